"""What a picture says about its maker and place: EXIF, XMP, texts in a png. Pure; never fails."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_XMP = re.compile(rb"<dc:creator>.*?<rdf:li[^>]*>([^<]+)<", re.DOTALL)
_XMP_PLACE = re.compile(rb"\bexif:GPSL")
_EXIF = b"Exif\0\0"
# Tags of EXIF: who made a photo, and where.
_GPS = 0x8825
_ARTIST = 0x013B
# Which byte of a number comes first, by how EXIF begins.
_ORDERS = {b"II": "<", b"MM": ">"}
_ENTRY = 12
_IN_ENTRY = 4
# A png is a row of parts: length, kind, bytes, check sum.
_HEAD, _SUM = 8, 4
# The kinds of part that hold a text, each with its letters.
_LETTERS = {b"tEXt": "latin-1", b"zTXt": "latin-1", b"iTXt": "utf-8"}
_MOST = 10_000_000


def of_picture(data: bytes) -> Iterator[tuple[str, str]]:
    """The name and value of each property that tells about people; nothing for what is no jpg or png."""
    if data.startswith(_JPEG):
        start = data.find(_EXIF)
        if start > 0:
            yield from _of_exif(data[start + len(_EXIF) :])
        yield from of_xmp(data)
    elif data.startswith(_PNG):
        yield from _of_png(data)


def of_xmp(data: bytes) -> Iterator[tuple[str, str]]:
    """The makers that stand in XMP anywhere in these bytes, and whether a place does."""
    for value in _XMP.findall(data):
        yield "creator", value.decode("utf-8", "replace")
    if _XMP_PLACE.search(data):
        yield "GPS", "een plek"


def _of_png(data: bytes) -> Iterator[tuple[str, str]]:
    place = len(_PNG)
    while place + _HEAD <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        part = data[place + _HEAD : place + _HEAD + length]
        if kind in _LETTERS:
            name, _, rest = part.partition(b"\0")
            text = _text_of(kind, rest)
            yield name.decode("latin-1"), text.decode(_LETTERS[kind], "replace")
            yield from of_xmp(text)
        elif kind == b"eXIf":
            yield from _of_exif(part)
        place += _HEAD + length + _SUM


def _text_of(kind: bytes, rest: bytes) -> bytes:
    """The text of a part of a png behind its name; it may be packed, or come after its language."""
    if kind == b"zTXt":
        return _unpacked(rest[1:])
    if kind == b"iTXt":
        *_, text = rest[2:].split(b"\0", 2)
        is_packed = rest[:1] == b"\1"
        return _unpacked(text) if is_packed else text
    return rest


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST)
    except zlib.error:
        return b""


def _of_exif(tiff: bytes) -> Iterator[tuple[str, str]]:
    """Who made a photo and whether it knows where, from the first list of EXIF."""
    order = _ORDERS.get(tiff[:2])
    if order is None:
        return
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for number in range(count):
            entry = start + 2 + number * _ENTRY
            tag, _, size, place = struct.unpack_from(f"{order}HHII", tiff, entry)
            if size <= _IN_ENTRY:  # so short that it stands here itself
                place = entry + _ENTRY - _IN_ENTRY
            if tag == _GPS:
                yield "GPS", "een plek"
            elif tag == _ARTIST:
                yield "Artist", tiff[place : place + size].rstrip(b"\0").decode("latin-1")
    except struct.error:
        return
