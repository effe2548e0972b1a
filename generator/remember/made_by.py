"""The stamp of all code that makes a site: other code, and nothing that was remembered counts."""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

# Made by Python itself from what we read already.
_NO_SOURCE = frozenset({"__pycache__"})


def code_stamp(root: Path) -> bytes:
    """Of our own code with its templates and words, of the settings, of each package by its version, and of Python."""
    told = hashlib.blake2b(digest_size=32)
    for name in ("packages", *_packages()):
        told.update(f"{name}\n".encode())
    told.update(sys.version.encode())
    told.update(folder_digest(root / "generator"))
    for name in ("mkdocs.yml", "requirements.lock"):
        told.update(_bytes(root / name))
    return told.digest()


def folder_digest(folder: Path) -> bytes:
    """A digest that changes with any file below a folder, in its path or in its bytes.

    A folder that is not there has a digest too. It always ends and never raises, whatever stands there: links are not
    followed, and nothing but ordinary files is opened. What cannot be read is for the reader of the folder to tell.
    """
    told = hashlib.blake2b(digest_size=32)
    for file in sorted(_files(folder)):
        data = _content(file)
        told.update(f"{file.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        told.update(data)
    return told.digest()


def _files(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in _NO_SOURCE]
        links = (name for name in folders if Path(where, name).is_symlink())
        yield from (Path(where, name) for name in (*names, *links))


def _content(file: Path) -> bytes:
    try:
        if file.is_symlink():
            return b"link to " + os.fsencode(file.readlink())
        return file.read_bytes() if file.is_file() else b"no ordinary file"
    except OSError as error:
        return f"cannot be read: {error.errno}".encode()


def _packages() -> list[str]:
    """Each installed package as its folder names it: with its version."""
    folders = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    found = chain.from_iterable(Path(folder).glob("*.dist-info") for folder in folders)
    return sorted(path.name for path in found)


def _bytes(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""
