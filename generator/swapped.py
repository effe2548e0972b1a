"""Lets two folders change names at one moment, where the system can."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

# From <fcntl.h> and <linux/fs.h>: a path is read from the current folder, and both names stay.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap_folders(one: Path, other: Path) -> bool:
    """Give each the name of the other, at once. False, and nothing happened, when that cannot be done here."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)  # not in every library of C
    if rename is None:
        return False
    names = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other))
    return bool(rename(*names, _RENAME_EXCHANGE) == 0)
