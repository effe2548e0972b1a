"""Held in time, missed, or not known; nothing is called missed without a log."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.contact import gehouden, laatste_keer
from generator.model.overleg import Contact
from generator.moment import ZONDER_EINDE, parse_moment

_DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def _contact(ritme: str, *dagen: str) -> Contact:
    return Contact.model_construct(
        ritme=parse_moment(ritme), gehouden=tuple(map(parse_moment, dagen))
    )


@pytest.mark.parametrize(
    ("ritme", "dagen", "today", "expected"),
    [
        ("wekelijks", ["2024-05-01"], date(2024, 5, 8), "op tijd"),
        ("wekelijks", ["2024-05-01"], date(2024, 5, 9), "gemist"),
        ("per maand", ["2024-01-31"], date(2024, 2, 29), "op tijd"),
        ("per maand", ["2024-01-31"], date(2024, 3, 1), "gemist"),
        ("twee keer per jaar", ["2024-05-01", "2024-11-01"], date(2025, 5, 1), "op tijd"),
        ("jaarlijks", ["2024-05-01"], date(2025, 5, 2), "gemist"),
        ("jaarlijks", [], date(2025, 5, 2), "onbekend"),
        ("jaarlijks", ["2025-06-01"], date(2025, 5, 2), "onbekend"),
        ("n.t.b.", ["2024-05-01"], date(2024, 5, 2), "onbekend"),
        ("bij besluit", [], date(2024, 5, 2), "geen vast ritme"),
    ],
)
def test_a_meeting_is_judged_by_its_rhythm(
    ritme: str, dagen: list[str], today: date, expected: str
) -> None:
    assert gehouden(_contact(ritme, *dagen), today) == expected


@given(st.sampled_from(sorted(ZONDER_EINDE)), st.lists(_DAYS, max_size=4), _DAYS)
def test_the_order_of_the_log_does_not_matter_and_no_log_is_never_missed(
    ritme: str, dagen: list[date], today: date
) -> None:
    forwards = _contact(ritme, *(day.isoformat() for day in dagen))
    backwards = _contact(ritme, *(day.isoformat() for day in reversed(dagen)))

    assert gehouden(forwards, today) == gehouden(backwards, today)
    assert laatste_keer(forwards, today) or gehouden(forwards, today) != "gemist"
