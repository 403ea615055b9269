// The controls that are harder to hit than WCAG 2.5.8 allows: smaller than 24 px in one direction, with another
// control within a circle of 24 px around their middle. Links in sentences are exempt, and so are those in programs,
// whose lines are as high as their letters. Run in a page.
() => {
  const SIZE = 24;
  const controls = "a[href], button, input, select, textarea, summary, label[for], [role=button], [tabindex]";
  const seen = Array.from(document.querySelectorAll(controls)).filter(
    (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && it.getClientRects().length,
  );
  const modal = document.querySelector("dialog:modal, :popover-open");
  const targets = (modal ? seen.filter((it) => modal.contains(it)) : seen).filter((it) => it.tabIndex >= 0 || it.htmlFor);

  // A link in a sentence: its block has words besides it.
  const inSentence = (it) => {
    if (it.matches("pre a")) return true;
    if (it.localName !== "a" || getComputedStyle(it).display !== "inline") return false;
    const block = it.closest("p, li, dd, dt, td, th, figcaption, blockquote");
    return Boolean(block) && block.textContent.trim().length > it.textContent.trim().length;
  };
  const circle = (box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  const distance = (point, box) =>
    Math.hypot(
      Math.max(box.left - point.x, 0, point.x - box.right),
      Math.max(box.top - point.y, 0, point.y - box.bottom),
    );
  const small = (box) => Math.min(box.width, box.height) < SIZE - 0.01;

  const boxes = targets.map((it) => it.getBoundingClientRect());
  const wrong = [];
  targets.forEach((it, own) => {
    const box = boxes[own];
    if (!small(box) || inSentence(it)) return;
    const crowded = targets.find((other, at) => {
      if (at === own || it.contains(other) || other.contains(it)) return false;
      const near = distance(circle(box), boxes[at]) < SIZE / 2;
      const middles = circle(boxes[at]);
      const touching = small(boxes[at]) && Math.hypot(middles.x - circle(box).x, middles.y - circle(box).y) < SIZE;
      return near || touching;
    });
    if (crowded) {
      const size = `${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`;
      wrong.push(`${it.outerHTML.slice(0, 120)} is ${size}, close to ${crowded.outerHTML.slice(0, 80)}`);
    }
  });
  return { targets: targets.length, wrong };
};
