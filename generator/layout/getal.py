"""A number with its unit, as a reader of Dutch expects it, or the sign for unknown."""

from __future__ import annotations

from decimal import Decimal

from generator.alphabet import capital
from generator.layout.tables import Cell
from generator.layout.words import STANDEN
from generator.layout.zin import Deel
from generator.model.agenda import Streefcijfer
from generator.model.fields import Onbekend

_EURO = "euro"
_BEDRAG = Deel("€ {getal}")
# A sign before a number is passed over by some who read aloud, and begins a formula in Excel.
_ONDER_NUL = Deel("min {getal}")
_CENTEN = Decimal("0.01")


def met_eenheid(waarde: Decimal, eenheid: str) -> str:
    """A number with a point for thousands and a comma for decimals, then its unit: 12.000,5 euro."""
    getal = _in_dutch(waarde)
    return getal if eenheid == "onbekend" else f"{getal} {eenheid}"


def waarde_van(cijfer: Streefcijfer, waarde: Decimal) -> str:
    """A number of a target figure with its unit: 12 procent, € 165.000, 1 gemeente, min 3 graden.

    Of a figure about people the unit stands behind the number as it was typed.
    """
    if cijfer.telt_mensen:
        return met_eenheid(waarde, cijfer.eenheid)
    if waarde < 0:
        return _ONDER_NUL(getal=waarde_van(cijfer, -waarde))
    if cijfer.eenheid == _EURO:
        cents = waarde != waarde.to_integral_value() and waarde == waarde.quantize(_CENTEN)
        return _BEDRAG(getal=_in_dutch(waarde.quantize(_CENTEN) if cents else waarde))
    eenheid = cijfer.eenheid
    if waarde == 1 and cijfer.eenheid_enkelvoud:
        eenheid = cijfer.eenheid_enkelvoud
    return met_eenheid(waarde, eenheid)


def _in_dutch(waarde: Decimal) -> str:
    return f"{waarde:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def waarde_cel(cijfer: Streefcijfer, waarde: Decimal | Onbekend) -> Cell:
    """A number of a target figure in a cell of a table."""
    if isinstance(waarde, str):
        return Cell(sign=STANDEN["onbekend"])
    return Cell(capital(waarde_van(cijfer, waarde)))


def getal_cel(waarde: Decimal | Onbekend, eenheid: str) -> Cell:
    """The same in a cell of a table."""
    if isinstance(waarde, str):
        return Cell(sign=STANDEN["onbekend"])
    return Cell(met_eenheid(waarde, eenheid))
