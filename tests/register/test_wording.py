"""Every kind of mistake in a field gets a sentence, also one that nobody wrote a sentence for."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from generator.register.wording import sentence_for


def details(kind: str, value: object, **context: object) -> ErrorDetails:
    return ErrorDetails(type=kind, loc=("veld",), msg="", input=value, ctx=context)


def test_a_kind_of_mistake_without_a_sentence_of_its_own_points_to_the_help() -> None:
    said = sentence_for("datum", details("a_kind_of_tomorrow", "morgen"))

    assert said == "'morgen' kan niet bij 'datum'. Kijk in data/LEESMIJ.md wat hier hoort."


def test_a_word_that_is_nearly_a_choice_is_offered() -> None:
    said = sentence_for("stand", details("literal_error", "bezig", expected="'loopt' or 'gereed'"))

    assert said == "'bezig' kan niet bij 'stand'. Bedoel je 'loopt'? Kies uit: loopt, gereed."
