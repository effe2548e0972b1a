// What shows only after a reader unfolds it: a menu on a narrow screen, the rest of a text.

/* exported openers, unfolded, whileUnfolded */

function openers() {
  const closed = [...document.querySelectorAll("button[aria-expanded=false], [role=button][aria-expanded=false], details:not([open]) > summary")];
  return closed.filter((opener) => !opener.disabled && shown(opener));
}

// Looks while it is open, and folds it again.
async function unfolded(opener, look) {
  const isOpen = () => opener.getAttribute("aria-expanded") === "true" || opener.parentElement?.open === true;
  opener.click();
  await new Promise((resolve) => setTimeout(resolve)); // a page may open it a moment later
  const found = await look();
  if (isOpen()) opener.click();
  return found;
}

// The rules of our own about what has just appeared.
async function whileUnfolded({ variant }) {
  const found = [];
  for (const opener of openers()) {
    const before = new Set(reachable());
    const look = () => [
      ...besideByLetters(),
      ...withoutRoom({ layered: true }),
      ...focusRing({ variant, stops: reachable().filter((stop) => !before.has(stop)) }),
    ];
    found.push(...(await unfolded(opener, look)));
  }
  return found;
}
