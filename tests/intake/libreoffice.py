"""`python -m tests.intake.libreoffice`: LibreOffice opens the workbook of a round, a person fills it in, and it comes back.

It needs the packages of Debian: apt install --no-install-recommends libreoffice-calc python3-uno. With a folder as
argument the workbook is printed there as a PDF too.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from generator.cli import main as generator
from generator.intake.workbook import LISTS, SHEET
from tests.conftest import GOED
from tests.intake.test_workbook import fill
from tests.office import listening, office_command

PERSON = Path(__file__).with_name("libreoffice_person.py")
PYTHON = "/usr/bin/python3"
LACKING = (
    "LibreOffice is not there: apt install --no-install-recommends libreoffice-calc python3-uno"
)
LONGEST = 180  # seconds for all that a person does
# A program of others may stop by itself: then a fresh one gets the same work, and we say so.
TRIES = 2
ROUND = ["--today", "2024-12-01", "--trekker", "alle"]
NAME = "ronde-2024-12-01-alle.xlsx"
NASTY = "Eén brief is af: 'mooi'; \"goed\", 10 % – en ‘nieuw’.\nDe rest volgt."
# What is typed, by action and column.
TYPED: Mapping[str, Mapping[str, str]] = {
    "A1": {
        "Van wanneer": "20-11-2024",
        "Stand": "Loopt",
        "Resultaat": "Deels gehaald",
        "Nieuwe einddatum": "30-6-2025",
        "Wat gebeurde er": NASTY,
    },
    "A2": {"Is er nieuws?": "nee"},
}
SAVED = ("excel.xlsx", "terug.xlsx", "kantoor.csv")


def main() -> int:
    """Try, print each thing that holds, and return 1 as soon as one does not."""
    office = shutil.which("soffice")
    if office is None or _fails([PYTHON, "-c", "import uno"]):
        print(LACKING)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        return int(not all(_holds(office, Path(folder))))


def _fails(command: list[str]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode != 0
    except OSError:
        return True


def _holds(office: str, folder: Path) -> Iterator[bool]:
    workbook = folder / "ronde" / NAME
    data = _data(folder / "gevraagd")
    made = ["ronde", "--data", str(data), *ROUND, "--naar", str(workbook.parent)]
    yield _say("a round is a workbook", generator(made) == 0)
    saw = _person(office, folder, workbook)
    yield _say("a locked cell stays as it is", bool(saw["kept"]))
    for name in ("excel.xlsx", "terug.xlsx"):
        same = _guides(workbook) == _guides(folder / name)
        yield _say(f"{name}: lists, errors, locks and hidden parts are there still", same)
    direct = folder / "direct.xlsx"
    direct.write_bytes(_filled(workbook))
    wanted = _news(folder, direct)
    yield _say("a direct answer is 2 new files", len(wanted) == len(TYPED))
    for name in SAVED:
        found = _news(folder, _named(folder, name))
        yield _say(f"{name} gives the same files", found == wanted)
        if found != wanted:
            print(f"{wanted}\n{found}")
    print(*wanted.values(), sep="\n")
    if len(sys.argv) > 1:
        _print(office, folder, workbook, Path(sys.argv[1]))


def _say(what: str, holds: bool) -> bool:  # noqa: FBT001
    print(f"{'holds' if holds else 'DOES NOT HOLD'}: {what}")
    return holds


def _data(place: Path) -> Path:
    """A copy of the register, so that each answer is the first."""
    shutil.copytree(GOED / "data", place / "data")
    return place / "data"


def _person(office: str, folder: Path, workbook: Path) -> dict[str, Any]:
    """Let somebody fill the workbook in. What is saved stands in `folder`."""
    plan = {
        "sheet": SHEET,
        "cells": dict(_cells(workbook)),
        "locked": "B2",
        "folder": str(folder),
    }
    for number in range(1, TRIES + 1):
        own = folder / f"poging-{number}"  # a program that stopped leaves a lock beside its file
        own.mkdir()
        plan["file"] = str(shutil.copy(workbook, own))
        with listening(office, own / "profiel") as pipe:
            done = subprocess.run(
                [PYTHON, str(PERSON)],
                input=json.dumps(plan | {"pipe": pipe}),
                text=True,
                capture_output=True,
                timeout=LONGEST,
                check=False,
            )
        if done.returncode == 0:
            saw: dict[str, Any] = json.loads(done.stdout)
            return saw
        print(f"LibreOffice stopped in try {number} of {TRIES}: {done.stderr}", flush=True)
    return {"kept": False}


def _cells(workbook: Path) -> Iterator[tuple[str, str]]:
    """Each cell that is filled in, with what is typed there."""
    sheet = load_workbook(workbook)[SHEET]
    columns = {cell.value: cell.column_letter for cell in sheet[1]}
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2)}
    for code, cells in TYPED.items():
        for column, typed in cells.items():
            yield f"{columns[column]}{rows[code]}", typed


def _filled(workbook: Path) -> bytes:
    """The answer without LibreOffice in between."""
    data = workbook.read_bytes()
    for code, cells in TYPED.items():
        data = fill(data, code, dict(cells))
    return data


def _named(folder: Path, name: str) -> Path:
    """The file as it was saved: of CSV the name of the sheet stands behind it."""
    file = folder / name
    return file if file.exists() else next(folder.glob(f"{file.stem}-*{file.suffix}"))


def _news(folder: Path, answer: Path) -> dict[str, str]:
    """The new files that an answer gives in a register of its own, by name."""
    data = _data(folder / f"van-{answer.name}")
    before = set(data.rglob("*.yml"))
    generator(["ronde", "--data", str(data), "--today", "2024-12-01", "--lees", str(answer)])
    new = sorted(set(data.rglob("*.yml")) - before)
    return {file.relative_to(data).as_posix(): file.read_text(encoding="utf-8") for file in new}


def _guides(file: Path) -> dict[str, object]:
    """What guides who fills a workbook in."""
    book = load_workbook(file)
    sheet = book[SHEET]
    rules = sheet.data_validations.dataValidation
    return {
        "rules": sorted(
            (rule.type, rule.errorTitle, rule.error, rule.promptTitle) for rule in rules
        ),
        "protected": sheet.protection.sheet,
        "locked": [cell.protection.locked for cell in sheet[2]],
        "mark": sheet.column_dimensions[sheet[1][-1].column_letter].hidden,
        "lists": book[LISTS].sheet_state,
        "words": [cell.value for cell in book[LISTS]["A"]],
    }


def _print(office: str, folder: Path, workbook: Path, where: Path) -> None:
    """The workbook on paper, to look at."""
    command = [
        *office_command(office, folder / "profiel-papier"),
        "--convert-to",
        "pdf",
        "--outdir",
    ]
    subprocess.run([*command, str(where), str(workbook)], check=True, capture_output=True)
    print(f"look at {where}/{workbook.stem}.pdf")


if __name__ == "__main__":
    sys.exit(main())
