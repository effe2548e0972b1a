"""A page per plan: its goals and its actions."""

from __future__ import annotations

from generator.figures.telling import count
from generator.model.acties import Plan
from generator.pages.page import Crumb, Page, plan_path
from generator.pages.quotes import quotes
from generator.pages.report import Report
from generator.pages.template import make_page, start
from generator.pages.words import door_zin, klaar_zin


def pages(report: Report) -> list[Page]:
    """Each plan, in the order of the register."""
    return [_plan(report, plan) for plan in report.register.plannen]


def _plan(report: Report, plan: Plan) -> Page:
    groep = report.figures.van_plan(plan.id)
    telling = count(groep)
    page = Page(plan_path(plan.id), plan.titel, "", "", f"data/plannen/{plan.id}.yml", start(Crumb(plan.titel)))
    return make_page(
        report,
        "plan.html.j2",
        page,
        plan.titel,
        plan=plan,
        groep=groep,
        citaten=quotes(report, [(plan, plan.citaten)]),
        kort=[*plan.in_het_kort, *filter(None, (klaar_zin(telling), door_zin(telling)))],
        doelen=[(doel, count([stand for stand in groep if stand.actie.doel == doel.code])) for doel in plan.doelen],
    )
