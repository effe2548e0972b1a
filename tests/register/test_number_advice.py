"""A number that a message offers is one that the field takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from random import Random

import pytest
from pydantic import ValidationError
from pydantic.fields import FieldInfo

from generator.model.agenda import Doelwaarde, Prioriteit, Streefcijfer
from generator.model.fields import Record
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels
from generator.model.register import KINDS
from generator.model.voortgang import Voortgang
from generator.model.waarden import Waarde
from generator.problem import Problem
from generator.register.explain import explain
from generator.register.number_advice import NUMBERS, accepts
from generator.register.source import Source
from generator.register.tree import Tree

CASES = 400
_SIGNS = ("0", "1", "2", "5", "12", "100", "250", ",", ".", "%", " ", "-", "€", " procent", "x")
# A number that a message offers: to write it, or as what may be meant.
_OFFERED = (
    re.compile(r"alleen het getal: (\S+?)\.(?: |$)"),
    re.compile(r"Bedoel je (\S+)\? Schrijf dat dan"),
    re.compile(r"kan 2 getallen zijn bij '\w+'\. Schrijf (\S+) of"),
    re.compile(r"kan 2 getallen zijn bij '\w+'\. Schrijf \S+ of (\S+)\.$"),
    re.compile(r"bijvoorbeeld: (\S+?)(?: of|\.$)"),
    re.compile(r"een heel getal (?:van|vanaf|tot en met) (\d[\d.]*\d|\d)"),
)


def told(record: type[Record], name: str, typed: str) -> list[Problem]:
    """What is wrong with this value of the field, when something is."""
    given = {name: typed}
    try:
        record.model_validate(given)
    except ValidationError as error:
        found = explain(Source("x.yml", (), Tree(given)), record, error)
        return [one for one in found if one.rule != "veld-ontbreekt"]
    return []


def number_fields() -> Iterator[tuple[type[Record], str, FieldInfo]]:
    """Every field of a file that says of some text that it is no number for it."""
    records = dict.fromkeys(kind.record for kind in KINDS)
    for record in chain(records, (Doelwaarde, Prioriteit, Drempels)):
        for name, field in record.model_fields.items():
            if _kind(record, field.alias or name) in NUMBERS:
                yield record, field.alias or name, field


def _kind(record: type[Record], name: str) -> str:
    try:
        record.model_validate({name: "veel"})
    except ValidationError as error:
        kinds = (one["type"] for one in error.errors() if one["loc"][:1] == (name,))
        return next(kinds, "")
    return ""


FIELDS = list(number_fields())


def test_all_kinds_of_number_fields_are_tried() -> None:
    assert {("Meting", "waarde"), ("Waarde", "waarde"), ("Voortgang", "percentage")} <= {
        (record.__name__, name) for record, name, _ in FIELDS
    }


@pytest.mark.parametrize(
    ("record", "name", "field"), FIELDS, ids=lambda one: getattr(one, "__name__", None)
)
def test_what_is_offered_is_taken(record: type[Record], name: str, field: FieldInfo) -> None:
    chance = Random(name)
    taken = accepts(field)

    for _ in range(CASES):
        typed = "".join(chance.choices(_SIGNS, k=chance.randint(1, 4)))
        for problem in told(record, name, typed):
            offered = chain.from_iterable(form.findall(problem.message) for form in _OFFERED)
            assert [one for one in offered if not taken(one)] == [], (typed, problem.message)


@pytest.mark.parametrize(
    ("record", "name", "typed", "said"),
    [
        (Meting, "waarde", "1.2", "Wij tellen hele mensen. Schrijf bijvoorbeeld: 310 of onbekend."),
        (Meting, "waarde", "12%", "Wij tellen hele mensen. Schrijf bijvoorbeeld: 310 of onbekend."),
        (Meting, "totaal", "1,250", "Bedoel je 1.250? Schrijf dat dan."),
        (Meting, "totaal", "1 250", "Schrijf alleen het getal: 1.250."),
        (Waarde, "waarde", "1,250", "kan 2 getallen zijn bij 'waarde'. Schrijf 1.250 of 1,25."),
        (Waarde, "waarde", "2,5 miljoen", "Schrijf het getal met alle nullen, zoals 1.250.000."),
        (Waarde, "waarde", "250k", "Schrijf het getal met alle nullen, zoals 1.250.000."),
        (Waarde, "waarde", "-1.5", "Bedoel je -1,5? Schrijf dat dan."),
        (
            Waarde,
            "waarde",
            "3 dagen",
            "Schrijf alleen het getal: 3. Wat je telt, staat bij 'eenheid'",
        ),
        (Streefcijfer, "nulmeting", "12,5%", "Schrijf alleen het getal: 12,5."),
        (Voortgang, "percentage", "100 %", "Schrijf alleen het getal: 100."),
        (Voortgang, "percentage", "120%", "Schrijf een heel getal van 0 tot en met 100."),
        (Voortgang, "percentage", "12.5", "Schrijf een heel getal van 0 tot en met 100."),
        (Drempels, "herkomst", "veel", "Schrijf een heel getal vanaf 5."),
        (Streefcijfer, "doel", "120%", "'waarde: 120' en 'moment: december 2026'"),
        (Streefcijfer, "doel", "veel", "'waarde: 30' en 'moment: december 2026'"),
    ],
)
def test_each_number_is_told_how_to_write(
    record: type[Record], name: str, typed: str, said: str
) -> None:
    problems = told(record, name, typed)

    assert [said in one.message for one in problems] == [True]


def test_a_goal_is_taken_as_the_message_writes_it() -> None:
    (problem,) = told(Streefcijfer, "doel", "120%")

    lines = re.findall(r"'(\w+): ([^']+)'", problem.message)
    assert not told(Streefcijfer, "doel", dict(lines))  # type: ignore[arg-type]
