"""Values that are not about people as tables: nothing is hidden, because nobody can be traced by them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator.figures.tabellen import Cijfer, Tabel
from generator.model.agenda import Streefcijfer
from generator.model.metingen import GEHEEL
from generator.model.waarden import Waarde


def waardetabellen(
    waarden: Sequence[Waarde], streefcijfers: Iterable[Streefcijfer]
) -> tuple[Tabel, ...]:
    """One table for each target figure and classification, in the order in which the figure names them.

    A figure that is about people gets none, whatever its lines say: those go through disclosure control.
    """
    made = []
    for cijfer in streefcijfers:
        if cijfer.telt_mensen:
            continue
        lines = [waarde for waarde in waarden if waarde.code == cijfer.code]
        made += [_table(cijfer, indeling, here) for indeling, here in _by_indeling(cijfer, lines)]
    return tuple(made)


def _by_indeling(
    cijfer: Streefcijfer, lines: Sequence[Waarde]
) -> Iterable[tuple[str, list[Waarde]]]:
    named = [indeling.id for indeling in cijfer.indelingen]
    found: dict[str, list[Waarde]] = {one: [] for one in named}
    for line in lines:
        found.setdefault(line.indeling, []).append(line)
    return [(indeling, here) for indeling, here in found.items() if here]


def _table(cijfer: Streefcijfer, indeling: str, lines: Sequence[Waarde]) -> Tabel:
    days = sorted({_day(line) for line in lines})
    parts = dict.fromkeys(line.onderdeel for line in lines)
    return Tabel(
        code=cijfer.code,
        indeling=indeling,
        drempel=0,
        dagen=tuple(days),
        onderdelen=tuple(sorted(parts, key=lambda part: part != GEHEEL)),
        groepen=tuple(dict.fromkeys(line.groep for line in lines)),
        bronnen={day: _sources(lines, day) for day in days},
        cijfers={(_day(line), line.onderdeel, line.groep): _cell(line) for line in lines},
        zonder_mensen=cijfer,
    )


def _sources(lines: Iterable[Waarde], day: date) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.bron for line in lines if _day(line) == day))


def _cell(line: Waarde) -> Cijfer:
    if isinstance(line.waarde, str):
        return Cijfer("onbekend")
    return Cijfer("getoond", line.waarde)


def _day(line: Waarde) -> date:
    return line.peildatum.van or date.max  # the model lets only a single day through
