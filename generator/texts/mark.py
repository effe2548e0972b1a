"""A mark in a text of the editors, like [[aantal: te laat, thema=taal]]: read it, or say what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from markupsafe import Markup

from generator.layout.context import Context
from generator.layout.zin import Zin
from generator.model.fields import Onderwerp
from generator.model.register import Register

# [[a]](b) is a link of Markdown with brackets in its words, so it is no mark.
PATTERN = re.compile(r"\[\[(?!\[)(?P<typed>[^\[\]]*+)(?P<end>\]\])?+(?!\()")
# A filter is a field of an action, and the kind of record whose id stands in that field.
FILTERS: Mapping[str, str] = {"thema": "themas", "plan": "plannen"}
MAX_CHOICES = 20

# What an editor reads. `choose` says which choices there are, `example` what to type.
_UNKNOWN = Zin(
    "'{name}' kennen wij niet tussen [[ en ]]. {choose} Schrijf bijvoorbeeld: {example}."
)
_NO_VALUE = Zin("Na '{name}' hoort niets. Schrijf: {example}.")
_VALUE = Zin("Bij '{name}' kan '{value}' niet. {choose} Schrijf bijvoorbeeld: {example}.")
_VALUE_MISSING = Zin("Na '{name}:' ontbreekt een keuze. {choose} Schrijf bijvoorbeeld: {example}.")
_DOUBLE = Zin("'{filter}=' staat er 2 keer. Haal er 1 weg.")
_NO_FILTER = Zin("Bij '{name}' kan '{filter}' niet. Haal het weg. Schrijf bijvoorbeeld: {example}.")
_FILTER = Zin("Bij '{name}' kan '{filter}' niet. {choose}")
_NOTHING_YET = "Het register heeft er nog geen."
_GUESS = Zin("Bedoel je '{guess}'?")
_OFFER = Zin("Kies uit: {choices}.")
_OFFER_MORE = Zin("Kies uit: {choices} en meer.")
# In an example when the register has nothing to choose from yet.
_DOTS = "..."

Naar = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A mark as it was typed: its name, what stands behind the colon, and filters as (name, value)."""

    name: str
    value: str
    filters: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """The mark without its filters."""
        return f"{self.name}: {self.value}" if self.value else self.name


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark editors can use. `make` gives safe HTML; its third argument turns the path of a page into an address.

    `choices` are the values that may stand behind the colon; a mark without choices has no value.
    `meant` are words people type for a choice. `after` says in Dutch what the choices are. `about` are the parts of
    the register it belongs to. `without_themes` is what it shows, its example and `after` where there are none.
    """

    name: str
    shows: str
    example: str
    make: Callable[[Context, Asked, Naar], Markup]
    after: str = "niets"
    choices: Callable[[Register], Sequence[str]] | None = None
    meant: Mapping[str, str] = field(default_factory=dict)
    filters: tuple[str, ...] = ()
    is_link: bool = False
    about: tuple[Onderwerp, ...] = ()
    without_themes: tuple[str, str, str] = ("", "", "")


def read_mark(typed: str) -> Asked:
    """What stands between [[ and ]], whether it is right or not."""
    head, *parts = (" ".join(part.split()) for part in typed.split(","))
    name, _, value = (side.strip() for side in head.partition(":"))
    pairs = (part.partition("=") for part in parts)
    return Asked(name, value, tuple((key.strip(), wanted.strip()) for key, _, wanted in pairs))


def mistake(typed: str, marks: Sequence[Mark], register: Register) -> str:
    """What is wrong with a mark and what to type, for an editor; empty when it is right."""
    asked = read_mark(typed)
    mark = next((mark for mark in marks if mark.name == asked.name), None)
    if mark is None:
        return _wrong_name(asked, marks)
    names = [name for name, _ in asked.filters]
    messages = (
        _wrong_value(mark, asked.value, register),
        *(_DOUBLE(filter=name) for name in mark.filters if names.count(name) > 1),
        *(_wrong_filter(mark, asked, *pair, register) for pair in asked.filters),
    )
    return next(filter(None, messages), "")


def _wrong_name(asked: Asked, marks: Sequence[Mark]) -> str:
    guess, choose = _choose(asked.name, [mark.name for mark in marks])
    example = f"[[{Asked(guess, asked.value)}]]" if guess else marks[0].example
    return _UNKNOWN(name=asked.name, choose=choose, example=example)


def _wrong_value(mark: Mark, value: str, register: Register) -> str:
    if mark.choices is None:
        return _NO_VALUE(name=mark.name, example=mark.example) if value else ""
    choices = mark.choices(register)
    if value in choices:
        return ""
    guess, choose = _choose(mark.meant.get(value.lower(), value), choices)
    example = f"[[{mark.name}: {guess or next(iter(choices), _DOTS)}]]"
    if not value:
        return _VALUE_MISSING(name=mark.name, choose=choose, example=example)
    return _VALUE(name=mark.name, value=value, choose=choose, example=example)


def _wrong_filter(mark: Mark, asked: Asked, name: str, wanted: str, register: Register) -> str:
    if not mark.filters:
        return _NO_FILTER(name=mark.name, filter=name, example=mark.example)
    if name not in mark.filters:
        choose = _choose(f"{name}=", [f"{known}=" for known in mark.filters])[1]
        return _FILTER(name=mark.name, filter=name, choose=choose)
    choices = [record.id for record in getattr(register, FILTERS[name])]
    if wanted in choices:
        return ""
    guess, choose = _choose(wanted, choices)
    example = f"[[{asked}, {name}={guess or next(iter(choices), _DOTS)}]]"
    return _VALUE(name=f"{name}=", value=wanted, choose=choose, example=example)


def _choose(typed: str, choices: Sequence[str]) -> tuple[str, str]:
    """The choice that looks most like it (or empty), and a sentence with that guess and the choices, not too many."""
    if not choices:
        return "", _NOTHING_YET
    lower = {choice.lower(): choice for choice in choices}
    near = [lower[found] for found in get_close_matches(typed.lower(), lower, n=1)]
    offer = _OFFER_MORE if len(choices) > MAX_CHOICES else _OFFER
    offered = offer(choices=", ".join(choices[:MAX_CHOICES]))
    if not near:
        return "", offered
    return near[0], f"{_GUESS(guess=near[0])} {offered}"
