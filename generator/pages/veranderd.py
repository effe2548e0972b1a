"""Wat is er veranderd?: every change of the last period, newest first."""

from __future__ import annotations

from generator.layout.blocks import Section, block_page
from generator.layout.changes import COLUMNS, NOTE, PATH, change_row, period, recent
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import plural


def pages(context: Context) -> list[Page]:
    """The one page of changes."""
    cijfers = context.figures
    nieuw = recent(context)
    eerste = sum(change.was in {"", "onbekend"} for change in nieuw)
    stil = sum(not stand.recent for stand in cijfers.acties.values())
    kort = [
        f"In de laatste {period(context)}: **{len(nieuw)}** {plural(len(nieuw), 'verandering', 'veranderingen')}.",
        *([f"Bij **{eerste}** daarvan hoorden wij er voor het eerst iets over."] if eerste else []),
        *(
            [_nieuws(context, cijfers.totaal.totaal - stil, cijfers.totaal.totaal)]
            if cijfers.totaal.totaal
            else []
        ),
    ]
    table = Table(
        f"Wat veranderde in de laatste {period(context)}?",
        COLUMNS,
        tuple(change_row(context, change) for change in nieuw),
        NOTE,
        f"In de laatste {period(context)} veranderde er niets, voor zover wij weten.",
    )
    page = Page(
        PATH, "Wat is er veranderd?", "", "", "data/voortgang", start(Crumb("Wat is er veranderd?"))
    )
    weg = (
        Section("ingetrokken", "Wat is ingetrokken?", table=_ingetrokken(context))
        if context.register.ingetrokken
        else None
    )
    sections = [Section("lijst", "De veranderingen", table=table), *([weg] if weg else [])]
    return [block_page(context, page, kort, sections, ())]


def _ingetrokken(context: Context) -> Table:
    """Everything that ever left the register, with the reason."""
    rows = tuple(
        (Cell(weg.titel, small=weg.sleutel), Cell(weg.reden), Cell(weg.sinds.zin))
        for weg in sorted(
            context.register.ingetrokken, key=lambda weg: weg.sinds.tekst, reverse=True
        )
        if not weg.sinds.later(context.figures.today)
    )
    return Table("Dit staat niet meer in het register", ("Wat", "Waarom", "Sinds"), rows)


def _nieuws(context: Context, aantal: int, totaal: int) -> str:
    """Over how many actions there was news in the period."""
    deel = f"**{aantal} van de {totaal}** acties" if aantal else "**geen enkele** actie"
    return f"Over {deel} kwam in de laatste {period(context)} nieuws."
