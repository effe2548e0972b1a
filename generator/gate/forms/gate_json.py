"""gate.json: the verdict as a file, written and read back. `merge` joins such files of parts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from generator.gate.errors import MachineError
from generator.gate.verdict.result import Finding, GateResult
from generator.gate.verdict.shards import AGAIN, Shard
from generator.whole_file import write_whole


def write_report(file: Path, result: GateResult, shard: Shard) -> None:
    """Write gate.json. Raises MachineError when that cannot be done."""
    try:
        write_whole(file, to_json(result, shard) + "\n")
    except OSError as error:
        raise MachineError(
            missing=f"Wij konden het verslag '{file}' niet schrijven ({error.strerror}).",
            remedy="Maak ruimte vrij op de schijf of kies een andere plek.",
        ) from error


def read_part(file: Path) -> tuple[Shard, GateResult]:
    """Read one report of the gate. Raises MachineError when it is not one."""
    try:
        return from_json(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MachineError(
            missing=f"Het verslag '{file}' is niet te lezen.", remedy=AGAIN
        ) from error


def to_json(result: GateResult, shard: Shard) -> str:
    """The report as JSON; the same findings always give the same text."""
    told = {
        "pages": result.pages,
        "variants": result.variants,
        "asked": result.asked,
        "answered": result.answered,
        "violations": result.count("violation"),
        "review": result.count("review"),
        "infra": result.count("infra"),
        "not_run": result.count("not_run"),
        "shard": asdict(shard),
        "stayed": result.stayed,
        "checked": {page: list(variants) for page, variants in result.checked},
        "remembered": dict(result.remembered),
        "alike": result.alike,
        "tools": dict(sorted(result.tools.items())),
        "findings": [asdict(finding) for finding in result.findings],
        "second_opinion": [asdict(opinion) for opinion in result.opinions],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


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
