"""Where a record stands: its file, and the line and column of everything in it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, TypeVar

from generator.model.fields import Record
from generator.model.register import Kind
from generator.moment import Moment
from generator.register.refers import references_of
from generator.register.tree import FieldPath, Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """A record as it was typed: `path` is where it stands inside the tree of `file`."""

    file: str
    path: FieldPath
    tree: Tree

    @property
    def value(self) -> Any:
        """The record as text, lists and fields."""
        value = self.tree.value
        for step in self.path:
            value = value[step]
        return value

    def settled(self) -> Source:
        """The same without its text, which nobody needs once the record is right: only the places stay."""
        kept = Tree("", self.tree.places, renumbered=self.tree.renumbered)
        return Source(self.file, self.path, kept)

    def place(self, *path: str | int) -> tuple[str, int, int]:
        """File, line and column of the value at this path in the record; of what is around it when it is not there itself."""
        full = (*self.path, *path)
        while full and full not in self.tree.places:
            full = full[:-1]
        return (self.file, *self.tree.places.get(full, (1, 1)))

    def name_place(self, *path: str | int) -> tuple[str, int, int]:
        """File, line and column of the name of the field at this path; of its value when the name was not typed."""
        found = self.tree.names.get((*self.path, *path))
        if found is None:
            return self.place(*path)
        return (self.file, *found)


@dataclass(frozen=True, slots=True)
class FieldText:
    """A text in a record: the path of its field, and its place (file, line and column)."""

    path: FieldPath
    place: tuple[str, int, int]
    text: str


@dataclass(frozen=True)  # without slots, because what many rules look at is kept
class Item:
    """One record of the register with its place.

    `record` is None when it holds a mistake, or when its file cannot be read at all. `names` are the keys
    it may be meant to have, so that one mistake does not make every reference to it a mistake too.
    """

    kind: Kind
    source: Source
    record: Record | None
    names: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, ...]:
        """The values that make it unique, as they were typed; empty when it could not be read."""
        if self.record is None:
            return ()
        return key_of(self.kind, self.record)

    def once(self, what: Hashable, find: Callable[[], T]) -> T:
        """What `find` finds in the record, found once: it may look at nothing else. `what` is what it looks for."""
        if what not in self._found:
            self._found[what] = find()
        found: T = self._found[what]
        return found

    @cached_property
    def _found(self) -> dict[Hashable, Any]:
        return {}

    @cached_property
    def references(self) -> tuple[tuple[FieldPath, str, str], ...]:
        """Each reference in the record as (path, kind, key)."""
        return tuple(references_of(self.record)) if self.record else ()

    @cached_property
    def texts(self) -> tuple[FieldText, ...]:
        """Every text in the record. Found once, because many rules look at them."""
        return tuple(
            FieldText(path, self.source.place(*path), text) for path, text in _texts(self.record)
        )


def _texts(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text inside a record, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Record):
        for name, shown in _names(type(value)):
            yield from _texts(getattr(value, name), (*path, shown))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _texts(part, (*path, index))
    elif isinstance(value, Moment):
        yield path, value.tekst


@cache
def _names(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """Each field of a kind of record: its name here and its name in the file."""
    return tuple((name, field.alias or name) for name, field in record.model_fields.items())


def key_of(kind: Kind, record: Record) -> tuple[str, ...]:
    """The values that make a record of this kind unique, as they were typed."""
    values = [getattr(record, name) for name in kind.key]
    return tuple(str(getattr(value, "tekst", value)) for value in values)
