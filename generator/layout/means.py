"""The extra money of each year: sentences and a table for each year."""

from __future__ import annotations

from decimal import Decimal

from generator.layout.blocks import Section
from generator.layout.context import Context
from generator.layout.getal import getal_cel, met_eenheid
from generator.layout.site_map import thema_path
from generator.layout.tables import Cell, Table
from generator.layout.zin import Deel, Zin
from generator.model.agenda import Middelen

_JAAR_ONBEKEND = Zin("Voor {jaar} zijn er extra middelen. Hoeveel, weten wij **niet**.")
_JAAR_DEELS = Zin(
    "Voor {jaar} is er **{bedrag}** extra. Van **{n}** {thema|thema’s} weten wij het bedrag niet.",
    geen="Voor {jaar} is er **{bedrag}** extra.",
)
_JAAR = Zin("Voor {jaar} is er **{bedrag}** extra. Nog te verdelen: **{over}**.")
_EXTRA_IN = Deel("Extra middelen in {jaar}")


def _verdeeld(deel: Middelen) -> Decimal:
    """The sum of what is given to themes; what is not known adds nothing."""
    bekend = [thema.bedrag for thema in deel.per_thema if not isinstance(thema.bedrag, str)]
    return sum(bekend, Decimal(0))


def means_sentence(deel: Middelen) -> str:
    """How much extra there is in a year, and what of it is not given to a theme."""
    if isinstance(deel.totaal, str):
        return _JAAR_ONBEKEND(jaar=deel.jaar)
    bedrag = met_eenheid(deel.totaal, "euro")
    onbekend = sum(isinstance(thema.bedrag, str) for thema in deel.per_thema)
    if onbekend:
        return _JAAR_DEELS(jaar=deel.jaar, bedrag=bedrag, n=onbekend)
    over = met_eenheid(deel.totaal - _verdeeld(deel), "euro")
    return _JAAR(jaar=deel.jaar, bedrag=bedrag, over=over)


def means_section(context: Context, deel: Middelen) -> Section:
    """What each theme gets in a year."""
    rows = tuple(
        (
            Cell(context.thema(thema.thema).titel, target=thema_path(thema.thema)),
            getal_cel(thema.bedrag, "euro"),
        )
        for thema in deel.per_thema
    )
    return Section(
        f"jaar-{deel.jaar}",
        _EXTRA_IN(jaar=deel.jaar),
        table=Table("Middelen per thema", ("Thema", "Bedrag"), rows)
        if context.met("themas")
        else None,
    )
