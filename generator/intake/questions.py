"""What an owner is asked: the fields of an update, with their question, example and choices from the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from generator.alphabet import dutch_order
from generator.layout.words import RESULTATEN, STANDEN
from generator.model.acties import Voortgang

ACTIE, GEMELD_DOOR, PEILDATUM, UITLEG = "code", "gemeld_door", "peildatum", "toelichting"
# The fields an owner fills in, in the order in which they are asked, each with the short name that
# stands before its answer in a mail, in a column and in an issue. The explanation comes last.
LABELS: Mapping[str, str] = {
    ACTIE: "Actie",
    GEMELD_DOOR: "Gemeld door",
    PEILDATUM: "Van wanneer",
    "stand": "Stand",
    "resultaat": "Resultaat",
    "nieuwe_deadline": "Nieuwe einddatum",
    UITLEG: "Wat gebeurde er",
}
# The longest explanation: what somebody reads on a page of one action.
MOST_LETTERS = 2000
_WORDS: Mapping[str, Mapping[str, str]] = {
    "stand": {value: sign.word for value, sign in STANDEN.items()},
    "resultaat": {value: sign.word for value, sign in RESULTATEN.items()},
}


@dataclass(frozen=True, slots=True)
class Asking:
    """One question to an owner. `choices` are the values with their words, empty when anything can be typed."""

    field: str
    label: str
    asks: str
    example: str
    required: bool
    choices: tuple[tuple[str, str], ...] = ()

    def value_of(self, typed: str) -> str:
        """What the register holds for an answer: a choice may be typed as its value or its word."""
        plain = _plain(typed)
        for value, word in self.choices:
            if plain in {_plain(value), _plain(word)}:
                return value
        return typed

    def word_of(self, value: str) -> str:
        """The word for a choice, as the site says it."""
        return dict(self.choices).get(value, value)


def _plain(typed: str) -> str:
    return dutch_order(" ".join(typed.split()).rstrip("."))[0]


def _question(field: str, label: str) -> Asking:
    info = Voortgang.model_fields[field]
    choices = tuple((value, _WORDS[field].get(value, value)) for value in _values(field))
    example = str((info.examples or [""])[0])
    required = info.is_required() or field in {ACTIE, GEMELD_DOOR}
    return Asking(field, label, str(info.description), example, required, choices)


def _values(field: str) -> tuple[str, ...]:
    """The choices of a field of the model; none when anything can be typed."""
    if field not in _WORDS:
        return ()
    return get_args(Voortgang.model_fields[field].annotation)


QUESTIONS = tuple(_question(field, label) for field, label in LABELS.items())
BY_FIELD: Mapping[str, Asking] = {question.field: question for question in QUESTIONS}
