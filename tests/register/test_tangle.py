"""Text that Markdown cannot read in time is refused before Markdown sees it."""  # S4

from __future__ import annotations

import pytest

from generator.register.tangle import tangles
from generator.texts.safe_markdown import find
from tests.linear import grows_in_squares

PILED = (
    "[" * 10_000, "![" * 5000, "[a" * 5000, "[a](" * 2500, "[a][" * 2500, "[[" * 5000, "[\n" * 5000, "1. " * 3000, "  - " * 2500,
    "> " * 5000, ">" * 10_000, "=\n" * 5000, "-\n" * 5000, "* " * 5000, " " * 400 + "- a",
)  # fmt: skip
PLAIN = (
    "", "Zie [de acties](acties.md) (en de thema's).", "- [a](b.md)\n" * 500, "| [a](b.md) | (c) |\n" * 500, ":( " * 20,
    "- a\n  - b\n    - c\n", "> a\n> b\n" * 50, "Titel\n=====\n\nKop\n---\n\n" * 30, "[a] " * 500, "(a) " * 500, "1. a\n2. b\n" * 100,
)  # fmt: skip
UNITS = ("[", "](", "(", "1. ", "- ", ">", "=\n", "-", "a", " ", "\n", "\t", "12")


@pytest.mark.parametrize("body", PILED)
def test_signs_that_pile_up_are_told_once_for_each_paragraph(body: str) -> None:
    found = list(tangles(body))

    assert [number for number, _ in found] in ([0], [20])


@pytest.mark.parametrize("body", PLAIN)
def test_ordinary_text_is_no_tangle(body: str) -> None:
    found = list(tangles(body))

    assert found == []


def test_each_paragraph_is_told() -> None:
    body = f"a\n\n{'[' * 30}\n{'[' * 30}\n\nb\n\n{'(' * 30}"

    assert [number for number, _ in tangles(body)] == [2, 7]


@pytest.mark.parametrize("unit", UNITS)
def test_looking_for_tangles_takes_as_much_longer(unit: str) -> None:
    assert not grows_in_squares(lambda text: list(tangles(text)), unit)


@pytest.mark.parametrize("unit", ["[", "![", "[a](", "(", "> ", "- "])
def test_what_is_let_through_is_read_at_once(unit: str) -> None:
    body = f"{unit * 20}\n\n"

    assert list(tangles(body)) == []
    assert find(body * 10) is not None
