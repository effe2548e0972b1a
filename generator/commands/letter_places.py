"""Where editors typed a letter: a report says which one cannot be printed, and they want to find it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from generator.layout.words import listed

_KINDS = frozenset({".yml", ".md", ".csv"})
_SAID = "Je vindt het in: {places}."
_MOST = 12


def where(letters: Iterable[str], folders: Iterable[Path]) -> list[str]:
    """The sentence that says in which files and lines the letters stand; nothing when they stand in none."""
    wanted = frozenset(letters)
    if not wanted:
        return []
    places = list(chain.from_iterable(_places(wanted, folder) for folder in folders))
    more = ["…"] if len(places) > _MOST else []
    return [_SAID.format(places=listed([*places[:_MOST], *more]))] if places else []


def _places(letters: frozenset[str], folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*")):
        if file.suffix not in _KINDS or not file.is_file():
            continue
        lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, 1):
            if letters.intersection(line):
                yield f"{file}:{number}"
