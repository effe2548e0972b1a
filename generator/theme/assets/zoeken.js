/* Searches the site, on the page "Zoeken" only. Without it that page is a list of all pages.
   It reads the index that generator/search makes, and nothing else; what people type stays in the browser. */
"use strict";
(function () {
  const form = document.querySelector("[data-zoeker]");
  const field = form.querySelector("input");
  const part = (name) => document.querySelector(`[data-zoek-${name}]`);
  const [status, list, more, all] = ["stand", "lijst", "meer", "alle"].map(part);
  const root = new URL(form.dataset.zoeker, location.href);
  const title = document.title;
  const kept = new Map();
  const PER_PAGE = 10;
  // How much a way of finding counts; and a title before "In het kort" before text before what many pages say.
  const EXACT = 1, FORM = 0.9, START = 0.7, LONGER = 0.6;
  const PLACES = [1000, 100, 10, 1];
  let run = 0;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set("q", field.value.trim());
    history.pushState(null, "", address);
    search();
  });
  addEventListener("popstate", fromAddress);
  part("zonder").hidden = true;
  fromAddress();

  function fromAddress() {
    field.value = new URLSearchParams(location.search).get("q") || "";
    search();
  }

  async function search() {
    const mine = ++run;
    const typed = field.value.trim();
    document.title = typed ? `${typed} – ${title}` : title;
    try {
      const found = typed ? await find(typed) : null;
      const current = () => mine === run; // somebody may have asked something else by now
      if (current()) { await show(typed, found, current); }
    } catch (error) {
      if (mine === run) { empty("Zoeken lukt nu niet. Laad de pagina opnieuw. Of kies hieronder een pagina."); }
    }
  }

  /* Words --------------------------------------------------------------- */
  // The same as `words` in generator/search/words.py; a test compares the two.
  function words(text) {
    return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’&][\p{L}\p{N}]+)*/gu) || []).map(plain);
  }
  function plain(word) { return word.replace(/['’]s$/, "").normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, ""); }

  // What a word can be without its ending. The index only knows the forms on the pages; this is for all others.
  function cores(word) {
    const endings = ["", "s", "t", "e", "n", "en", "de", "te", "er", "je", "den", "ten", "ers", "ing", "heid", "heden", "eren", "ingen", "atie", "aties", "eert", "eerde"];
    return endings.filter((end) => word.endsWith(end) && word.length - end.length > 2)
      .map((end) => word.slice(0, word.length - end.length).replace(/(.)\1$/, "$1")
        .replace(/([aeou])\1(?=[^aeiou]+$)/, "$1").replace(/v$/, "f").replace(/z$/, "s"));
  }

  // One letter wrong, missing, too many, or two swapped.
  function near(a, b) {
    if (a.length < 5 || Math.abs(a.length - b.length) > 1) { return false; }
    let i = 0, j = 0;
    while (i < a.length && a[i] === b[i]) { i += 1; }
    while (j < a.length - i && j < b.length - i && a.at(-1 - j) === b.at(-1 - j)) { j += 1; }
    const [x, y] = [a.slice(i, a.length - j), b.slice(i, b.length - j)];
    return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x === y[1] + y[0]);
  }

  /* The index -------------------------------------------------------------- */
  async function get(name, options) {
    const answer = await fetch(new URL(`zoekindex/${name}`, root), options);
    if (!answer.ok) { throw new Error(`${name}: ${answer.status}`); }
    return answer.json();
  }
  function content() { return once("inhoud.json", { cache: "no-cache" }); } // always the newest; the rest never changes
  async function once(name, options) {
    if (!kept.has(name)) { kept.set(name, get(name, options)); }
    try { return await kept.get(name); } catch (error) { kept.delete(name); throw error; }
  }
  async function piece(name) { return once(`${(await content()).version}/z${name}.json`); }

  async function groups(word) {
    const { pieces } = await content();
    const first = /^[a-z0-9]/.test(word) ? pieces.filter((name) => word.startsWith(name)).sort().slice(-1) : ["_"];
    const names = first.length ? first : pieces.filter((name) => name.startsWith(word)).slice(0, 8);
    return (await Promise.all(names.filter((name) => pieces.includes(name)).map(piece))).flat();
  }

  async function nearby(word) {
    const { pieces } = await content();
    const near = pieces.filter((name) => name === word.slice(0, 2) || name.startsWith(word.slice(0, 3)));
    return (await Promise.all(near.slice(0, 12).map(piece))).flat();
  }

  // A word with its forms, longer words that begin with it, and compounds that end in it.
  async function look(word) {
    const known = await groups(word);
    const starts = (form) => word.length > 2 && form.startsWith(word);
    const found = gather(known, (form, forms) => {
      if (form === word) { return EXACT; }
      if (Object.hasOwn(forms, word)) { return FORM; }
      return starts(form) ? START : 0;
    }, (forms) => (Object.hasOwn(forms, word) ? LONGER : 0));
    if (found.pages.size) { return found; }
    const guess = guessed(word, (await nearby(word)).flatMap(([own]) => Object.keys(own)));
    return guess ? { ...await look(guess), guess } : found;
  }

  // Another form, else what the word begins with (veilig for veiligheid), else a typing error.
  function guessed(word, forms) {
    const mine = cores(word);
    const starts = forms.filter((form) => form.length > 3 && form.length * 2 >= word.length && word.startsWith(form));
    return forms.find((form) => cores(form).some((core) => mine.includes(core)))
      || starts.sort((a, b) => b.length - a.length)[0] || forms.find((form) => near(word, form));
  }

  function gather(known, weigh, longer = () => 0) {
    const pages = new Map(), forms = new Set();
    const add = (form, places, weight) => {
      if (!weight) { return; }
      forms.add(form);
      places.forEach((steps, place) => numbers(steps).forEach((page) => {
        pages.set(page, Math.max(pages.get(page) || 0, PLACES[place] * weight));
      }));
    };
    for (const [own, compounds] of known) {
      for (const [form, places] of Object.entries(own)) { add(form, places, weigh(form, own)); }
      for (const [form, places] of Object.entries(compounds)) { add(form, places, longer(own)); }
    }
    return { pages, forms };
  }

  // The first number, then steps; -5 means five more, each the next page.
  function numbers(steps) {
    const pages = [];
    let last = 0;
    for (const step of steps) {
      if (step >= 0) { pages.push(last += step); }
      for (let count = step; count < 0; count += 1) { pages.push(last += 1); }
    }
    return pages;
  }

  async function find(typed) {
    const { stop } = await content();
    const asked = [...new Set(words(typed))].filter((word) => !stop.includes(word));
    const answers = await Promise.all(asked.map(look));
    const scores = new Map();
    for (const { pages } of answers) {
      for (const [page, score] of pages) {
        const [count, sum] = scores.get(page) || [0, 0];
        scores.set(page, [count + 1, sum + score]);
      }
    }
    const most = Math.max(0, ...[...scores.values()].map(([count]) => count));
    const pages = [...scores].filter(([, [count]]) => count === most)
      .sort(([a, [, x]], [b, [, y]]) => y - x || a - b).map(([page]) => page);
    return { asked, answers, pages, whole: most === asked.length };
  }

  /* What the reader sees ------------------------------------------------------- */
  function empty(sentence) {
    list.replaceChildren();
    list.hidden = more.hidden = true;
    all.hidden = false;
    status.textContent = sentence;
  }

  async function show(typed, found, current) {
    if (!found) { return empty(""); }
    if (!words(typed).length) { return empty(`In ‘${typed}’ staat geen woord. Typ een woord met letters of cijfers.`); }
    if (!found.asked.length) { return empty(`‘${typed}’ staat op bijna elke pagina. Typ er een woord bij.`); }
    if (!found.pages.length) {
      return empty(`Wij vinden niets met ‘${typed}’. Typ een korter woord, of een ander woord. Hieronder staat een lijst van pagina’s.`);
    }
    const forms = new Set(found.answers.flatMap((answer) => [...answer.forms]));
    list.replaceChildren();
    all.hidden = true;
    list.hidden = false;
    const next = async () => {
      const start = list.children.length;
      const items = await Promise.all(found.pages.slice(start, start + PER_PAGE).map((page) => item(page, forms)));
      if (!current()) { return; }
      list.append(...items);
      const left = found.pages.length - list.children.length;
      more.hidden = left <= 0;
      more.textContent = `Laat er nog ${Math.min(left, PER_PAGE)} zien`;
      if (start) {
        status.textContent = `Je ziet nu ${list.children.length} van de ${found.pages.length} pagina’s.`;
        items[0].querySelector("a").focus();
      }
    };
    more.onclick = next;
    await next();
    if (current()) { status.textContent = sentence(typed, found); }
  }

  function sentence(typed, { asked, answers, pages, whole }) {
    const count = pages.length === 1 ? "1 pagina" : `${pages.length} pagina’s`;
    if (answers.some(({ guess }) => guess)) {
      const instead = answers.map(({ guess }, index) => guess || asked[index]).join(" ");
      return `Wij vinden niets met ‘${typed}’. Zoek je ‘${instead}’? Daarmee vinden wij ${count}.`;
    }
    if (!whole) { return `Wij vinden geen pagina met alle ${asked.length} woorden. Met een deel ervan vinden wij ${count}.`; }
    return `Wij vinden ${count} met ‘${typed}’.`;
  }

  async function item(page, forms) {
    const { version } = await content();
    const { url, kind, title: name, sentences } = await once(`${version}/p/${page}.json`);
    const has = (text) => words(text).some((word) => forms.has(word));
    const link = document.createElement("a");
    link.href = new URL(url, root);
    const sort = Object.assign(document.createElement("span"), { className: "soort", textContent: kind });
    link.append(sort, " ", ...marked(name, forms));
    const text = document.createElement("p");
    // A page that is about the word opens with what it is about. Else a whole sentence is clearer than a cell of a table.
    const about = has(`${kind} ${name}`) && sentences[0];
    const best = about || sentences.find((one) => has(one) && /[.!?]$/.test(one)) || sentences.find(has) || sentences[0];
    text.append(...marked(shortened(best || "", forms), forms));
    const row = document.createElement("li");
    row.append(link, text);
    return row;
  }

  // A long sentence is cut around the word.
  function shortened(text, forms) {
    if (text.length <= 180) { return text; }
    const parts = split(text);
    const at = parts.findIndex((word) => forms.has(words(word)[0]));
    const start = Math.max(0, at - 12);
    return `${start ? "… " : ""}${parts.slice(start, start + 48).join("")}${start + 48 < parts.length ? " …" : ""}`;
  }

  function marked(text, forms) {
    return split(text).map((word) => {
      if (!forms.has(words(word)[0])) { return word; }
      return Object.assign(document.createElement("mark"), { textContent: word });
    });
  }

  // Words and what stands between them, in turn.
  function split(text) { return text.split(/([\p{L}\p{N}]+(?:['’&][\p{L}\p{N}]+)*)/u); }
})();
