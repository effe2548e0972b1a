"""Meepraten: meetings with colleagues in numbers, and each advice with its answer or its wait."""

from __future__ import annotations

from generator.layout.advised import advice_sentence, advice_table
from generator.layout.blocks import Section, block_page, react_to
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.reacted import counted, reaction_table
from generator.layout.site_map import SiteMap
from generator.layout.template import later_page
from generator.layout.words import listed
from generator.layout.zin import Zin
from generator.model.meedenken import Participatie

_BIJEENKOMSTEN = Zin("Bijeenkomsten gepland: **{gepland}**. Gehouden: **{gehouden}**.")
_WANNEER = Zin("Wanneer: {periode}")
_HOEVEEL = Zin("Hoeveel mensen per keer: {aantal}")
_NETWERKEN = Zin("Welke netwerken: {netwerken}.")
_REAGEER = "Je kunt op elke pagina **reageren**. Je hebt geen account nodig."
_GEEN_NETWERKEN = "dat weten wij niet"
_VRAGEN = "De vragen staan hier zoals in het stuk."
_NIETS_GEHOORD = "Dat weten wij niet."
_EISEN = "De eisen staan hier zoals in het stuk."
# What an editor changes on this page.
_GEGEVENS, _ADVIEZEN = "data/participatie.yml", "data/adviezen"
_PUNTEN = "De punten staan hier zoals in het stuk."


def pages(context: Context) -> list[Page]:
    """The one page of taking part."""
    page = SiteMap.MEEPRATEN.page(_GEGEVENS if context.met("participatie") else _ADVIEZEN)
    return [later_page(context, page, _page)]


def _page(context: Context, page: Page) -> Page:
    deel = context.register.participatie
    adviezen = context.register.adviezen
    advice = [advice_sentence(context)] if context.met("adviezen") else []
    kort = [*advice, *_in_short(context, deel), _REAGEER]
    sections = [*_meetings(deel), *_advice(context)]
    return block_page(context, page, kort, sections, [*([deel] if deel else []), *adviezen])


def _in_short(context: Context, deel: Participatie | None) -> list[str]:
    """How many meetings there were and with whom; nothing when there are none."""
    if deel is None:
        return []
    return [
        _BIJEENKOMSTEN(gepland=deel.gepland, gehouden=deel.gehouden),
        _NETWERKEN(netwerken=listed(list(map(context.rol, deel.netwerken))) or _GEEN_NETWERKEN),
    ]


def _meetings(deel: Participatie | None) -> list[Section]:
    """The meetings, and what was asked and heard; nothing when there are none."""
    if deel is None:
        return []
    bijeenkomsten = (
        _WANNEER(periode=deel.periode.zin),
        _HOEVEEL(aantal=deel.deelnemers),
    )
    niets_gehoord = () if deel.gehoord else (_NIETS_GEHOORD,)
    return [
        Section("plan", "Wat is het plan?", items=deel.in_het_kort),
        Section("bijeenkomsten", "De bijeenkomsten", items=bijeenkomsten),
        _zoals_in_stuk("vragen", "Welke vragen noemt het stuk?", _VRAGEN, deel.vragen),
        Section("gehoord", "Wat hoorden wij?", niets_gehoord, deel.gehoord),
        _zoals_in_stuk("kwaliteit", "Waaraan moet de tekst voldoen?", _EISEN, deel.kwaliteit),
        _zoals_in_stuk("risicos", "Waar letten wij op?", _PUNTEN, deel.risicos),
    ]


def _advice(context: Context) -> list[Section]:
    """The advice with its answers, and what colleagues asked."""
    adviezen = context.register.adviezen
    links = tuple(react_to(context, "advies", advies.code, advies.titel) for advies in adviezen)
    table = advice_table(context, adviezen)
    per_advies = (
        reaction_table(context, advies.code, f"advies {advies.code}") for advies in adviezen
    )
    reacties = tuple(filter(None, per_advies))
    advies = Section("adviezen", "Advies en antwoord", table=table, series=reacties, links=links)
    return [
        *([advies] if context.met("adviezen") else []),
        Section("reacties", "Reacties van lezers", tuple(counted(context))),
    ]


def _zoals_in_stuk(name: str, title: str, zin: str, items: tuple[str, ...]) -> Section:
    """Points in the words of the source; nothing when there are none."""
    return Section(name, title, (zin,) if items else (), items)
