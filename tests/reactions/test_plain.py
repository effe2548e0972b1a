"""What a colleague wrote is shown as plain words, without people, links or marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.privacy.traces import traces
from generator.reactions.plain import MOST, plain_words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Kan dit **ook** 's avonds?", "Kan dit ook 's avonds?"),
        ("Mail f.yilmaz@gemeente.example of bel 06-12345678.", "Mail (weggelaten) of bel (weggelaten)."),
        ("Vraag het aan mevrouw Fatima van den Berg.", "Vraag het aan (weggelaten)."),
        ("Dank @fyilmaz, fijn.", "Dank (weggelaten), fijn."),
        ("Mijn nummer is 123456782.", "Mijn nummer is (weggelaten)."),
        ("<script>alert(1)</script>Hoi <b>daar</b>", "Hoi daar"),
        ("<scr<script>x</script>ipt>alert(1)</script>", "alert(1)"),
        ("&lt;script&gt;alert(1)&lt;/script&gt; hoi", "hoi"),
        ("<img src=x onerror=alert(1)> hoi", "hoi"),
        ("![plaatje](https://kwaad.example/a.png) en [lees dit](javascript:alert)", "en lees dit"),
        ("Kijk op https://kwaad.example/?q=1 of www.kwaad.example", "Kijk op of"),
        ("# Kop\n\n- een\n- twee\n> citaat", "Kop een twee citaat"),
        ("```\nrm -rf\n```\nKlaar", "Klaar"),
        ('[[acties]] {{ 7*7 }} --8<-- "x"', 'acties 7 7 --8 -- "x"'),
        ("<!-- verborgen -->", ""),
        ("06-12345678", ""),
        ("\u200b\u202e", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_only_plain_words_are_left(typed: str, shown: str) -> None:
    assert plain_words(typed) == shown


def test_a_long_text_is_cut_between_words() -> None:
    found = plain_words("woord " * 500)

    assert len(found) <= MOST + 2
    assert found.endswith("woord …")


@given(st.text(max_size=300))
def test_whatever_was_typed_no_sign_of_a_person_is_left(typed: str) -> None:
    found = plain_words(typed)

    assert list(traces(found)) == []
    assert "<" not in found
    assert "\n" not in found
