"""Wat is er veranderd?: every change of the last period, newest first."""

from __future__ import annotations

from generator.figures.veranderd import Change, changes
from generator.moment import dag
from generator.pages.blocks import Cell, Section, Table, block_page
from generator.pages.page import Crumb, Page, actie_path
from generator.pages.report import Report
from generator.pages.template import start
from generator.pages.words import RESULTATEN, STANDEN, capital, plural

_STANDEN = {str(stand): sign.word for stand, sign in STANDEN.items()}
_RESULTATEN = {str(resultaat): sign.word for resultaat, sign in RESULTATEN.items()}


def pages(report: Report) -> list[Page]:
    """The one page of changes."""
    register, cijfers = report.register, report.figures
    maanden = register.organisatie.ritme_maanden
    nieuw = changes(list(cijfers.acties.values()), register.afspraken, cijfers.today, maanden)
    stil = sum(not stand.recent for stand in cijfers.acties.values())
    periode = plural(maanden, "maand", f"{maanden} maanden")
    kort = [
        f"In de laatste {periode} {plural(len(nieuw), 'veranderde', 'veranderden')} **{len(nieuw)}** {plural(len(nieuw), 'ding', 'dingen')}.",
        f"Over **{stil} van de {cijfers.totaal.totaal}** acties hoorden wij niets nieuws.",
    ]
    table = Table(
        f"Wat veranderde in de laatste {periode}?",
        ("Wat", "Was", "Is nu", "Wanneer"),
        tuple(_rij(report, change) for change in nieuw),
        note="Een einddatum die voorbij is, is ook een verandering.",
        empty=f"In de laatste {periode} veranderde er niets, voor zover wij weten.",
    )
    page = Page(
        "wat-is-er-veranderd.md", "Wat is er veranderd?", "", "", "data/voortgang", start(Crumb("Wat is er veranderd?"))
    )
    return [block_page(report, page, kort, [Section("lijst", "De veranderingen", table=table)], ())]


def _rij(report: Report, change: Change) -> tuple[Cell, ...]:
    is_actie = change.kind == "acties"
    afspraken = (afspraak for afspraak in report.register.afspraken if afspraak.code == change.code)
    titel = report.actie(change.code).titel if is_actie else next(afspraken).titel
    return (
        Cell(
            titel,
            code=change.code,
            target=actie_path(change.code) if is_actie else "afspraken.md",
            small=_soort(change),
        ),
        Cell(_woord(report, change, change.was) or "Niet bekend"),
        Cell(_woord(report, change, change.now)),
        Cell(f"Na {dag(change.day)}" if change.what == "te laat" else dag(change.day)),
    )


def _soort(change: Change) -> str:
    return {"stand": "Stand", "resultaat": "Resultaat", "trekker": "Trekker"}.get(change.what, "Einddatum")


def _woord(report: Report, change: Change, waarde: str) -> str:
    """A value in the words of the site."""
    if change.what == "trekker":
        return capital(report.rol(waarde))
    woorden = {"stand": _STANDEN, "resultaat": _RESULTATEN}.get(change.what, {})
    return woorden.get(waarde, capital(waarde))
