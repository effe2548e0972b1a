"""Measure what a round costs: 1,000 updates from one workbook, on a made-up register of 1,000 actions.

`python -m tests.bench.intake`. Reading the register is what every command does, and is not counted.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from generator.example.write import SEED, example_files, write_example
from generator.figures.stand import standen
from generator.intake.answer_table import HEADERS
from generator.intake.inbox import read_letter
from generator.intake.offered import Offered
from generator.intake.take import take
from generator.intake.workbook import SHEET, workbook
from generator.register.read import Reading, read_register

ACTIONS, DAY = 1_000, date(2025, 2, 1)
SECONDS, MEGABYTES = 3.0, 200
ANSWERS = {
    "Resultaat": "Onbekend",
    "Wat gebeurde er": "Wij spraken 3 teams. Dat ging goed.",
}


def main() -> int:
    """Print the figures. Returns 1 when one of them is not as wanted."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "oefenen"
        write_example(folder, example_files(ACTIONS, SEED), lambda *_: None)
        reading = read_register(folder / "data")
    filled = _filled(reading)
    before = time.process_time()
    came = read_letter("ronde.xlsx", filled, DAY)
    judged = take(reading, [one for one in came if isinstance(one, Offered)], DAY)
    seconds = time.process_time() - before
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    verdicts = ", ".join(
        f"{n} {name}" for name, n in Counter(one.verdict for one in judged).items()
    )
    print(
        f"{len(judged)} updates from one workbook: {seconds:.1f} s CPU, {megabytes} MB ({verdicts})"
    )
    print(f"wanted: at most {SECONDS:.0f} s and {MEGABYTES} MB")
    return int(seconds > SECONDS or megabytes > MEGABYTES)


def _filled(reading: Reading) -> bytes:
    """The workbook of all actions, with an answer in every row."""
    assert reading.register is not None
    stands = standen(reading.register, DAY)
    book = load_workbook(BytesIO(workbook(stands, reading.register.rollen, DAY)))
    sheet = book[SHEET]
    owner = HEADERS.index("Gemeld door") + 1
    for row, stand in enumerate(stands, 2):
        state = "Doorlopend" if stand.actie.doorlopend == "ja" else "Loopt"
        sheet.cell(row, HEADERS.index("Stand") + 1).value = state
        sheet.cell(row, owner).value = sheet.cell(row, owner).value or reading.register.rollen[0].id
        for name, answer in ANSWERS.items():
            sheet.cell(row, HEADERS.index(name) + 1).value = answer
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


if __name__ == "__main__":
    sys.exit(main())
