"""Files and folders that are on the disk itself when the function returns, also when the power fails."""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

_DAY = 24 * 60 * 60  # seconds


def write_durable(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, in a folder that is made when it is not there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def settle_folders(folder: Path) -> None:
    """The names in a folder, and in all below it, are on the disk."""
    for below in sorted(folder.rglob("*")):
        if below.is_dir():
            _settle(below)
    _settle(folder)


def rename_durable(old: Path, new: Path) -> None:
    """Give a file or folder another name, at once; a file or link that has that name is replaced."""
    old.replace(new)
    _settle(new.parent)


def link_durable(link: Path, target: Path) -> None:
    """Let a link lead to another target, at once. Raises OSError when this system has no links."""
    beside = link.with_name(f".{link.name}.{token_hex(8)}.nieuw")
    beside.symlink_to(target, target_is_directory=True)
    rename_durable(beside, link)


def remove_whole(folder: Path) -> None:
    """Take a folder away; nobody finds half of it under its own name."""
    gone = folder.with_name(f".{folder.name}.{token_hex(8)}.weg")
    folder.replace(gone)
    shutil.rmtree(gone, ignore_errors=True)


def remove_halves(folder: Path) -> None:
    """Take away what a killed run left behind: what was to go at once, what was to come after a day.

    Until then another run may still be sending it.
    """
    for gone in folder.glob(".*.weg"):
        shutil.rmtree(gone, ignore_errors=True)
    for half in folder.glob(".*.nieuw"):
        with suppress(FileNotFoundError):  # the other run gave it its name just now
            if time.time() - half.lstat().st_mtime > _DAY:
                _remove(half)


def _remove(half: Path) -> None:
    if half.is_symlink():
        half.unlink()
    else:
        shutil.rmtree(half, ignore_errors=True)


def _settle(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows cannot open a folder, and keeps names by itself
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
