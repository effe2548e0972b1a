"""YAML text as a plain tree of text, lists and fields, in which everything knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

import yaml

from generator.problem import Problem

Path = tuple[str | int, ...]
Place = tuple[int, int]
MAX_DEPTH = 12

# Characters nobody sees: control characters, private ones, and switches of direction, which can make a
# text read differently from what it says.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ue000-\uf8ff\ufeff]"
)
# Thousands of files have the same fields at the same places, so nearly all of these are there already.
_Shared = TypeVar("_Shared", Path, Place)
_HIDDEN_MESSAGE = (
    "Hier staat een teken dat je niet ziet (U+{:04X}). Haal het weg en typ de tekst opnieuw."
)
_QUOTE_INSIDE = "Deze tekst begint met een aanhalingsteken. Zet om de hele tekst een ander aanhalingsteken: '...' of \"...\"."
_START = "Met dit teken kan een tekst niet beginnen. Zet de hele tekst tussen aanhalingstekens."
_PLAIN = (
    (r"^[ -]*(\t)", "tab", "Hier staat een tab. Gebruik spaties om in te springen."),
    (r"^\s*-(\w)", "onleesbaar", "Zet een spatie na het streepje."),
    (r"^\s*([–•])", "onleesbaar", "Dit is geen gewoon streepje. Typ: '- '."),
    (r"^\s*(?:- )?\w+:(?=[^\s:/])()", "onleesbaar", "Zet een spatie na de dubbele punt."),
    (r"^\s*(?:- )?\w+: +([>|*&!%@`?])", "onleesbaar", _START),
    (r"^\s*(?:- )?\w+: +([\[{])[^\]}]*[\]}]\s*\S", "onleesbaar", _START),
)
_VALUE = re.compile(r"\s*(?:- )?(?:\w+:\s+)?(\S.*?)\s*(?: #.*)?$")
_GENERAL = "Deze regel kunnen wij niet lezen. Kijk of hij even ver inspringt als de regels erboven."
_QUOTE = (
    "Hier ontbreekt een aanhalingsteken. Zet er een aan het begin en aan het eind van de tekst."
)
_INDENT = "Deze regel springt anders in dan de regels erboven. Laat ze even ver inspringen."
_COLON = "mapping values are not allowed"
_NO_COLON = "could not find expected ':'"
_SIGNS = (
    (
        _COLON,
        "Hier staat een dubbele punt die niet klopt. Zet de tekst tussen aanhalingstekens, of kijk of de regel goed inspringt.",
    ),
    (
        _NO_COLON,
        "Na de naam van een veld hoort een dubbele punt. Schrijf bijvoorbeeld: 'titel: ...'.",
    ),
    ("flow", "Hier staat een haakje dat niet klopt. Zet de tekst tussen aanhalingstekens."),
    ("cannot start any token", _START),
    ("block collection", _INDENT),
    ("block mapping", _INDENT),
)


@dataclass(frozen=True, slots=True)
class Tree:
    """The content of one file. `value` holds text, lists and dicts; `places` says where each path stands.

    A field has two places: of its name (`names`) and of its value (`places`), as line and column from 1.
    """

    value: Any
    places: Mapping[Path, Place] = field(default_factory=dict)
    names: Mapping[Path, Place] = field(default_factory=dict)


class _RefusedError(Exception):
    """YAML that is well formed, but that an editor cannot have meant."""

    def __init__(self, place: Place, rule: str, message: str) -> None:
        super().__init__(message)
        self.place, self.rule, self.message = place, rule, message


def parse(file: str, data: bytes, first_line: int = 1) -> tuple[Tree | None, list[Problem]]:
    """Read one file. The text starts at `first_line` of `file`. Never raises: what cannot be read is a problem."""
    text = decode(file, data, first_line)
    if not isinstance(text, str):
        return None, text
    builder = _Builder(first_line, text.split("\n"))
    try:
        value = builder.document(yaml.parse(text, Loader=yaml.CBaseLoader))
    except _RefusedError as refused:
        return None, [Problem(file, *refused.place, refused.rule, refused.message)]
    except yaml.YAMLError as error:
        return None, [_explain(file, text, error, first_line)]
    doubles = [
        Problem(file, *place, "veld-dubbel", f"Het veld '{name}' staat er 2 keer. Haal er 1 weg.")
        for name, place in builder.doubles
    ]
    return Tree(value, builder.places, builder.names), doubles


class _Builder:
    """Builds the tree from the stream of YAML events; refuses what editors never need."""

    def __init__(self, first_line: int, lines: list[str]) -> None:
        self.shift = first_line
        # Only where a '#' stands can text be lost; most files have none.
        self.lines = lines if any("#" in line for line in lines) else []
        self.typed = lines
        self.places: dict[Path, Place] = {}
        self.names: dict[Path, Place] = {}
        self.doubles: list[tuple[str, Place]] = []

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

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Any:
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
        self._refuse_joined_items(event)
        return event.value if isinstance(event, yaml.ScalarEvent) else ""

    def _refuse_lost_text(self, event: yaml.Event) -> None:
        """After ' #' YAML reads nothing more; in a sentence that is a piece of text nobody would miss."""
        mark = event.end_mark
        rest = self.lines[mark.line][mark.column :] if mark and mark.line < len(self.lines) else ""
        if mark and mark.column and rest.strip().startswith("#"):
            raise _RefusedError(
                (mark.line + self.shift, mark.column + 1 + rest.index("#")),
                "tekst-na-hekje",
                "Wat na '#' staat, telt niet mee. Zet de tekst tussen aanhalingstekens, of de opmerking op een eigen regel.",
            )

    def _refuse_joined_items(self, event: yaml.Event) -> None:
        """A dash that stands too far in is no new item for YAML: it becomes part of the sentence before it."""
        if (
            not isinstance(event, yaml.ScalarEvent)
            or event.style
            or not (event.start_mark and event.end_mark)
        ):
            return
        first, last = event.start_mark.line, event.end_mark.line
        for number, line in enumerate(self.typed[first + 1 : last + 1], first + 1):
            if line.lstrip().startswith("- ") and (
                number < last or event.end_mark.column > line.index("-")
            ):
                message = "Dit streepje springt te ver in. Zet het recht onder het vorige streepje."
                raise _RefusedError(
                    (number + self.shift, line.index("-") + 1), "streepje-te-ver", message
                )

    def _list(self, events: Iterator[yaml.Event], path: Path) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, (*path, len(items))))
        return items

    def _fields(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            name = self._name(event)
            place = self._place(event)
            known = name in fields
            value = self._node(
                next(events), events, (*path, name) if not known else (*path, f"{name} (2)")
            )
            if known:
                self.doubles.append((name, place))
                continue
            self.names[_shared((*path, name))] = place
            fields[name] = value
        return fields

    def _name(self, event: yaml.Event) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.value.strip():
            return str(event.value)
        raise _RefusedError(
            self._place(event),
            "veldnaam",
            "Hier hoort de naam van een veld. Schrijf bijvoorbeeld: 'titel: ...'.",
        )

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return _shared((mark.line + self.shift, mark.column + 1)) if mark else (self.shift, 1)


@lru_cache(maxsize=65_536)
def _shared(steps: _Shared) -> _Shared:
    """The same value, kept once: it makes what is known of all places three times smaller."""
    return steps


def decode(file: str, data: bytes, first_line: int = 1) -> str | list[Problem]:
    """UTF-8 with or without a byte order mark, without invisible characters; anything else is explained."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        message = "Dit bestand is opgeslagen als UTF-16. Sla het op als UTF-8."
        return [Problem(file, first_line, 1, "tekencodering", message)]
    try:
        # Word writes spaces that may not be broken; in a register they are only spaces.
        text = data.decode("utf-8-sig").replace("\u00a0", " ")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        message = "Dit teken kunnen wij niet lezen. Sla het bestand op als UTF-8."
        return [Problem(file, before.count(b"\n") + first_line, column, "tekencodering", message)]
    return _hidden(file, text, first_line) or text


