"""The fingerprint of the register as it was known on a day: two outputs with the same one say the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from generator.figures.as_known import as_known
from generator.figures.origins import later_sources
from generator.model.fields import Record
from generator.model.keuzes import StandMetWoord, stand_woord
from generator.model.register import KINDS, Register
from generator.moment import Moment

# Numbers of people: a reader could try numbers until the fingerprint fits, and find a hidden one.
# Reactions: a copy of another program, in which a reaction of before can still turn up.
# Words that are hard to read come with the program too; a report is made from all this.
# The rest is told in its own way.
_OTHERWISE = frozenset(
    {"metingen", "ophalingen", "vervang", "voorkeur", "rapporten", "bronnen", "organisatie"}
)
_KINDS = tuple(kind.name for kind in KINDS if kind.name not in _OTHERWISE)
# Of the organisation only what decides a count: another colour or address is no other past.
_COUNTED_BY = ("ritme_maanden", "antwoord_dagen")


# The first digits, that people can compare.
_CODE_DIGITS = 12


def vingerafdruk(register: Register, day: date) -> str:
    """SHA-256, in 64 hexadecimal digits, of all that was known on `day`. News of later days changes nothing in it.

    `register` may hold what came later. Order counts, because pages follow it. A field at its default and a kind
    without records are left out, so what is new and optional in the model gives no other fingerprint.
    """
    return vingerafdrukken([(as_known(register, day), day)])[0]


def vingerafdrukken(states: Iterable[tuple[Register, date]]) -> list[str]:
    """The fingerprint of each of these registers, as known on its day. What they have in common is written once."""
    written = _Written()
    texts = (_written_out(known, day, written) for known, day in states)
    return [hashlib.sha256(text.encode()).hexdigest() for text in texts]


def code_van(afdruk: str) -> str:
    """The first part of a fingerprint, that people can compare."""
    return afdruk[:_CODE_DIGITS]


@dataclass(slots=True)
class _Written:
    """Records as JSON, each by its identity. The record is kept with it, so that no other can take its place."""

    texts: dict[int, tuple[Any, str]] = field(default_factory=dict)

    def text(self, record: Any) -> str:
        if id(record) not in self.texts:
            self.texts[id(record)] = (record, _json(_plain(record)))
        return self.texts[id(record)][1]


def canonical(register: Register, day: date) -> str:
    """What the fingerprint is of: JSON with sorted names, no white space, and every value as it was typed."""
    return _written_out(as_known(register, day), day, _Written())


def _written_out(known: Register, day: date, written: _Written) -> str:
    later = later_sources(known.bronnen, day)
    told: dict[str, Any] = {name: getattr(known, name) for name in _KINDS}
    told["bronnen"] = tuple(bron for bron in known.bronnen if bron.id not in later)
    parts = {name: _texts(value, written) for name, value in told.items() if value}
    counted_by = {name: getattr(known.organisatie, name) for name in _COUNTED_BY}
    parts["organisatie"] = _json(counted_by)
    return f"{{{','.join(f'{_json(name)}:{parts[name]}' for name in sorted(parts))}}}"


def _texts(value: Any, written: _Written) -> str:
    """One record, or a row of them."""
    if isinstance(value, tuple):
        return f"[{','.join(map(written.text, value))}]"
    return written.text(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, Any], ...]:
    """The fields of a kind of record, each with its default."""
    return tuple((name, info.default) for name, info in kind.model_fields.items())


def _text(value: str) -> str | list[str]:
    """A text; of a state with a word of the organisation both."""
    return [str(value), stand_woord(value)] if isinstance(value, StandMetWoord) else value


def _plain(value: Any) -> Any:
    """A value as JSON knows it: a moment as it was typed, a record as the fields that say something."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Moment):
        return value.tekst
    if isinstance(value, Record):
        given = ((name, getattr(value, name), default) for name, default in _fields(type(value)))
        return {name: _plain(part) for name, part, default in given if part != default}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, Decimal) else value
