"""Which forms belong to one word, and which only look like it."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.tools.node import find_node
from generator.search.stems import STOP, family, index_words
from tests.conftest import ROOT

SAME = """
trekker trekkers
leidinggevende leidinggevenden
afspraak afspraken
toegankelijk toegankelijke toegankelijkheid
actie acties
thema thema's thema’s
advies adviezen
brief brieven
huis huizen
taal talen
uur uren
dag dagen
plan plannen
vrouw vrouwen
mens mensen
kans kansen
divers diverse diversiteit
besluit besluiten
mogelijkheid mogelijkheden
financieel financiële
gemeente gemeenten
ondernemingsraad ondernemingsraden
werken werkt
"""
OTHER = """
gemeente mening mensen
gesprek spreekt
gebouwen bouwen
A3 A4 A33
2024 2025
plan plant
"""


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_forms_of_one_word_belong_together(line: str) -> None:
    assert len({family(word) for word in index_words(line)}) == 1


@pytest.mark.parametrize("line", OTHER.strip().splitlines())
def test_other_words_stay_apart(line: str) -> None:
    found = index_words(line)

    assert len({family(word) for word in found}) == len(found)


def test_words_are_written_plainly() -> None:
    assert index_words("Financiële thema’s van P&O: A3, (her)positioneren") == (
        *("financiele", "thema", "van", "po", "a3", "her", "positioneren"),
    )  # fmt: skip


def test_words_that_say_nothing_are_plain_words() -> None:
    assert [word for word in STOP if index_words(word) != (word,)] == []


@given(st.text())
def test_a_word_is_never_empty_and_reads_as_itself(text: str) -> None:
    for word in index_words(text):
        assert word
        assert family(word)


def test_the_browser_reads_words_as_the_index_does() -> None:
    """The script has its own `words`; here both read the same."""
    texts = [
        "Thema's, thema’s & P&O",
        "financiële reünie coöperatie",
        "A3 en 2024–2025",
        "D&I-plan",
        "ÉÉN İ ß ﬁn x²",
        "’s",
    ]
    source = (ROOT / "generator/theme/assets/zoeken.js").read_text(encoding="utf-8")
    functions = re.findall(r"^  function (?:words|plain)\(.*?\}$", source, re.MULTILINE | re.DOTALL)
    script = f"{''.join(functions)}; console.log(JSON.stringify({json.dumps(texts)}.map(words)))"

    done = subprocess.run(
        [find_node().program, "-e", script], capture_output=True, text=True, check=True
    )

    assert json.loads(done.stdout) == [list(index_words(text)) for text in texts]
