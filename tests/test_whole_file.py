"""A file is whole or not there."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.whole_file import write_whole


def test_a_file_is_written_with_its_folder_and_plain_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "map" / "a.yml"

    write_whole(file, "één\ntwee\n")

    assert file.read_bytes() == "één\ntwee\n".encode()
    assert [*file.parent.iterdir()] == [file]


def test_who_may_read_it_is_what_the_system_says(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", "")
    (tmp_path / "b").write_text("", encoding="utf-8")

    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_failure_names_the_file_and_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a"
    file.write_text("oud", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(OSError, match="No space left") as caught:
        write_whole(file, "nieuw")

    assert caught.value.filename == str(file)
    assert file.read_text(encoding="utf-8") == "oud"
    assert [*tmp_path.iterdir()] == [file]


def test_a_text_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "a", "\ud800")

    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_cannot_be_made_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")

    with pytest.raises(OSError, match=os.fspath(tmp_path / "a" / "b")):
        write_whole(tmp_path / "a" / "b", "")


def test_two_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "a"
    texts = [letter * 200_000 for letter in "abcdefgh"]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: write_whole(file, text), texts))

    assert file.read_text(encoding="utf-8") in texts
    assert [*tmp_path.iterdir()] == [file]
