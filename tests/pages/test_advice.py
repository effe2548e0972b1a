"""An advice gets a visible answer, or a visible wait."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.figures import figures
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text


@pytest.mark.parametrize(
    ("today", "late", "waits"),
    [
        (date(2024, 5, 20), 0, "Wacht minder dan 1 maand."),
        (date(2024, 8, 1), 0, "Wacht 3 maanden."),
        (date(2024, 8, 2), 1, "Wacht ruim 3 maanden."),
    ],
)
def test_an_advice_without_an_answer_says_how_long_it_waits(
    goed: tuple[Register, list[Text]], today: date, late: int, waits: str
) -> None:
    advies = goed[0].adviezen[0].model_copy(update={"antwoord": None})
    register = goed[0].model_copy(update={"adviezen": (advies,)})

    page = next(
        page
        for page in render(register, figures(register, today), goed[1])
        if page.path == "meepraten.md"
    )

    assert waits in page.body
    assert ("Te laat" in page.body) == bool(late)
    assert f"Wacht te lang: <b>{late}</b>" in page.head
