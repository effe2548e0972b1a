"""Signs of a person in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.personal import is_bsn, traces


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Vraag het mevrouw Jansen", {"een naam van een mens"}),
        ("J. de Vries belt", {"een naam van een mens"}),
        ("Weggelakt: 5.1, 2, e", {"een teken van weggelakte tekst"}),
        ("Bel 06 - 12 34 56 78", {"een telefoonnummer"}),
        ("Nummer 111.222.333", {"een burgerservicenummer"}),
        ("Nummer 111222334", set()),
        ("abcdef0123456789", set()),
        ("Alle cijfers: 0123456789", set()),
        ("Gevraagd aan @jdevries", {"een verwijzing naar een mens"}),
        ("Hier komt nog een tabel", {"een opmerking van de redactie"}),
        ("Wij werken van 2023 tot 2026 met 14 teams", set()),
    ],
)
def test_a_sign_of_a_person_is_named(text: str, kinds: set[str]) -> None:
    assert {trace.kind for trace in traces(text)} == kinds


@given(st.lists(st.integers(0, 9), min_size=9, max_size=9), st.integers(0, 8), st.integers(1, 9))
def test_a_number_with_one_wrong_digit_never_passes_the_eleven_test(digits: list[int], place: int, change: int) -> None:
    wrong = [*digits]
    wrong[place] = (wrong[place] + change) % 10

    both = [is_bsn("".join(map(str, number))) for number in (digits, wrong)]

    assert both != [True, True]
