// Runs in the page during the keyboard walk: keeps what happened, and judges it.
"use strict";
window.gateWalk = (() => {
  const state = { stops: [], expected: [], found: [], controls: [], changed: [], clicked: false, was: {}, observer: null };

  const ALL_OF_FEW = 20;
  const MOST_STOPS = 300; // after so many stops nobody goes on with this key, and neither do we
  // Parts of which one is a stop, and the others are reached with the arrows.
  const BY_ARROWS = "[role=radio], [role=tab], [role=option], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], " +
    "[role=treeitem], [role=gridcell], [role=row]";
  // What has stops of the browser inside it, of which we hear nothing: a day, a month and a year.
  const OF_PARTS = "input[type=date], input[type=time], input[type=datetime-local], input[type=month], input[type=week], audio[controls], video[controls]";
  const MOST_PARTS = 8;
  const ROLES = "button, summary, [role=button], [role=switch], [role=checkbox], [role=tab], [role=menuitem]";
  // A space changes these; Enter need not.
  const ON_OR_OFF = "[role=checkbox], [role=switch], input[type=checkbox], input[type=radio]";
  // These may open something too, when a script listens to them.
  const MAY_OPEN = "a[href^='#'], [role=link], input[type=button], [tabindex='0']:not([role])";
  const WINDOWS = "dialog, [role=dialog], [role=alertdialog], [popover]";
  const SAYS = "[role=status], [role=alert], [aria-live]"; // what is read aloud when it changes
  const { onlyOurs, REACHABLE } = window.gateTools;
  const tell = (code, element, detail = "", needsFurtherReview = false) => state.found.push({ code, element, detail, needsFurtherReview });
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

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
    state.leap = { away: answers(), windows: openWindows() };
    state.onFocus = ({ target }) => {
      noticeLeap();
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

  // What had the focus last led elsewhere or opened a window by having it (WCAG 3.2.1).
  function noticeLeap() {
    const { away, windows } = state.leap;
    const opened = openWindows().filter((part) => !windows.includes(part) && !part.matches("[role=tooltip], [popover=hint]"));
    const stop = state.stops.at(-1);
    if (stop && (answers() > away || opened.length)) tell("focus-doet-iets", stop, "", true);
    state.leap = { away: answers(), windows: [...windows, ...opened] };
  }

  function judgeStops() {
    document.removeEventListener("focusin", state.onFocus, true);
    noticeLeap();
    const order = new Map(state.expected.map((element, index) => [element, index]));
    state.helper?.remove();
    const first = [...new Set(state.stops)].filter((stop) => stop !== state.helper);
    const missed = state.expected.slice(0, MOST_STOPS).filter((element) => !first.includes(element));
    behindWindow();
    const held = heldBack();
    if (held) tell("toetsenbord-val", held, "", true);
    // After the last stop the browser starts again at the top; a trap never gets there.
    if (missed.length) {
      const round = state.stops.filter((stop) => stop === first[0]).length > 1;
      if (first.length && !round && !held) tell("toetsenbord-val", first.at(-1), "", onlyOurs(noWayOut(first.at(-1))));
      else if (!held) tell("toetsenbord-onbereikbaar", missed[0], "", onlyOurs(noOtherKeys(missed[0])));
      return;
    }
    const known = first.filter((element) => order.has(element));
    const back = known.find((element, index) => index && order.get(element) < order.get(known[index - 1]));
    if (back && !held) tell("toetsenbord-volgorde", back);
    // What is inside an element of the page's own making tells us only the name of the whole.
    const own = (element) => element.shadowRoot || element.localName.includes("-");
    for (const element of first) if (!order.has(element) && element.tabIndex < 0 && !own(element)) tell("toetsenbord-volgorde", element);
  }

  // What takes the focus back as soon as it went on, so that only who is quick gets away.
  function heldBack() {
    const { stops } = state;
    const isBack = (stop, index) => stop === stops[index + 2] && stop !== stops[index + 1] && stop.isConnected;
    return state.expected.length > 2 && stops.slice(0, -2).find(isBack);
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

  function controls() {
    const listens = (element) => element.onclick || element.hasAttribute("onclick") || getEventListeners(element).click;
    const others = [...document.querySelectorAll(MAY_OPEN)].filter((element) => !element.matches(ROLES) && listens(element));
    const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
    const kinds = new Set();
    // Of many, each that differs: in what it is, where it stands and what listens to it.
    state.controls = [...document.querySelectorAll(ROLES), ...others].filter(visible).filter((control, index) => {
      const known = kinds.has(kindOf(control));
      kinds.add(kindOf(control));
      return index < ALL_OF_FEW || !known;
    });
    state.open = new Set(state.controls.filter(isOpen));
    return state.controls.length;
  }

  function kindOf(control) {
    const chain = [];
    for (let at = control; at; at = at.parentElement) chain.push(at.localName, at.className, at.getAttribute("role"));
    const listeners = Object.values(getEventListeners(control)).flat();
    return [...chain, ...listeners.map(({ type, listener }) => type + listener)].join();
  }

  function keysOf(index) {
    const control = state.controls[index];
    if (control.type === "submit" && control.form) return []; // it leaves the page
    if (!control.isConnected || control.tabIndex < 0) return [];
    if (control.matches(ON_OR_OFF)) return [" "];
    return control.matches(ROLES) || control.matches("input") ? ["Enter", " "] : ["Enter"];
  }

  async function point(index, key) {
    const control = state.controls[index];
    if (isOpen(control)) control.click();
    control.focus();
    await wait(0);
    state.changed = [];
    state.clicked = false;
    const windows = openWindows();
    state.closed = hiddenParts();
    state.was = { open: isOpen(control), set: setting(control), address: location.href, away: answers(), windows };
    control.addEventListener("click", () => { state.clicked = true; }, { capture: true, once: true });
    state.observer?.disconnect();
    state.observer = new MutationObserver((records) => { state.changed.push(...records); });
    state.observer.observe(document, { attributes: true, childList: true, subtree: true, characterData: true });
    return key;
  }

  const settle = () => wait(20);
  const isOpen = (control) => control.getAttribute("aria-expanded") === "true" || control.parentElement?.open === true;
  // What a control opens; it may name more than one part.
  const targets = (control) => (control.getAttribute("aria-controls") ?? "").split(/\s+/)
    .map((id) => document.getElementById(id)).filter(Boolean);
  const opens = (control) => control.hasAttribute("aria-expanded") || control.localName === "summary";

  // Whether it is on, for a control that says so.
  const setting = (control) => control.getAttribute("aria-checked") ?? control.getAttribute("aria-pressed") ?? "";

  // What changes elsewhere on the page is an answer only to a click: it may be a clock, or count keys.
  function reacted(control) {
    const places = [control, ...targets(control), ...document.querySelectorAll(SAYS)];
    const own = state.changed.some(({ target }) => places.some((place) => place.contains(target)));
    const elsewhere = document.activeElement !== control || location.href !== state.was.address;
    const answered = own || elsewhere || isOpen(control) !== state.was.open || (state.clicked && state.changed.length > 0);
    return answered || asWithMouse(control) || answers() !== state.was.away || opened().length > 0;
  }

  // A control of the browser does with a key what it does with a mouse; what that is may not show on the page.
  const asWithMouse = (control) => state.clicked && control.matches("button, summary, input");

  // How often the page asked to go elsewhere, or asked the reader something.
  const answers = () => (window.gateAway ?? 0) + (window.gateAnswered?.length ?? 0);
  const openWindows = () => [...document.querySelectorAll(WINDOWS)].filter((part) => part.checkVisibility({ visibilityProperty: true }));
  const opened = () => openWindows().filter((part) => !state.was.windows.includes(part));

  // What is open now was not opened by what is pressed next.
  function keepWindows() {
    state.was = { ...state.was, windows: openWindows() };
  }

  // A window that this control opened, which must be left before the next key is pressed.
  const hasOpened = () => opened().length > 0;

  function judge(index, key) {
    const control = state.controls[index];
    const name = key === " " ? "de spatiebalk" : key;
    return control.matches(ROLES) ? judgeControl(control, name) : judgeOther(control, name);
  }

  async function judgeControl(control, name) {
    if (!reacted(control)) {
      tell("toets-doet-niets", control, name, onlyOurs(await answersToMouse(control)));
      return false;
    }
    if (isStuck(control)) {
      tell("toets-doet-niets", control, name, "elsewhere"); // it may be one of several, of which one is always on
      return false;
    }
    if (saysTheOld(control)) tell("toets-doet-niets", control, name, true);
    askAboutOpening(control);
    if (onlyForMouse(control)) tell("toets-doet-niets", control, name, true);
    const parts = targets(control);
    if (opens(control) && parts.some((part) => isOpen(control) !== part.checkVisibility({ visibilityProperty: true }))) {
      tell("toets-doet-niets", control, name, "elsewhere");
    }
    return control.hasAttribute("aria-expanded") && isOpen(control) && parts.length > 0;
  }

  // A click does what the key did not. What it opened or turned on is as it was afterwards.
  async function answersToMouse(control) {
    state.changed = [];
    control.click();
    await settle();
    const isAnswer = state.changed.length > 0 || answers() !== state.was.away;
    window.gateWalk.closeRest();
    if (isOpen(control) !== state.was.open || setting(control) !== state.was.set) control.click();
    await settle();
    return isAnswer;
  }

  // It says whether it is open or on, and still says the same. One of the browser may be chosen already.
  function isStuck(control) {
    if (opens(control)) return isOpen(control) === state.was.open;
    return !asWithMouse(control) && state.was.set !== "" && setting(control) === state.was.set;
  }

  // A button that looks otherwise now, and still says that it is on or off. Of several one may stay on.
  function saysTheOld(control) {
    const isSame = state.was.set !== "" && setting(control) === state.was.set && control.matches("[aria-checked], [aria-pressed]");
    return isSame && !control.matches("[role=radio]") && state.changed.some(({ target, type }) => type === "attributes" && control.contains(target));
  }

  // A script listens to the pressing of a mouse, and to nothing that a key does.
  function onlyForMouse(control) {
    const { mousedown, pointerdown, click, keydown, keyup } = getEventListeners(control);
    return Boolean(mousedown || pointerdown) && !click && !keydown && !keyup && !state.changed.length;
  }

  // What is no button, and listens to a click: it may open something, and the key may do nothing.
  function judgeOther(control, name) {
    askAboutOpening(control);
    if (control.matches("[tabindex='0']") && !reacted(control)) tell("toets-doet-niets", control, name, true);
    if (newlyShown().length) control.click();
    return false;
  }

  const newlyShown = () => state.closed.filter((part) => part.isConnected && part.checkVisibility({ visibilityProperty: true }));

  // What is there and does not show: the outside of each such part.
  function hiddenParts() {
    const hidden = (element) => !element.checkVisibility({ visibilityProperty: true }) && element.parentElement.checkVisibility({ visibilityProperty: true });
    return [...document.body.querySelectorAll("*")].filter((element) => hidden(element) && element.textContent.trim());
  }

  function askAboutOpening(control) {
    if (openedSilently(control)) tell("opent-zonder-te-zeggen", control, "", true);
  }

  // Something opened, and neither the button nor a text that is read aloud says so. What describes a field is heard there.
  function openedSilently(control) {
    const says = opens(control) || control.hasAttribute("aria-haspopup") || setting(control) !== "" || control.matches("[role=tab], [role=menuitem]");
    if (says || document.activeElement !== control) return false;
    const ids = [...document.querySelectorAll("[aria-describedby], [aria-errormessage]")]
      .map((field) => `${field.getAttribute("aria-describedby")} ${field.getAttribute("aria-errormessage")}`).join(" ").split(/\s+/);
    return newlyShown().some((part) => !ids.includes(part.id) && !part.closest(SAYS) && !part.querySelector(SAYS));
  }

  // Whether what opened took the focus itself.
  const isInside = (index) => targets(state.controls[index]).some((part) => part.contains(document.activeElement));

  function judgeInside(index) {
    const control = state.controls[index];
    const parts = targets(control);
    const within = (element) => parts.some((part) => part.contains(element));
    if (window.gateTools.reachable().some(within) && !within(document.activeElement)) tell("menu-niet-te-bereiken", control);
  }

  function judgeEscape(index) {
    const control = state.controls[index];
    if (isOpen(control)) tell("escape-doet-niets", control);
    else if (document.activeElement !== control) tell("focus-raakt-kwijt", control, "", onlyOurs(document.activeElement === document.body));
    if (isOpen(control)) control.click();
  }

  // The page is left as it was found: what is open then, or closed, would look different in the next colours.
  function leave() {
    const turned = (control) => control.isConnected && isOpen(control) !== state.open.has(control);
    for (const control of state.controls) if (turned(control)) control.click();
    for (const [part, nodes] of state.said) part.replaceChildren(...nodes);
    state.observer?.disconnect();
    document.activeElement?.blur();
    window.gateFound = state.found;
  }

  return { tell, state, wait, opened, newlyShown, hiddenParts, begin, judgeStops, controls, keysOf, point, settle, judge, isInside, judgeInside, judgeEscape, leave, hasOpened, keepWindows, answers };
})();
