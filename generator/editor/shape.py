"""What a field of the model can hold, as a form must know it: choices, a reference, a list, other fields, or text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import PlainValidator
from pydantic.fields import FieldInfo

from generator.model.fields import EEN_OF_LIJST, Record, Verwijzing, een_of_lijst


@dataclass(frozen=True, slots=True)
class Shape:
    """What one field can hold. `marks` are its rules as pydantic keeps them.

    `choices` beside `inner`, `record` or `target` are the words that may stand there instead. `several`: a list of
    the same may stand there too.
    """

    choices: tuple[str, ...] = ()
    record: type[Record] | None = None
    inner: Shape | None = None
    marks: tuple[object, ...] = ()
    several: bool = False

    @property
    def target(self) -> str:
        """The kind of record of which a key stands here; '' when it is no reference."""
        return next((mark.naar for mark in self.marks if isinstance(mark, Verwijzing)), "")

    @property
    def mixed(self) -> bool:
        """Whether this is a list or a group of fields, or a word instead: no form has one widget for that."""
        return bool(self.choices and (self.inner or self.record))

    def limit(self, name: str) -> Any:
        """The value of a rule such as `max_length`; None when there is none."""
        found = (getattr(mark, name, None) for mark in self.marks)
        return next((value for value in found if value is not None), None)

    def reads(self, reader: object) -> bool:
        """Whether what is typed is read by this function."""
        return any(getattr(mark, "func", None) is reader for mark in self.marks)


def shape_of_field(field: FieldInfo) -> Shape:
    """What a field of a record can hold."""
    shape = _shape(field.annotation, tuple(field.metadata))
    return replace(shape, several=True) if een_of_lijst(field) else shape


def _shape(annotation: Any, marks: tuple[object, ...] = ()) -> Shape:
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(parts[0], (*marks, *annotation.__metadata__))
    # One function reads it, whatever it becomes: in a form it is text.
    if any(isinstance(mark, PlainValidator) for mark in marks):
        return Shape(marks=marks)
    if origin in (Union, UnionType):
        return _union([part for part in parts if part is not NoneType], marks)
    if origin is Literal:
        return Shape(choices=parts, marks=marks)
    if origin is tuple:
        return Shape(inner=_shape(parts[0]), marks=marks)
    return Shape(record=_record(annotation), marks=marks)


def _record(annotation: Any) -> type[Record] | None:
    """The kind of record that an annotation is; None for text."""
    is_record = isinstance(annotation, type) and issubclass(annotation, Record)
    return annotation if is_record else None


def _union(parts: list[Any], marks: tuple[object, ...]) -> Shape:
    """One value or another: the first that is no list of words, with the words beside it. Of one or a list the one."""
    shapes = [_shape(part) for part in parts]
    if any(mark is EEN_OF_LIJST for mark in (*marks, *_inside(parts))):
        shapes = [shape for shape in shapes if not shape.inner]
    main = next((shape for shape in shapes if not shape.choices), shapes[0])
    words = dict.fromkeys(_words(shapes))
    return replace(main, choices=tuple(words), marks=(*main.marks, *marks))


def _inside(parts: list[Any]) -> Iterator[object]:
    for part in parts:
        yield from getattr(part, "__metadata__", ())


def _words(shapes: list[Shape]) -> Iterator[str]:
    for shape in shapes:
        yield from shape.choices
