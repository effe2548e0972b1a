"""When a record came: the day from which the site may know it.

A record comes with its source. What has a day of its own besides (an update, an advice, a check) or has no source
(a role, a word that is explained) comes on that day. What has neither came on the day it was first published, which
the reader of the register fills in from `data/.ids`; without a day there it was always there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from generator.model.fields import Record
from generator.model.naslag import Bron, Ingetrokken
from generator.model.register import KINDS, Register
from generator.register.refers import references_of

# The field that holds the day of a record itself, beside that of its source.
OWN_DAY = {
    "acties": "sinds",
    "actielijst": "sinds",
    "adviezen": "datum",
    "afwijkingen": "sinds",
    "begrippen": "sinds",
    "beoordelingen": "datum",
    "controles": "datum",
    "ingetrokken": "sinds",
    "instrumenten": "peildatum",
    "rollen": "sinds",
    "rondes": "op",
    "testlezingen": "datum",
    "toegestaan": "sinds",
    "uitzonderingen": "sinds",
    "vervang": "datum",
    "voortgang": "peildatum",
    "voorkeur": "datum",
    "waarden": "peildatum",
}
# Kinds that others refer to. Who knows a record knows what it refers to, at least by name.
_NAMED = ("rollen", "themas", "plannen", "acties")
# Kinds whose field `bron` is a text for the reader and not one of our sources.
_ADVISED = frozenset({"vervang", "voorkeur"})
# Never left out: a source that is not there yet is only called "later", so that a reference holds;
# numbers of people leave the register in their own way; of a fetch only what came later is left
# out.
_ALWAYS = frozenset({"bronnen", "metingen", "ophalingen"})
_KINDS = tuple(kind.name for kind in KINDS if kind.key and kind.name not in _ALWAYS)
_SINGLE = tuple(kind.name for kind in KINDS if not kind.key)

_Key = tuple[str, str]
_Came = Mapping[str, tuple[Record, ...]]


def later_sources(bronnen: Iterable[Bron], today: date) -> frozenset[str]:
    """The keys of the sources that were not there yet on `today`. One that nobody dated was always there."""
    return frozenset(bron.id for bron in bronnen if _came_later(bron, today))


def _came_later(bron: Bron, today: date) -> bool:
    """Whether a source is of after `today`, or came to us after it when nobody knows of when it is."""
    if bron.datum.van is None and bron.sinds is not None:
        return bron.sinds.later(today)
    return bron.datum.later(today)


def has_come(kind: str, record: Record, later: Collection[str], today: date) -> bool:
    """Whether a record of this kind was there on `today`. `later` are the sources that were not."""
    own = getattr(record, OWN_DAY.get(kind, ""), None)
    if own is not None and own.later(today):
        return False
    return kind in _ADVISED or getattr(record, "bron", None) not in later


def only_what_came(register: Register, today: date) -> Register:
    """The register with the records that were there on `today`, and those they refer to."""
    later = later_sources(register.bronnen, today)
    came = {kind: _came(register, kind, later, today) for kind in _KINDS}
    if any(len(came[kind]) < len(getattr(register, kind)) for kind in _NAMED):
        named = _named(register, came)
        came |= {kind: _also_named(register, came, named, kind) for kind in _NAMED}
    return register.model_copy(update=dict(came))


def _came(register: Register, kind: str, later: Collection[str], today: date) -> tuple[Record, ...]:
    records: tuple[Record, ...] = getattr(register, kind)
    return tuple(record for record in records if has_come(kind, record, later, today))


def _also_named(
    register: Register, came: _Came, named: Collection[_Key], kind: str
) -> tuple[Record, ...]:
    """The records of a kind that came or are named, in the order of the register."""
    there = {(kind, _key(record)) for record in came[kind]}.union(named)
    records: tuple[Record, ...] = getattr(register, kind)
    return tuple(record for record in records if (kind, _key(record)) in there)


def _named(register: Register, came: _Came) -> set[_Key]:
    """Kind and key of everything that records refer to, and of what that refers to in its turn."""
    records: dict[_Key, Record] = {}
    for kind in _NAMED:
        records |= {(kind, _key(item)): item for item in getattr(register, kind)}
    found: set[_Key] = set()
    # One of them is optional.
    to_read: list[Record] = [*filter(None, (getattr(register, kind) for kind in _SINGLE))]
    for kind in _KINDS:
        to_read.extend(came[kind])
    while to_read:
        new = set(_references(to_read.pop())) - found
        found |= new
        to_read.extend(records[key] for key in new if key in records)
    return found


def _references(record: Record) -> Iterator[_Key]:
    for _, kind, key in references_of(record):
        if kind in _NAMED:
            yield kind, key
    if isinstance(record, Ingetrokken) and record.opvolger:
        yield record.soort, record.opvolger


def _key(record: Record) -> str:
    """The key of a record of one of the kinds that others refer to."""
    return str(getattr(record, "id", None) or getattr(record, "code", ""))
