"""What who fills in the register is told about a field: where it shows, and examples from several kinds of work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.fields import PLEK_OF_FIELD, Record, Verwijzing, een_of_lijst

# How many examples a field has when it brings none of its own.
_MOST = 3
# What a field that refers to such a record is shown with, beside its own example.
_ANDERE: Mapping[str, tuple[str, ...]] = {
    "rollen": ("team-energie", "wijkteam"),
    "bronnen": ("klimaatmonitor-2026", "jaarbericht-zorg-2026"),
    "themas": ("schone-lucht", "zorg-thuis"),
    "plannen": ("klimaatplan", "zorgplan"),
}


def plek_van(record: type[Record], name: str) -> str:
    """Where a field shows on the site."""
    extra = record.model_fields[name].json_schema_extra
    own = extra.get(PLEK_OF_FIELD) if isinstance(extra, dict) else None
    return str(own or record.PLEK)


def voorbeelden_van(field: FieldInfo) -> tuple[Any, ...]:
    """The examples of a field: its own, and those of what it refers to."""
    own = tuple(field.examples or ())
    a_list = not een_of_lijst(field) and holds_list(field.annotation)
    others = (other for other in _ANDERE.get(_target(field), ()) if other not in own)
    added = (*own, *(([other] if a_list else other) for other in others))
    return added[: max(len(own), _MOST)]


def holds_list(annotation: Any) -> bool:
    """Whether a field can hold a list."""
    if get_origin(annotation) is tuple:
        return True
    return any(map(holds_list, _parts(annotation)))


def records_in(annotation: Any) -> Iterator[type[Record]]:
    """The records that stand inside a field."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in _parts(annotation):
        yield from records_in(part)


def _target(field: FieldInfo) -> str:
    """The kind of record that a field refers to; '' when to none."""
    marks = [*field.metadata, *_marks(field.annotation)]
    return next((mark.naar for mark in marks if isinstance(mark, Verwijzing)), "")


def _marks(annotation: Any) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    for part in _parts(annotation):
        yield from _marks(part)


def _parts(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation)
