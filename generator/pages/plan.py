"""A page per plan: its goals and its actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.figures.stand import ActieStand
from generator.figures.telling import count
from generator.layout.changes import history
from generator.layout.context import Context
from generator.layout.more_than_one import of_plan
from generator.layout.page import Crumb, Page
from generator.layout.quotes import Quotes, quotes
from generator.layout.site_map import plan_path, start, thema_path
from generator.layout.successor import Successor, successor
from generator.layout.tables import Cell, Table, actions
from generator.layout.template import Values, later_page, make_page
from generator.layout.words import door_zin, klaar_van, klaar_zin
from generator.layout.zin import Deel, Zin
from generator.model.acties import Doel, Plan, has_goal
from generator.model.naslag import Bron

_PLAN = "Plan"
_ACTIES = Zin("{n} {actie|acties} in dit plan.")
_BEEINDIGD = Zin("Dit plan is **beëindigd** op {dag}.")
_LAATSTE_STAND = "Je ziet hier de laatste stand van de acties."
_DOELEN = Deel("{n} {doel|doelen} van dit plan")
_VAN = Zin("Van: {rol}")
_VERTELT_AAN = Zin("Vertelt hoe het gaat aan: {rol}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "plan.html.j2"
    soort: str
    plan: Plan
    opvolger: Successor | None
    doelen: Table
    acties: Table
    veranderd: Table
    rollen: Sequence[str]
    bron: Bron | None
    citaten: Quotes
    officiele_doelen: Sequence[Doel]


def pages(context: Context) -> list[Page]:
    """Each plan, in the order of the register."""
    return [_plan(context, plan) for plan in context.register.plannen]


def _plan(context: Context, plan: Plan) -> Page:
    crumbs = start(Crumb(plan.titel))
    page = Page(plan_path(plan.id), plan.titel, f"data/plannen/{plan.id}.yml", crumbs)
    return later_page(context, page, partial(_page, plan=plan))


def _page(context: Context, page: Page, plan: Plan) -> Page:
    groep = context.figures.van_plan(plan.id)
    telling = count(groep)
    values = _Values(
        kort=[
            *_archief(plan),
            *plan.in_het_kort,
            *filter(None, (klaar_zin(telling), door_zin(telling))),
            *of_plan(groep),
        ],
        soort=_soort(plan),
        plan=plan,
        opvolger=successor(context, plan.beeindigd),
        doelen=_doelen(context, plan, groep),
        acties=actions(context, _ACTIES(n=len(groep)), groep),
        veranderd=history(context, groep),
        rollen=[
            _VAN(rol=context.rol(plan.organisatieonderdeel)),
            *_tells(context, plan),
        ],
        bron=context.bron(plan.bron) if plan.bron else None,
        citaten=quotes(context, [(plan, plan.citaten)]),
        officiele_doelen=[doel for doel in plan.doelen if doel.officiele_titel],
    )
    return make_page(context, page, plan.titel, values)


def _tells(context: Context, plan: Plan) -> list[str]:
    """To whom its owner reports; nothing where no plan of the register says so."""
    asked = any(other.rapporteert_aan != "onbekend" for other in context.register.plannen)
    return [_VERTELT_AAN(rol=context.rol(plan.rapporteert_aan))] if asked else []


def _soort(plan: Plan) -> str:
    """The word before the title, which says what this is; empty when the title begins with one, like Actieplan."""
    return "" if plan.titel.split()[0].lower().endswith(_PLAN.lower()) else _PLAN


def _archief(plan: Plan) -> list[str]:
    """That the plan ended and why; empty while it goes on."""
    if plan.beeindigd is None:
        return []
    return [_BEEINDIGD(dag=plan.beeindigd.op.zin), plan.beeindigd.waarom, _LAATSTE_STAND]


def _doelen(context: Context, plan: Plan, groep: list[ActieStand]) -> Table:
    """Each goal with its counts."""
    tellingen = [
        (doel, count([stand for stand in groep if has_goal(stand.actie, plan, doel)]))
        for doel in plan.doelen
    ]
    rows = tuple(
        (
            Cell(doel.titel, code=doel.code),
            *_of_theme(context, doel),
            Cell(klaar_van(telling), bold=True),
            Cell(str(telling.per_stand["doorlopend"])),
            Cell(str(telling.te_laat)),
        )
        for doel, telling in tellingen
    )
    theme = ("Thema",) if context.met("themas") else ()
    columns = ("Doel", *theme, "Klaar", "Loopt altijd door", "Te laat")
    return Table(_DOELEN(n=len(rows)), columns, rows)


def _of_theme(context: Context, doel: Doel) -> tuple[Cell, ...]:
    """The cell with the theme of a goal; none where the site has no themes."""
    if not context.met("themas"):
        return ()
    if doel.thema == "onbekend":
        return (Cell("Onbekend"),)
    return (Cell(context.thema(doel.thema).titel, target=thema_path(doel.thema)),)
