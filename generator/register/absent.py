"""Files that are away while much of the register names them: told once, and not at each place that names them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.model.register import KINDS
from generator.problem import Problem

# What an editor calls one record of a kind, in a sentence.
ONE = {
    "rollen": "de rol",
    "bronnen": "de bron",
    "themas": "het thema",
    "plannen": "het plan",
    "acties": "de actie",
    "streefcijfers": "het streefcijfer",
}
_FILE_GONE = (
    "Dit bestand ontbreekt of is leeg, maar {count} plekken noemen iets wat erin hoort, zoals {file} op regel "
    "{line}. Zet het terug, of maak het."
)
_FOLDER_GONE = (
    "In deze map staat geen bestand dat wij kennen, maar {count} plekken noemen iets wat erin hoort, zoals {file} op "
    "regel {line}. Zet de bestanden terug, of maak ze."
)
_ONE_GONE = (
    "Dit bestand stond er eerst wel, maar is nu weg. {count} plekken noemen {name} '{key}', zoals "
    "{file} op regel {line}. Zet het bestand terug."
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A reference to what no file has: where it stands, and the kind and key of what it names."""

    place: tuple[str, int, int]
    target: str
    key: str

    @property
    def root(self) -> str:
        """How an editor calls the folder of the register."""
        return self.place[0].split("/", 1)[0]


def told_once(
    broken: Iterable[Broken], empty: Collection[str], gone: Collection[tuple[str, str]]
) -> tuple[list[Problem], list[Broken]]:
    """One problem for each file that is away and that more than one place names, and the other references.

    `empty` are kinds of which there is no record at all, `gone` are records that were there once.
    """
    groups: dict[tuple[str, str], list[Broken]] = defaultdict(list)
    for one in broken:
        groups[one.target, "" if one.target in empty else one.key].append(one)
    problems: list[Problem] = []
    left: list[Broken] = []
    for (target, key), places in groups.items():
        if len(places) > 1 and (not key or (target, key) in gone):
            problems.append(_absent(target, key, places))
        else:
            left += places
    return problems, left


def _absent(target: str, key: str, places: list[Broken]) -> Problem:
    """One file that must come back; without a key the whole of a kind."""
    first = min(places, key=lambda one: one.place)
    told = {"count": len(places), "file": first.place[0], "line": first.place[1]}
    path = next(kind.path for kind in KINDS if kind.name == target)
    if key:
        inside = re.sub(r"\{\w+\}", lambda _: key, path)
        message = _ONE_GONE.format(name=ONE[target], key=key, **told)
    elif "/" in path:
        inside = path.split("/", 1)[0]
        message = _FOLDER_GONE.format(**told)
    else:
        inside = path
        message = _FILE_GONE.format(**told)
    return Problem(f"{first.root}/{inside}", 1, 1, "bestand-ontbreekt", message)
