"""The one writer of files: whoever reads while we write finds the old text or the new one, never half."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex


def write_whole(file: Path, text: str) -> None:
    """Write `text` as UTF-8 with the line ends it has, in a folder that is made when it is not there.

    It is written beside the file and then renamed. Raises OSError that names the file, or the folder
    that cannot be made; then the file is as it was before.
    """
    write_whole_bytes(file, text.encode("utf-8"))


def write_whole_bytes(file: Path, data: bytes | bytearray) -> None:
    """The same for a file that is no text."""
    write_all({file: data})


def write_all(files: Mapping[Path, bytes | bytearray]) -> None:
    """The same for files that belong together: none gets its name before all of them are written."""
    # Two runs at once may not write in each other's half; nobody reads a name with a leading dot.
    halves = {file: file.with_name(f".{file.name}.{token_hex(8)}.nieuw") for file in files}
    try:
        for file, beside in halves.items():
            with _named(file):
                file.parent.mkdir(parents=True, exist_ok=True)
                with beside.open("xb") as half:
                    half.write(files[file])
        for file, beside in halves.items():
            with _named(file):
                beside.replace(file)
    finally:
        for beside in halves.values():
            with suppress(OSError):  # after the renaming it is not there
                beside.unlink()


@contextmanager
def _named(file: Path) -> Iterator[None]:
    """An error of the system names the file that somebody asked for, and not its half."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error
