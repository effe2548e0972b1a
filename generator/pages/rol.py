"""A page per role that does something: its actions and how they stand, and what it advised."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from generator.alphabet import capital
from generator.figures.stand import ActieStand
from generator.figures.telling import Telling, count
from generator.layout.advised import advice_table
from generator.layout.attention import attention, attention_table
from generator.layout.blocks import Link, Section, block_page
from generator.layout.context import Context
from generator.layout.doing import Doing, doing
from generator.layout.more_than_one import of_owner
from generator.layout.page import Crumb, Page, link
from generator.layout.site_map import SiteMap, invul_rol_path, rol_path, start, thema_path
from generator.layout.tables import Cell, Table, actions
from generator.layout.template import later_page
from generator.layout.words import door_zin, klaar_zin, laat_zin
from generator.layout.zin import Deel, Zin
from generator.model.acties import Thema
from generator.model.naslag import Rol

_TREKT = Zin("Trekker van **{n} {actie|acties}**.", geen="Trekt **geen actie**.")
_ZONDER_NIEUWS = Zin("Van **{n} {actie|acties}** hoorden wij te lang niets.", geen="")
_DOET_MEE = Zin("Doet mee bij **{n} {actie|acties}** van een ander.", geen="")
_TREKKER_VAN = Zin("{n} {actie|acties}.")
_THEMAS = Deel("{n} {thema|thema’s}")
_VUL_IN = Deel("Vul nieuws in over {deze actie|deze acties}")
_DE_ACTIES = Deel("De {actie|acties}")
_TREKT_THEMAS = Deel("Trekt {dit thema|deze thema’s}")


def pages(context: Context) -> list[Page]:
    """The page of each role that owns or joins something, or gave advice, in the order of the register."""
    return [_rol(context, rol, what) for rol, what in doing(context)]


def _rol(context: Context, rol: Rol, what: Doing) -> Page:
    naam = capital(rol.naam)
    crumbs = start(SiteMap.ROLLEN.crumb, Crumb(naam))
    page = Page(rol_path(rol.id), naam, "data/rollen.yml", crumbs)
    return later_page(context, page, partial(_page, rol=rol, what=what))


def _page(context: Context, page: Page, rol: Rol, what: Doing) -> Page:
    sections = [
        _owned(context, page, rol, what.trekt),
        _attention(what.trekt),
        _themes(context, what.themas),
        _joined(context, what.doet_mee),
        _advice(context, what),
    ]
    return block_page(context, page, _in_short(rol, what), sections, what.adviezen)


def _in_short(rol: Rol, what: Doing) -> list[str]:
    """What the role is, and how its actions stand in one breath."""
    kort = [rol.uitleg, _TREKT(n=len(what.trekt))]
    if what.trekt:
        telling = count(what.trekt)
        late = [stand.actie.code for stand in what.trekt if stand.te_laat]
        kort += [klaar_zin(telling), door_zin(telling), laat_zin(telling, late)]
        kort.append(_ZONDER_NIEUWS(n=telling.oud))
        kort += of_owner(what.trekt)
    kort.append(_DOET_MEE(n=len(what.doet_mee)))
    return [zin for zin in kort if zin]


def _owned(context: Context, page: Page, rol: Rol, stands: Sequence[ActieStand]) -> Section:
    if not stands:
        return Section("acties", "")
    open_ = [stand for stand in stands if stand.afgesloten is None]
    fill_in = (
        (Link(_VUL_IN(n=len(open_)), link(page.path, invul_rol_path(rol.id))),) if open_ else ()
    )
    table = actions(context, _TREKKER_VAN(n=len(stands)), stands)
    return Section("acties", _DE_ACTIES(n=len(stands)), table=table, links=fill_in)


def _attention(stands: Sequence[ActieStand]) -> Section:
    found = attention(list(stands))
    if not found:
        return Section("aandacht", "")
    return Section("aandacht", "Dit vraagt aandacht", table=attention_table(found))


def _themes(context: Context, themas: Sequence[Thema]) -> Section:
    rows = tuple(_theme_row(thema, context.figures.per_thema[thema.id]) for thema in themas)
    table = Table(_THEMAS(n=len(themas)), ("Thema", "Acties", "Te laat"), rows) if rows else None
    return Section("themas", _TREKT_THEMAS(n=len(themas)), table=table)


def _theme_row(thema: Thema, telling: Telling) -> tuple[Cell, ...]:
    name = Cell(thema.titel, target=thema_path(thema.id))
    return (name, Cell(str(telling.totaal)), Cell(str(telling.te_laat)))


def _joined(context: Context, stands: Sequence[ActieStand]) -> Section:
    table = actions(context, _TREKKER_VAN(n=len(stands)), stands) if stands else None
    return Section("doet-mee", "Doet mee bij", table=table)


def _advice(context: Context, what: Doing) -> Section:
    table = advice_table(context, what.adviezen) if what.adviezen else None
    return Section("advies", "Advies en antwoord", table=table)
