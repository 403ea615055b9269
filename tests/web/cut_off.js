// What paper would not show: code or tables that would have to be scrolled, and parts that are folded. Run in a page.
() => {
  const shown = (it) => it.getClientRects().length > 0;
  const cut = Array.from(document.querySelectorAll(".md-content :is(pre, code, table, figure, .highlight)")).filter(
    (it) => shown(it) && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== "inline",
  );
  const folded = Array.from(document.querySelectorAll(".md-content details > :not(summary)")).filter(
    (it) => !shown(it) || !it.checkVisibility({ contentVisibilityAuto: true }) || it.getBoundingClientRect().height === 0,
  );
  const say = (why) => (it) => `${why}: ${it.outerHTML.slice(0, 160)}`;
  return [...cut.map(say("cut off")), ...folded.map(say("folded"))];
};
