"""Wie doet wat?: the roles, by their kind, and the seats in the steering group."""

from __future__ import annotations

from collections.abc import Sequence

from generator.layout.blocks import Section, block_page
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.site_map import SiteMap
from generator.layout.tables import Cell, Table
from generator.layout.words import GEEN_ACTIES, capital
from generator.layout.zin import Deel, Zin
from generator.model.organisatie import Rol
from generator.model.overleg import Zetel

_ROLLEN = Zin(
    "Wij noemen **{n}** functies, afdelingen en groepen. Wij noemen geen namen van mensen."
)
_ZONDER_TREKKER = Zin("Bij **{n} van de {m}** {actie|acties} weten wij niet wie de trekker is.")
_STUURGROEP = Zin(
    "Van de **{m}** plekken in de stuurgroep zijn er **{n}** een advies. "
    "Of dat besloten is, weten wij niet."
)
_STUURGROEP_ONBEKEND = "Wij weten niet wie er in de stuurgroep zitten."
_IS_ADVIES = "Onbekend. Dit is een advies."
_BIJ_SOORT = Deel("{n} bij ‘{soort}’")


def pages(context: Context) -> list[Page]:
    """The one page of all roles, without names of people."""
    register = context.register
    rollen = [rol for rol in register.rollen if rol.bron is None or context.already(rol.bron)]
    soorten = sorted({rol.soort for rol in rollen})
    totaal = context.figures.totaal
    zonder_trekker = _ZONDER_TREKKER(n=totaal.zonder_trekker, m=totaal.totaal)
    kort = [
        _ROLLEN(n=len(rollen)),
        zonder_trekker if totaal.totaal else GEEN_ACTIES,
        _stuurgroep_zin(register.stuurgroep),
    ]
    sections = [
        Section("stuurgroep", "De stuurgroep", table=_zetels(register.stuurgroep)),
        *(_soort(soort, [rol for rol in rollen if rol.soort == soort]) for soort in soorten),
    ]
    page = SiteMap.ROLLEN.page("data/rollen.yml")
    return [block_page(context, page, kort, sections, register.stuurgroep)]


def _zetels(stuurgroep: Sequence[Zetel]) -> Table:
    rows = tuple(
        (
            Cell(zetel.onderdeel),
            Cell(zetel.onderwerp),
            Cell(capital(zetel.cluster)),
            Cell(_IS_ADVIES if zetel.stand == "advies" else capital(zetel.stand)),
        )
        for zetel in stuurgroep
    )
    columns = ("Deel van de organisatie", "Waarover", "Cluster", "Besloten?")
    return Table("Plekken in de stuurgroep", columns, rows)


def _stuurgroep_zin(stuurgroep: Sequence[Zetel]) -> str:
    if not stuurgroep:
        return _STUURGROEP_ONBEKEND
    advies = sum(zetel.stand == "advies" for zetel in stuurgroep)
    return _STUURGROEP(n=advies, m=len(stuurgroep))


def _soort(soort: str, rollen: Sequence[Rol]) -> Section:
    rows = tuple((Cell(capital(rol.naam)), Cell(rol.uitleg)) for rol in rollen)
    return Section(
        f"soort-{soort}",
        capital(soort),
        table=Table(_BIJ_SOORT(n=len(rollen), soort=soort), ("Wie", "Wat doen zij?"), rows),
    )
