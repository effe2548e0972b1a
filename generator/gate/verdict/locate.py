"""From a place on a page to the place an editor can change: file, line and column. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import chain, product

from generator.gate.site.built import BuiltPage
from generator.gate.verdict.result import Finding

# Where everything stands that is the same on every page.
FRAME = "generator/theme/main.html"
# A needle of fewer characters is in too many files to say anything, and of too few in every file.
_LEAST, _TINY = 8, 3
_STARTS = (12, 6, 4)

Place = tuple[str, int, int]


def locate(
    page: BuiltPage, needles: list[str], sources: Mapping[str, str], *, framed: bool
) -> Place:
    """Where the first of `needles` that can be found stands: in the files of the page, then in all others.

    Without any it is the file the page comes from; for what stands outside the article (`framed`) the skeleton.
    """
    own = _own(page, sources)
    pieces = [*chain.from_iterable(map(_pieces, needles))]
    if framed:
        return _first_place(pieces, ([FRAME], own, sorted(sources)), sources) or (FRAME, 1, 1)
    return (
        _first_place(pieces, (own, sorted(sources)), sources)
        or _only_place(needles, own[:1], sources)
        or (page.source, 1, 1)
    )


def _first_place(
    pieces: list[str], groups: Iterable[list[str]], sources: Mapping[str, str]
) -> Place | None:
    """Where the first piece stands in the first group of files that has any piece."""
    for files, piece in product(groups, pieces):
        for name in files:
            place = _search(piece, sources.get(name, ""))
            if place:
                return name, *place
    return None


def once(found: Iterable[Finding]) -> Iterator[Finding]:
    """One finding in each variant for a fault in the skeleton, that tells how many pages show it."""
    skeleton: dict[tuple[object, ...], list[Finding]] = {}
    for finding in sorted(found):
        if finding.framed or finding.source.startswith("generator/"):
            fault = (finding.source, finding.line, finding.rule, finding.message, finding.selector)
            skeleton.setdefault((*fault, finding.variant, finding.outcome), []).append(finding)
        else:
            yield finding
    for same in skeleton.values():
        yield replace(same[0], pages=sum(finding.pages for finding in same))


def _own(page: BuiltPage, sources: Mapping[str, str]) -> list[str]:
    """The text of the editors for this page, then its data: one file, or every file of a folder."""
    path = page.path.removesuffix(".html").removesuffix("/index")
    texts = [f"content/{path}.md", f"content/{path}/index.md"]
    inside = [name for name in sorted(sources) if name.startswith(f"{page.source}/")]
    code = page.source.rpartition("/")[2].removesuffix(".yml")
    news = [name for name in sorted(sources) if name.startswith(f"data/voortgang/{code}/")]
    return [name for name in (*texts, page.source, *inside, *news) if name in sources]


def _only_place(needles: list[str], own: list[str], sources: Mapping[str, str]) -> Place | None:
    """Where a short needle stands in the text of the page itself, when it stands there once."""
    for name in own:
        for needle in needles:
            whole = rf"(?<!\w){re.escape(needle)}(?!\w)"
            if len(needle) >= _TINY and len(re.findall(whole, sources[name])) == 1:
                return name, *(_search(needle, sources[name]) or (1, 1))
    return None


def _pieces(needle: str) -> Iterator[str]:
    """The whole text, then shorter and shorter starts of it."""
    said = needle.split()
    if len(" ".join(said)) >= _LEAST:
        yield " ".join(said[:40])
        for count in _STARTS:
            if len(said) > count:
                yield " ".join(said[:count])


def _search(piece: str, text: str) -> tuple[int, int] | None:
    found = _pattern(piece).search(text)
    if found is None:
        return None
    before = text[: found.start()]
    return before.count("\n") + 1, found.start() - before.rfind("\n")


@cache
def _pattern(piece: str) -> re.Pattern[str]:
    """The words of a piece with marks of Markdown or YAML and line breaks between them."""
    return re.compile(
        r"[\s*_`\[\]|>\\-]+".join(re.escape(word).replace("'", "['’]") for word in piece.split())
    )
