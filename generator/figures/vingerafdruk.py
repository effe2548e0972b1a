"""The fingerprint of the register as it was known on a day: two outputs with the same one say the same."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from typing import Any

from generator.figures.as_known import as_known
from generator.figures.origins import later_sources
from generator.model.fields import Record
from generator.model.register import KINDS, Register
from generator.moment import Moment

# Numbers of people: a reader could try numbers until the fingerprint fits, and find a hidden one.
# Reactions: a copy of another program, in which a reaction of before can still turn up.
# Sources and the organisation are told in their own way.
_OTHERWISE = frozenset({"metingen", "ophalingen", "bronnen", "organisatie"})
_KINDS = tuple(kind.name for kind in KINDS if kind.name not in _OTHERWISE)
# Of the organisation only what decides a count: another colour or address is no other past.
_COUNTED_BY = ("ritme_maanden", "antwoord_dagen")


def vingerafdruk(register: Register, day: date) -> str:
    """SHA-256, in 64 hexadecimal digits, of all that was known on `day`. News of later days changes nothing in it.

    `register` may hold what came later. Order counts, because pages follow it. A field at its default is left out, so
    a new optional field of the model gives no other fingerprint.
    """
    return hashlib.sha256(canonical(register, day).encode()).hexdigest()


def canonical(register: Register, day: date) -> str:
    """What the fingerprint is of: JSON with sorted names, no white space, and every value as it was typed."""
    known = as_known(register, day)
    told = {name: _plain(getattr(known, name)) for name in _KINDS}
    later = later_sources(known.bronnen, day)
    told["bronnen"] = [_plain(bron) for bron in known.bronnen if bron.id not in later]
    told["organisatie"] = {name: getattr(known.organisatie, name) for name in _COUNTED_BY}
    return json.dumps(told, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def _plain(value: Any) -> Any:
    """A value as JSON knows it: a moment as it was typed, a record as the fields that say something."""
    if isinstance(value, Moment):
        return value.tekst
    if isinstance(value, Record):
        fields = type(value).model_fields
        set_fields = {name: getattr(value, name) for name in fields}
        return {
            name: _plain(part) for name, part in set_fields.items() if part != fields[name].default
        }
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        return str(value)
    return value
