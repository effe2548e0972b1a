"""A text takes bounded time, whatever signs are in it (S4)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.register.content import read_texts
from generator.register.too_deep import too_deep
from generator.texts.mark_markdown import find_marks
from generator.texts.safe_markdown import find

SIGNS = ["[", "[[", "![", "[a](", "*", "**a ", "_", "`", ">", "> ", "- ", "1. ", "- 1. ", "<", "(", "|", "\\", "&#", "~", "#", "!!! ", " "]  # fmt: skip
MANY = 10_000
# A line across the page, and what makes nothing of the next sign.
FLAT = {"*", "-", "_", "`", "<", "(", "|", "\\", "&#", "~", "#", "!!! "}


@pytest.mark.parametrize("sign", SIGNS)
def test_a_line_of_one_sign_is_refused_or_read(sign: str) -> None:
    text = f"{sign * MANY}x"

    refused = list(too_deep(text))

    if not refused:
        find(text)  # no RecursionError
        find_marks(text)
    assert refused or sign in {*FLAT, "**a "}


@pytest.mark.parametrize("sign", ["[", "[[", "![", "[a]("])
def test_the_signs_may_be_spread_over_lines(sign: str) -> None:
    assert [number for number, _ in too_deep(f"{sign}\n" * MANY)] != []


@pytest.mark.parametrize("step", ["- x", "1. x", "> x"])
def test_lists_in_each_other_have_an_end(step: str) -> None:
    assert list(too_deep("\n".join(f"{'  ' * depth}{step}" for depth in range(1000)))) != []


def test_what_people_write_is_read() -> None:
    table = "\n".join("| [a](a.md) | [b](b.md) |" for _ in range(500))
    text = f"Tekst [a](b.md).\n\n- a\n  - b\n    - > c\n\n{'-' * 80}\n\n* * * * * * * * * * * * * *\n\n{table}"

    assert list(too_deep(text)) == []


def test_the_problem_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: A\n---\n\nTekst\n{'[' * MANY}\n", encoding="utf-8")

    texts, (problem,) = read_texts(tmp_path)

    assert texts == []
    assert (problem.line, problem.rule) == (6, "te-veel-tekens")
    assert re.search("te veel haken", problem.message)
