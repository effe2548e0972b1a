"""A number that another program would write in another way is known; what comes out as it went in is left alone."""

from __future__ import annotations

import pytest

from generator.register.renumbered import is_renumbered
from generator.register.tree import parse


@pytest.mark.parametrize(
    "typed",
    ["10.000", "165.000", "1.10", "1.", ".5", "007", "+5", "1e3", "0x1F", "0o17", "9" * 16, "1.12345678", "-0.0"],
)  # fmt: skip
def test_what_another_program_writes_in_another_way(typed: str) -> None:
    assert is_renumbered(typed)


@pytest.mark.parametrize(
    "typed",
    ["0", "7", "-3", "2025", "12.5", "1.25", "2.500,50", "1_000", "12,5", "A1.10", "2024-03-07", "10:30", "1.1.1", "onbekend", ""],
)  # fmt: skip
def test_what_comes_out_as_it_went_in(typed: str) -> None:
    assert not is_renumbered(typed)


def test_only_a_number_without_quotes_is_told_with_its_place() -> None:
    tree, problems = parse("data/x.yml", b"a: 10.000\nb: '10.000'\nc:\n  - \"1.10\"\n  - 1.10\n")

    assert not problems
    assert tree
    assert tree.renumbered == (((1, 4), "10.000"), ((5, 5), "1.10"))
