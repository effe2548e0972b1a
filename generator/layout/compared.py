"""Target figures that stand in one table of their source, beside each other on the days they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.tabellen import Tabel
from generator.layout.blocks import Section
from generator.layout.context import Context
from generator.layout.measured import cel, regel_naam, regels
from generator.layout.tables import Cell, Row, Table
from generator.layout.words import listed
from generator.layout.zin import Deel
from generator.model.waarden import Waarde
from generator.moment import dag

_LEAST = 2
# More days than this do not fit beside each other on a small screen.
_MOST_DAYS = 4
_TITEL = Deel("{codes} naast elkaar")
_SAMEN = "Deze cijfers staan ook in de bron in één tabel. Je ziet hier alleen dagen waarop wij ze allemaal maten."
_LAATSTE = f"Er zijn meer dagen. Hier staan de laatste {_MOST_DAYS}."
_VRAAG = "Hoe staan deze cijfers ervoor?"


@dataclass(frozen=True, slots=True)
class _Part:
    """What one target figure brings to the table of a source: its own table, and its lines there."""

    tabel: Tabel
    days: frozenset[date]
    lines: frozenset[tuple[str, str]]


def compared_sections(context: Context) -> list[Section]:
    """A table for each list of values in which several target figures were measured on the same day."""
    lists: dict[str, list[Waarde]] = {}
    for waarde in context.register.waarden:
        lists.setdefault(waarde.lijst, []).append(waarde)
    made = (_section(context, name, lines) for name, lines in lists.items())
    return [section for section in made if section]


def _section(context: Context, name: str, lines: Sequence[Waarde]) -> Section | None:
    parts = [*_parts(context, lines)]
    if len(parts) < _LEAST:
        return None
    shared = sorted(frozenset.intersection(*(part.days for part in parts)))
    if not shared:
        return None
    days = shared[-_MOST_DAYS:]
    sentences = (_SAMEN, _LAATSTE) if len(shared) > _MOST_DAYS else (_SAMEN,)
    rows: list[Row] = []
    for part in parts:
        rows += _rows(part, days)
    columns = ("Cijfer", *map(dag, days))
    title = _TITEL(codes=listed([part.tabel.code for part in parts]))
    return Section(f"tabel-{name}", title, sentences, table=Table(_VRAAG, columns, tuple(rows)))


def _parts(context: Context, lines: Sequence[Waarde]) -> Iterator[_Part]:
    """Each figure of a list by the classification it has now: another one would break the line."""
    by_code = {tabel.code: tabel for tabel in context.figures.tabellen if _is_of_now(tabel)}
    known = {cijfer.code for cijfer in context.register.streefcijfers}
    for code in dict.fromkeys(line.code for line in lines):
        tabel = by_code.get(code)
        if tabel and code in known:
            yield _part(tabel, [line for line in lines if _stands_in(line, tabel)])


def _is_of_now(tabel: Tabel) -> bool:
    cijfer = tabel.zonder_mensen
    return cijfer is not None and tabel.indeling == cijfer.indeling_van_nu


def _stands_in(line: Waarde, tabel: Tabel) -> bool:
    return (line.code, line.indeling) == (tabel.code, tabel.indeling)


def _part(tabel: Tabel, lines: Sequence[Waarde]) -> _Part:
    days = (line.peildatum.van for line in lines if line.peildatum.van in tabel.dagen)
    named = frozenset((line.onderdeel, line.groep) for line in lines)
    return _Part(tabel, frozenset(filter(None, days)), named)


def _rows(part: _Part, days: Sequence[date]) -> Iterator[Row]:
    tabel = part.tabel
    titel = tabel.zonder_mensen.titel if tabel.zonder_mensen else tabel.code
    here = [line for line in regels(tabel) if line in part.lines]
    for onderdeel, groep in here:
        name = titel if len(here) == 1 else f"{titel}: {regel_naam(tabel, onderdeel, groep)}"
        yield (
            Cell(name, code=tabel.code),
            *(cel(tabel, een, onderdeel, groep) for een in days),
        )
