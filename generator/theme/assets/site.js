/* Folds the menu on a narrow screen, remembers the colours, filters the table of all actions, and copies
   words as they are written.
   Without it everything can still be read. */
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
    filter(document.querySelector("[data-filter]"));
    contents(document.querySelector(".opdeze"));
  });

  /* Long words hold soft hyphens, for the eye only. What somebody copies has none. */
  document.addEventListener("copy", function (event) {
    var chosen = document.getSelection();
    var box = document.createElement("div");
    if (!event.clipboardData || chosen.toString().indexOf("\u00ad") < 0) { return; }
    for (var part = 0; part < chosen.rangeCount; part += 1) { box.append(chosen.getRangeAt(part).cloneContents()); }
    event.clipboardData.setData("text/plain", chosen.toString().replace(/\u00ad/g, ""));
    event.clipboardData.setData("text/html", box.innerHTML.replace(/\u00ad|&shy;/g, ""));
    event.preventDefault();
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

  /* With room beside it, the list of what is on the page needs no folding. */
  function contents(list) {
    if (list && getComputedStyle(list.parentNode).display === "grid") { list.firstElementChild.open = true; }
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

  /* The links to lists become one choice for each group; a row must be in every list that is chosen. */
  function filter(box) {
    if (!box) { return; }
    var links = document.querySelector("[data-keuze]");
    var status = box.querySelector("[role=status]");
    var rows = Array.prototype.slice.call(box.parentNode.querySelectorAll("tr[data-lijsten]"));
    var wanted = new URLSearchParams(location.search).getAll("lijst");

    links.querySelectorAll("ul").forEach(function (list) {
      box.insertBefore(choice_of(document.getElementById(list.getAttribute("aria-labelledby")), list), status);
    });
    box.addEventListener("change", show);
    links.hidden = true;
    document.querySelector("[data-keuze-sprong]").hidden = true;
    box.hidden = false;
    if (wanted.length) { show(); }

    function choice_of(heading, list) {
      var label = document.createElement("label");
      var select = document.createElement("select");
      select.className = "veld";
      select.add(new Option(box.dataset.alles, ""));
      list.querySelectorAll("a").forEach(function (link) {
        var mark = link.dataset.lijst;
        select.add(new Option(link.firstChild.textContent.trim() + " (" + link.lastElementChild.textContent + ")", mark, false, wanted.indexOf(mark) >= 0));
      });
      label.append(heading.textContent, select);
      return label;
    }

    function show() {
      var marks = Array.prototype.map.call(box.querySelectorAll("select"), function (select) { return select.value; }).filter(Boolean);
      var shown = rows.filter(function (row) {
        var lists = row.dataset.lijsten.split(" ");
        row.hidden = !marks.every(function (mark) { return lists.indexOf(mark) >= 0; });
        return !row.hidden;
      });
      status.textContent = shown.length ? box.dataset.uitkomst.replace("{n}", shown.length) : box.dataset.geen;
      history.replaceState(null, "", marks.length ? "?" + marks.map(function (mark) { return "lijst=" + encodeURIComponent(mark); }).join("&") : location.pathname);
    }
  }
})();
