"""What somebody can compute who reads every table and knows linear programming.

The reader knows: which rows and columns add up, that no number is below 0, each total that is shown, and that a
shown percentage is rounded to a whole one. The `sharp` reader knows more than the site says: each shown number
exactly, and of each hidden number how it changed from one day to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array

from generator.figures.speling import REST, TOTAAL
from generator.figures.tabellen import Tabel
from generator.model.metingen import GEHEEL, Meting

Key = tuple[str, date, str, str]  # table (only for rests), day, part, group
MOST = 1e6


@dataclass
class Known:
    """Everything a reader knows: a range for each number, and sums that are zero (or another number)."""

    low: dict[Key, float] = field(default_factory=dict)
    high: dict[Key, float] = field(default_factory=dict)
    sums: list[tuple[dict[Key, float], float]] = field(default_factory=list)

    def number(self, key: Key, low: float = 0.0, high: float = MOST) -> Key:
        self.low[key] = max(low, self.low.get(key, 0.0))
        self.high[key] = min(high, self.high.get(key, MOST))
        return key


def truth(metingen: Iterable[Meting]) -> dict[Key, int]:
    """The numbers behind the tables, which the reader does not have."""
    found: dict[Key, int] = {}
    for meting in metingen:
        dag = meting.peildatum.van or date.max
        for groep, aantal in ((meting.groep, meting.waarde), (TOTAAL, meting.totaal)):
            if not isinstance(aantal, str):
                found["", dag, meting.onderdeel, groep] = aantal
    return found


def known(tabellen: Sequence[Tabel], secret: Mapping[Key, int], *, sharp: bool) -> Known:
    """What these tables say together. `secret` tells only what a sharp reader knows, and which rests exist."""
    found = Known()
    for tabel in tabellen:
        for dag in tabel.dagen:
            _day(found, tabel, dag, secret, sharp=sharp)
    if sharp:
        _changes(found, tabellen, secret)
    return found


def _day(found: Known, tabel: Tabel, dag: date, secret: Mapping[Key, int], *, sharp: bool) -> None:
    rows = [o for o in tabel.onderdelen if ("", dag, o, TOTAAL) in secret]
    rest = {
        o: secret["", dag, o, TOTAAL] - sum(secret.get(("", dag, o, g), 0) for g in tabel.groepen)
        for o in rows
    }
    for o in rows:
        total = tabel.cijfer(dag, o, TOTAAL).getal
        row = {
            found.number(("", dag, o, TOTAAL), *((total, total) if total is not None else ())): -1.0
        }
        for g in tabel.groepen:
            if (dag, o, g) in tabel.cijfers:
                cijfer = tabel.cijfer(dag, o, g)
                row[
                    _number(found, ("", dag, o, g), cijfer.getal, total, secret if sharp else {})
                ] = 1.0
        if any(rest.values()):
            row[found.number((tabel.code + tabel.indeling, dag, o, REST))] = 1.0
        found.sums.append((row, 0.0))
    if GEHEEL in rows and len(rows) > 1:
        over = {
            g: secret.get(("", dag, GEHEEL, g), 0)
            - sum(secret.get(("", dag, o, g), 0) for o in rows if o != GEHEEL)
            for g in (*tabel.groepen, TOTAAL)
        }
        for g in (*tabel.groepen, TOTAAL):
            if ("", dag, GEHEEL, g) in found.low:
                column = {("", dag, o, g): 1.0 for o in rows if ("", dag, o, g) in found.low}
                column[("", dag, GEHEEL, g)] = -1.0
                if any(over.values()):
                    column[found.number((tabel.code + tabel.indeling, dag, REST, g))] = 1.0
                found.sums.append((column, 0.0))


def _number(
    found: Known, key: Key, procent: int | None, total: int | None, secret: Mapping[Key, int]
) -> Key:
    if procent is None:
        return found.number(key)
    if key in secret:
        return found.number(key, secret[key], secret[key])
    assert total is not None, "a percentage without its total"
    return found.number(
        key, max(procent - 0.5, 0) / 100 * total, min(procent + 0.5, 100) / 100 * total
    )


def _changes(found: Known, tabellen: Sequence[Tabel], secret: Mapping[Key, int]) -> None:
    for tabel in tabellen:
        for first, second in pairwise(tabel.dagen):
            for _, dag, o, g in [key for key in found.low if key[1] == first]:
                before, after = ("", dag, o, g), ("", second, o, g)
                if (
                    before in secret
                    and after in secret
                    and after in found.low
                    and REST not in (o, g)
                ):
                    found.sums.append(
                        ({after: 1.0, before: -1.0}, float(secret[after] - secret[before]))
                    )


def ranges(questions: Sequence[tuple[Known, Sequence[Key]]]) -> list[float]:
    """For each key of each question the width between the lowest and the highest number it can be, in one program.

    All questions are independent, so the sum of all their widths is largest when each of them is.
    """
    cost: list[float] = []
    bounds: list[tuple[float, float]] = []
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    right: list[float] = []
    asked: list[tuple[int, int]] = []
    for facts, keys in questions:
        place = {key: index for index, key in enumerate(facts.low)}
        for key in keys:
            both = []
            for sign in (1.0, -1.0):
                start = len(cost)
                both.append(start + place[key])
                cost += [0.0] * len(place)
                cost[start + place[key]] = sign
                bounds += [(facts.low[one], facts.high[one]) for one in facts.low]
                for terms, total in facts.sums:
                    rows += [len(right)] * len(terms)
                    columns += [start + place[one] for one in terms]
                    values += list(terms.values())
                    right.append(total)
            asked.append((both[0], both[1]))
    matrix = coo_array((values, (rows, columns)), shape=(len(right), len(cost))).tocsr()
    done = linprog(np.array(cost), A_eq=matrix, b_eq=right, bounds=np.array(bounds), method="highs")
    assert done.status == 0, done.message
    return [float(done.x[high] - done.x[low]) for low, high in asked]
