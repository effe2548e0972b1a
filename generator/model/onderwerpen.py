"""The parts that an organisation can leave out: what of the register belongs to each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from generator.model.acties import Actie, Doel, Thema
from generator.model.agenda import Afspraak, Agenda, Middelen, Streefcijfer
from generator.model.fields import Onderwerp, Record
from generator.model.organisatie import Organisatie
from generator.model.register import KINDS, Kind, Register
from generator.model.shared import Inventaris, Opvolger
from generator.model.uitleg import records_in
from generator.model.voortgang import Voortgang


@dataclass(frozen=True, slots=True)
class Toebehoren:
    """What belongs to a part: whole kinds of records by their name, and fields of records."""

    kinds: tuple[str, ...] = ()
    fields: tuple[tuple[type[Record], str], ...] = ()


# The records that belong to a theme.
_BY_THEME: tuple[type[Record], ...] = (
    Actie,
    Doel,
    Afspraak,
    Streefcijfer,
    Opvolger,
)
# Pages say in the site map, and downloads in their dataset, to which part they belong.
ONDERWERPEN: Mapping[Onderwerp, Toebehoren] = {
    "ondernemingsraad": Toebehoren(fields=((Inventaris, "or_"),)),
    # Who asks about money or hours alone cannot ask for both in one question.
    "geld": Toebehoren(fields=((Inventaris, "geld"), (Inventaris, "middelen_nodig"))),
    "uren": Toebehoren(fields=((Inventaris, "capaciteit"), (Inventaris, "middelen_nodig"))),
    "werkplannen": Toebehoren(fields=((Thema, "werkplan"),)),
    "streefcijfers": Toebehoren(
        ("streefcijfers", "metingen", "waarden"), ((Organisatie, "drempels"),)
    ),
    "afspraken": Toebehoren(("afspraken",)),
    "stuurgroep": Toebehoren(("stuurgroep",)),
    "participatie": Toebehoren(("participatie",)),
    "prioriteiten": Toebehoren(fields=((Agenda, "prioriteiten"),)),
    "middelen": Toebehoren(fields=((Agenda, "middelen"),)),
    "adviezen": Toebehoren(("adviezen",)),
    "contacten": Toebehoren(("contacten",)),
    "planning": Toebehoren(("planning", "fasen")),
    "actielijst": Toebehoren(("actielijst",)),
    "instrumenten": Toebehoren(("instrumenten",)),
    "risicos": Toebehoren(("risicos",)),
    "rapport": Toebehoren(("rapporten",)),
    "rondes": Toebehoren(("rondes",)),
    "themas": Toebehoren(
        ("themas",),
        (
            *((record, "thema") for record in _BY_THEME),
            (Voortgang, "nieuw_thema"),
            (Middelen, "per_thema"),
        ),
    ),
}


# What is nowhere to be seen without themes: a rule asks to leave it out too.
VAN_THEMAS: tuple[Onderwerp, ...] = ("prioriteiten", "instrumenten", "risicos")


def part_of_kind(kind: str) -> Onderwerp | None:
    """The part that a kind of records belongs to; None for what every register has."""
    return next((part for part, own in ONDERWERPEN.items() if kind in own.kinds), None)


@cache
def parts_of_field(record: type[Record], name: str) -> tuple[Onderwerp, ...]:
    """The parts that a field belongs to. When one of them is left out, the field is."""
    return tuple(part for part, own in ONDERWERPEN.items() if _holds(own, record, name))


def _holds(own: Toebehoren, record: type[Record], name: str) -> bool:
    return any(issubclass(record, kind) and field == name for kind, field in own.fields)


def kinds_left_out(organisatie: Organisatie) -> Iterator[str]:
    """The names of the kinds of records that this organisation leaves out."""
    for part in organisatie.zonder:
        yield from ONDERWERPEN[part].kinds


def fields_left_out(organisatie: Organisatie, record: type[Record]) -> Iterator[str]:
    """The names of the fields of a record that this organisation leaves out."""
    for name in record.model_fields:
        if not organisatie.met(*parts_of_field(record, name)):
            yield name


def without_parts(register: Register) -> Register:
    """The register without what the organisation leaves out. A rule refuses such data, so nobody loses any."""
    if not register.organisatie.zonder:
        return register
    return register.model_copy(
        update={kind.name: _kept(register, kind) for kind in KINDS if _can_go(register, kind)}
    )


def _can_go(register: Register, kind: Kind) -> bool:
    left_out = part_of_kind(kind.name) in register.organisatie.zonder
    records = (kind.record, *_inside(kind.record))
    return left_out or any(any(fields_left_out(register.organisatie, one)) for one in records)


def _kept(register: Register, kind: Kind) -> Any:
    """The records of a kind without the fields that are left out; nothing when the whole kind is."""
    found = getattr(register, kind.name)
    if part_of_kind(kind.name) in register.organisatie.zonder:
        return () if kind.key else None
    return _emptied(register.organisatie, found)


def _emptied(organisatie: Organisatie, found: Any) -> Any:
    """A value without the fields that are left out, also in the records inside it."""
    if isinstance(found, tuple):
        return tuple(_emptied(organisatie, one) for one in found)
    if not isinstance(found, Record):
        return found
    kind = type(found)
    update = {name: _emptied(organisatie, getattr(found, name)) for name in _holders(kind)}
    update |= {name: kind.model_fields[name].default for name in fields_left_out(organisatie, kind)}
    return found.model_copy(update=update)


@cache
def _holders(record: type[Record]) -> tuple[str, ...]:
    """The names of the fields that hold records."""
    fields = record.model_fields.items()
    return tuple(name for name, field in fields if any(records_in(field.annotation)))


@cache
def _inside(record: type[Record]) -> tuple[type[Record], ...]:
    """The kinds of record inside a record, at any depth."""
    fields = record.model_fields.values()
    inside = tuple(chain.from_iterable(records_in(field.annotation) for field in fields))
    return (*inside, *chain.from_iterable(map(_inside, inside)))
