"""Make problems for editors of what pydantic found wrong in a record, each at the place where it was typed."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model.acties import ONBEKEND, Actie, Plan, Thema
from generator.model.fields import Record, een_of_lijst
from generator.model.voortgang import Voortgang
from generator.privacy.traces import MAIL, NAME, PHONE, traces
from generator.problem import Problem
from generator.register.meant_fields import looks_like, same_word
from generator.register.number_advice import (
    NUMBERS,
    Accepts,
    accepts,
    meant_numbers,
    number_sentence,
)
from generator.register.references import where_listed
from generator.register.refers import refers_to
from generator.register.source import Source
from generator.register.tree import FieldPath
from generator.register.wording import MAX_SHOWN, sentence_for, short_name, typed_value

# A longer list nobody reads.
_MOST_FIELDS = 15
# What tells how an action goes is never in its own file.
_OF_NEWS = frozenset(Voortgang.model_fields) - frozenset(Actie.model_fields)
_IN_NEWS = "Het veld '{name}' hoort bij nieuws over een actie. Schrijf het{stand} in een eigen bestand, zoals data/voortgang/A1/2026-10-01.yml."
_NO_KEY = (
    "'{typed}' is geen goede korte naam bij '{name}'. Schrijf die zoals zij in {place} staat{like}"
)
_LIKE = ", bijvoorbeeld: {key}"
_GROUP = (
    "{typed} kan niet bij '{name}'. Schrijf eronder, met 2 spaties ervoor: {lines}. "
    "Of schrijf: onbekend."
)
_SOMEBODY = (
    "'{typed}' lijkt {kind}. Schrijf een functie, afdeling of organisatie, met de korte naam die zij "
    "in data/rollen.yml heeft."
)
_EMPTY = "leeg"
_UNKNOWN = "onbekend"
_OR_UNKNOWN = " Weet je het niet? Schrijf: onbekend."
_MORE = " Zijn het er meer? Zet elk op een eigen regel, met een streepje ervoor."
# The name of the rule for each kind of mistake that pydantic finds; any other is 'waarde'.
_RULES = {"literal_error": "keuze", "moment": "moment", "dag": "moment", "peildatum": "moment", "tuple_type": "soort", "model_type": "soort",
          "geen_tekst": "soort", "leeg": "veld-leeg", "geen_woorden": "veld-leeg"}  # fmt: skip


def explain(source: Source, record: type[Record], error: ValidationError) -> list[Problem]:
    """One problem for each mistake, at the place where the editor made it."""
    found = [(_path(source, details), details) for details in error.errors(include_url=False)]
    misspelt = [path for path, details in found if details["type"] == "extra_forbidden"]
    meant = {(*path[:-1], _nearest(record, path)) for path in misspelt}
    tried = {path for path, details in found if not _only_unknown(details)}

    def said_already(path: FieldPath, details: ErrorDetails) -> bool:
        # A misspelt field is one mistake, so it is not reported as missing too.
        if details["type"] == "missing":
            return path in meant
        # A field that may also be "onbekend" is tried twice; only the other try says what is wrong.
        return _only_unknown(details) and path in tried

    return [
        _one(source, record, path, details)
        for path, details in found
        if not said_already(path, details)
    ]


def _path(source: Source, details: ErrorDetails) -> FieldPath:
    """Where the mistake is in the file: pydantic also names the branches of a union, which are not there."""
    path: FieldPath = ()
    value: Any = source.value
    for step in details["loc"]:
        inside = _parts(value)
        if step in inside:
            value = inside[step]
            path = (*path, step)
    if details["type"] == "missing":
        return (*path, details["loc"][-1])
    # A field that came from the name of a folder stands nowhere in the file.
    return path or tuple(details["loc"][:1])


def _parts(value: Any) -> dict[Any, Any]:
    """What is inside fields or a list, by name or number; nothing inside a text."""
    if isinstance(value, dict):
        return value
    if isinstance(value, list):
        return dict(enumerate(value))
    return {}


def _only_unknown(details: ErrorDetails) -> bool:
    return details["type"] == "literal_error" and details["ctx"]["expected"] == "'onbekend'"


def _one(source: Source, record: type[Record], path: FieldPath, details: ErrorDetails) -> Problem:
    kind = details["type"]
    if kind == "missing":
        asked = f"Het veld '{path[-1]}' ontbreekt.{_question(record, path)} Vul het in."
        message = f"{asked}{_or_unknown(record, path, _EMPTY)}"
        return Problem(*source.place(*path[:-1]), "veld-ontbreekt", message)
    if kind == "extra_forbidden":
        return Problem(*source.name_place(*path), "veld-onbekend", _unknown_field(record, path))
    if kind == "string_pattern_mismatch" and "a-z0-9" in details["ctx"]["pattern"]:
        message = _short_name(record, path, details)
    else:
        message = f"{_sentence(record, path, details)}{_or_unknown(record, path, kind)}"
    return Problem(*source.place(*path), _RULES.get(kind, "waarde"), message)


def _sentence(record: type[Record], path: FieldPath, details: ErrorDetails) -> str:
    """What to tell about the value of a field."""
    names = tuple(step for step in path if isinstance(step, str))
    field = _fields(record, names).get(names[-1]) if names else None
    if field is None:
        return sentence_for(_naam(path), details)
    if details["type"] in NUMBERS:
        return number_sentence(_naam(path), details, field, _taken(record, names))
    inside = _group_of(field)
    if inside and _only_unknown(details) and details["input"]:
        return _fields_or_unknown(_naam(path), inside, details)
    return sentence_for(_naam(path), details)


@cache
def _taken(record: type[Record], names: tuple[str, ...]) -> Accepts:
    return accepts(_fields(record, names)[names[-1]])


def _fields_or_unknown(name: str, inside: type[Record], details: ErrorDetails) -> str:
    """That a group of fields belongs here, with a line for each; a number that was typed stands in its own line."""
    lines = []
    for own, field in _by_name(inside).items():
        meant = meant_numbers(str(details["input"]), _taken(inside, (own,)))
        example = meant[0] if len(meant) == 1 else field.examples[0]
        lines.append(f"'{own}: {example}'")
    return _GROUP.format(typed=typed_value(details["input"]), name=name, lines=" en ".join(lines))


def _short_name(record: type[Record], path: FieldPath, details: ErrorDetails) -> str:
    """What to tell about a key that is none: where the keys are that there are, or how a new one is written."""
    names = tuple(step for step in path if isinstance(step, str))
    field = _fields(record, names).get(names[-1])
    target = refers_to(field) if field else ""
    if field is None or not target:
        return short_name(_naam(path), details, _example(record, path))
    typed = str(details["input"])
    if target == "rollen" and (kind := _of_somebody(typed)):
        told = _SOMEBODY.format(typed=typed[:MAX_SHOWN], kind=kind)
        return f"{told}{_or_unknown(record, path, _EMPTY)}"
    return _NO_KEY.format(
        typed=typed[:MAX_SHOWN],
        name=_naam(path),
        place=where_listed(target),
        like=_hint(field, typed),
    )


def _hint(field: FieldInfo, typed: str) -> str:
    """The end of the sentence: that there may be more, or how the name is written as a key."""
    if "," in typed and _may_be_more(field):
        return f".{_MORE}"
    return f"{_like_a_key(typed)}."


def _or_unknown(record: type[Record], path: FieldPath, kind: str) -> str:
    """What to write in a field when nobody knows; empty where that cannot be written, or was not asked."""
    names = tuple(step for step in path if isinstance(step, str))
    field = _fields(record, names).get(names[-1]) if names else None
    if kind != _EMPTY or field is None:
        return ""
    return _OR_UNKNOWN if _takes_unknown(field.annotation) or field.default == ONBEKEND else ""


def _takes_unknown(annotation: Any) -> bool:
    """Whether a field can hold the word for what nobody knows, alone or as one of its kinds."""
    if get_origin(annotation) is Literal:
        return _UNKNOWN in get_args(annotation)
    return any(map(_takes_unknown, getattr(annotation, "__args__", ())))


def _of_somebody(typed: str) -> str:
    """What names a person where a role belongs, in words; empty when nothing does."""
    kinds = (trace.kind for trace in traces(typed))
    return next((kind for kind in kinds if kind in {NAME, MAIL, PHONE}), "")


def _like_a_key(typed: str) -> str:
    """A name as a key is written, because that is what somebody most often means; nothing when no key comes of it."""
    apart = unicodedata.normalize("NFD", typed.casefold())
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    key = "-".join(re.findall(r"[a-z0-9]+", plain))
    return _LIKE.format(key=key) if key else ""


def _may_be_more(field: FieldInfo) -> bool:
    return een_of_lijst(field) or get_origin(field.annotation) is tuple


def _naam(path: FieldPath) -> str:
    """The name of the field an editor sees; for an item of a list the name of that list."""
    return str(next((step for step in reversed(path) if isinstance(step, str)), "lijst"))


def _fields(record: type[Record], loc: FieldPath) -> dict[str, Any]:
    """The fields of the record that `loc` points into."""
    for step in loc[:-1]:
        field = _by_name(record).get(str(step))
        if field:
            record = _record_in(field.annotation) or record
    return _by_name(record)


def _by_name(record: type[Record]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in record.model_fields.items()}


def _record_in(annotation: Any) -> type[Record] | None:
    """The kind of record that a type holds, found inside unions and lists; None when it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    inside = map(_record_in, getattr(annotation, "__args__", ()))
    return next(filter(None, inside), None)


