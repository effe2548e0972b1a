// Part of the keyboard walk: what a form says when it is sent, and nobody hears (WCAG 4.1.3).
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell, answers } = window.gateWalk;
  const LIVE = "[role=status], [role=alert], [role=log], [role=alertdialog], [aria-live]:not([aria-live=off]), output, dialog[open]";
  const SHORTEST = 4; // letters; less is a sign beside a field

  // Asked before a form is sent; what it gives is called after that.
  function listenTo() {
    const said = new Set(texts().map(({ node }) => node.data.trim()));
    const heard = aloud();
    const before = answers();
    document.activeElement.blur(); // what has it after an earlier try would get it again
    const at = document.activeElement;
    return () => {
      const fresh = texts().filter(({ node }) => node.data.trim().length >= SHORTEST && !said.has(node.data.trim()));
      const isHeard = document.activeElement !== at || aloud() !== heard || answers() !== before; // a window of the browser is read aloud, another page too
      if (fresh.length && !isHeard) tell("melding-niet-te-horen", fresh[0].element, "", true);
    };
  }

  const texts = () => window.gateTools.pieces();
  const aloud = () => [...document.querySelectorAll(LIVE)].map((part) => part.textContent.trim()).join("\n");

  return { listenTo };
})());
