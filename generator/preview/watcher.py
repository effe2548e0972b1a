"""Sees at once that a file changed, also where the system does not tell it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirModifiedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

# What changes a file. A build reads all of them; to hear of that costs as much as the build.
_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    FileClosedEvent,
    DirCreatedEvent,
    DirModifiedEvent,
    DirDeletedEvent,
    DirMovedEvent,
]
# A program that saves may do so in more than one go; so long it must be quiet.
_QUIET_SECONDS = 0.02
# A file that is written all the time is never quiet; after so many looks it is told all the same.
_MOST_LOOKS = 50
# Where the system tells nothing we look by ourselves: so often, but at most this part of the time.
_LOOK_SECONDS = 0.5
_SHARE = 0.05
# Python writes here when it reads our code.
_NOT_OURS = ("__pycache__",)

# The time of the last change and the size of each file, by its path.
Looks = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Watched:
    """A file or folder, and who wants to know that something changed in it."""

    path: str
    handler: FileSystemEventHandler


class _Hint(FileSystemEventHandler):
    """Wakes the watcher when the system says that something happened."""

    def __init__(self, woken: threading.Event) -> None:
        self._woken = woken

    def on_any_event(self, event: FileSystemEvent) -> None:  # noqa: ARG002  # we look ourselves what it is
        """Wake it."""
        self._woken.set()


class Watcher:
    """Does what a server of MkDocs asks of an observer of watchdog.

    What the system tells is only a hint to look now. Whether something changed is seen by looking, so that a
    disk of which the system tells nothing works too, only slower, and nothing is told twice.
    """

    def __init__(self) -> None:
        """It watches nothing yet."""
        self._watched: list[Watched] = []
        self._woken = threading.Event()
        self._ended = False
        self._seen: Looks = {}
        self._pause = _LOOK_SECONDS
        self._system = Observer()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = True
    ) -> Watched:
        """Tell `handler` of every change in `path` from now on. All below a folder is watched, always."""
        watched = Watched(path, handler)
        self._watched.append(watched)
        if Path(path).is_dir():  # not every system tells of one file
            self._system.schedule(
                _Hint(self._woken), path, recursive=recursive, event_filter=_CHANGES
            )
        return watched

    def unschedule(self, watched: Watched) -> None:
        """Tell it no more."""
        self._watched.remove(watched)

    def start(self) -> None:
        """Begin to watch."""
        # There is a limit to what a system tells; then we look by ourselves.
        with suppress(OSError):
            self._system.start()
        # Before anybody can see a page, and so before he can change one.
        self._seen, self._pause = self._look()
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        self._ended = True
        self._woken.set()
        if self._system.is_alive():
            self._system.stop()

    def join(self) -> None:
        """Wait until nothing watches any more."""
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended:
            self._woken.wait(self._pause)
            self._woken.clear()
            now, self._pause = self._look()
            if now != self._seen:
                now = self._settled(now)
                self._tell(self._seen, now)
                self._seen = now

    def _look(self) -> tuple[Looks, float]:
        """What is there, and how long to wait before looking again without a hint."""
        began = time.perf_counter()
        found: dict[str, tuple[int, int]] = {}
        for one in list(self._watched):
            found.update(times_of(one.path))
        return found, max(_LOOK_SECONDS, (time.perf_counter() - began) / _SHARE)

    def _settled(self, now: Looks) -> Looks:
        """What is there when nothing changes for a moment, or when that takes too long."""
        for _ in range(_MOST_LOOKS):
            if self._ended:
                break
            time.sleep(_QUIET_SECONDS)
            later, _ = self._look()
            if later == now:
                return now
            now = later
        return now

    def _tell(self, before: Looks, after: Looks) -> None:
        """Tell who watches where something changed, once."""
        changed = {path for path, _ in before.items() ^ after.items()}
        for watched in list(self._watched):
            inside = [path for path in changed if _is_below(path, watched.path)]
            if inside:
                watched.handler.dispatch(FileModifiedEvent(min(inside)))


def times_of(path: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each file at or below `path`, with the time of its last change (ns) and its size.

    What vanishes is left out, and so is what a disk of the network cannot give now.
    """
    with suppress(OSError), os.scandir(path) as entries:
        for entry in list(entries):
            if not entry.is_dir(follow_symlinks=False):
                yield from _look_at(entry)
            elif entry.name not in _NOT_OURS:
                yield from times_of(entry.path)
        return
    yield from _look_at(Path(path))


def _look_at(file: os.DirEntry[str] | Path) -> Iterator[tuple[str, tuple[int, int]]]:
    with suppress(OSError):
        found = file.stat()
        yield os.fspath(file), (found.st_mtime_ns, found.st_size)


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + os.sep)
