"""Keeps the figures of a trial of the gate, for the page about accessibility.

Look at that page afterwards: `pytest --update tests/pages/test_golden.py tests/gate/heard`.
"""

from __future__ import annotations

from datetime import UTC, datetime

from generator.figures.proeven import FILE, Proef, with_proef

RECORD = "--record"


def record(name: str, offered: int, told: int, questions: int = 0) -> None:
    """Keep one trial in the place of the one before."""
    proef = Proef(datetime.now(UTC).date(), offered, told, questions)
    old = FILE.read_text(encoding="utf-8") if FILE.is_file() else ""
    FILE.write_text(with_proef(old, name, proef), encoding="utf-8")