def _hidden(file: str, text: str, first_line: int) -> list[Problem]:
    """Invisible characters, one problem for each line that has them."""
    if not _HIDDEN.search(text):
        return []
    return [
        Problem(
            file,
            number,
            found.start() + 1,
            "onzichtbaar-teken",
            _HIDDEN_MESSAGE.format(ord(found[0])),
        )
        for number, line in enumerate(text.split("\n"), first_line)
        if (found := _HIDDEN.search(line))
    ]


def _explain(file: str, text: str, error: yaml.YAMLError, first_line: int) -> Problem:
    """Say in the words of an editor what the YAML reader stumbled over, at the line where it did."""
    lines = text.split("\n")
    technical = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    # A name without its colon is only noticed one line later.
    mark = getattr(error, "context_mark" if _NO_COLON in technical else "problem_mark", None)
    last = max(len(text.rstrip().split("\n")) - 1, 0)
    line, column = (
        (min(mark.line, last), mark.column + 1 if mark.line <= last else 1) if mark else (0, 1)
    )
    found = _seen(lines, line) or _open_quote(lines)
    if found:
        return Problem(file, found[0] + first_line, *found[1:])
    # The first colon of a line is right, so then the line stands in the wrong place.
    if _COLON in technical and column == lines[line].find(":") + 1:
        return Problem(file, line + first_line, column, "onleesbaar", _INDENT)
    message = next((message for sign, message in _SIGNS if sign in technical), _GENERAL)
    return Problem(file, line + first_line, column, "onleesbaar", message)


def _seen(lines: list[str], line: int) -> tuple[int, int, str, str] | None:
    """What is plainly wrong in the line of the error or the one before: line from 0, column, rule, message."""
    for number in (line, line - 1):
        for pattern, rule, message in _PLAIN if number >= 0 else ():
            if found := re.search(pattern, lines[number]):
                return number, found.start(found.lastindex or 0) + 1, rule, message
    return None


def _open_quote(lines: list[str]) -> tuple[int, int, str, str] | None:
    """The first value that begins with a quotation mark and does not end with it."""
    for number, line in enumerate(lines):
        value = _VALUE.match(line)
        if value and value[1][0] in "\"'" and (len(value[1]) == 1 or value[1][-1] != value[1][0]):
            message = _QUOTE_INSIDE if value[1].count(value[1][0]) > 1 else _QUOTE
            return number, value.start(1) + 1, "onleesbaar", message
    return None
