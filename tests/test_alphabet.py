"""Capitals and order as in Dutch (case C6)."""

from __future__ import annotations

import pytest

from generator.alphabet import capital, dutch_order


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ijkpunt", "IJkpunt"),
        ("één loket", "Één loket"),
        ("élan", "Élan"),
        ("icoon", "Icoon"),
        ("Ijs", "IJs"),
        ("", ""),
        ("i", "I"),
        ("3 keer", "3 keer"),
    ],
)
def test_a_capital_is_that_of_the_first_letter(text: str, written: str) -> None:
    assert capital(text) == written


def test_an_accent_does_not_send_a_word_to_the_end() -> None:
    words = ["zebra", "Émile", "één loket", "een", "Öz", "ijkpunt", "idee", "jas", "appel"]

    assert sorted(words, key=dutch_order) == [
        "appel",
        "een",
        "één loket",
        "Émile",
        "idee",
        "ijkpunt",
        "jas",
        "Öz",
        "zebra",
    ]
