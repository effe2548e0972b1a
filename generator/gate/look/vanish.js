// Part of the keyboard walk: text that goes away by itself (WCAG 2.2.1). We do not wait for it: we let its time pass.
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell } = window.gateWalk;
  // What says that something is under way may go as soon as that is done.
  const UNDER_WAY = /…$|\.\.\.$|^(?:bezig|laden|wij (?:laden|zoeken|tellen)|even geduld|wacht|loading|please wait)/i;
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  // What is planned for later on this page happens now. `waiting` is kept by guard.cjs.
  async function letTimePass() {
    const planned = [...(window.gateWaiting ?? [])];
    if (!planned.length) return;
    const before = window.gateTools.pieces().map(({ node, element }) => ({ element, text: node.data.trim() }));
    for (const [timer, work] of planned) {
      clearTimeout(timer);
      try {
        work();
      } catch {
        // a page may stumble over its own script
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    const left = document.body.innerText;
    const gone = before.filter(({ element, text }) => !UNDER_WAY.test(text) && !left.includes(text) && isEmpty(element));
    if (gone.length) tell("verdwijnt-vanzelf", gone[0].element, "", true);
  }

  // Nothing came in its place.
  function isEmpty(element) {
    return !element.isConnected || !visible(element) || !element.textContent.trim();
  }

  return { letTimePass };
})());
