"""Actielijst: the open list of the meeting, with the next step of each point."""

from __future__ import annotations

from collections.abc import Mapping

from generator.alphabet import capital
from generator.layout.blocks import Section, block_page, official
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.words import STANDEN, Sign
from generator.layout.zin import Zin
from generator.model.overleg import Lijstactie, PuntStand

_OPEN: Mapping[PuntStand, Sign] = {
    "open": Sign("Open", "nog", ""),
    "gesloten": Sign("Klaar", "klaar", ""),
    "onbekend": STANDEN["onbekend"],
}

_OPEN_PUNTEN = Zin(
    "**{Zoveel}** {punt|punten} {n:stond|stonden} open bij het laatste nieuws.",
    geen="Wij kennen **geen** open punten.",
    enige="**Het enige** punt stond open bij het laatste nieuws.",
    enige_niet="Wij kennen **geen** open punt.",
)
_GEEN_PUNTEN = "Op deze dag kenden wij nog geen punten."
_UIT_OVERLEG = "Dit zijn punten uit een overleg. Ze horen niet bij een plan."
_GEBEURD_ONBEKEND = "Of dit gebeurde, weten wij niet."


def pages(context: Context) -> list[Page]:
    """The one page of all points."""
    return [later_page(context, SiteMap.ACTIELIJST.page("data/actielijst.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    lijst = context.register.actielijst
    open_ = sum(actie.stand == "open" for actie in lijst)
    kort = [
        _OPEN_PUNTEN(n=open_, m=len(lijst)) if lijst else _GEEN_PUNTEN,
        _UIT_OVERLEG,
    ]
    table = Table(
        "De punten van het overleg",
        ("Punt", "Waarover", "Wie", "Stand", "Op de lijst sinds", "Vervolg"),
        tuple(_punt(context, actie) for actie in lijst),
    )
    namen = official([(actie.titel, actie.officiele_titel, None) for actie in lijst])
    sections = [Section("punten", "De punten", table=table), namen]
    return block_page(context, page, kort, sections, lijst)


def _punt(context: Context, actie: Lijstactie) -> tuple[Cell, ...]:
    return (
        Cell(actie.titel),
        Cell(actie.onderwerp),
        _wie(context, actie),
        Cell(sign=_OPEN[actie.stand]),
        Cell(actie.sinds.zin),
        _vervolg(context, actie),
    )


def _wie(context: Context, actie: Lijstactie) -> Cell:
    if actie.wie == "onbekend":
        return Cell(sign=STANDEN["onbekend"])
    return Cell(capital(context.rol(actie.wie)))


def _vervolg(context: Context, actie: Lijstactie) -> Cell:
    if actie.vervolg is None:
        return Cell(sign=STANDEN["onbekend"])
    return Cell(actie.vervolg.zin, small=_gebeurd(context, actie))


def _gebeurd(context: Context, actie: Lijstactie) -> str:
    """A next step that should be past, of a point that is still open: nobody knows whether it was taken."""
    voorbij = actie.vervolg is not None and actie.vervolg.voorbij(context.figures.today)
    return _GEBEURD_ONBEKEND if voorbij and actie.stand == "open" else ""
