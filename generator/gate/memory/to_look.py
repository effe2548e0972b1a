"""Which pages a browser must look at, and why the others need none. Pure.

`ToLook.why` tells it of each page; the first that holds counts:
- "elsewhere": it is the work of another part (`gate --shard`);
- "same": it did not change since a browser found no fault in it (not asked with `--full`);
- "alike": it changed, but each of its parts was found clean on some page, with as much room (text that wraps: a fifth more). A page with a question
  is not clean: other words can be the answer to it;
- "stays": a rule without a browser found a fault in it, to be mended first (not asked with `--all`);
- "look": a browser opens it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from generator.gate.browser.events import Issue
from generator.gate.memory.kinds import first_with_each_part, kind, parts_of_kind
from generator.gate.memory.parts import Parts, covered, joined, parts_of
from generator.gate.site.built import BuiltPage

Why = Literal["look", "same", "alike", "stays", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a page in which a browser found no fault, under the rules and files of today.

    `html` is the digest of what it looked at, `kind` and `parts` are those of that HTML, `walks` whether the
    keyboard was used, `when` the moment. `opinions` are what the second opinion said; they decide nothing.
    `questions` are what only a person can tell.
    """

    html: str
    kind: str
    parts: Parts
    walks: bool
    when: str
    opinions: tuple[Issue, ...] = ()
    questions: tuple[Issue, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nobody was asked anything."""
        return not self.questions


@dataclass(frozen=True, slots=True)
class ToLook:
    """What happens to each page of this part: `walks` holds them all, with whether the keyboard is used on it.

    `same` holds when a browser found no fault in the page, `alike` when all of its parts were clean. `wrong` are the paths
    of the pages that a browser need not open, because a rule without one found a fault.
    """

    walks: Mapping[BuiltPage, bool]
    same: Mapping[BuiltPage, str]
    alike: Mapping[BuiltPage, str]
    wrong: frozenset[str] = frozenset()

    def why(self, page: BuiltPage) -> Why:
        """Why a browser looks at this page, or why it does not."""
        if page not in self.walks:
            return "elsewhere"
        if page in self.same:
            return "same"
        if page in self.alike:
            return "alike"
        return "stays" if page.path in self.wrong else "look"

    @property
    def look(self) -> tuple[BuiltPage, ...]:
        """The pages that a browser opens now."""
        return self._that("look")

    @property
    def stays(self) -> tuple[BuiltPage, ...]:
        """The pages that no browser opens because they are wrong already."""
        return self._that("stays")

    @property
    def remembered(self) -> Mapping[BuiltPage, str]:
        """The pages that need no browser, with when one found them clean."""
        return {**self.same, **self.alike}

    def _that(self, why: Why) -> tuple[BuiltPage, ...]:
        return tuple(page for page in self.walks if self.why(page) == why)


def changed_pages(
    built: Mapping[BuiltPage, bytes],
    mine: Iterable[BuiltPage],
    kept: Mapping[BuiltPage, Kept],
) -> tuple[BuiltPage, ...]:
    """The pages of `mine` that are not the same, to the byte, as when they were found clean."""
    return tuple(page for page in mine if not _is_same(page, built, kept))


def what_to_look_at(
    built: Mapping[BuiltPage, bytes],
    mine: Iterable[BuiltPage],
    kept: Mapping[BuiltPage, Kept],
    wrong: Collection[str],
) -> ToLook:
    """Decide for the pages `mine` of all that were `built`, each with its HTML (b'' when there is none).

    This is where to find why a browser does not look at a page: `ToLook.why` says which of the reasons holds.
    `wrong` are the paths of the pages in which a rule without a browser found a fault.
    """
    unchanged = frozenset(page for page in built if _is_same(page, built, kept))
    kinds = _kinds(built, kept, unchanged)
    first = first_with_each_part(kinds)
    walks = {page: page in first for page in mine}
    same = _same(walks, kept, unchanged)
    changed = [page for page in walks if page not in unchanged and built[page]]
    clean = {page: record for page, record in kept.items() if record.clean}
    alike = _alike({page: built[page] for page in changed}, clean, _to_walk(walks, kinds, clean))
    return ToLook(walks, same, alike, frozenset(wrong))


def _same(
    walks: Mapping[BuiltPage, bool],
    kept: Mapping[BuiltPage, Kept],
    unchanged: Collection[BuiltPage],
) -> dict[BuiltPage, str]:
    """The unchanged pages of which what we remember covers what is asked: who pressed keys also looked."""
    there = {page: keys for page, keys in walks.items() if page in unchanged}
    return {page: kept[page].when for page, keys in there.items() if kept[page].walks or not keys}


def _to_walk(
    walks: Mapping[BuiltPage, bool],
    kinds: Mapping[BuiltPage, str],
    clean: Mapping[BuiltPage, Kept],
) -> frozenset[BuiltPage]:
    """The pages with controls of a kind that nobody walked through before."""
    walked = (parts_of_kind(record.kind) for record in clean.values() if record.walks)
    known = frozenset(chain.from_iterable(walked))
    asked = (page for page, keys in walks.items() if keys)
    return frozenset(page for page in asked if not parts_of_kind(kinds[page]) <= known)


def digest_of(html: bytes) -> str:
    """A text that differs when the HTML differs; '' for a page that does not exist."""
    return hashlib.sha256(html).hexdigest() if html else ""


def _is_same(
    page: BuiltPage, built: Mapping[BuiltPage, bytes], kept: Mapping[BuiltPage, Kept]
) -> bool:
    return page in kept and digest_of(built[page]) == kept[page].html


def _kinds(
    built: Mapping[BuiltPage, bytes],
    kept: Mapping[BuiltPage, Kept],
    unchanged: Collection[BuiltPage],
) -> dict[BuiltPage, str]:
    """The kind of every page that exists; of a page that did not change it is known."""
    there = (page for page, data in built.items() if data)
    return {
        page: kept[page].kind if page in unchanged else kind(built[page], page.path)
        for page in there
    }


def _alike(
    changed: Mapping[BuiltPage, bytes],
    clean: Mapping[BuiltPage, Kept],
    to_walk: Collection[BuiltPage],
) -> dict[BuiltPage, str]:
    """The pages with other words in the same parts. Only pages that were looked at say what is known."""
    candidates = [page for page in changed if page in clean and page not in to_walk]
    known = joined(record.parts for record in clean.values()) if candidates else {}
    parts = {page: parts_of(changed[page], page.path) for page in candidates}
    return {page: clean[page].when for page, found in parts.items() if covered(found, known)}
