"""What is written is what an editor could have typed, and is read back as it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.register.tree import parse
from generator.register.yaml_writer import InQuotes, yaml_text

_TEXT = st.text(
    st.characters(
        categories=("L", "N", "P", "S"),
        max_codepoint=0x17F,
        include_characters=" ’€–…",
        exclude_characters="ÂÃÄÅâïð\ufffd",
    ),
    min_size=1,
).map(lambda text: unicodedata.normalize("NFC", text.strip()))


@given(_TEXT.filter(bool), st.lists(_TEXT.filter(bool), max_size=3))
def test_what_is_written_is_read_back(text: str, items: list[str]) -> None:
    written = {
        "tekst": text,
        "lijst": items,
        "delen": [{"naam": text, "lijst": items}, {"naam": "x"}],
    }

    tree, problems = parse("data/a.yml", yaml_text(written).encode())

    assert problems == []
    assert tree is not None
    assert tree.value == written


@given(_TEXT.filter(bool))
def test_what_is_written_in_quotes_is_read_back(text: str) -> None:
    tree, problems = parse("data/a.yml", yaml_text([{"tekst": InQuotes(text)}]).encode())

    assert problems == []
    assert tree is not None
    assert tree.value == [{"tekst": text}]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("een woord", "een woord"),
        ("2024-12-31", "2024-12-31"),
        (7, "7"),
        ("zo: niet", '"zo: niet"'),
        ("- zo ook niet", '"- zo ook niet"'),
        ("", '""'),
        (InQuotes("een woord"), '"een woord"'),
        (InQuotes('een "woord"'), r'"een \"woord\""'),
        ([], "[]"),
    ],
)
def test_a_value_gets_quotation_marks_where_it_needs_them_or_is_asked_to(
    value: object, said: str
) -> None:
    assert yaml_text({"veld": value}) == f"veld: {said}\n"


def test_records_have_a_blank_line_between_them_and_lists_stand_deeper() -> None:
    written = [{"naam": "a", "delen": ["x", "y"]}, {"naam": "b", "delen": [{"z": "1", "q": "2"}]}]

    assert yaml_text(written) == (
        "- naam: a\n  delen:\n    - x\n    - y\n\n- naam: b\n  delen:\n    - z: 1\n      q: 2\n"
    )
