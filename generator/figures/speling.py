"""How far a hidden number can still be anything, given everything that is shown. Exact, for tables with totals."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from generator.model.metingen import GEHEEL

# A cell is (part, group). Names that people type are stripped and never empty, so these cannot be
# typed.
Cel = tuple[str, str]
REST = ""  # what the named groups or parts leave over; it is never shown
TOTAAL = " "  # everybody in a part
Vak = Mapping[Cel, int]
_FREE = 10**12  # more people than there are
_Net = dict[str, dict[str, int]]


def speling(vak: Vak, hidden: AbstractSet[Cel], cel: Cel, enough: int) -> int:
    """The room between the lowest and the highest number that fits all other cells, counted up to `enough`.

    `vak` is a table with its totals and rests. Who reads it knows every cell that is not in `hidden` exactly,
    that each row and each column adds up, and that no number is below 0. A number can only grow when others
    shrink, along a round of hidden cells: so the room is a maximum flow (Ford and Fulkerson, 1956).
    """
    net = _net(vak, hidden - {cel})
    (row, column), up, down = _arc(vak, cel)
    higher = min(up, _flow(net, column, row, min(up, enough)))
    lower = min(down, _flow(net, row, column, min(down, enough)))
    return min(higher + lower, enough)


def _net(vak: Vak, hidden: Iterable[Cel]) -> _Net:
    """Rows and columns as places, hidden cells as roads: how much may go from the one to the other."""
    net: _Net = {}
    for cel in sorted(set(hidden) & set(vak)):
        (row, column), up, down = _arc(vak, cel)
        net.setdefault(row, {}).setdefault(column, 0)
        net.setdefault(column, {}).setdefault(row, 0)
        net[row][column] += up
        net[column][row] += down
    return net


def _arc(vak: Vak, cel: Cel) -> tuple[tuple[str, str], int, int]:
    """The row and column of a cell, and how far it may go up and down.

    A total counts against its parts, so it goes the other way. Without a row for the whole organisation
    columns need not add up: then they are one place, which anything can go through.
    """
    onderdeel, groep = cel
    whole = GEHEEL in {naam for naam, _ in vak}
    several = len({naam for naam, _ in vak} - {REST}) > 1
    against = (onderdeel == GEHEEL and several) != (groep == TOTAAL)
    column = "kolommen"
    if whole and several:
        column = f"kolom {groep}"
    ends = (f"rij {onderdeel}", column)
    if against:
        return ends, vak[cel], _FREE
    return ends, _FREE, vak[cel]


def _flow(net: _Net, start: str, end: str, enough: int) -> int:
    """The most that can go from start to end, up to `enough`. Leaves `net` as it was."""
    room = {place: dict(roads) for place, roads in net.items()}
    found = 0
    while found < enough:
        road = _road(room, start, end)
        if not road:
            break
        step = min(enough - found, *(room[a][b] for a, b in road))
        for a, b in road:
            room[a][b] -= step
            room[b][a] += step
        found += step
    return found


def _road(room: _Net, start: str, end: str) -> list[tuple[str, str]]:
    """The shortest road with room on it; empty when there is none."""
    came: dict[str, str] = {start: start}
    queue = deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for there, left in room.get(here, {}).items():
            if left > 0 and there not in came:
                came[there] = here
                queue.append(there)
    road = []
    while end in came and end != start:
        road.append((came[end], end))
        end = came[end]
    return road
