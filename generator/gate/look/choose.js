// Part of the keyboard walk: the link that skips the menu, and choices that are made with arrows or letters.
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell } = window.gateWalk;
  const { onlyOurs } = window.gateTools;
  const state = { skip: null, address: "", choices: [], was: "", undo: () => {} };
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled");

  // The first stop of the page, when it leads to a place on the page.
  function skipLink() {
    const [first] = window.gateTools.reachable();
    if (!first?.getAttribute("href")?.startsWith("#") || !skips(first)) return false;
    state.skip = first;
    state.address = location.href;
    first.focus();
    return true;
  }

  // A first link to a place is one that skips only when it says so, or leads to the contents.
  function skips(link) {
    const main = document.querySelector("main");
    const target = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
    if (main?.contains(link)) return false;
    return /inhoud|hoofd|menu|skip|content|overslaan/i.test(link.textContent) || Boolean(target && main && (target === main || main.contains(target)));
  }

  // Between Enter and this came a Tab: it is at something in the contents, or behind it when nothing there has a stop.
  function judgeSkip(inside) {
    const main = document.querySelector("main");
    const at = document.activeElement;
    const place = main?.compareDocumentPosition(at);
    const there = main && at !== document.body && (main.contains(at) || Boolean(place & Node.DOCUMENT_POSITION_FOLLOWING));
    if (!there && !inside) tell("sprong-werkt-niet", state.skip);
    history.replaceState(history.state, "", state.address);
  }

  // Whether Enter on the skip link brought the focus itself into the contents.
  const insideMain = () => Boolean(document.querySelector("main")?.contains(document.activeElement));

  const GROUPS = "fieldset, [role=radiogroup], [role=tablist]";
  const GROUP = { radio: "[role=radiogroup]", tab: "[role=tablist]" };

  function members(choice) {
    if (choice.localName === "select") return [...choice.options];
    if (choice.type === "radio") {
      return [...document.querySelectorAll("input[type=radio]")].filter(({ name, form }) => name === choice.name && form === choice.form);
    }
    const role = choice.getAttribute("role");
    return [...(choice.closest(GROUP[role])?.querySelectorAll(`[role=${role}]`) ?? [])].filter(visible);
  }

  const chosen = (member) =>
    member.selected ?? member.checked ?? (member.getAttribute("aria-checked") || member.getAttribute("aria-selected")) ?? "";
  const now = (choice) => members(choice).map((member) => `${chosen(member)} ${member === document.activeElement}`).join();

  // One stop of each group; a group of one has nothing to choose.
  function choices() {
    const stops = window.gateTools.reachable().filter((stop) => stop.matches("select:not([multiple]), input[type=radio], [role=radio], [role=tab]"));
    state.choices = stops.filter((stop) => members(stop).length > 1);
    return state.choices.length;
  }

  function start(index) {
    const choice = state.choices[index];
    const options = members(choice);
    const old = options.findIndex((option) => String(chosen(option)) === "true");
    choice.focus();
    state.was = now(choice);
    state.away = window.gateAway;
    state.at = location.href;
    state.undo = () => {
      if (choice.localName !== "select") { options[old]?.click(); return; }
      choice.selectedIndex = old;
      for (const name of ["input", "change"]) choice.dispatchEvent(new Event(name, { bubbles: true }));
    };
    return keyOf(choice, options);
  }

  // An arrow, or for a list the first letter of another line, as it is written: on some systems an arrow only folds it out.
  function keyOf(choice, options) {
    const upright = choice.getAttribute("role") !== "tab" || choice.closest("[aria-orientation=vertical]");
    if (choice.localName !== "select") return upright ? "ArrowDown" : "ArrowRight";
    const initial = (option) => option.text.trim().charAt(0);
    const mine = initial(options[choice.selectedIndex] ?? options[0]);
    const letters = options.filter((option) => !option.disabled).map(initial);
    return letters.find((letter) => /[A-Za-z]/.test(letter) && letter !== mine) ?? "ArrowDown";
  }

  function judgeChoice(index, key) {
    const choice = state.choices[index];
    if (window.gateAway !== state.away) tell("keuze-gaat-weg", choice, "", onlyOurs(choice.localName === "select" && !isForetold(choice)));
    else if (isLed(choice)) tell("keuze-gaat-weg", choice, "", true);
    else if (now(choice) === state.was) tell("toets-doet-niets", choice, key.startsWith("Arrow") ? "de pijltjes" : `de letter ${key}`, "elsewhere");
    state.undo();
    if (location.href !== state.at) history.replaceState(history.state, "", state.at);
  }

  // Who is told beforehand is not surprised (WCAG 3.2.2).
  function isForetold(choice) {
    const around = choice.closest("form, fieldset, section, nav, p, div") ?? choice.parentElement;
    return /meteen|direct|vanzelf|automatisch|zodra|\bga(?:at|n)? (?:u|je) naar|opent/i.test(`${around.textContent} ${around.previousElementSibling?.textContent ?? ""}`);
  }

  // To another place on the page, without a button.
  function isLed(choice) {
    const at = document.activeElement;
    const moved = at !== document.body && at !== choice && !members(choice).includes(at) && !choice.closest(GROUPS)?.contains(at);
    return choice.localName === "select" && (moved || location.hash !== new URL(state.at).hash);
  }

  return { skipLink, judgeSkip, insideMain, choices, start, judgeChoice };
})());
