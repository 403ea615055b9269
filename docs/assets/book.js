// What the pages do where scripts run: colours, copying code, search, the heading that is being read, printing.
"use strict";

const assets = new URL(".", document.currentScript.src);
const zh = document.documentElement.lang.startsWith("zh");
const words = zh
  ? { copy: "复制", copied: "已复制", failed: "未能复制", unreachable: "没能加载，请检查网络后再按一次。", missing: (version, what) => `Python ${version} 没有；${what}` }
  : { copy: "Copy", copied: "Copied", failed: "Not copied", unreachable: "Not loaded: check the connection, then press again.", missing: (version, what) => `not in Python ${version}; ${what}` };

// Colours: the system's, until the reader asks for the others. The style sheet's media attribute is the switch, and
// scheme.html sets it before anything is drawn.

const dark = document.getElementById("dark");
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const followSystem = "screen and (prefers-color-scheme: dark)";
const isDark = () => (dark.media === followSystem ? systemIsDark.matches : dark.media === "screen");

for (const button of document.querySelectorAll("[data-dark]")) {
  const show = () => button.setAttribute("aria-pressed", isDark());
  button.addEventListener("click", () => {
    const wanted = !isDark();
    const asSystem = wanted === systemIsDark.matches;
    dark.media = asSystem ? followSystem : wanted ? "screen" : "not all";
    try {
      if (asSystem) localStorage.removeItem("scheme");
      else localStorage.setItem("scheme", wanted ? "dark" : "light");
    } catch {} // no storage: for this page only
    show();
  });
  systemIsDark.addEventListener("change", show);
  show();
}

// "My Python": the version that the whole book is set to. What it lacks is marked where it is used; nothing moves.

const myPython = document.querySelector("[data-my-python]");
function markFor(version) {
  for (const cell of document.querySelectorAll("[data-version]")) {
    cell.classList.toggle("mine", cell.dataset.version === version);
  }
  // What a version does not have yet, and what it has no longer, each with its own advice.
  for (const name of document.querySelectorAll("[data-lacks], [data-lost]")) {
    const { lacks = "", lacksTold, lost = "", lostTold } = name.dataset;
    const told = lacks.split(" ").includes(version) ? lacksTold : lost.split(" ").includes(version) ? lostTold : null;
    name.classList.toggle("missing", Boolean(version && told));
    if (version && told) {
      name.dataset.instead = told;
      name.setAttribute("aria-description", words.missing(version, told));
    } else {
      delete name.dataset.instead;
      name.removeAttribute("aria-description");
    }
  }
}
function followMyPython() {
  try {
    myPython.value = localStorage.getItem("python") ?? "";
  } catch {} // no storage: nothing is chosen yet
  markFor(myPython.value);
}
myPython.addEventListener("change", () => {
  try {
    localStorage.setItem("python", myPython.value);
  } catch {} // no storage: for this page only
  markFor(myPython.value);
});
addEventListener("storage", followMyPython); // chosen in another tab
addEventListener("pageshow", (event) => event.persisted && followMyPython()); // or before going back
followMyPython();

// Programs are run in the page on the reader's own version, if a page has that, or on the one last chosen. What it takes
// is fetched when a button is pressed, or a program on the page has been changed before.
const bars = document.querySelectorAll("[data-run]");
const wanted = [myPython.value];
let changed = false;
try {
  wanted.unshift(localStorage.getItem("run-on"));
  changed = Array.from(bars).some(({ dataset }) =>
    ["", "exercise:"].some((kind) => localStorage.getItem(`edited:${kind}${dataset.run}`) !== null));
} catch {} // no storage: the newest
for (const field of document.querySelectorAll("[data-run] select")) {
  const option = wanted.map((version) => Array.from(field.options).find((it) => it.value === version)).find(Boolean);
  if (option) field.value = option.value;
}
addEventListener("change", ({ target }) => {
  if (!target.matches("[data-run] select")) return;
  for (const field of document.querySelectorAll("[data-run] select")) field.value = target.value;
  try {
    localStorage.setItem("run-on", target.value);
  } catch {} // no storage: for this page only
});
function fetchPart(name) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL(`run/${name}.js`, assets);
    script.async = false; // they are fetched together, but each builds on those before
    script.onload = done;
    script.onerror = failed;
    document.body.append(script);
  });
}
let runner;
function fetchRunner() {
  runner ??= Promise.all([zh ? "words.zh" : "words.en", "interpreter", "runs", "workbench"].map(fetchPart)).then(() => playground.start());
  runner.catch(() => (runner = null)); // the next press tries again
  return runner;
}
let pressed; // the button that was pressed last while the rest is fetched
function firstPress(event) {
  const button = event.target.closest("button");
  if (!button) return;
  event.stopImmediatePropagation();
  const waiting = pressed;
  pressed = button;
  if (waiting) return;
  const bar = button.closest("[data-run]");
  fetchRunner().then(() => {
    for (const it of bars) it.removeEventListener("click", firstPress, true);
    for (const told of document.querySelectorAll(".run-unreachable")) told.remove();
    pressed.click();
  }, () => {
    pressed = null;
    if (bar.querySelector(".run-unreachable")) return;
    const told = document.createElement("span");
    told.className = "run-unreachable";
    told.setAttribute("role", "alert");
    told.textContent = words.unreachable;
    bar.append(told);
  });
}
for (const bar of bars) bar.addEventListener("click", firstPress, true);
for (const editor of document.querySelectorAll(".run-editor")) editor.addEventListener("focus", fetchRunner);
if (changed || document.querySelector("[data-run='']")) fetchRunner();

