"""Rules on tables: each has a name and headers, and none is there for the looks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.gate.site.document import Document, Element, Hit, name_of, words

_SCOPES = frozenset({"row", "col", "rowgroup", "colgroup"})


def tabel_heeft_bijschrift(page: Document) -> Iterator[Hit]:
    """Een tabel heeft geen naam.

    Lastig voor: wie de pagina laat voorlezen. Die moet de hele tabel horen om te weten waar hij over gaat.
    Doe dit: zet boven de tabel een bijschrift dat zegt wat erin staat.
    WCAG 1.3.1.
    """
    for table in _tables(page):
        caption = table.find("caption")
        around = table.getparent()
        named = table.get("aria-label") or table.get("aria-labelledby")
        in_region = around is not None and around.get("role") == "region" and name_of(page, around)
        if not (caption is not None and words(caption)) and not named and not in_region:
            yield Hit(f"De tabel begint met '{_start(table)}'.", table)


def tabel_heeft_koppen(page: Document) -> Iterator[Hit]:
    """De cellen van een tabel horen bij geen kop.

    Lastig voor: wie de tabel laat voorlezen. De stem zegt dan niet bij welke kolom of rij een cel hoort.
    Doe dit: maak van de eerste rij de koppen, en zeg bij elke kop of hij bij een rij of kolom hoort (scope).
    WCAG 1.3.1.
    """
    for table in _tables(page):
        heads = table.findall(".//th")
        if not heads:
            yield Hit(f"De tabel met '{_start(table)}' heeft geen koppen.", table)
        elif _first_row(table) and not any(cell.tag == "th" for cell in _first_row(table)):
            by_row = all(
                row.find("th") is not None for row in table.iter("tr") if row.find("td") is not None
            )
            if not by_row or table.find("thead") is not None:
                yield Hit(
                    f"De eerste rij van de tabel met '{_start(table)}' heeft geen koppen.", table
                )
        for cell in _without_head(table) if heads else []:
            yield Hit(
                f"De cel '{words(cell)}' staat waar in de andere rijen of kolommen een kop staat.",
                cell,
            )
        for head in heads:
            if (head.get("scope") or "").lower() not in _SCOPES and not _used(table, head):
                yield Hit(
                    f"De kop '{words(head)}' zegt niet bij welke rij of kolom hij hoort.", head
                )


def tabelkop_heeft_tekst(page: Document) -> Iterator[Hit]:
    """Een kop van een tabel is leeg.

    Lastig voor: wie de tabel laat voorlezen: de stem noemt bij de cellen een lege kop.
    Doe dit: vul de kop in. Hoeft het vak geen kop te zijn? Maak er dan een gewone cel van.
    WCAG 1.3.1.
    """
    for table in _tables(page):
        for head in table.iter("th"):
            if not name_of(page, head):
                yield Hit(f"De tabel met '{_start(table)}' heeft een lege kop.", head)


def tabel_is_geen_opmaak(page: Document) -> Iterator[Hit]:
    """Een tabel is gebruikt voor de opmaak, niet voor gegevens.

    Lastig voor: wie de pagina laat voorlezen of op een telefoon leest: de volgorde klopt dan niet.
    Doe dit: zet de tekst in gewone alinea's of in een lijst.
    WCAG 1.3.2.
    """
    for table in page.all("//table"):
        rows = [row for row in table.iter("tr") if len(row)]
        if table.get("role") in ("presentation", "none"):
            yield Hit("De tabel zegt zelf dat hij alleen voor de opmaak is.", table)
        elif table.find(".//table") is not None:
            yield Hit("In een tabel staat nog een tabel.", table)
        elif rows and table.find(".//th") is None and max(len(row) for row in rows) == 1:
            yield Hit(f"De tabel met '{_start(table)}' heeft maar 1 kolom.", table)
        elif rows and _spans_all(rows):
            yield Hit(
                f"'{words(rows[0])}' is een bijschrift in een cel. Maak er een bijschrift van.",
                rows[0],
            )


def _without_head(table: Element) -> Iterator[Element]:
    """Cells with text that stand where a header should be: among headers on top, or at the start of a row.

    Rows are left alone where a header spans several of them, and where one cell is the whole row.
    """
    for row in table.iterfind("thead/tr"):
        if row.find("th") is not None:
            yield from (cell for cell in row.iterfind("td") if words(cell))
    rows = [row for row in table.iterfind("tbody/tr") if len(row) > 1]
    by_row = [row for row in rows if row[0].tag == "th"]
    spans = any(head.get("rowspan", "1") != "1" for head in table.iter("th"))
    if by_row and not spans:
        yield from (row[0] for row in rows if row[0].tag == "td" and words(row[0]))


def _tables(page: Document) -> list[Element]:
    """The tables with data: those for the looks have a rule of their own."""
    return [table for table in page.all("//table") if not _is_for_looks(table)]


def _is_for_looks(table: Element) -> bool:
    one_column = (
        max((len(row) for row in table.iter("tr")), default=0) == 1 and table.find(".//th") is None
    )
    return table.get("role") in ("presentation", "none") or one_column


def _first_row(table: Element) -> list[Element]:
    row = next(iter(table.iter("tr")), None)
    return list(row) if row is not None else []


def _start(table: Element) -> str:
    first = next((words(cell) for cell in table.iter("th", "td") if words(cell)), "")
    return first[:40]


def _used(table: Element, head: Element) -> bool:
    """Whether a cell names this header by its id, which says more than scope can."""
    name = head.get("id")
    return bool(name) and any(
        name in (cell.get("headers") or "").split() for cell in table.iter("td", "th")
    )


def _spans_all(rows: list[Element]) -> bool:
    """A first row of one cell over all columns, with more rows below: a caption that is not one."""
    width = max(sum(int(cell.get("colspan") or 1) for cell in row if _number(cell)) for row in rows)
    first = list(rows[0])
    return (
        len(rows) > 1
        and width > 1
        and len(first) == 1
        and (first[0].get("colspan") or "1") == str(width)
    )


def _number(cell: Element) -> bool:
    return isinstance(cell.tag, str) and (cell.get("colspan") or "1").isdigit()
