"""Measurements as tables of cells that may be shown. No number of people leaves this room, except totals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Literal, cast

from generator.figures.onthulling import Reeks, dicht, verborgen
from generator.figures.speling import REST, TOTAAL, Cel, Vak
from generator.model.agenda import Streefcijfer
from generator.model.fields import Indeling, Onbekend
from generator.model.metingen import GEHEEL, Meting
from generator.model.organisatie import Drempels

if TYPE_CHECKING:
    import pandas as pd

Toonbaar = Literal["getoond", "te klein", "onbekend"]


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One cell. `getal` is a whole percentage, or a number of people for a total; None unless it is shown.

    In a table that is not about people it is the number as it was measured.
    """

    stand: Toonbaar
    getal: int | Decimal | None = None


@dataclass(frozen=True, slots=True)
class Tabel:
    """The measurements of one target figure by one classification. Days are in order; parts and groups as typed.

    `cijfers` holds a cell for each (day, part, group) and for each (day, part, TOTAAL).
    A table that is not about people has its target figure in `zonder_mensen`, no totals, and nothing hidden.
    """

    code: str
    indeling: str
    drempel: int
    dagen: tuple[date, ...]
    onderdelen: tuple[str, ...]
    groepen: tuple[str, ...]
    bronnen: Mapping[date, tuple[str, ...]]
    cijfers: Mapping[tuple[date, str, str], Cijfer]
    zonder_mensen: Streefcijfer | None = None

    def cijfer(self, dag: date, onderdeel: str, groep: str) -> Cijfer:
        """One cell; unknown when nobody measured it."""
        return self.cijfers.get((dag, onderdeel, groep), Cijfer("onbekend"))

    def tot(self, today: date, later: Collection[str]) -> Tabel:
        """The same table with only the days up to `today` whose sources are all there, so not among `later`."""
        tot_nu = (dag for dag in self.dagen if dag <= today)
        dagen = tuple(dag for dag in tot_nu if set(later).isdisjoint(self.bronnen[dag]))
        cellen = [cel for cel in self.cijfers if cel[0] in dagen]
        onderdelen = {onderdeel for _, onderdeel, _ in cellen}
        groepen = {groep for _, _, groep in cellen}
        return replace(
            self,
            dagen=dagen,
            onderdelen=tuple(filter(onderdelen.__contains__, self.onderdelen)),
            groepen=tuple(filter(groepen.__contains__, self.groepen)),
        )


def tabellen(metingen: Sequence[Meting], drempels: Drempels) -> tuple[Tabel, ...]:
    """All measurements as tables, in the order of the register: one for each target figure and classification.

    What is hidden is decided here, once, over all tables and all days together.
    """
    if not metingen:
        return ()
    groups = [
        (key, list(group)) for key, group in groupby(sorted(metingen, key=_sleutel), key=_sleutel)
    ]
    reeksen = [_reeks(group, drempel(group[0].indeling, drempels)) for _, group in groups]
    hidden = verborgen(reeksen)
    dagen = [{_dag(meting) for meting in group} for _, group in groups]
    closed = dicht(dagen, [bool(hidden & reeks.cellen()) for reeks in reeksen])
    made = []
    for number, ((_, group), reeks) in enumerate(zip(groups, reeksen, strict=True)):
        not_shown = hidden
        if number in closed:
            not_shown = frozenset(reeks.cellen())
        made.append(_tabel(group, reeks.drempel, not_shown))
    return tuple(made)


def drempel(indeling: Indeling, drempels: Drempels) -> int:
    """From how many people a group is shown. A classification nobody knows may be one of origin."""
    if indeling == "geen":
        return drempels.anders
    return drempels.herkomst


def rond(deel: int, geheel: int) -> int:
    """A whole percentage, half up. So 0 means: less than half a percent; 100: more than 99 and a half."""
    return (200 * deel + geheel) // (2 * geheel)


def _sleutel(meting: Meting) -> tuple[str, str]:
    return meting.code, meting.indeling


def _dag(meting: Meting) -> date:
    return meting.peildatum.van or date.max  # the model lets only a single day through


