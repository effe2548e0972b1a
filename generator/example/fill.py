"""Fill in a record from its model, so that a new field needs no second place."""

from __future__ import annotations

from itertools import chain
from random import Random
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.fields import Record
from generator.register.refers import refers_to

# How often an owner, an amount or a choice is not known, of 10 times.
ONBEKEND = 2


class Filler:
    """Fills fields by chance, always in the same way for the same seed. `keys` holds what may be referred to."""

    def __init__(self, random: Random) -> None:
        """Begin with nothing to refer to."""
        self.random = random
        self.keys: dict[str, list[str]] = {}

    def record(self, record: type[Record], **given: Any) -> dict[str, Any]:
        """The fields of a record: first those that are given, then every other one that may not be left out.

        A given field that is None is left out. The names are those of the file.
        """
        fields = record.model_fields
        made = {
            fields[name].alias or name: value for name, value in given.items() if value is not None
        }
        rest = {field.alias or name: field for name, field in fields.items() if name not in given}
        return made | {
            name: self.value(field) for name, field in rest.items() if field.is_required()
        }

    def value(self, field: FieldInfo) -> Any:
        """A key that is there, one of the choices, or the example of the field."""
        target, choices = refers_to(field), _choices(field)
        if target:
            return self._key(field, target)
        if choices:
            return self.random.choice(choices)
        return (field.examples or ["onbekend"])[0]

    def _key(self, field: FieldInfo, target: str) -> Any:
        if "onbekend" in _choices(field) and self.chance(ONBEKEND):
            return "onbekend"
        key = self.random.choice(self.keys[target])
        if get_origin(field.annotation) is tuple:
            return [key]
        return key

    def chance(self, of_ten: int) -> bool:
        """True so many times of ten."""
        return self.random.randrange(10) < of_ten

    def some(self, phrases: tuple[str, ...], most: int) -> list[str]:
        """From none to `most` different phrases."""
        return self.random.sample(phrases, self.random.randint(0, most))


def _choices(field: FieldInfo) -> list[str]:
    """The words a field may hold; empty when any text is right."""
    parts = [field.annotation, *get_args(field.annotation)]
    inside = chain.from_iterable(get_args(part) or (part,) for part in parts)
    return [word for word in inside if isinstance(word, str)]
