"""A changed file is seen at once, and only once; one that is read is not."""

from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.preview import watcher as module
from generator.preview.watcher import Watcher, times_of

_WAIT_SECONDS = 10


class Told(FileSystemEventHandler):
    """Counts what it is told."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.something = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.paths.append(str(event.src_path))
        self.something.set()

    def next(self) -> str:
        assert self.something.wait(_WAIT_SECONDS)
        self.something.clear()
        return self.paths[-1]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[Path, Told]]:
    """A folder with a file in a folder, and what is told of it."""
    (tmp_path / "acties").mkdir()
    (tmp_path / "acties" / "a1.yml").write_text("een", encoding="utf-8")
    told, watcher = Told(), Watcher()
    watcher.schedule(told, str(tmp_path))
    watcher.start()
    yield tmp_path, told
    watcher.stop()
    watcher.join()


def test_a_file_that_is_new_changes_moves_or_goes_is_told(watched: tuple[Path, Told]) -> None:
    folder, told = watched
    file = folder / "acties" / "a1.yml"

    file.write_text("twee", encoding="utf-8")
    assert told.next() == str(file)
    (folder / "nieuw").mkdir()
    (folder / "nieuw" / "b.yml").write_text("x", encoding="utf-8")
    assert told.next() == str(folder / "nieuw" / "b.yml")
    file.rename(folder / "c.yml")
    assert told.next() == str(file)
    (folder / "c.yml").unlink()
    assert told.next() == str(folder / "c.yml")

    assert len(told.paths) == 4


def test_a_file_that_is_read_is_not_told(watched: tuple[Path, Told]) -> None:
    folder, told = watched

    (folder / "acties" / "a1.yml").read_text(encoding="utf-8")
    (folder / "leeg").mkdir()

    assert not told.something.wait(1)


def test_a_program_that_saves_in_two_goes_is_told_once(watched: tuple[Path, Told]) -> None:
    folder, told = watched

    with (folder / "acties" / "a1.yml").open("w", encoding="utf-8") as file:
        file.flush()
        file.write("alles")
    told.next()

    assert not told.something.wait(1)


def test_where_the_system_tells_nothing_it_looks_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_more(_: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(Observer, "start", no_more)
    told, watcher = Told(), Watcher()
    watcher.schedule(told, str(tmp_path))
    watcher.start()

    (tmp_path / "a.yml").write_text("x", encoding="utf-8")

    assert told.next() == str(tmp_path / "a.yml")
    watcher.stop()
    watcher.join()


def test_who_watches_something_else_is_not_told(tmp_path: Path) -> None:
    for name in ("data", "data2"):
        (tmp_path / name).mkdir()
    told, other, watcher = Told(), Told(), Watcher()
    watcher.schedule(told, str(tmp_path / "data"))
    gone = watcher.schedule(other, str(tmp_path / "data"))
    watcher.schedule(other, str(tmp_path / "data2"))
    watcher.unschedule(gone)
    watcher.start()

    (tmp_path / "data" / "a.yml").write_text("x", encoding="utf-8")

    told.next()
    assert other.paths == []
    watcher.stop()
    watcher.join()


def test_it_looks_at_a_file_by_itself_too(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_bytes(b"x")
    (tmp_path / "mkdocs.yml").write_text("x", encoding="utf-8")
    file = str(tmp_path / "mkdocs.yml")

    assert [path for path, _ in times_of(file)] == [file]
    assert [path for path, _ in times_of(str(tmp_path))] == [file]
    assert list(times_of(str(tmp_path / "nergens"))) == []


@pytest.mark.parametrize("number", [errno.ESTALE, errno.EIO, errno.ELOOP])
def test_a_folder_that_a_disk_cannot_give_now_is_left_out(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "weg").mkdir()
    (tmp_path / "a.yml").write_text("x", encoding="utf-8")
    (tmp_path / "lus").symlink_to(tmp_path / "lus")
    scandir = os.scandir

    def broken(path: str) -> object:
        if path.endswith("weg"):
            raise OSError(number, "the disk is gone")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", broken)

    found = [path for path, _ in times_of(str(tmp_path))]

    assert str(tmp_path / "a.yml") in found
    assert str(tmp_path / "lus") not in found


def test_a_file_that_is_written_all_the_time_is_told_too_and_can_be_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "a.yml")
    monkeypatch.setattr(module, "times_of", lambda _: [(file, (time.perf_counter_ns(), 1))])
    told, watcher = Told(), Watcher()
    watcher.schedule(told, str(tmp_path))
    watcher.start()

    assert told.next() == file
    began = time.monotonic()
    watcher.stop()
    watcher.join()
    assert time.monotonic() - began < 1
