"""What the gate found when it was tried on faults that were made on purpose: figures kept beside this module.

Written by `nox -s mutants`, `wrong-pages` and `right-pages` with `--record`; a page shows them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("proeven.json")


@dataclass(frozen=True, slots=True)
class Proef:
    """One trial: the day, how many were offered, of how many the gate said so, and how many of those as a question (None: nobody counted).

    Of right pages `gezegd` are those that were called wrong, so 0 is best.
    """

    datum: date
    aantal: int
    gezegd: int
    vragen: int | None = 0


def proeven() -> dict[str, Proef]:
    """The trials that were kept, by their name: 'mutanten', 'fout', 'goed', and of what was kept aside.

    'fout-apart-eerst' is how many were named before anybody had seen the result.
    """
    return dict(_read(FILE.read_text(encoding="utf-8"))) if FILE.is_file() else {}


def with_proef(old: str, name: str, proef: Proef) -> str:
    """The text of the file with this trial in the place of an earlier one of that name."""
    told: dict[str, Any] = json.loads(old or "{}")
    told[name] = {
        "datum": proef.datum.isoformat(),
        "aantal": proef.aantal,
        "gezegd": proef.gezegd,
        "vragen": proef.vragen,
    }
    return json.dumps(dict(sorted(told.items())), indent=2) + "\n"


@cache
def _read(text: str) -> tuple[tuple[str, Proef], ...]:
    told = json.loads(text)
    return tuple((name, _proef(raw)) for name, raw in told.items())


def _proef(raw: dict[str, Any]) -> Proef:
    return Proef(date.fromisoformat(raw["datum"]), raw["aantal"], raw["gezegd"], raw.get("vragen"))
