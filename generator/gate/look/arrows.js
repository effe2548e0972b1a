// Part of the keyboard walk: a part of the page's own making that keys should move in, and do not (WCAG 2.1.1).
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell, wait, answers } = window.gateWalk;
  const VALUES = "[role=slider], [role=spinbutton]";
  const WIDGETS = `${VALUES}, [role=listbox], [role=radiogroup], [role=tablist], [role=menu], [role=menubar], [role=tree], [role=grid], [role=treegrid]`;
  const MEMBERS = "[role=option], [role=radio], [role=tab], [role^=menuitem], [role=treeitem], [role=row], [role=gridcell]";
  const OF_BROWSER = "input, select, meter, progress";
  const MOST_WIDGETS = 6;
  const MOVES = ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "Home", "End"];
  const state = { stops: [], at: null, records: [], observer: null, away: 0 };

  // Of a group whose members are a choice of their own `choose.js` asks it already.
  const IS_ASKED = "[role=radio], [role=tab], input[type=radio]";

  function widgets() {
    const stops = window.gateTools.reachable();
    const own = [...document.querySelectorAll(WIDGETS)].filter((widget) => !widget.matches(OF_BROWSER) && mayMove(widget));
    const told = own.map((widget) => ({ widget, stop: stops.find((stop) => isStopOf(widget, stop)) }));
    state.stops = told.filter(({ stop }) => stop && !stop.matches(IS_ASKED)).slice(0, MOST_WIDGETS);
    return state.stops.length;
  }

  const isStopOf = (widget, stop) => stop === widget || (widget.contains(stop) && stop.matches(MEMBERS));

  // It is there, and there is something to choose.
  function mayMove(widget) {
    if (!widget.checkVisibility({ visibilityProperty: true }) || widget.matches("[aria-disabled=true], [aria-readonly=true]")) return false;
    return widget.matches(VALUES) || widget.querySelectorAll(MEMBERS).length > 1;
  }

  // The keys to try, one after another until something happens.
  async function startMoving(index) {
    const { widget, stop } = state.stops[index];
    stop.focus();
    await wait(20);
    state.at = document.activeElement;
    state.records = [];
    state.away = answers();
    window.gateWalk.keepWindows();
    state.observer = new MutationObserver((records) => state.records.push(...records));
    state.observer.observe(widget.parentElement, window.gateWalk.ALL_CHANGES);
    return widget.matches(VALUES) ? MOVES : [...MOVES, "Enter", " "];
  }

  async function hasMoved() {
    await wait(20);
    return document.activeElement !== state.at || state.records.length > 0 || answers() !== state.away;
  }

  function endMoving(index, moved) {
    const { widget } = state.stops[index];
    if (!moved) tell("toets-doet-niets", widget, "de pijltjes", true);
    window.gateWalk.closeRest();
    state.records.push(...state.observer.takeRecords());
    state.observer.disconnect();
    for (const record of state.records.reverse()) window.gateWalk.undo(record);
    document.activeElement.blur();
  }

  return { widgets, startMoving, hasMoved, endMoving };
})());
