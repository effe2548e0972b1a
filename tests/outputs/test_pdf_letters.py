"""The letters of a PDF: only our fonts draw them, and what they lack is said with its place."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from generator.outputs.output_error import OutputError
from generator.outputs.pdf import pdf
from generator.outputs.pdf_refusals import refuse
from tests.outputs.papers import pango_there, paper, table
from tests.outputs.test_pdf import words

needs_pango = pytest.mark.skipif(not pango_there(), reason="Pango is not on this machine")
# Names as people in Dutch towns have them.
NAMES = "Çağrı Şahin, Łukasz Żółć, Jiří Dvořák, Ĳsbrand, Ștefan, Zoë, Đorđević"


def _fonts(made: bytes) -> set[str]:
    """The names of all fonts in a PDF, without the mark of a part of a font."""
    with pikepdf.open(BytesIO(made)) as file:
        named = [one.BaseFont for one in file.objects if _is_font(one)]
        return {str(name).partition("+")[2] for name in named}


def _is_font(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and str(one.get("/Type")) == "/Font"


@needs_pango
def test_no_font_of_the_machine_is_in_it() -> None:
    """The sign for a word that breaks was drawn with another font, so each machine made other pages."""
    long = "medewerkersnetwerkvertegenwoordigers " * 80

    fonts = _fonts(pdf(paper(f"<h2>{NAMES}</h2><ul><li>{long}</li></ul>{table(3, cell=long)}")))

    assert fonts
    assert {name[: len("Atkinson")] for name in fonts} == {"Atkinson"}


@needs_pango
def test_names_from_elsewhere_in_europe_are_drawn() -> None:
    assert NAMES in words(pdf(paper(f"<p>{NAMES}</p>")))


@needs_pango
@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("A → B", "A -> B"),
        ("≥ 30", ">= 30"),
        ("sociaal‑maatschappelijk", "sociaal-maatschappelijk"),
        ("e\N{COMBINING ACUTE ACCENT}en", "\N{LATIN SMALL LETTER E WITH ACUTE}en"),
        ("\N{ZERO WIDTH SPACE}los", "los"),
        ("10\N{NARROW NO-BREAK SPACE}000", "10 000"),
    ],
)
def test_signs_that_say_the_same_are_drawn_with_ours(typed: str, drawn: str) -> None:
    made = pdf(paper(f"<p>Zin {typed} zin</p>"))

    assert drawn in words(made).replace("\N{ZERO WIDTH SPACE}", "")
    assert {name[: len("Atkinson")] for name in _fonts(made)} == {"Atkinson"}


@pytest.mark.parametrize("letter", ["👍", "中", "ش", "✓", "α", "⁴"])
def test_a_letter_without_a_font_is_named_with_its_place(letter: str) -> None:
    with pytest.raises(OutputError) as refused:
        refuse(f"<title>T</title><p>Wij gaven de brief aan {letter} en toen aan het team.</p>")

    said = str(refused.value)
    assert said.startswith(f"Wij maken geen pdf: 1 teken zit niet in ons lettertype: '{letter}'.")
    assert f"de brief aan {letter} en toen" in said
    assert refused.value.letters == (letter,)


def test_all_letters_are_named_at_once() -> None:
    with pytest.raises(
        OutputError, match=r"2 tekens zitten niet .*: '中' en '👍'\. Het eerste staat"
    ):
        refuse("<p>中 en 👍 en 中</p>")


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (f"<h2>{'kop ' * 200}</h2>", "Wij maken geen pdf: een kop heeft 799 letters"),
        (f"<table><caption>{'kop ' * 200}</caption></table>", "een kop heeft 799 letters"),
        (f"<table><thead><tr><th>{'kop ' * 60}</th></tr></thead></table>", "Schrijf hooguit 200 letters"),
        (f"<p>{'x' * 2001}</p>", "een woord heeft 2001 letters: 'xxx"),
    ],
)  # fmt: skip
def test_what_is_longer_than_a_page_is_refused(html: str, said: str) -> None:
    with pytest.raises(OutputError, match=said):
        refuse(f"<html><body>{html}</body></html>")


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{'zin ' * 5000}</p>",
        f"<h2>{'kop ' * 100}</h2>",
        f"<p>{'x' * 2000}</p>",
        f"<p>\t\n{NAMES} ½ € ² … – ‘x’</p>",
    ],
)
def test_what_fits_is_not_refused(html: str) -> None:
    assert not _refused(f"<html><body>{html}</body></html>")
    assert _refused(f"<html><body>{html}中</body></html>")


def _refused(html: str) -> bool:
    try:
        refuse(html)
    except OutputError:
        return True
    return False


@needs_pango
def test_a_cell_of_4000_words_is_made_whole() -> None:
    """Columns with a width of their own: without, WeasyPrint looks at all words again for each of them."""
    long = " ".join(f"woord{n}" for n in range(4000))

    read = words(pdf(paper(table(1, cell=long))))

    assert [n for n in range(0, 4000, 37) if f"woord{n}" not in read] == []
