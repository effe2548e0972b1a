"""Blocks that pages are built from: a section with sentences, a list or a table. Python decides, the template says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.fields import Herkomst, Onderbouwing
from generator.pages.page import Page
from generator.pages.quotes import places, quotes
from generator.pages.report import Report
from generator.pages.template import make_page
from generator.pages.words import Sign


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words, or a state with its sign. `target` is the path of a page to link to, `code` stands before it."""

    text: str = ""
    sign: Sign | None = None
    small: str = ""
    target: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the first cell of each row is its header. A row with one cell more than its header spans the rest."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    empty: str = "Er staat nog niets in deze lijst."


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with, in this order: sentences, a list, a table, more sentences. `id` is its address on the page."""

    id: str
    title: str
    sentences: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    table: Table | None = None
    after: tuple[str, ...] = ()


def block_page(
    report: Report, page: Page, kort: Sequence[str], sections: Sequence[Section], items: Sequence[Herkomst]
) -> Page:
    """A page of sections, with its sources and quotes at the end. `items` are the records it is made from."""
    quoted = [(item, item.citaten) for item in items if isinstance(item, Onderbouwing)]
    return make_page(
        report,
        "blokken.html.j2",
        page,
        page.title,
        kort=kort,
        secties=sections,
        bronnen=places(report, items),
        citaten=quotes(report, quoted),
    )


def official(items: Sequence[tuple[str, str]]) -> Section:
    """The names as the sources write them, for who wants to find a thing back."""
    return Section("officieel", "Hoe heet het officieel?", items=tuple(f"{name}: {text}" for name, text in items))
