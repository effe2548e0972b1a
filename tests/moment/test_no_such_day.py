"""A day that does not exist is told as such, with a day that may be meant."""

from __future__ import annotations

import pytest

from generator.moment import no_such_day


@pytest.mark.parametrize(
    ("text", "typed", "why", "near"),
    [
        ("31 februari 2027", "31 februari 2027", "februari 2027 heeft 28 dagen", "2027-02-28"),
        ("2028-02-30", "2028-02-30", "februari 2028 heeft 29 dagen", "2028-02-29"),
        ("31-4-2027", "31-4-2027", "april 2027 heeft 30 dagen", "2027-04-30"),
        ("31/06/2027", "31/06/2027", "juni 2027 heeft 30 dagen", "2027-06-30"),
        ("vanaf 1 mei 2027 tot 31 nov 2027", "31 nov 2027", "november 2027 heeft 30 dagen", "2027-11-30"),
        ("zaterdag 31 September 2027", "31 September 2027", "september 2027 heeft 30 dagen", "2027-09-30"),
        ("30 februari", "30 februari", "februari heeft 29 dagen", ""),
        ("2027-13-01", "2027-13-01", "maand 13 is er niet", ""),
        ("0 maart 2027", "0 maart 2027", "een maand begint op dag 1", "2027-03-01"),
        ("0000-02-31", "0000-02-31", "februari 0000 heeft 28 dagen", "0000-02-28"),
    ],
)  # fmt: skip
def test_a_day_that_does_not_exist(text: str, typed: str, why: str, near: str) -> None:
    found = no_such_day(text)

    assert found is not None
    assert (found.typed, found.why, found.near) == (typed, why, near)


@pytest.mark.parametrize(
    "text",
    ["29 februari 2028", "2027-12-31", "eind 2027", "12 maanden", "", "3 maart", "1.250.2027"],
)
def test_any_other_text_has_no_such_day(text: str) -> None:
    assert no_such_day(text) is None
