/* Opens the editing program in the place of the page that explains it. The program takes over the whole page, so
   everything of ours goes first, also our style. */
"use strict";
(function () {
  const PROGRAM = "./cms/index.js", SETTINGS = "config.json";
  const FAILED = "Het beheer start niet. Probeer het later opnieuw, of gebruik het formulier.";
  const ZOOM = "width=device-width, initial-scale=1";
  const WANTED = /[?&](beheer|code|error)\b/; // asked for, or back from logging in
  const LOGIN = "auth"; // the window that the program opens to log in, at this same page

  if (WANTED.test(location.search) || location.hash.startsWith("#/") || (window.opener && window.name === LOGIN)) { open(); }

  async function open() {
    speakDutch();
    try {
      const [program, settings] = await Promise.all([import(PROGRAM), read()]);
      clear();
      await program.init({ config: settings });
    } catch (error) {
      document.querySelector("[data-beheer-mislukt]")?.append(FAILED);
      throw error;
    }
  }

  async function read() {
    const answer = await fetch(SETTINGS);
    if (!answer.ok) { throw new Error(SETTINGS); }
    return answer.json();
  }

  function clear() {
    document.querySelectorAll("link[rel=stylesheet]").forEach((link) => link.remove());
    document.body.replaceChildren();
    document.body.removeAttribute("data-md-color-scheme");
    new MutationObserver(letZoom).observe(document.head, { childList: true, subtree: true, attributes: true, attributeFilter: ["content"] });
  }

  // The program forbids to make letters bigger with two fingers.
  function letZoom() {
    document.querySelectorAll("meta[name=viewport]").forEach((meta) => {
      if (meta.content !== ZOOM) { meta.content = ZOOM; }
    });
  }

  // The questions are Dutch, so the rest is too, whatever the language of the browser is.
  function speakDutch() {
    Object.defineProperty(navigator, "language", { get: () => "nl" });
    Object.defineProperty(navigator, "languages", { get: () => ["nl"] });
  }
})();
