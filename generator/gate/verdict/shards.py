"""Spreads the pages over several machines, and proves afterwards that together they saw everything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.gate.errors import MachineError
from generator.gate.hidden.known import Known
from generator.gate.site.built import BuiltPage
from generator.gate.verdict.locate import once
from generator.gate.verdict.result import GateResult

# Below this many pages one machine is ready before a second has been started.
SMALL = 300
AGAIN = "Start de controle opnieuw, met alle delen."


@dataclass(frozen=True, order=True, slots=True)
class Shard:
    """Part `number` of `count`, of a site with so many `pages` and with this digest of all its files.

    `gate` is the digest of what judged it: the rules, the day, and what people decided.
    """

    number: int = 1
    count: int = 1
    pages: int = 0
    site: str = ""
    gate: str = ""

    def of(self, pages: Sequence[BuiltPage]) -> tuple[BuiltPage, ...]:
        """Return the pages of this part. They are dealt out like cards: pages side by side cost the same.

        A small site is not divided: the first part has it all, and the others have nothing to do.
        """
        if len(pages) <= SMALL:
            return tuple(pages) if self.number == 1 else ()
        return tuple(pages[self.number - 1 :: self.count])


WHOLE = Shard()


def read_shard(text: str) -> Shard:
    """Read '1/4'. Raises ValueError for anything else."""
    number, _, count = text.partition("/")
    shard = Shard(int(number), int(count))
    if not 1 <= shard.number <= shard.count:
        raise ValueError(text)
    return shard


def gate_digest(rules: str, known: Known) -> str:
    """Return a text that differs when another gate, another day or another text of an editor decides."""
    told = [rules, known.today.isoformat(), sorted(known.sources.items())]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def merge(parts: Iterable[tuple[Shard, GateResult]]) -> tuple[Shard, GateResult]:
    """Join the parts of one site. Raises MachineError when they are not exactly all parts of one site."""
    ordered = sorted(parts, key=lambda part: part[0])
    if not ordered:
        raise MachineError(missing="Er is geen enkel verslag om samen te voegen.", remedy=AGAIN)
    shards = [shard for shard, _ in ordered]
    results = [result for _, result in ordered]
    first, joined = shards[0], _joined(results)
    _prove_whole(shards)
    _prove_same_gate(shards, results)
    _prove_all_seen(first, joined)
    return Shard(pages=first.pages, site=first.site, gate=first.gate), joined


def _joined(results: Sequence[GateResult]) -> GateResult:
    """The findings and counts of all parts together."""
    return GateResult(
        pages=sum(result.pages for result in results),
        asked=sum(result.asked for result in results),
        answered=sum(result.answered for result in results),
        findings=tuple(sorted(once(set(_all(results, "findings"))))),
        tools=dict(_tools(results)),
        checked=tuple(sorted(_all(results, "checked"))),
        remembered=tuple(sorted(_all(results, "remembered"))),
        alike=tuple(sorted(_all(results, "alike"))),
        stayed=tuple(sorted(_all(results, "stayed"))),
        opinions=tuple(sorted(set(_all(results, "opinions")))),
    )


def _all(results: Sequence[GateResult], name: str) -> list[Any]:
    """What stands under this name in every part, one after the other."""
    return [*chain.from_iterable(getattr(result, name) for result in results)]


def _tools(results: Sequence[GateResult]) -> list[tuple[str, str]]:
    """Every tool with its version, as each part names it."""
    return [*chain.from_iterable(result.tools.items() for result in results)]


def _prove_whole(shards: Sequence[Shard]) -> None:
    """Every part of one site is there once."""
    count, numbers = shards[0].count, [shard.number for shard in shards]
    if len({(shard.site, shard.pages, shard.count) for shard in shards}) > 1:
        raise MachineError(missing="De delen gaan niet over dezelfde site.", remedy=AGAIN)
    twice = sorted({number for number in numbers if numbers.count(number) > 1})
    if twice:
        raise MachineError(
            missing=f"Deel {_list(twice)} van {count} is er twee keer.", remedy=AGAIN
        )
    missing = sorted(set(range(1, count + 1)) - set(numbers))
    if missing:
        raise MachineError(missing=f"Deel {_list(missing)} van {count} ontbreekt.", remedy=AGAIN)


def _prove_same_gate(shards: Sequence[Shard], results: Sequence[GateResult]) -> None:
    """The same rules, on the same day, by the same tools."""
    gates = {shard.gate for shard in shards}
    if len(gates) > 1 or len({result.variants for result in results}) > 1:
        raise MachineError(
            missing="De delen zijn niet met dezelfde regels gecontroleerd.", remedy=AGAIN
        )
    versions = set(_tools(results))
    if len(versions) > len(dict(versions)):
        # A part that had nothing to look at names fewer tools; no part may name another version.
        raise MachineError(
            missing="De delen zijn met verschillende hulpmiddelen gecontroleerd.", remedy=AGAIN
        )


def _prove_all_seen(first: Shard, joined: GateResult) -> None:
    """No page is missing and none was counted twice."""
    different = len({*joined.stayed, *(page for page, _ in joined.checked)})
    if different != first.pages or joined.pages != first.pages:
        raise MachineError(
            missing=f"De delen samen hebben {different} van de {first.pages} pagina’s gezien.",
            remedy=AGAIN,
        )


def _list(numbers: Sequence[int]) -> str:
    return " en ".join(str(number) for number in numbers)
