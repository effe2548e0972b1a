"""Meepraten: meetings with colleagues in numbers, and each advice with its answer or its wait."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.figures.stand import binnen
from generator.layout.blocks import Section, block_page, react_to
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.tables import Cell, Table
from generator.layout.template import start
from generator.layout.words import STANDEN, capital, listed, maanden_oud, plural
from generator.model.overleg import Advies


def pages(context: Context) -> list[Page]:
    """The one page of taking part."""
    deel = context.register.participatie
    adviezen = context.register.adviezen
    zonder_antwoord = sum(advies.antwoord is None for advies in adviezen)
    te_lang = sum(_wacht_te_lang(context, advies) for advies in adviezen)
    kort = [
        *deel.in_het_kort,
        f"Gepland: **{deel.gepland}** bijeenkomsten. Gehouden: **{deel.gehouden}**.",
        f"Wij kennen **{len(adviezen)}** {plural(len(adviezen), 'advies', 'adviezen')}. "
        f"Zonder antwoord: **{zonder_antwoord}**. Wacht te lang: **{te_lang}**."
        if adviezen
        else "Wij kennen nog **geen adviezen** van netwerken, trekkers of de ondernemingsraad (OR).",
    ]
    page = Page(
        "meepraten.md", "Meepraten", "", "", "data/participatie.yml", start(Crumb("Meepraten"))
    )
    return [block_page(context, page, kort, _sections(context), [deel, *adviezen])]


def _sections(context: Context) -> list[Section]:
    """The meetings, what was asked and heard, and the advice with its answers."""
    deel, adviezen = context.register.participatie, context.register.adviezen
    return [
        Section(
            "bijeenkomsten",
            "De bijeenkomsten",
            items=(
                f"Wanneer: {deel.periode.zin}",
                f"Hoeveel mensen per keer: {deel.deelnemers}",
                f"Welke netwerken: {listed([context.rol(rol) for rol in deel.netwerken])}",
            ),
        ),
        Section(
            "vragen",
            "Welke vragen noemt het stuk?",
            ("De vragen staan hier zoals in het stuk.",) if deel.vragen else (),
            deel.vragen,
        ),
        Section(
            "gehoord",
            "Wat hoorden wij?",
            () if deel.gehoord else ("Dat weten wij niet.",),
            deel.gehoord,
        ),
        Section(
            "kwaliteit",
            "Waaraan moet de tekst voldoen?",
            ("De eisen staan hier zoals in het stuk.",) if deel.kwaliteit else (),
            deel.kwaliteit,
        ),
        Section(
            "risicos",
            "Waar letten wij op?",
            ("De punten staan hier zoals in het stuk.",) if deel.risicos else (),
            deel.risicos,
        ),
        Section(
            "adviezen",
            "Advies en antwoord",
            table=_adviezen(context, adviezen),
            links=tuple(
                react_to(context, "advies", advies.code, advies.titel) for advies in adviezen
            ),
        ),
    ]


def _adviezen(context: Context, adviezen: Sequence[Advies]) -> Table:
    rows = tuple(
        (
            Cell(advies.titel, code=advies.code, small=advies.advies),
            Cell(capital(context.rol(advies.van)), small=advies.datum.zin),
            Cell("Ja" if advies.gevraagd == "ja" else "Nee"),
            Cell(
                advies.antwoord.tekst,
                small=f"{capital(advies.antwoord.besluit)}, {advies.antwoord.datum.zin}",
            )
            if advies.antwoord
            else _zonder_antwoord(context, advies),
            Cell(capital(advies.antwoord.veranderd))
            if advies.antwoord
            else Cell(sign=STANDEN["onbekend"]),
        )
        for advies in adviezen
    )
    columns = ("Advies", "Van wie", "Vroegen wij erom?", "Antwoord", "Wat veranderde er?")
    return Table(
        "Adviezen en wat wij ermee deden", columns, rows, empty="Wij kennen nog geen adviezen."
    )


def _wacht_te_lang(context: Context, advies: Advies) -> bool:
    """An advice without an answer for longer than the rhythm of the organisation."""
    ritme = context.register.organisatie.ritme_maanden
    return advies.antwoord is None and not binnen(
        advies.datum.van or date.max, context.figures.today, ritme
    )


def _zonder_antwoord(context: Context, advies: Advies) -> Cell:
    """How long an advice waits for its answer."""
    wacht = maanden_oud(advies.datum.van or context.figures.today, context.figures.today)
    return Cell("Nog geen antwoord", small=f"Wacht {wacht}.", late=_wacht_te_lang(context, advies))
