"""Contrast as WCAG measures it, with values that others published, and what must hold for any two colours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.colours.contrast import BLACK, TEXT, WHITE, luminance, mix, nearest, ratio

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (BLACK, WHITE, 21.0),
        (WHITE, WHITE, 1.0),
        ("#767676", WHITE, 4.54),  # the lightest grey that is enough on white
        ("#777777", WHITE, 4.48),
        ("#949494", WHITE, 3.03),  # the lightest grey that is enough for a sign
        ("#595959", WHITE, 7.0),
        ("#333333", WHITE, 12.63),
        ("#010101", BLACK, 1.01),
        ("#ff0000", WHITE, 4.0),
        ("#0000ff", WHITE, 8.59),
        ("#ffff00", BLACK, 19.56),
    ],
)
def test_the_ratio_is_the_one_of_wcag(one: str, other: str, expected: float) -> None:
    assert round(ratio(one, other), 2) == expected


@given(COLOURS, COLOURS)
def test_the_ratio_lies_between_1_and_21_and_has_no_order(one: str, other: str) -> None:
    assert 1 <= ratio(one, other) <= 21
    assert ratio(one, other) == ratio(other, one)


@given(COLOURS)
def test_on_black_or_on_white_everything_can_be_read(colour: str) -> None:
    assert max(ratio(colour, BLACK), ratio(colour, WHITE)) >= TEXT


@given(COLOURS, st.floats(0, 1))
def test_a_mixture_lies_between_its_colours(colour: str, share: float) -> None:
    assert mix(colour, WHITE, 0) == colour
    assert mix(colour, WHITE, 1) == WHITE
    assert luminance(colour) <= luminance(mix(colour, WHITE, share)) <= 1


@given(COLOURS, COLOURS)
def test_the_nearest_colour_passes_and_a_colour_that_passes_stays(colour: str, ground: str) -> None:
    found = nearest(colour, lambda other: ratio(other, ground) >= TEXT)

    assert found is not None
    assert ratio(found, ground) >= TEXT
    assert (found == colour) == (ratio(colour, ground) >= TEXT)


def test_what_cannot_be_mended_is_said() -> None:
    assert nearest("#808080", lambda _: False) is None
