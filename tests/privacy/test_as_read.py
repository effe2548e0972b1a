"""A text as one reads it, and the way back to what was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.privacy.as_read import as_read
from generator.privacy.traces import traces

SIGNS = st.sampled_from(
    ["mevrouw Jansen", "06-12345678", "**", "_", "&nbsp;", "\u00ad", "e\u0301", "[", "](a)", "`", "<b>", " ", "\n", "j@a.nl", "a", "ﬁ", "\u200b"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("mevrouw **Jansen**", "mevrouw Jansen"),
        ("mevrouw&nbsp;Jansen", "mevrouw Jansen"),
        ("mevrouw [Jansen](jansen.md)", "mevrouw Jansen(jansen.md)"),
        ("mevr\u043euw Jansen", "mevrouw Jansen"),
        ("\uff10\uff16-1234", "06-1234"),
        ("Jose\u0301", "José"),
        ("ﬁets", "fiets"),
        ("2*3 en * 12 mei", "2*3 en * 12 mei"),
        ("j_jansen en _jansen_", "j_jansen en jansen"),
        ("a[at]b", "a[at]b"),
        ("  twee   spaties", " twee spaties"),
    ],
)
def test_a_text_is_read_without_what_nobody_sees(typed: str, read: str) -> None:
    assert as_read(typed).text == read


@given(st.lists(SIGNS, max_size=12).map("".join))
def test_every_character_has_its_place_in_what_was_typed(typed: str) -> None:
    read = as_read(typed)

    places = [read.place(at) for at in range(len(read.text))]

    assert places == sorted(places)
    assert all(0 <= place < len(typed) for place in places)


@given(st.one_of(st.text(max_size=60), st.lists(SIGNS, max_size=12).map("".join)))
def test_any_text_is_looked_through(typed: str) -> None:
    for trace in traces(typed):
        assert trace.text
        assert 0 <= trace.start < len(typed)
