"""What is inside files that are not pages: packed, in a spreadsheet, in a pdf."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.files.file_rules import (
    bestand_is_na_te_kijken,
    maker_is_de_organisatie,
    niemand_is_te_herkennen,
    verborgen_blijft_verborgen,
)
from generator.gate.files.rules import FILE_RULES
from generator.gate.hidden.published import Published
from tests.attachments.pictures import with_place, with_xmp
from tests.gate.files.sites import KNOWN

CORE = "<cp:coreProperties><dc:creator>{}</dc:creator><cp:lastModifiedBy>Sam Tester</cp:lastModifiedBy></cp:coreProperties>"


def office(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return buffer.getvalue()


def test_the_maker_of_a_spreadsheet_is_the_organisation() -> None:
    file = Published(
        "cijfers.xlsx", office(docProps__core_xml=CORE.format("Gemeente Proef")), KNOWN
    )

    assert [found.text for found in maker_is_de_organisatie(file)] == ["Sam Tester"]


def test_an_address_in_a_cell_of_a_spreadsheet_is_found() -> None:
    text = "<sst><si><t>Bel 020 123 45 67</t></si></sst>"
    file = Published("cijfers.xlsx", office(xl__sharedStrings_xml=text), KNOWN)

    assert [found.text for found in niemand_is_te_herkennen(file)] == ["020 123 45 67"]


@pytest.mark.parametrize(
    "author",
    [
        b"(Sam Tester)",
        b"<53616D20546573746572>",
        b"<FEFF00530061006D0020005400650073007400650072>",
        rb"(Sam\ Tester)",
    ],
)
def test_the_author_of_a_pdf_is_read_however_it_is_written(author: bytes) -> None:
    file = Published("verslag.pdf", b"%PDF-1.7\n1 0 obj<</Author " + author + b">>endobj", KNOWN)

    assert [found.text for found in maker_is_de_organisatie(file)] == ["Sam Tester"]


def test_a_packed_search_index_is_unpacked() -> None:
    packed = gzip.compress(b'pagefind_dcd{"content":"Gesprek met een heel klein team"}')

    for name in ("pagefind/fragment/nl_1.pf_fragment", "sitemap.xml.gz"):
        assert list(verborgen_blijft_verborgen(Published(name, packed, KNOWN)))


@pytest.mark.parametrize(
    ("path", "data", "known"),
    [
        ("zoek.json.br", b"\x8b\x03\x80abc\xff\x03", False),
        ("kapot.gz", b"\x1f\x8bniets", False),
        ("kapot.docx", b"PK\x03\x04niets", False),
        ("iets.bin", b"abc\0\xff", False),
        ("foto.png", b"\x89PNG\r\n\x1a\n\0\xff", True),
        ("film.mp4", b"\0\0\0\x18ftypmp42\xff", True),
        ("letter.woff2", b"wOF2\0\xff", True),
        ("LEESMIJ", "Voor iedereen: één tekst.".encode(), True),
        ("index.json.gz", gzip.compress(b"{}", mtime=0), True),
        ("verslag.pdf", b"%PDF-1.7\xff", True),
    ],
)
def test_a_file_that_we_cannot_read_is_reported(path: str, data: bytes, known: bool) -> None:  # noqa: FBT001
    found = [found.text for found in bestand_is_na_te_kijken(Published(path, data, KNOWN))]

    assert found == ([] if known else [path])


def test_a_table_that_a_spreadsheet_wrote_with_wide_letters_is_read() -> None:
    file = Published("team.csv", "zorg;mevr. Şahin".encode("utf-16"), KNOWN)

    assert [found.text for found in niemand_is_te_herkennen(file)] == ["mevr. Şahin"]


def test_compiled_code_is_no_text() -> None:
    packed = gzip.compress(b"pagefind_dcd\0asm\1\0\0\0 @piet 06-12345678")

    assert list(niemand_is_te_herkennen(Published("wasm.nl.pagefind", packed, KNOWN))) == []


def test_what_cannot_be_unpacked_is_left_alone() -> None:
    for data in (b"\x1f\x8bniets", b"PK\x03\x04niets", b"%PDF-1.7", b"\x89PNG\x00\xff"):
        assert list(niemand_is_te_herkennen(Published("bestand.bin", data, KNOWN))) == []


def test_properties_that_a_pdf_keeps_packed_are_read_too() -> None:
    packed = zlib.compress(b"<</Author(Sam Tester)/Producer(x)>>")
    data = b"%PDF-1.7\n3 0 obj<</Filter/FlateDecode>>stream\n" + packed + b"\nendstream endobj"

    assert [
        found.text for found in maker_is_de_organisatie(Published("verslag.pdf", data, KNOWN))
    ] == ["Sam Tester"]


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photo_does_not_say_who_made_it_or_where(order: str) -> None:
    mark = b"II" if order == "<" else b"MM"
    entries = struct.pack(f"{order}H", 2)
    entries += struct.pack(f"{order}HHII", 0x013B, 2, 11, 38) + struct.pack(
        f"{order}HHII", 0x8825, 4, 1, 0
    )
    tiff = (
        mark
        + struct.pack(f"{order}HI", 42, 8)
        + entries
        + struct.pack(f"{order}I", 0)
        + b"Sam Tester\0"
    )
    photo = b"\xff\xd8\xff\xe1\x00\x60Exif\0\0" + tiff

    found = maker_is_de_organisatie(Published("dag.jpg", photo, KNOWN))

    assert [one.said for one in found] == [
        "Bij 'Artist' staat 'Sam Tester'.",
        "Bij 'GPS' staat 'een plek'.",
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "word/comments.xml",
            '<w:comment w:id="1" w:author="Sam Tester"><w:t>Kijk</w:t></w:comment>',
        ),
        ("word/document.xml", '<w:ins w:id="1" w:author="Sam Tester"></w:ins>'),
        ("xl/comments1.xml", "<comments><authors><author>Sam Tester</author></authors></comments>"),
        (
            "xl/persons/person.xml",
            '<personList><person displayName="Sam Tester" id="{1}"/></personList>',
        ),
        (
            "ppt/commentAuthors.xml",
            '<p:cmAuthorLst><p:cmAuthor id="1" name="Sam Tester"/></p:cmAuthorLst>',
        ),
        (
            "content.xml",
            "<office:annotation><dc:creator>Sam Tester</dc:creator></office:annotation>",
        ),
        ("docProps/app.xml", "<Properties><Company>Sam Tester</Company></Properties>"),
    ],
)
def test_who_wrote_in_an_office_file_is_read(name: str, text: str) -> None:
    file = Published("verslag.docx", office(**{name: text}), KNOWN)

    assert [found.text for found in maker_is_de_organisatie(file)] == ["Sam Tester"]


def test_the_name_of_a_table_is_nobody() -> None:
    data = office(
        **{
            "xl/tables/table1.xml": '<table displayName="Tabel1" name="Tabel1"/>',
            "word/a.xml": "<author/>",
        }
    )

    assert list(maker_is_de_organisatie(Published("cijfers.xlsx", data, KNOWN))) == []


def png(*parts: tuple[bytes, bytes]) -> bytes:
    made = (struct.pack(">I", len(data)) + kind + data + b"\0\0\0\0" for kind, data in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


_XMP = b"<dc:creator><rdf:Seq><rdf:li>Sam Tester</rdf:li></rdf:Seq></dc:creator>"


@pytest.mark.parametrize(
    "data",
    [
        png((b"tEXt", b"Author\0Sam Tester")),
        png((b"IHDR", b"1234"), (b"zTXt", b"Author\0\0" + zlib.compress(b"Sam Tester"))),
        png((b"iTXt", b"Author\0\0\0nl\0Maker\0Sam Tester")),
        png((b"iTXt", b"Author\0\1\0\0\0" + zlib.compress(b"Sam Tester"))),
        png((b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + _XMP)),
        b"\xff\xd8\xff\xe1\0\x60http://ns.adobe.com/xap/1.0/\0" + _XMP,
    ],
)
def test_a_picture_does_not_say_who_made_it(data: bytes) -> None:
    file = Published("dag.png", data, KNOWN)

    assert [found.text for found in maker_is_de_organisatie(file)] == ["Sam Tester"]


@pytest.mark.parametrize("kind", ["webp", "avif", "gif", "png", "jpeg"])
def test_who_made_a_picture_of_any_kind_is_found(kind: str) -> None:  # S6
    file = Published(f"trap.{kind}", with_xmp(kind), KNOWN)

    assert [found.text for found in maker_is_de_organisatie(file)] == ["Jut Tester"]


@pytest.mark.parametrize("kind", ["webp", "avif"])
def test_where_a_photo_of_any_kind_was_made_is_found(kind: str) -> None:  # S6
    file = Published(f"trap.{kind}", with_place(kind), KNOWN)

    assert [found.text for found in maker_is_de_organisatie(file)] == ["een plek"]


def test_what_else_a_picture_says_is_read_as_text() -> None:
    file = Published(
        "dag.png",
        png((b"tEXt", b"Software\0Inkscape"), (b"tEXt", b"Comment\0Bel 06-12345678")),
        KNOWN,
    )

    assert list(maker_is_de_organisatie(file)) == []
    assert [found.text for found in niemand_is_te_herkennen(file)] == ["06-12345678"]


def test_a_place_in_a_photo_is_found_in_xmp_too() -> None:
    photo = b"\xff\xd8\xff\xe1\0\x60<rdf:Description exif:GPSLatitude='52,6N'/>"

    assert [one.text for one in maker_is_de_organisatie(Published("dag.jpg", photo, KNOWN))] == [
        "een plek"
    ]


def test_the_text_on_a_page_of_a_pdf_is_read() -> None:
    text = (
        b"/A 1 Tf BT 1 0 0 1 9 9 Tm [(Bel mevr)-10(. Ja)3(nsen)]TJ 0 -12 Td (op 06-12345678)Tj ET"
    )
    data = (
        b"%PDF-1.7\n3 0 obj<</Filter/FlateDecode>>stream\n"
        + zlib.compress(text)
        + b"\nendstream endobj"
    )

    found = {found.text for found in niemand_is_te_herkennen(Published("verslag.pdf", data, KNOWN))}

    assert found == {"mevr. Jansen", "06-12345678"}


@pytest.mark.parametrize(
    ("names", "known"),
    [
        (("[Content_Types].xml", "word/document.xml"), True),
        (("mimetype", "content.xml"), True),
        (("cijfers.csv",), False),
        (("cijfers.xlsx",), False),
        (("[Content_Types].xml", "xl/embeddings/oud.xlsx"), False),
        (("[Content_Types].xml", "bijlage.zip"), False),
    ],
)
def test_a_packed_file_is_one_document_and_not_a_box_of_files(
    names: tuple[str, ...], *, known: bool
) -> None:
    file = Published("cijfers.zip", office(**dict.fromkeys(names, "<a/>")), KNOWN)

    assert [found.text for found in bestand_is_na_te_kijken(file)] == (
        [] if known else ["cijfers.zip"]
    )


@given(
    st.binary(max_size=400),
    st.sampled_from(
        [b"", b"%PDF-1.7 ", b"PK\x03\x04", b"\x1f\x8b", b"\xff\xd8Exif\0\0II", png((b"iTXt", b"a"))]
    ),
)
def test_no_file_stops_the_gate(data: bytes, start: bytes) -> None:
    file = Published("bestand.html", start + data, KNOWN)

    for rule in FILE_RULES:
        assert list(rule(file)) == list(rule(file))
