"""A file of another program under the name of a text: what it is, by its first bytes, and what to do."""

from __future__ import annotations

_PUT_IN = "Zet de tekst die erin staat zelf in dit bestand, of haal het bestand weg."
_AS_PLAIN = "Bewaar het als platte tekst (UTF-8) met deze naam, of haal het weg."
_WORD = f"Dit is een Word-bestand. {_AS_PLAIN}"
_EXCEL = (
    "Dit is een Excel-bestand. Bewaar een tabel als CSV UTF-8, of zet de tekst zelf in dit bestand."
)
_POWERPOINT = f"Dit is een PowerPoint-bestand. {_PUT_IN}"
_LIBRE = f"Dit is een bestand van LibreOffice. {_AS_PLAIN}"
_OLD_OFFICE = (
    "Dit is een oud bestand van Word of Excel. Bewaar een tekst als platte tekst (UTF-8) en "
    "een tabel als CSV UTF-8, met deze naam. Of haal het weg."
)
_ZIP = "Dit is een zip-bestand. Pak het uit, zet de bestanden op hun plek en haal dit weg."
_PDF = f"Dit is een pdf-bestand. {_PUT_IN}"
_PICTURE = "Dit is een plaatje. Haal het hier weg. Een plaatje hoort in content/ met een naam op .{ending}."
# How a file begins; a text never begins like this.
_BEGINS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", _PDF),
    (b"\xd0\xcf\x11\xe0", _OLD_OFFICE),
    (b"{\\rtf", _WORD),
    (b"\x89PNG\r\n", _PICTURE.format(ending="png")),
    (b"\xff\xd8\xff", _PICTURE.format(ending="jpg")),
    (b"GIF87a", _PICTURE.format(ending="gif")),
    (b"GIF89a", _PICTURE.format(ending="gif")),
)
_PACKED = b"PK\x03\x04"
# Names that stand in the package of a program.
_INSIDE: tuple[tuple[bytes, str], ...] = (
    (b"word/document", _WORD),
    (b"xl/workbook", _EXCEL),
    (b"ppt/presentation", _POWERPOINT),
    (b"application/vnd.oasis.opendocument", _LIBRE),
)


def not_text(data: bytes) -> str:
    """What a file is and what to do, when its bytes are no text but of Word, Excel, pdf, zip or a picture; else ''."""
    if data.startswith(_PACKED):
        return next((said for name, said in _INSIDE if name in data), _ZIP)
    return next((said for begin, said in _BEGINS if data.startswith(begin)), "")
