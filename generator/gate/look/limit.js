// Part of the keyboard walk: a limit to the time in which a form can be filled in (WCAG 2.2.1).
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell } = window.gateWalk;
  const FIELDS = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=search]), select, textarea";
  const TYPED = "input:not([type]), input[type=text], input[type=email], input[type=tel], textarea";
  const MOST_PROBES = 3;
  const PROBE = "proef";
  // Who may have more time, or as much as he wants.
  const MORE_TIME = /meer tijd|verleng|langer de tijd|tijd(?:slimiet)? (?:uit|stop)|zonder tijd|extra tijd|niet afmelden|ingelogd blijven|blijf ingelogd/i;
  const TIME = /(\d{1,3}):(\d\d)(?![\d:])|(\d+) ?(?:seconden|seconde|sec\b|minuten|minuut|min\b)/;
  let watched = false;
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  const isOpen = (field) => field.isConnected && visible(field) && !field.matches(":disabled") && !field.readOnly;

  // Asked once, before anybody pressed or sent something; what it gives is called when the time of the page has passed.
  function watchLimit() {
    const fields = watched ? [] : [...document.querySelectorAll(FIELDS)].filter(isOpen);
    watched = true;
    if (!fields.length || canHaveMore()) return () => {};
    const probes = fields.filter((field) => field.matches(TYPED) && !field.value && field.maxLength !== 0).slice(0, MOST_PROBES);
    for (const field of probes) field.value = PROBE;
    const emptied = [];
    const onReset = ({ target }) => emptied.push(target);
    document.addEventListener("reset", onReset, true);
    const away = window.gateAway;
    const clocks = running();
    return () => {
      document.removeEventListener("reset", onReset, true);
      emptied.push(...probes.filter(({ value }) => !value));
      for (const field of probes) if (field.value === PROBE) field.value = "";
      const shut = fields.find((field) => !isOpen(field));
      const counting = clocks.find(({ element, left }) => isLess(timeIn(element.textContent), left));
      const left = window.gateAway > away ? document.body : null;
      const sign = emptied[0] ?? shut ?? counting?.element ?? left;
      if (sign) tell("tijd-loopt-af", sign.isConnected ? sign : document.body, "", true);
    };
  }

  function canHaveMore() {
    const words = [...document.querySelectorAll("button, a, label, summary, [role=button]")].filter(visible);
    return words.some((part) => MORE_TIME.test(part.textContent));
  }

  // The texts with a time in them, in seconds or in whatever they count.
  function running() {
    const elements = new Set(window.gateTools.pieces().map(({ element }) => element));
    return [...elements].map((element) => ({ element, left: timeIn(element.textContent) })).filter(({ left }) => left >= 0);
  }

  // A text in which no time stands any more tells nothing.
  const isLess = (now, before) => now >= 0 && now < before;

  function timeIn(text) {
    const found = TIME.exec(text);
    if (!found) return -1;
    return found[3] ? Number(found[3]) : Number(found[1]) * 60 + Number(found[2]);
  }

  return { watchLimit };
})());
