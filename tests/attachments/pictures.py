"""Pictures of one grey field, with properties in them."""

from __future__ import annotations

import io
import struct

from PIL import Image, PngImagePlugin

FORMATS = ("png", "jpeg", "webp", "avif", "gif")
WITH_EXIF = ("png", "jpeg", "webp", "avif")
XMP = (
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
    "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' {attributes}>{inside}</rdf:Description>"
    "</rdf:RDF></x:xmpmeta>"
)
CREATOR = "<dc:creator><rdf:Seq><rdf:li>Jut Tester</rdf:li></rdf:Seq></dc:creator>"
ARTIST, GPS, DESCRIPTION, SERIAL = 0x013B, 0x8825, 0x010E, 0xA431
EXIF_MORE = 0x8769


def picture(kind: str, **properties: object) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (16, 16), "grey").save(made, kind, **properties)
    return made.getvalue()


def with_exif(kind: str, tag: int, value: object, inside: int | None = None) -> bytes:
    exif = Image.Exif()
    where = exif.get_ifd(inside) if inside else exif
    where[tag] = value
    return picture(kind, exif=exif.tobytes())


def with_place(kind: str) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (52.0, 22.0, 1.0)
    return picture(kind, exif=exif.tobytes())


def with_xmp(kind: str, inside: str = CREATOR, attributes: str = "") -> bytes:
    xmp = XMP.format(inside=inside, attributes=attributes).encode()
    if kind == "png":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return picture(kind, pnginfo=info)
    if kind == "gif":
        whole = picture(kind)
        block = b"\x21\xff\x0bXMP DataXMP" + xmp + b"\x01" + bytes(range(255, -1, -1)) + b"\0"
        return whole[:-1] + block + whole[-1:]
    return picture(kind, xmp=xmp)


def with_iptc(number: int, value: bytes) -> bytes:
    field = struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value
    resource = b"8BIM" + struct.pack(">HH", 0x0404, 0) + struct.pack(">I", len(field)) + field
    part = b"Photoshop 3.0\0" + resource + b"\0" * (len(resource) % 2)
    whole = picture("jpeg")
    return whole[:2] + b"\xff\xed" + struct.pack(">H", len(part) + 2) + part + whole[2:]


def with_text(name: str, value: str, *, packed: bool = False) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text(name, value, zip=packed)
    return picture("png", pnginfo=info)
