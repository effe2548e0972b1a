"""What an owner is asked: the fields of an update, with their question, example and choices from the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from generator.alphabet import capital, dutch_order
from generator.layout.words import RESULTATEN, STANDEN, Sign
from generator.model.acties import Actie, kan_stand
from generator.model.keuzes import EigenStand, Keuzes
from generator.model.voortgang import Voortgang

STAND = "stand"
ACTIE, GEMELD_DOOR, PEILDATUM, UITLEG = "code", "gemeld_door", "peildatum", "toelichting"
EINDDATUM = "nieuwe_deadline"
# The fields an owner fills in, in the order in which they are asked, each with the short name that
# stands before its answer in a mail, in a column and in an issue. The explanation comes last.
LABELS: Mapping[str, str] = {
    ACTIE: "Actie",
    GEMELD_DOOR: "Gemeld door",
    PEILDATUM: "Van wanneer",
    "stand": "Stand",
    "resultaat": "Resultaat",
    EINDDATUM: "Nieuwe einddatum",
    UITLEG: "Wat gebeurde er",
}
# The line after the last answer, where more news or other text may follow.
END = "Einde van dit nieuws"
# The longest explanation: what somebody reads on a page of one action.
MOST_LETTERS = 2000
_SIGNS: Mapping[str, Mapping[str, Sign]] = {
    "stand": {str(value): sign for value, sign in STANDEN.items()},
    "resultaat": {str(value): sign for value, sign in RESULTATEN.items()},
}


# What a choice means for who makes it, where that is something else than for who reads it.
_MEANS = {
    ("stand", "gereed"): "De hele actie is af, niet alleen de stappen.",
    ("stand", "gestopt"): "Wij doen dit niet meer. Schrijf hieronder waarom.",
    ("stand", "onbekend"): "Je weet het niet.",
    ("resultaat", "onbekend"): "Je weet nog niet wat het opleverde.",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose: its value in the register, and the word and meaning that people see.

    `counts_as` is the state that a word of the organisation counts as; empty for a state of the product.
    """

    value: str
    word: str
    meaning: str = ""
    counts_as: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """One question to an owner. `choices` is empty when anything can be typed."""

    field: str
    label: str
    asks: str
    example: str
    required: bool
    choices: tuple[Choice, ...] = ()

    def choices_for(self, actie: Actie) -> tuple[Choice, ...]:
        """The choices that an action can have: one without an end is never finished."""
        if self.field != STAND:
            return self.choices
        return tuple(
            choice for choice in self.choices if kan_stand(actie, choice.counts_as or choice.value)
        )

    def word_of(self, value: str) -> str:
        """The word that people see for a value; the value itself where it has none."""
        return next((choice.word for choice in self.choices if choice.value == value), value)

    def value_of(self, typed: str) -> str:
        """What the register holds for an answer: a choice may be typed as its value or its word."""
        plain = _plain(typed)
        for choice in self.choices:
            if plain in {_plain(choice.value), _plain(choice.word)}:
                return choice.value
        return typed


def _plain(typed: str) -> str:
    return dutch_order(" ".join(typed.split()).rstrip("."))[0]


def _question(field: str, label: str) -> Asking:
    info = Voortgang.model_fields[field]
    choices = tuple(
        Choice(value, sign.word, _MEANS.get((field, value), sign.meaning))
        for value, sign in _signs(field)
    )
    example = str((info.examples or [""])[0])
    required = info.is_required() or field in {ACTIE, GEMELD_DOOR}
    return Asking(field, label, str(info.description), example, required, choices)


def _signs(field: str) -> list[tuple[str, Sign]]:
    """The choices of a field of the model with their signs; none when anything can be typed."""
    if field not in _SIGNS:
        return []
    values = get_args(Voortgang.model_fields[field].annotation)
    # A choice without a word yet is shown as it stands in the register.
    return [(value, _SIGNS[field].get(value, Sign(value, "", ""))) for value in values]


QUESTIONS = tuple(_question(field, label) for field, label in LABELS.items())
BY_FIELD: Mapping[str, Asking] = {question.field: question for question in QUESTIONS}


def questions_with(own: Keuzes) -> tuple[Asking, ...]:
    """The questions, with the states of the organisation among the choices."""
    states = tuple(_own_choice(one) for one in own.standen)
    return tuple(
        replace(asking, choices=(*asking.choices, *states)) if asking.field == STAND else asking
        for asking in QUESTIONS
    )


def _own_choice(one: EigenStand) -> Choice:
    return Choice(one.woord, capital(one.woord), one.uitleg or "", one.telt_als)


def to_blank(code: str, rol: str) -> str:
    """The text of an item that somebody fills in: only the action and the role stand there already."""
    given = {ACTIE: code, GEMELD_DOOR: rol}
    lines = [f"{label}: {given.get(name, '')}".rstrip() for name, label in LABELS.items()]
    return "\n".join([*lines, END]) + "\n"
