"""A file of another program under the name of a text is told as what it is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.register import KINDS
from generator.register.decode import decode, decode_anyway
from generator.register.files import MAX_BYTES, read_bytes, read_text
from generator.register.not_text import not_text
from generator.register.table import parse_table
from generator.register.tree import parse

METINGEN = next(kind for kind in KINDS if kind.name == "metingen")
FILES = [
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "Dit is een pdf-bestand."),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Dit is een oud bestand van Word of Excel."),
    (b"{\\rtf1\\ansi Hallo}", "Dit is een Word-bestand."),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "Dit is een plaatje."),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", "Dit is een plaatje."),
    (b"GIF89a\x01\0", "Dit is een plaatje."),
]


def _packed(*names: str, size: int = 10) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "a" * size)
    return file.getvalue()


PACKED = [
    (_packed("[Content_Types].xml", "word/document.xml"), "Dit is een Word-bestand."),
    (_packed("[Content_Types].xml", "xl/workbook.xml"), "Dit is een Excel-bestand."),
    (_packed("[Content_Types].xml", "ppt/presentation.xml"), "Dit is een PowerPoint-bestand."),
    (_packed("acties/A1.yml"), "Dit is een zip-bestand."),
]


@pytest.mark.parametrize(("data", "told"), [*FILES, *PACKED])
def test_what_another_program_made_is_named_once_and_nothing_else_is_said(
    data: bytes, told: str
) -> None:
    read = [
        parse("data/acties/A1.yml", data)[1],
        parse_table("data/metingen/SC1.csv", data, METINGEN)[1],
        decode("content/over.md", data),
        decode_anyway("tekst.md", data)[1],
    ]

    for problems in read:
        assert isinstance(problems, list)
        (problem,) = problems
        assert (problem.line, problem.column, problem.rule) == (1, 1, "geen-tekstbestand")
        assert problem.message.startswith(told)


def test_a_big_one_is_named_too_and_a_big_text_or_picture_is_too_big(tmp_path: Path) -> None:
    file = tmp_path / "over.md"
    file.write_bytes(_packed("word/document.xml", size=MAX_BYTES))
    text = tmp_path / "lang.md"
    text.write_bytes(b"a" * (MAX_BYTES + 1))
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"a" * MAX_BYTES)

    told = read_text("content/over.md", file)
    long = read_bytes("content/lang.md", text)
    big = read_bytes("content/foto.png", picture)

    assert [problem.rule for problem in told if not isinstance(problem, str)] == [
        "geen-tekstbestand"
    ]
    assert getattr(long, "rule", "") == "te-groot"
    assert getattr(big, "rule", "") == "te-groot"


@pytest.mark.parametrize("text", ["PK is een afkorting", "GIF en PNG", "%PDF", "{rtf}", "ÿØÿ", ""])
def test_a_text_that_only_looks_like_it_is_read(text: str) -> None:
    assert not_text(text.encode()) == ""


@given(st.text())
def test_a_text_that_people_see_is_never_of_another_program(text: str) -> None:
    assert not_text(f"titel: {text}".encode()) == ""
