"""Which pages a browser must look at: not those that did not change, or that changed in words alone. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.gate.browser.events import Issue
from generator.gate.memory.kinds import first_of_each, kind
from generator.gate.memory.parts import Parts, covered, joined, parts_of
from generator.gate.site.built import Page


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a page that a browser found clean, under the rules and files of today.

    `html` is the digest of what it looked at, `kind` and `parts` are those of that HTML, `walks` whether the
    keyboard was used, `when` the moment. `opinions` are what the second opinion said; they decide nothing.
    """

    html: str
    kind: str
    parts: Parts
    walks: bool
    when: str
    opinions: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages to check, each with whether it gets the keyboard walk, and those that need no browser.

    `same`: pages that did not change since they were found clean, with when that was. `alike`: pages that
    changed since, in which every part was found clean.
    """

    walks: Mapping[Page, bool]
    same: Mapping[Page, str]
    alike: Mapping[Page, str]

    @property
    def known(self) -> Mapping[Page, str]:
        """The pages that need no browser, with when one looked at them."""
        return {**self.same, **self.alike}

    @property
    def fresh(self) -> tuple[Page, ...]:
        """The pages that a browser must look at."""
        return tuple(
            page for page in self.walks if page not in self.same and page not in self.alike
        )

    @property
    def changed(self) -> tuple[Page, ...]:
        """The pages that are not the same as when they were found clean."""
        return tuple(page for page in self.walks if page not in self.same)


def make_plan(built: Mapping[Page, bytes], mine: Iterable[Page], kept: Mapping[Page, Kept]) -> Plan:
    """Divide the pages `mine` of all pages that were `built`, each with its HTML; b'' when it does not exist."""
    html = {page: digest_of(data) for page, data in built.items()}
    same = {page for page, known in kept.items() if html.get(page) == known.html}
    kinds = {
        page: kept[page].kind if page in same else kind(data)
        for page, data in built.items()
        if data
    }
    walked = first_of_each(kinds)
    walks = {page: page in walked for page in mine}
    # Who walked through a page also looked at it.
    seen = {
        page: kept[page].when
        for page in walks
        if page in same and (kept[page].walks or not walks[page])
    }
    used = frozenset(record.kind for record in kept.values() if record.walks)
    changed = {
        page: walk
        for page, walk in walks.items()
        if page in kept and built[page] and page not in same
    }
    alike = _alike(
        {page: built[page] for page, walk in changed.items() if not walk or kinds[page] in used},
        kept,
    )
    return Plan(walks, seen, alike)


def _alike(changed: Mapping[Page, bytes], kept: Mapping[Page, Kept]) -> dict[Page, str]:
    """The pages with other words in the same parts. Only pages that were looked at say what is known."""
    known = joined(record.parts for record in kept.values()) if changed else {}
    return {
        page: kept[page].when
        for page, html in changed.items()
        if covered(parts_of(html, page.path), known)
    }


def digest_of(html: bytes) -> str:
    """A text that differs when the HTML differs; '' for a page that does not exist."""
    return hashlib.sha256(html).hexdigest() if html else ""