def _group_of(field: FieldInfo) -> type[Record] | None:
    """The kind of record that a field takes; None when it takes something else, or a list."""
    takes_more = een_of_lijst(field) or _is_list(field.annotation)
    return None if takes_more else _record_in(field.annotation)


def _is_list(annotation: Any) -> bool:
    """Whether a type is a list, or may be one."""
    return get_origin(annotation) is tuple or any(
        map(_is_list, getattr(annotation, "__args__", ()))
    )


def _question(record: type[Record], loc: FieldPath) -> str:
    field = _fields(record, loc).get(str(loc[-1]))
    if field is None:
        return ""
    return f" {field.description}"


def _example(record: type[Record], path: FieldPath) -> str:
    """The example of the field at `path`, or of the list it is in."""
    names = tuple(step for step in path if isinstance(step, str))
    field = _fields(record, names).get(names[-1])
    if field is None or not field.examples:
        return ""
    example = field.examples[0]
    if isinstance(example, list) and example:
        example = example[0]
    return str(example)


def _nearest(record: type[Record], loc: FieldPath) -> str:
    """The field somebody meant; empty when no name looks like it."""
    if _belongs_to_news(record, loc):
        return ""
    there = _fields(record, loc)
    return same_word(str(loc[-1]), there) or looks_like(str(loc[-1]), there)


