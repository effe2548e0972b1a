"""From words on a page to the line an editor can change."""

from __future__ import annotations

import pytest

from generator.gate.site.built import BuiltPage
from generator.gate.verdict.locate import FRAME, locate

PAGE = BuiltPage("hoe/index.html", "Hoe", "content/hoe.md")
TEXT = "---\ntitle: Hoe\n---\nEerst tellen wij.\n\n#### Een kop\n\nLees [hier](b.md) meer.\n"
SOURCES = {"content/hoe.md": TEXT, "data/acties/A1.yml": "titel: Een werkgroep voor iedereen\n"}


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Eerst tellen wij.", ("content/hoe.md", 4, 1)),
        ("Een werkgroep voor iedereen", ("data/acties/A1.yml", 1, 8)),
        ("Een kop", ("content/hoe.md", 6, 6)),
        ("hier", ("content/hoe.md", 8, 7)),
        ("ee", ("content/hoe.md", 1, 1)),
        ("Iets dat nergens staat", ("content/hoe.md", 1, 1)),
    ],
)
def test_words_lead_to_their_line_short_ones_only_in_the_text_of_the_page(
    words: str, place: tuple[str, int, int]
) -> None:
    assert locate(PAGE, [words], SOURCES, framed=False) == place


def test_a_short_word_that_stands_there_twice_says_nothing() -> None:
    twice = {"content/hoe.md": f"{TEXT}En lees hier verder.\n"}

    assert locate(PAGE, ["hier"], twice, framed=False) == ("content/hoe.md", 1, 1)


def test_a_short_word_in_the_skeleton_is_not_looked_for_in_the_text() -> None:
    assert locate(PAGE, ["hier"], SOURCES, framed=True) == (FRAME, 1, 1)
