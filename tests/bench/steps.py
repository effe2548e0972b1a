"""What is measured: one name in `steps()` is one column of the table."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.hugo import write_for_hugo
from tests.bench.measure import Cost, run
from tests.bench.plain import write_plain

# The last day of the history of an example.
DAY = "2024-12-31"
# The notice of Material goes to the terminal and costs nothing; without it the output stays
# readable.
_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}


@dataclass(frozen=True, slots=True)
class Case:
    """A register of so many actions, in a folder of its own."""

    acties: int
    folder: Path

    @property
    def site(self) -> Path:
        """Where our own site is built."""
        return self.folder / "site"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is measured. `prepare` is done before, and does not count."""

    name: str
    prepare: Callable[[Case], None]
    command: Callable[[Case], list[str]]

    def measure(self, case: Case) -> Cost:
        """What this step costs for one register."""
        self.prepare(case)
        return run(self.command(case), case.folder, _ENVIRONMENT)


def make_example(case: Case) -> None:
    """The register that the other steps read."""
    folder = case.folder / "voorbeeld"
    if not folder.exists():
        command = _generator("example", "--acties", str(case.acties), str(folder))
        run(command, case.folder, _ENVIRONMENT)


def _make_plain(case: Case) -> None:
    if not (case.folder / "gewoon").exists():
        write_plain(case.site, case.folder / "gewoon")


def _nothing(_: Case) -> None:
    """A step that needs no more than the register."""


def _generator(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "generator", *arguments]


def _folders(case: Case) -> list[str]:
    return [
        "--data",
        str(case.folder / "voorbeeld/data"),
        "--content",
        str(case.folder / "voorbeeld/content"),
    ]


def _build(case: Case, *more: str) -> list[str]:
    site = ["--site-dir", os.fspath(case.site), "--today", DAY]
    return _generator("build", *_folders(case), *site, *more)


def _change_a_row(case: Case) -> None:
    """One more word in the title of one action, which stands on its own pages and on many lists."""
    file = min((case.folder / "voorbeeld/data/acties").glob("*.yml"))
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = (_longer(line) if line.startswith("titel:") else line for line in lines)
    file.write_text("".join(changed), encoding="utf-8")


def _longer(line: str) -> str:
    return f"{line.rstrip()} nu\n"


def _plain_command(case: Case) -> list[str]:
    config = str(case.folder / "gewoon" / "mkdocs.yml")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config]


def _make_for_hugo(case: Case) -> None:
    _make_plain(case)
    if not (case.folder / "hugo").exists():
        write_for_hugo(case.folder / "gewoon" / "docs", case.folder / "hugo")


def _hugo_command(case: Case) -> list[str]:
    return ["hugo", "--quiet", "--source", str(case.folder / "hugo")]


CHECK = Step("check", _nothing, lambda case: _generator("check", *_folders(case)))
BUILD = Step("build", _nothing, lambda case: _build(case, "--schoon"))
SAME = Step("build, nothing changed", _nothing, _build)
CHANGED = Step("build, a row changed", _change_a_row, _build)
PLAIN = Step("plain MkDocs + Material", _make_plain, _plain_command)
HUGO = Step("Hugo", _make_for_hugo, _hugo_command)


def steps() -> tuple[Step, ...]:
    """Every step that can be measured here: Hugo only where it is installed."""
    hugo = (HUGO,) if shutil.which("hugo") else ()
    return (CHECK, BUILD, SAME, CHANGED, PLAIN, *hugo)
