"""Text in a spreadsheet stays text, and comes back as it was."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from generator.layout.csv_text import csv_bytes, harmless


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize(
    "typed",
    [
        "=1+1",
        "+SOM(A1)",
        "-A1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n+a",
        "  =1",
        "\u00a0@x",
        "\ufeff=1",
        "\u200b\u200e-a",
        "\u2066=1",
        "\x00=1",
        "＝1+1",
        "＋a",
        "－a",
        "＠a",
        "-",
        "-- van",
        "=cmd|' /C calc'!A0",
    ],
)
def test_a_text_that_looks_like_a_formula_gets_a_quote_before_it(typed: str) -> None:
    assert harmless(typed).startswith("'")


@pytest.mark.parametrize("typed", ["a; =1+1", "a,=1", "ja,\u200b@x", "a | -b", "x,+3b"])
def test_a_formula_behind_a_separator_of_another_program_is_text_too(typed: str) -> None:
    assert "'" in harmless(typed)


@pytest.mark.parametrize(
    "typed",
    ["-3", "+3", "-3,5", "3.5", "165.000,-", "€ 5,-", "een-twee", "a = b", "–", "mail @ ons", "ja, nee"],
)  # fmt: skip
def test_numbers_and_plain_words_stay_as_they_are(typed: str) -> None:
    assert harmless(typed) == typed


def test_a_cell_is_one_line_and_comes_back_as_it_was() -> None:
    said = 'Hij zei: "ja; en\n\nnee",\r\nen ging.'

    data = csv_bytes(("a", "b"), [(said, "ë’€ 𝄞")])

    assert read(data) == [["a", "b"], ['Hij zei: "ja; en nee", en ging.', "ë’€ 𝄞"]]
    assert data.count(b"\r\n") == 2


def test_every_kind_of_value_has_one_form() -> None:
    row = (-3, Decimal("12.50"), date(2024, 3, 7), ("a", "b|c", "=d"), None)

    assert read(csv_bytes("abcde", [row]))[1] == ["-3", "12,50", "2024-03-07", "a|b/c|'=d", ""]


def test_half_a_letter_does_not_stop_a_file() -> None:
    assert read(csv_bytes("a", [("x\ud800y",)]))[1] == ["x?y"]