def _reeks(metingen: Sequence[Meting], grens: int) -> Reeks:
    """The numbers of one table on each day, with what the named groups and parts leave over."""
    import pandas as pd  # noqa: PLC0415  # 0.3 s that a site without measurements does not pay

    frame = pd.DataFrame(
        [(_dag(m), m.onderdeel, m.groep, _of_leeg(m.waarde), _of_leeg(m.totaal)) for m in metingen],
        columns=["dag", "onderdeel", "groep", "waarde", "totaal"],
    )
    return Reeks(tuple(_vak(part) for _, part in frame.groupby("dag")), grens)


def _of_leeg(aantal: int | Onbekend) -> float:
    if isinstance(aantal, str):
        return float("nan")
    return aantal


def _vak(frame: pd.DataFrame) -> Vak:
    """One day as cells. A number nobody knows is part of the rest; a part without its total shows nothing."""
    known = frame.dropna(subset=["totaal"])
    table = known.pivot(index="onderdeel", columns="groep", values="waarde")  # noqa: PD010  # each cell is there once
    total = known.groupby("onderdeel")["totaal"].first()
    table[REST] = total - table.sum(axis=1)
    table[TOTAAL] = total
    if GEHEEL in table.index and len(table) > 1:
        table.loc[REST] = table.loc[GEHEEL] - table.drop(GEHEEL).sum()
    # A group may have any name, which melt() would not take.
    long = table.stack().dropna().clip(lower=0).astype(int)  # noqa: PD013
    cells = cast("dict[Cel, int]", long.to_dict())
    return {cel: aantal for cel, aantal in cells.items() if _bestaat(cel, cells)}


def _bestaat(cel: Cel, cells: Mapping[Cel, int]) -> bool:
    """Whether a cell belongs to the table: a row or column of rests does not when every rest in it is 0."""
    onderdeel, groep = cel
    rij = onderdeel != REST or any(cells[one] for one in cells if one[0] == REST)
    kolom = groep != REST or any(cells[one] for one in cells if one[1] == REST)
    return rij and kolom


def _tabel(metingen: Sequence[Meting], grens: int, hidden: frozenset[Cel]) -> Tabel:
    cijfers: dict[tuple[date, str, str], Cijfer] = {}
    for meting in metingen:
        dag, onderdeel = _dag(meting), meting.onderdeel
        cijfers[dag, onderdeel, meting.groep] = _cijfer(meting, (onderdeel, meting.groep) in hidden)
        cijfers[dag, onderdeel, TOTAAL] = _totaal(meting, (onderdeel, TOTAAL) in hidden)
    return Tabel(
        code=metingen[0].code,
        indeling=metingen[0].indeling,
        drempel=grens,
        dagen=tuple(sorted({_dag(meting) for meting in metingen})),
        onderdelen=_volgorde(meting.onderdeel for meting in metingen),
        groepen=_volgorde(meting.groep for meting in metingen),
        bronnen={
            dag: _volgorde(m.bron for m in metingen if _dag(m) == dag)
            for dag in map(_dag, metingen)
        },
        cijfers=cijfers,
    )


def _volgorde(namen: Iterable[str]) -> tuple[str, ...]:
    """Each name once, as typed; the whole organisation first."""
    return tuple(sorted(dict.fromkeys(namen), key=lambda naam: naam != GEHEEL))


def _cijfer(meting: Meting, hidden: bool) -> Cijfer:  # noqa: FBT001  # two callers, in this module
    if isinstance(meting.waarde, str) or isinstance(meting.totaal, str):
        return Cijfer("onbekend")
    if hidden:
        return Cijfer("te klein")
    return Cijfer("getoond", rond(meting.waarde, meting.totaal))


def _totaal(meting: Meting, hidden: bool) -> Cijfer:  # noqa: FBT001  # the same
    if isinstance(meting.totaal, str):
        return Cijfer("onbekend")
    if hidden:
        return Cijfer("te klein")
    return Cijfer("getoond", meting.totaal)
