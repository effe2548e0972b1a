"""Blocks that pages are built from: a section with sentences, a list or a table. Python decides, the template says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.layout.context import Context
from generator.layout.elsewhere import with_language
from generator.layout.page import Page
from generator.layout.quotes import Quotes, places, quotes
from generator.layout.react import reaction
from generator.layout.tables import Table
from generator.layout.template import Values, make_page
from generator.model.fields import Taal
from generator.model.shared import Herkomst, Onderbouwing


@dataclass(frozen=True, slots=True)
class Link:
    """A link to any address."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with, in this order: sentences, a list, tables, more sentences, links. `id` is its address."""

    id: str
    title: str
    sentences: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    table: Table | None = None
    series: tuple[Table, ...] = ()
    after: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there is anything below the heading."""
        return bool(self.sentences or self.items or self.table or self.series or self.links)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionValues(Values):
    """What a page of sections says; the template of a kind says where it comes from."""

    secties: Sequence[Section]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sourced(SectionValues):
    template = "blokken.html.j2"
    bronnen: Sequence[str]
    citaten: Quotes


def block_page(
    context: Context,
    page: Page,
    kort: Sequence[str],
    sections: Sequence[Section],
    items: Sequence[Herkomst],
) -> Page:
    """A page of sections, with its sources and quotes at the end. `items` are the records it is made from.

    A section with nothing below its heading is left out.
    """
    quoted = [(item, item.citaten) for item in items if isinstance(item, Onderbouwing)]
    values = _Sourced(
        kort=kort,
        secties=[part for part in sections if part.says_something],
        bronnen=places(context, items),
        citaten=quotes(context, quoted),
    )
    return make_page(context, page, page.title, values)


def official(items: Sequence[tuple[str, str, Taal | None]]) -> Section:
    """The names as the sources write them, each with its language when it is not Dutch; nothing when there are none."""
    return Section(
        "officieel",
        "Hoe heet het officieel?",
        items=tuple(_named(name, text, lang) for name, text, lang in items),
    )


def _named(name: str, text: str, lang: Taal | None) -> str:
    return with_language(lambda words: f"{name}: “{words}”", text, lang)


def react_to(context: Context, kind: str, code: str, title: str) -> Link:
    """A link to react on one item of a page, with its code in the subject: Reageer op afspraak PA1."""
    return Link(f"Reageer op {kind} {code}", reaction(context.register.organisatie, code, title))
