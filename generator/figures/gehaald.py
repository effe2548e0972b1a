"""Whether a target was reached: by the last measurement when that can be shown, else as the register says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from generator.figures.tabellen import Cijfer, Tabel
from generator.model.agenda import Doelwaarde, Streefcijfer
from generator.model.metingen import GEHEEL

# What a measurement says of a target. "afgerond": the rounding decides, so nobody can say.
Gemeten = Literal["gehaald", "niet gehaald", "nog niet gehaald", "niet te zien", "afgerond"]

# A whole percentage can be half a percent more or less.
_AFRONDING = Decimal("0.5")
_NIET: frozenset[Gemeten] = frozenset({"niet gehaald", "nog niet gehaald"})
# What can be said of a target when the last measurement decides.
BESLIST: frozenset[Gemeten] = _NIET | {"gehaald"}


def groep_van_doel(cijfer: Streefcijfer, tabel: Tabel) -> str | None:
    """The group to compare with the target; None when this table has no such group for the whole organisation."""
    if tabel.code != cijfer.code or tabel.indeling != cijfer.indeling_van_nu:
        return None
    if GEHEEL not in tabel.onderdelen:
        return None
    if cijfer.groep in tabel.groepen:
        return cijfer.groep
    if cijfer.groep is None and "" in tabel.groepen:
        return ""  # all that is counted together, which only a figure without people can have
    only_one = cijfer.groep is None and len(tabel.groepen) == 1
    return tabel.groepen[0] if only_one else None


def meetbaar_doel(cijfer: Streefcijfer) -> Doelwaarde | None:
    """The target to reach; None when there is none that a measurement can be held against.

    Of people a measurement gives a percentage, and nothing else.
    """
    doel = cijfer.doel
    if isinstance(doel, str) or isinstance(doel.waarde, str):
        return None
    return None if cijfer.telt_mensen and cijfer.eenheid != "procent" else doel


def gemeten(cijfer: Streefcijfer, tabellen: Sequence[Tabel], today: date) -> Gemeten | None:
    """What the last measurement says of the target on a day; None when nothing was measured against it.

    Only what a table shows is judged, of people in whole percentages: anything else would give away a hidden number.
    """
    for tabel in tabellen:
        groep, doel = groep_van_doel(cijfer, tabel), meetbaar_doel(cijfer)
        if groep is not None and doel is not None:
            laatst = tabel.cijfer(tabel.dagen[-1], GEHEEL, groep)
            return _tegen_doel(cijfer, doel, laatst, today)
    return None


def spreekt_tegen(cijfer: Streefcijfer, volgens_meting: Gemeten | None) -> bool:
    """Whether the register says of the target what the measurement says is not so."""
    if volgens_meting not in BESLIST or cijfer.resultaat == "onbekend":
        return False
    if volgens_meting == "gehaald":
        return cijfer.resultaat != "gehaald"
    return cijfer.resultaat in {"gehaald", "niet van toepassing"}


def _tegen_doel(cijfer: Streefcijfer, doel: Doelwaarde, laatst: Cijfer, today: date) -> Gemeten:
    if laatst.getal is None or cijfer.richting == "onbekend" or isinstance(doel.waarde, str):
        return "niet te zien"
    over = laatst.getal - doel.waarde
    if cijfer.richting == "lager":
        over = -over
    if cijfer.telt_mensen and abs(over) < _AFRONDING:
        return "afgerond"
    if over >= 0:
        return "gehaald"
    return "niet gehaald" if doel.moment.voorbij(today) else "nog niet gehaald"
