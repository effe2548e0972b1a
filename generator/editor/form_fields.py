"""The fields of a record as fields of a form: the question, its help, its choices and its limits. All from the model."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import get_annotations
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.alphabet import capital
from generator.editor.shape import Shape, shape_of_field
from generator.layout.asked import BY_FIELD, Choice, questions_with
from generator.layout.words import JA_NEE, OR_ROLLEN, WERKPLANNEN
from generator.model.fields import OrRol, Record, Werkplan, Weten
from generator.model.onderwerpen import fields_left_out, kinds_left_out
from generator.model.organisatie import Organisatie
from generator.model.typed import read_dag, read_peildatum
from generator.model.voortgang import Voortgang

# A field of a form, as Sveltia CMS reads it.
FormField = dict[str, Any]

# The widgets that are used; the schema of the package does not check their names.
WIDGETS = frozenset(
    {"string", "text", "select", "relation", "list", "object", "datetime", "hidden", "markdown"}
)
# A question that asks for sentences gets room for more than one line.
_LONG = "zin"
_DAY = "YYYY-MM-DD"
_PEILDATUM = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$"
_PEIL_HELP = "Schrijf een dag, maand, kwartaal of jaar: 2026-12-01, 2026-12, 2026-Q4 of 2026."
_EXAMPLE = "Bijvoorbeeld: {}"
_AS_EXAMPLE = "Schrijf het zoals in het voorbeeld: {}"
_LINE = "Regel"
# EerdereTrekker is called "eerdere trekker".
_WORD = re.compile(r"[A-Z][a-z]*")
# What a question says to who types a file.
_IN_A_FILE = " Mag weg: de map"
_WORDS: Mapping[frozenset[str], Mapping[str, str]] = {
    frozenset(get_args(kind)): {str(value): word for value, word in words.items()}
    for kind, words in ((OrRol, OR_ROLLEN), (Werkplan, WERKPLANNEN), (Weten, JA_NEE))
}


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the records of a kind stand in the editing page, to choose one of them."""

    collection: str
    value_field: str
    display_fields: tuple[str, ...]
    file: str = ""

    def settings(self) -> FormField:
        """How a field says that it holds the key of one of them."""
        where = {"collection": self.collection}
        if self.file:
            where["file"] = self.file
        return where | {
            "value_field": self.value_field,
            "display_fields": list(self.display_fields),
            "search_fields": list(self.display_fields),
        }


