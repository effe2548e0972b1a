"""Initials with a surname: "J. Jansen", "P.J. de Vries", "JANSEN, P."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import CAPITAL, NAME_BETWEEN, Span
from generator.privacy.not_names import is_common, is_place_or_house
from generator.privacy.surnames import is_sure_surname, is_surname

_INITIAL = rf"(?:{CAPITAL}|Th|Ch|Chr|Ph|IJ|Ij|Joh|Jac|Tj|Sj)\."
_BEFORE = r"(?<![\w.&/'’+-])"
_BETWEEN = re.compile(rf"{_BEFORE}{_INITIAL}(?:[\s-]?{_INITIAL}){{0,7}}\s?{NAME_BETWEEN}\w+")
_PLAIN = re.compile(
    rf"{_BEFORE}({_INITIAL}(?:[\s-]?{_INITIAL}){{0,7}}(?:{CAPITAL}(?=\s))?)\s?({CAPITAL}[^\W\d_]+(?:-{CAPITAL}\w+)?)"
)
_BEHIND = re.compile(
    rf"(?<![\w-])({CAPITAL}[^\W\d_]+),\s({_INITIAL}(?:\s?{_INITIAL}){{0,7}})(?!\w)"
)
# Without commas or full stops, or without capitals: only a surname that is no ordinary word.
_BARE = re.compile(
    rf"{_BEFORE}(?:{CAPITAL}{{1,3}}|[a-z]\.)\s?\s({CAPITAL}?[^\W\d_]{{2,30}})(?!\w)"
    rf"|(?<![\w-])({CAPITAL}[^\W\d_]{{2,30}})\s{_INITIAL}(?:\s?{_INITIAL}){{0,7}}(?!\w)"
)
# A letter behind one of these words counts parts of something.
_COUNTED = re.compile(
    r"(?i:\b(?:bijlage|deel|punt|optie|groep|actie|actielijn|werkgroep|thema|onderwerp|project|pagina|hoofdstuk|paragraaf|maatregel|"
    r"doel|type|model|sectie|kamer|vak|lot|perceel|ronde|scenario|alternatief|team|fase|variant|plan|vraag|gebouw|zaal|vitamine|hepatitis|"
    r"letter|klasse|blok|lid|onderdeel|categorie|niveau|kolom|rij|figuur|tabel|onder|stap|lijn|hal|of|en)\s)$"
)
_ENUMERATES = frozenset("ABCDEFGHIVX")
# The kinds of a firm, and of a country.
_FIRMS = frozenset({"NV", "BV", "VOF", "CV", "US", "EU", "VN", "PO", "VS", "UK", "OM"})
# Where a sentence, a line or a part of a list begins.
_BEGINS = re.compile(r"(?:[\n.!?:;|#-][ \t]{0,3}|^[ \t]{0,3})$")
_BACK = 20


def names_with_initials(text: str) -> Iterator[Span]:
    """Where somebody is named by initials and a surname, in either order."""
    for found in _BETWEEN.finditer(text):
        if not is_place_or_house(text, found.end()):
            yield found.span()
    for found in _PLAIN.finditer(text):
        if _is_person(found, text):
            yield found.span()
    for found in _BARE.finditer(text):
        if is_sure_surname(found[1] or found[2]):
            yield found.span()
    for found in _BEHIND.finditer(text):
        if _is_reversed(found):
            yield found.span()


def _is_person(found: re.Match[str], text: str) -> bool:
    letters, word = _letters(found[1]), found[2]
    if letters in _FIRMS or is_common(word) or is_place_or_house(text, found.end()):
        return False
    if is_surname(word.split("-")[0]):
        return not _COUNTED.search(
            text[max(found.start() - _BACK, 0) : found.start()]
        ) or _is_listed(text, found)
    return len(letters) > 1 or not _may_count(letters, text, found.start())


def _is_listed(text: str, found: re.Match[str]) -> bool:
    """Whether "en" or "of" stands before it, as in a row of people."""
    return bool(re.search(r"(?i:\b(?:en|of)\s)$", text[max(found.start() - 4, 0) : found.start()]))


def _may_count(letter: str, text: str, start: int) -> bool:
    """Whether a letter may count parts: at the start of a sentence, or behind a word for a part."""
    before = text[max(start - _BACK, 0) : start]
    if _COUNTED.search(before):
        return True
    return letter in _ENUMERATES and bool(_BEGINS.search(before))


def _is_reversed(found: re.Match[str]) -> bool:
    letters, word = _letters(found[2]), found[1]
    if is_common(word):
        return False
    if len(letters) > 1 or is_surname(word):
        return letters not in _FIRMS
    return letters not in _ENUMERATES


def _letters(initials: str) -> str:
    return "".join(filter(str.isalpha, initials))
