"""How the counts of a theme went: a row for each quarter in which they changed, and since when they did not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain, groupby

from generator.alphabet import capital
from generator.figures.telling import Telling
from generator.figures.verloop import Peiling
from generator.layout.drawing import Drawing, steps
from generator.layout.tables import Blocks, Cell, Row, Table
from generator.layout.words import klaar_van
from generator.layout.zin import Deel, Zin
from generator.moment import dag

_LAAT_KLAAR = Deel("bij {n} hoorden wij dat pas na de einddatum", geen="")
_BLOKJE = "1 blokje is 1 actie."
_BLEEF_GELIJK = Zin("Sinds {dag} bleef de stand gelijk.")
_GELIJK = Deel("Van {eerst} tot en met {laatst}")
# One row says no more than the state itself.
_MIN_ROWS = 2


def quarters_table(peilingen: Sequence[Peiling]) -> Table | None:
    """The counts per quarter, as numbers and as strips. As long as they stay the same there is no course to show."""
    if len(_folded(peilingen)) < _MIN_ROWS or not peilingen[-1].telling.totaal:
        return None
    rows = tuple(
        (
            Cell(_wanneer([peiling.day for peiling in gelijk])),
            Cell(
                klaar_van(telling),
                bold=True,
                blocks=Blocks("klaar", telling.klaar),
                small=_LAAT_KLAAR(n=telling.laat_klaar),
            ),
            Cell(str(telling.te_laat), blocks=Blocks("laat", telling.te_laat)),
            Cell(str(telling.oud), blocks=Blocks("nieuws", telling.oud)),
        )
        for telling, gelijk in _folded(peilingen)
    )
    return Table(
        "De stand aan het eind van elk kwartaal",
        ("Wanneer", "Klaar", "Te laat", "Zonder nieuws"),
        rows,
        _blokje(rows),
        drawings=_drawn(peilingen),
    )


def _drawn(peilingen: Sequence[Peiling]) -> tuple[tuple[str, Drawing], ...]:
    """A picture of each count that changed often enough."""
    counts = (
        ("Klaar", [(one.day, one.telling.klaar) for one in peilingen]),
        ("Te laat", [(one.day, one.telling.te_laat) for one in peilingen]),
        ("Zonder nieuws", [(one.day, one.telling.oud) for one in peilingen]),
    )
    drawn = ((name, steps(series)) for name, series in counts)
    return tuple((name, drawing) for name, drawing in drawn if drawing)


def _blokje(rows: Sequence[Row]) -> str:
    """What a block is, where one is drawn."""
    strips = [cell.blocks for cell in chain.from_iterable(rows) if cell.blocks]
    return _BLOKJE if any(strip.drawn for strip in strips) else ""


def unchanged_since(peilingen: Sequence[Peiling]) -> list[str]:
    """That nothing changed since some measuring day; nothing when the last one differs, or when nothing is counted."""
    if not peilingen or not peilingen[-1].telling.totaal:
        return []
    _, gelijk = _folded(peilingen)[-1]
    return [_BLEEF_GELIJK(dag=dag(gelijk[0].day))] if len(gelijk) > 1 else []


def _folded(peilingen: Sequence[Peiling]) -> list[tuple[Telling, list[Peiling]]]:
    """Measuring days after each other that show the same, as one row."""
    groups = groupby(peilingen, key=_shown)
    days = [list(gelijk) for _, gelijk in groups]
    return [(gelijk[-1].telling, gelijk) for gelijk in days]


def _shown(peiling: Peiling) -> tuple[str, int, int, int]:
    """What a row shows of a measuring day."""
    telling = peiling.telling
    return klaar_van(telling), telling.laat_klaar, telling.te_laat, telling.oud


def _wanneer(days: Sequence[date]) -> str:
    """One day, or from which to which day nothing changed."""
    if len(days) == 1:
        return capital(dag(days[0]))
    return _GELIJK(eerst=dag(days[0]), laatst=dag(days[-1]))
