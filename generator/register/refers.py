"""What a record refers to: keys of other records, in fields that are marked as such in the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from pydantic.fields import FieldInfo

from generator.model.fields import Record, Verwijzing
from generator.register.tree import FieldPath


def references_of(record: Record) -> Iterator[tuple[FieldPath, str, str]]:
    """Each reference in a record as (path, kind, key), also in the records inside it."""
    for name, shown, target in _fields(type(record)):
        for inner, part in _parts(getattr(record, name)):
            if isinstance(part, Record):
                yield from (
                    ((shown, *inner, *rest), to, key) for rest, to, key in references_of(part)
                )
            elif target and isinstance(part, str) and part not in {"", "onbekend"}:
                yield (shown, *inner), target, part


@cache
def _fields(record: type[Record]) -> tuple[tuple[str, str, str], ...]:
    """Each field of a kind of record as (name, name in the file, kind it refers to or empty)."""
    return tuple(
        (name, field.alias or name, refers_to(field)) for name, field in record.model_fields.items()
    )


def refers_to(field: FieldInfo) -> str:
    """The kind of which this field holds a key; empty when it holds something else."""
    return _target(field.annotation) or _marked(field.metadata)


def _parts(value: Any) -> Iterator[tuple[FieldPath, Any]]:
    if isinstance(value, tuple):
        yield from (((index,), part) for index, part in enumerate(value))
    else:
        yield (), value


def _target(annotation: Any) -> str:
    """The kind that a type refers to, found inside unions and lists; empty when it refers to nothing."""
    inner = (_target(part) for part in getattr(annotation, "__args__", ()))
    return _marked(getattr(annotation, "__metadata__", ())) or next(filter(None, inner), "")


def _marked(metadata: Iterable[Any]) -> str:
    return next((mark.naar for mark in metadata if isinstance(mark, Verwijzing)), "")
