"""How much longer a text of four times the length takes: a few times, not sixteen."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

ROOM = 4_000
# Four times the text may take four times as long; in squares it would be sixteen.
LONGER, MOST = 4, 11
# Below this a clock tells nothing.
LEAST = 0.002
TRIES = 5


def grows_in_squares(work: Callable[[str], object], unit: str) -> bool:
    """Whether it takes more than eleven times as long for four times the text, in the middle one of a few tries."""
    text = unit * (ROOM // len(unit))
    ratios = (
        _seconds(work, text * LONGER) / max(_seconds(work, text), LEAST) for _ in range(TRIES)
    )
    return median(ratios) > MOST


def _seconds(work: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    work(text)
    return time.process_time() - begin
