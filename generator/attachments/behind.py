"""What stands in a file behind the end of its picture: a film, or what was cut off a screenshot."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator

from generator.attachments.fact import Fact

_PNG_START, _PNG_HEAD, _PNG_SUM, _PNG_END = 8, 8, 4, b"IEND"
_RIFF_HEAD = 8
_JPEG_START, _END_OF_IMAGE, _START_OF_SCAN = 2, 0xD9, 0xDA
# In the picture itself this byte is followed by a zero, or by a mark to start again.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def _png_end(data: bytes) -> int:
    place = _PNG_START
    while place + _PNG_HEAD <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        place += _PNG_HEAD + int(length) + _PNG_SUM
        if kind == _PNG_END:
            return place
    return len(data)


def _jpeg_end(data: bytes) -> int:
    place = _JPEG_START
    while found := _MARKER.search(data, place):
        marker, place = found[0][1], found.end()
        if marker == _END_OF_IMAGE:
            return place
        if marker != _START_OF_SCAN and place + 2 <= len(data):
            place += int(struct.unpack_from(">H", data, place)[0])
    return len(data)


def _webp_end(data: bytes) -> int:
    size = struct.unpack_from("<I", data, 4)[0]
    return int(size + size % 2 + _RIFF_HEAD)


_ENDS: dict[str, Callable[[bytes], int]] = {
    "png": _png_end,
    "jpeg": _jpeg_end,
    "webp": _webp_end,
}


def behind_facts(kind: str, data: bytes) -> Iterator[Fact]:
    """That something stands behind the picture, which no program shows."""
    end = _ENDS.get(kind, len)(data)
    rest = data[end:].strip(b"\0\r\n ")
    if rest:
        yield Fact("Behind", f"{len(rest)} bytes", "behind")
