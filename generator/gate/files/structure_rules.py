"""Rules on how a page is put together: nothing empty, no columns of spaces, tables that are tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, repeat

from generator.gate.site.document import Document, Hit, is_out_of_sight, spoken_words
from generator.html_tree import Element, find_all

# Words without a heading between them: a page of paper.
_LONGEST_STRETCH = 400
# An item of a list with so few words is looked up, not read on; the longest of ours has 33.
_SHORT_ITEM = 40
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_RUNNING = frozenset(["p", "li", "div", "blockquote", "section", "article", "main"])
_BESIDE_CONTENTS = frozenset(["nav", "header", "footer", "aside", "table", "form", "dialog", "pre"])
# What is there though it has no words.
_FULL = (
    "boolean(.//img|.//svg|.//video|.//audio|.//canvas|.//iframe|.//object|.//embed|.//picture|.//input"
    "|.//select|.//textarea|.//button|.//progress|.//meter|.//hr|.//math|.//br|.//*[@id or @name])"
)
# Without words, also those that only keep a line open; asked of the tree itself, which is quick.
_SILENT = "[not(normalize-space(translate(., '\u00a0\u200b', '')))]"
_LIVE = "@id or @role or @aria-live or @class or @hidden or @data-bron"
_SHORT = 60
# Two columns with at least three spaces between them, and how many such lines are no chance.
_COLUMNS = re.compile(r"^\s*\S+(?: \S+)* {3,}\S", re.MULTILINE)
_MIN_COLUMNS = 3
# The same with spaces that do not break, which a browser keeps.
_HARD_COLUMNS = re.compile(r"\S *(?:[\xa0\u2002\u2003] ?){3,}\S")
_FEWEST_HARD = 2
# A sentence of ordinary text: four words, and a mark at its end.
_SENTENCE = re.compile(r"(?:\b[a-z\u00c0-\u00ff]+,? ){3}[a-z\u00c0-\u00ff]+[.?!]", re.IGNORECASE)
_FEWEST_SENTENCES = 2
_IN_CODE = "code samp kbd output"
# Five letters with a space between each: a word that a voice reads letter by letter.
_SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[ \xa0][^\W\d_]){4,}(?!\w)")
# A heading or menu in a cell; a form, and a label beside its field, in a table without headers.
_PARTS_IN_CELL = (
    "//table//td//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::nav]"
    "|//table[not(.//th or .//*[@role='columnheader' or @role='rowheader'])]//td//*[self::form or self::label]"
)


def lege_alinea(page: Document) -> Iterator[Hit]:
    """Een alinea is leeg: hij staat er alleen voor de ruimte.

    Lastig voor: wie de pagina laat voorlezen: sommige stemmen zeggen dan 'leeg', of stoppen even.
    Doe dit: haal de lege alinea weg, en maak ruimte met de opmaak.
    WCAG 1.3.1.
    """
    for line in page.all(f"//p[not({_LIVE})]{_SILENT}"):
        if _is_empty(line) and not is_out_of_sight(page, line):
            yield Hit("Hier staat een alinea zonder tekst.", line)
    for line in page.all("//br[preceding-sibling::*[1][self::br]]"):
        if _is_third_break(line):
            yield Hit("Hier staan drie of meer lege regels achter elkaar.", line.getparent())


def leeg_onderdeel(page: Document) -> Iterator[Hit]:
    """Een artikel, lijst of regel van een lijst heeft geen inhoud.

    Lastig voor: wie de pagina laat voorlezen: de stem zegt dat er iets komt, en dan komt er niets.
    Doe dit: vul het onderdeel, of haal het weg.
    WCAG 1.3.1.
    """
    for part in page.all(f"//*[self::article or self::ul or self::ol]{_SILENT}[not({_LIVE})]"):
        if _is_empty(part) and not is_out_of_sight(page, part):
            yield Hit(f"Dit onderdeel ('{part.tag}') is leeg.", part)
    yield from _empty_lines(page)


def lange_tekst_zonder_kop(page: Document) -> Iterator[Hit]:
    """Een lang stuk tekst heeft geen enkele tussenkop.

    Lastig voor: wie moeilijk leest of snel iets zoekt, en wie van kop naar kop springt.
    Doe dit: kijk waar een nieuw onderwerp begint, en zet daar een kop.
    WCAG 2.4.6.
    """
    count, first = 0, ""
    for part, said in page.text_blocks:
        if part.tag in _HEADINGS or part.tag == "caption":
            count, first = 0, ""
            continue
        if part.tag not in _RUNNING or not _is_contents(part) or _is_short_item(part):
            continue
        first = first or _short(said)
        before, count = count, count + len(said.split())
        if before <= _LONGEST_STRETCH < count:
            yield Hit(
                f"Vanaf '{first}' staan meer dan {_LONGEST_STRETCH} woorden zonder kop. Begint hier ergens een nieuw onderwerp?",
                part,
                review=True,
            )


def geen_kolommen_van_spaties(page: Document) -> Iterator[Hit]:
    """Met spaties is iets gemaakt dat alleen op het scherm klopt: kolommen, of een woord met losse letters.

    Lastig voor: wie de pagina laat voorlezen: de stem leest dwars door de kolommen, of spelt het woord.
    Doe dit: maak van kolommen een tabel, en schrijf een woord aan elkaar. Ruimte tussen letters hoort in de opmaak.
    WCAG 1.3.2.
    """
    yield from _in_pre(page)
    for block in page.all("//p|//div[not(div or p)]|//li|//td"):
        if len(_HARD_COLUMNS.findall("".join(map(str, block.itertext())))) >= _FEWEST_HARD:
            yield Hit(f"'{_short(spoken_words(block))}'", block)
    for block, said in page.text_blocks:
        found = _SPACED.search(said)
        if found and not _is_alphabet(found[0]):
            yield Hit(f"'{found[0]}'", block)


def rijen_even_breed(page: Document) -> Iterator[Hit]:
    """Een rij van een tabel heeft een ander aantal cellen dan de andere rijen.

    Lastig voor: wie de tabel laat voorlezen: een cel hoort dan bij de verkeerde kop, of bij geen.
    Doe dit: geef elke rij evenveel cellen. Loopt een cel over meer kolommen? Zeg dat met 'colspan'.
    WCAG 1.3.1.
    """
    for table in page.all("//table[.//th]"):
        widths = _widths(table)
        usual, _ = Counter(width for _, width in widths).most_common(1)[0] if widths else (0, 0)
        for row, width in widths:
            if width != usual:
                yield Hit(f"Deze rij heeft {width} cellen, de andere rijen hebben er {usual}.", row)
                break


def lege_cel(page: Document) -> Iterator[Hit]:
    """Een cel van een tabel is leeg.

    Lastig voor: wie de tabel laat voorlezen: die weet niet of er niets is, of dat het vergeten is.
    Doe dit: schrijf wat het betekent, zoals 'geen', 'nog niet bekend' of '0'.
    WCAG 1.3.1.
    """
    for table in page.all("//table[.//th]"):
        head = next(table.iter("tr"), None)
        corner = None if head is None else next(iter(head), None)
        empty = [cell for cell in _empty_cells(table) if cell is not corner]
        if empty:
            yield Hit(
                f"Er zijn lege cellen ({len(empty)}). Weet een lezer wat dat betekent?",
                empty[0],
                review=True,
            )


def tabel_bevat_geen_pagina(page: Document) -> Iterator[Hit]:
    """In de cellen van een tabel staan koppen, een formulier of een menu: dat lijkt opmaak.

    Lastig voor: wie de pagina laat voorlezen of op een telefoon leest: de volgorde klopt dan niet.
    Doe dit: zet de stukken onder elkaar, en plaats ze met de opmaak van de site.
    WCAG 1.3.2.
    """
    seen: set[Element] = set()
    for cell in page.all(_PARTS_IN_CELL):
        table = next(cell.iterancestors("table"))
        if table in seen:
            continue
        seen.add(table)
        yield Hit(f"In een cel staat een stuk van een pagina ('{cell.tag}').", cell)


def _empty_lines(page: Document) -> Iterator[Hit]:
    for line in page.all(f"//*[self::li or self::dt or self::dd]{_SILENT}[not({_LIVE})]"):
        beside = line.getparent()
        is_first_fault = beside is not None and not _is_empty(beside)
        if is_first_fault and _is_empty(line) and not is_out_of_sight(page, line):
            yield Hit("Een regel van de lijst is leeg.", line)


def _in_pre(page: Document) -> Iterator[Hit]:
    """What is kept as typed, and is no code: columns, or ordinary text."""
    for block in page.all("//pre"):
        if any(block.find(f".//{name}") is not None for name in _IN_CODE.split()):
            continue
        lines = _COLUMNS.findall("".join(map(str, block.itertext())))
        if len(lines) >= _MIN_COLUMNS:
            yield Hit(f"'{_short(spoken_words(block))}'", block)
        elif len(_SENTENCE.findall(spoken_words(block))) >= _FEWEST_SENTENCES:
            asked = f"'{_short(spoken_words(block))}' staat als code op de pagina (pre). Is het gewone tekst?"
            yield Hit(asked, block, review=True)


def _is_contents(part: Element) -> bool:
    """Whether a text is of the page itself: not of its menu, its foot or a table."""
    return all(around.tag not in _BESIDE_CONTENTS for around in part.iterancestors())


def _is_short_item(part: Element) -> bool:
    """Whether a text is an item of a list, or a part of one, that is short as a whole."""
    item = part if part.tag == "li" else next(part.iterancestors("li"), None)
    return item is not None and len(spoken_words(item).split()) <= _SHORT_ITEM


def _is_empty(element: Element) -> bool:
    """Whether nothing in an element can be seen or heard."""
    return not spoken_words(element) and not element.xpath(_FULL)


def _is_third_break(line: Element) -> bool:
    """Whether this is the third of a row of breaks without words between them."""
    for _ in range(2):
        before = line.getprevious()
        if before is None or before.tag != "br" or (before.tail or "").strip():
            return False
        line = before
    before = line.getprevious()
    return before is None or before.tag != "br" or bool((before.tail or "").strip())


def _is_alphabet(letters: str) -> bool:
    """Whether single letters are a row of the alphabet, or all one."""
    found = letters.lower().split()
    return found == sorted(found)


def _widths(table: Element) -> list[tuple[Element, int]]:
    """Every row with the number of columns it fills, also by cells of rows above it."""
    found: list[tuple[Element, int]] = []
    hanging: list[int] = []
    for row in _rows(table):
        spans = [_spans(cell) for cell in row if cell.tag in ("td", "th")]
        if not spans:
            continue
        found.append((row, sum(wide for wide, _ in spans) + len(hanging)))
        under = chain.from_iterable(repeat(high, wide) for wide, high in spans)
        hanging = [left - 1 for left in chain(hanging, under) if left > 1]
    return found


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, not those of a table inside it."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table")) is table:
            yield row


def _empty_cells(table: Element) -> list[Element]:
    """The cells without anything in them; a script may fill one with an id."""
    silent = find_all(table, f".//td{_SILENT}[not(@id or @aria-live)]")
    return [cell for cell in silent if _is_empty(cell)]


def _spans(cell: Element) -> tuple[int, int]:
    return _span(cell, "colspan"), _span(cell, "rowspan")


def _span(cell: Element, name: str) -> int:
    """How many columns or rows a cell fills; what is no number counts for one, and 0 for many."""
    told = cell.get(name) or "1"
    if not told.isdigit():
        return 1
    return min(int(told), 1000) if int(told) else 1000


def _short(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _SHORT else f"{said[:_SHORT].rsplit(' ', 1)[0]} …"
