"""Properties that a camera or program writes in a picture (EXIF)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PIL import ExifTags, Image

from generator.attachments.fact import Fact, fact

_PLACES = ExifTags.IFD.GPSInfo
_MORE = ExifTags.IFD.Exif
_SMALL = ExifTags.IFD.IFD1
# Windows writes these with two bytes for each letter.
_WIDE = "XP"
# How the letters of a remark are written, in its first 8 bytes.
_CODED = {b"ASCII\0\0\0": "ascii", b"UNICODE\0": "utf-16", b"\0\0\0\0\0\0\0\0": "utf-8"}
_CODE = 8


def exif_facts(image: Image.Image) -> Iterator[Fact]:
    """Who made a photo, where, with which device, and whatever else stands there as text."""
    exif = image.getexif()
    for fields in (dict(exif), exif.get_ifd(_MORE)):
        for tag, value in fields.items():
            name = ExifTags.TAGS.get(tag, str(tag))
            said = _said(name, value)
            if said:
                yield fact(name, said)
    if exif.get_ifd(_PLACES):
        yield Fact("GPS", "een plek", "where")
    if exif.get_ifd(_SMALL):
        yield Fact("Thumbnail", "een kleine versie", "small")


def _said(name: str, value: Any) -> str:
    """The value of a field when it is text; else ''."""
    if isinstance(value, str):
        return _right_letters(value).strip("\0 ")
    if not isinstance(value, bytes):
        return ""
    if name.startswith(_WIDE):
        return value.decode("utf-16-le", "replace").strip("\0 ")
    if value[:_CODE] in _CODED:
        return value[_CODE:].decode(_CODED[value[:_CODE]], "replace").strip("\0 ")
    return _readable(value)


def _readable(value: bytes) -> str:
    """Bytes that turn out to be a text; else ''."""
    text = value.decode("utf-8", "replace").strip("\0 ")
    return text if text.isprintable() and "\ufffd" not in text else ""


def _right_letters(value: str) -> str:
    """A text in UTF-8, which Pillow reads with one letter for each byte."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value
