// Runs in a page where a search is tried: what a reader without a mouse gets to see and reach.

/* exported searchForm, gateSearch */

// The form to search the site with: it says so, or its field does.
function searchForm() {
  const field = document.querySelector("form[role=search] input, search input, form input[type=search]");
  return field?.form ?? null;
}

function gateSearch(query) {
  const form = searchForm();
  const field = form?.querySelector("input:not([type=hidden])");
  const starts = (query.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 4));
  const says = [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")].map((part) => part.textContent.trim()).join(" ").trim();
  const rows = [...document.querySelectorAll("main li, main tr, main dd, main article article")].filter(shown);
  const results = rows.filter((row) => starts.some((start) => row.textContent.toLowerCase().includes(start)));
  const links = results.flatMap((row) => [...row.querySelectorAll("a")]);
  const at = document.activeElement;
  const opens = (at.getAttribute("aria-controls") ?? "").split(/\s+/).some((id) => document.getElementById(id)?.contains(field));
  const stops = reachable();
  return {
    says,
    stops: stops.length,
    inField: at === field,
    atOpener: opens && at.getAttribute("aria-expanded") === "false",
    results: results.length,
    links: links.length,
    lost: links.filter((link) => !stops.includes(link)).length,
    inResults: links.includes(at),
  };
}
