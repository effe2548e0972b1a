"""Meepraten: meetings with colleagues in numbers, and each advice with its answer or its wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.alphabet import capital
from generator.figures.stand import binnen
from generator.layout.blocks import Section, block_page, react_to
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.reacted import changed, counted, reaction_table
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.words import STANDEN, listed, maanden_oud
from generator.layout.zin import Deel, Zin
from generator.model.overleg import Advies, Antwoord

_BIJEENKOMSTEN = Zin("Bijeenkomsten gepland: **{gepland}**. Gehouden: **{gehouden}**.")
_ADVIEZEN = Zin(
    "Wij kennen **{n}** {advies|adviezen}. Zonder antwoord: **{zonder}**. Wacht te lang: **{te_lang}**.",
    geen="Wij kennen nog **geen adviezen**.",
)
_WANNEER = Zin("Wanneer: {periode}")
_HOEVEEL = Zin("Hoeveel mensen per keer: {aantal}")
_NETWERKEN = Zin("Welke netwerken: {netwerken}")
_GEEN_NETWERKEN = "dat weten wij niet."
_VRAGEN = "De vragen staan hier zoals in het stuk."
_NIETS_GEHOORD = "Dat weten wij niet."
_EISEN = "De eisen staan hier zoals in het stuk."
_PUNTEN = "De punten staan hier zoals in het stuk."
_GEEN_ADVIEZEN = "Wij kennen nog geen adviezen."
_GEEN_ANTWOORD = "Nog geen antwoord"
_WACHT = Zin("Wacht {lang}.")
_BESLUIT = Deel("{besluit}, {dag}")


def pages(context: Context) -> list[Page]:
    """The one page of taking part."""
    deel = context.register.participatie
    adviezen = context.register.adviezen
    zonder_antwoord = sum(advies.antwoord is None for advies in adviezen)
    te_lang = sum(_wacht_te_lang(context, advies) for advies in adviezen)
    kort = [
        *deel.in_het_kort,
        _BIJEENKOMSTEN(gepland=deel.gepland, gehouden=deel.gehouden),
        _ADVIEZEN(n=len(adviezen), zonder=zonder_antwoord, te_lang=te_lang),
    ]
    page = SiteMap.MEEPRATEN.page("data/participatie.yml")
    return [block_page(context, page, kort, _sections(context), [deel, *adviezen])]


def _sections(context: Context) -> list[Section]:
    """The meetings, what was asked and heard, and the advice with its answers."""
    deel, adviezen = context.register.participatie, context.register.adviezen
    bijeenkomsten = (
        _WANNEER(periode=deel.periode.zin),
        _HOEVEEL(aantal=deel.deelnemers),
        _NETWERKEN(netwerken=listed(list(map(context.rol, deel.netwerken))) or _GEEN_NETWERKEN),
    )
    niets_gehoord = () if deel.gehoord else (_NIETS_GEHOORD,)
    links = tuple(react_to(context, "advies", advies.code, advies.titel) for advies in adviezen)
    table = _adviezen(context, adviezen)
    per_advies = (
        reaction_table(context, advies.code, f"advies {advies.code}") for advies in adviezen
    )
    reacties = tuple(filter(None, per_advies))
    return [
        Section("bijeenkomsten", "De bijeenkomsten", items=bijeenkomsten),
        _zoals_in_stuk("vragen", "Welke vragen noemt het stuk?", _VRAGEN, deel.vragen),
        Section("gehoord", "Wat hoorden wij?", niets_gehoord, deel.gehoord),
        _zoals_in_stuk("kwaliteit", "Waaraan moet de tekst voldoen?", _EISEN, deel.kwaliteit),
        _zoals_in_stuk("risicos", "Waar letten wij op?", _PUNTEN, deel.risicos),
        Section("adviezen", "Advies en antwoord", table=table, series=reacties, links=links),
        Section("reacties", "Reacties van collega’s", tuple(counted(context))),
    ]


def _zoals_in_stuk(name: str, title: str, zin: str, items: tuple[str, ...]) -> Section:
    """Points in the words of the source; nothing when there are none."""
    return Section(name, title, (zin,) if items else (), items)


def _adviezen(context: Context, adviezen: Sequence[Advies]) -> Table:
    rows = tuple(
        (
            Cell(advies.titel, code=advies.code, small=advies.advies),
            Cell(capital(context.rol(advies.van)), small=advies.datum.zin),
            Cell("Ja" if advies.gevraagd == "ja" else "Nee"),
            *_antwoord(context, advies),
        )
        for advies in adviezen
    )
    columns = ("Advies", "Van wie", "Vroegen wij erom?", "Antwoord", "Wat veranderde er?")
    return Table("Adviezen en wat wij ermee deden", columns, rows, empty=_GEEN_ADVIEZEN)


def _antwoord(context: Context, advies: Advies) -> tuple[Cell, Cell]:
    """What was answered and what changed by it, or how long the advice waits."""
    antwoord = advies.antwoord
    if antwoord is None:
        return _zonder_antwoord(context, advies), Cell(sign=STANDEN["onbekend"])
    besluit = _BESLUIT(besluit=capital(antwoord.besluit), dag=antwoord.datum.zin)
    return Cell(antwoord.tekst, small=besluit), _veranderd(context, antwoord)


def _veranderd(context: Context, antwoord: Antwoord) -> Cell:
    """What changed, in our words; with a link to the update that shows it."""
    nieuws = changed(context, antwoord.nieuws)
    if nieuws is None:
        return Cell(capital(antwoord.veranderd))
    if antwoord.veranderd == "onbekend":
        return nieuws
    return replace(nieuws, small=capital(antwoord.veranderd))


def _wacht_te_lang(context: Context, advies: Advies) -> bool:
    """An advice without an answer for longer than the rhythm of the organisation."""
    ritme = context.register.organisatie.ritme_maanden
    return advies.antwoord is None and not binnen(
        advies.datum.van or date.max, context.figures.today, ritme
    )


def _zonder_antwoord(context: Context, advies: Advies) -> Cell:
    """How long an advice waits for its answer."""
    wacht = maanden_oud(advies.datum.van or context.figures.today, context.figures.today)
    late = _wacht_te_lang(context, advies)
    return Cell(_GEEN_ANTWOORD, small=_WACHT(lang=wacht), late=late)
