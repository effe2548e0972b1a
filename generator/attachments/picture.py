"""Reads a picture with Pillow: its kind, whether it is whole, and every property in it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageFile

from generator.attachments.behind import behind_facts
from generator.attachments.exif import exif_facts
from generator.attachments.fact import Fact, fact
from generator.attachments.iptc import iptc_facts
from generator.attachments.xmp import xmp_facts

# Others start programs of their own, or hold pages.
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF")
# Some cameras put more than one photo in a jpg.
_KINDS = {"MPO": "jpeg"}
# What a program tells of the picture itself: numbers, and bytes that are read elsewhere.
_TECHNICAL = frozenset({
    "exif", "xmp", "icc_profile", "photoshop", "XML:com.adobe.xmp", "Raw profile type exif", "Raw profile type xmp",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picture:
    """The kind of a picture ("png") and all that it says."""

    kind: str
    facts: tuple[Fact, ...]


def read_picture(data: bytes) -> Picture | None:
    """What a picture says; None when it cannot be read whole. Nothing is left out in silence."""
    try:
        with warnings.catch_warnings():
            # What Pillow only warns for, such as damaged properties, we cannot read either.
            warnings.simplefilter("error")
            return _read(data)
    except Exception:  # noqa: BLE001  # what reads damaged files may raise anything; the editor is told
        return None


def _read(data: bytes) -> Picture:
    # WeasyPrint lets Pillow read half a picture, in the whole program; here half is broken.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
        image.load()
        kind = _KINDS.get(image.format or "", (image.format or "").lower())
        said = (*exif_facts(image), *iptc_facts(image), *xmp_facts(data), *_texts(image))
        return Picture(kind, tuple(dict.fromkeys((*said, *behind_facts(kind, data)))))


def _texts(image: Image.Image) -> Iterator[Fact]:
    """Texts that stand beside the picture: remarks, and the named texts of a png."""
    for name, value in image.info.items():
        if name in _TECHNICAL:
            continue
        said = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
        if isinstance(said, str) and said.strip():
            yield fact(str(name), said.strip())
