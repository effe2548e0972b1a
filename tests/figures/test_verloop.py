"""The counts per quarter: as they were known on that day, and never better afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.figures import figures
from generator.figures.peildagen import MAX_QUARTERS, measuring_days
from generator.figures.verloop import verloop
from generator.model.register import Register
from generator.register.content import Text
from tests.conftest import DAG

_DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("first", "today", "expected"),
    [
        (date(2024, 3, 7), date(2024, 3, 7), [date(2024, 3, 7)]),
        (date(2024, 3, 7), date(2024, 3, 31), [date(2024, 3, 31)]),
        (date(2024, 3, 7), date(2024, 4, 1), [date(2024, 3, 31), date(2024, 4, 1)]),
        (date(2023, 12, 31), date(2024, 7, 1), [date(2023, 12, 31), date(2024, 3, 31), date(2024, 6, 30), date(2024, 7, 1)]),
    ],
)  # fmt: skip
def test_the_measuring_days_are_the_ends_of_quarters_and_today(
    first: date, today: date, expected: list[date]
) -> None:
    assert measuring_days(first, today) == expected


@given(_DAYS, _DAYS)
def test_measuring_days_are_few_and_in_order_and_end_with_today(first: date, today: date) -> None:
    days = measuring_days(first, today)

    assert days == sorted(set(days))
    assert days[-1] == today
    assert len(days) <= MAX_QUARTERS
    assert all((day + timedelta(days=1)).day == 1 and day.month % 3 == 0 for day in days[:-1])
    assert all(day >= first for day in days[:-1])


def test_each_measuring_day_says_what_the_site_said_on_that_day(
    echt: tuple[Register, list[Text]],
) -> None:
    register = echt[0]

    course = verloop(register, date(2024, 12, 31))

    assert [peiling.day for peiling in course["bewustzijn"]] == [date(2024, 3, 31), date(2024, 6, 30), date(2024, 9, 30), date(2024, 12, 31)]  # fmt: skip
    for thema, peilingen in course.items():
        for peiling in peilingen:
            assert peiling.telling == figures(register, peiling.day).per_thema[thema]


def test_a_theme_without_actions_has_empty_counts(goed: tuple[Register, list[Text]]) -> None:
    assert {peiling.telling.totaal for peiling in verloop(goed[0], DAG)["leeg"]} == {0}
