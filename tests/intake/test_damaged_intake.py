"""Workbooks, mails and answers that were damaged by chance: never a traceback, never half, and a place with each refusal."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.intake import inbox, keep
from generator.intake import take as judge
from tests.conftest import GOED
from tests.intake.damaged_news import TODAY, Trial, changed, contents, damaged

COPIES, PARTS = 240, 4
# Every so many copies the whole command runs, with its own reading and writing.
COMMAND = 40


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_news_is_taken_or_refused_with_its_place(part: int, tmp_path: Path) -> None:
    trial = Trial.beside(tmp_path)

    wrong = {seed: trial.faults(seed) for seed in range(part, COPIES, PARTS)}

    assert not any(wrong.values()), {seed: found for seed, found in wrong.items() if found}
    assert {"taken", "refused", "unread"} <= trial.became.keys()
    assert trial.places


def raising(*_: Any) -> Any:
    message = "planted"
    raise ValueError(message)


def silent(old: Callable[..., Any]) -> Callable[..., Any]:
    """A judge who refuses without a word."""
    return lambda *given: [replace(one, says=()) for one in old(*given)]


def elsewhere(old: Callable[..., Any]) -> Callable[..., Any]:
    """A writer who puts a file beside the news."""

    def keep_more(data: Path, files: dict[str, str]) -> None:
        old(data, files | {"themas/meer.yml": "id: meer"})

    return keep_more


def half(old: Callable[..., Any]) -> Callable[..., Any]:
    """A writer who writes only the first letters."""
    return lambda data, files: old(data, {name: text[:9] for name, text in files.items()})


@pytest.mark.parametrize(
    ("room", "name", "planted"),
    [
        (inbox, "read_items", lambda _: raising),
        (judge, "wrong_answers", lambda _: raising),
        (judge, "take", silent),
        (keep, "keep_new", elsewhere),
        (keep, "keep_new", half),
    ],
)
def test_a_planted_fault_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: Any, name: str, planted: Any
) -> None:
    trial = Trial.beside(tmp_path)
    assert not any(trial.faults(seed) for seed in range(24))

    monkeypatch.setattr(room, name, planted(getattr(room, name)))

    assert any(trial.faults(seed) for seed in range(24))


@pytest.mark.parametrize("seed", range(0, COPIES, COMMAND))
def test_the_command_tells_what_became_of_damaged_news(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    before = contents(tmp_path / "data")
    file = damaged(tmp_path, seed + seed // COMMAND)

    code = main(["intake", str(file), "--data", str(tmp_path / "data"), "--today", str(TODAY)])

    told = capsys.readouterr()
    assert code in {0, 1}, told.err
    assert "Aangenomen:" in told.out
    # What a mail of a colleague says without news is a reaction: then only that file is another one.
    before["reacties.json"] = (tmp_path / "data/reacties.json").read_bytes()
    new = changed(before, contents(tmp_path / "data"))
    assert all(name.startswith("voortgang/") for name in new)
