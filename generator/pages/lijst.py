"""Alle acties: one table, and the same table for each question people ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.figures.stand import ActieStand
from generator.pages.page import Crumb, Page
from generator.pages.report import Report
from generator.pages.template import make_page, start
from generator.pages.words import acties, plural


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list that is its own page. `rule` says in plain words which actions are in it."""

    path: str
    name: str
    title: str
    rule: str
    holds: Callable[[ActieStand], bool]


LIJSTEN = (
    Lijst("acties/index.md", "Alle", "Alle acties", "Een actie staat 1 keer in de lijst.", lambda _: True),
    Lijst(
        "acties/te-laat.md",
        "Te laat",
        "Acties die te laat zijn",
        "Wij kijken naar de eerste einddatum. Een nieuwe datum maakt een actie niet op tijd.",
        lambda stand: stand.te_laat,
    ),
    Lijst(
        "acties/geen-nieuws.md",
        "Geen nieuws",
        "Acties zonder nieuws",
        "Wij hoorden te lang niets. Dan zeggen wij niet dat het goed gaat.",
        lambda stand: stand.oud,
    ),
    Lijst(
        "acties/geen-trekker.md",
        "Geen trekker",
        "Acties zonder trekker",
        "De bron noemt geen trekker. Wij weten dus niet wie ervoor zorgt.",
        lambda stand: stand.trekker == "onbekend",
    ),
    Lijst(
        "acties/klaar.md",
        "Klaar",
        "Acties die klaar zijn",
        "De actie is klaar. Dat zegt nog niets over het resultaat.",
        lambda stand: stand.klaar,
    ),
    Lijst(
        "acties/loopt.md",
        "Loopt",
        "Acties die lopen",
        "Er is iets gedaan. De actie is niet klaar.",
        lambda s: s.stand == "loopt",
    ),
    Lijst(
        "acties/opnieuw-bekijken.md",
        "Opnieuw bekijken",
        "Acties om opnieuw te bekijken",
        "Het plan klopt niet meer. Er moet een nieuwe keuze komen.",
        lambda stand: stand.stand == "te herzien",
    ),
    Lijst(
        "acties/loopt-altijd-door.md",
        "Loopt altijd door",
        "Acties die altijd doorlopen",
        "Deze acties hebben geen einde. Wij tellen ze niet mee bij ‘klaar’.",
        lambda stand: stand.stand == "doorlopend",
    ),
)


def pages(report: Report) -> list[Page]:
    """The table of all actions, and each list that is made from it."""
    alles = list(report.figures.acties.values())
    rijen = {lijst.path: [stand for stand in alles if lijst.holds(stand)] for lijst in LIJSTEN}
    return [_lijst(report, lijst, rijen) for lijst in LIJSTEN]


def _lijst(report: Report, lijst: Lijst, rijen: dict[str, list[ActieStand]]) -> Page:
    alle = lijst is LIJSTEN[0]
    crumbs = start(Crumb("Alle acties")) if alle else start(Crumb("Alle acties", LIJSTEN[0].path), Crumb(lijst.name))
    page = Page(lijst.path, lijst.title, "", "", "data/acties", crumbs)
    aantal, totaal = len(rijen[lijst.path]), len(report.figures.acties)
    zin = f"{plural(totaal, 'Er is', 'Er zijn')} **{acties(totaal)}**."
    if not alle:
        zin = f"Dit {plural(aantal, 'is', 'zijn')} **{aantal} van de {totaal}** {plural(totaal, 'actie', 'acties')}."
    return make_page(
        report,
        "lijst.html.j2",
        page,
        "Alle acties" if alle else lijst.name,
        kort=[zin, lijst.rule],
        groep=rijen[lijst.path],
        lijsten=[(andere, len(rijen[andere.path])) for andere in LIJSTEN],
    )
