// Part of the keyboard walk: a form that a script sends, filled in as a reader may do. Nothing leaves the page.
"use strict";
Object.assign(window.gateWalk, (() => {
  const { letTimePass, wait } = window.gateWalk;
  const MOST_FORMS = 3;
  const SUBMITS = "button:not([type=button], [type=reset]), input[type=submit], input[type=image]";
  const VALUES = {
    email: "proef@stad.example", tel: "0101234567", url: "https://stad.example/", date: "2026-05-01", time: "12:00",
    month: "2026-05", week: "2026-W20", "datetime-local": "2026-05-01T12:00", number: "1", range: "1", color: "#000000",
  };

  async function sendForms() {
    const forms = [...document.forms].filter(mayBeSent).slice(0, MOST_FORMS);
    for (const form of forms) await sendOne(form);
  }

  function mayBeSent(form) {
    const around = [form, document, window];
    for (let at = form.parentElement; at; at = at.parentElement) around.push(at);
    const hears = form.onsubmit || around.some((place) => getEventListeners(place).submit);
    const searches = form.closest("search, [role=search]") || form.querySelector("input[type=search]");
    return hears && !searches && !form.target && form.checkVisibility() && buttonOf(form);
  }

  const buttonOf = (form) => [...form.querySelectorAll(SUBMITS)].find((button) => !button.disabled && button.checkVisibility());

  async function sendOne(form) {
    const connect = withoutNetwork();
    const records = [];
    const observer = new MutationObserver((some) => records.push(...some));
    const changes = { attributes: true, attributeOldValue: true, childList: true, characterData: true, characterDataOldValue: true, subtree: true };
    observer.observe(document.body, changes);
    const restore = fillIn(form);
    if (form.noValidate || form.checkValidity()) {
      buttonOf(form).click();
      await wait(20);
      await letTimePass();
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

  // Nothing is sent while we try; gives back the way to the net.
  function withoutNetwork() {
    const { fetch: get } = window;
    const { send } = XMLHttpRequest.prototype;
    const { sendBeacon } = Navigator.prototype;
    window.fetch = () => new Promise(() => {});
    XMLHttpRequest.prototype.send = () => {};
    Navigator.prototype.sendBeacon = () => true;
    return () => {
      window.fetch = get;
      XMLHttpRequest.prototype.send = send;
      Navigator.prototype.sendBeacon = sendBeacon;
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

  return { sendForms };
})());
