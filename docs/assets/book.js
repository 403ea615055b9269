// What the book's pages do beyond the theme's: copy code, and change the language without losing the place.

const zh = document.documentElement.lang.startsWith("zh");
const words = zh
  ? { copy: "复制", copied: "已复制", failed: "未能复制" }
  : { copy: "Copy", copied: "Copied", failed: "Not copied" };

// A program is copied whole: its header, which the page folds away, goes first. All else is copied as it stands.
function textOf(block) {
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
    const said = await copy(textOf(block)).then(() => words.copied, () => words.failed);
    button.textContent = said;
    setTimeout(() => (button.textContent = words.copy), 1500);
  });
  block.append(button);
}

// The last heading above the middle of the screen is the one being read.
function headingInView() {
  const headings = document.querySelectorAll(".md-content :is(h1, h2, h3, h4)[id]");
  const read = Array.from(headings).filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
  return read.length > 1 ? read.at(-1).id : "";
}

for (const block of document.querySelectorAll(".md-content pre:has(> code)")) {
  const inHeader = block.closest(".listing-header");
  if (!inHeader) addCopyButton(block);
}

// When the document is ready, the theme asks for a sitemap beside whatever is linked as an alternate, and finds none.
// This script runs just before, and what it hangs on that moment comes after the theme's.
const alternates = document.querySelectorAll("link[rel=alternate]");
for (const link of alternates) link.rel = "alternate ";
addEventListener("DOMContentLoaded", () => {
  for (const link of alternates) link.rel = "alternate";
});

for (const link of document.querySelectorAll("[data-other-language]")) {
  link.addEventListener("click", () => {
    link.hash = headingInView();
  });
}

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
