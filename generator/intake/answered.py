"""What a round brought: of which actions news came, of which nothing changed, and of which nobody said anything."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.figures.antwoorden import NO_NEWS, Uitkomst
from generator.intake.take import Judged
from generator.layout.asked import UITLEG

_KINDS = ("news", "unchanged", "unsettled", "silent")
_IN = frozenset({"taken", "there"})


@dataclass(frozen=True, slots=True)
class Answered:
    """The codes of the actions that were asked, each in one of four, in the order in which they were asked.

    `unsettled` came back, and must be mended first. Who is `silent` sent nothing, or an action that nobody touched.
    `besides` are actions that nobody asked about, such as one that is over, of which news came all the same.
    """

    news: tuple[str, ...]
    unchanged: tuple[str, ...]
    unsettled: tuple[str, ...]
    silent: tuple[str, ...]
    besides: tuple[str, ...] = ()


def came_back(
    asked: Iterable[str], judged: Sequence[Judged], before: Mapping[str, str]
) -> Answered:
    """What came of each action. `before` holds the kind of what was answered already."""
    by_code: dict[str, list[Judged]] = {}
    for one in judged:
        by_code.setdefault(one.offered.actie, []).append(one)
    kinds = {code: _kind(by_code.get(code, ()), before.get(code, "")) for code in asked}
    others = (code for code in by_code if code not in kinds)
    besides = (code for code in others if _kind(by_code[code], "") == "news")
    news, unchanged, unsettled, silent = (_of(kinds, kind) for kind in _KINDS)
    return Answered(news, unchanged, unsettled, silent, tuple(sorted(besides)))


def heard(outcomes: Iterable[Uitkomst]) -> dict[str, str]:
    """The kind of each answer that the register holds already, by the code of its action."""
    told = (one for one in outcomes if one.nieuws)
    return {one.vraag.code: "unchanged" if one.niets_nieuws else "news" for one in told}


def _kind(came: Collection[Judged], before: str) -> str:
    """The best of what came: news counts above 'no news', and that above what must be mended."""
    kinds = {before, *map(_kind_of, came)}
    order = ("news", "unchanged", "unsettled")
    return next((kind for kind in order if kind in kinds), "silent")


def _kind_of(one: Judged) -> str:
    if one.verdict not in _IN:
        return "unsettled"
    return "unchanged" if one.offered.answers.get(UITLEG) in NO_NEWS else "news"


def _of(kinds: Mapping[str, str], kind: str) -> tuple[str, ...]:
    return tuple(code for code, found in kinds.items() if found == kind)
