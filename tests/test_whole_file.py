"""A file is whole: when the disk is full, when somebody stops us, and when two write at once."""

from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.whole_file import write_whole
from tests.conftest import ROOT

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals are of POSIX")

# Begins like a disk that is full after the first bytes: the system refuses to let any file grow
# further.
FULL = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
"""
# Dies when everything is written and nothing is renamed yet.
KILLED = """
import os, signal
from pathlib import Path
Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
"""
WRITE = """
import sys
from pathlib import Path
from generator.whole_file import write_whole
write_whole(Path(sys.argv[1]), "nieuw" * 1000)
"""


def written_by_a_program(before: str, file: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", before + WRITE, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_file_is_utf_8_with_its_own_line_ends_in_a_folder_that_is_made(tmp_path: Path) -> None:
    file = tmp_path / "een" / "twee" / "tekst.txt"

    write_whole(file, "Thema’s\r\nén\n")

    assert file.read_bytes() == "Thema’s\r\nén\n".encode()
    assert list(file.parent.iterdir()) == [file]


@posix
def test_a_file_can_be_read_by_who_may_read_any_other_file(tmp_path: Path) -> None:
    (tmp_path / "gewoon.txt").write_text("x", encoding="utf-8")

    write_whole(tmp_path / "tekst.txt", "x")

    assert (tmp_path / "tekst.txt").stat().st_mode == (tmp_path / "gewoon.txt").stat().st_mode


@posix
def test_a_disk_that_is_full_leaves_the_old_file_and_names_it(tmp_path: Path) -> None:
    file = tmp_path / "tekst.txt"
    file.write_text("oud", encoding="utf-8")

    done = written_by_a_program(FULL, file)

    assert done.returncode == 1
    assert done.stderr.strip().endswith(f"'{file}'")
    assert file.read_text(encoding="utf-8") == "oud"
    assert list(tmp_path.iterdir()) == [file]


@posix
def test_a_program_that_is_killed_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "tekst.txt"
    file.write_text("oud", encoding="utf-8")

    done = written_by_a_program(KILLED, file)

    assert done.returncode == -signal.SIGKILL
    assert file.read_text(encoding="utf-8") == "oud"
    assert [path for path in tmp_path.iterdir() if not path.name.startswith(".")] == [file]


def test_somebody_who_stops_us_leaves_the_old_file_and_no_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    file = tmp_path / "tekst.txt"
    file.write_text("oud", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", stopped)

    with pytest.raises(KeyboardInterrupt):
        write_whole(file, "nieuw")

    assert file.read_text(encoding="utf-8") == "oud"
    assert list(tmp_path.iterdir()) == [file]


def test_a_text_that_is_no_utf_8_touches_nothing(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "map" / "tekst.txt", "half teken: \ud800")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "tekst.txt"
    folder.mkdir()

    with pytest.raises(OSError, match=r"tekst\.txt") as error:
        write_whole(folder, "nieuw")

    assert error.value.filename == str(folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_a_name_that_is_too_long_is_named(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 300)

    with pytest.raises(OSError, match="xxx") as error:
        write_whole(file, "nieuw")

    assert error.value.filename == str(file)


def test_two_who_write_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "tekst.txt"
    texts = [letter * 100_000 for letter in "abcd"] * 25

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda text: write_whole(file, text), texts))

    assert file.read_text(encoding="utf-8") in texts
    assert list(tmp_path.iterdir()) == [file]
