"""A number with its unit, as a reader of Dutch expects it, or the sign for unknown."""

from __future__ import annotations

from decimal import Decimal

from generator.layout.tables import Cell
from generator.layout.words import STANDEN
from generator.model.fields import Onbekend


def met_eenheid(waarde: Decimal, eenheid: str) -> str:
    """A number with a point for thousands and a comma for decimals, then its unit: 12.000,5 euro."""
    getal = f"{waarde:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return getal if eenheid == "onbekend" else f"{getal} {eenheid}"


def getal_cel(waarde: Decimal | Onbekend, eenheid: str) -> Cell:
    """The same in a cell of a table."""
    if isinstance(waarde, str):
        return Cell(sign=STANDEN["onbekend"])
    return Cell(met_eenheid(waarde, eenheid))
