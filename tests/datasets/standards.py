"""Read the downloads with programs of others: csvw (W3C), frictionless (Data Package), rdflib (JSON-LD), LibreOffice.

`python3 noxfile.py -s open-data`, which installs them apart: they are large, so they are no part of the lock file.
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from generator.checks.all_rules import read_and_check
from generator.datasets.all_datasets import DATASETS, fill_all
from generator.datasets.register_files import register_files
from generator.figures.figures import figures
from generator.layout.context import make_context
from tests.conftest import ECHT

DAY = date(2026, 11, 1)
NEEDED = ("csvw==4.1.1", "frictionless==5.21.0", "rdflib==7.6.0")


def main() -> int:
    """Print what each program says. Returns 1 when one of them refuses a file, 2 when one is not there."""
    try:
        programs = {
            name: importlib.import_module(name) for name in ("csvw", "frictionless", "rdflib")
        }
    except ImportError:
        print(f"Installeer eerst: python -m pip install {' '.join(NEEDED)}")
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder)
        checks: dict[str, Callable[[Any, Path], bool]] = {
            "csvw": _csvw,
            "frictionless": _frictionless,
            "rdflib": _rdflib,
        }
        said = {name: check(programs[name], folder) for name, check in checks.items()}
        said["LibreOffice"] = _libreoffice(folder)
    for name, right in said.items():
        print(f"{name}: {'goed' if right else 'fout'}")
    return int(not all(said.values()))


def _write(folder: Path) -> None:
    reading, texts, _ = read_and_check(ECHT / "data", ECHT / "content", DAY)
    assert reading.register is not None
    context = make_context(reading.register, figures(reading.register, DAY), texts)
    for file in register_files(context, fill_all(context)).all:
        (folder / file.name).write_bytes(file.content)


def _csvw(program: Any, folder: Path) -> bool:
    return bool(program.CSVW(str(folder / "csv-metadata.json"), validate=True).is_valid)


def _frictionless(program: Any, folder: Path) -> bool:
    return bool(program.Package(str(folder / "datapackage.json")).validate().valid)


def _rdflib(program: Any, folder: Path) -> bool:
    """Whether every file is a distribution with an address and a licence."""
    graph = program.Graph().parse(str(folder / "catalogus.jsonld"), format="json-ld")
    found = graph.query(
        "PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/> "
        "SELECT ?d WHERE {?s a dcat:Dataset; dcat:distribution ?d. ?d dcat:accessURL ?a; dct:license ?l}"
    )
    return len(found) == len(DATASETS) + 2


def _libreoffice(folder: Path) -> bool:
    """Whether it reads the workbook: the first sheet comes back as text. True where it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        print("LibreOffice: niet gecontroleerd")
        return True
    subprocess.run(
        [
            program,
            "--headless",
            "--convert-to",
            "csv",
            "--outdir",
            str(folder / "uit"),
            "register.xlsx",
        ],
        cwd=folder,
        capture_output=True,
        check=True,
    )
    text = (folder / "uit" / "register.csv").read_text(encoding="utf-8", errors="replace")
    # A column that nobody uses is left out.
    always = ((one, column) for one in DATASETS for column in one.columns if not column.rare)
    return all(f"\n{one.name},{column.name}," in text for one, column in always)


if __name__ == "__main__":
    sys.exit(main())
