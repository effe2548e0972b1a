"""Spreads the pages over several machines, and proves afterwards that together they saw everything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.gate.errors import MachineError
from generator.gate.hidden.known import Known
from generator.gate.site.built import Page
from generator.gate.verdict.locate import once
from generator.gate.verdict.result import Finding, GateResult

# Below this many pages one machine is ready before a second has been started.
SMALL = 300
_AGAIN = "Start de controle opnieuw, met alle delen."


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

    def of(self, pages: Sequence[Page]) -> tuple[Page, ...]:
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


def site_digest(site: Path) -> str:
    """Return a text that differs when any file of the site differs."""
    files = sorted(file for file in site.rglob("*") if file.is_file())
    parts = (
        f"{file.relative_to(site).as_posix()} {hashlib.sha256(file.read_bytes()).hexdigest()}"
        for file in files
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def gate_digest(rules: str, known: Known | None) -> str:
    """Return a text that differs when another gate, another day or another text of an editor decides."""
    told = [rules, known.today.isoformat(), sorted(known.sources.items())] if known else [rules]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def read_part(file: Path) -> tuple[Shard, GateResult]:
    """Read one report of the gate. Raises MachineError when it is not one."""
    try:
        return from_json(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MachineError(
            missing=f"Het verslag '{file}' is niet te lezen.", remedy=_AGAIN
        ) from error


def from_json(told: Mapping[str, Any]) -> tuple[Shard, GateResult]:
    """Turn a report back into values."""
    result = GateResult(
        pages=told["pages"],
        asked=told["asked"],
        answered=told["answered"],
        findings=tuple(Finding(**finding) for finding in told["findings"]),
        tools=told["tools"],
        checked=tuple((page, tuple(variants)) for page, variants in told["checked"].items()),
        remembered=tuple(told["remembered"].items()),
        alike=tuple(told["alike"]),
        stayed=tuple(told["stayed"]),
        variants=tuple(told["variants"]),
        opinions=tuple(Finding(**opinion) for opinion in told["second_opinion"]),
    )
    return Shard(**told["shard"]), result


def merge(parts: Iterable[tuple[Shard, GateResult]]) -> tuple[Shard, GateResult]:
    """Join the parts of one site. Raises MachineError when they are not exactly all parts of one site."""
    ordered = sorted(parts, key=lambda part: part[0])
    shards = [shard for shard, _ in ordered]
    results = [result for _, result in ordered]
    checked = tuple(sorted(entry for result in results for entry in result.checked))
    stayed = tuple(sorted(page for result in results for page in result.stayed))
    _prove(shards, results, len({*stayed, *(page for page, _ in checked)}))
    joined = GateResult(
        pages=sum(result.pages for result in results),
        asked=sum(result.asked for result in results),
        answered=sum(result.answered for result in results),
        findings=tuple(
            sorted(once({finding for result in results for finding in result.findings}))
        ),
        tools={name: version for result in results for name, version in result.tools.items()},
        checked=checked,
        remembered=tuple(sorted(entry for result in results for entry in result.remembered)),
        alike=tuple(sorted(page for result in results for page in result.alike)),
        stayed=stayed,
        opinions=tuple(sorted({opinion for result in results for opinion in result.opinions})),
    )
    return Shard(pages=shards[0].pages, site=shards[0].site, gate=shards[0].gate), joined


def _prove(shards: Sequence[Shard], results: Sequence[GateResult], different: int) -> None:
    if not shards:
        raise MachineError(missing="Er is geen enkel verslag om samen te voegen.", remedy=_AGAIN)
    first = shards[0]
    numbers = [shard.number for shard in shards]
    if len({(shard.site, shard.pages, shard.count) for shard in shards}) > 1:
        raise MachineError(missing="De delen gaan niet over dezelfde site.", remedy=_AGAIN)
    twice = sorted({number for number in numbers if numbers.count(number) > 1})
    if twice:
        raise MachineError(
            missing=f"Deel {_list(twice)} van {first.count} is er twee keer.", remedy=_AGAIN
        )
    missing = sorted(set(range(1, first.count + 1)) - set(numbers))
    if missing:
        raise MachineError(
            missing=f"Deel {_list(missing)} van {first.count} ontbreekt.", remedy=_AGAIN
        )
    if (
        len({shard.gate for shard in shards}) > 1
        or len({result.variants for result in results}) > 1
    ):
        raise MachineError(
            missing="De delen zijn niet met dezelfde regels gecontroleerd.", remedy=_AGAIN
        )
    versions = {tool for result in results for tool in result.tools.items()}
    if len(versions) > len(dict(versions)):  # a part that had nothing to look at names fewer tools
        raise MachineError(
            missing="De delen zijn met verschillende hulpmiddelen gecontroleerd.", remedy=_AGAIN
        )
    if different != first.pages or sum(result.pages for result in results) != first.pages:
        raise MachineError(
            missing=f"De delen samen hebben {different} van de {first.pages} pagina’s gezien.",
            remedy=_AGAIN,
        )


def _list(numbers: Sequence[int]) -> str:
    return " en ".join(str(number) for number in numbers)
