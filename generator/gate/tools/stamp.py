"""Tells whether a folder with packages still is what was installed: a cache of CI can come back half."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

_NAME = "stamp"


def write_stamp(folder: Path, lock: str) -> None:
    """Write down what is in `folder`, that was made from the lock file with the digest `lock`."""
    (folder / _NAME).write_text(_stamp(folder, lock), encoding="utf-8")


def is_whole(folder: Path, lock: str) -> bool:
    """Whether the files in `folder` are those of the stamp, by name and size; the content costs too much to read."""
    try:
        return (folder / _NAME).read_text(encoding="utf-8") == _stamp(folder, lock)
    except (OSError, ValueError):
        return False  # not there, or broken


def _stamp(folder: Path, lock: str) -> str:
    files = chain.from_iterable(_files(Path(place), names) for place, _, names in os.walk(folder))
    told = [
        f"{file.relative_to(folder).as_posix()} {file.lstat().st_size}"
        for file in files
        if file != folder / _NAME
    ]
    inventory = hashlib.sha256("\n".join(sorted(told)).encode()).hexdigest()
    return f"{lock} {len(told)} {inventory}\n"


def _files(place: Path, names: Iterable[str]) -> Iterator[Path]:
    return (place / name for name in names)
