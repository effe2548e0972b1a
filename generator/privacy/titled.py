"""A title with a name behind it: the one sign of a person that never occurs in the name of a department."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.letters import CAPITAL, INITIALS, NAME, Span
from generator.privacy.not_names import is_place_or_house

_MW = r"(?<!\d\s)mw"  # after a number it is megawatt
_DOTTED = "drs|mr|ing|ir|prof|dr|ds|jhr|bc"
# In capitals a short title is often another word (ING, IR), so then there must be a full stop.
_TITLED = re.compile(
    rf"\b(?:(?i:dhr|mevr|mej|{_MW})(?:\.\s?|\s)(?:(?i:{_DOTTED})\.\s?){{0,3}}{INITIALS}{NAME}\w+"
    rf"|(?i:{_DOTTED})\.\s?(?:(?i:{_DOTTED})\.\s?){{0,3}}{INITIALS}{NAME}\w+"
    rf"|(?:(?i:dhr|mevr|{_MW})|[Dd]rs|[Mm]r|[Ii]ng|[Ii]r|[Pp]rof|[Dd]r)\s?{CAPITAL}(?!{CAPITAL})[^\W\d_]+"
    rf"|(?i:meneer|mevrouw|mejuffrouw|(?:de|den|geachte|beste)\s(?:heer|heren)|de\s(?:familie|zusters))\s"
    rf"(?:(?i:{_DOTTED})\.\s?){{0,3}}{INITIALS}{NAME}\w+)"
)


def titled_names(text: str) -> Iterator[Span]:
    """Where somebody is named with a title: "mevr. Jansen", "de heer El Amrani"."""
    for found in _TITLED.finditer(text):
        if not is_place_or_house(text, found.end()):
            yield found.span()
