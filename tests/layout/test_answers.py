"""What an action is asked, and the reason when there is no answer."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.figures import figures
from generator.layout.answers import how_far
from generator.layout.context import make_context
from generator.layout.tables import actions
from tests.conftest import GOED, load

DAY = date(2016, 11, 1)
CANNOT = "Wij kunnen dus niet zeggen of de actie op tijd"


@pytest.mark.parametrize(
    ("code", "answer", "why"),
    [
        ("OB8", "Geen", "Deze actie loopt altijd door."),
        ("OB7", "Nog niet bepaald", f"{CANNOT} is."),
        ("OB9", "Na de zomer van 2016", "Wij weten niet welke dag dat is."),
    ],
)
def test_without_a_last_day_the_reason_fits_the_action(code: str, answer: str, why: str) -> None:
    register, texts = load(GOED.parent / "plan")
    context = make_context(register, figures(register, DAY), texts)
    stand = context.figures.acties[code]

    asked = {row.question: row for row in how_far(context, stand)}
    beside = actions(context, "", [stand]).rows[0][-1]

    assert (asked["Eerste einddatum"].text, asked["Eerste einddatum"].explanation) == (answer, why)
    assert beside.text == answer


@pytest.mark.parametrize(("stopped", "verb"), [(False, "zorgt"), (True, "zorgde")])
def test_an_owner_does_not_care_for_what_is_over(*, stopped: bool, verb: str) -> None:
    register, texts = load(GOED.parent / "plan")
    context = make_context(register, figures(register, DAY), texts)
    stands = context.figures.acties.values()
    stand = next(s for s in stands if (s.stand == "gestopt") == stopped and len(s.trekkers) == 1)

    asked = {row.question: row for row in how_far(context, stand)}

    assert asked["Trekker"].explanation == f"De trekker {verb} voor deze actie."
