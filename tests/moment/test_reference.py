"""The moment of a state: a day, month, quarter or year; the state holds from its last day."""  # C10

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.moment import MomentError, parse_moment, parse_peildatum, volgorde

_WAYS = [
    ("4 augustus 2016", "2016-08-04", "4 augustus 2016", date(2016, 8, 4)),
    ("04-08-2016", "2016-08-04", "4 augustus 2016", date(2016, 8, 4)),
    ("augustus 2016", "2016-08", "augustus 2016", date(2016, 8, 31)),
    ("2016-08", "2016-08", "augustus 2016", date(2016, 8, 31)),
    ("feb. 2024", "2024-02", "februari 2024", date(2024, 2, 29)),
    ("Q3 2016", "2016-Q3", "juli tot en met september 2016", date(2016, 9, 30)),
    ("3e kwartaal 2016", "2016-Q3", "juli tot en met september 2016", date(2016, 9, 30)),
    ("2016", "2016", "2016", date(2016, 12, 31)),
]


@pytest.mark.parametrize(("text", "form", "words", "day"), _WAYS)
def test_a_state_has_a_fixed_form_and_words_without_a_made_up_day(
    text: str, form: str, words: str, day: date
) -> None:
    moment = parse_peildatum(text)

    assert (moment.tekst, moment.zin) == (form, words)
    assert (moment.van, moment.tot) == (day, day)
    assert parse_peildatum(form) == moment


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("zomer 2016", None),
        ("begin 2018", "2018-Q1"),
        ("vanaf 2016", None),
        ("2016-2017", None),
        ("augustus", None),
        ("doorlopend", None),
        ("agustus 2016", "augustus 2016"),
    ],
)
def test_a_state_of_another_moment_is_refused(text: str, nearest: str | None) -> None:
    with pytest.raises(MomentError) as refused:
        parse_peildatum(text)

    assert refused.value.bedoeld == nearest


def test_a_state_of_a_month_holds_from_its_last_day() -> None:
    moment = parse_peildatum("augustus 2016")

    holds = [day for day in (30, 31) if moment.begonnen(date(2016, 8, day))]

    assert holds == [31]


def test_on_one_day_the_most_precise_state_is_the_newest() -> None:
    forms = ["2016-12-31", "2016", "2016-12", "2016-Q4", "2016-11-30", "2017-01"]

    sorted_forms = sorted(forms, key=lambda form: volgorde(parse_peildatum(form)))

    assert sorted_forms == ["2016-11-30", "2016", "2016-Q4", "2016-12", "2016-12-31", "2017-01"]


@pytest.mark.parametrize(
    ("text", "when"), [("2024-03-07", "op 7 maart 2024"), ("2016-08", "in augustus 2016")]
)
def test_a_day_is_on_and_a_month_is_in(text: str, when: str) -> None:
    assert parse_peildatum(text).wanneer == when


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
def test_every_fixed_form_holds_from_the_last_day_it_can_mean(day: date, form: str) -> None:
    text = day.strftime(form)

    moment = parse_peildatum(text)

    assert moment.tekst == text
    assert moment.tot is not None
    assert moment.tot >= day
    assert parse_moment(text).tot == moment.tot
    assert form == "%Y-%m-%d" or (moment.tot + timedelta(days=1)).day == 1
