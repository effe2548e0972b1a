"""Every mistake an editor can make has a folder with what changes in the right example, and the exact text."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.register.files import MAX_BYTES
from generator.register.ids import ids_of, ids_text
from generator.register.read import read_register
from tests.conftest import GOED

FOUT = GOED.parent / "fout"
LET_OP = GOED.parent / "let-op"
# No clock: a day after everything in the examples, but for what is meant to be still to come.
DAY = ["--today", "2098-12-31"]
CASES = sorted(folder.name for folder in FOUT.iterdir())
LOOKS = sorted(folder.name for folder in LET_OP.iterdir())


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_explained_in_plain_dutch(
    case: str,
    tmp_path: Path,
    golden: Callable[[Path, str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = _changed_copy(FOUT / case, tmp_path)

    code = main(
        ["check", "--data", str(folder / "data"), "--content", str(folder / "content"), *DAY]
    )

    assert code == 1
    golden(FOUT / case / "verwacht.txt", capsys.readouterr().out)


@pytest.mark.parametrize("case", LOOKS)
def test_something_to_look_at_stops_nothing(
    case: str,
    tmp_path: Path,
    golden: Callable[[Path, str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = _changed_copy(LET_OP / case, tmp_path)

    code = main(
        ["check", "--data", str(folder / "data"), "--content", str(folder / "content"), *DAY]
    )

    assert code == 0
    golden(LET_OP / case / "verwacht.txt", capsys.readouterr().out)


@pytest.mark.parametrize("case", CASES)
def test_every_problem_has_a_file_a_line_and_an_order(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _changed_copy(FOUT / case, tmp_path)

    main(
        [
            "check",
            "--data",
            str(folder / "data"),
            "--content",
            str(folder / "content"),
            *DAY,
            "--format",
            "json",
        ]
    )

    problems = json.loads(capsys.readouterr().out)["problems"]
    for problem in problems:
        assert problem["file"].startswith(("data", "content"))
        assert problem["line"] >= 1
        assert problem["column"] >= 1
        assert problem["rule"]
        assert not re.search(
            r"\b(mapping|scalar|traceback|none|null|str)\b", problem["message"], re.IGNORECASE
        )
    assert problems == sorted(problems, key=lambda p: (p["file"], p["line"], p["column"]))


def test_the_right_example_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--data", str(GOED / "data"), "--content", str(GOED / "content"), *DAY])

    assert code == 0
    said = capsys.readouterr().out
    assert said == f"Het register en de teksten zijn in orde: {GOED / 'data'}.\n"


def test_the_right_example_writes_down_what_it_published(
    golden: Callable[[Path, str], None],
) -> None:
    register = read_register(GOED / "data").register

    assert register is not None
    golden(GOED / "data" / ".ids", ids_text(ids_of(register)))


def test_github_marks_stand_on_one_line_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _changed_copy(FOUT / "alles-in-1-keer", tmp_path)

    arguments = [
        "check",
        "--data",
        str(folder / "data"),
        "--content",
        str(folder / "content"),
        *DAY,
        "--format",
        "github",
    ]
    main(arguments)

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert all(line.startswith("::error file=") and ",line=" in line for line in lines)


def _changed_copy(case: Path, tmp_path: Path) -> Path:
    """The right example with the files of a case over it, after the steps in stappen.txt."""
    folder = tmp_path / "kopie"
    shutil.copytree(GOED, folder)
    steps = case / "stappen.txt"
    for line in steps.read_text(encoding="utf-8").splitlines() if steps.is_file() else ():
        _step(folder, *line.split())
    for part in ("data", "content"):
        if (case / part).is_dir():
            shutil.copytree(case / part, folder / part, dirs_exist_ok=True)
    return folder


def _step(folder: Path, verb: str, name: str, other: str = "") -> None:
    """What cannot be shown by a file: a name, a link, a size, a file that is not there."""
    path = folder / name
    if verb == "hernoem":
        (folder / other).parent.mkdir(parents=True, exist_ok=True)
        path.rename(folder / other)
    elif verb == "koppel":
        (folder.parent / "buiten.yml").write_text("code: A8\n", encoding="utf-8")
        path.symlink_to(other)
    elif verb == "groot":
        path.write_bytes(b"a" * (MAX_BYTES + 1))
    elif verb == "map":
        path.mkdir(parents=True)
    elif path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
