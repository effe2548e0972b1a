"""What a file says about its maker: the properties of office files, pdf and photos. Pure, and never fails."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

_ZIP = b"PK\x03\x04"
_PDF = b"%PDF"
# Bytes of one part that we will unpack; more is an attack on the checker.
_MOST = 50_000_000
_READABLE = (".xml", ".rels", ".html", ".xhtml", ".csv", ".txt", ".opf")
_OFFICE = re.compile(r"<(?:\w+:)?(creator|lastModifiedBy|initial-creator|Manager|Company)\b[^>]*>([^<]+)<")
_NAMES = rb"/(Author|Creator|Title|Subject|Keywords)\s*"
_IN_BRACKETS = re.compile(_NAMES + rb"\(((?:\\.|[^\\)])*)\)", re.DOTALL)
_IN_DIGITS = re.compile(_NAMES + rb"<([0-9A-Fa-f\s]*)>")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_XMP = re.compile(rb"<dc:creator>.*?<rdf:li[^>]*>([^<]+)<", re.DOTALL)
# Tags of EXIF: who made a photo, and where.
_TAGS = {0x013B: "Artist", 0x8825: "GPS"}
_ENTRY = 12


def properties(data: bytes) -> Iterator[tuple[str, str]]:
    """The name and value of each property that we can read; nothing for other files."""
    if is_office(data):
        for name, text in parts(data):
            if name in ("docProps/core.xml", "docProps/app.xml", "meta.xml") or name.endswith(".opf"):
                yield from _OFFICE.findall(text)
    elif data.startswith(_PDF):
        yield from _of_pdf(data)
    elif data.startswith(b"\xff\xd8") and (start := data.find(b"Exif\0\0")) > 0:
        yield from _of_photo(data[start + 6 :])


def is_office(data: bytes) -> bool:
    """Whether this is a packed file of Word, Excel, LibreOffice or a reader for books."""
    return data.startswith(_ZIP)


def parts(data: bytes) -> Iterator[tuple[str, str]]:
    """The text parts of an office file by name; nothing when it cannot be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                if part.filename.endswith(_READABLE) and part.file_size < _MOST:
                    yield part.filename, archive.read(part).decode("utf-8", "replace")
    except (zipfile.BadZipFile, OSError, zlib.error, RuntimeError, NotImplementedError):
        return


def _of_pdf(data: bytes) -> Iterator[tuple[str, str]]:
    for piece in (data, *_unpacked(data)):
        for name, value in _IN_BRACKETS.findall(piece):
            yield name.decode(), _text(re.sub(rb"\\(.)", rb"\1", value, flags=re.DOTALL))
        for name, value in _IN_DIGITS.findall(piece):
            digits = re.sub(rb"\s", b"", value)
            yield name.decode(), _text(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
        for value in _XMP.findall(piece):
            yield "creator", value.decode("utf-8", "replace")


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The packed parts of a pdf: newer programs keep the properties in one of these."""
    for packed in _STREAM.findall(data):
        try:
            yield zlib.decompressobj().decompress(packed, _MOST)
        except zlib.error:
            continue


def _text(value: bytes) -> str:
    utf16 = value.startswith(b"\xfe\xff")
    return value[2:].decode("utf-16-be", "replace") if utf16 else value.decode("latin-1")


def _of_photo(tiff: bytes) -> Iterator[tuple[str, str]]:
    """Who made a photo and whether it knows where, from the first list of EXIF."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2], "")
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4) if order else (0,)
        (count,) = struct.unpack_from(f"{order}H", tiff, start) if order else (0,)
        for number in range(count):
            tag, _, size, place = struct.unpack_from(f"{order}HHII", tiff, start + 2 + number * _ENTRY)
            if tag in _TAGS:
                known = tiff[place : place + size].rstrip(b"\0").decode("latin-1") if tag != _GPS else "een plek"
                yield _TAGS[tag], known or "een naam"
    except struct.error:
        return


_GPS = 0x8825
