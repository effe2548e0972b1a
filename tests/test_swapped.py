"""Two folders change names at once, or nothing happens."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.swapped import swap_folders


def test_each_has_the_name_of_the_other(tmp_path: Path) -> None:
    one, other = tmp_path / "é een", tmp_path / "ander"
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).write_text("", encoding="utf-8")

    swapped = swap_folders(one, other)

    names = [file.name for folder in (one, other) for file in folder.iterdir()]
    assert names == (["ander", "é een"] if swapped else ["é een", "ander"])
    if sys.platform == "linux":
        assert swapped


def test_with_one_folder_nothing_happens(tmp_path: Path) -> None:
    assert not swap_folders(tmp_path, tmp_path / "nergens")
    assert tmp_path.is_dir()


def test_elsewhere_nothing_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert not swap_folders(tmp_path, tmp_path)
