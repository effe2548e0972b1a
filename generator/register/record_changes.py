"""Which records two registers do not have in common, by the file and key of each; never what stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.fields import Record
from generator.model.register import KINDS, Kind, Register
from generator.register.source import key_of

What = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record that came, went or changed. `key` is empty for a record that is a file by itself.

    `fields` are the names of fields that differ, as they are typed. What stood in them is left out: it may be hidden
    on the pages.
    """

    kind: str
    key: str
    what: What
    fields: tuple[str, ...] = ()


def record_changes(old: Register, new: Register) -> tuple[RecordChange, ...]:
    """Every difference, in the order of the kinds and then of the keys."""
    found: list[RecordChange] = []
    for kind in KINDS:
        was, now = _by_key(kind, old), _by_key(kind, new)
        found += (_of(kind, key, was, now) for key in sorted(was.keys() | now.keys()))
    return tuple(change for change in found if change.what != "changed" or change.fields)


def _by_key(kind: Kind, register: Register) -> dict[tuple[str, ...], Record]:
    value = getattr(register, kind.name)
    records = value if isinstance(value, tuple) else (value,)
    return {key_of(kind, record): record for record in records if record is not None}


def _of(
    kind: Kind,
    key: tuple[str, ...],
    was: dict[tuple[str, ...], Record],
    now: dict[tuple[str, ...], Record],
) -> RecordChange:
    name = "/".join(key)
    if key not in was:
        return RecordChange(kind.name, name, "added")
    if key not in now:
        return RecordChange(kind.name, name, "removed")
    return RecordChange(kind.name, name, "changed", tuple(_differing(was[key], now[key])))


def _differing(was: Record, now: Record) -> Iterator[str]:
    """The names of the fields that differ, as an editor types them."""
    for name, info in type(now).model_fields.items():
        if getattr(was, name) != getattr(now, name):
            yield info.alias or name
