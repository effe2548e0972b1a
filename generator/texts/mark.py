"""A mark in a text of the editors, like [[aantal: te laat, thema=taal]]: read it, or say what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from markupsafe import Markup

from generator.layout.context import Context
from generator.model.register import Register

# [[a]](b) is a link of Markdown with brackets in its words, so it is no mark.
PATTERN = re.compile(r"\[\[(?!\[)(?P<typed>[^\[\]]*+)(?P<end>\]\])?+(?!\()")
# A filter is a field of an action, and the kind of record whose id stands in that field.
FILTERS: Mapping[str, str] = {"thema": "themas", "plan": "plannen"}
MAX_CHOICES = 20

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
    `meant` are words people type for a choice. `after` says in Dutch what the choices are.
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
        guess, choose = _choose(asked.name, [mark.name for mark in marks])
        example = f"[[{Asked(guess, asked.value)}]]" if guess else marks[0].example
        return f"'{asked.name}' kennen wij niet tussen [[ en ]]. {choose} Schrijf bijvoorbeeld: {example}."
    if message := _wrong_value(mark, asked.value, register):
        return message
    names = [name for name, _ in asked.filters]
    double = next(
        (
            f"'{name}=' staat er 2 keer. Haal er 1 weg."
            for name in mark.filters
            if names.count(name) > 1
        ),
        "",
    )
    return double or next(
        filter(None, (_wrong_filter(mark, asked, *pair, register) for pair in asked.filters)), ""
    )


def _wrong_value(mark: Mark, value: str, register: Register) -> str:
    if mark.choices is None:
        return f"Na '{mark.name}' hoort niets. Schrijf: {mark.example}." if value else ""
    choices = mark.choices(register)
    if value in choices:
        return ""
    what = (
        f"Bij '{mark.name}' kan '{value}' niet."
        if value
        else f"Na '{mark.name}:' ontbreekt een keuze."
    )
    guess, choose = _choose(mark.meant.get(value.lower(), value), choices)
    return f"{what} {choose} Schrijf bijvoorbeeld: [[{mark.name}: {guess or next(iter(choices), '...')}]]."


def _wrong_filter(mark: Mark, asked: Asked, name: str, wanted: str, register: Register) -> str:
    if not mark.filters:
        return f"Bij '{mark.name}' kan '{name}' niet. Haal het weg. Schrijf bijvoorbeeld: {mark.example}."
    if name not in mark.filters:
        return f"Bij '{mark.name}' kan '{name}' niet. {_choose(f'{name}=', [f'{known}=' for known in mark.filters])[1]}"
    choices = [record.id for record in getattr(register, FILTERS[name])]
    if wanted in choices:
        return ""
    guess, choose = _choose(wanted, choices)
    example = f"[[{asked}, {name}={guess or next(iter(choices), '...')}]]"
    return f"Bij '{name}=' kan '{wanted}' niet. {choose} Schrijf bijvoorbeeld: {example}."


def _choose(typed: str, choices: Sequence[str]) -> tuple[str, str]:
    """The choice that looks most like it (or empty), and a sentence with that guess and the choices, not too many."""
    if not choices:
        return "", "Het register heeft er nog geen."
    lower = {choice.lower(): choice for choice in choices}
    near = [lower[found] for found in get_close_matches(typed.lower(), lower, n=1)]
    more = " en meer" if len(choices) > MAX_CHOICES else ""
    guess = f"Bedoel je '{near[0]}'? " if near else ""
    return "".join(near), f"{guess}Kies uit: {', '.join(choices[:MAX_CHOICES])}{more}."
