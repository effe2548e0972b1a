"""A code at the end of a sentence leads to its action."""

from __future__ import annotations

import pytest

from generator.layout.code_links import code_links

ACTIES = ("A3", "B2", "C")


def link(code: str) -> str:
    return f'<a href="../../acties/{code.lower()}/">{code}</a>'


@pytest.mark.parametrize(
    ("sentence", "made"),
    [
        ("**1 actie** is te laat: A3.", f"<b>1 actie</b> is te laat: {link('A3')}."),
        (
            "Te laat: A3, B2 en C. Van 1 weten wij het niet.",
            f"Te laat: {link('A3')}, {link('B2')} en {link('C')}. Van 1 weten wij het niet.",
        ),
        ("Te laat: A3 en Z9.", "Te laat: A3 en Z9."),
        ("Actie A3 is klaar: dat is C & <b>.", "Actie A3 is klaar: dat is C &amp; &lt;b&gt;."),
        ("De trekker is: directie C.", "De trekker is: directie C."),
    ],
)
def test_only_a_row_of_codes_of_actions_is_linked(sentence: str, made: str) -> None:
    assert code_links(ACTIES, "themas/taal.md", sentence) == made
