"""A paper as PDF: what a screen reader finds, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.outputs.output_error import OutputError
from generator.outputs.pdf import pdf
from tests.outputs.papers import DIGEST, DOT, chapters, pango_there, paper, table
from tests.outputs.pdf_tags import PdfFile, faults, read_pdf

# Most systems have Pango; where it is missing, test_no_pango.py looks at what is said.
pytestmark = pytest.mark.skipif(not pango_there(), reason="Pango is not on this machine")
# Signs that mean something in HTML, CSS, PDF, a workbook or a link, as a reader sees them.
NASTY = "<script>alert(1)</script> =1+1 ) ET ( \\ %PDF {{x}} http://kwaad.example javascript:x"
ESCAPED = NASTY.replace("<", "&lt;").replace(">", "&gt;")


@pytest.fixture(scope="module")
def made() -> bytes:
    """A paper of many pages."""
    picture = (
        f'<figure><img src="{DOT}" alt="Een witte stip"><figcaption>Stip</figcaption></figure>'
    )
    return pdf(paper(f"{chapters(3)}<h2>Plaatje</h2>{picture}"))


@pytest.fixture(scope="module")
def read(made: bytes) -> PdfFile:
    return read_pdf(made)


def test_a_screen_reader_finds_nothing_to_stumble_over(made: bytes) -> None:
    assert faults(made) == []


def test_it_says_its_title_language_and_standard(read: PdfFile) -> None:
    assert (read.title, read.language, read.standard) == ("Rapport over 2024", "nl", "1")


def test_every_heading_is_a_bookmark_in_order(read: PdfFile) -> None:
    parts = ["Hoofdstuk {}", "Thema", "Thema", "Thema"]
    chapters_of_it = [part.format(n) for n in range(3) for part in parts]

    assert list(read.bookmarks) == ["Rapport over 2024", "Inhoud", *chapters_of_it, "Plaatje"]


def test_the_list_of_contents_has_one_link_for_each_heading(read: PdfFile) -> None:
    links = read.tags.all("Link")

    assert len(links) == 3 * 4 + 1


def test_a_caption_stands_with_its_table_and_headers_say_their_direction(read: PdfFile) -> None:
    tables = read.tags.all("Table")
    captioned = [one for one in tables if one.all("Caption")]

    assert len(captioned) == 9
    assert all(one.all("TD") for one in tables)
    assert {header.scope for header in captioned[0].all("TH")} == {"/Column", "/Row"}


def test_a_picture_has_its_words(read: PdfFile) -> None:
    assert [figure.alt for figure in read.tags.all("Figure")] == ["Een witte stip"]


def test_the_same_paper_gives_the_same_bytes(made: bytes, read: PdfFile) -> None:
    picture = (
        f'<figure><img src="{DOT}" alt="Een witte stip"><figcaption>Stip</figcaption></figure>'
    )
    again = pdf(paper(f"{chapters(3)}<h2>Plaatje</h2>{picture}"))

    assert again == made
    assert read.pages > 3


def test_the_moment_and_the_parts_of_the_machine_leave_nothing_in_it(
    made: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without HarfBuzz-Subset the font keeps a moment, and a warning says so."""
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", None)

    first = pdf(paper(chapters(1)))
    monkeypatch.setattr("fontTools.misc.timeTools.time.time", lambda: 2_000_000_000.0)

    assert pdf(paper(chapters(1))) == first
    assert faults(first) == []
    assert made != first


def test_another_paper_gives_other_bytes() -> None:
    one, other = (pdf(replace(paper("<p>Een</p>"), digest=digest)) for digest in ("a", "b"))

    assert one != other


def words(made: bytes) -> str:
    """The text of a PDF by another reader, on one line."""
    return " ".join(
        " ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages).split()
    )


def test_the_last_page_says_the_day_and_the_digest(made: bytes) -> None:
    assert words(made).count(f"een code: {DIGEST}.") == 1
    assert "wat wij op 31 december 2024 wisten" in words(made)


def test_nasty_text_stays_text() -> None:
    made = pdf(
        paper(f"<h2>{ESCAPED}</h2><p>{ESCAPED}</p><h2>Meer</h2>{table(2, ESCAPED, ESCAPED)}", NASTY)
    )
    read = read_pdf(made)

    assert faults(made) == []
    assert read.title == NASTY
    assert read.links == ()
    assert NASTY in read.bookmarks


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "/acties/a1/",
        "data:text/html,x",
        "//x.nl",
        "#weg",
    ],
)
def test_an_address_that_does_something_else_is_no_link(address: str) -> None:
    read = read_pdf(pdf(paper(f'<p><a href="{address}">Kijk hier</a></p>')))

    assert read.links == ()
    assert read.tags.all("Link") == []


def test_a_page_of_the_web_is_a_link() -> None:
    read = read_pdf(pdf(paper('<p><a href="https://voorbeeld.nl/a">Kijk hier</a></p>')))

    assert read.links == ("https://voorbeeld.nl/a",)


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://voorbeeld.nl/x.png" alt="x">',
        '<img src="file:///etc/hostname" alt="x">',
        f'<img src="{DOT}" alt=" ">',
        f'<img src="{DOT}">',
        '<img src="data:image/png;base64,AAAA" alt="x">',
        '<img src="data:image/svg+xml;base64,AAAA" alt="x">',
        "<p>open <!-- stuk",
        "<table><tr><td>open",
        "<div>" * 300,
        f"{'<div>' * 100}diep{'</div>' * 100}",
        "</body></html>weg",
    ],
)
def test_what_cannot_come_in_whole_is_refused_in_one_sentence(body: str) -> None:
    with pytest.raises(OutputError, match=r"^Wij maken geen [^\n]*$"):
        pdf(paper(f"<p>Goed.</p>{body}"))


@pytest.mark.parametrize(
    "wrong", [{"title": " "}, {"title": "\x00"}, {"language": ""}, {"language": "<b>"}]
)
def test_a_paper_without_title_or_language_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(OutputError, match=r"^Wij maken geen "):
        pdf(replace(paper("<p>Goed.</p>"), **wrong))


def test_a_row_higher_than_a_page_begins_below_its_header() -> None:
    made = pdf(paper(table(2, cell="woord " * 2000)))

    assert faults(made) == []
    assert len(read_pdf(made).tags.all("Table")) == read_pdf(made).pages


def test_a_table_of_one_row_has_a_header_and_cells() -> None:
    tags = read_pdf(pdf(paper("<table><tr><td>A</td><td>1</td><td>2</td></tr></table>"))).tags

    assert [tag.kind for tag in tags.all("TH", "TD")] == ["TH", "TD", "TD"]


def test_nothing_is_lost_of_a_cell_that_is_longer_than_a_page() -> None:
    long = " ".join(f"woord{n}" for n in range(900))

    read = words(pdf(paper(table(3, cell=long))))

    assert all(read.count(f"woord{n} ") + read.count(f"woord{n}-") >= 1 for n in (0, 450, 898))
