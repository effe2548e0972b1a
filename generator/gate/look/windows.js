// Part of the keyboard walk: what a control opens over the page or beside it, and where the focus is when that closes.
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell, state, opened, newlyShown, wait } = window.gateWalk;
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const CLOSES = /^(?:[x×✕✖✗╳⨯]|.*\b(?:sluit(?:en)?|dicht|annule(?:er|ren)|cancel|close|begrepen|gelezen|verberg(?:en)?|weghalen|niet nu)\b.*|nee\b.*|terug|oké?|klaar|gereed|weg)$/i;
  const PRESSED = "button, [role=button], a[href^='#'], input[type=button]";
  const MOST_CLOSERS = 2;
  const FOCUS_LATE = 300; // milliseconds that a page gets to move the focus

  async function until(holds) {
    for (let waited = 0; waited < FOCUS_LATE && !holds(); waited += 20) await wait(20);
    return holds();
  }

  const isLost = () => {
    const at = document.activeElement;
    return !at || at === document.body || at === document.documentElement || !visible(at);
  };

  // A window over all else has the focus in it; one beside the rest may leave it where it was.
  async function judgeWindow(index) {
    const control = state.controls[index];
    const [still] = opened();
    state.window = still;
    state.stray = null;
    state.parts = opened();
    const isModal = still?.matches(":modal, [aria-modal=true]");
    const isAsking = still?.matches("dialog, [role=dialog], [role=alertdialog]") && !still.matches("[popover]");
    if (!(isModal || isAsking) || (await until(() => still.contains(document.activeElement)))) return;
    tell("venster-zonder-focus", control, "", !isModal);
  }

  // How many times Tab would have to stay inside a window that says that nothing else can be reached.
  function stopsInWindow() {
    const { window: still } = state;
    if (!still?.matches("[aria-modal=true]") || still.matches(":modal") || !still.contains(document.activeElement)) return 0;
    state.inside = document.activeElement;
    return window.gateTools.reachable().filter((stop) => still.contains(stop)).length;
  }

  // Asked after each Tab, because a Tab later the focus may have left the page. What stands around a window to send
  // the focus back gets a moment for that. Tells whether the focus stands somewhere behind the window.
  async function keepStray() {
    if (!state.stray && !(await until(() => !straysTo()))) state.stray = straysTo();
    return Boolean(state.stray);
  }

  function straysTo() {
    const { window: still } = state;
    const at = document.activeElement;
    return isLost() || still.contains(at) || !still.isConnected || !visible(still) ? null : at;
  }

  // Escape is pressed by who is in the window.
  function judgeKept(index) {
    if (state.stray) tell("venster-laat-los", state.controls[index], "", true);
    if (!state.window.contains(document.activeElement)) state.inside.focus();
  }

  // In a window that is closed again the reader is back at what opened it.
  async function judgeClosed(index) {
    const control = state.controls[index];
    const still = state.window;
    if (!still || (await until(() => !still.isConnected || !visible(still)))) {
      if (control.isConnected && !(await until(() => document.activeElement !== document.body))) tell("focus-raakt-kwijt", control);
      return;
    }
    if (still.matches("[aria-modal=true]:not([role=alertdialog])")) tell("escape-doet-niets", control, "", true);
    close(still);
  }

  function close(part) {
    if (part.localName === "dialog") part.close();
    else if (part.matches(":popover-open")) part.hidePopover();
    else closers()[0]?.click();
  }

  // Nothing stays open for who looks next: a slow page may not have heard Escape.
  function closeRest() {
    state.parts = opened();
    for (const part of state.parts) close(part);
  }

  // What opened as no window: a part of the page with a button to close it.
  function keepPanel() {
    state.parts = appeared();
    return closers().length > 0;
  }

  // What shows now and did not, or was made.
  function appeared() {
    const made = state.changed.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.isConnected && node.checkVisibility?.());
    return [...new Set([...opened(), ...newlyShown(), ...made])];
  }

  function nameOf(element) {
    return (element.getAttribute("aria-label") || element.innerText || element.value || element.title || "").trim();
  }

  function closers() {
    const inside = state.parts.flatMap((part) => [...(part.querySelectorAll?.(PRESSED) ?? [])]);
    return [...new Set(inside)].filter((button) => visible(button) && CLOSES.test(nameOf(button))).slice(0, MOST_CLOSERS);
  }

  // Whether it is open once more, so that the button that closes it can be pressed.
  function isOpenAgain() {
    state.parts = appeared();
    return closers().length > 0;
  }

  function toCloser(number) {
    const closer = closers()[number];
    closer?.focus();
    return Boolean(closer) && document.activeElement === closer;
  }

  // Whether it closed; a question, because some pages lead the reader on to what comes next.
  async function judgeCloser(index) {
    const control = state.controls[index];
    const isGone = () => state.parts.every((part) => !part.isConnected || !visible(part));
    if (!(await until(isGone))) return false;
    const found = await until(() => !isLost());
    const at = document.activeElement;
    const isLed = at !== control && !at.matches("[tabindex='-1']") && control.isConnected && visible(control);
    if (!found || isLed) tell("focus-raakt-kwijt", control, "", true);
    return true;
  }

  // A button that takes away itself, or the message it stands in.
  async function judgeGone(index) {
    const control = state.controls[index];
    if (control.isConnected && visible(control)) return;
    if (!(await until(() => !isLost()))) tell("focus-raakt-kwijt", control, "", true);
  }

  return { judgeWindow, stopsInWindow, judgeKept, judgeClosed, keepPanel, isOpenAgain, toCloser, judgeCloser, closeRest, judgeGone, keepStray };
})());
