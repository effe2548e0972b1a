"""What a file says about its maker, in office files, pdf and pictures. Pure; never fails."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import chain

from generator.attachments.fact import Gives
from generator.attachments.picture import read_picture
from generator.gate.site.pictures import of_picture, of_xmp

# What the rules call a property of a picture, by what it gives away; '' is its own name.
_NAMES_OF: dict[Gives, str] = {
    "who": "Artist",
    "where": "GPS",
    "device": "Toestel",
    "small": "Miniatuur",
    "behind": "Achteraan",
    "text": "",
}
_ZIP = b"PK\x03\x04"
_PDF = b"%PDF"
# How a text in a pdf begins that has two bytes for each letter.
_WIDE = b"\xfe\xff"
# Bytes of one part that we will unpack; more is an attack on the checker.
_MOST = 50_000_000
_READABLE = (".xml", ".rels", ".html", ".xhtml", ".csv", ".txt", ".opf")
# The parts of an office file with its properties; books have them in a file that ends on .opf.
_ABOUT = ("docProps/core.xml", "docProps/app.xml", "meta.xml")
_OFFICE = re.compile(
    r"<(?:\w+:)?(creator|lastModifiedBy|initial-creator|Manager|Company)\b[^>]*>([^<]+)<"
)
_NAMES = rb"/(Author|Creator|Title|Subject|Keywords)\s*"
_IN_BRACKETS = re.compile(_NAMES + rb"\(((?:\\.|[^\\)])*)\)", re.DOTALL)
_IN_DIGITS = re.compile(_NAMES + rb"<([0-9A-Fa-f\s]*)>")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
# Who wrote a remark or a change, in Word, Excel, PowerPoint and LibreOffice.
_REMARKS = re.compile(r"word/|xl/(?:comments|persons)|ppt/(?:commentA|a)uthors|content\.xml$")
_REMARK = re.compile(
    r"\bw\d*:author=\"([^\"]+)\"|<(?:author|dc:creator)>([^<]+)<"
    r"|<(?:\w+:)?(?:person|cmAuthor|author)\s[^>]*?\b(?:displayName|name)=\"([^\"]+)\""
)
# What office files have and other packed files have not; and files packed inside a file.
_OFFICE_PARTS = frozenset({"[Content_Types].xml", "mimetype"})
_INSIDE = re.compile(
    r"/embeddings/|\.(?:zip|7z|rar|gz|doc[xm]?|xls[xmb]?|ppt[xm]?|od[tsp]|pdf|msg|eml)$",
    re.IGNORECASE,
)
# The texts of a page in a pdf. A space may be a step to the side or a new line.
_LINES = re.compile(rb"\bBT\b(.*?)\bET\b", re.DOTALL)
_SHOWN = re.compile(rb"\(((?:\\.|[^\\()])*)\)|(T[dDm*]|')", re.DOTALL)


def properties(data: bytes) -> Iterator[tuple[str, str]]:
    """The name and value of each property that we can read; nothing for other files."""
    if is_office(data):
        for name, text in office_parts(data):
            if name in _ABOUT or name.endswith(".opf"):
                yield from _OFFICE.findall(text)
            if _REMARKS.match(name):
                yield from (("author", "".join(found)) for found in _REMARK.findall(text))
    elif data.startswith(_PDF):
        yield from _of_pdf(data)
    else:
        yield from _of_picture(data)


def _of_picture(data: bytes) -> Iterator[tuple[str, str]]:
    """What Pillow reads; and what we find by ourselves in a picture that it cannot read whole."""
    picture = read_picture(data)
    if picture is None:
        yield from of_picture(data)
    else:
        yield from ((_NAMES_OF[fact.gives] or fact.name, fact.value) for fact in picture.facts)


def is_office(data: bytes) -> bool:
    """Whether this is a packed file of Word, Excel, LibreOffice or a reader for books."""
    return data.startswith(_ZIP)


def is_one_document(data: bytes) -> bool:
    """Whether a packed file is one office file, without other files that nobody would check."""
    names = _names(data)
    return not _OFFICE_PARTS.isdisjoint(names) and not any(map(_INSIDE.search, names))


def pdf_words(data: bytes) -> str:
    """The text of the pages of a pdf whose fonts use ordinary codes for letters; else ''."""
    if not data.startswith(_PDF):
        return ""
    lines = chain.from_iterable(map(_LINES.findall, (data, *_unpacked(data))))
    return "".join(map(_line_text, lines))


def office_parts(data: bytes) -> Iterator[tuple[str, str]]:
    """The text parts of an office file by name; nothing when it cannot be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                if part.filename.endswith(_READABLE) and part.file_size < _MOST:
                    yield part.filename, archive.read(part).decode("utf-8", "replace")
    except (zipfile.BadZipFile, OSError, zlib.error, RuntimeError, NotImplementedError):
        return


def _line_text(line: bytes) -> str:
    """The texts of one line of a pdf, with a space for each step to the side and at the end."""
    shown = (" " if step else _plain(text) for text, step in _SHOWN.findall(line))
    return f"{''.join(shown)} "


def _of_pdf(data: bytes) -> Iterator[tuple[str, str]]:
    for piece in (data, *_unpacked(data)):
        for name, value in _IN_BRACKETS.findall(piece):
            yield name.decode(), _plain(value)
        for name, value in _IN_DIGITS.findall(piece):
            yield name.decode(), _text(_from_digits(value))
        yield from of_xmp(piece)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The packed parts of a pdf: newer programs keep the properties in one of these."""
    for packed in _STREAM.findall(data):
        try:
            yield zlib.decompressobj().decompress(packed, _MOST)
        except zlib.error:
            continue


def _names(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        return []


def _from_digits(value: bytes) -> bytes:
    """The bytes that are written as two digits each; a last 0 may be left out."""
    digits = re.sub(rb"\s", b"", value)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def _plain(value: bytes) -> str:
    return _text(re.sub(rb"\\(.)", rb"\1", value, flags=re.DOTALL))


def _text(value: bytes) -> str:
    if value.startswith(_WIDE):
        return value.removeprefix(_WIDE).decode("utf-16-be", "replace")
    return value.decode("latin-1")
