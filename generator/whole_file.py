"""The one writer of files: whoever reads while we write finds the old text or the new one, never half."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def write_whole(file: Path, text: str) -> None:
    """Write `text` as UTF-8 with the line ends it has, in a folder that is made when it is not there.

    It is written beside the file and then renamed. Raises OSError that names the file, or the folder
    that cannot be made; then the file is as it was before.
    """
    write_whole_bytes(file, text.encode("utf-8"))


def write_whole_bytes(file: Path, data: bytes) -> None:
    """The same for a file that is no text."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Two runs at once may not write in each other's half; nobody reads a name with a leading dot.
    beside = file.with_name(f".{file.name}.{token_hex(8)}.nieuw")
    try:
        with beside.open("xb") as half:
            half.write(data)
        beside.replace(file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error
    finally:
        with suppress(OSError):  # after the renaming it is not there
            beside.unlink()
