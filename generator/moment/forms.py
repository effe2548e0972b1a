"""What a form of the grammar is: how it is written, what it makes, and the examples that tell it to people."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.moment.value import MomentError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Vorm(Generic[T]):
    """One way to write something: its kind in plain Dutch, a pattern with named parts, and what those make."""

    soort: str
    patroon: str
    maak: Callable[..., T]
    voorbeelden: tuple[str, ...]


def lees_vorm(kaal: str, vormen: Iterable[Vorm[T]]) -> T:
    """What the first form that fits makes of it. Raises MomentError when none does."""
    bedoeld = None
    for vorm in vormen:
        if gevonden := re.fullmatch(vorm.patroon, kaal):
            try:
                return _gemaakt(vorm, gevonden)
            except MomentError as fout:
                bedoeld = bedoeld or fout.bedoeld
    raise MomentError(kaal, bedoeld)


def _gemaakt(vorm: Vorm[T], gevonden: re.Match[str]) -> T:
    try:
        return vorm.maak(**gevonden.groupdict())
    except MomentError:
        raise
    except ValueError as fout:  # a day that is not in the calendar
        raise MomentError(gevonden.string) from fout
