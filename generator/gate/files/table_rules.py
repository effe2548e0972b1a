"""Rules on tables: each has a name and headers, and none is there for the looks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.gate.site.document import Document, Hit, accessible_name, spoken_words
from generator.html_tree import Element

# The roles of a table that is there for the looks.
_LOOKS = ("presentation", "none")
_SCOPES = frozenset({"row", "col", "rowgroup", "colgroup"})


def tabel_heeft_bijschrift(page: Document) -> Iterator[Hit]:
    """Een tabel heeft geen naam.

    Lastig voor: wie de pagina laat voorlezen. Die moet de hele tabel horen om te weten waar hij over gaat.
    Doe dit: zet boven de tabel een bijschrift dat zegt wat erin staat.
    WCAG 1.3.1.
    """
    for table in _tables(page):
        if not _has_caption(table) and not _is_named(page, table):
            yield Hit(f"De tabel begint met '{_start(table)}'.", table)


def tabel_heeft_koppen(page: Document) -> Iterator[Hit]:
    """De cellen van een tabel horen bij geen kop.

    Lastig voor: wie de tabel laat voorlezen. De stem zegt dan niet bij welke kolom of rij een cel hoort.
    Doe dit: maak van de eerste rij de koppen, en zeg bij elke kop of hij bij een rij of kolom hoort (scope).
    WCAG 1.3.1.
    """
    for table in _tables(page):
        heads = table.findall(".//th")
        if not heads and table.xpath("boolean(.//*[@role='columnheader' or @role='rowheader'])"):
            continue
        if not heads:
            yield Hit(f"De tabel met '{_start(table)}' heeft geen koppen.", table)
            continue
        if not _starts_with_heads(table):
            yield Hit(f"De eerste rij van de tabel met '{_start(table)}' heeft geen koppen.", table)
        for cell in _without_head(table):
            yield Hit(
                f"De cel '{spoken_words(cell)}' staat waar in de andere rijen of kolommen een kop staat.",
                cell,
            )
        for head in heads:
            if not _says_where(table, head):
                said = spoken_words(head)
                yield Hit(f"De kop '{said}' zegt niet bij welke rij of kolom hij hoort.", head)


def tabelkop_heeft_tekst(page: Document) -> Iterator[Hit]:
    """Een kop van een tabel is leeg.

    Lastig voor: wie de tabel laat voorlezen: de stem noemt bij de cellen een lege kop.
    Doe dit: vul de kop in. Hoeft het vak geen kop te zijn? Maak er dan een gewone cel van.
    WCAG 1.3.1.
    """
    for table in _tables(page):
        for head in table.iter("th"):
            if not accessible_name(page, head):
                yield Hit(f"De tabel met '{_start(table)}' heeft een lege kop.", head)


def tabel_is_geen_opmaak(page: Document) -> Iterator[Hit]:
    """Een tabel is gebruikt voor de opmaak, niet voor gegevens.

    Lastig voor: wie de pagina laat voorlezen of op een telefoon leest: de volgorde klopt dan niet.
    Doe dit: zet de tekst in gewone alinea's of in een lijst.
    WCAG 1.3.2.
    """
    for table in page.all("//table"):
        rows = [row for row in table.iter("tr") if len(row)]
        if table.get("role") in _LOOKS:
            yield Hit("De tabel zegt zelf dat hij alleen voor de opmaak is.", table)
        elif table.find(".//table") is not None:
            yield Hit("In een tabel staat nog een tabel.", table)
        elif _is_one_column(table):
            yield Hit(f"De tabel met '{_start(table)}' heeft maar 1 kolom.", table)
        elif rows and _spans_all(rows):
            yield Hit(
                f"'{spoken_words(rows[0])}' is een bijschrift in een cel. Maak er een bijschrift van.",
                rows[0],
            )


def _without_head(table: Element) -> Iterator[Element]:
    """Cells with text where a header should be: among those on top, or at the start of a row.

    Rows are left alone where a header spans several of them, and where one cell is the whole row.
    """
    yield from _on_top(table)
    yield from _at_start(table)


def _on_top(table: Element) -> Iterator[Element]:
    """Cells with text among the headers on top."""
    for row in table.iterfind("thead/tr"):
        if row.find("th") is not None:
            yield from filter(spoken_words, row.iterfind("td"))


def _at_start(table: Element) -> Iterator[Element]:
    """Cells with text that start a row, where other rows start with a header."""
    if any(head.get("rowspan", "1") != "1" for head in table.iter("th")):
        return
    starts = [row[0] for row in table.iterfind("tbody/tr") if len(row) > 1]
    if any(cell.tag == "th" for cell in starts):
        yield from (cell for cell in starts if cell.tag == "td" and spoken_words(cell))


def _has_caption(table: Element) -> bool:
    caption = table.find("caption")
    return caption is not None and spoken_words(caption) != ""


def _is_named(page: Document, table: Element) -> bool:
    """Whether a table has a name for software that reads aloud, or the region around it has."""
    if table.get("aria-label") or table.get("aria-labelledby"):
        return True
    around = table.getparent()
    if around is None or around.get("role") != "region":
        return False
    return accessible_name(page, around) != ""


def _tables(page: Document) -> list[Element]:
    """The tables with data: those for the looks have a rule of their own."""
    return [table for table in page.all("//table") if not _is_for_looks(table)]


def _is_for_looks(table: Element) -> bool:
    return table.get("role") in _LOOKS or _is_one_column(table)


def _is_one_column(table: Element) -> bool:
    """Whether a table holds one column without a header."""
    widest = max(map(len, table.iter("tr")), default=0)
    return widest == 1 and table.find(".//th") is None


def _starts_with_heads(table: Element) -> bool:
    """Whether the first row of a table has a header, or every row with cells has one of its own."""
    first = next(table.iter("tr"), None)
    if first is None or not len(first) or any(cell.tag == "th" for cell in first):
        return True
    rows = [row for row in table.iter("tr") if row.find("td") is not None]
    by_row = all(row.find("th") is not None for row in rows)
    return by_row and table.find("thead") is None


def _start(table: Element) -> str:
    """The first words in a table, to know it by."""
    texts = map(spoken_words, table.iter("th", "td"))
    return next(filter(None, texts), "")[:40]


def _says_where(table: Element, head: Element) -> bool:
    """Whether a header says to which row or column it belongs."""
    return head.get("scope", "").lower() in _SCOPES or _is_used(table, head)


def _is_used(table: Element, head: Element) -> bool:
    """Whether a cell names this header by its id, which says more than scope can."""
    name = head.get("id")
    if not name:
        return False
    cells = table.iter("td", "th")
    return any(name in cell.get("headers", "").split() for cell in cells)


def _spans_all(rows: list[Element]) -> bool:
    """Whether the first of several rows is one cell over all columns: a caption that is not one."""
    width = max(map(_width, rows))
    first = list(rows[0])
    if len(rows) == 1 or width <= 1 or len(first) != 1:
        return False
    return (first[0].get("colspan") or "1") == str(width)


def _width(row: Element) -> int:
    """The number of columns in a row; what is no cell or says no number counts for none."""
    spans = [cell.get("colspan") or "1" for cell in row if isinstance(cell.tag, str)]
    return sum(int(span) for span in spans if span.isdigit())
