"""The keys that were ever published: nothing may disappear without a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.model.register import KINDS, Register
from generator.register.source import key_of

# Kinds of which every record is a promise or an answer to somebody.
KEPT = ("acties", "adviezen", "afspraken", "plannen", "streefcijfers", "themas")
FILE = ".ids"


@dataclass(frozen=True, slots=True)
class Published:
    """Something that was published once, and where data/.ids says so."""

    kind: str
    key: str
    place: tuple[str, int, int]


def read_ids(folder: Path) -> list[Published]:
    """What stands in data/.ids, one on a line; nothing when there is no such file yet."""
    file = folder / FILE
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
    found = [(number, *line.partition(" ")) for number, line in enumerate(lines, 1)]
    return [
        Published(kind, key, (f"{folder.name}/{FILE}", number, 1)) for number, kind, _, key in found if kind in KEPT
    ]


def ids_of(register: Register) -> set[tuple[str, str]]:
    """The kinds and keys of everything in the register that may not disappear."""
    kinds = [kind for kind in KINDS if kind.name in KEPT]
    return {(kind.name, key_of(kind, record)[0]) for kind in kinds for record in getattr(register, kind.name)}


def ids_text(ids: Iterable[tuple[str, str]]) -> str:
    """The content of data/.ids: sorted, so that two people who add something do not clash."""
    return "".join(f"{kind} {key}\n" for kind, key in sorted(ids))
