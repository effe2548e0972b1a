"""The figures that say in a few words where everything stands."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.telling import Telling
from generator.layout.site_map import SiteMap
from generator.layout.zin import Deel

_VAN = Deel("{n} van {m}")
_KLAAR = Deel("{m:actie|acties} klaar")
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
    """What is finished, late, without news and without an owner, in this order."""
    counts = (
        (totaal.te_laat, _TE_LAAT, SiteMap.TE_LAAT),
        (totaal.oud, _OUD, SiteMap.GEEN_NIEUWS),
        (totaal.zonder_trekker, _TREKKER, SiteMap.GEEN_TREKKER),
    )
    klaar = _VAN(n=totaal.klaar, m=totaal.telbaar)
    return [
        Figure(klaar, _KLAAR(m=totaal.telbaar), SiteMap.KLAAR.path),
        *(Figure(str(count), words(n=count), lijst.path) for count, words, lijst in counts),
    ]
