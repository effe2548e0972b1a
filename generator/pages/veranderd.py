"""Wat is er veranderd?: every change of the last period, newest first."""

from __future__ import annotations

from generator.layout.blocks import Section, block_page
from generator.layout.changes import COLUMNS, NOTE, PATH, change_row, period, recent
from generator.layout.context import Report
from generator.layout.page import Crumb, Page
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import plural


def pages(report: Report) -> list[Page]:
    """The one page of changes."""
    cijfers = report.figures
    nieuw = recent(report)
    eerste = sum(change.was in {"", "onbekend"} for change in nieuw)
    stil = sum(not stand.recent for stand in cijfers.acties.values())
    kort = [
        f"In de laatste {period(report)}: **{len(nieuw)}** {plural(len(nieuw), 'verandering', 'veranderingen')}.",
        *([f"Bij **{eerste}** daarvan hoorden wij er voor het eerst iets over."] if eerste else []),
        *(
            [_nieuws(report, cijfers.totaal.totaal - stil, cijfers.totaal.totaal)]
            if cijfers.totaal.totaal
            else []
        ),
    ]
    table = Table(
        f"Wat veranderde in de laatste {period(report)}?",
        COLUMNS,
        tuple(change_row(report, change) for change in nieuw),
        NOTE,
        f"In de laatste {period(report)} veranderde er niets, voor zover wij weten.",
    )
    page = Page(
        PATH, "Wat is er veranderd?", "", "", "data/voortgang", start(Crumb("Wat is er veranderd?"))
    )
    weg = (
        Section("ingetrokken", "Wat is ingetrokken?", table=_ingetrokken(report))
        if report.register.ingetrokken
        else None
    )
    sections = [Section("lijst", "De veranderingen", table=table), *([weg] if weg else [])]
    return [block_page(report, page, kort, sections, ())]


def _ingetrokken(report: Report) -> Table:
    """Everything that ever left the register, with the reason."""
    rows = tuple(
        (Cell(weg.titel, small=weg.sleutel), Cell(weg.reden), Cell(weg.sinds.zin))
        for weg in sorted(
            report.register.ingetrokken, key=lambda weg: weg.sinds.tekst, reverse=True
        )
        if not weg.sinds.later(report.figures.today)
    )
    return Table("Dit staat niet meer in het register", ("Wat", "Waarom", "Sinds"), rows)


def _nieuws(report: Report, aantal: int, totaal: int) -> str:
    """Over how many actions there was news in the period."""
    deel = f"**{aantal} van de {totaal}** acties" if aantal else "**geen enkele** actie"
    return f"Over {deel} kwam in de laatste {period(report)} nieuws."
