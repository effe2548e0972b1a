"""Words and short sentences that pages share."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.layout.words import bold, listed, maanden_oud


@pytest.mark.parametrize(
    ("namen", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (list("abc"), "a, b en c")]
)
def test_names_stand_in_a_row(namen: list[str], text: str) -> None:
    assert listed(namen) == text


@given(st.text(st.characters(exclude_characters="*")))
def test_words_between_stars_are_bold_and_everything_is_escaped(text: str) -> None:
    assert bold(f"{text}**{text}**") == Markup("{}<b>{}</b>").format(text, text)
    assert bold(text) == escape(text)


@pytest.mark.parametrize(
    ("since", "text"),
    [
        (date(2024, 6, 30), "minder dan 1 maand"),
        (date(2024, 6, 15), "1 maand"),
        (date(2024, 6, 14), "ruim 1 maand"),
        (date(2022, 7, 16), "ruim 23 maanden"),
        (date(2022, 7, 15), "2 jaar"),
        (date(2022, 7, 14), "ruim 2 jaar"),
        (date(2022, 6, 15), "ruim 2 jaar"),
    ],
)
def test_how_long_ago_in_words(since: date, text: str) -> None:
    assert maanden_oud(since, date(2024, 7, 15)) == text
