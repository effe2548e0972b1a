// Part of the keyboard walk: what only goes by dragging (WCAG 2.5.7), and a field that takes no pasted text (3.3.8).
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell } = window.gateWalk;
  const HELD = ["pointerdown", "mousedown", "touchstart", "dragstart"];
  const GOES = ["touchmove", "touchend", "pointermove", "pointerup", "mousemove", "mouseup"];
  const CURSORS = ["grab", "-webkit-grab", "move"];
  const OTHER_WAY = /\b(?:omhoog|omlaag|hoger|lager|eerder|later|verplaats\w*|schuif|zet|kies|naar|up|down|move)\b|[↑↓←→▲▼◀▶⬆⬇+−]/i;
  const OTHER_STEP = /\b(?:vorige|volgende|terug|verder|naar|next|previous)\b|[←→◀▶<>‹›]/i;
  const VALUES = "[role=slider], [role=separator], [role=scrollbar], input, a[href], img, canvas, svg";
  const FIELDS = "input[type=password], input[type=email], input[type=tel], input[type=text], input:not([type]), textarea";
  const LEVELS = 3; // a list, its items and what is in them hear the hand of the mouse
  const MOST_FIELDS = 10;

  function askAboutHands() {
    const dragged = [...document.querySelectorAll("main *, body > *")].find((part) => isDragged(part) && !hasOtherWay(part, isSwiped(part) ? OTHER_STEP : OTHER_WAY));
    if (dragged) tell("alleen-slepen", dragged, "", true);
    const refused = [...document.querySelectorAll(FIELDS)].filter(canBeFilled).slice(0, MOST_FIELDS).find(refusesText);
    if (refused) tell("plakken-lukt-niet", refused, "", true);
  }

  // It says that it can be held, and a script listens to that.
  function isDragged(part) {
    if (part.matches(VALUES) || !part.checkVisibility({ visibilityProperty: true })) return false;
    if (isSwiped(part)) return true;
    if (part.getAttribute("draggable") === "true") return true;
    return CURSORS.includes(getComputedStyle(part).cursor) && around(part).some((place) => HELD.some((name) => getEventListeners(place)[name]));
  }

  // A finger goes along it, and a script hears where it began and where it went.
  function isSwiped(part) {
    const heard = getEventListeners(part);
    const begins = heard.touchstart || heard.pointerdown || heard.mousedown;
    if (!begins) return false;
    const goes = [part, document, window].map(getEventListeners).some((one) => GOES.some((name) => one[name]));
    return goes && !heard.click && !part.matches("button, [role=button], main, body");
  }

  function around(part) {
    const places = [];
    for (let at = part; at && places.length < LEVELS; at = at.parentElement) places.push(at);
    return places;
  }

  // A button or a list to choose from that does the same with one click, in it or beside all of them.
  function hasOtherWay(part, other) {
    const place = part.parentElement.parentElement ?? part.parentElement;
    if (place.querySelector("select, input")) return true;
    const named = (button) => other.test(`${button.getAttribute("aria-label") ?? ""} ${button.textContent}`);
    return [...place.querySelectorAll("button, [role=button]")].some((button) => !isDragged(button) && named(button));
  }

  const canBeFilled = (field) => field.checkVisibility() && !field.readOnly && !field.disabled;

  // A script stops it, and puts the text nowhere itself.
  function refusesText(field) {
    const all = [...document.querySelectorAll(FIELDS)];
    const was = all.map(({ value }) => value);
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "1");
    const isStopped = !field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
    const isTaken = all.some(({ value }, index) => value !== was[index]);
    all.forEach((one, index) => { if (one.value !== was[index]) one.value = was[index]; });
    return isStopped && !isTaken;
  }

  return { askAboutHands };
})());