def _belongs_to_news(record: type[Record], loc: FieldPath) -> bool:
    """Whether somebody wrote how an action goes in the file of the action, of its theme or of its plan."""
    if record not in {Actie, Thema, Plan} or len(loc) != 1:
        return False
    return str(loc[0]).lower() in _OF_NEWS or _as_state(loc) > ""


def _as_state(loc: FieldPath) -> str:
    """By which name the state of an action stands in news, where somebody used another word for it."""
    return " als 'stand'" if same_word(str(loc[-1]), ("stand",)) else ""


def _unknown_field(record: type[Record], loc: FieldPath) -> str:
    if _belongs_to_news(record, loc):
        return _IN_NEWS.format(name=loc[-1], stand=_as_state(loc))
    meant = same_word(str(loc[-1]), _fields(record, loc))
    if meant:
        return f"Het veld '{loc[-1]}' kennen wij niet. Bedoel je '{meant}'? Schrijf dat dan."
    near = _nearest(record, loc)
    if near:
        return f"Het veld '{loc[-1]}' kennen wij niet. Schrijf: '{near}'."
    names = list(_fields(record, loc))
    there = f"Er zijn: {', '.join(names)}."
    if len(names) > _MOST_FIELDS:
        there = "In data/LEESMIJ.md staat welke velden er zijn."
    return f"Het veld '{loc[-1]}' kennen wij niet. Haal het weg, of kies een ander. {there}"
