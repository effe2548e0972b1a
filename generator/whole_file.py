"""Writes a file whole or not at all: beside it first, then renamed, so that nobody ever reads half a file."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

# What a file made by somebody may be read by; the system takes away what it is told to (umask).
_OPEN_TO_ALL = 0o666


def write_whole(file: Path, text: str) -> None:
    """Write `text` as UTF-8 with plain line ends. Raises OSError that names `file`; the old file stays then."""
    beside: Path | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # A name of its own: two runs at once may write the same file.
        handle, name = mkstemp(prefix=f".{file.name}.", dir=file.parent)
        beside = Path(name)
        with open(handle, "w", encoding="utf-8", newline="\n") as new:  # noqa: PTH123  # a handle, not a path
            new.write(text)
        beside.chmod(_OPEN_TO_ALL & ~_umask())
        beside.replace(file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error
    finally:
        if beside is not None:
            with suppress(FileNotFoundError):
                beside.unlink()


def _umask() -> int:
    """What may not be read by others here. It can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
