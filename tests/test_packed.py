"""A text that is kept small is the same when somebody reads it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.packed import NO_TEXT, packed

# The half of a pair that UTF-16 needs is no text.
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(_TEXTS)
def test_a_text_comes_out_as_it_went_in(text: str) -> None:
    assert str(packed(text)) == text


@given(_TEXTS, _TEXTS)
def test_only_the_same_texts_are_equal(one: str, other: str) -> None:
    assert (packed(one) == packed(other)) == (one == other)


def test_a_page_takes_less_than_half() -> None:
    page = "<tr><th scope='row'>Actie</th><td>Wij zijn bezig</td></tr>\n" * 100

    assert len(packed(page).data) < len(page) / 2


def test_nothing_is_a_text_too() -> None:
    assert not str(NO_TEXT)
