// Runs in the page during the keyboard walk: keeps what happened, and judges what each control does.
"use strict";
window.gateWalk = (() => {
  const state = { stops: [], expected: [], found: [], controls: [], changed: [], clicked: false, was: {}, observer: null };

  const ALL_OF_FEW = 20;
  const ROLES = "button, summary, [role=button], [role=switch], [role=checkbox], [role=tab], [role=menuitem]";
  // A space changes these; Enter need not.
  const ON_OR_OFF = "[role=checkbox], [role=switch], input[type=checkbox], input[type=radio]";
  // These may open something too, when a script listens to them.
  const MAY_OPEN = "a[href^='#'], [role=link], input[type=button], [tabindex='0']:not([role])";
  const SAYS = "[role=status], [role=alert], [aria-live]"; // what is read aloud when it changes
  const { onlyOurs, openWindows } = window.gateTools;
  const tell = (code, element, detail = "", needsFurtherReview = false) => state.found.push({ code, element, detail, needsFurtherReview });
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

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

  return { tell, state, wait, opened, newlyShown, hiddenParts, SAYS, controls, keysOf, point, settle, judge, isInside, judgeInside, judgeEscape, leave, hasOpened, keepWindows, answers };
})();
