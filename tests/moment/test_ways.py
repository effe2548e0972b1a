"""The ways in which offices write a moment, each with both ends or refused with the nearest right form."""  # C10

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.moment import MomentError, parse_moment, voorbeelden_per_soort

_HERE = Path(__file__).parent
_ENOUGH = 150


def _rows(name: str) -> list[tuple[str, ...]]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(";")) for line in lines if not line.startswith("#")]


WAYS = _rows("ways.txt")
REFUSED = _rows("refused.txt")
EXAMPLES = [example for examples in voorbeelden_per_soort().values() for example in examples]

# "vanaf mei of juni" is a limit of a choice, not a choice of a limit.
_WITH_ENDS = [text for text in EXAMPLES if parse_moment(text).van and parse_moment(text).tot]


@pytest.mark.parametrize(("text", "first", "last"), WAYS)
def test_a_way_keeps_both_ends(text: str, first: str, last: str) -> None:
    moment = parse_moment(text)

    assert (str(moment.van or "."), str(moment.tot or ".")) == (first, last)


def test_there_are_enough_ways_and_none_twice() -> None:
    texts = [row[0] for row in (*WAYS, *REFUSED)]

    assert len(set(texts)) == len(texts) >= _ENOUGH


@pytest.mark.parametrize(("text", "nearest"), REFUSED)
def test_what_is_not_sure_is_refused_with_the_nearest_form(text: str, nearest: str) -> None:
    with pytest.raises(MomentError) as refused:
        parse_moment(text)

    assert (refused.value.bedoeld or ".") == nearest


@pytest.mark.parametrize("nearest", [row[1] for row in REFUSED if row[1] != "."])
def test_the_nearest_form_can_be_read(nearest: str) -> None:
    assert parse_moment(nearest).zin


@pytest.mark.parametrize("text", [*EXAMPLES, *(row[0] for row in WAYS)])
def test_what_we_print_reads_the_same(text: str) -> None:
    moment = parse_moment(text)

    printed = parse_moment(moment.zin)

    assert (printed.van, printed.tot) == (moment.van, moment.tot)
    assert printed.zin == moment.zin


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_example_of_the_grammar_is_read(text: str) -> None:
    assert parse_moment(text).zin


@given(
    st.sampled_from(_WITH_ENDS),
    st.sampled_from(_WITH_ENDS),
    st.sampled_from(["-", " t/m ", " of "]),
)
def test_two_forms_together_keep_the_ends_of_both(first: str, second: str, word: str) -> None:
    begin, end = parse_moment(first), parse_moment(second)
    try:
        both = parse_moment(f"{first}{word}{second}")
    except MomentError:
        return
    assert both.van == begin.van
    assert both.tot == end.tot


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_two_months_are_a_period_or_the_wrong_way_around(one: date, other: date) -> None:
    text = f"{one.month:02}-{one.year} t/m {other.month:02}-{other.year}"
    if (one.year, one.month) >= (other.year, other.month):
        with pytest.raises(MomentError):
            parse_moment(text)
        return
    moment = parse_moment(text)

    assert moment.van == one.replace(day=1)
    assert moment.tot is not None
    assert (moment.tot.year, moment.tot.month) == (other.year, other.month)
