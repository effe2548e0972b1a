// The order of the page is the order you see: from top to bottom, from left to right (WCAG 1.3.2).

/* exported visualOrder */

function visualOrder() {
  const found = [];
  for (const parent of [document.body, ...document.body.querySelectorAll("*")]) {
    if (parent.children.length < 2 || parent.closest("svg")) continue;
    const children = [...parent.children].filter(readable);
    children.slice(1).forEach((next, index) => {
      const [one, other] = [children[index].getBoundingClientRect(), next.getBoundingClientRect()];
      // A column to the right starts at the top again; that is still reading order.
      const above = other.bottom <= one.top + 1 && other.left < one.right - 1;
      const sameRow = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
      const left = sameRow && other.right <= one.left + 1;
      if (above || left) found.push({ element: next });
    });
  }
  return found.slice(0, 5);
}

function readable(element) {
  if (!shown(element) || !(element.textContent.trim() || element.matches("img, input, svg"))) return false;
  const style = getComputedStyle(element);
  if (style.display === "contents" || style.position === "fixed") return false;
  // The box of inline text that runs over two lines says nothing about its order.
  const box = element.getBoundingClientRect();
  return box.width > SPECK && box.height > SPECK && (style.display !== "inline" || element.getClientRects().length === 1);
}
