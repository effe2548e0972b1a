"""A column of the data: its name, what it answers, and how its value is taken. All forms are made from these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter
from typing import Any, Literal, get_args, get_origin

from generator.layout.context import Context
from generator.layout.csv_text import Plain, in_a_list, one_line
from generator.layout.zin import Deel
from generator.model.fields import Onderwerp, Record, een_of_lijst, een_of_meer
from generator.model.onderwerpen import parts_of_field
from generator.moment import Moment

Kind = Literal["tekst", "keuze", "lijst", "getal", "bedrag", "dag"]
Take = Callable[[Context, Any], Plain]

KINDS_IN_WORDS: Mapping[Kind, str] = {
    "tekst": "Tekst",
    "keuze": "Keuze",
    "lijst": "Lijst",
    "getal": "Heel getal",
    "bedrag": "Getal",
    "dag": "Dag",
}
_CHOICES = Deel("Keuze uit: {woorden}")
_FIRST_DAY = "De eerste dag die dit kan zijn. Leeg: dat weten wij niet."
_LAST_DAY = "De laatste dag die dit kan zijn. Leeg: dat weten wij niet."
_JA_NEE = ("ja", "nee")


@dataclass(frozen=True, slots=True)
class Column:
    """`asks` is the question that the column answers. `take` gets its value from an item of its data.

    `several`: a value is a list, but a column in which every list has one value at most is text. `rare`: a column
    without any value is left out. So what is new in the model changes nothing where nobody uses it.
    `about` are the parts of the register it belongs to: without one of them there is no such column.
    """

    name: str
    kind: Kind
    asks: str
    take: Take
    choices: tuple[str, ...] = ()
    several: bool = False
    rare: bool = False
    about: tuple[Onderwerp, ...] = ()

    @property
    def kind_in_words(self) -> str:
        """What can stand in the column, in words; a choice with all its words."""
        if self.choices:
            return _CHOICES(woorden=", ".join(self.choices))
        return KINDS_IN_WORDS[self.kind]

    def taken(self, take: Take) -> Column:
        """The same column with its value from somewhere else."""
        return replace(self, take=take)


def field(record: type[Record], name: str, of: str = "") -> Column:
    """The column of one field of a record: its question and kind are those of the model.

    `of` is where an item keeps the record; empty when the item is the record.
    """
    info = record.model_fields[name]
    get = attrgetter(f"{of}.{name}" if of else name)
    kind = _kind(info.annotation)
    choices = get_args(info.annotation) if kind == "keuze" else ()
    asks = info.description or ""
    if een_of_lijst(info):
        return Column(
            info.alias or name,
            kind,
            asks,
            lambda _, item: een_of_meer(get(item)),
            several=True,
            about=parts_of_field(record, name),
        )
    return Column(
        info.alias or name,
        kind,
        asks,
        lambda _, item: plain(get(item), kind),
        tuple(choices),
        about=parts_of_field(record, name),
    )


def moment(record: type[Record], name: str, of: str = "") -> tuple[Column, Column, Column]:
    """Three columns of one moment: as it is written, and the first and the last day it can mean."""
    written = field(record, name, of)
    get = attrgetter(f"{of}.{name}" if of else name)
    return (
        written,
        Column(f"{written.name}_van", "dag", _FIRST_DAY, lambda _, item: _day(get(item), "van")),
        Column(f"{written.name}_tot", "dag", _LAST_DAY, lambda _, item: _day(get(item), "tot")),
    )


def day(record: type[Record], name: str, of: str = "") -> Column:
    """The column of a field that is always one day."""
    get = attrgetter(f"{of}.{name}" if of else name)
    return replace(field(record, name, of), kind="dag", take=lambda _, item: _day(get(item), "van"))


def yes_no(name: str, asks: str, holds: Callable[[Context, Any], bool]) -> Column:
    """A column that says ja or nee."""
    return Column(name, "keuze", asks, lambda *one: _JA_NEE[not holds(*one)], _JA_NEE)


def plain(value: object, kind: Kind = "tekst") -> Plain:
    """A value of the model as a value of the data: of a moment its words, of nothing known an empty cell."""
    if isinstance(value, Moment):
        return one_line(value.tekst)
    if isinstance(value, tuple):
        return tuple(in_a_list(str(plain(one))) for one in value)
    if kind in {"getal", "bedrag"} and isinstance(value, str):
        return None
    if value is None or isinstance(value, int | Decimal):
        return value
    return one_line(str(value))


def _day(value: Moment | None, end: str) -> Plain:
    found: Plain = getattr(value, end, None)
    return found


def _kind(annotation: Any) -> Kind:
    """What kind of values a field has, by its type."""
    parts = _parts(annotation)
    kinds: Mapping[Any, Kind] = {Decimal: "bedrag", int: "getal", Moment: "tekst", str: "tekst"}
    if any(get_origin(part) is tuple for part in parts):
        return "lijst"
    if get_origin(annotation) is Literal:
        return "keuze"
    return next((kinds[part] for part in parts if part in kinds), "tekst")


def _parts(annotation: Any) -> list[Any]:
    """The types that a value can have: those of a union, and what is inside Annotated."""
    if get_origin(annotation) is Literal:
        return []
    inside = [arg for arg in get_args(annotation) if get_origin(annotation) is not tuple]
    found = [annotation]
    for one in inside:
        found += _parts(one)
    return found
