"""LEESMIJ.md: every field of the register for who fills it in, made from the model and for one organisation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.editor_help.spelled_out import MOMENTEN, OVER_TABEL
from generator.model.fields import Record, een_of_lijst
from generator.model.keuzes import eigen_woorden
from generator.model.naslag import Ingetrokken
from generator.model.onderwerpen import fields_left_out, kinds_left_out
from generator.model.organisatie import Kop, Organisatie
from generator.model.register import KINDS, Kind
from generator.model.uitleg import holds_list, plek_van, records_in, voorbeelden_van
from generator.moment import voorbeelden_per_soort
from generator.register.product_texts import guide
from generator.texts.mark import Mark
from generator.texts.marks import MARKS

_INTRO = (
    "# Het register invullen",
    "Dit bestand is gemaakt uit het model. Verander het niet met de hand: `python -m generator schema`.",
    "Elk bestand is gewone tekst (YAML). Een regel is `veld: waarde`. Inspringen doe je met spaties.",
    "Weet je iets niet? Schrijf dan `onbekend`. Of laat het veld weg als het niet verplicht is: dan tellen wij het als onbekend. Nieuws over een actie is altijd een nieuw bestand.",
)
_TABLES = (
    "Hieronder staan alle velden. Bij elk veld lees je wat je schrijft, en waar je het ziet op de site. "
    "Staat er ‘een lijst’? Zet dan elk deel op een eigen regel, met een streepje ervoor: `- team-energie`. "
    "De voorbeelden komen uit verschillende soorten werk."
)
# The head of a table of fields.
_HEAD = "| veld | verplicht | schrijf | vraag | voorbeeld of keuze | waar zie je het? |"
_OF = " of "  # between examples of one field


def leesmij(organisatie: Organisatie) -> str:
    """The whole text, about what this organisation fills in, with its own words."""
    made = _Leesmij(organisatie)
    return "\n\n".join(made.parts()) + "\n"


class _Leesmij:
    """Makes the text for one organisation. What it leaves out has no table, row or choice."""

    def __init__(self, organisatie: Organisatie) -> None:
        self.organisatie = organisatie
        self.without = frozenset(kinds_left_out(organisatie))
        self.kinds = tuple(kind for kind in KINDS if kind.name not in self.without)

    def parts(self) -> Iterator[str]:
        """The parts of the text, in order."""
        yield from _INTRO
        yield guide(self.organisatie.zonder).strip()
        yield _moments()
        yield "Controleer je werk met `python -m generator check`."
        yield _TABLES
        for kind in self.kinds:
            if not kind.csv:
                yield self._table(f"`data/{kind.path}`", kind.record, many=kind.many)
        yield from (self._measurements(kind) for kind in self.kinds if kind.csv)
        for record in self._inner():
            yield self._table(f"Deel: {record.__name__.lower()}", record)
        yield self._table("De kop van een pagina in `content/`", Kop)
        yield _marks(self.organisatie)

    def _fields(self, record: type[Record]) -> dict[str, FieldInfo]:
        left_out = frozenset(fields_left_out(self.organisatie, record))
        fields = record.model_fields.items()
        return {name: field for name, field in fields if name not in left_out}

    def _inner(self) -> list[type[Record]]:
        """The records that stand inside other records, in the order in which they are met."""
        found: dict[str, type[Record]] = {}
        todo: list[type[Record]] = [kind.record for kind in self.kinds]
        while todo:
            fields = self._fields(todo.pop(0)).values()
            inside = [*chain.from_iterable(records_in(field.annotation) for field in fields)]
            todo += [record for record in inside if record.__name__ not in found]
            found |= {record.__name__: record for record in inside if record.__name__ not in found}
        return list(found.values())

    def _table(self, title: str, record: type[Record], *, many: bool = False) -> str:
        # What must be there comes first; sorting leaves the rest in the order of the model.
        fields = sorted(self._fields(record).items(), key=lambda named: not named[1].is_required())
        rows = [self._row(record, name, field) for name, field in fields]
        intro = (
            ["In dit bestand staat een lijst. Elk deel begint met een streepje.\n"] if many else []
        )
        return "\n".join([f"## {title}\n", *intro, _HEAD, "|---|---|---|---|---|---|", *rows])

    def _row(self, record: type[Record], name: str, field: FieldInfo) -> str:
        cells = (
            f"`{field.alias or name}`",
            "ja" if field.is_required() else "nee",
            _form(field),
            str(field.description),
            self._examples(record, name, field),
            plek_van(record, name),
        )
        return f"| {' | '.join(cells)} |"

    def _examples(self, record: type[Record], name: str, field: FieldInfo) -> str:
        """The choices where there are choices, else the examples; with the words of the organisation."""
        own = eigen_woorden(field, self.organisatie.keuzes)
        choices = _choices(field.annotation)
        if record is Ingetrokken and name == "soort":
            choices = tuple(choice for choice in choices if choice not in self.without)
        if choices:
            return ", ".join(f"`{choice}`" for choice in (*choices, *own))
        if any(records_in(field.annotation)):
            return "zie hieronder"
        shown = (*(_typed(field, one) for one in voorbeelden_van(field)), *own)
        return _OF.join(f"`{example}`" for example in shown)

    def _measurements(self, kind: Kind) -> str:
        """How to fill in a table (CSV): its columns, a first line to copy, and what to mind."""
        fields = {
            name: field
            for name, field in self._fields(kind.record).items()
            if f"{{{name}}}" not in kind.path
        }
        first = (str((field.examples or [""])[0]) for field in fields.values())
        template = "\n".join([";".join(fields), ";".join(first)])
        columns = self._table(f"`data/{kind.path}`", kind.record).replace(
            "| veld |", "| kolom |", 1
        )
        named = tuple(f"| `{name}`" for name in kind.record.model_fields if name not in fields)
        columns = "\n".join(line for line in columns.split("\n") if not line.startswith(named))
        begin = f"Zo begint het bestand:\n\n```\n{template}\n```"
        return "\n\n".join([columns, begin, *OVER_TABEL[kind.name]])


def _moments() -> str:
    """Every form of a moment, from the grammar that reads them."""
    rows = [
        f"| {kind} | {', '.join(f'`{example}`' for example in examples)} |"
        for kind, examples in voorbeelden_per_soort().items()
    ]
    table = "\n".join(["| moment | schrijf bijvoorbeeld |", "|---|---|", *rows])
    before, after = MOMENTEN
    return f"{before}\n\n{table}\n\n{after}"


def _marks(organisatie: Organisatie) -> str:
    """What editors can put in a text that the site fills in by itself."""
    used = (mark for mark in MARKS if organisatie.met(*mark.about))
    marks = used if organisatie.met("themas") else map(_without_themes, used)
    rows = [
        f"| `{mark.example}` | {mark.shows} | {mark.after} | {_filters(mark)} |" for mark in marks
    ]
    return "\n".join(
        [
            "## Cijfers en links in een tekst van `content/`\n",
            "Tussen `[[` en `]]` vraag je om een cijfer of een link. De site vult die in, elke keer opnieuw.",
            "Dit kan overal in een tekst, en in `in_het_kort`. Zet daar de zin tussen aanhalingstekens.",
            "Het kan niet in een titel. Wil je zelf haken laten zien? Schrijf dan `\\[[`.\n",
            "| schrijf bijvoorbeeld | je ziet | na de dubbele punt | je mag ook kiezen |",
            "|---|---|---|---|",
            *rows,
        ]
    )


def _without_themes(mark: Mark) -> Mark:
    """The mark as one uses it where there are no themes."""
    shows, example, after = mark.without_themes
    filters = tuple(name for name in mark.filters if name != "thema")
    return replace(
        mark,
        shows=shows or mark.shows,
        example=example or mark.example,
        after=after or mark.after,
        filters=filters,
    )


def _filters(mark: Mark) -> str:
    return " of ".join(f"`, {name}=...`" for name in mark.filters) or "niets"


def _form(field: FieldInfo) -> str:
    """What somebody types in a field: a list of anything, one of the choices, fields of its own, or text."""
    if een_of_lijst(field):
        return "1 antwoord of een lijst"
    a_list = holds_list(field.annotation)
    if a_list and any(records_in(field.annotation)):
        return "een lijst met velden"
    if a_list:
        return "een lijst"
    if any(records_in(field.annotation)):
        return "velden"
    return "1 keuze" if _choices(field.annotation) else "1 antwoord"


def _typed(field: FieldInfo, example: Any) -> str:
    """An example as somebody types it: of a list that may be one answer too, as a list on one line."""
    if not isinstance(example, list):
        return str(example)
    sentences = all(one.endswith((".", "?")) for one in example)
    words = (" " if sentences else ", ").join(example)
    return f"[{words}]" if een_of_lijst(field) else words


def _choices(annotation: Any) -> tuple[str, ...]:
    """The words to choose from, also of a list of them; none when anything can be typed."""
    arguments = tuple(part for part in get_args(annotation) if part not in (type(None), Ellipsis))
    if arguments and all(isinstance(part, str) for part in arguments):
        return arguments
    return _choices(arguments[0]) if len(arguments) == 1 else ()
