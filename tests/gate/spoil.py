"""A copy of the example register with code in every field that takes free text, and what the register says of it."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import TypeAdapter, ValidationError

from generator.model.fields import Record
from generator.model.register import Kind
from generator.problem import Problem
from generator.register.files import data_files
from generator.register.read import read_register
from generator.register.yaml_writer import yaml_text

# Behind each payload stands its number, so that a problem tells which one it is about.
_NUMBER = re.compile(r" n(\d+)\b")


@dataclass(slots=True)
class Spoiler:
    """Gives each text the next payload; those in `refused` stay what they were."""

    payloads: tuple[str, ...]
    refused: frozenset[int] = frozenset()
    numbers: Iterator[int] = field(default_factory=count)
    fields: set[tuple[str, str]] = field(default_factory=set)
    groups: dict[str, str] = field(default_factory=dict)

    def put(self, old: Any) -> Any:
        """The next payload, or what was there when the register refused that one before."""
        number = next(self.numbers)
        return (
            old
            if number in self.refused
            else f"{self.payloads[number % len(self.payloads)]} n{number}"
        )

    def record(self, raw: dict[str, Any], record: Record) -> None:
        """Change the fields as they stand in a file, guided by what was read from them; fill those left out."""
        for name, info in type(record).model_fields.items():
            key = info.alias or name
            if name == "niet_tonen" and key not in raw:
                continue  # else no quote would reach the site
            new = self._value(raw.get(key), record, name)
            if new:
                raw[key] = new

    def _value(self, raw: Any, record: Record, name: str) -> Any:
        kind, value, payload = type(record), getattr(record, name), self.payloads[0]
        if takes(kind, name, payload):
            self.fields.add((kind.__name__, name))
            return self.group(raw) if name == "groep" else self.put(raw)
        if takes(kind, name, (payload,)):
            self.fields.add((kind.__name__, name))
            return [text for old in raw or [None] if (text := self.put(old))]
        if isinstance(value, Record):
            raw = raw or {}
        for part, one in zip(raw if isinstance(raw, list) else [raw], _tuple(value), strict=False):
            if isinstance(one, Record):
                self.record(part, one)
        return raw

    def text(self) -> str:
        """A text of the editors: every payload in a paragraph of its own, as its start and inside a line."""
        head = {
            "title": self.put("Een tekst"),
            "in_het_kort": [self.put("Een zin.") for _ in range(3)],
        }
        lines = [
            line
            for _ in self.payloads
            for line in (self.put(""), self.put(""), f"Zie {self.put('')} hier.")
        ]
        return f"---\n{yaml_text(head)}---\n" + "\n\n".join(line for line in lines if line) + "\n"

    def group(self, name: str) -> str:
        """A payload for the name of a group, the same one wherever that group is named."""
        if name not in self.groups:
            self.groups[name] = self.put(name)
        return self.groups[name]

    def table(self, text: str) -> str:
        """A table of measurements with a payload for the name of each group."""
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(row | {"groep": self.group(row["groep"])} for row in rows)
        return out.getvalue()


def spoil(example: Path, folder: Path, spoiler: Spoiler) -> None:
    """Copy the example to `folder` and put a payload in every field that takes free text."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(example, folder)
    # Code is hard to read; how hard its pages were before is not what is looked at here.
    (folder / "data" / ".taal").unlink(missing_ok=True)
    items = read_register(folder / "data").items
    for found in data_files(folder / "data"):
        assert not isinstance(found, Problem)
        name, path, kind = found
        records = [item.record for item in items if item.source.file == name and item.record]
        path.write_text(
            _spoiled(path.read_text(encoding="utf-8"), kind, records, spoiler), encoding="utf-8"
        )
    (folder / "content" / "over-deze-site.md").write_text(spoiler.text(), encoding="utf-8")


def refused(folder: Path, problems: list[Problem]) -> dict[int, str]:
    """The numbers of the payloads that problems are about, each with the rule. A problem about another line is an error."""
    found = {}
    for problem in problems:
        line = (folder / problem.file).read_text(encoding="utf-8").splitlines()[problem.line - 1]
        numbers = _NUMBER.findall(line)
        assert numbers, f"{problem}: {line}"
        found |= {int(number): problem.rule for number in numbers}
    return found


def _tuple(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def takes(record: type[Record], name: str, value: Any) -> bool:
    """Whether a field of a record takes this value: then it takes any text."""
    try:
        _reader(record, name).validate_python(value)
    except ValidationError:
        return False
    return True


def _spoiled(text: str, kind: Kind, records: list[Record], spoiler: Spoiler) -> str:
    if kind.csv:
        return spoiler.table(text)
    raw = yaml.load(text, yaml.CBaseLoader)  # noqa: S506  # every value stays text
    for part, record in zip(raw if kind.many else [raw], records, strict=True):
        spoiler.record(part, record)
    return yaml_text(raw)


@cache
def _reader(record: type[Record], name: str) -> TypeAdapter[Any]:
    field = record.model_fields[name]
    kind: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return TypeAdapter(kind)
