"""Wie doet wat?: the roles, by their kind, and the seats in the steering group."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.alphabet import capital
from generator.layout.blocks import Section, block_page
from generator.layout.context import Context
from generator.layout.doing import doing
from generator.layout.more_than_one import of_all_owners
from generator.layout.page import Page
from generator.layout.site_map import SiteMap, rol_path
from generator.layout.tables import Cell, Table
from generator.layout.template import later_page
from generator.layout.words import GEEN_ACTIES
from generator.layout.zin import Deel, Zin
from generator.model.naslag import Rol
from generator.model.overleg import Zetel

_NOT_IN_ID = re.compile(r"\W+")
_ROLLEN = Zin(
    "Aantal organisaties, afdelingen, groepen en functies: **{n}**. Wij noemen geen namen van mensen."
)
_ZONDER_TREKKER = Zin(
    "Bij **{zoveel}** {actie|acties} weten wij niet wie de trekker is.",
    geen="Bij **elke** actie weten wij wie de trekker is.",
)
_PLEKKEN = Zin(
    "In het register {staat|staan} **{n}** {plek|plekken} in de stuurgroep.",
    geen="Een stuurgroep staat niet in het register.",
)
_BESLOTEN = Zin(
    "**{Zoveel}** {plek|plekken} {n:is|zijn} besloten.",
    geen="Van **geen enkele** plek weten wij dat die besloten is.",
    enige="Die is besloten.",
    enige_niet="Of die besloten is, weten wij niet.",
)
_ADVIES = Zin("**{n}** {is|zijn} een advies.", geen="", enige="Het is een advies.")
_ONBEKENDE_PLEK = Zin("Van **{n}** weten wij het niet.", geen="", enige="")
_IS_ADVIES = "Onbekend. Dit is een advies."
_BIJ_SOORT = Deel("Soort ‘{soort}’: {n}")


def pages(context: Context) -> list[Page]:
    """The one page of all roles, without names of people."""
    return [later_page(context, SiteMap.ROLLEN.page("data/rollen.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    register = context.register
    rollen = context.rollen()
    soorten = sorted({rol.soort for rol in rollen})
    totaal = context.figures.totaal
    zonder_trekker = _ZONDER_TREKKER(n=totaal.zonder_trekker, m=totaal.totaal)
    kort = [
        _ROLLEN(n=len(rollen)),
        zonder_trekker if totaal.totaal else GEEN_ACTIES,
        *filter(None, [of_all_owners(context.figures.acties.values())]),
        *([_stuurgroep_zin(register.stuurgroep)] if context.met("stuurgroep") else []),
    ]
    with_page = frozenset(rol.id for rol, _ in doing(context))
    sections = [
        *_stuurgroep(register.stuurgroep),
        *(
            _soort(soort, [rol for rol in rollen if rol.soort == soort], with_page)
            for soort in soorten
        ),
    ]
    return block_page(context, page, kort, sections, register.stuurgroep)


def _stuurgroep(stuurgroep: Sequence[Zetel]) -> list[Section]:
    if not stuurgroep:
        return []
    return [Section("stuurgroep", "De stuurgroep", table=_zetels(stuurgroep))]


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
    """How many seats there are, and how many of them are decided, advice and unknown: together all of them."""
    aantal = len(stuurgroep)
    if not aantal:
        return _PLEKKEN(n=0)
    standen = Counter(zetel.stand for zetel in stuurgroep)
    zinnen = (
        _PLEKKEN(n=aantal),
        _BESLOTEN(n=standen["besloten"], m=aantal),
        _ADVIES(n=standen["advies"], m=aantal),
        _ONBEKENDE_PLEK(n=standen["onbekend"], m=aantal),
    )
    return " ".join(filter(None, zinnen))


def _soort(soort: str, rollen: Sequence[Rol], with_page: frozenset[str]) -> Section:
    """The roles of a kind; the name of one that does something leads to its page."""
    rows = tuple(_row(group, with_page) for group in _alike(rollen, with_page))
    return Section(
        f"soort-{_NOT_IN_ID.sub('-', soort.lower())}",
        capital(soort),
        table=Table(
            _BIJ_SOORT(n=len(rollen), soort=soort), ("Wie", "Wat doen zij?"), rows, look="wie"
        ),
    )


def _alike(rollen: Sequence[Rol], with_page: frozenset[str]) -> list[list[Rol]]:
    """Roles in a row of which the same is said stand together, so that it is said once; one with a page stands alone."""
    groups: list[list[Rol]] = []
    for rol in rollen:
        last = groups[-1][-1] if groups else rol
        if groups and last.uitleg == rol.uitleg and with_page.isdisjoint({last.id, rol.id}):
            groups[-1].append(rol)
        else:
            groups.append([rol])
    return groups


def _row(group: Sequence[Rol], with_page: frozenset[str]) -> tuple[Cell, Cell]:
    first, *others = group
    target = rol_path(first.id) if first.id in with_page else ""
    names = tuple(capital(rol.naam) for rol in others)
    return Cell(capital(first.naam), target=target, lines=names), Cell(first.uitleg)
