"""Several tables about the same people, with groups that overlap: no hidden number can be computed (case S2).

The reader of this audit knows every shown number exactly, the total of each part, and how each group is made of the
smallest pieces (ages, for instance), in all tables together. He counts whole people. `AUDIT=1000` asks about so many
registers; by default it is fewer.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from generator.figures import onthulling
from generator.figures import tabellen as made_tables
from generator.figures.onthulling import te_klein
from generator.figures.speling import TOTAAL
from generator.figures.tabellen import Tabel, tabellen
from generator.model.metingen import GEHEEL, Meting
from generator.model.organisatie import Drempels

HOW_MANY = int(os.environ.get("AUDIT", "24"))
DREMPELS = Drempels()
LAST = date(2024, 12, 31)
# A part and the smallest piece of its people.
Piece = tuple[str, int]
Groups = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class Linked:
    """How many people there are of each piece, and for each target the pieces of its groups."""

    people: Mapping[Piece, int]
    parts: tuple[str, ...]
    targets: Mapping[str, Groups]

    def cells(self) -> Iterator[tuple[str, str, str, int]]:
        """Target, part, group and number, of everything that is measured."""
        for code, groups in self.targets.items():
            for part in (*self.parts, GEHEEL):
                for group, pieces in groups.items():
                    yield code, part, group, self.count(part, pieces)

    def count(self, part: str, pieces: Sequence[int]) -> int:
        return sum(self.people[key] for key in self.inside(part, pieces))

    def inside(self, part: str, pieces: Sequence[int]) -> list[Piece]:
        parts = self.parts if part == GEHEEL else (part,)
        return [(one, piece) for one in parts for piece in pieces]

    @property
    def pieces(self) -> list[int]:
        return sorted({piece for _, piece in self.people})


def linked(rng: Random) -> Linked:
    """Two or three targets over the same people, each with groups of its own; some pieces are in no group."""
    parts = tuple(f"team {number}" for number in range(rng.randint(2, 3)))
    pieces = list(range(rng.randint(3, 5)))
    people = {(part, piece): _size(rng) for part in parts for piece in pieces}
    targets = {}
    for number in range(rng.randint(2, 3)):
        rng.shuffle(pieces)
        used = pieces[: rng.randint(2, len(pieces))]
        cut = rng.randint(1, len(used) - 1)
        first, second = tuple(sorted(used[:cut])), tuple(sorted(used[cut:]))
        # The same people have the same name in every table; that is a rule of its own.
        targets[f"SC{number + 1}"] = {_name(first): first, _name(second): second}
    return Linked(people, parts, targets)


def _size(rng: Random) -> int:
    return rng.choice((rng.randint(0, 9), rng.randint(10, 40), rng.randint(40, 200)))


def _name(pieces: Sequence[int]) -> str:
    return "groep " + "".join(str(piece) for piece in pieces)


def _measured(world: Linked, apart: int = 0) -> list[Meting]:
    """What is measured of each target; `apart` days before that of the target before it."""
    days = {
        code: (LAST - timedelta(days=apart * n)).isoformat() for n, code in enumerate(world.targets)
    }
    return [
        Meting.model_validate(
            {
                "code": code,
                "peildatum": days[code],
                "indeling": "geen",
                "onderdeel": part,
                "groep": group,
                "waarde": str(number),
                "totaal": str(world.count(part, world.pieces)),
                "bron": "rapport",
            }
        )
        for code, part, group, number in world.cells()
    ]


def _narrowest(world: Linked, tables: Sequence[Tabel]) -> float:
    """The smallest room in which a reader can place a hidden number of few people; infinite when none is hidden."""
    keys = sorted(world.people)
    place = {key: index for index, key in enumerate(keys)}

    def row(part: str, pieces: Sequence[int]) -> np.ndarray:
        made = np.zeros(len(keys))
        made[[place[key] for key in world.inside(part, pieces)]] = 1
        return made

    known, numbers, asked = [], [], []
    for table in tables:
        (day,) = table.dagen
        groups = world.targets[table.code]
        for part in (*world.parts, GEHEEL):
            if table.cijfer(day, part, TOTAAL).stand == "getoond":
                known.append(row(part, world.pieces))
                numbers.append(world.count(part, world.pieces))
            for group, pieces in groups.items():
                number = world.count(part, pieces)
                if table.cijfer(day, part, group).stand == "getoond":
                    known.append(row(part, pieces))
                    numbers.append(number)
                elif 0 < number < DREMPELS.anders:
                    asked.append(row(part, pieces))
    return min((_room(one, known, numbers) for one in asked), default=float("inf"))


def _room(cell: np.ndarray, known: list[np.ndarray], numbers: list[int]) -> float:
    ends = []
    for sign in (1, -1):
        rules = LinearConstraint(np.array(known), numbers, numbers) if known else ()
        done = milp(
            sign * cell, constraints=rules, integrality=np.ones(len(cell)), bounds=Bounds(0, 10_000)
        )
        assert done.success, done.message
        ends.append(sign * done.fun)
    return ends[1] - ends[0]


@pytest.mark.parametrize("apart", [0, 1, 30])
@pytest.mark.parametrize("part", range(4))
def test_no_hidden_number_can_be_computed_from_all_tables_together(part: int, apart: int) -> None:
    hidden = 0
    for seed in range(part, HOW_MANY, 4):
        world = linked(Random(seed))
        room = _narrowest(world, tabellen(_measured(world, apart), DREMPELS))
        hidden += room < float("inf")

        assert room >= DREMPELS.anders, f"seed {seed}: a hidden number lies within {room}"

    assert hidden > 0  # else nothing was asked


def test_a_leak_that_is_planted_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_tables, "dicht", lambda *_: frozenset())

    rooms = []
    for seed in range(40):
        world = linked(Random(seed))
        rooms.append(_narrowest(world, tabellen(_measured(world), DREMPELS)))

    assert min(rooms) < DREMPELS.anders


def test_a_leak_by_hiding_small_groups_only_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onthulling, "bescherm", lambda reeks, *_: te_klein(reeks))

    rooms = []
    for seed in range(20):
        world = linked(Random(seed))
        rooms.append(_narrowest(world, tabellen(_measured(world), DREMPELS)))

    assert min(rooms) < DREMPELS.anders
