"""Any text is examined in time in proportion to its length."""  # S4

from __future__ import annotations

import re

import pytest

from generator.language.examine import examine
from generator.language.markdown import markdown_units
from generator.language.vocabulary import Vocabulary
from tests.linear import grows_in_squares

UNITS = (
    "[", "![", "[a](", "[[", "](", "<", "<a ", "*", "_", "`", "A. ", "a. ", "a ", "Aa ", "1 ", "1.", "€ ", "- ", "(", "a,", "'", "’", "a’",
    ".", ". ", "!", "A", "AB ", "A-", "a/", "&", "{", "|", "| a ", ">", "12-", "https://", "\\", ":", "\u00ad", "niet ", "wordt ", "CD ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_a_longer_text_takes_as_much_longer(unit: str) -> None:
    words = Vocabulary(links_made=True)

    def read(text: str) -> object:
        return examine("index.md", markdown_units(text), words, lambda _: False)

    assert not grows_in_squares(read, unit)


def test_a_pattern_that_reads_letters_again_and_again_is_seen() -> None:
    assert grows_in_squares(re.compile(r"a+b").findall, "a")