# How to refer to a record of a kind, and the names of the records that are there already.
References = Mapping[str, Reference]
Names = Mapping[str, tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class FormMaker:
    """Makes fields for a form. `names` are the records that can be chosen beside a word such as `onbekend`.

    `listed` are the kinds of record and fields in which the register has a list where one value may stand too.
    What the organisation leaves out gets no field and no choice.
    """

    references: References
    names: Names
    organisatie: Organisatie
    listed: frozenset[tuple[type[Record], str]] = frozenset()

    def fields(self, record: type[Record]) -> list[FormField]:
        """Every field of a record: its own first, then those that many records share."""
        own = get_annotations(record)
        left_out = frozenset(fields_left_out(self.organisatie, record))
        asked = (name for name in record.model_fields if name not in left_out)
        names = sorted(asked, key=lambda name: name not in own)
        return [self.field(name, record.model_fields[name], record) for name in names]

    def field(self, name: str, info: FieldInfo, record: type[Record]) -> FormField:
        """One field, with its question as its label."""
        shape, example, question = shape_of_field(info), _example(info), str(info.description)
        key = info.alias or name
        if shape.mixed:  # kept as it is; a new record begins with the word
            return {"name": key, "widget": "hidden", "default": shape.choices[-1]}
        if (record, name) in self.listed:  # a choice of one would lose the others
            return {"name": key, "widget": "hidden"} | _to_begin_with(info, shape)
        made: FormField = {"name": key, "label": question.partition(_IN_A_FILE)[0]}
        made |= self._widget(key, shape, example, question)
        if made["widget"] == "select" and record is Voortgang and name in BY_FIELD:
            asked = {one.field: one for one in questions_with(self.organisatie.keuzes)}
            made["options"] = _options(asked[name].choices) or made["options"]
        made["required"] = _required(name, info, record)
        if not made["required"]:  # nothing is right too, and the program would count that
            made.pop("min", None)
        return made

    def _widget(self, name: str, shape: Shape, example: str, question: str) -> FormField:
        """The widget for a shape, with what belongs to it."""
        ways: tuple[tuple[object, Callable[[], FormField]], ...] = (
            (shape.inner, lambda: self._list(name, shape, example, question)),
            (shape.record, lambda: self._object(shape)),
            (shape.target, lambda: self._reference(shape)),
            (shape.choices, lambda: self._select(shape.choices)),
        )
        for fits, make in ways:
            if fits:
                return make()
        return _typed(shape, example, question)

    def _object(self, shape: Shape) -> FormField:
        return {"widget": "object", "fields": self.fields(shape.record or Record)}

    def _list(self, name: str, shape: Shape, example: str, question: str) -> FormField:
        inner = shape.inner or Shape()
        limits = {"min": shape.limit("min_length"), "max": shape.limit("max_length")}
        told = {key: value for key, value in limits.items() if value is not None}
        if inner.target:
            return self._reference(inner) | {"multiple": True} | told
        if inner.record:
            fields = self.fields(inner.record)
            called = " ".join(_WORD.findall(inner.record.__name__)).lower()
            parts: FormField = {"fields": fields, "label_singular": called, "collapsed": "auto"}
            return {"widget": "list", **parts, **told}
        one = {"name": name, "label": _LINE, **self._widget(name, inner, example, question)}
        return {"widget": "list", "field": one, "label_singular": _LINE.lower(), **told}

    def _select(self, choices: tuple[str, ...]) -> FormField:
        """A choice. Where kinds of records are the choices, those that are left out are not offered."""
        left_out = frozenset(kinds_left_out(self.organisatie))
        return _select(tuple(choice for choice in choices if choice not in left_out))

    def _reference(self, shape: Shape) -> FormField:
        """A list to choose from. Beside a word the names of today are listed, because a reference knows no words."""
        if shape.choices and shape.target in self.names:
            words = (Choice(word, capital(word)) for word in shape.choices)
            options = _options((*self.names[shape.target], *words))
            return {"widget": "select", "options": options}
        return {"widget": "relation", **self.references[shape.target].settings()}


def _to_begin_with(info: FieldInfo, shape: Shape) -> FormField:
    """What a new record says in a field that nobody is asked for, where it must say something: that nobody knows."""
    return {"default": shape.choices[-1]} if info.is_required() and shape.choices else {}


def _required(name: str, info: FieldInfo, record: type[Record]) -> bool:
    """Whether it must be filled in; of news it is as in the other forms for owners."""
    asked = record is Voortgang and name in BY_FIELD and BY_FIELD[name].required
    return asked or info.is_required()


def _select(choices: tuple[str, ...]) -> FormField:
    words = next((words for values, words in _WORDS.items() if values.issuperset(choices)), {})
    made = tuple(Choice(value, words.get(value, capital(value))) for value in choices)
    return {"widget": "select", "options": _options(made), "dropdown_threshold": 8}


def _options(choices: tuple[Choice, ...]) -> list[dict[str, str]]:
    """What can be chosen; a bare value would be shown as it stands in the register."""
    return [{"label": choice.word, "value": choice.value} for choice in choices]


def _typed(shape: Shape, example: str, question: str) -> FormField:
    """A field to type in: text, a day, or a text of one form."""
    if shape.reads(read_dag):
        return {"widget": "datetime", "type": "date", "format": _DAY, "picker_utc": False}
    if shape.reads(read_peildatum):
        return {"widget": "string", "pattern": [_PEILDATUM, _PEIL_HELP], "hint": _PEIL_HELP}
    made: FormField = {"widget": "text" if _LONG in question else "string"}
    if example:
        made["hint"] = _EXAMPLE.format(example)
    if pattern := shape.limit("pattern"):
        made["pattern"] = [str(pattern), _AS_EXAMPLE.format(example)]
    if longest := shape.limit("max_length"):
        made["maxlength"] = longest
    return made


def _example(info: FieldInfo) -> str:
    """The example of a field as one types it; '' when there is none."""
    example = (info.examples or [""])[0]
    if isinstance(example, list):
        example = next(iter(example), "")
    return "" if example is None or isinstance(example, dict) else str(example)
