// Part of the keyboard walk: a form that a script sends, filled in as a reader may do. The browser refuses every request.
"use strict";
Object.assign(window.gateWalk, (() => {
  const { tell, letTimePass, wait } = window.gateWalk;
  const MOST_FORMS = 3;
  const SUBMITS = "button:not([type=button], [type=reset]), input[type=submit], input[type=image]";
  const VALUES = {
    email: "proef@stad.example", tel: "0101234567", url: "https://stad.example/", date: "2026-05-01", time: "12:00",
    month: "2026-05", week: "2026-W20", "datetime-local": "2026-05-01T12:00", number: "1", range: "1", color: "#000000",
  };

  const TYPED = "input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
  // What tells which fields must be filled in.
  const TOLD = /verplicht|\boptioneel|\bmoet (?:je|u)\b|\balle velden\b|sterretje|\*|\bmag (?:(?:je|u) )?(?:leeg|overslaan)|hoeft niet/i;
  // With what was there before each change.
  const ALL_CHANGES = {
    attributes: true, attributeOldValue: true, childList: true, characterData: true, characterDataOldValue: true, subtree: true,
  };
  // A message of only these words, and those of the labels, tells nobody what to do: one that says that it is wrong, or not right.
  const set = (words) => new Set(words.split(" "));
  const WRONG = set("fout fouten foute foutief foutieve error errors invalid wrong ongeldig ongeldige onjuist onjuiste verkeerd verkeerde mis controleer opnieuw");
  const RIGHT = set("goed goede juist juiste geldig geldige correct correcte klopt kloppen gelukt lukt valid");
  const EMPTY = set("niet geen de het een dit deze die uw je jouw er iets is zijn was ging gaat bij in op van voor en of probeer nog helaas sorry oeps invoer waarde waarden veld velden gegevens formulier ingevuld ingevulde input value field datum nummer dat wat");

  // Whether there was a form to send.
  async function sendForms() {
    const forms = [...document.forms].filter(mayBeSent).slice(0, MOST_FORMS);
    window.gateLines.areHeld = forms.length > 0;
    for (const form of forms) {
      await sendOne(form, () => () => {}, judgeErrors(form));
      await sendOne(form, fillIn, letTimePass);
    }
    return forms.length > 0;
  }

  // The lines to elsewhere are open again.
  function letGo() {
    window.gateLines.areHeld = false;
  }

  // What a form says when it is sent as it is.
  function judgeErrors(form) {
    const { isRed } = window.gateTools;
    const fields = [...form.querySelectorAll(TYPED)].filter((field) => field.checkVisibility());
    const was = new Map(fields.map((field) => [field, { red: isRed(field), wrong: field.ariaInvalid === "true" }]));
    const said = new Set(linesOf(form));
    const isTold = TOLD.test([form, ...above(form)].map((part) => part.textContent).join(" "));
    return () => {
      const more = linesOf(form).filter((line) => !said.has(line));
      const red = fields.find((field) => isRed(field) && !was.get(field).red && field.ariaInvalid !== "true");
      const wrong = fields.find((field) => field.ariaInvalid === "true" && !was.get(field).wrong) ?? red;
      if (red && !more.length) tell("veld-alleen-rood", red, "", true);
      if (wrong && !isTold && !wrong.required && wrong.ariaRequired !== "true") tell("verplicht-blijkt-na-versturen", wrong, "", true);
      if (tellNobody(more, fields)) tell("melding-zegt-te-weinig", wrong ?? form, "", true);
    };
  }

  const wordsOf = (text) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

  // Whether all that a form says new leaves a reader where he was.
  function tellNobody(lines, fields) {
    const labels = fields.flatMap((field) => [...(field.labels ?? [])]);
    const names = new Set(labels.flatMap((label) => wordsOf(label.textContent)));
    return lines.length > 0 && lines.every((line) => isEmpty(line, names));
  }

  // A number is an example or a limit, and "geen fouten" is good news.
  function isEmpty(line, names) {
    const words = wordsOf(line);
    const isDenied = words.includes("niet") || words.includes("geen");
    const isWrong = words.some((word) => WRONG.has(word)) ? !words.includes("geen") : isDenied && words.some((word) => RIGHT.has(word));
    return isWrong && !/\d/.test(line) && words.every((word) => [WRONG, RIGHT, EMPTY, names].some((some) => some.has(word)));
  }

  // The texts above a form, where its rules may stand.
  function above(form) {
    const found = [];
    for (let at = form.previousElementSibling; at && found.length < 3; at = at.previousElementSibling) if (at.matches("p, div, ul")) found.push(at);
    return found;
  }

  const linesOf = (form) => window.gateTools.pieces(form).map(({ node }) => node.data.trim());

  function mayBeSent(form) {
    const around = [form, document, window];
    for (let at = form.parentElement; at; at = at.parentElement) around.push(at);
    const hears = form.onsubmit || around.some((place) => getEventListeners(place).submit);
    const searches = form.closest("search, [role=search]") || form.querySelector("input[type=search]");
    return hears && !searches && !form.target && form.checkVisibility() && buttonOf(form);
  }

  const buttonOf = (form) => [...form.querySelectorAll(SUBMITS)].find((button) => !button.disabled && button.checkVisibility());

  async function sendOne(form, fill, judge) {
    const connect = withoutNetwork();
    const records = [];
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(document.body, ALL_CHANGES);
    const restore = fill(form);
    if (form.noValidate || form.checkValidity()) {
      const judgeSilence = window.gateWalk.listenTo();
      buttonOf(form).click();
      await wait(20);
      judgeSilence();
      await judge();
    }
    records.push(...observer.takeRecords());
    observer.disconnect();
    for (const record of records.reverse()) undo(record);
    restore();
    connect();
  }

  // What a reader could type or choose; gives back how it was.
  function fillIn(form) {
    const fields = [...form.elements].filter((field) => "value" in field && !["hidden", "file", "submit", "button", "reset", "image"].includes(field.type));
    const was = fields.map(({ value, checked }) => ({ value, checked }));
    for (const field of fields) fillOne(field);
    return () => fields.forEach((field, index) => {
      if (field.type === "checkbox" || field.type === "radio") field.checked = was[index].checked;
      else field.value = was[index].value;
    });
  }

  function fillOne(field) {
    if (field.type === "checkbox" || field.type === "radio") field.checked ||= field.required;
    else if (field.localName === "select") choose(field);
    else field.value ||= VALUES[field.type] ?? "Proef van de controle";
  }

  function choose(list) {
    const first = [...list.options].find(({ value }) => value);
    if (first && !list.value) list.value = first.value;
  }

  // Nothing is asked while we try; gives back the way to the net.
  function withoutNetwork() {
    const { fetch: get } = window;
    const { send } = XMLHttpRequest.prototype;
    window.fetch = () => new Promise(() => {});
    XMLHttpRequest.prototype.send = () => {};
    return () => {
      window.fetch = get;
      XMLHttpRequest.prototype.send = send;
    };
  }

  // The page as it was before this change.
  function undo({ type, target, attributeName, attributeNamespace, oldValue, addedNodes, removedNodes, nextSibling }) {
    if (type === "characterData") target.data = oldValue;
    else if (type === "attributes" && oldValue === null) target.removeAttributeNS(attributeNamespace, attributeName);
    else if (type === "attributes") target.setAttributeNS(attributeNamespace, attributeName, oldValue);
    else {
      for (const node of addedNodes) if (node.parentNode === target) node.remove();
      for (const node of removedNodes) target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : null);
    }
  }

  return { sendForms, letGo, undo, ALL_CHANGES };
})());