// A program is copied whole: its header, which the page folds away, goes first. All else is copied as it stands.
function textOf(block) {
  const editor = block.closest(".listing")?.querySelector(".run-editor");
  if (editor && block.querySelector("code[data-program]")) return editor.value;
  const parts = block.querySelector("code[data-program]")
    ? block.closest(".listing").querySelectorAll("code[data-program]")
    : block.querySelectorAll("code");
  return Array.from(parts, (part) => part.textContent).join("");
}

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Pages from file:// or plain http have no clipboard; the old way still works there.
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("copy was refused");
}

function addCopyButton(block) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-code";
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    button.textContent = await copy(textOf(block)).then(() => words.copied, () => words.failed);
    setTimeout(() => (button.textContent = words.copy), 1500);
  });
  // Beside what names the block, where something does; a button inside a summary would be two controls in one.
  const name = block.querySelector("code[data-program]")
    ? block.closest(".listing").querySelector("figcaption")
    : block.previousElementSibling;
  if (name?.matches("figcaption, p.listing-label")) name.append(button);
  else block.append(button);
}

for (const block of document.querySelectorAll(".md-content pre:has(> code)")) {
  if (!block.closest(".listing-header")) addCopyButton(block);
}

// The whole page as Markdown, programs and outputs in it.
for (const button of document.querySelectorAll("[data-copy-page]")) {
  const name = button.textContent;
  button.addEventListener("click", async () => {
    const text = fetch(button.dataset.copyPage).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)));
    button.textContent = await text.then(copy).then(() => words.copied, () => words.failed);
    setTimeout(() => (button.textContent = name), 1500);
  });
}

// Code that is wider than the screen scrolls, so it must be reached by keyboard. All widths are read before anything is
// changed; of what is folded, once it is unfolded, for that is when the observer tells of it.
const sized = new ResizeObserver((entries) => {
  const blocks = entries.map(({ target }) => [target, target.scrollWidth > target.clientWidth]);
  for (const [block, scrolls] of blocks) {
    if (scrolls) block.tabIndex = 0;
    else block.removeAttribute("tabindex");
  }
});
for (const block of document.querySelectorAll(".md-content pre > code, .md-content table")) sized.observe(block);

// The heading that is being read: the one that a link led to, while it is in sight; else the last one above a line
// below the header, which in the page's last screenful goes down to the end, so that no heading is left out.
const headings = Array.from(document.querySelectorAll(".md-content :is(h1, h2, h3, h4)[id]"));
function headingInView() {
  const HEADER = 100; // px
  const topOf = (heading) => heading.getBoundingClientRect().top;
  const left = document.documentElement.scrollHeight - innerHeight - scrollY;
  const line = HEADER + (scrollY ? Math.max(0, innerHeight - left) : 0);
  return (
    headings.find((it) => `#${it.id}` === location.hash && topOf(it) >= 0 && topOf(it) < innerHeight) ??
    headings.findLast((heading) => topOf(heading) < line) ??
    headings[0]
  );
}

const links = new Map(Array.from(document.querySelectorAll(".contents__page a"), (link) => [link.hash.slice(1), link]));
let marked;
const markHeading = () => {
  const link = links.get(headingInView()?.id);
  if (link === marked) return;
  marked?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "location");
  marked = link;
};
if (links.size) {
  new IntersectionObserver(markHeading).observe(document.body);
  addEventListener("scroll", () => requestAnimationFrame(markHeading), { passive: true });
}

for (const link of document.querySelectorAll("[data-other-language]")) {
  link.addEventListener("click", () => {
    const heading = headingInView();
    link.hash = heading && heading !== headings[0] ? heading.id : "";
  });
}

// On a small screen the contents lie over the text; going somewhere puts them away.
const contents = document.getElementById("contents");
contents?.addEventListener("click", (event) => {
  if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
});

// Search: everything but this is fetched when it is first opened.
const search = document.getElementById("search");
let fetched = false;
function openSearch() {
  if (!search.open) search.showModal();
  search.querySelector("input").select();
  if (fetched) return;
  fetched = true;
  const script = document.createElement("script");
  script.src = new URL("search.js", assets);
  document.body.append(script);
}
for (const button of document.querySelectorAll("[data-open-search]")) button.addEventListener("click", openSearch);
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const asked = event.key === "/" ? !typing : event.key === "k" && (event.ctrlKey || event.metaKey);
  if (!asked || event.isComposing) return;
  event.preventDefault();
  openSearch();
});

// In print nothing is folded.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details:not([open])")) {
    folded.open = true;
    folded.dataset.unfolded = "";
  }
});
addEventListener("afterprint", () => {
  for (const unfolded of document.querySelectorAll("details[data-unfolded]")) {
    unfolded.open = false;
    delete unfolded.dataset.unfolded;
  }
});
