// Runs in the page during the keyboard walk: keeps what happened, and judges it.
"use strict";
window.gateWalk = (() => {
  const state = { stops: [], expected: [], found: [], controls: [], changes: 0, wasOpen: "", observer: null };

  const tell = (code, element, detail = "") => state.found.push({ code, element, detail });
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  function begin() {
    state.expected = window.gateTools.reachable();
    window.getSelection().removeAllRanges();
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    state.onFocus = ({ target }) => state.stops.push(target);
    document.addEventListener("focusin", state.onFocus, true);
    unreachable();
    return state.expected.length;
  }

  // What a mouse can press and a key cannot reach.
  function unreachable() {
    const pressed = (element) => element.onclick || element.hasAttribute("onclick") ||
      ["click", "mousedown", "pointerdown"].some((name) => getEventListeners(element)[name]);
    for (const element of document.body.querySelectorAll("*")) {
      if (!pressed(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const native = element.closest("a[href], button, input, select, textarea, summary, label");
      const within = native || element.querySelector("a[href], button, input, select, textarea, summary");
      if (!within && element.tabIndex < 0) tell("alleen-met-muis", element);
    }
  }

  function judgeStops() {
    document.removeEventListener("focusin", state.onFocus, true);
    const order = new Map(state.expected.map((element, index) => [element, index]));
    const first = [];
    for (const stop of state.stops) if (!first.includes(stop)) first.push(stop);
    const missed = state.expected.filter((element) => !first.includes(element));
    // After the last stop the browser starts again at the top; a trap never gets there.
    if (missed.length) {
      const round = state.stops.filter((stop) => stop === first[0]).length > 1;
      if (first.length && !round) tell("toetsenbord-val", first.at(-1));
      else tell("toetsenbord-onbereikbaar", missed[0]);
      return;
    }
    const known = first.filter((element) => order.has(element));
    const back = known.find((element, index) => index && order.get(element) < order.get(known[index - 1]));
    if (back) tell("toetsenbord-volgorde", back);
    for (const element of first) if (!order.has(element) && element.tabIndex < 0) tell("toetsenbord-volgorde", element);
  }

  function controls() {
    const roles = "button, summary, [role=button], [role=switch], [role=checkbox], [role=tab], [role=menuitem]";
    const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
    state.controls = [...document.querySelectorAll(roles)].filter(visible).slice(0, 20);
    return state.controls.length;
  }

  function keysOf(index) {
    const control = state.controls[index];
    if (control.type === "submit" && control.form) return []; // it leaves the page
    if (!control.isConnected || control.tabIndex < 0) return [];
    return control.getAttribute("role") === "checkbox" ? [" "] : ["Enter", " "];
  }

  async function point(index, key) {
    const control = state.controls[index];
    if (isOpen(control)) control.click();
    control.focus();
    await wait(0);
    state.changes = 0;
    state.wasOpen = String(isOpen(control));
    state.observer?.disconnect();
    state.observer = new MutationObserver((records) => { state.changes += records.length; });
    state.observer.observe(document, { attributes: true, childList: true, subtree: true, characterData: true });
    return key;
  }

  const settle = () => wait(20);
  const isOpen = (control) => control.getAttribute("aria-expanded") === "true" || control.parentElement?.open === true;
  // What a control opens; it may name more than one part.
  const targets = (control) => (control.getAttribute("aria-controls") ?? "").split(/\s+/)
    .map((id) => document.getElementById(id)).filter(Boolean);
  const opens = (control) => control.hasAttribute("aria-expanded") || control.localName === "summary";

  function judge(index, key) {
    const control = state.controls[index];
    const name = key === " " ? "de spatiebalk" : key;
    const reacted = state.changes > 0 || String(isOpen(control)) !== state.wasOpen;
    if (!reacted || (opens(control) && String(isOpen(control)) === state.wasOpen)) {
      tell("toets-doet-niets", control, name);
      return false;
    }
    const parts = targets(control);
    if (opens(control) && parts.some((part) => isOpen(control) !== part.checkVisibility({ visibilityProperty: true }))) {
      tell("toets-doet-niets", control, name);
    }
    return control.hasAttribute("aria-expanded") && isOpen(control) && parts.length > 0;
  }

  function judgeInside(index) {
    const control = state.controls[index];
    const parts = targets(control);
    const within = (element) => parts.some((part) => part.contains(element));
    if (window.gateTools.reachable().some(within) && !within(document.activeElement)) tell("menu-niet-te-bereiken", control);
  }

  function judgeEscape(index) {
    const control = state.controls[index];
    if (isOpen(control)) tell("escape-doet-niets", control);
    else if (document.activeElement !== control) tell("focus-raakt-kwijt", control);
    if (isOpen(control)) control.click();
  }

  // The page is left as it was found: what is still open would look different in the next colours.
  function leave() {
    for (const control of state.controls) if (control.isConnected && isOpen(control)) control.click();
    state.observer?.disconnect();
    document.activeElement?.blur();
    window.gateFound = state.found;
  }

  return { begin, judgeStops, controls, keysOf, point, settle, judge, judgeInside, judgeEscape, leave };
})();
