"""What is remembered is what was computed; what is broken or of other code is not believed."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from generator.remember.made_by import code_stamp, folder_digest
from generator.remember.memory import Memory, no_memory, read_memory_file
from tests.conftest import ROOT


def test_the_same_bytes_are_computed_once(tmp_path: Path) -> None:
    file, made = tmp_path / "m.json", []
    for _ in range(2):
        memory = read_memory_file(file, b"1")
        assert memory.text("soort", b"een", lambda: made.append(1) or "antwoord") == "antwoord"
        memory.keep()

    assert made == [1]


def test_other_bytes_another_kind_or_another_stamp_are_computed_anew(tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    memory = read_memory_file(file, b"1")
    memory.text("soort", b"een", lambda: "oud")
    memory.keep()

    kept = read_memory_file(file, b"1")
    assert kept.text("soort", b"een ", lambda: "nieuw") == "nieuw"
    assert kept.text("anders", b"een", lambda: "nieuw") == "nieuw"
    assert read_memory_file(file, b"2").text("soort", b"een", lambda: "nieuw") == "nieuw"


@pytest.mark.parametrize("at", [0, 5, 31, 32, 40, -1])
def test_one_broken_byte_and_nothing_is_believed(at: int, tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    memory = read_memory_file(file, b"1")
    memory.text("soort", b"een", lambda: "oud")
    memory.keep()
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)

    assert read_memory_file(file, b"1").text("soort", b"een", lambda: "nieuw") == "nieuw"


@pytest.mark.parametrize("data", [b"", b"x" * 10, b"x" * 100])
def test_a_file_that_is_no_memory_is_empty(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "m.json").write_bytes(data)

    assert read_memory_file(tmp_path / "m.json", b"1").before == {}


def test_what_nobody_asked_for_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    for words in (["een", "twee"], ["twee"]):
        memory = read_memory_file(file, b"1")
        for word in words:
            memory.text("soort", word.encode(), lambda word=word: word)
        memory.keep()

    (kept,) = file.read_bytes()[32:].splitlines()
    assert json.loads(kept)[1] == "twee"


def test_a_memory_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "m").write_text("a file", encoding="utf-8")
    memory = Memory(tmp_path / "m" / "x.json")
    memory.text("soort", b"een", lambda: "antwoord")

    memory.keep()
    no_memory().keep()

    assert [file.name for file in tmp_path.iterdir()] == ["m"]
    assert (tmp_path / "m").read_text(encoding="utf-8") == "a file"


def test_every_file_and_its_name_count(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1", encoding="utf-8")
    digests = [folder_digest(tmp_path)]
    (tmp_path / "a").write_text("2", encoding="utf-8")
    digests.append(folder_digest(tmp_path))
    (tmp_path / "a").rename(tmp_path / "b")
    digests.append(folder_digest(tmp_path))
    (tmp_path / ".c").write_text("", encoding="utf-8")
    digests.append(folder_digest(tmp_path))

    assert len(set(digests)) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")
def test_what_is_no_ordinary_file_counts_and_is_never_opened(tmp_path: Path) -> None:
    """A link that leads to itself, one to nothing, a pipe: the reader tells of them, and this ends."""
    digests = [folder_digest(tmp_path)]
    for name, target in ((".#open", "iemand@computer"), ("rond", "."), ("rond2", ".")):
        (tmp_path / name).symlink_to(target)
        digests.append(folder_digest(tmp_path))
    os.mkfifo(tmp_path / "pijp")
    digests.append(folder_digest(tmp_path))

    assert len(set(digests)) == len(digests)


def test_the_stamp_is_that_of_the_code(tmp_path: Path) -> None:
    (tmp_path / "generator" / "theme").mkdir(parents=True)
    before = code_stamp(tmp_path)

    (tmp_path / "generator" / "theme" / "main.html").write_text("x", encoding="utf-8")

    assert code_stamp(tmp_path) != before
    assert code_stamp(ROOT) == code_stamp(ROOT)
