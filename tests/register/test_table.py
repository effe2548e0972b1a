"""A table of measurements is understood as programs write it, and every cell knows its place."""

from __future__ import annotations

import pytest

from generator.model.register import KINDS
from generator.register.table import parse_table

METINGEN = next(kind for kind in KINDS if kind.name == "metingen")

HEAD = ("peildatum", "indeling", "groep", "waarde", "totaal", "bron")
ROW = ("2024-12-31", "geen", "een groep", "310", "1.250", "rapport")
WANTED = [dict(zip(HEAD, ROW, strict=True))]


@pytest.mark.parametrize("between", [";", ",", "\t"])
@pytest.mark.parametrize("before", ["", "\ufeff", "\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table_is_read_as_programs_write_it(between: str, before: str, end: str) -> None:
    lines = [between.join(HEAD), "", between.join(ROW), between * 5, ""]

    tree, problems = parse_table("x.csv", (before + end.join(lines)).encode(), METINGEN)

    assert problems == []
    assert tree is not None
    assert tree.value == WANTED


def test_the_line_of_excel_that_names_the_separator_is_skipped() -> None:
    text = "\n".join(["sep=;", ";".join(HEAD), ";".join(ROW)])

    tree, problems = parse_table("x.csv", text.encode(), METINGEN)

    assert problems == []
    assert tree is not None
    assert tree.value == WANTED
    assert tree.places[0, "groep"] == (3, 17)


def test_a_comma_between_quotes_is_text() -> None:
    text = "\n".join([",".join(HEAD), '2024-12-31,geen,"a, ""b""",310,1.250,rapport'])

    tree, _ = parse_table("x.csv", text.encode(), METINGEN)

    assert tree is not None
    assert tree.value[0]["groep"] == 'a, "b"'
    assert tree.places[0, "waarde"] == (2, 28)
