"""A small picture of a series: a line or steps, from nought, with a gap where nothing is known.

The table beside it is its text, so a picture is for the eye only. It shows what the table shows, and no more: whoever
makes one gives the numbers as the page tells them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise

# The size of a picture, and the room around what is drawn in it.
WIDTH, HEIGHT, EDGE = 240, 56, 4
# Fewer points that differ are read faster as numbers.
MIN_POINTS = 4

Value = int | Decimal
Measured = tuple[date, Value | None]
Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw: lines of two or more points, the points to mark, and the height of nought."""

    lines: tuple[tuple[Point, ...], ...]
    marks: tuple[Point, ...]
    nought: int


def line(series: Sequence[Measured]) -> Drawing | None:
    """Measurements in the order of their days, joined where both neighbours are known; None when they are few."""
    placed = _placed(series)
    if placed is None:
        return None
    points, nought = placed
    marks = tuple(point for point in points if point)
    return Drawing(tuple(part for part in _parts(points) if len(part) > 1), marks, nought)


def steps(series: Sequence[Measured]) -> Drawing | None:
    """Counts that hold until the next day; None when they are few."""
    placed = _placed(series)
    if placed is None:
        return None
    points, nought = placed
    lines = tuple(tuple(_stairs(part)) for part in _parts(points) if len(part) > 1)
    alone = tuple(part[0] for part in _parts(points) if len(part) == 1)
    return Drawing(lines, alone, nought)


def _placed(series: Sequence[Measured]) -> tuple[list[Point | None], int] | None:
    """Each measurement on its place in the picture, None where nothing is known; and the height of nought."""
    known = [value for _, value in series if value is not None]
    if sum(1 for _ in groupby(known)) < MIN_POINTS:
        return None
    low, high = min(0, *known), max(0, *known)
    first, last = series[0][0], series[-1][0]

    def across(day: date) -> int:
        return EDGE + (day - first).days * (WIDTH - 2 * EDGE) // max((last - first).days, 1)

    def down(value: Value) -> int:
        return HEIGHT - EDGE - int((value - low) * (HEIGHT - 2 * EDGE) / (high - low))

    points = [None if value is None else (across(day), down(value)) for day, value in series]
    return points, down(0)


def _parts(points: Sequence[Point | None]) -> Iterator[tuple[Point, ...]]:
    """The points that stand together: a gap parts them."""
    for is_gap, group in groupby(points, key=lambda point: point is None):
        if not is_gap:
            yield tuple(point for point in group if point)


def _stairs(part: Sequence[Point]) -> Iterator[Point]:
    """The corners of steps through these points."""
    yield part[0]
    for (_, before), (across, after) in pairwise(part):
        yield across, before
        yield across, after
