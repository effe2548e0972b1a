/* The forms for owners. It makes text of the answers, in the form that `intake` reads: the same as in
   generator/intake/message.py, which a test compares. Nothing is sent; what is typed stays on this device. */
"use strict";
(function () {
  const END = "Einde van dit nieuws";
  const LONG_MAIL = 1900; // longer addresses are cut by mail programs
  const MANY_WORDS = 20, MOST_LETTERS = 2000;
  const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
  // A day in words or in digits; a month, a quarter or a year; for the day of news nothing else is read.
  const DAY_IN_WORDS = /^(?:[a-z]+dag )?(\d{1,2}) ([a-z]+)\.? (\d{4})$/, DAY_IN_DIGITS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, DAY_OF_COMPUTERS = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
  const LONGER = /^(?:[a-z]+ \d{4}|\d{4}-\d{1,2}|q[1-4] \d{4}|\d{4}-q[1-4]|\d{4}|.*kwartaal.*\d{4}.*)$/;
  const NAME = /(?:^|[^.!?\s] )(?:[A-Z][a-zé]+ (?:(?:de|den|der|van|ten|ter|el|al) )*[A-Z][a-zé]+)/;
  const PEOPLE = /[^\s@]+@[^\s@]+\.\w+|\b0[\d -]{8,}\d\b|\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.|[Dd]hr\.|[Mm]w\.) +[A-Z]\S*/;
  const words = loadWords(document.currentScript.dataset.woorden);

  document.querySelectorAll("form[data-invul]").forEach(start);

  async function loadWords(address) {
    try { return await (await fetch(address)).json(); } catch (error) { return {}; } // hints only
  }

  function start(form) {
    const code = form.dataset.invul;
    const key = `invullen:${location.pathname}:${code}:${form.dataset.laatste}`; // after newer news a draft is old
    const part = (name) => form.querySelector(`[data-${name}]`);
    const fields = [...form.querySelectorAll("[data-veld]")];
    const message = part("bericht").appendChild(document.createTextNode(""));
    const first = new Map(fields.map((field) => [field, typed(field)]));

    form.hidden = false;
    setToday();
    restore();
    form.addEventListener("input", (event) => { unmark(event.target.closest("[data-veld]")); keep(); show(); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (ready(event)) {
        follow(part("mail").dataset.adres);
        sayAlso([`Je mailprogramma opent een mail. Klik daar op verzenden. Zie je geen mail? Bewaar je nieuws als bestand, en mail dat naar ${form.dataset.postbus}.`]);
      }
    });
    if (part("issue")) { part("issue").addEventListener("click", ready); }
    part("bewaar").addEventListener("click", (event) => {
      if (!ready(event)) { return; }
      download();
      sayAlso([`Bewaard als nieuws-${code}.txt. Mail dit bestand naar ${form.dataset.postbus}.`]);
    });
    part("wis").addEventListener("click", wipe);
    show();

    function typed(field) {
      const chosen = field.querySelector("input:checked");
      const box = field.querySelector("select, textarea, input[type=text]");
      return chosen ? chosen.value : (box ? box.value : "");
    }
    function fill(field, value) {
      const box = field.querySelector("select, textarea, input[type=text]");
      if (box) { box.value = value; }
      field.querySelectorAll("input[type=radio]").forEach((radio) => { radio.checked = radio.value === value; });
    }
    // A choice in the words that people see.
    function shown(field) {
      const chosen = field.querySelector("input:checked");
      const picked = typed(field) && field.querySelector("option:checked");
      if (picked) { return picked.textContent; }
      return chosen ? chosen.dataset.woord : typed(field);
    }

    function setToday() {
      const field = fields.find((one) => one.dataset.veld === "peildatum");
      const today = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
      fill(field, today);
      first.set(field, today);
    }
    function keep() {
      const values = Object.fromEntries(fields.map((field) => [field.dataset.veld, typed(field)]));
      try { localStorage.setItem(key, JSON.stringify(values)); } catch (error) { /* then it is lost on a reload */ }
    }
    function restore() {
      let values = {};
      try { values = JSON.parse(localStorage.getItem(key)) || {}; } catch (error) { return; }
      fields.forEach((field) => { if (typeof values[field.dataset.veld] === "string") { fill(field, values[field.dataset.veld]); } });
    }
    function wipe() {
      fields.forEach((field) => fill(field, first.get(field)));
      try { localStorage.removeItem(key); } catch (error) { /* nothing was kept */ }
      show().then(() => say(["Wat je typte, is weg."]));
      fields[0].querySelector("select, input, textarea").focus();
    }

    function text() {
      const one = (value) => value.replace(/\s+/g, " ").trim() || "-";
      const lines = [`Actie: ${code}`];
      let explained = "";
      fields.forEach((field) => {
        if (field.dataset.veld === "toelichting") { explained = typed(field); return; }
        lines.push(`${field.dataset.kop}: ${one(shown(field))}`);
      });
      const head = fields.find((field) => field.dataset.veld === "toelichting").dataset.kop;
      const told = explained.trim() ? explained.trim().split(/\r\n|\r|\n/).map((line) => `| ${line}`.trimEnd()) : [];
      return [...lines, `${head}:`, ...told, END].join("\n") + "\n";
    }

    function missing() {
      return fields.filter((field) => "moet" in field.dataset && !typed(field).trim());
    }
    function asks(field) {
      return field.querySelector("legend, label").firstChild.textContent.trim();
    }
    function ready(event) {
      const found = new Map(missing().map((field) => [field, `Er ontbreekt nog een antwoord bij: ${asks(field)}`]));
      fields.filter(wrongDay).forEach((field) => found.set(field, wrongDay(field)));
      fields.forEach(unmark);
      if (!found.size) { return true; }
      event.preventDefault();
      found.forEach((sentence, field) => mark(field, sentence));
      sayAlso([...found.values()]);
      found.keys().next().value.querySelector("select, input, textarea").focus();
      return false;
    }

    // What is wrong stands at its own question too, for the eye and for the ear.
    function mark(field, sentence) {
      const box = field.querySelector("select, textarea, input[type=text]");
      const id = `${code.toLowerCase()}-${field.dataset.veld}-fout`;
      const line = Object.assign(document.createElement("p"), { id, className: "invul__fout", textContent: sentence });
      const described = box || field;
      described.setAttribute("aria-describedby", `${id} ${described.getAttribute("aria-describedby") || ""}`.trim());
      if (box) { box.setAttribute("aria-invalid", "true"); }
      field.insertBefore(line, box || field.querySelector("legend").nextSibling);
    }
    function unmark(field) {
      const line = field && field.querySelector(".invul__fout");
      if (!line) { return; }
      const described = field.querySelector("select, textarea, input[type=text]") || field;
      const left = described.getAttribute("aria-describedby").replace(line.id, "").trim();
      if (left) { described.setAttribute("aria-describedby", left); } else { described.removeAttribute("aria-describedby"); }
      described.removeAttribute("aria-invalid");
      line.remove();
    }

    // What is wrong with a day, as a sentence; empty when nothing is.
    function wrongDay(field) {
      const name = field.dataset.veld;
      if (name !== "peildatum" && name !== "nieuwe_deadline") { return ""; }
      const told = typed(field).trim().toLowerCase();
      const day = dayOf(told);
      if (day === null) { return `‘${typed(field).trim()}’ staat niet in de kalender. Schrijf een andere dag.`; }
      if (name !== "peildatum" || !told) { return ""; }
      if (!day && !LONGER.test(told)) { return `‘${typed(field).trim()}’ begrijpen wij niet. Schrijf een dag, zoals: ${first.get(field)}.`; }
      if (day && day > new Date()) { return `${typed(field).trim()} is nog niet geweest. Schrijf de dag waarop je dit weet, zoals: ${first.get(field)}.`; }
      return "";
    }
    // The number of a month by its name or its first letters; 0 when it is none.
    function month(word) {
      const name = word === "mrt" ? "maart" : word;
      return MONTHS.findIndex((whole) => whole === name || whole.slice(0, 3) === name) + 1;
    }
    // The day that was typed; null when there is no such day, undefined when it is no day.
    function dayOf(told) {
      const words = DAY_IN_WORDS.exec(told), digits = DAY_IN_DIGITS.exec(told), computers = DAY_OF_COMPUTERS.exec(told);
      let parts;
      if (words && month(words[2])) { parts = [words[3], month(words[2]), words[1]]; }
      if (digits) { parts = [digits[3], digits[2], digits[1]]; }
      if (computers) { parts = computers.slice(1); }
      if (!parts) { return undefined; }
      const [year, nth, number] = parts.map(Number);
      const day = new Date(year, nth - 1, number);
      return day.getMonth() === nth - 1 && day.getDate() === number ? day : null;
    }

    async function show() {
      const body = text();
      message.data = body;
      const subject = `[${code}] ${form.dataset.titel}`;
      const mail = `mailto:${form.dataset.postbus}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
      const long = mail.length > LONG_MAIL;
      part("mail").dataset.adres = long ? mail.slice(0, mail.indexOf("&body=")) : mail;
      if (part("issue")) { part("issue").href = issue(subject, body); }
      const tips = await hints();
      if (long) { tips.push("Je tekst is lang voor een mail. Bewaar hem als bestand, en stuur het bestand mee."); }
      say(tips);
    }
    function issue(subject, body) {
      const query = new URLSearchParams({ [form.dataset.meldingTitel]: subject, [form.dataset.meldingTekst]: body });
      return form.dataset.melding + query.toString().replace(/\+/g, "%20");
    }
    function download() {
      const address = URL.createObjectURL(new Blob([text()], { type: "text/plain;charset=utf-8" }));
      follow(address, `nieuws-${code}.txt`);
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    }
    function follow(address, download) {
      const link = Object.assign(document.createElement("a"), { href: address });
      if (download) { link.download = download; }
      link.click();
    }

    async function hints() {
      const told = typed(fields.find((field) => field.dataset.veld === "toelichting"));
      const stiff = await words;
      const tips = [];
      told.split(/(?<=[.!?])\s+|\n/).forEach((sentence) => {
        const count = (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) || []).length;
        if (count > MANY_WORDS) { tips.push(`Deze zin heeft ${count} woorden: ‘${sentence.slice(0, 40)}…’ Maak er 2 zinnen van.`); }
      });
      Object.keys(stiff).forEach((word) => {
        if (` ${told.toLowerCase()} `.includes(` ${word.toLowerCase()} `)) { tips.push(`‘${word}’ is stijf. Schrijf liever: ${stiff[word]}.`); }
      });
      if (PEOPLE.test(told) || NAME.test(told)) { tips.push("Staat er iets over een mens? Schrijf een functie, afdeling of organisatie, zonder naam, mailadres of nummer."); }
      if (told.length > MOST_LETTERS) { tips.push(`Je tekst heeft ${told.length} tekens. Maak er hooguit ${MOST_LETTERS} van.`); }
      return tips;
    }
    // Sentences, and below them what can be better in the text: the last word is never only a success.
    async function sayAlso(sentences) {
      say(sentences);
      say([...sentences, ...(await hints())]);
    }
    function say(sentences) {
      const box = part("tips");
      const now = sentences.join("\n");
      if (box.dataset.nu === now) { return; } // a screen reader hears a sentence once
      box.dataset.nu = now;
      box.replaceChildren(...sentences.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence })));
    }
  }
})();
