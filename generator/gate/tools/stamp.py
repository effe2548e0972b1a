"""Tells whether a folder with packages still is what was installed: a cache of CI can come back half."""

from __future__ import annotations

import hashlib
import os
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
    told = [
        f"{Path(place, name).relative_to(folder).as_posix()} {Path(place, name).lstat().st_size}"
        for place, _, names in os.walk(folder)
        for name in names
        if Path(place, name) != folder / _NAME
    ]
    inventory = hashlib.sha256("\n".join(sorted(told)).encode()).hexdigest()
    return f"{lock} {len(told)} {inventory}\n"
