"""Where the time of the gate goes, per step of a page: `python -m tests.gate.bench --profile`.

One page at a time, so that what a clock says is what a step costs.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from unittest.mock import patch

from generator.gate.browser import pa11y
from generator.gate.browser.events import Seen
from generator.gate.files.check import FilesResult
from generator.gate.memory.to_look import what_to_look_at
from generator.gate.run import Settings, look, read_all

_ALL = "all together"
_SMALL = 0.005  # of the whole; less than that is not worth a line


def profile(settings: Settings) -> str:
    """Look at every page of a site, and tell what each step took: milliseconds per page, and of the whole."""
    job = read_all(settings, os.environ)
    todo = what_to_look_at(job.site.html, job.mine, job.kept, FilesResult().failed)
    with patch.object(pa11y, "_CONCURRENCY", 1):
        looked = look(job, todo)
    return table(looked.report.answered.values())


def table(answers: Iterable[Seen]) -> str:
    """The steps from large to small."""
    seen = [answer.steps for answer in answers]
    sums = _summed(seen)
    whole = sums.pop(_ALL, 0.0)
    sums["the rest: opening a page, sending scripts, answers"] = whole - sum(sums.values())
    rows = sorted(sums.items(), key=lambda row: -row[1])
    shown = [f"{'step':70} {'ms/page':>8} {'share':>6}"]
    for name, total in [(_ALL, whole), *rows]:
        if whole and total >= _SMALL * whole:
            shown.append(f"{name:70} {total / len(seen):8.1f} {total / whole:6.1%}")
    return "\n".join(shown)


def _summed(seen: Iterable[Mapping[str, float]]) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for steps in seen:
        for name, milliseconds in steps.items():
            sums[name] += milliseconds
    return dict(sums)
