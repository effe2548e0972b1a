"""What to write instead of a number that a field does not take: only what it takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Annotated, Any

from annotated_types import Ge, Le
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model.dutch_numbers import TwoReadingsError, numbers_in, read_number
from generator.register.wording import typed_value

Accepts = Callable[[str], bool]

# A space between thousands, as '1 250'.
_SPACED = re.compile(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
_BELOW = re.compile(r"[-−–] ?(?=[0-9])")
_DIGITS_ONLY = re.compile(r"[-−–0-9.,]+")
_BROKEN = "12,5"
_UNKNOWN = "onbekend"
# An amount in words: the number is only a part of it.
_AMOUNT = "ongeveer 5 euro"
# The kinds of mistake that pydantic and our own readers find in a number.
NUMBERS = frozenset(
    {
        "int_parsing",
        "int_type",
        "int_from_float",
        "int_parsing_size",
        "greater_than_equal",
        "less_than_equal",
        "getal",
        "heel_getal",
        "getal_dubbel",
        "aantal",
        "kaal_getal",
    }
)
_OF_PEOPLE = "aantal"
# Behind a number it makes another number of it, so what stands before it is not what was meant.
_TIMES = re.compile(r"[0-9] ?(?:k|duizend|mille|mln?|miljoen|mld|mrd|miljard)\b", re.IGNORECASE)
# Before a number it says that something else is counted.
_OTHER = re.compile(r"\b(?:pagina|bladzijde|blz|hoofdstuk|artikel)\b", re.IGNORECASE)
_SHARE = re.compile(r"%|procent", re.IGNORECASE)
_NO_DUTCH = "{typed} is geen Nederlands getal bij '{name}'. Bedoel je {meant}? Schrijf dat dan."
_BARE = "{typed} kan niet bij '{name}'. Schrijf alleen het getal: {meant}."
_TWO = "{typed} kan 2 getallen zijn bij '{name}'. Schrijf {meant}."
_NONE = "{typed} kan niet bij '{name}'. {how}"
_LARGE = "1.250.000"
_WHOLE = f"{{typed}} kan niet bij '{{name}}'. Schrijf het getal met alle nullen, zoals {_LARGE}."
_EMPTY = "Het veld '{name}' is leeg. {how} Of haal het veld weg."
_UNIT = " Wat je telt, staat bij 'eenheid' van het streefcijfer."


def accepts(field: FieldInfo) -> Accepts:
    """Whether a field takes what is typed in it, as a function."""
    kind: Any = field.annotation
    if field.metadata:
        kind = Annotated[kind, *field.metadata]
    adapter: TypeAdapter[Any] = TypeAdapter(kind)

    @cache
    def taken(typed: str) -> bool:
        try:
            adapter.validate_python(typed)
        except ValidationError:
            return False
        return True

    return taken


def meant_numbers(typed: str, taken: Accepts) -> list[str]:
    """The numbers that may be meant, as they are written here; empty when none is sure or the field takes none."""
    found = numbers_in(_SPACED.sub(".", typed))
    if len(found) != 1 or _TIMES.search(typed) or _OTHER.search(typed):
        return []
    sign = "-" if _BELOW.search(typed) else ""
    return [way for way in (sign + one for one in _ways(found[0])) if taken(way)]


def _ways(number: str) -> list[str]:
    """How a number is written here; two ways when it can mean two numbers."""
    try:
        read_number(number)
    except TwoReadingsError as error:
        return list(error.ways)
    except ValueError as error:
        without_noughts = number.lstrip("0") or "0"
        return [str(error) or without_noughts]
    return [number]


def how_to_write(field: FieldInfo, taken: Accepts) -> str:
    """Which numbers a field takes, as an order that begins with 'Schrijf'."""
    unknown = f" of {_UNKNOWN}" if taken(_UNKNOWN) else ""
    if taken(_BROKEN):
        return f"Schrijf bijvoorbeeld: 12,5 of 1.250{unknown}."
    if unknown:
        return f"Wij tellen hele mensen. Schrijf bijvoorbeeld: 310{unknown}."
    return f"Schrijf een heel getal{_limits(field)}."


def number_sentence(name: str, details: ErrorDetails, field: FieldInfo, taken: Accepts) -> str:
    """What to tell about a number in the field `name`. A number that is offered is one that the field takes."""
    typed = " ".join(str(details["input"]).split())
    meant = meant_numbers(typed, taken)
    if details["type"] == _OF_PEOPLE and _SHARE.search(typed):
        meant = []  # a share says nothing of how many people there are
    if not typed:
        told = _EMPTY
    elif len(meant) > 1:
        told = _TWO
    elif not meant:
        told = _no_number(typed, taken)
    elif _DIGITS_ONLY.fullmatch(typed) or taken(_AMOUNT):
        told = _NO_DUTCH
    else:
        told = _BARE
    unit = _UNIT if details["type"] == "kaal_getal" else ""
    how = how_to_write(field, taken)
    return (
        told.format(typed=typed_value(typed), name=name, meant=" of ".join(meant), how=how) + unit
    )


def _no_number(typed: str, taken: Accepts) -> str:
    """What to tell when nobody can say which number is meant."""
    return _WHOLE if _TIMES.search(typed) and taken(_LARGE) else _NONE


def _limits(field: FieldInfo) -> str:
    """Between which numbers it must be, as the end of a sentence."""
    marks = list(_marks((field.annotation, *field.metadata)))
    least = next((mark.ge for mark in marks if isinstance(mark, Ge)), None)
    most = next((mark.le for mark in marks if isinstance(mark, Le)), None)
    if least is not None and most is not None:
        return f" van {_dutch(least)} tot en met {_dutch(most)}"
    if least is not None:
        return f" vanaf {_dutch(least)}"
    return f" tot en met {_dutch(most)}" if most is not None else ""


def _dutch(limit: object) -> str:
    return f"{limit:,}".replace(",", ".")


def _marks(parts: Iterable[Any]) -> Iterator[Any]:
    """Everything that is said of a type, also inside a choice of types."""
    for part in parts:
        yield part
        yield from _marks(getattr(part, "__args__", ()))
        yield from _marks(getattr(part, "__metadata__", ()))
        yield from _marks(getattr(part, "metadata", ()))
