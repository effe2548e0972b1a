"""Rules on headings: each says what stands below it, and something does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.site.document import Document, Hit, is_out_of_sight, spoken_words
from generator.html_tree import Element

# A part with a number or a letter, and what is left over. Steps and chapters are counted rightly.
_VAGUE = re.compile(
    r"(?:deel|blok|stuk|onderdeel|sectie|alinea|kop|kopje|tekst)\.? ?(?:[a-z]|\d{1,2}|[ivx]+)"
    r"|overige?n?|diversen?|varia|allerlei|rest|info|extra|meer",
    re.IGNORECASE,
)
_LEVELS = {f"h{level}": level for level in range(1, 7)}
# What says or shows something by itself, or is filled by a script.
_FULL = (
    "img svg video audio canvas iframe object embed picture input select textarea button progress"
    " meter math output template slot"
)
_CONTENT = frozenset(_FULL.split())
_UNSEEN = frozenset(["script", "style", "noscript"])


def kop_heeft_inhoud(page: Document) -> Iterator[Hit]:
    """Onder een kop staat niets.

    Lastig voor: wie van kop naar kop springt: die zoekt wat er niet is.
    Doe dit: zet er tekst onder, of haal de kop weg.
    WCAG 2.4.6.
    """
    for main in page.all("//main"):
        for heading in _without_content(main):
            if not _leads_elsewhere(heading) and not is_out_of_sight(page, heading):
                words = spoken_words(heading)
                yield Hit(f"Onder '{words}' staat niets. Klopt dat?", heading, review=True)


def kop_zegt_waarover(page: Document) -> Iterator[Hit]:
    """Een kop zegt niet waar het stuk eronder over gaat.

    Lastig voor: wie van kop naar kop springt om te vinden wat hij zoekt.
    Doe dit: noem in de kop waar het stuk over gaat.
    WCAG 2.4.6.
    """
    for heading in page.all("//main//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"):
        words = spoken_words(heading)
        if _VAGUE.fullmatch(words) and not is_out_of_sight(page, heading):
            yield Hit(f"Waar gaat het stuk onder '{words}' over?", heading, review=True)


def _without_content(main: Element) -> Iterator[Element]:
    """Each heading after which another of its level or higher comes at once, or the end."""
    last: Element | None = None
    for heading in _headings_and_content(main):
        if heading is not None and last is not None and _level(heading) <= _level(last):
            yield last
        last = heading
    if last is not None:
        yield last


def _headings_and_content(main: Element) -> Iterator[Element | None]:
    """Every heading in order, and None for each thing that stands between them."""
    for part in main.iter():
        is_inside = any(around.tag in _LEVELS for around in part.iterancestors())
        if part.tag in _LEVELS:
            yield part
        elif not is_inside and _says_something(part):
            yield None
        if not is_inside and (part.tail or "").strip():
            yield None


def _level(heading: Element) -> int:
    return _LEVELS[str(heading.tag)]


def _says_something(part: Element) -> bool:
    if not isinstance(part.tag, str) or part.tag in _UNSEEN:
        return False
    filled = part.tag in _CONTENT or part.get("role") or part.get("aria-live") or part.get("id")
    return bool(filled) or bool((part.text or "").strip())


def _leads_elsewhere(heading: Element) -> bool:
    """The heading is a link or button, or stands in one: what it is about stands behind that."""
    inside = heading.xpath(".//a[@href]|.//button")
    around = heading.xpath("ancestor::a|ancestor::button|ancestor::summary|ancestor::table")
    return bool(inside or around)
