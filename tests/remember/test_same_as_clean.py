"""With what is remembered comes the same as without, byte for byte, after any edits (planted faults are found)."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator import build
from generator.build import Making, build_site
from generator.checks.all_rules import read_and_check
from generator.folders import Folders
from generator.problem import Problem, errors
from generator.remember.memory import Memory, no_memory
from generator.remember.site import MadeFrom
from tests.conftest import DAG, GOED
from tests.remember.edits import (
    add_news,
    begin,
    change_a_page,
    change_a_text,
    change_a_word_list,
    change_settings,
    random_edit,
)

_SEEDS = range(4)
_EDITS = 4


class _First(random.Random):
    """No chance at all: the first file and the first words, which bring no mistake."""

    def choice(self, options: Sequence[Any]) -> Any:
        return options[0]


@dataclass(slots=True)
class Forgetful(Memory):
    """A memory with a fault in its key: `cut` leaves out a part of what something was computed from."""

    cut: Callable[[bytes], bytes] = bytes

    def text(self, kind: str, given: bytes, make: Callable[[], str]) -> str:
        return Memory.text(self, kind, self.cut(given), make)


def _again(memory: Memory) -> None:
    """As when the next program reads what this one kept."""
    memory.before, memory.used = memory.used, {}


def _different(memory: Memory, folder: Path, seed: int) -> str:
    """The first edits after which remembering gives something else; '' when it never does."""
    chance = random.Random(seed)
    begin(folder, GOED)
    _checked(folder, memory)
    made = []
    for number in range(_EDITS):
        before = shutil.copytree(folder, folder.with_name(f"{folder.name}-{number}"))
        made.append(random_edit(folder, chance))
        _again(memory)
        clean = _checked(folder, no_memory())
        if _checked(folder, memory) != clean:
            return ", ".join(made)
        if errors(
            clean
        ):  # with a mistake the rules on the register do not run; the next edit begins right
            folder = before
    return ""


def _checked(folder: Path, memory: Memory) -> list[Problem]:
    return read_and_check(folder / "data", folder / "content", DAG, memory)[2]


@pytest.mark.parametrize("seed", _SEEDS)
def test_the_rules_find_the_same_with_and_without_memory(seed: int, tmp_path: Path) -> None:
    assert _different(no_memory(), tmp_path / "w", seed) == ""


@pytest.mark.parametrize(
    "cut",
    [lambda given: given[32:], lambda given: given[:32]],
    ids=["without the lists of words", "without the text"],
)
def test_a_key_that_forgets_something_is_found(
    cut: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    found = (_different(Forgetful(cut=cut), tmp_path / str(seed), seed) for seed in _SEEDS)

    assert any(found)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """A register to edit, with a site that is built once, and a memory of its own."""
    monkeypatch.setattr(build, "CACHE", tmp_path / ".cache")
    place = begin(tmp_path / "eigen", GOED)
    made = Folders(place / "data", place / "content", tmp_path / "site")
    assert errors(build_site(made, DAG)) == []
    return made


def _files(site: Path) -> dict[str, bytes]:
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file()
    }


def _same_as_clean(folders: Folders) -> bool:
    """Whether a build with memory gives the problems and the files of one from nothing."""
    other = Folders(folders.data, folders.content, folders.site.with_name("schoon"))
    problems = build_site(folders, DAG)
    assert not errors(problems), problems  # with one, the old site stays
    clean = build_site(other, DAG, Making(clean=True))
    return problems == clean and _files(folders.site) == _files(other.site)


def test_a_site_after_edits_is_that_of_a_clean_build(folders: Folders) -> None:
    place, chance = folders.data.parent, _First(3)

    for edits in (
        (change_a_text, change_a_page, add_news),
        (change_settings, change_a_word_list, _delete_the_added),
        (),
    ):
        for edit in edits:
            edit(place, chance)
        assert _same_as_clean(folders), edits


def test_a_site_that_stands_there_already_is_not_written(folders: Folders) -> None:
    before = {file: file.stat().st_mtime_ns for file in folders.site.rglob("*")}

    build_site(folders, DAG)

    assert {file: file.stat().st_mtime_ns for file in folders.site.rglob("*")} == before


def test_a_site_that_somebody_touched_is_made_again(folders: Folders) -> None:
    before = _files(folders.site)
    (folders.site / "index.html").write_text("van iemand", encoding="utf-8")
    (folders.site / "erbij.html").write_text("van iemand", encoding="utf-8")

    build_site(folders, DAG)

    assert _files(folders.site) == before


def test_a_site_key_that_forgets_the_register_is_found(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = MadeFrom.key
    monkeypatch.setattr(
        MadeFrom,
        "key",
        lambda self: whole(MadeFrom(self.stamp, self.folders[1:], self.settings)),
    )
    build_site(folders, DAG, Making(clean=True))
    change_settings(folders.data.parent, _First(1))

    assert not _same_as_clean(folders)


def _delete_the_added(place: Path, chance: random.Random) -> None:  # noqa: ARG001  # as all edits
    for file in place.glob("data/voortgang/A1/2024-06-2?.yml"):
        file.unlink()
