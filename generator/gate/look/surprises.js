// Part of the keyboard walk: what happens before anybody asked for it, by a letter, a press, a movement or pointing.
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell, wait, answers, state } = window.gateWalk;
  const CHARACTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789/?.,;!+-*"];
  const KEY_EVENTS = ["keydown", "keypress", "keyup"];
  const CAN_BE_OFF = /sneltoets/i; // on something to press: the reader turns them off there
  const PRESSED = ["mousedown", "pointerdown", "touchstart"];
  const RELEASED = ["click", "mouseup", "pointerup", "touchend", "dragstart"];
  const HELD = "[role=slider], [role=separator], [role=scrollbar], [draggable=true], input, select, textarea, canvas, svg, svg *";
  const MOVED = ["devicemotion", "deviceorientation"];
  const POINTED = ["mouseenter", "mouseover", "pointerenter", "pointerover"];
  const LEFT = ["mouseleave", "mouseout", "pointerleave", "pointerout"];
  const SETTLE = 5; // milliseconds in which a script answers a key
  const SOON = 60; // milliseconds; who lets the mouse come to the words waits longer
  const BY_KEYS = ["focus", "focusin", "click", "keydown"];
  const MOST_POINTED = 12;
  const undoAll = (records) => { for (const record of records.reverse()) window.gateWalk.undo(record); };

  // What listens can be asked only before anything is waited for.
  async function askAboutSurprises() {
    const pointed = heardToPoint();
    const hearsLetters = [window, document, document.documentElement, document.body].some((place) => hears(place, KEY_EVENTS));
    const early = [...document.querySelectorAll("button, [role=button], [role=tab], [role=menuitem]")].find(isEarly);
    if (early) tell("werkt-bij-indrukken", early, "", true);
    const motion = MOVED.find((name) => getEventListeners(window)[name] || window[`on${name}`]);
    if (motion) tell("luistert-naar-bewegen", document.querySelector("main") ?? document.body, "", true);
    if (hearsLetters) await byOneLetter();
    await byPointing(pointed);
  }

  const hears = (place, names) => names.some((name) => getEventListeners(place)[name]);

  // One letter, typed where no field is, does something: who speaks to the computer types many (WCAG 2.1.4).
  async function byOneLetter() {
    const off = [...document.querySelectorAll("button, label, summary, a[href]")].some((control) => CAN_BE_OFF.test(control.textContent));
    if (off) return;
    document.activeElement?.blur();
    window.gateWalk.keepWindows();
    if (await doSomething([]) || !(await doSomething(CHARACTERS))) return; // it changes by itself, or hears no letter
    for (const key of CHARACTERS) {
      if (!(await doSomething([key]))) continue;
      tell("letter-is-sneltoets", document.querySelector("main") ?? document.body, key, true);
      return;
    }
  }

  async function doSomething(keys) {
    const records = [];
    const observer = watch(records);
    const [away, scrolled] = [answers(), window.scrollY];
    const kept = keys.flatMap(typed);
    await wait(SETTLE);
    records.push(...observer.takeRecords());
    observer.disconnect();
    const hasMoved = document.activeElement !== document.body || window.scrollY !== scrolled || answers() !== away;
    document.activeElement?.blur();
    window.scrollTo(0, scrolled);
    window.gateWalk.closeRest();
    undoAll(records);
    return hasMoved || records.length > 0 || kept.includes(false);
  }

  // Whether the browser may still do with a key what it does, for each of its three events.
  function typed(key) {
    const pressed = { key, code: codeOf(key), keyCode: key.toUpperCase().charCodeAt(0), bubbles: true, cancelable: true };
    return KEY_EVENTS.map((name) => document.body.dispatchEvent(new KeyboardEvent(name, pressed)));
  }

  const codeOf = (key) => (/[a-z]/.test(key) ? `Key${key.toUpperCase()}` : /\d/.test(key) ? `Digit${key}` : "");

  function watch(records) {
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(document, window.gateWalk.ALL_CHANGES);
    return observer;
  }

  // It hears that it is pressed and not that it is let go, so nobody can change his mind (WCAG 2.5.2).
  function isEarly(control) {
    const heard = getEventListeners(control);
    const isHeld = control.matches(HELD) || ["grab", "move", "ew-resize", "ns-resize", "col-resize"].includes(getComputedStyle(control).cursor);
    const isSent = control.matches("button:not([type=button])") && control.form;
    return !isHeld && !isSent && !control.disabled && control.checkVisibility() && PRESSED.some((name) => heard[name]) && !RELEASED.some((name) => heard[name]);
  }

  // What hears that the mouse points at it, and whether something in it listens to the focus or a click.
  function heardToPoint() {
    const parts = [...document.body.querySelectorAll("*")].filter((part) => hears(part, POINTED) && part.checkVisibility());
    const byKeys = (part) => [part, ...part.querySelectorAll("a[href], button, summary, [tabindex]")].some((one) => hears(one, BY_KEYS));
    return parts.map((part) => ({ part, hasKeys: byKeys(part) }));
  }

  // Words that show only for the mouse (WCAG 2.1.1), or that go when it comes to them (1.4.13).
  async function byPointing(pointed) {
    const hearing = pointed.map(({ part }) => part);
    for (const { part, hasKeys } of pointed.slice(0, MOST_POINTED)) {
      const { shown, stay } = await showsWords(part);
      if (shown.length && !hasKeys) tell("alleen-bij-aanwijzen", part, "", true);
      const apart = shown.filter((one) => !part.contains(one) && !hearing.includes(one) && !stay.includes(one));
      if (apart.length && hasKeys) tell("weg-bij-aanwijzen", part, "", true);
    }
  }

  // What shows as soon as the mouse points at a part, and what of it is there a moment after the mouse went.
  async function showsWords(part) {
    const records = [];
    const observer = watch(records);
    state.closed = window.gateWalk.hiddenParts();
    for (const name of POINTED) part.dispatchEvent(new PointerEvent(name, { bubbles: name.endsWith("over"), pointerType: "mouse" }));
    await wait(20);
    records.push(...observer.takeRecords());
    const made = records.flatMap(({ addedNodes }) => [...addedNodes]).map((node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node))
      .filter((node) => node?.isConnected && node.checkVisibility?.() && node.textContent.trim() && !node.contains(part));
    const shown = [...made, ...window.gateWalk.newlyShown()];
    for (const name of LEFT) part.dispatchEvent(new PointerEvent(name, { bubbles: name.endsWith("out"), pointerType: "mouse" }));
    await wait(SOON);
    records.push(...observer.takeRecords());
    observer.disconnect();
    const stay = shown.filter((one) => one.isConnected && one.checkVisibility({ visibilityProperty: true }));
    undoAll(records);
    return { shown, stay };
  }

  return { askAboutSurprises };
})());
