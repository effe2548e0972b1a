"""Cijfers: target figures by classification, each with its measurements."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.layout.blocks import block_page, official
from generator.layout.compared import compared_sections
from generator.layout.context import Context
from generator.layout.page import Page
from generator.layout.site_map import SiteMap
from generator.layout.targets import target_sections, target_sentences, targets_by_classification
from generator.layout.template import later_page
from generator.model.shared import Herkomst


def pages(context: Context) -> list[Page]:
    """The one page of target figures."""
    return [later_page(context, SiteMap.CIJFERS.page("data/streefcijfers"), _page)]


def _page(context: Context, page: Page) -> Page:
    cijfers = context.register.streefcijfers
    sections = [
        *targets_by_classification(context, cijfers),
        *compared_sections(context),
        *chain.from_iterable(target_sections(context, cijfer) for cijfer in cijfers),
        official([(one.code, one.officiele_titel, one.officiele_taal) for one in cijfers]),
    ]
    items = [*cijfers, *_bronnen(context)]
    return block_page(context, page, target_sentences(context), sections, items)


def _bronnen(context: Context) -> Iterator[Herkomst]:
    """The sources of all measurements."""
    for tabel in context.figures.tabellen:
        for dag in tabel.dagen:
            yield from (Herkomst(bron=bron) for bron in tabel.bronnen[dag])
