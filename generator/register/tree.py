"""YAML text as a plain tree of text, lists and fields, in which everything knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

import yaml

from generator.problem import Problem
from generator.register.broken_text import entity_in, unseen_in
from generator.register.decode import decode
from generator.register.renumbered import is_renumbered
from generator.register.unreadable import explain_yaml

# Where something stands inside the tree: names of fields and numbers of items, from the top.
FieldPath = tuple[str | int, ...]
# Line and column in a file, both from 1.
Position = tuple[int, int]
MAX_DEPTH = 12
_LOST_LINE = (
    "Een regel die met '#' begint, telt niet mee. Hoort hij bij de tekst? Zet de tekst tussen "
    "aanhalingstekens. Is het een opmerking? Laat hem niet inspringen, en zet een spatie "
    "achter '#'."
)

# A remark has a space behind its '#', and #titel: is a field that somebody switched off; a word
# such as #team may be the rest of the sentence above it.
_HASHED_WORD = re.compile(r" *#\w(?![\w-]*:)")

_Shared = TypeVar("_Shared", FieldPath, Position)


@dataclass(frozen=True, slots=True)
class Tree:
    """The content of one file. `value` holds text, lists and dicts; `places` says where each path stands.

    A field has two places: of its name (`names`) and of its value (`places`), as line and column from 1.
    `renumbered` are the numbers, with their places, that a program which knows numbers writes in another way.
    """

    value: Any
    places: Mapping[FieldPath, Position] = field(default_factory=dict)
    names: Mapping[FieldPath, Position] = field(default_factory=dict)
    renumbered: tuple[tuple[Position, str], ...] = ()


class _RefusedError(Exception):
    """YAML that is well formed, but that an editor cannot have meant."""

    def __init__(self, place: Position, rule: str, message: str) -> None:
        super().__init__(message)
        self.place, self.rule, self.message = place, rule, message


def parse(file: str, data: bytes, first_line: int = 1) -> tuple[Tree | None, list[Problem]]:
    """One file of YAML as a tree, with what is wrong in it. The text starts at `first_line` of `file`.

    Without a tree it cannot be read. Never raises: what cannot be read is a problem.
    """
    text = decode(file, data, first_line)
    if not isinstance(text, str):
        return None, text
    builder = _Builder(first_line, text.split("\n"))
    try:
        value = builder.document(yaml.parse(text, Loader=yaml.CBaseLoader))
    except _RefusedError as refused:
        return None, [Problem(file, *refused.place, refused.rule, refused.message)]
    except yaml.YAMLError as error:
        return None, [explain_yaml(file, text, error, first_line)]
    doubles = [
        Problem(file, *place, "veld-dubbel", f"Het veld '{name}' staat er 2 keer. Haal er 1 weg.")
        for name, place in builder.doubles
    ]
    return Tree(value, builder.places, builder.names, tuple(builder.renumbered)), doubles


class _Builder:
    """Builds the tree from the stream of YAML events; refuses what editors never need."""

    def __init__(self, first_line: int, lines: list[str]) -> None:
        self.shift = first_line
        # Only where a '#' stands can text be lost; most files have none.
        self.lines = lines if any("#" in line for line in lines) else []
        self.typed = lines
        self.places: dict[FieldPath, Position] = {}
        self.names: dict[FieldPath, Position] = {}
        self.doubles: list[tuple[str, Position]] = []
        self.renumbered: list[tuple[Position, str]] = []

    def document(self, events: Iterator[yaml.Event]) -> Any:
        value = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if value is not None:
                    raise _RefusedError(
                        self._place(event),
                        "een-bestand",
                        "Hier begint een tweede stuk (---). Maak er 2 bestanden van.",
                    )
                value = self._node(next(events), events, ())
        if value is None or value == "":
            raise _RefusedError(
                (self.shift, 1), "leeg-bestand", "Dit bestand is leeg. Vul het in of haal het weg."
            )
        return value

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: FieldPath) -> Any:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(
                place,
                "geen-verwijsteken",
                "Een '&' of '*' vooraan kan hier niet. Zet de tekst tussen aanhalingstekens.",
            )
        if getattr(event, "tag", None):
            raise _RefusedError(
                place,
                "geen-label",
                "Een '!' vooraan kan hier niet. Zet de tekst tussen aanhalingstekens.",
            )
        if len(path) > MAX_DEPTH:
            raise _RefusedError(
                place,
                "te-diep",
                "Hier staan te veel lijsten in elkaar. Kijk of de regels goed inspringen.",
            )
        self.places[_shared(path)] = place
        if isinstance(event, yaml.MappingStartEvent):
            return self._fields(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, path)
        self._refuse_lost_text(event)
        if not isinstance(event, yaml.ScalarEvent):
            return ""
        self._refuse_joined_items(event)
        self._refuse_lost_lines(event)
        message = unseen_in(event.value) or entity_in(event.value)
        if message:
            raise _RefusedError(place, "vreemd-teken", message)
        self._note_number(place, event)
        self.places[_shared(path)] = self._first_line(event)
        return event.value

    def _first_line(self, event: yaml.ScalarEvent) -> Position:
        """Where a text begins: one behind a '|' on the first line below it that is not empty."""
        mark = event.start_mark
        if not mark or event.style != "|":
            return self._place(event)
        for number, line in enumerate(self.typed[mark.line + 1 :], mark.line + 1):
            if line.strip():
                return number + self.shift, _indent(line) + 1
        return self._place(event)

    def _note_number(self, place: Position, event: yaml.ScalarEvent) -> None:
        if not event.style and is_renumbered(event.value):
            self.renumbered.append((place, event.value))

    def _refuse_lost_text(self, event: yaml.Event) -> None:
        """Refuse ' #' in a sentence: YAML takes what follows for a remark, and the text would be lost unseen."""
        mark = event.end_mark
        if not mark or not mark.column or mark.line >= len(self.lines):
            return
        rest = self.lines[mark.line][mark.column :]
        if rest.strip().startswith("#"):
            raise _RefusedError(
                (mark.line + self.shift, mark.column + 1 + rest.index("#")),
                "tekst-na-hekje",
                "Wat na '#' staat, telt niet mee. Zet de tekst tussen aanhalingstekens, of de opmerking op een eigen regel.",
            )

    def _refuse_lost_lines(self, event: yaml.ScalarEvent) -> None:
        """Refuse a line below a sentence that begins with '#' and belongs to it: YAML would skip it."""
        if event.style or not (event.start_mark and event.end_mark):
            return
        start, after = event.start_mark.line, event.end_mark.line + 1
        if not event.end_mark.column:  # the sentence ended on the line before
            after -= 1
        if start >= len(self.lines) or after >= len(self.lines):
            return
        below = self.lines[after]
        if event.value and _belongs(below, self.lines[start]):
            raise _RefusedError(
                (after + self.shift, _indent(below) + 1), "tekst-na-hekje", _LOST_LINE
            )

    def _refuse_joined_items(self, event: yaml.ScalarEvent) -> None:
        """Refuse a dash that stands too far in: YAML takes it for a part of the sentence before it, not for a new item."""
        if event.style or not (event.start_mark and event.end_mark):
            return
        first, last = event.start_mark.line, event.end_mark.line
        for number, line in enumerate(self.typed[first + 1 : last + 1], first + 1):
            if not line.lstrip().startswith("- "):
                continue
            if number < last or event.end_mark.column > line.index("-"):
                message = "Dit streepje springt te ver in. Zet het recht onder het vorige streepje."
                raise _RefusedError(
                    (number + self.shift, line.index("-") + 1), "streepje-te-ver", message
                )

    def _list(self, events: Iterator[yaml.Event], path: FieldPath) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events, (*path, len(items))))
        return items

    def _fields(self, events: Iterator[yaml.Event], path: FieldPath) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            name = self._name(event)
            place = self._place(event)
            if name in fields:
                self._node(next(events), events, (*path, f"{name} (2)"))
                self.doubles.append((name, place))
                continue
            fields[name] = self._node(next(events), events, (*path, name))
            self.names[_shared((*path, name))] = place
        return fields

    def _name(self, event: yaml.Event) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.value.strip():
            return str(event.value)
        raise _RefusedError(
            self._place(event),
            "veldnaam",
            "Hier hoort de naam van een veld. Schrijf bijvoorbeeld: 'titel: ...'.",
        )

    def _place(self, event: yaml.Event) -> Position:
        mark = event.start_mark
        if not mark:
            return self.shift, 1
        place: Position = _shared((mark.line + self.shift, mark.column + 1))
        return place


def _belongs(below: str, above: str) -> bool:
    """Whether a remark may be the rest of the sentence above it."""
    inside = _indent(below) > _indent(above) and below.lstrip().startswith("#")
    return inside or bool(_HASHED_WORD.match(below))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


@lru_cache(maxsize=65_536)
def _shared(steps: _Shared) -> _Shared:
    """The same value, kept once: thousands of files have the same fields at the same places.

    It makes what is known of all places three times smaller.
    """
    return steps
