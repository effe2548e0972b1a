"""Measure what all files of one year report cost on a made-up register of 200 actions.

`python -m tests.bench.report`, or with another number of actions behind it. Reading the register is counted too, as the
command does it; the program pandoc, where it is there, counts with its own time and memory.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from datetime import date
from pathlib import Path

from generator.example.write import SEED, example_files, write_example
from generator.figures.figures import figures
from generator.layout.context import Context, make_context, on_day
from generator.layout.jaarverslag import jaarverslag, report_day, report_years
from generator.layout.report_length import sheets
from generator.outputs.report_files import report_files
from generator.register.read import read_register

ACTIONS, DAY = 200, date(2025, 2, 1)
SECONDS, MEGABYTES = 20.0, 500.0


def main(actions: int = ACTIONS) -> int:
    """Print the figures of the heaviest report. Returns 1 when they are not as wanted."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "oefenen"
        write_example(folder, example_files(actions, SEED), lambda *_: None)
        before = _seconds()
        reading = read_register(folder / "data")
    assert reading.register is not None
    whole = make_context(reading.register, figures(reading.register, DAY), [])
    read = _seconds() - before
    print(f"{actions} actions read and counted: {read:.1f} s CPU")
    spent = max(_report(whole, year) for year in report_years(whole)) + read
    memory = _megabytes()
    print(
        f"one report: {spent:.1f} s CPU, {spent / SECONDS:.0%} of the {SECONDS:.0f} s it may take; "
        f"{memory:.0f} MB, {memory / MEGABYTES:.0%} of {MEGABYTES:.0f} MB"
    )
    return int(spent > SECONDS or memory > MEGABYTES)


def _report(whole: Context, year: int) -> float:
    before = _seconds()
    context = on_day(whole, report_day(year, DAY))
    verslag = jaarverslag(context, year)
    found = report_files(context, verslag, f"rapport-{year}")
    spent = _seconds() - before
    made = ", ".join(f"{name} {len(data) / 1000:.0f} kB" for name, data in found.made.items())
    print(f"{year}, about {sheets(verslag)} sheets: {spent:.1f} s CPU; {made}")
    for one in found.missing:
        print(f"  {one}")
    return spent


def _seconds() -> float:
    """The time of this program and of those it started."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _megabytes() -> float:
    """The most memory of this program, with the most of one it started: they are there at the same time."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(one).ru_maxrss for one in who) / 1000


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
