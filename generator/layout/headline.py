"""The figures that say in a few words where everything stands."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.telling import Telling
from generator.layout.site_map import SiteMap
from generator.layout.zin import Deel

_VAN = Deel("{n} van {m}")
_KLAAR = Deel("{m:actie|acties} klaar")
_GAAT_DOOR = Deel("{actie gaat|acties gaan} altijd door")
_GEEN = "acties"
_TE_LAAT = Deel("{actie is|acties zijn} te laat")
_OUD = Deel("{actie|acties} zonder nieuws")
_TREKKER = Deel("{actie|acties}: trekker onbekend")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: number and words are one link to the list behind it."""

    number: str
    words: str
    target: str


def headline(totaal: Telling) -> list[Figure]:
    """What is finished, late, without news and without an owner, in this order.

    Of no actions at all it only says that; where none can be finished, it says that all go on.
    """
    if not totaal.totaal:
        return [Figure("0", _GEEN, SiteMap.ALLE_ACTIES.path)]
    counts = (
        (totaal.te_laat, _TE_LAAT, SiteMap.TE_LAAT),
        (totaal.oud, _OUD, SiteMap.GEEN_NIEUWS),
        (totaal.zonder_trekker, _TREKKER, SiteMap.GEEN_TREKKER),
    )
    return [
        _finished(totaal),
        *(Figure(str(count), words(n=count), lijst.path) for count, words, lijst in counts),
    ]


def _finished(totaal: Telling) -> Figure:
    """How many are finished, of those that can be."""
    if not totaal.telbaar:
        words = _GAAT_DOOR(n=totaal.totaal)
        return Figure(str(totaal.totaal), words, SiteMap.ALLE_ACTIES.path)
    klaar = _VAN(n=totaal.klaar, m=totaal.telbaar)
    return Figure(klaar, _KLAAR(m=totaal.telbaar), SiteMap.KLAAR.path)
