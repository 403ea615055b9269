// What sticks out of the page: elements that make it scroll sideways. Run in a page.
() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const clipped = (it) => {
    for (let up = it.parentElement; up && up !== root; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
  };
  const wide = Array.from(document.body.querySelectorAll("*")).filter(
    (it) => it.getBoundingClientRect().right > root.clientWidth + 1 && !clipped(it),
  );
  return [`the page is ${root.scrollWidth} px wide, the screen ${root.clientWidth}`, ...wide.map((it) => it.outerHTML.slice(0, 120))];
};
