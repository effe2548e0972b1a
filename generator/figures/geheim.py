"""The numbers that disclosure control hid: for who must prove that they stand nowhere. No page may import this."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generator.figures.speling import TOTAAL
from generator.figures.tabellen import Tabel, tabellen
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels


@dataclass(frozen=True, slots=True)
class Geheim:
    """One number of people that may be shown nowhere: of a group, or of everybody in a part (`groep` is TOTAAL).

    `meting` is the line that holds it. `drempel` is the room, in people, that a reader must be left.
    """

    meting: Meting
    dag: date
    groep: str
    aantal: int
    totaal: int
    drempel: int


def geheimen(metingen: Sequence[Meting], drempels: Drempels) -> tuple[Geheim, ...]:
    """Every hidden number, in the order of the lines, as `tabellen` decides for the pages too.

    A number that another table shows is no secret: of two tables about the same people only the first one speaks.
    """
    tabel_van = {(tabel.code, tabel.indeling): tabel for tabel in tabellen(metingen, drempels)}
    getoond = set(chain.from_iterable(map(_getoond, tabel_van.values())))
    found: dict[tuple[str, ...], Geheim] = {}
    for meting in metingen:
        table = (meting.code, meting.indeling)
        for one in _van(meting, tabel_van[table]):
            cel = (one.dag, meting.onderdeel, one.groep)
            if cel not in getoond:
                # A total stands on the line of each group; the first line is enough.
                found.setdefault((*table, *map(str, cel)), one)
    return tuple(found.values())


def _getoond(tabel: Tabel) -> Iterator[tuple[date, str, str]]:
    """The cells (day, part, group) of which a table shows the number."""
    return (cel for cel, cijfer in tabel.cijfers.items() if cijfer.stand == "getoond")


def _van(meting: Meting, tabel: Tabel) -> Iterator[Geheim]:
    dag = meting.peildatum.van
    if dag is None or isinstance(meting.totaal, str):
        return
    for groep, aantal in ((meting.groep, meting.waarde), (TOTAAL, meting.totaal)):
        hidden = tabel.cijfer(dag, meting.onderdeel, groep).stand == "te klein"
        if hidden and not isinstance(aantal, str):
            yield Geheim(meting, dag, groep, aantal, meting.totaal, tabel.drempel)
