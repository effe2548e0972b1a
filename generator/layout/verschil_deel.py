"""A part of what differs: a heading with a line for each thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.layout.zin import Deel

EERST_NU = Deel("{wie}: eerst ‘{was}’, nu ‘{nu}’")


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A heading and its lines. `naam` is the name for a program."""

    naam: str
    kop: str
    regels: tuple[str, ...]


def onderdeel(naam: str, kop: str, regels: Iterable[str]) -> Onderdeel:
    """The part with these lines, in this order."""
    return Onderdeel(naam, kop, tuple(regels))
