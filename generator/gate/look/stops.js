// Part of the keyboard walk: where Tab stops, in which order, and what a mouse can press and no key.
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell, state, SAYS } = window.gateWalk;
  const { onlyOurs, openWindows, REACHABLE, WINDOWS } = window.gateTools;
  const MOST_STOPS = 300; // after so many stops nobody goes on with this key, and neither do we
  // Parts of which one is a stop, and the others are reached with the arrows.
  const BY_ARROWS = "[role=radio], [role=tab], [role=option], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], " +
    "[role=treeitem], [role=gridcell], [role=row]";
  // What has stops of the browser inside it, of which we hear nothing: a day, a month and a year.
  const OF_PARTS = "input[type=date], input[type=time], input[type=datetime-local], input[type=month], input[type=week], audio[controls], video[controls]";
  const MOST_PARTS = 8;

  function begin() {
    state.said = [...document.querySelectorAll(SAYS)].map((part) => [part, [...part.childNodes]]);
    state.stray = null;
    state.window = openWindows().find((part) => part.matches("[aria-modal=true], :modal"));
    const all = window.gateTools.reachable();
    // What a window covers need not be reached.
    state.expected = all.filter((stop) => !state.window || state.window.contains(stop));
    window.getSelection().removeAllRanges();
    fromTheTop();
    window.scrollTo(0, 0);
    state.onFocus = ({ target }) => {
        state.stops.push(target);
    };
    document.addEventListener("focusin", state.onFocus, true);
    unreachable();
    // In a frame the keys go on where we cannot see them.
    const frames = [...document.querySelectorAll("iframe")].filter((frame) => frame.checkVisibility()).length;
    const parts = [...document.querySelectorAll(OF_PARTS)].filter((part) => part.checkVisibility()).length * MOST_PARTS;
    return { stops: Math.min(all.length, MOST_STOPS) + parts, frames, isCovered: Boolean(state.window) };
  }

  // The next Tab starts at what had the focus last, also when that is hidden by now: so before all others.
  function fromTheTop() {
    const start = state.helper = document.createElement("span");
    start.tabIndex = 1;
    start.addEventListener("blur", () => start.remove(), { once: true });
    document.body.prepend(start);
    start.focus();
  }

  // What a mouse can press and a key cannot reach.
  function unreachable() {
    const pressed = (element) => element.onclick || element.hasAttribute("onclick") ||
      ["click", "mousedown", "pointerdown"].some((name) => getEventListeners(element)[name]);
    // A listener on the whole page cannot be told apart; there the hand of the mouse gives it away.
    const hand = (element) => getComputedStyle(element).cursor === "pointer" && !element.closest("svg") &&
      getComputedStyle(element.parentElement).cursor !== "pointer";
    for (const element of document.body.querySelectorAll("*")) {
      if (!(pressed(element) || hand(element)) || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (worksByKey(element) || isLabel(element)) continue;
      tell("alleen-met-muis", element, "", onlyOurs(Boolean(getEventListeners(element).click || element.onclick) && looksLikeButton(element)));
    }
  }

  // What a mouse may press as well: the whole of a block with a link in it, the track of a slider, the whole of a tree, or
  // one of several that arrows go along.
  function worksByKey(element) {
    const around = element.closest("a[href], button, input, select, textarea, summary, label, [tabindex='0']");
    const within = element.querySelector("a[href], button, input, select, textarea, summary, [role][tabindex='0']");
    // Of a link without an address the browser says 0 too, and does not stop there.
    return around || within || (element.tabIndex >= 0 && element.matches(REACHABLE)) || element.closest(BY_ARROWS);
  }

  // It names something, and a click leads there.
  const isLabel = (element) => element.id && document.querySelector(`[aria-labelledby~="${CSS.escape(element.id)}"]:is(${REACHABLE})`);

  // To be pressed by its looks, with nothing beside it that may do the same for a key.
  const looksLikeButton = (element) => (getComputedStyle(element).cursor === "pointer" || element.matches("[role=button], [role=link]")) &&
    !element.closest("label, tr, [aria-hidden=true]") && !element.parentElement.querySelector(REACHABLE);

  function judgeStops() {
    document.removeEventListener("focusin", state.onFocus, true);
    state.helper?.remove();
    const first = [...new Set(state.stops)].filter((stop) => stop !== state.helper);
    const missed = state.expected.slice(0, MOST_STOPS).filter((element) => !first.includes(element));
    behindWindow();
    const held = heldBack();
    if (missed.length) judgeMissed(first, missed[0], held);
    else if (held) tell("toetsenbord-val", held, "", "elsewhere");
    else judgeOrder(first);
  }

  // After the last stop the browser starts again at the top; a trap never gets there.
  function judgeMissed(first, missed, held) {
    const round = state.stops.filter((stop) => stop === first[0]).length > 1;
    const trap = held ?? (round ? null : first.at(-1));
    if (trap) tell("toetsenbord-val", trap, "", onlyOurs(noWayOut(trap)));
    else tell("toetsenbord-onbereikbaar", missed, "", onlyOurs(noOtherKeys(missed)));
  }

  function judgeOrder(first) {
    const order = new Map(state.expected.map((element, index) => [element, index]));
    const known = first.filter((element) => order.has(element));
    const back = known.find((element, index) => index && order.get(element) < order.get(known[index - 1]));
    if (back) tell("toetsenbord-volgorde", back);
    // What is inside an element of the page's own making tells us only the name of the whole.
    const own = (element) => element.shadowRoot || element.localName.includes("-");
    for (const element of first) if (!order.has(element) && element.tabIndex < 0 && !own(element)) tell("toetsenbord-volgorde", element);
  }

  // What takes the focus back as soon as it went on, so that only who is quick gets away.
  function heldBack() {
    const { stops } = state;
    const isBack = (stop, index) => stop === stops[index + 2] && stop !== stops[index + 1] && stop.isConnected;
    return state.expected.length > 2 ? stops.slice(0, -2).find(isBack) : null;
  }

  // Nothing here has keys or a window of its own, and nothing tells of a key to leave with.
  const noWayOut = (stop) => !stop.closest(`${WINDOWS}, [contenteditable], [role=application], [role=grid]`) && !stop.matches("textarea") &&
    !document.querySelector(`iframe, object, embed, ${OF_PARTS}`) && !/\besc(?:ape)?\b/i.test(document.body.innerText);

  // A stop of the browser itself, around which no script hears keys that may lead to it.
  function noOtherKeys(stop) {
    for (let at = stop; at; at = at.parentNode ?? at.defaultView) if (getEventListeners(at).keydown) return false;
    return stop.matches("a[href], button, input, select, textarea, summary") && window.gateTools.reachable().includes(stop);
  }

  // A window is open over the page, and Tab came to what is behind it.
  function behindWindow() {
    if (state.stray) tell("venster-laat-los", state.window, "", true);
  }

  return { begin, judgeStops };
})());
