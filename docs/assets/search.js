// Search. The index lies in pieces (press/search_index.py says how); a question fetches those of its words, and the
// texts of the sections that it shows.
"use strict";

{
  const PIECES = 256; // these two are search_index.py's
  const OFTEN = 8;
  const SHOWN = 8;
  // Pages that name what others teach, and those to look things up in.
  const LISTS = /^(?:corrections|disagreements|further-reading|glossary|history|history-proofs)\//;
  const REFERENCE = /^(?:api-[\w-]+|migration)\//;
  const PAUSE = 120; // ms without a key before a question is asked

  const dialog = document.getElementById("search");
  const question = dialog.querySelector(".search__question");
  const status = dialog.querySelector(".search__status");
  const results = dialog.querySelector(".search__results");
  const say = document.documentElement.lang.startsWith("zh")
    ? {
        none: "没有找到。",
        some: (count) => (count > SHOWN ? `${count} 节，最相关的 ${SHOWN} 节：` : `${count} 节：`),
        broken: "搜索索引没能加载，请检查网络后再试。",
      }
    : {
        none: "Nothing found.",
        some: (count) =>
          count > SHOWN ? `${count} sections, the best ${SHOWN}:` : `${count} section${count > 1 ? "s" : ""}:`,
        broken: "The search index could not be loaded. Check the connection and try again.",
      };

  // Each file is asked for once. A copy in the browser's cache is used only if it is the current one.
  const files = new Map();
  function get(name) {
    if (!files.has(name)) {
      const file = fetch(new URL(name, new URL(dialog.dataset.pieces, location)), { cache: "no-cache" }).then(
        (answer) => {
          if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
          return name.endsWith(".json") ? answer.json() : answer.text();
        },
      );
      file.catch(() => files.delete(name)); // the next question tries again
      files.set(name, file);
    }
    return files.get(name);
  }

  // What makes a question of words, and says nothing of what is asked; Python's keywords are not among it.
  const ASKING =
    /^(?:\d+|a|an|are|be|between|can|could|did|difference|do|does|how|i|it|its|me|my|of|on|python|should|the|to|use|used|vs|was|what|when|which|who|why)$/;
  const ASKED =
    /为什么|有什么用|是什么意思|什么原因|什么|怎么办|怎么样|怎么解决|怎么|怎样|如何|请问|能不能|可以吗|用哪个|哪个|的?区别|[吗呢]/g;

  const LIGHT = /[的了是和在把]/; // pairs of characters with one of these are chance

  // The words of a question, as search_index.py finds them in the book. The last one may be half typed, and of a
  // single Chinese character it is known only what begins with it.
  const runsOf = (text) => text.toLowerCase().match(/[0-9a-z_\u00c0-\u024f]+|[\u3400-\u9fff]+/g) ?? [];
  function wordsOf(text) {
    const words = [];
    for (const run of tellingRuns(text)) {
      if (run[0] < "\u3400") words.push({ text: run, stem: stemOf(run) });
      else if (run.length === 1) words.push({ text: run, begins: true });
      else for (let at = 0; at + 2 <= run.length; at++) words.push({ text: run.slice(at, at + 2) });
    }
    if (words.length && /[0-9a-z_]$/i.test(text)) words.at(-1).begins = true;
    return words;
  }

  function tellingRuns(text) {
    const telling = runsOf(text.replace(ASKED, " ")).filter((run) => !ASKING.test(run));
    return new Set(telling.some((run) => run.length > 1) ? telling : runsOf(text));
  }

  // Enough to find "generators" for "generator", and "scheduler" for "scheduling".
  function stemOf(word) {
    const stem = word.replace(/(?:ings?|ions?|ors?|ers?|ly|ed|es|s|e)$/, "");
    return stem.length > 3 ? stem : word;
  }

  // Section → how well it fits this word, and whether its title has it.
  async function sectionsWith(word) {
    const piece = await get(`words/${word.text.codePointAt(0) % PIECES}.json`);
    const found = new Map();
    for (const [known, places] of Object.entries(piece)) {
      const weight =
        known === word.text ? 1
        : word.stem && stemOf(known) === word.stem ? 0.6
        : word.begins && known.startsWith(word.text) ? 0.4
        : 0;
      if (!weight) continue;
      for (const place of places) {
        const section = Math.floor(place / OFTEN / 2);
        const inTitle = Math.floor(place / OFTEN) % 2;
        const fit = weight * (1 + Math.log2(1 + (place % OFTEN)) / 4);
        const had = found.get(section) ?? { fit: 0, inTitle: 0 };
        found.set(section, { fit: Math.max(had.fit, fit), inTitle: Math.max(had.inTitle, inTitle) });
      }
    }
    return found;
  }

  // The sections that have most of what is asked: rare words count more, and so do those in titles.
  async function rank(words, pages) {
    const found = await Promise.all(words.map(sectionsWith));
    const scores = new Map();
    let all = 0;
    for (const [number, places] of found.entries()) {
      const light = LIGHT.test(words[number].text) ? 0.3 : 1;
      const sections = pages.at(-1)[2]; // but for those of the last page
      const rarity = light * Math.log(1 + sections / (1 + places.size));
      if (places.size) all += rarity;
      for (const [section, { fit, inTitle }] of places) {
        const score = scores.get(section) ?? { section, page: pageOf(section, pages), had: 0, fit: 0 };
        const [, title] = score.page;
        score.had += rarity;
        score.fit += rarity * (fit + (inTitle ? 1.5 : 0) + (isIn(words[number], title) ? 0.7 : 0));
        scores.set(section, score);
      }
    }
    for (const score of scores.values()) {
      score.fit *= (score.had / all) ** 2;
      score.fit *= LISTS.test(score.page[0]) ? 0.4 : REFERENCE.test(score.page[0]) ? 0.75 : 1;
    }
    const ranked = Array.from(scores.values()).sort((one, other) => other.fit - one.fit);
    return ranked.filter((score) => score.fit > ranked[0].fit * 0.1);
  }

  const pageOf = (section, pages) => pages.findLast(([, , first]) => first <= section);

  // Whether a title has a word, in whatever form.
  function isIn(word, title) {
    if (!word.stem) return title.includes(word.text);
    return runsOf(title).some((run) => run.startsWith(word.stem));
  }

  const plain = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();

  // Sections that hold the question as it was typed go first. Only the candidates' texts are looked at.
  async function answer(text) {
    const words = wordsOf(text);
    if (!words.length) return { count: 0, words, shown: [] };
    const pages = await get("pages.json");
    const ranked = await rank(words, pages);
    const candidates = await Promise.all(
      ranked.slice(0, SHOWN + 4).map(async ({ section, page: [path, page], fit }) => {
        const [, id, title, body] = (await get(`texts/${section}.txt`)).match(/(.*)\n(.*)\n(.*)/);
        const inTitle = plain(title).includes(plain(text)) ? 2 : 1;
        const inBody = plain(body).includes(plain(text)) ? 3 : 1;
        const overview = /^part-/.test(id) ? 0.6 : 1; // the contents
        return { address: id ? `${path}#${id}` : path, title, page, body, fit: fit * inTitle * inBody * overview };
      }),
    );
    candidates.sort((one, other) => other.fit - one.fit);
    return { count: ranked.length, words, shown: candidates.slice(0, SHOWN) };
  }

  // What of a question may be seen in a text: Chinese as it was typed, then in pairs; the beginnings of words.
  function patternOf(text, words) {
    const chinese = [...runsOf(text), ...words.map((word) => word.text)].filter((part) => part[0] >= "\u3400");
    const latin = words.filter((word) => word.stem?.length > 1).map((word) => `(?<![a-z0-9])${word.stem}[a-z]*`);
    return new RegExp([...chinese, ...latin].join("|") || "(?!)", "gi");
  }

  // The stretch of a text where the question stands, or else where most of its words stand together.
  function excerpt(body, text, pattern) {
    const LENGTH = 160;
    let at = body.toLowerCase().indexOf(plain(text));
    if (at < 0) {
      const places = Array.from(body.matchAll(pattern), (match) => ({ at: match.index, word: match[0].toLowerCase() }));
      const around = (from) =>
        new Set(places.filter(({ at }) => at >= from && at < from + LENGTH * 0.6).map(({ word }) => word)).size;
      const most = places.map((place) => ({ ...place, words: around(place.at) }));
      at = most.sort((one, other) => other.words - one.words || one.at - other.at)[0]?.at ?? 0;
    }
    const before = body.slice(Math.max(0, at - LENGTH / 3), at);
    const from = at <= LENGTH / 3 ? 0 : at - before.length + before.search(/[\s，。；：、]/) + 1;
    return `${from ? "… " : ""}${body.slice(from, from + LENGTH)}${from + LENGTH < body.length ? " …" : ""}`;
  }

  // `text` in which the words stand out.
  function marked(text, pattern) {
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      parts.push(text.slice(end, match.index), element("mark", "", match[0]));
      end = match.index + match[0].length;
    }
    return [...parts, text.slice(end)];
  }

  function element(name, className, ...inside) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  }

  function show({ count, words, shown }, text) {
    const pattern = patternOf(text, words);
    status.textContent = count ? say.some(count) : say.none;
    results.replaceChildren(
      ...shown.map(({ address, title, page, body }) => {
        const link = element("a", "search__result");
        link.href = new URL(address, new URL(dialog.dataset.edition, location));
        link.append(element("span", "search__title", ...marked(title, pattern)));
        if (page && page !== title) link.append(element("span", "search__page", page));
        link.append(element("span", "search__text", ...marked(excerpt(body, text, pattern), pattern)));
        return element("li", "", link);
      }),
    );
  }

  let asked = 0;
  async function ask() {
    const number = ++asked;
    const text = question.value.trim();
    if (!text) {
      status.textContent = "";
      results.replaceChildren();
      return;
    }
    try {
      const found = await answer(text);
      if (number === asked) show(found, text); // else another question came in the meantime
    } catch (error) {
      if (number !== asked) return;
      results.replaceChildren();
      status.textContent = say.broken;
      console.error(error);
    }
  }

  let pause;
  question.addEventListener("input", (event) => {
    if (event.isComposing) return; // letters that are about to become Chinese
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  question.addEventListener("compositionend", ask);

  // Arrows go through the results, Enter takes the first, and what leads to this very page closes the dialog.
  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const stops = [question, ...results.querySelectorAll("a")];
    const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    stops[Math.max(0, Math.min(next, stops.length - 1))].focus();
    event.preventDefault();
  });
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(pause);
    await ask();
    results.querySelector("a")?.click();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a, [data-close-search]")) dialog.close();
  });

  if (question.value) ask(); // typed before this script was here
}
