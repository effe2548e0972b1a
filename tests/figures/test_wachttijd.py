"""On a past day the reactions and answers of later are not there."""

from __future__ import annotations

from datetime import date

from generator.figures.as_known import as_known
from generator.model.reacties import Reactie
from generator.model.register import Register
from generator.register.content import Text


def known(register: Register, today: date) -> dict[str, Reactie]:
    (ophaling,) = as_known(register, today).ophalingen
    return {reactie.nummer: reactie for reactie in ophaling.reacties}


def test_a_reaction_of_a_later_day_is_not_there(goed: tuple[Register, list[Text]]) -> None:
    on_the_day, before = (known(goed[0], date(2024, 6, day)) for day in (28, 27))

    assert "4" in on_the_day
    assert "4" not in before


def test_an_answer_of_a_later_day_is_not_there(goed: tuple[Register, list[Text]]) -> None:
    on_the_day, before = (known(goed[0], date(2024, 3, day))["3"] for day in (11, 10))

    assert (on_the_day.stand, on_the_day.antwoord) == (
        "overgenomen",
        "Ja. Dat doen wij vanaf april.",
    )
    assert (before.stand, before.beantwoord, before.antwoord, before.nieuws) == (
        "open",
        None,
        None,
        None,
    )
