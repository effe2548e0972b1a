"""A page per plan: its goals and its actions."""

from __future__ import annotations

from generator.figures.stand import ActieStand
from generator.figures.telling import count
from generator.layout.changes import history
from generator.layout.context import Context
from generator.layout.page import Crumb, Page, plan_path, thema_path
from generator.layout.quotes import quotes
from generator.layout.tables import Cell, Table, actions
from generator.layout.template import make_page, start
from generator.layout.words import door_zin, klaar_van, klaar_zin
from generator.layout.zin import Deel, Zin
from generator.model.acties import Plan

_ACTIES = Zin("{n} {actie|acties} in dit plan.")
_DOELEN = Deel("{n} {doel|doelen} van dit plan")


def pages(context: Context) -> list[Page]:
    """Each plan, in the order of the register."""
    return [_plan(context, plan) for plan in context.register.plannen]


def _plan(context: Context, plan: Plan) -> Page:
    groep = context.figures.van_plan(plan.id)
    telling = count(groep)
    page = Page(
        plan_path(plan.id),
        plan.titel,
        "",
        "",
        f"data/plannen/{plan.id}.yml",
        start(Crumb(plan.titel)),
    )
    return make_page(
        context,
        "plan.html.j2",
        page,
        plan.titel,
        plan=plan,
        acties=actions(context, _ACTIES(n=len(groep)), groep),
        veranderd=history(context, groep),
        citaten=quotes(context, [(plan, plan.citaten)]),
        kort=[*plan.in_het_kort, *filter(None, (klaar_zin(telling), door_zin(telling)))],
        doelen=_doelen(context, plan, groep),
    )


def _doelen(context: Context, plan: Plan, groep: list[ActieStand]) -> Table:
    """Each goal with its counts."""
    tellingen = [
        (doel, count([stand for stand in groep if stand.actie.doel == doel.code]))
        for doel in plan.doelen
    ]
    rows = tuple(
        (
            Cell(doel.titel, code=doel.code),
            Cell(context.thema(doel.thema).titel, target=thema_path(doel.thema)),
            Cell(klaar_van(telling), bold=True),
            Cell(str(telling.per_stand["doorlopend"])),
            Cell(str(telling.te_laat)),
        )
        for doel, telling in tellingen
    )
    columns = ("Doel", "Thema", "Klaar", "Loopt altijd door", "Te laat")
    return Table(_DOELEN(n=len(rows)), columns, rows)
