"""The facts of an action: each is told once, and the reason when there is no answer."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.figures import figures
from generator.figures.stand import AF
from generator.layout.context import Context, make_context
from generator.layout.facts import Feit, facts
from generator.layout.sensitive import is_for_readers
from generator.layout.tables import actions
from generator.model.register import Register
from generator.register.content import Text
from tests.conftest import GOED, load

DAY = date(2016, 11, 1)
NOW = date(2026, 11, 27)
CANNOT = "Wij kunnen dus niet zeggen of de actie op tijd"


def on(register: Register, day: date) -> Context:
    return make_context(register, figures(register, day), [])


def told(context: Context, code: str) -> dict[str, Feit]:
    return {fact.name: fact for fact in facts(context, context.figures.acties[code])}


@pytest.mark.parametrize(
    ("code", "answer", "why"),
    [
        ("OB8", "Geen", "Deze actie loopt altijd door."),
        ("OB7", "Nog niet bepaald", f"{CANNOT} is."),
        ("OB9", "Na de zomer van 2016", "Wij weten niet welke dag dat is."),
    ],
)
def test_without_a_last_day_the_reason_fits_the_action(code: str, answer: str, why: str) -> None:
    context = on(load(GOED.parent / "plan")[0], DAY)

    fact = told(context, code)["Eerste einddatum"]
    beside = actions(context, "", [context.figures.acties[code]]).rows[0][-1]

    assert (fact.text, fact.beside) == (answer, (why,))
    assert beside.text == answer


def test_the_facts_of_a_late_action_say_all_that_is_asked(
    echt: tuple[Register, list[Text]],
) -> None:
    found = told(on(echt[0], NOW), "A3")

    assert list(found) == [
        "Stand",
        "Eerste einddatum",
        "Nieuwe einddatum",
        "Trekker",
        "Resultaat",
        "Volgende stap",
        "Ondernemingsraad (OR)",
        "Laatste nieuws",
    ]
    assert found["Eerste einddatum"].late == "sinds 1 april 2024"
    assert found["Laatste nieuws"].text == "7 maart 2024, ruim 2 jaar oud"
    assert found["Volgende stap"].text == "Bekijken wat wij al deden aan inclusie en diversiteit"


def test_the_next_step_is_open_and_may_be_shown(echt: tuple[Register, list[Text]]) -> None:
    shown = 0
    for register in (echt[0], load(GOED)[0]):
        context = on(register, NOW)
        for code, stand in context.figures.acties.items():
            step = told(context, code).get("Volgende stap")
            if step is None:
                continue
            shown += 1
            first, done = next(one for one in stand.stappen if one[1] != "ja")
            assert (first.titel, done) == (step.text, "nee")
            assert is_for_readers(first)
            assert stand.stand not in AF
    assert shown


@pytest.mark.parametrize(
    ("role", "words"),
    [("advies", "De OR geeft advies"), ("geen", "De OR heeft hier geen rol"), ("onbekend", "")],
)
def test_the_works_council_has_a_line_of_its_own(
    role: str, words: str, echt: tuple[Register, list[Text]]
) -> None:
    register = echt[0]
    first = register.acties[0].model_copy(update={"or_": role})
    context = on(register.model_copy(update={"acties": (first, *register.acties[1:])}), NOW)

    fact = told(context, first.code)["Ondernemingsraad (OR)"]

    assert fact.text == words
    assert (fact.sign is not None) == (not words)


def test_in_short_stays_short(echt: tuple[Register, list[Text]]) -> None:
    context = on(echt[0], NOW)

    for code in ("A3", "A4", "B2", "B4", "C2"):
        words = [
            f"{one.name} {one.text} {one.sign.word if one.sign else ''} {one.day} {one.late} {' '.join(one.beside)}"
            for one in told(context, code).values()
        ]
        assert len(" ".join(words).split()) <= 60
