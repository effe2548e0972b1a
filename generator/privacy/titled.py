"""A title with a name behind it: the one sign of a person that never occurs in the name of a department."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import BETWEEN, CAPITAL, INITIALS, NAME, Span, spans
from generator.privacy.not_names import is_place_or_house
from generator.privacy.surnames import is_sure_surname

_MW = r"(?<!\d\s)mw"  # after a number it is megawatt
_DOTTED = "drs|mr|ing|ir|prof|dr|ds|jhr|bc"
# In capitals a short title is often another word (ING, IR), so then there must be a full stop.
_TITLED = re.compile(
    rf"\b(?:(?i:dhr|hr|mevr|mej|{_MW})(?:\.\s?|\s)(?:(?i:{_DOTTED})\.\s?){{0,3}}{INITIALS}{NAME}\w+"
    rf"|(?i:{_DOTTED})\.\s?(?:(?i:{_DOTTED})\.\s?){{0,3}}{INITIALS}{NAME}\w+"
    rf"|(?:(?i:dhr|mevr|{_MW})|[Dd]rs|[Mm]r|[Ii]ng|[Ii]r|[Pp]rof|[Dd]r)\s?{CAPITAL}(?!{CAPITAL})[^\W\d_]+"
    rf"|(?i:meneer|mevrouw|mejuffrouw|(?:de|den|geachte|beste)\s(?:heer|heren)|de\s(?:familie|zusters))\s"
    rf"(?:(?i:{_DOTTED})\.\s?){{0,3}}{INITIALS}{NAME}\w+)"
)


# Only the first letter of a name is told.
_LETTER = re.compile(rf"\b(?i:mevrouw|meneer|mevr\.?|dhr\.?|mw\.)\s{CAPITAL}\.(?!\w)")
# Somebody who types no capitals: only a surname that is no ordinary word.
_SMALL = re.compile(
    rf"\b(?:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de\sheer)\s(?:[a-z]\.\s?){{0,4}}(?:(?:{BETWEEN})\s){{0,3}}([a-zà-ÿ]{{2,30}})\b"
)


def titled_names(text: str) -> Iterator[Span]:
    """Where somebody is named with a title: "mevr. Jansen", "de heer El Amrani"."""
    for found in _TITLED.finditer(text):
        if not is_place_or_house(text, found.end()):
            yield found.span()
    yield from spans(_LETTER, text)
    for found in _SMALL.finditer(text):
        if is_sure_surname(found[1]):
            yield found.span()
