// What a reader chooses on a long page: names of the table, entries of the timeline, versions that one moves between.
"use strict";

{
  const zh = document.documentElement.lang.startsWith("zh");
  const count = (shown, all) => (zh ? `${all} 个中的 ${shown} 个` : `${shown} of ${all}`);

  // Names: every word that is typed must be in the name.
  const names = document.querySelector("[data-filter-names]");
  names?.addEventListener("input", () => {
    const asked = names.value.toLowerCase().split(/\s+/);
    const rows = Array.from(document.querySelectorAll("table.names tbody tr"));
    for (const row of rows) {
      const name = `asyncio.${row.cells[0].textContent}`.toLowerCase();
      row.hidden = !asked.every((word) => name.includes(word));
    }
    names.closest("p").querySelector("output").textContent = count(rows.filter((row) => !row.hidden).length, rows.length);
  });

  // Entries of the timeline; a version without any is put away with its heading and date.
  const filters = Array.from(document.querySelectorAll("[data-filter]"));
  const entries = Array.from(document.querySelectorAll("li:has(> [data-kind])"));
  const versionOf = (list) => {
    let heading = list.previousElementSibling;
    while (heading && !heading.matches("h3")) heading = heading.previousElementSibling;
    return heading;
  };
  function filterEntries() {
    const wanted = Object.fromEntries(filters.map((field) => [field.dataset.filter, field.value]));
    for (const list of new Set(entries.map((entry) => entry.parentElement))) {
      const heading = versionOf(list);
      const version = heading.id.slice(1).replace("-", ".");
      for (const entry of list.children) {
        const mark = entry.querySelector("[data-kind]");
        entry.hidden =
          (wanted.kind && mark.dataset.kind !== wanted.kind) ||
          (wanted.area && mark.dataset.area !== wanted.area) ||
          (wanted.version && version !== wanted.version);
      }
      const none = Array.from(list.children).every((entry) => entry.hidden);
      for (let part = heading; part !== list.nextElementSibling; part = part.nextElementSibling) part.hidden = none;
    }
    const shown = entries.filter((entry) => !entry.hidden).length;
    filters[0].closest("p").querySelector("output").textContent = count(shown, entries.length);
  }
  for (const field of filters) field.addEventListener("change", filterEntries);

  // Versions to move between: what breaks later than the one, up to the other, unless it works again there.
  const moving = Object.fromEntries(
    Array.from(document.querySelectorAll("[data-moving]"), (field) => [field.dataset.moving, field]),
  );
  const number = (version) => version.split(".").reduce((sum, part) => sum * 100 + Number(part), 0);
  function filterMoves() {
    const [from, to] = [number(moving.from.value), number(moving.to.value)];
    let [away, ended] = [false, false];
    for (const part of document.querySelector(".md-content__inner").children) {
      if (part.matches("h2")) {
        const version = part.id.match(/^to-(\d+)-(\d+)$/);
        const at = version ? number(`${version[1]}.${version[2]}`) : 0;
        away = Boolean(version) && (at <= from || at > to);
        ended = false;
      } else if (part.matches("h3")) {
        const until = part.nextElementSibling.querySelector("[data-until]")?.dataset.until;
        ended = Boolean(until) && to > number(until);
      }
      part.hidden = away || ended;
    }
    const bites = Array.from(document.querySelectorAll(".bite"));
    const shown = bites.filter((bite) => !bite.closest("[hidden]"));
    moving.from.closest("p").querySelector("output").textContent = count(shown.length, bites.length);
  }
  for (const field of Object.values(moving)) field.addEventListener("change", filterMoves);

  // A link to what is put away shows all again.
  addEventListener("hashchange", () => {
    const goal = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!goal?.closest("[hidden]")) return;
    for (const field of document.querySelectorAll(".chooser select")) {
      field.value = Array.from(field.options).find((option) => option.defaultSelected)?.value ?? "";
    }
    if (names) names.value = "";
    names?.dispatchEvent(new Event("input"));
    if (filters.length) filterEntries();
    if (moving.from) filterMoves();
    goal.scrollIntoView();
  });
}
