"""Long words break between two syllables; only the eye sees where they may (cases T8, T9)."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.html_tree import SOFT_HYPHEN, parse_html, without_soft_hyphens
from generator.search.entries import read_entry
from generator.texts.soft_hyphens import with_soft_hyphens
from tests.linear import grows_in_squares

_LONG = "Toegankelijkheidsverklaringen"


def body(inside: str) -> str:
    return f"<html><head><title>{_LONG}</title></head><body>{inside}</body></html>"


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("Toegankelijkheidsverklaring", "Toe-gan-ke-lijk-heids-ver-kla-ring"),
        ("re\u00efntegratieconsulenten", "re\u00efn-te-gra-tie-con-su-len-ten"),
        ("overheidsorganisatie", "over-heids-or-ga-ni-sa-tie"),
        ("antidiscriminatie", "antidiscriminatie"),  # 17 letters: fits at 320 pixels
        ("P&amp;O-medewerkersnetwerken", "P&amp;O-mede-wer-kers-net-wer-ken"),
    ],
)
def test_a_long_word_breaks_at_a_syllable(word: str, broken: str) -> None:
    made = with_soft_hyphens(body(f"<h1>{word}</h1>"))

    assert f"<h1>{broken}</h1>" in made.replace(SOFT_HYPHEN, "-")


@pytest.mark.parametrize(
    "inside",
    [
        f'<a href="{_LONG}/" title="{_LONG}">hier</a>',
        f"<code>{_LONG}</code>",
        f"<pre>regel\n{_LONG}\n</pre>",
        f"<select><option>{_LONG}</option></select>",
        f"<textarea>{_LONG}</textarea>",
        f"<script>var a = '{_LONG}';</script>",
        "<p>https://voorbeeld.nl/een-kort-woord</p>",
    ],
)
def test_what_is_not_read_as_text_keeps_its_letters(inside: str) -> None:
    page = body(inside)

    assert with_soft_hyphens(page) == page


def test_search_does_not_see_them() -> None:
    page = with_soft_hyphens(body(f"<article><h1>{_LONG}</h1><p>{_LONG} lezen.</p></article>"))

    entry = read_entry("x/", without_soft_hyphens(page.encode()))

    assert SOFT_HYPHEN in page
    assert entry is not None
    assert (entry.title, entry.text) == (_LONG, (f"{_LONG} lezen.",))


@given(st.lists(st.text(alphabet="abcdefgij\u00eb -.", max_size=40)))
def test_taking_them_out_gives_back_the_page(parts: list[str]) -> None:
    page = body("".join(f"<p>{part}</p>" for part in parts))

    made = with_soft_hyphens(page)

    assert without_soft_hyphens(made.encode()).decode() == page
    assert re.findall("<[^>]*>", made) == re.findall("<[^>]*>", page)
    assert parse_html(made.encode()) is not None


@pytest.mark.parametrize("unit", [f"{_LONG} ", f"<b>{_LONG}</b>", "a", ">", "<", f"> {_LONG} "])
def test_a_longer_text_takes_as_much_longer(unit: str) -> None:  # S4
    assert not grows_in_squares(lambda text: with_soft_hyphens(body(f"<p>{text}</p>")), unit)
