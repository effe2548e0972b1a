"""A number with its unit reads as Dutch."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.layout.getal import getal_cel, met_eenheid
from generator.layout.words import STANDEN


@pytest.mark.parametrize(
    ("waarde", "eenheid", "tekst"),
    [
        ("12000.5", "euro", "12.000,5 euro"),
        ("1234567", "euro", "1.234.567 euro"),
        ("30", "procent", "30 procent"),
        ("0", "onbekend", "0"),
    ],
)
def test_a_number_has_a_point_for_thousands_and_a_comma_for_decimals(
    waarde: str, eenheid: str, tekst: str
) -> None:
    assert met_eenheid(Decimal(waarde), eenheid) == tekst
    assert getal_cel(Decimal(waarde), eenheid).text == tekst


def test_what_is_not_known_is_a_sign_and_no_number() -> None:
    assert getal_cel("onbekend", "euro").sign == STANDEN["onbekend"]
