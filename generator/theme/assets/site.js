/* Folds the menu on a narrow screen and remembers the colours. Without it everything can still be read. */
"use strict";
(function () {
  var body = document.body;
  var key = "kleuren";

  function stored() {
    try { return localStorage.getItem(key); } catch (error) { return null; } // storage can be switched off
  }

  var choice = stored();
  if (choice === "default" || choice === "slate") { body.dataset.mdColorScheme = choice; }
  document.documentElement.classList.add("js");

  document.addEventListener("DOMContentLoaded", function () {
    colours(document.querySelector("[data-weergave]"));
    menu(document.querySelector("[data-menuknop]"));
  });

  function colours(fieldset) {
    fieldset.hidden = false;
    fieldset.querySelectorAll("input").forEach(function (input) {
      input.checked = input.value === (choice || "auto");
      input.addEventListener("change", function () {
        body.dataset.mdColorScheme = input.value;
        try { localStorage.setItem(key, input.value); } catch (error) { /* the choice lasts for this page only */ }
      });
    });
  }

  function menu(button) {
    var parts = button.getAttribute("aria-controls").split(" ").map(function (id) { return document.getElementById(id); });
    button.hidden = false;
    button.addEventListener("click", function () { open(button.getAttribute("aria-expanded") !== "true"); });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") { open(false); button.focus(); }
    });
    function open(yes) {
      button.setAttribute("aria-expanded", String(yes));
      parts.forEach(function (part) { part.classList.toggle("menu--open", yes); });
    }
  }
})();
