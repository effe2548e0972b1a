"""Disclosure control: which cells of which tables are hidden, so that nobody can be traced by a figure.

1. A group, a rest or a total of fewer people than the threshold is hidden.
2. What is hidden in one year is hidden in every year, and in every table that has the same group in the same part.
3. More is hidden, until each hidden number that is too small could still be anything within a room
   as wide as the threshold, also for who knows every other number exactly, all totals, and how each hidden number
   changed from one year to the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generator.figures.speling import REST, TOTAAL, Cel, Vak, speling

# Days, of which the people are nearly the same: a quarter of a year.
_SAME_PEOPLE = 92


@dataclass(frozen=True, slots=True)
class Reeks:
    """The same table on one or more days, with its threshold (a number of people).

    A reader who compares days learns no more than from `samen`: each cell that is there on all days,
    with its lowest number. Who can move there by so many people can do so on each of the days.
    """

    dagen: tuple[Vak, ...]
    drempel: int

    @property
    def vakken(self) -> tuple[Vak, ...]:
        """What must be safe: each day by itself, and all days together."""
        if len(self.dagen) <= 1:
            return self.dagen
        return (*self.dagen, self.samen)

    @property
    def samen(self) -> Vak:
        """The lowest number of each cell that is there on all days."""
        altijd = set.intersection(*map(set, self.dagen))
        return {cel: min(dag[cel] for dag in self.dagen) for cel in altijd}

    def cellen(self) -> set[Cel]:
        """Every cell that is there on some day, without the rests, which no page shows."""
        return {cel for cel in chain.from_iterable(self.dagen) if REST not in cel}


def verborgen(reeksen: Sequence[Reeks]) -> frozenset[Cel]:
    """The cells (part, group) that may not be shown in any of these tables on any day."""
    aantal = Counter(chain.from_iterable(reeks.cellen() for reeks in reeksen))
    gedeeld = {cel for cel, keer in aantal.items() if keer > 1}
    hidden: set[Cel] = set()
    while True:
        more = set(chain.from_iterable(bescherm(reeks, hidden, gedeeld) for reeks in reeksen))
        if more <= hidden:
            return frozenset(hidden)
        hidden |= more


def dicht(dagen: Sequence[AbstractSet[date]], verbergt: Sequence[bool]) -> frozenset[int]:
    """Which tables show nothing at all, by their number: of tables about the same days only the first one speaks.

    Days within a quarter of a year are the same here: in that time hardly anybody comes or goes.

    Two tables of the same people give each other's hidden numbers away, by groups that overlap or by a whole that
    only one of them has; and together they give away what a third one hides. `dagen` are the days of each table,
    `verbergt` whether it hides a cell. Only on days of which no table hides anything, all of them are shown.
    """
    hiding = [days for days, hides in zip(dagen, verbergt, strict=True) if hides]
    guarded = set(chain.from_iterable(hiding))
    closed: set[int] = set()
    spoken: set[date] = set()
    for number, days in enumerate(dagen):
        if any(_near(day, guarded) and _near(day, spoken) for day in days):
            closed.add(number)
        else:
            spoken |= days
    return frozenset(closed)


def _near(day: date, days: Iterable[date]) -> bool:
    return any(abs((day - one).days) <= _SAME_PEOPLE for one in days)


def bescherm(
    reeks: Reeks, hidden: AbstractSet[Cel], gedeeld: AbstractSet[Cel] = frozenset()
) -> set[Cel]:
    """The cells of one table to hide, given what is hidden already.

    A hidden cell that stands in another table too (`gedeeld`) may not be computed here either, however large it is.
    """
    found = _hele_rijen(reeks, (hidden & reeks.cellen()) | te_klein(reeks), gedeeld)
    # A table of which nothing is shown is as safe as it can be.
    while found < reeks.cellen():
        gevaar = next(_onveilig(reeks, found, gedeeld), None)
        if gevaar is None:
            break
        found = _hele_rijen(reeks, _meer(reeks, found, *gevaar), gedeeld)
    return found


def te_klein(reeks: Reeks) -> set[Cel]:
    """The cells that give people away by themselves: fewer people than the threshold on some day, or all people of a part.

    Who reads that all people of a part are in a group, knows it of each of them.
    """
    found: set[Cel] = set()
    for dag in reeks.dagen:
        named = [cel for cel in dag if REST not in cel]
        found.update(cel for cel in named if dag[cel] < reeks.drempel or _is_everybody(dag, cel))
    return found


def _is_everybody(dag: Vak, cel: Cel) -> bool:
    """Whether all people of a part are in this group."""
    onderdeel, groep = cel
    return groep != TOTAAL and dag[cel] == dag.get((onderdeel, TOTAAL))


def _gevoelig(vak: Vak, drempel: int) -> set[Cel]:
    """The cells with so few people that they could be traced. A rest of 0 people is no cell of people."""
    return {cel for cel, aantal in vak.items() if aantal < drempel and (aantal or REST not in cel)}


def _onveilig(
    reeks: Reeks, hidden: AbstractSet[Cel], gedeeld: AbstractSet[Cel]
) -> Iterator[tuple[Vak, Cel]]:
    """Each cell of which a reader can work out the number too exactly, with the table in which he can."""
    altijd = te_klein(reeks) | (hidden & gedeeld)
    for vak in reeks.vakken:
        for cel in sorted(_gevoelig(vak, reeks.drempel) | (altijd & set(vak))):
            if speling(vak, _nooit_getoond(vak, hidden), cel, reeks.drempel) < reeks.drempel:
                yield vak, cel


def _nooit_getoond(vak: Vak, hidden: AbstractSet[Cel]) -> set[Cel]:
    return {cel for cel in vak if cel in hidden or REST in cel}


def _meer(reeks: Reeks, hidden: set[Cel], vak: Vak, cel: Cel) -> set[Cel]:
    """The cheapest way to make a cell safe: hide as few people as can be; everything when nothing less will do."""
    ways = {frozenset(way) for way in _manieren(vak, cel)}
    found = [_hele_rijen(reeks, hidden | way) for way in ways]
    cheap = sorted((sum(vak.get(new, 0) for new in way - hidden), sorted(way)) for way in found)
    more = (set(way) for _, way in cheap if hidden < set(way))
    for way in more:
        if speling(vak, _nooit_getoond(vak, way), cel, reeks.drempel) >= reeks.drempel:
            return way
    return reeks.cellen()


def _manieren(vak: Vak, cel: Cel) -> Iterator[set[Cel]]:
    """Sets of cells that could be hidden with this one: one in its row, one in its column, or a rectangle's other corners."""
    toonbaar = {one for one in vak if REST not in one}
    for onderdeel in {naam for naam, _ in vak}:
        for groep in {naam for _, naam in vak}:
            hoeken = {(cel[0], groep), (onderdeel, cel[1]), (onderdeel, groep)}
            for way in ({(cel[0], groep)}, {(onderdeel, cel[1])}, hoeken):
                if way & toonbaar - {cel}:
                    yield way & toonbaar


def _hele_rijen(
    reeks: Reeks, hidden: AbstractSet[Cel], gedeeld: AbstractSet[Cel] = frozenset()
) -> set[Cel]:
    """What must go with the cells that are hidden.

    A part whose total is hidden shows nothing: a percentage would give the total away. And where a hidden group
    stands in another table too, the groups that only this table has go with it: those are what the other leaves over.
    """
    cellen = reeks.cellen()
    zonder = {onderdeel for onderdeel, groep in hidden if groep == TOTAAL}
    verweven = {cel[0] for cel in hidden & gedeeld}
    alleen_hier = {cel for cel in cellen - gedeeld if cel[0] in verweven and cel[1] != TOTAAL}
    return set(hidden) | {cel for cel in cellen if cel[0] in zonder} | alleen_hier
