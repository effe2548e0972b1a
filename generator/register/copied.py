"""A file that a computer made by copying another one, as its name tells: 'A1 - kopie.yml', 'rollen (1).yml'."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.problem import Problem
from generator.register.folder import OrdinaryFile

# What Windows, a Mac, Linux and a shared folder make of a name.
_COPY = re.compile(
    r"(?:kopie|copy) (?:\(\d+\) )?(?:van|of) (?P<behind>.+)"
    r"|(?P<before>.+?)"
    r"(?:[ _-]+\(?(?:kopie|copy)\)?(?: ?\(?\d+\)?)?| ?\(\d+\)| \d+| \([^)]*conflict[^)]*\))",
    re.IGNORECASE,
)
_IS_COPY = (
    "Dit lijkt een kopie van '{first}'. Houd '{first}', zet daarin wat hier nieuw is, en haal deze "
    "kopie weg."
)


def copy_of(found: OrdinaryFile) -> Problem | None:
    """That a file, or a folder around it, is a copy of one beside it; None when it is not.

    A file is only a copy when the first one is there too.
    """
    parts = found.inside.split("/")
    for index, name in enumerate(parts):
        first = _first(name)
        if first and (found.path.parents[len(parts) - 1 - index] / first).exists():
            here = "/".join(found.name.split("/")[: index + 2])
            return Problem(here, 1, 1, "kopie", _IS_COPY.format(first=first))
    return None


@cache
def _first(name: str) -> str:
    """The name that a copy was made from; empty when this is not the name of a copy."""
    path = Path(name)
    found = _COPY.fullmatch(path.stem)
    if found is None:
        return ""
    return f"{found['before'] or found['behind']}{path.suffix}"
