"""A report for Word and LibreOffice: headings, headers on tables, language, day and paper are right.

Pandoc is an extra, so what it makes of one paper stands in `pandoc/`: what we do with it is looked at always.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest

from generator.figures.figures import figures
from generator.html_tree import Element, parse_xml
from generator.layout.context import make_context
from generator.layout.jaarverslag import jaarverslag
from generator.model.register import Register
from generator.outputs import office
from generator.outputs.odf_file import odf_file
from generator.outputs.office import docx, made_by_pandoc, odt
from generator.outputs.output_error import OutputError
from generator.outputs.paper import Paper
from generator.outputs.report_files import report_files
from generator.outputs.report_paper import report_paper
from generator.outputs.word_file import word_file
from generator.register.content import Text
from tests.conftest import DAG
from tests.outputs.papers import office_paper, paper, table

HERE = Path(__file__).parent / "pandoc"
PAPER = office_paper()
ALTS = ("Nog een stip", "Een <witte> stip")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TABLE, TEXT, STYLE = ODF % "table", ODF % "text", ODF % "style"
FO, SVG = ODF % "xsl-fo-compatible", ODF % "svg-compatible"
NO_PANDOC = "pandoc is an extra; see: nox -s tests-rapport"


@pytest.fixture(scope="module")
def word() -> bytes:
    return word_file((HERE / "paper.docx").read_bytes(), PAPER)


@pytest.fixture(scope="module")
def odf() -> bytes:
    return odf_file((HERE / "paper.odt").read_bytes(), PAPER, ALTS)


def _part(data: bytes, name: str) -> Element:
    root = parse_xml(zipfile.ZipFile(io.BytesIO(data)).read(name).decode())
    assert root is not None
    return root


def _values(root: Element, path: str, name: str) -> list[str | None]:
    return [found.get(name) for found in root.iterfind(path)]


def test_the_day_of_the_report_stands_in_it_and_no_clock(word: bytes, odf: bytes) -> None:
    core, meta = _part(word, "docProps/core.xml"), _part(odf, "meta.xml")

    dates = [one.text for one in (*core.iter(), *meta.iter()) if "T" in (one.text or "")[10:11]]
    assert dates == ["2024-12-31T12:00:00Z"] * 4
    assert {one.date_time[0] for one in zipfile.ZipFile(io.BytesIO(word)).infolist()} == {1980}


def test_the_language_is_that_of_the_netherlands(word: bytes, odf: bytes) -> None:
    styles = _part(odf, "styles.xml")

    assert _values(_part(word, "word/settings.xml"), f"{W}themeFontLang", f"{W}val") == ["nl-NL"]
    assert _values(_part(word, "word/styles.xml"), f".//{W}lang", f"{W}val") == ["nl-NL"]
    assert {one.get(f"{FO}language") for one in styles.iter()} == {None, "nl"}
    assert {one.get(f"{FO}country") for one in styles.iter()} == {None, "NL"}


def test_the_paper_is_a4_with_its_title_and_number_below_each_page(word: bytes, odf: bytes) -> None:
    size = _part(word, "word/document.xml").find(f".//{W}pgSz")
    page = _part(odf, "styles.xml").find(f".//{STYLE}page-layout-properties")
    footers = [_part(word, "word/footer1.xml"), _part(odf, "styles.xml").find(f".//{STYLE}footer")]

    assert size is not None
    assert page is not None
    assert size.attrib == {f"{W}w": "11906", f"{W}h": "16838"}
    assert (page.get(f"{FO}page-width"), page.get(f"{FO}page-height")) == ("21cm", "29.7cm")
    for footer in footers:
        assert footer is not None
        words = " ".join("".join(footer.itertext()).split())
        assert words == "Rapport <2024>. Bladzijde 1 van 1"


def test_the_first_row_and_column_of_a_word_table_are_headers(word: bytes) -> None:
    document = _part(word, "word/document.xml")

    assert _values(document, f".//{W}tblLook", f"{W}val") == ["06A0", "06A0", "0680"]
    assert set(_values(document, f".//{W}tblLook", f"{W}firstColumn")) == {"1"}
    assert len(list(document.iter(f"{W}tblHeader"))) == 2


def test_a_word_row_is_on_one_page_and_none_stands_alone(word: bytes) -> None:
    small, large, pairs = _part(word, "word/document.xml").iter(f"{W}tbl")

    for one in (small, large, pairs):
        rows = one.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert _kept(small) == [True, True, False]
    assert _kept(large) == [True, *[False] * 6, True, False]
    assert _kept(pairs) == [True, False]


def _kept(one: Element) -> list[bool]:
    """For each row but the header whether it stays with the next."""
    rows = [row for row in one.iter(f"{W}tr") if row.find(f".//{W}tblHeader") is None]
    return [row.find(f".//{W}keepNext") is not None for row in rows]


def test_a_caption_and_a_header_stay_with_their_table(word: bytes, odf: bytes) -> None:
    in_word = {
        style.get(f"{W}styleId"): style
        for style in _part(word, "word/styles.xml").iter(f"{W}style")
    }
    in_odf = {
        style.get(f"{STYLE}name"): style for style in _part(odf, "styles.xml").iter(f"{STYLE}style")
    }
    captions = [
        one.get(f"{TEXT}style-name") for one in _part(odf, "content.xml").iter(f"{TEXT}p")
    ].count("TableCaption")

    for name in ("TableCaption", "Tabelkop"):
        assert in_word[name].find(f"{W}pPr/{W}keepNext") is not None
    keeping = in_odf["TableCaption"].find(f"{STYLE}paragraph-properties")
    assert keeping is not None
    assert keeping.get(f"{FO}keep-with-next") == "always"
    assert captions == 3


def test_a_row_of_libreoffice_is_on_one_page_and_so_is_a_small_table(odf: bytes) -> None:
    content = _part(odf, "content.xml")
    styles = {style.get(f"{STYLE}name"): style for style in content.iter(f"{STYLE}style")}
    row = styles["Rij"].find(f"{STYLE}table-row-properties")

    assert set(_values(content, f".//{TABLE}table-row", f"{TABLE}style-name")) == {"Rij"}
    assert row is not None
    assert row.get(f"{FO}keep-together") == "always"
    assert [
        _values(styles[name], f"{STYLE}table-properties", f"{STYLE}may-break-between-rows")
        for name in ("Table1", "Table2", "Table3")
    ] == [["false"], [None], ["false"]]


def test_columns_are_as_wide_as_their_words(word: bytes, odf: bytes) -> None:
    first = next(_part(word, "word/document.xml").iter(f"{W}tbl"))
    columns = [int(one.get(f"{W}w", "")) for one in first.iter(f"{W}gridCol")]
    styles = {
        one.get(f"{STYLE}name"): one for one in _part(odf, "content.xml").iter(f"{STYLE}style")
    }
    relative = [
        _values(
            styles[f"Table1.{column}"],
            f"{STYLE}table-column-properties",
            f"{STYLE}rel-column-width",
        )
        for column in "ABC"
    ]

    assert columns[1] < columns[0] < columns[2]
    assert all(one != relative[0] for one in relative[1:])


def test_each_picture_of_libreoffice_has_its_words(odf: bytes) -> None:
    said = [one.text for one in _part(odf, "content.xml").iter(f"{SVG}desc")]

    assert said == list(ALTS)


def test_no_figures_of_another_text_are_left(word: bytes) -> None:
    assert len(_part(word, "docProps/app.xml")) == 0


def test_pandoc_makes_what_these_tests_read(request: pytest.FixtureRequest) -> None:
    pytest.importorskip("pypandoc", reason=NO_PANDOC)
    kinds: tuple[Literal["docx", "odt"], ...] = ("docx", "odt")

    for kind in kinds:
        made = made_by_pandoc(PAPER, kind)
        file = HERE / f"paper.{kind}"
        if request.config.getoption("--update"):
            file.write_bytes(made)
        assert made == file.read_bytes(), file.name


@pytest.mark.parametrize("maker", [docx, odt])
def test_the_same_paper_gives_the_same_bytes(maker: Callable[[Paper], bytes]) -> None:
    pytest.importorskip("pypandoc", reason=NO_PANDOC)

    made = maker(PAPER)

    assert maker(PAPER) == made
    assert maker(replace(PAPER, digest="f" * 64)) != made


def test_another_reader_of_word_files_finds_headings_headers_and_language() -> None:
    pytest.importorskip("pypandoc", reason=NO_PANDOC)
    reader = pytest.importorskip("docx", reason="python-docx comes with: nox -s tests-rapport")

    read: Any = reader.Document(io.BytesIO(docx(PAPER)))

    styles = [one.style.name for one in read.paragraphs if one.style.name[:4] in {"Titl", "Head"}]
    assert styles == ["Title", "Heading 1", "Heading 2"]
    assert (read.core_properties.title, read.core_properties.language) == (
        "Rapport <2024>",
        "nl-NL",
    )
    assert read.core_properties.created.date() == PAPER.day
    assert [len(one.rows) for one in read.tables] == [4, 10, 2]
    assert read.tables[0].rows[0].cells[2].text == "Wat gebeurde er"
    assert read.paragraphs[3].text == "Tekst <b>"
    assert read.sections[0].page_width.mm == pytest.approx(210, abs=0.1)


def test_another_reader_of_odf_files_finds_headings_headers_and_words_of_pictures() -> None:
    pytest.importorskip("pypandoc", reason=NO_PANDOC)
    pytest.importorskip("odf", reason="odfpy comes with: nox -s tests-rapport")
    import odf.opendocument  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415
    from odf import svg, teletype, text  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415
    from odf import table as tables  # noqa: PLC0415

    read = odf.opendocument.load(io.BytesIO(odt(PAPER)))

    headings = read.getElementsByType(text.H)
    assert [(one.getAttribute("outlinelevel"), teletype.extractText(one)) for one in headings] == [
        ("1", "Een"),
        ("2", "Twee"),
    ]
    assert len(read.getElementsByType(tables.TableHeaderRows)) == 2
    assert [str(one) for one in read.getElementsByType(svg.Desc)] == list(ALTS)


NASTY = "<script>alert(1)</script> =1+1 {{x}} $x^2$ <!-- --> ]]> \\newpage [x](javascript:1) @wie"


def test_nasty_text_stays_text() -> None:
    pytest.importorskip("pypandoc", reason=NO_PANDOC)
    typed = NASTY.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    nasty = paper(f"<h2>{typed}</h2><p>{typed}</p>{table(2, typed, typed)}", NASTY)

    for data, part in ((docx(nasty), "word/document.xml"), (odt(nasty), "content.xml")):
        said = " ".join("".join(_part(data, part).itertext()).split())
        assert said.count(NASTY) == 1 + 1 + 1 + 1 + 2


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
