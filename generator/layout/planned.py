"""Planned steps as a table by date."""

from __future__ import annotations

from datetime import date

from generator.alphabet import capital
from generator.layout.blocks import Section
from generator.layout.context import Context
from generator.layout.tables import Cell, Table
from generator.layout.words import JA_NEE, STANDEN, Sign, listed
from generator.layout.zin import Deel
from generator.model.fields import Weten
from generator.model.overleg import Planstap

GEBEURD: dict[Weten, Sign] = {
    "ja": Sign(JA_NEE["ja"], "klaar", ""),
    "nee": Sign(JA_NEE["nee"], "niet", ""),
    "onbekend": STANDEN["onbekend"],
}
_GEEN_ENKELE = "Geen enkele stap, voor zover wij weten."
_MOET_NOG = "Moet nog komen"
_WIE_ONBEKEND = "Onbekend"
_AANTAL = Deel("{n} {stap|stappen}")


def steps_section(context: Context, name: str, title: str, stappen: list[Planstap]) -> Section:
    """A table by date: the moment as the source gives it, because no day is ever made up."""
    if not stappen:
        return Section(name, title, (_GEEN_ENKELE,))
    rows = tuple(
        (
            Cell(stap.titel, small=stap.hoe or ""),
            Cell(capital(stap.moment.zin)),
            Cell(capital(listed([context.rol(rol) for rol in stap.wie])) or _WIE_ONBEKEND),
            Cell(_MOET_NOG)
            if _is_open(stap, context.figures.today)
            else Cell(sign=GEBEURD[stap.gebeurd]),
        )
        for stap in sorted(stappen, key=lambda stap: (str(stap.moment.van), str(stap.moment.tot)))
    )
    aantal = _AANTAL(n=len(stappen))
    return Section(
        name, title, table=Table(aantal, ("Wat", "Wanneer", "Wie", "Is het gebeurd?"), rows)
    )


def is_behind_us(stap: Planstap, today: date) -> bool:
    """Whether a step with a last day is over: its day has passed, or it happened already."""
    return stap.moment.voorbij(today) or stap.gebeurd == "ja"


def _is_open(stap: Planstap, today: date) -> bool:
    """Whether it is still to come: then nobody asks whether it happened."""
    dated = stap.moment.tot is not None and stap.gebeurd == "onbekend"
    return dated and not is_behind_us(stap, today)
