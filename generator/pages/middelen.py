"""Middelen: the extra money of each year per theme, and what comes first."""

from __future__ import annotations

from generator.layout.blocks import Section, block_page
from generator.layout.context import Context
from generator.layout.means import means_section, means_sentence
from generator.layout.page import Page
from generator.layout.priorities import voorrang
from generator.layout.site_map import SiteMap
from generator.layout.template import later_page
from generator.layout.zin import Zin

_KEUZES = Zin(
    "Er {is|zijn} {n} {keuze|keuzes} gemaakt over welk thema voorgaat.",
    geen="Wij weten **niet** welk thema voorgaat.",
)


def pages(context: Context) -> list[Page]:
    """The one page of means."""
    return [later_page(context, SiteMap.MIDDELEN.page("data/agenda.yml"), _page)]


def _page(context: Context, page: Page) -> Page:
    agenda = context.register.agenda
    keuzes = _KEUZES(n=len(agenda.prioriteiten))
    kort = [means_sentence(deel) for deel in agenda.middelen]
    if context.met("prioriteiten"):
        kort.append(keuzes)
    sections = [
        *(means_section(context, deel) for deel in agenda.middelen),
        Section("prioriteiten", "Wat gaat voor?", items=tuple(voorrang(context))),
    ]
    # Its source is only of use where something came from it.
    told = [agenda] if agenda.middelen or agenda.prioriteiten else []
    return block_page(context, page, kort, sections, told)
