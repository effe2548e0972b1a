"""Rapport: what came of the plans in each year, as one page for each year, and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.layout.blocks import Section, block_page
from generator.layout.context import Context, on_day
from generator.layout.jaarverslag import (
    Jaarverslag,
    jaarverslag,
    report_day,
    report_title,
    report_years,
)
from generator.layout.page import Crumb, Page, PageFile
from generator.layout.site_map import SiteMap, rapport_path, start
from generator.layout.tables import Cell, Table
from generator.layout.template import Values, later_page, make_page
from generator.layout.zin import Deel, Zin
from generator.moment import dag

_UITLEG = "Een rapport laat zien wat er in een jaar is gebeurd, en wat niet."
_AANTAL = Zin("Er {is|zijn} **{n} {rapport|rapporten}**.")
_VERSIE = Deel("Versie {n}, bewaard op {dag}. {waarom}")
# What a file is called for who wants to open it.
_KINDS = {"pdf": "PDF", "docx": "Word", "odt": "ODT voor LibreOffice"}
_ZELFDE = "Een rapport zegt wat wij op de laatste dag van dat jaar wisten."
_NOG_NIET_VOORBIJ = Zin(
    "Het jaar {jaar} is nog niet voorbij. Dat rapport zegt wat wij op {dag} wisten."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "rapport.html.j2"
    verslag: Jaarverslag
    dag: str
    papieren: Sequence[tuple[str, PageFile]]
    versies: Sequence[str]


def pages(context: Context) -> list[Page]:
    """The list of reports, then the report of each year."""
    today = context.figures.today
    days = [(year, report_day(year, today)) for year in reversed(report_years(context))]
    return [
        later_page(context, SiteMap.RAPPORTEN.page("data"), partial(_list, days=days)),
        *(
            later_page(context, _place(year), partial(_report, year=year, day=day))
            for year, day in days
        ),
    ]


def _place(year: int) -> Page:
    """Where the report of a year stands, still without text."""
    crumbs = start(SiteMap.RAPPORTEN.crumb, Crumb(str(year)))
    return Page(rapport_path(year), report_title(year), "data", crumbs)


def _versions(context: Context, year: int) -> list[str]:
    """When the report of a year was kept, and why a later version came."""
    kept = next((one.versies for one in context.register.rapporten if one.jaar == year), ())
    known = [versie for versie in kept if versie.dag.begonnen(context.figures.today)]
    return [
        _VERSIE(n=number, dag=versie.dag.zin, waarom=versie.waarom or "").rstrip()
        for number, versie in enumerate(known, 1)
    ]


def _list(context: Context, page: Page, days: Sequence[tuple[int, date]]) -> Page:
    rows = tuple(
        (Cell(report_title(year), target=rapport_path(year)), Cell(dag(day))) for year, day in days
    )
    table = Table("De rapporten, met het nieuwste eerst", ("Rapport", "Stand op"), rows)
    kort = [_UITLEG, _AANTAL(n=len(days)), *_of_what_day(days)]
    return block_page(context, page, kort, [Section("rapporten", "De rapporten", table=table)], ())


def _of_what_day(days: Sequence[tuple[int, date]]) -> list[str]:
    """Of which day the reports speak: the last of their year, and of this year the day of the site."""
    going = [(year, day) for year, day in days if day < date(year, 12, 31)]
    whole = [_ZELFDE] if len(going) < len(days) else []
    return [*whole, *(_NOG_NIET_VOORBIJ(jaar=year, dag=dag(day)) for year, day in going)]


def _report(context: Context, page: Page, year: int, day: date) -> Page:
    verslag = jaarverslag(on_day(context, day), year)
    papers = context.papers.get(year, ())
    values = _Values(
        kort=verslag.kort,
        verslag=verslag,
        dag=dag(verslag.dag),
        papieren=[(_KINDS[file.name.rpartition(".")[2]], file) for file in papers],
        versies=_versions(context, verslag.jaar),
    )
    return make_page(context, page, verslag.titel, values).with_files(*papers)
