"""Wat is er veranderd?: every change of the last period, newest first; and the history of one theme or plan."""

from __future__ import annotations

from collections.abc import Sequence

from generator.figures.stand import ActieStand
from generator.figures.veranderd import Change, changes, recent_changes
from generator.model.agenda import Afspraak
from generator.moment import dag
from generator.pages.blocks import Section, block_page
from generator.pages.page import Crumb, Page, actie_path
from generator.pages.report import Report
from generator.pages.tables import Cell, Row, Table
from generator.pages.template import start
from generator.pages.words import RESULTATEN, STANDEN, capital, plural

PATH = "wat-is-er-veranderd.md"
_MAX_ROWS = 10
_COLUMNS = ("Wat", "Was", "Is nu", "Wanneer")
_NOTE = "Een einddatum die voorbij is, is ook een verandering. De dag is die van het stuk: het kan eerder zijn gebeurd."
_STANDEN = {str(stand): sign.word for stand, sign in STANDEN.items()}
_RESULTATEN = {str(resultaat): sign.word for resultaat, sign in RESULTATEN.items()}


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
        _COLUMNS,
        tuple(_rij(report, change) for change in nieuw),
        _NOTE,
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
        if (weg.sinds.van or report.figures.today) <= report.figures.today
    )
    return Table("Dit staat niet meer in het register", ("Wat", "Waarom", "Sinds"), rows)


def _nieuws(report: Report, aantal: int, totaal: int) -> str:
    """Over how many actions there was news in the period."""
    deel = f"**{aantal} van de {totaal}** acties" if aantal else "**geen enkele** actie"
    return f"Over {deel} kwam in de laatste {period(report)} nieuws."


def recent(report: Report) -> list[Change]:
    """Every change within the rhythm of the organisation."""
    register, cijfers = report.register, report.figures
    found = changes(list(cijfers.acties.values()), register.afspraken, cijfers.today)
    return recent_changes(found, cijfers.today, register.organisatie.ritme_maanden)


def period(report: Report) -> str:
    """The rhythm in words, to follow 'de laatste': maand, 3 maanden."""
    maanden = report.register.organisatie.ritme_maanden
    return plural(maanden, "maand", f"{maanden} maanden")


def history(
    report: Report, groep: Sequence[ActieStand], afspraken: Sequence[Afspraak] = ()
) -> Table:
    """The newest changes of a group of actions and agreements, from the first day on."""
    found = changes(groep, afspraken, report.figures.today)
    shown = found[:_MAX_ROWS]
    rest = (
        f" Dit zijn de nieuwste {len(shown)} van de {len(found)}."
        if len(found) > len(shown)
        else ""
    )
    rows = tuple(_rij(report, change) for change in shown)
    return Table(
        "De veranderingen tot nu toe",
        _COLUMNS,
        rows,
        _NOTE + rest,
        "Wij kennen nog geen veranderingen.",
    )


def _rij(report: Report, change: Change) -> Row:
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
    return {"stand": "Stand", "resultaat": "Resultaat", "trekker": "Trekker"}.get(
        change.what, "Einddatum"
    )


def _woord(report: Report, change: Change, waarde: str) -> str:
    """A value in the words of the site."""
    if change.what == "trekker":
        return capital(report.rol(waarde))
    woorden = {"stand": _STANDEN, "resultaat": _RESULTATEN}.get(change.what, {})
    return woorden.get(waarde, capital(waarde))
