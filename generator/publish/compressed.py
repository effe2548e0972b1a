"""Smaller copies of files, for a web server to send as they are. The same bytes each time."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import PurePosixPath

from generator.publish.publish_error import PublishError

# What gets smaller; pictures, letters and workbooks are packed already.
_TEXT_KINDS = ".html .css .js .mjs .json .jsonld .svg .xml .txt .csv .ics .webmanifest .map"
_TEXT = frozenset(_TEXT_KINDS.split())
# Below this many bytes it fits in one packet anyway.
_WORTH = 1024
_NO_BROTLI = "Voor --brotli is het pakket 'brotli' nodig. Zet het neer met: .venv/bin/python -m pip install brotli"


def refuse_brotli() -> None:
    """Raises PublishError when brotli is asked for and is not there."""
    if find_spec("brotli") is None:
        raise PublishError(_NO_BROTLI)


def compressed(path: str, data: bytes, *, brotli: bool) -> Iterator[tuple[str, bytes]]:
    """The smaller copies of one file, each with its path; nothing when that gains nothing."""
    if PurePosixPath(path).suffix.lower() not in _TEXT or len(data) < _WORTH:
        return
    small = [(f"{path}.gz", _gzip(data))]
    if brotli:
        small.append((f"{path}.br", _brotli(data)))
    yield from ((name, packed) for name, packed in small if len(packed) < len(data))


def _gzip(data: bytes) -> bytes:
    """Without a time and a name in it, which would differ each day."""
    packed = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, compresslevel=9, mtime=0) as file:
        file.write(data)
    return packed.getvalue()


def _brotli(data: bytes) -> bytes:
    import brotli  # type: ignore[import-untyped]  # noqa: PLC0415  # only who asks for it needs it

    return bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=11))
