// Part of the keyboard walk: a box that passes the focus on by itself when it is full (WCAG 3.2.2).
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell, wait } = window.gateWalk;
  const TEXTS = "input:not([type]), input[type=text], input[type=tel], input[type=number], input[type=password]";
  const CHOOSERS = "[role=combobox], [list], [aria-autocomplete], [readonly], :disabled";
  const HEARS = ["input", "keyup", "keydown", "keypress"];
  const MOST_BOXES = 3;
  const LONGEST = 8; // characters; who fills a longer box has no next one
  const WITHOUT_END = 4; // characters of a box that does not say how many it takes
  const IS_TOLD = /vanzelf|automatisch|meteen naar het volgende|springt/i;
  const state = { boxes: [], box: null, was: "", away: 0 };

  function boxes() {
    const fields = [...document.querySelectorAll(TEXTS)].filter((field) => !field.matches(CHOOSERS) && field.checkVisibility());
    state.boxes = fields.filter((field) => isShort(field) && !isTold(field)).slice(0, MOST_BOXES);
    return state.boxes.length;
  }

  // It takes a few characters, and a script hears them; without an end only its own script counts.
  function isShort(field) {
    if (field.maxLength < 0) return hears(field);
    if (field.maxLength > LONGEST) return false;
    for (let at = field; at; at = at.parentElement) if (hears(at)) return true;
    return hears(document);
  }

  const hears = (place) => HEARS.some((name) => getEventListeners(place)[name]) || HEARS.some((name) => place[`on${name}`]);

  const isTold = (field) => IS_TOLD.test(field.closest("fieldset, form, main")?.textContent ?? "");

  // How many characters fit in this box.
  function startTyping(index) {
    const box = state.boxes[index];
    Object.assign(state, { box, was: box.value, away: window.gateAway });
    box.value = "";
    box.focus();
    if (document.activeElement !== box) return 0; // it passes the focus on before anybody types
    return box.maxLength < 0 ? WITHOUT_END : box.maxLength;
  }

  // Whether the focus went elsewhere, or the form was sent.
  async function hasLeft() {
    await wait(20);
    const at = document.activeElement;
    const isElsewhere = at !== state.box && at !== document.body;
    if (isElsewhere || window.gateAway > state.away) tell("springt-vanzelf", state.box, "", true);
    return isElsewhere || window.gateAway > state.away;
  }

  function endTyping() {
    state.box.value = state.was;
    state.box.dispatchEvent(new Event("input", { bubbles: true }));
    document.activeElement.blur();
  }

  return { boxes, startTyping, hasLeft, endTyping };
})());
