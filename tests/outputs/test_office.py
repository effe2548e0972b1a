"""A report for Word and LibreOffice has real headings, headers on its tables, and its language."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

import pytest

from generator.figures.figures import figures
from generator.layout.context import make_context
from generator.layout.jaarverslag import jaarverslag
from generator.model.register import Register
from generator.outputs import office
from generator.outputs.office import docx, odt
from generator.outputs.output_error import OutputError
from generator.outputs.paper import Paper
from generator.outputs.report_files import report_files
from generator.outputs.report_paper import report_paper
from generator.register.content import Text
from tests.conftest import DAG

PAPER = Paper(
    title="Rapport <2024>",
    subtitle="Stand",
    language="nl",
    day=date(2024, 12, 31),
    digest="0" * 64,
    body=(
        "<h2>Een</h2><p>Tekst &lt;b&gt;</p><h3>Twee</h3><table><caption>Tabel</caption><thead><tr>"
        '<th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">1</th><td>2</td></tr>'
        "</tbody></table>"
    ),
)


def _part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def test_a_word_file_can_be_read_by_everybody() -> None:
    pytest.importorskip("pypandoc", reason="pandoc is an extra; see: nox -s tests-rapport")

    made = docx(PAPER)

    text = _part(made, "word/document.xml")
    assert re.findall(r'w:pStyle w:val="(Heading\d|Title)"', text) == [
        "Title",
        "Heading1",
        "Heading2",
    ]
    assert text.count("<w:tblHeader") == 1
    assert "Tekst &lt;b&gt;" in text
    assert re.search('<w:lang [^>]*w:val="nl"', _part(made, "word/styles.xml"))
    assert text.count("Rapport &lt;2024&gt;") == 1
    assert "Rapport &lt;2024&gt;" in _part(made, "docProps/core.xml")
    assert docx(PAPER) == made


def test_a_file_of_libreoffice_can_be_read_by_everybody() -> None:
    pytest.importorskip("pypandoc", reason="pandoc is an extra; see: nox -s tests-rapport")

    made = odt(PAPER)

    text = _part(made, "content.xml")
    assert re.findall(r'text:outline-level="(\d)"', text) == ["1", "2"]
    assert text.count("<table:table-header-rows>") == 1
    assert 'fo:language="nl"' in _part(made, "styles.xml") + text
    assert odt(PAPER) == made


def test_without_pandoc_the_rest_is_made(
    goed: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    register, texts = goed
    context = make_context(register, figures(register, DAG), texts)
    monkeypatch.setattr(office, "find_spec", lambda _: None)

    files = report_files(context, jaarverslag(context, 2024), "rapport-2024")

    assert {"rapport-2024.html", "rapport-2024.md"} <= files.made.keys()
    assert "rapport-2024.docx" not in files.made
    assert any(
        "Installeer het met: python -m pip install pypandoc_binary" in one for one in files.missing
    )
    with pytest.raises(OutputError):
        odt(report_paper(context, jaarverslag(context, 2024)))
