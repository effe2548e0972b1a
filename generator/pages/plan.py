"""A page per plan: its goals and its actions."""

from __future__ import annotations

from generator.figures.telling import tel
from generator.model import Plan
from generator.pages.page import Crumb, Page, plan_path
from generator.pages.report import Report
from generator.pages.template import make_page, start
from generator.pages.words import keuze


def pages(report: Report) -> list[Page]:
    """Each plan, in the order of the register."""
    return [_plan(report, plan) for plan in report.register.plannen]


def _plan(report: Report, plan: Plan) -> Page:
    groep = report.figures.van_plan(plan.id)
    telling = tel(groep)
    page = Page(plan_path(plan.id), plan.titel, "", "", f"data/plannen/{plan.id}.yml", start(Crumb(plan.titel)))
    klaar = f"**{telling.klaar} van de {telling.telbaar}** acties {keuze(telling.telbaar, 'is', 'zijn')} klaar."
    door = f"**{telling.doorlopend}** {keuze(telling.doorlopend, 'actie loopt', 'acties lopen')} altijd door."
    return make_page(
        report,
        "plan.html.j2",
        page,
        plan.titel,
        plan=plan,
        groep=groep,
        kort=[*plan.in_het_kort, klaar, door],
        doelen=[(doel, tel([stand for stand in groep if stand.actie.doel == doel.code])) for doel in plan.doelen],
    )
