"""Keep the figures of a run of the gate in the register: a page shows them, and a build depends on data alone."""

from __future__ import annotations

import re
from datetime import date

from generator.gate.verdict.result import GateResult
from generator.register.yaml_writer import yaml_text

_HEAD = "# Dit bestand is gemaakt met: python -m generator gate --record\n"


def with_controle(old: str, result: GateResult, today: date) -> str:
    """The text of data/controles.yml with this run added. A run of the same day takes the place of the earlier one."""
    runs = [
        part
        for part in re.split(r"^(?=- )", old.replace(_HEAD, ""), flags=re.MULTILINE)
        if part.strip()
    ]
    kept = [run for run in runs if f"datum: {today.isoformat()}" not in run]
    return _HEAD + "".join([*kept, yaml_text([_controle(result, today)])])


def _controle(result: GateResult, today: date) -> dict[str, str | int | list[str]]:
    """The fields of one run, as the model of the register names them."""
    return {
        "datum": today.isoformat(),
        "paginas": result.pages,
        "keer_bekeken": result.answered,
        "fouten": result.count("violation"),
        "nakijken": result.count("review"),
        "hulpmiddelen": [f"{name} {version}" for name, version in sorted(result.tools.items())],
    }
