"""What pydantic found wrong in a record, in the words of an editor."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.fields import MAX_CIJFERS, Record
from generator.moment import VOORBEELDEN
from generator.problem import Problem
from generator.register.source import Source
from generator.register.tree import Path

MAX_SHOWN = 60
# What people type where the register has a word of its own.
_MEANT = {
    "klaar": "gereed",
    "afgerond": "gereed",
    "bezig": "loopt",
    "n.v.t.": "niet van toepassing",
    "nvt": "niet van toepassing",
}
Message = Callable[[str, ErrorDetails], str]
_RULES = {"literal_error": "keuze", "moment": "moment", "dag": "moment", "tuple_type": "soort", "model_type": "soort",
          "geen_tekst": "soort", "leeg": "veld-leeg"}  # fmt: skip


def explain(source: Source, record: type[Record], error: ValidationError) -> list[Problem]:
    """One problem for each mistake, at the place where the editor made it."""
    found = [(_path(source, details), details) for details in error.errors(include_url=False)]
    # A misspelt field is one mistake, so it is not reported as missing too.
    meant = {
        (*path[:-1], _nearest(record, path)) for path, e in found if e["type"] == "extra_forbidden"
    }
    # A field that may also be "onbekend" is tried twice; only the other try says what is wrong.
    tried = {path for path, e in found if not _only_unknown(e)}
    return [
        _one(source, record, path, e)
        for path, e in found
        if not (e["type"] == "missing" and path in meant)
        and not (_only_unknown(e) and path in tried)
    ]


def _path(source: Source, details: ErrorDetails) -> Path:
    """Where the mistake is in the file: pydantic also names the branches of a union, which are not there."""
    path: Path = ()
    value: Any = source.value
    for step in details["loc"]:
        inside = (
            value
            if isinstance(value, dict)
            else dict(enumerate(value))
            if isinstance(value, list)
            else {}
        )
        if step in inside:
            value = inside[step]
            path = (*path, step)
    if details["type"] == "missing":
        return (*path, details["loc"][-1])
    return path or tuple(
        details["loc"][:1]
    )  # a field that came from the name of a folder stands nowhere in the file


def _only_unknown(details: ErrorDetails) -> bool:
    return details["type"] == "literal_error" and details["ctx"]["expected"] == "'onbekend'"


def _one(source: Source, record: type[Record], path: Path, details: ErrorDetails) -> Problem:
    kind = details["type"]
    if kind == "missing":
        message = f"Het veld '{path[-1]}' ontbreekt.{_question(record, path)} Vul het in."
        return Problem(*source.place(*path[:-1]), "veld-ontbreekt", message)
    if kind == "extra_forbidden":
        return Problem(*source.name_place(*path), "veld-onbekend", _unknown_field(record, path))
    if kind == "string_pattern_mismatch" and "a-z0-9" in details["ctx"]["pattern"]:
        message = _short_name(_naam(path), details, _example(record, path))
    else:
        message = _MESSAGES.get(kind, _other)(_naam(path), details)
    return Problem(*source.place(*path), _RULES.get(kind, "waarde"), message)


def _naam(path: Path) -> str:
    """The name of the field an editor sees; for an item of a list the name of that list."""
    return str(next((step for step in reversed(path) if isinstance(step, str)), "lijst"))


def _fields(record: type[Record], loc: Path) -> dict[str, Any]:
    """The fields of the record that `loc` points into."""
    for step in loc[:-1]:
        field = _by_name(record).get(str(step))
        inner = _record_in(field.annotation) if field else None
        record = inner or record
    return _by_name(record)


def _by_name(record: type[Record]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in record.model_fields.items()}


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next(
        (found for part in getattr(annotation, "__args__", ()) if (found := _record_in(part))), None
    )


def _question(record: type[Record], loc: Path) -> str:
    field = _fields(record, loc).get(str(loc[-1]))
    return f" {field.description}" if field is not None else ""


def _example(record: type[Record], path: Path) -> str:
    """The example of the field at `path`, or of the list it is in."""
    names = tuple(step for step in path if isinstance(step, str))
    field = _fields(record, names).get(names[-1])
    example = (field.examples or [""])[0] if field is not None else ""
    return str(example[0] if isinstance(example, list) and example else example)


def _nearest(record: type[Record], loc: Path) -> str:
    """The field somebody meant; empty when no name looks like it."""
    near = get_close_matches(str(loc[-1]).lower(), _fields(record, loc), n=1)
    return near[0] if near else ""


def _unknown_field(record: type[Record], loc: Path) -> str:
    if near := _nearest(record, loc):
        return f"Het veld '{loc[-1]}' kennen wij niet. Schrijf: '{near}'."
    return f"Het veld '{loc[-1]}' kennen wij niet. Haal het weg of kies uit: {', '.join(_fields(record, loc))}."


def _shown(value: object) -> str:
    """What was typed, short enough to read."""
    if isinstance(value, list):
        return "een lijst"
    if isinstance(value, dict):
        return "een groep velden"
    text = " ".join(str(value).split())
    return f"'{text[:MAX_SHOWN]}…'" if len(text) > MAX_SHOWN else f"'{text}'"


def _choices(name: str, details: ErrorDetails) -> str:
    value = str(details["input"])
    options = str(details["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    if options == ["onbekend"]:
        return f"{_start(value)} kan niet bij '{name}'. Schrijf een lijst of schrijf: onbekend."
    if value == "":
        return f"Het veld '{name}' is leeg. Kies uit: {', '.join(options)}."
    near = get_close_matches(_MEANT.get(value.lower(), value.lower()), options, n=1, cutoff=0.75)
    hint = f"Bedoel je '{near[0]}'? " if near else ""
    return (
        f"{_start(details['input'])} kan niet bij '{name}'. {hint}Kies uit: {', '.join(options)}."
    )


def _start(value: object) -> str:
    shown = _shown(value)
    return shown[0].upper() + shown[1:]


def _moment(name: str, details: ErrorDetails) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(details["input"]).strip()):
        return f"De dag {_shown(details['input'])} bestaat niet. Kijk welke dag je bedoelt, en schrijf die bij '{name}'."
    examples = ", ".join(VOORBEELDEN)
    return f"{_start(details['input'])} is geen moment dat wij kennen bij '{name}'. Schrijf bijvoorbeeld: {examples}."


def _dag(name: str, details: ErrorDetails) -> str:
    return f"{_start(details['input'])} is geen dag. Schrijf bij '{name}' een dag, bijvoorbeeld: 2024-03-07."


def _pattern(name: str, details: ErrorDetails) -> str:
    value = _start(details["input"])
    if "A-Z" in details["ctx"]["pattern"]:
        return f"{value} is geen goede code bij '{name}'. Schrijf hoofdletters en cijfers, bijvoorbeeld: A1 of A1.2."
    if "@" in details["ctx"]["pattern"]:
        return f"{value} is geen mailadres. Schrijf bij '{name}' bijvoorbeeld: inclusie@gemeente.example."
    if details["ctx"]["pattern"].endswith("?#]+$"):
        return f"{value} is geen webadres bij '{name}'. Begin met https://."
    if details["ctx"]["pattern"].endswith("/$"):
        return f"{value} is geen goed webadres bij '{name}'. Begin met https:// en eindig met een schuine streep."
    if "pad" in details["ctx"]["pattern"]:
        return (
            f"{value} is geen goed webadres bij '{name}'. Begin met https:// en zet er {{pad}} in."
        )
    return f"{value} kan niet bij '{name}'. Schrijf het anders."


def _short_name(name: str, details: ErrorDetails, example: str) -> str:
    return f"{_start(details['input'])} is geen goede korte naam bij '{name}'. Schrijf kleine letters, cijfers en streepjes, bijvoorbeeld: {example}."


def _number(name: str, details: ErrorDetails) -> str:
    value = details["input"]
    if value == "":
        return f"Het veld '{name}' is leeg. Schrijf een heel getal of haal het veld weg."
    limits = details.get("ctx") or {}
    limit = next(
        (
            f" {woord} {limits[key]}"
            for key, woord in (("ge", "vanaf"), ("le", "tot en met"))
            if key in limits
        ),
        "",
    )
    return f"{_start(value)} kan niet bij '{name}'. Schrijf een heel getal{limit}."


def _too_short(name: str, details: ErrorDetails) -> str:
    least = details["ctx"]["min_length"]
    return f"De lijst '{name}' is te kort. Schrijf {least} of meer regels, elk met een streepje: '- ...'."


def _too_long(name: str, details: ErrorDetails) -> str:
    most = details["ctx"]["max_length"]
    if isinstance(details["input"], str):
        return (
            f"{_start(details['input'])} is te lang bij '{name}'. Schrijf hooguit {most} letters."
        )
    return f"De lijst '{name}' is te lang. Schrijf hooguit {most} regels."


def _list(name: str, details: ErrorDetails) -> str:
    if details["input"] == "":
        return f"De lijst '{name}' is leeg. Vul hem in of haal deze regel weg."
    return f"Bij '{name}' hoort een lijst. Begin elke regel eronder met een streepje: '- ...'."


def _group(name: str, _: ErrorDetails) -> str:
    return f"Bij '{name}' horen velden met een naam. Schrijf bijvoorbeeld: 'titel: ...'."


def _text(name: str, details: ErrorDetails) -> str:
    if isinstance(details["input"], dict):
        return f"Hier staat een dubbele punt in een tekst bij '{name}'. Zet de hele tekst tussen aanhalingstekens."
    return f"Bij '{name}' hoort een tekst, maar hier staat {_shown(details['input'])}. Schrijf 1 tekst."


def _other(name: str, details: ErrorDetails) -> str:
    return (
        f"{_start(details['input'])} kan niet bij '{name}'. Kijk in data/LEESMIJ.md wat hier hoort."
    )


_MESSAGES: Mapping[str, Message] = {
    "literal_error": _choices,
    "moment": _moment,
    "dag": _dag,
    "string_pattern_mismatch": _pattern,
    "bezet": lambda name, details: (
        f"{_start(details['input'])} kan niet bij '{name}'. Kies een ander woord."
    ),
    "string_too_long": _too_long,
    "int_parsing": _number,
    "int_type": _number,
    "int_from_float": _number,
    "int_parsing_size": _number,
    "greater_than_equal": _number,
    "less_than_equal": _number,
    "getal": lambda name, details: (
        f"{_start(details['input'])} is geen getal bij '{name}'. Schrijf bijvoorbeeld: 12,5 of 1.250 of onbekend."
    ),
    "kleur": lambda name, details: (
        f"{_start(details['input'])} is geen kleur bij '{name}'. Schrijf 6 tekens (0 tot 9, a tot f), bijvoorbeeld: 17505a."
    ),
    "bedrag": lambda name, details: (
        f"{_start(details['input'])} is geen bedrag bij '{name}'. Schrijf een getal met 'euro' erachter, of: onbekend."
    ),
    "getal_te_lang": lambda name, details: (
        f"{_start(details['input'])} is te lang bij '{name}'. Schrijf hooguit {MAX_CIJFERS} cijfers."
    ),
    "aantal": lambda name, details: (
        f"{_start(details['input'])} kan niet bij '{name}'. Wij tellen hele mensen. Schrijf bijvoorbeeld: 310 of onbekend."
    ),
    "too_short": _too_short,
    "too_long": _too_long,
    "tuple_type": _list,
    "model_type": _group,
    "geen_tekst": _text,
    "leeg": lambda name, _: f"Het veld '{name}' is leeg. Vul het in.",
}
