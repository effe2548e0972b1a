"""Keys that must exist elsewhere in the register: a theme, a plan, a role, an action, a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from generator.model import Record, Verwijzing
from generator.problem import Problem
from generator.register.source import Item
from generator.register.tree import Path

# More names than this do not fit in a sentence.
MAX_NAMED = 12
# What an editor calls one record of a kind, and where to add one.
_NAMES = {
    "rollen": "De rol",
    "bronnen": "De bron",
    "themas": "Het thema",
    "plannen": "Het plan",
    "acties": "De actie",
}


def broken_references(items: list[Item]) -> list[Problem]:
    """Every reference to a key that no file has. A record that holds a mistake still counts as there."""
    keys: dict[str, set[str]] = {name: set() for name in _NAMES}
    for item in items:
        keys.setdefault(item.kind.name, set()).update(item.key[:1])
    return [
        Problem(*item.source.place(*path), "verwijzing", _message(target, key, keys))
        for item in items
        if item.record is not None
        for path, target, key in _references(item.record)
        if key not in keys[target]
    ]


def _references(record: Record) -> Iterator[tuple[Path, str, str]]:
    """Each reference in a record as (path, kind, key), also in the records inside it."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        path: Path = (field.alias or name,)
        target = next((mark.naar for mark in field.metadata if isinstance(mark, Verwijzing)), _target(field.annotation))
        for inner, part in _parts(value):
            if isinstance(part, Record):
                yield from (((*path, *inner, *rest), to, key) for rest, to, key in _references(part))
            elif target and isinstance(part, str) and part not in {"", "onbekend"}:
                yield (*path, *inner), target, part


def _parts(value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, tuple):
        yield from (((index,), part) for index, part in enumerate(value))
    else:
        yield (), value


def _target(annotation: Any) -> str:
    """The kind that a type refers to, found inside unions and lists; empty when it refers to nothing."""
    marks = (mark.naar for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Verwijzing))
    inner = (_target(part) for part in getattr(annotation, "__args__", ()))
    return next((target for target in (*marks, *inner) if target), "")


def _message(target: str, key: str, keys: Mapping[str, set[str]]) -> str:
    near = get_close_matches(key, sorted(keys[target]), n=1)
    if near:
        return f"{_NAMES[target]} '{key}' kennen wij niet. Bedoel je '{near[0]}'?"
    if len(keys[target]) <= MAX_NAMED:
        return f"{_NAMES[target]} '{key}' kennen wij niet. Kies uit: {', '.join(sorted(keys[target])) or 'nog niets'}."
    return f"{_NAMES[target]} '{key}' kennen wij niet. Kijk in data/{target} welke er zijn, of voeg er een toe."
