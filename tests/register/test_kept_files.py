"""A register that is read again and again is read as if it were the first time; planted faults are found."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from generator.checks import all_rules
from generator.checks.all_rules import read_and_check
from generator.checks.subject import Subject
from generator.model.keuzes import Keuzes
from generator.problem import Problem, errors
from generator.register.read import Given, KeptFiles, read_register
from generator.register.source import Item
from tests.conftest import DAG, GOED
from tests.remember.edits import begin, random_edit

_SEEDS = range(6)
_EDITS = 8
_Read = Callable[[], Iterable[Item | Problem]]


class _WithoutBytes(KeptFiles):
    """A fault: a file is taken for the same whatever stands in it."""

    def of(self, name: str, given: Given, read: _Read) -> tuple[Item | Problem, ...]:
        return super().of(name, (b"", given[1]), read)


class _WithoutWords(KeptFiles):
    """A fault: nobody asks whether the words of the organisation are still the same."""

    def of(self, name: str, given: Given, read: _Read) -> tuple[Item | Problem, ...]:
        return super().of(name, (given[0], Keuzes()), read)


def _told(data: Path, kept: KeptFiles | None = None) -> object:
    """Everything that comes of reading, and what the rules find."""
    reading, _, problems = read_and_check(data, data.parent / "content", DAG, kept=kept)
    return reading.register, problems, [item.texts for item in reading.items]


def _differs(data: Path, kept: KeptFiles) -> bool:
    return _told(data, kept) != _told(data)


def _differs_after_edits(kept: KeptFiles, folder: Path, seed: int) -> bool:
    chance = random.Random(seed)
    begin(folder, GOED)
    for _ in range(_EDITS):
        if _differs(folder / "data", kept):
            return True
        random_edit(folder, chance)
    return _differs(folder / "data", kept)


@pytest.mark.parametrize("seed", _SEEDS)
def test_edits_are_all_seen(seed: int, tmp_path: Path) -> None:
    assert not _differs_after_edits(KeptFiles(), tmp_path / "w", seed)


def test_a_rule_that_keeps_what_hangs_on_another_file_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault: each record remembers how many records there are."""

    def numbered(subject: Subject) -> Iterator[Problem]:
        for item in subject.reading.items:
            count = item.once("count", lambda: len(subject.reading.items))
            yield subject.at((item.source.file, 1, 1), str(count))

    monkeypatch.setattr(all_rules, "TEXT_CHECKS", (numbered,))
    data, kept = begin(tmp_path / "w", GOED) / "data", KeptFiles()

    assert not _differs(data, kept)
    with (data / "begrippen.yml").open("a", encoding="utf-8") as begrippen:
        begrippen.write("\n- term: dijk\n  uitleg: Een dijk houdt water tegen.\n")
    assert _differs(data, kept)


def test_a_reader_that_does_not_look_is_found(tmp_path: Path) -> None:
    assert _differs_after_edits(_WithoutBytes(), tmp_path / "w", 0)


@pytest.mark.parametrize(("kept", "wrong"), [(KeptFiles(), False), (_WithoutWords(), True)])
def test_a_word_of_the_organisation_that_goes_is_missed_everywhere(
    tmp_path: Path, kept: KeptFiles, *, wrong: bool
) -> None:
    data = begin(tmp_path / "w", GOED) / "data"
    settings = (data / "organisatie.yml").read_text(encoding="utf-8")
    (data / "organisatie.yml").write_text(
        f"{settings}\nkeuzes:\n  soorten_rol: [waterschap]\n", encoding="utf-8"
    )
    with (data / "rollen.yml").open("a", encoding="utf-8") as rollen:
        rollen.write(
            "\n- id: dijkgraaf\n  naam: dijkgraaf\n  soort: waterschap\n  uitleg: Zorgt voor dijken.\n"
        )
    assert errors(read_register(data, kept).problems) == []

    (data / "organisatie.yml").write_text(settings, encoding="utf-8")

    assert _differs(data, kept) == wrong


def test_what_is_kept_is_the_very_same_record(tmp_path: Path) -> None:
    data, kept = begin(tmp_path / "w", GOED) / "data", KeptFiles()
    first = read_register(data, kept)
    second = read_register(data, kept)

    assert all(one is other for one, other in zip(first.items, second.items, strict=True))
