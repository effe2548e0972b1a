"""One measured number as a page tells it: rounded, in words, or why there is none."""

from __future__ import annotations

from generator.alphabet import capital
from generator.figures.speling import TOTAAL
from generator.figures.tabellen import Cijfer
from generator.layout.tables import Cell
from generator.layout.words import STANDEN
from generator.layout.zin import Deel

TE_KLEIN = "laten wij niet zien"
_ALLES = 100
_ONGEVEER = Deel("Ongeveer {aantal}")
_PROCENT = Deel("{n} procent", geen="minder dan 1 procent")
_ONBEKEND = "onbekend"
_BIJNA_ALLES = "meer dan 99 procent"


def published(cijfer: Cijfer, groep: str) -> int | None:
    """The number that a page shows: a whole percentage, or a number of people to the nearest ten; None for no number.

    Never a number that is not about people: that has no percentage and is not rounded.
    """
    if not isinstance(cijfer.getal, int) or cijfer.stand != "getoond":
        return None
    return round(cijfer.getal, -1) if groep == TOTAAL else cijfer.getal


def measured_cell(cijfer: Cijfer, groep: str) -> Cell:
    """What a page shows for one number: a number, or the words for what is hidden or not known."""
    if cijfer.stand == "onbekend":
        return Cell(sign=STANDEN["onbekend"])
    getal = published(cijfer, groep)
    if groep == TOTAAL and getal is not None:
        return Cell(_ONGEVEER(aantal=f"{getal:,}".replace(",", ".")))
    return Cell(capital(in_words(cijfer)))


def in_words(cijfer: Cijfer) -> str:
    """A percentage in words. A shown group is never nobody, and never said to be everybody."""
    if cijfer.stand == "te klein":
        return TE_KLEIN
    if not isinstance(cijfer.getal, int):
        return _ONBEKEND
    return _BIJNA_ALLES if cijfer.getal == _ALLES else _PROCENT(n=cijfer.getal)
