"""A copy that a computer made is told as that, with which file to keep."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problem import Problem
from generator.register.files import data_files

FIRST = ("rollen.yml", "acties/A1.yml", "metingen/SC1.csv", "voortgang/A1/2024-03-07.yml")


@pytest.mark.parametrize(
    ("copy", "first"),
    [
        ("acties/A1 - kopie.yml", "A1.yml"),
        ("acties/A1 - Kopie (2).yml", "A1.yml"),
        ("acties/A1 (kopie).yml", "A1.yml"),
        ("acties/A1-kopie.yml", "A1.yml"),
        ("acties/A1 copy 2.yml", "A1.yml"),
        ("acties/A1 2.yml", "A1.yml"),
        ("acties/A1 (1).yml", "A1.yml"),
        ("acties/A1(1).yml", "A1.yml"),
        ("acties/Kopie van A1.yml", "A1.yml"),
        ("acties/Copy of A1.yml", "A1.yml"),
        ("acties/A1 (conflict van bureau 2024-03-07).yml", "A1.yml"),
        ("rollen (1).yml", "rollen.yml"),
        ("metingen/SC1 - kopie.csv", "SC1.csv"),
        ("voortgang/A1 - kopie/2024-03-07.yml", "A1"),
        ("voortgang/A1/2024-03-07 (1).yml", "2024-03-07.yml"),
        # No copy: there is no first one, or it is a name of its own.
        ("acties/A2 - kopie.yml", ""),
        ("acties/A11.yml", ""),
        ("acties/A1-copywriting.yml", ""),
        ("acties/A1.2.yml", ""),
        ("acties/A1 - kopie.txt", ""),
    ],
)
def test_a_copy_says_which_file_to_keep(copy: str, first: str, tmp_path: Path) -> None:
    for name in (*FIRST, copy):
        file = tmp_path / "data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("", encoding="utf-8")

    problems = [one for one in data_files(tmp_path / "data") if isinstance(one, Problem)]

    found = [one for one in problems if one.rule == "kopie"]
    assert len(found) == (1 if first else 0)
    assert all(f"Houd '{first}'" in one.message for one in found)
