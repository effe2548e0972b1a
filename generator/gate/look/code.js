// What the engines let pass in the code of a page: it looks like a heading, a link or a header, and is none.

/* exported falseHeadings, linksToNowhere, falseHeaders */

const SHORT = 60; // letters: a heading is no longer

function falseHeadings() {
  const roles = [...document.querySelectorAll(":is(h1, h2, h3, h4, h5, h6)[role]:not([role=heading])")];
  const bold = [...document.querySelectorAll("main p")].filter((paragraph) => {
    const text = paragraph.textContent.trim();
    const [only, ...more] = [...paragraph.childNodes].filter((node) => node.textContent.trim());
    const loud = !more.length && only?.nodeType === Node.ELEMENT_NODE && only.matches("b, strong");
    const next = paragraph.nextElementSibling;
    return loud && text.length <= SHORT && !/[.!:]$/.test(text) && next?.matches("p, ul, ol, table, dl");
  });
  return [...roles, ...bold].filter(shown).map((element) => ({ element }));
}

function linksToNowhere() {
  const links = document.body.querySelectorAll("a:not([href], [role], [id], [name])");
  return [...links].filter(shown).map((element) => ({ element }));
}

// In the head of a table every cell with text is a header; of a column of headers every cell is one.
function falseHeaders() {
  const inHead = [...document.querySelectorAll("thead td")].filter((cell) => cell.textContent.trim());
  const inColumn = [...document.querySelectorAll("tbody")].flatMap((body) => {
    const rows = [...body.rows].filter((row) => row.querySelector("td")); // a row of only headers is a head
    const first = rows.map((row) => row.cells[0]).filter((cell) => cell.colSpan === 1);
    return first.some((cell) => cell.localName === "th") ? first.filter((cell) => cell.localName === "td") : [];
  });
  return [...inHead, ...inColumn].filter(shown).map((element) => ({ element }));
}
