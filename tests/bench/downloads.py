"""Measure what all downloads cost on a made-up register of 4,000 actions.

`python -m tests.bench.downloads`. Reading the register and drawing the pages is what every build does; it is shown, and
not counted. Files of tables are made while their pages are drawn, so they are made once more here.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar
from unittest import mock

from generator.datasets.all_datasets import fill_all
from generator.datasets.register_files import register_files
from generator.example.write import SEED, example_files, write_example
from generator.figures.figures import figures
from generator.garbage import begin_build
from generator.gate.files.rules import FILE_RULES
from generator.gate.hidden.known import make_known
from generator.gate.hidden.published import Published
from generator.layout import table_file
from generator.layout.context import Context, make_context
from generator.layout.tables import Table
from generator.pages import archief
from generator.pages.render import render
from generator.register.read import read_register

_T = TypeVar("_T")
ACTIONS, DAY, SECONDS = 4_000, date(2025, 2, 1), 5.0
ARCHIVE, PER_MB = 6.0, 0.5


def main() -> int:
    """Print the figures. Returns 1 when they are not as wanted."""
    begin_build()
    context = _context()
    tables: list[Table] = []
    made = table_file.table_csv

    def keep(table: Table) -> bytes:
        tables.append(table)
        return made(table)

    with mock.patch.object(table_file, "table_csv", keep):
        pages, drawn = _timed(lambda: render(context.register, context.figures, []))
    files, of_register = _timed(lambda: register_files(context, fill_all(context)))
    csvs, of_tables = _timed(lambda: [made(table) for table in tables])
    _say("pages with their tables", drawn, sum(len(page.body) for page in pages), len(pages))
    _say(
        "files of the register",
        of_register,
        sum(len(one.content) for one in files.all),
        len(files.all),
    )
    _say("files of tables", of_tables, sum(map(len, csvs)), len(csvs))
    print(f"all downloads: {of_register + of_tables:.1f} s CPU; wanted: at most {SECONDS:.0f} s")
    archive, counted = _timed(lambda: archief.pages(context))
    print(f"the archive: {counted:.1f} s CPU; wanted: at most {ARCHIVE:.0f} s; {len(archive)} page")
    slow = _gate(context, {one.name: one.content for one in files.all})
    return int(slow or of_register + of_tables > SECONDS or counted > ARCHIVE)


def _gate(context: Context, files: Mapping[str, bytes]) -> bool:
    """Print what it costs the gate to read each kind of file. Returns whether JSON costs more than wanted."""
    known = make_known(context.register, DAY, {}, lambda _: ("", 1, 1))
    found = {}
    for name in ("register.json", "voortgang.csv", "register.xlsx"):
        file = Published(name, files[name], known)
        _, seconds = _timed(lambda: [list(rule(file)) for rule in FILE_RULES])  # noqa: B023  # used at once
        found[name] = seconds / (len(files[name]) / 1_000_000)
        print(f"the gate reads {name}: {found[name]:.2f} s CPU for each MB")
    print(f"wanted: at most {PER_MB} s for each MB of JSON")
    return found["register.json"] > PER_MB


def _context() -> Context:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "oefenen"
        write_example(folder, example_files(ACTIONS, SEED), lambda *_: None)
        reading = read_register(folder / "data")
    assert reading.register is not None
    return make_context(reading.register, figures(reading.register, DAY), [])


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    before = time.process_time()
    found = work()
    return found, time.process_time() - before


def _say(what: str, seconds: float, size: int, count: int) -> None:
    print(f"{what}: {count} of {size / 1_000_000:.1f} MB, {seconds:.1f} s CPU")


if __name__ == "__main__":
    sys.exit(main())
