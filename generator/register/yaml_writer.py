"""The one writer of YAML: text, lists and fields as an editor could have typed them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

# Text that YAML reads as it stands; anything else gets quotation marks.
_PLAIN = re.compile(r"[\w(](?:[\w .,()/’'&%?!+-]|:(?! ))*[\w.)?!%’]|\w")


class InQuotes(str):
    """Text that gets quotation marks in any case, because somebody from outside typed it."""

    __slots__ = ()


def yaml_text(value: Mapping[str, Any] | Sequence[Any]) -> str:
    """A file of fields, or of a list of records with a blank line between them. Values are text, whole numbers, lists and fields."""
    if isinstance(value, Mapping):
        return "\n".join(_lines(value, 0)) + "\n"
    return "\n".join("\n".join(_lines([part], 0)) + "\n" for part in value)


def _lines(value: Any, indent: int) -> Iterator[str]:
    space = " " * indent
    if isinstance(value, Mapping):
        for name, part in value.items():
            if isinstance(part, (Mapping, list, tuple)) and part:
                yield f"{space}{name}:"
                yield from _lines(part, indent + 2)
            else:
                yield f"{space}{name}: {_scalar(part)}"
        return
    for part in value:
        first, *rest = (
            _lines(part, indent + 2)
            if isinstance(part, Mapping)
            else (f"{space}  {_scalar(part)}",)
        )
        yield f"{space}- {first[indent + 2 :]}"
        yield from rest


def _scalar(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "[]"
    text = str(value)
    if _PLAIN.fullmatch(text) and not isinstance(value, InQuotes):
        return text
    return json.dumps(text, ensure_ascii=False)  # JSON text is YAML text too, whatever stands in it
