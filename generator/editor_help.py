"""What editors' tools need to help: JSON Schema for each kind of file, and a table of fields to read."""

from __future__ import annotations

import json
from itertools import chain
from typing import Any

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from generator.documented import doc_of
from generator.model.fields import Record, een_of_lijst
from generator.model.metingen import GEHEEL
from generator.model.organisatie import Kop
from generator.model.register import KINDS, Kind
from generator.moment import voorbeelden_per_soort
from generator.register.product_texts import guide
from generator.texts.mark import Mark
from generator.texts.marks import MARKS

# Editors' tools complete YAML; a table is explained in LEESMIJ.md only.
_YAML = tuple(kind for kind in KINDS if not kind.csv)
# Where the words of the register are explained to who reads the code.
GLOSSARY = "generator/model/README.md"
# What LEESMIJ.md says about a moment, and about a table.
_MOMENTS = (
    "Een moment mag je schrijven zoals het is. Dit zijn alle vormen. Noem altijd het jaar als je het weet.",
    (
        "- 'Begin' en 'eind' van een jaar zijn de eerste en de laatste 3 maanden. Van een maand zijn dat de eerste 10 dagen "
        "en de dagen na de 20e. 'Half' en 'medio' zijn wat daartussen ligt.\n"
        "- Een stand is van een dag, een maand, een kwartaal of een jaar. Heb je geen dag? Schrijf `augustus 2016`. "
        "Het bestand heet dan `2016-08.yml`, `2016-Q3.yml` of `2016.yml`. De stand geldt vanaf de laatste dag.\n"
        "- Bij 'rond' tellen een maand eerder en een maand later ook mee.\n"
        "- Weten wij niet zeker wat je bedoelt? Dan lezen wij het niet, en zeggen wij welke vorm er het meest op lijkt."
    ),
)
_OF = " of "  # between examples of one field
_TABEL = "Het bestand is een tabel (csv). Tussen de vakken staat `;`, `,` of een tab. Sla het in Excel op als ‘CSV UTF-8’. "
_CSV = (
    (f"{_TABEL}De naam van het bestand is de code van het streefcijfer."),
    (
        "- Schrijf aantallen mensen, geen procenten. De site rekent zelf om en laat alleen hele procenten zien.\n"
        "- Weet je een aantal niet? Schrijf `onbekend`.\n"
        "- Bij elk onderdeel en elke dag is het totaal overal gelijk. De groepen zijn samen niet meer dan het totaal.\n"
        f"- Onderdelen overlappen niet. Alleen `{GEHEEL}` mag ernaast staan: dat zijn alle onderdelen samen.\n"
        "- Gaat een cijfer over een deel van de organisatie? Noem dat deel bij `onderdeel`.\n"
        "- Gebruik je een nieuwe indeling? Zet die gewoon in hetzelfde bestand. De site maakt er een eigen tabel van."
    ),
    (
        "Kleine groepen laat de site niet zien. Vanaf hoeveel mensen een groep te zien is, staat in "
        "`data/organisatie.yml` bij `drempels`. Soms verdwijnt er ook een grotere groep: anders kun je de kleine uitrekenen. "
        "Een groep die één keer te klein is, verdwijnt in elke tabel en in elk jaar. "
        "Let op: wie in deze map mag kijken, ziet de aantallen zelf wel."
    ),
)
# What LEESMIJ.md says about a table of numbers that are not about people.
_WAARDEN = (
    (
        f"{_TABEL}"
        "De naam van het bestand kies je zelf: kleine letters, cijfers en streepjes. In één tabel mogen meer streefcijfers staan."
    ),
    (
        "- Hier staan getallen die niet over mensen gaan. Zet bij het streefcijfer `over_mensen: nee`, en bij `eenheid` wat je telt. "
        "Gaat een getal over mensen, of over een deel van de mensen? Dan hoort het in `data/metingen`.\n"
        "- Schrijf alleen het getal, zonder eenheid: `165000` en niet `€ 165.000`. Een deel van een getal schrijf je met een komma: `12,5`. "
        "Onder 0 zet je er een streepje voor: `-3`.\n"
        "- Een totaal is er niet. Ook bij een percentage niet: bij `definitie` staat waarvan het een deel is.\n"
        "- Een vak mag leeg zijn als het streefcijfer zo’n kolom niet heeft: geen indeling, geen groep of geen onderdeel.\n"
        "- Staan er meer streefcijfers in één tabel? Dan zet de site ze ook naast elkaar, voor de dagen die ze samen hebben.\n"
        "- Ga je anders indelen? Zet de oude en de nieuwe indeling bij het streefcijfer, bij `indelingen`. "
        "De site maakt dan 2 tabellen: een lijn over zo’n verandering klopt niet."
    ),
    (
        "Drie voorbeelden, elk met de regels bij het streefcijfer:\n\n"
        "| vak | bij het streefcijfer | in de tabel |\n"
        "|---|---|---|\n"
        "| taal | `eenheid: procent`, `definitie: Het deel van alle brieven dat je makkelijk leest.` | `62,5` |\n"
        "| bouwen | `eenheid: gebouwen`, `eenheid_enkelvoud: gebouw` | `41` |\n"
        "| geld | `eenheid: euro`, `onder_nul: ja` | `-12500` |"
    ),
)
_OVER_TABEL = {"metingen": _CSV, "waarden": _WAARDEN}


def schema_files() -> dict[str, str]:
    """Every generated file as path below the project and text. The same model gives the same bytes."""
    files = {f"data/.schema/{kind.name}.json": _schema(kind) for kind in _YAML}
    files[".vscode/settings.json"] = _settings()
    files["data/LEESMIJ.md"] = _fields()
    return files


def with_glossary(readme: str) -> str:
    """The text of a README with its glossary made anew: each record by its Dutch name and what its docstring says."""
    before, _, rest = readme.partition("<!-- glossary -->\n")
    after = rest.partition("<!-- /glossary -->")[2]
    rows = [
        f"| {record.__name__.lower()} | {' '.join(doc_of(record).split())} |"
        for record in _all_records()
    ]
    table = "\n".join(["| word | meaning |", "|---|---|", *rows])
    return f"{before}<!-- glossary -->\n\n{table}\n\n<!-- /glossary -->{after}"


def _all_records() -> list[type[Record]]:
    return sorted(
        {*(kind.record for kind in KINDS), *_inner().values()}, key=lambda record: record.__name__
    )


def _schema(kind: Kind) -> str:
    shape: Any = list[kind.record] if kind.many else kind.record  # type: ignore[name-defined]
    schema = TypeAdapter(shape).json_schema(by_alias=True)
    records = {record.__name__: record for record in _all_records()}
    parts = schema.get("$defs", {})
    for name in parts.keys() & records.keys():
        parts[name] = _described(parts[name], records[name])
    if not kind.many:
        schema = _described(schema, kind.record)
    return _json(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.name, **schema}
    )


def _described(schema: dict[str, Any], record: type[Record]) -> dict[str, Any]:
    """The schema with what the record is about, also when Python forgot that; in the order pydantic gives."""
    return dict(sorted((schema | {"description": doc_of(record)}).items()))


def _settings() -> str:
    """Tell the YAML extension of the editor which schema belongs to which files."""
    globs = {f"./data/.schema/{kind.name}.json": f"data/{_glob(kind.path)}" for kind in _YAML}
    return _json(
        {"yaml.schemas": globs, "files.encoding": "utf8", "[yaml]": {"editor.insertSpaces": True}}
    )


def _glob(path: str) -> str:
    return "/".join(
        "*" + part[part.find("}") + 1 :] if "{" in part else part for part in path.split("/")
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False) + "\n"


def _fields() -> str:
    """The table of all fields, for people who fill in the register."""
    parts = [
        "# Het register invullen",
        "Dit bestand is gemaakt uit het model. Verander het niet met de hand: `python -m generator schema`.",
        "Elk bestand is gewone tekst (YAML). Een regel is `veld: waarde`. Inspringen doe je met spaties.",
        "Weet je iets niet? Schrijf dan `onbekend`. Of laat het veld weg als het niet verplicht is: dan tellen wij het als onbekend. Nieuws over een actie is altijd een nieuw bestand.",
        guide().strip(),
        _moments(),
        "Controleer je werk met `python -m generator check`.",
        *(_table(f"`data/{kind.path}`", kind.record, many=kind.many) for kind in _YAML),
        *(_measurements(kind) for kind in KINDS if kind.csv),
        *(_table(f"Deel: {name.lower()}", record) for name, record in _inner().items()),
        _table("De kop van een pagina in `content/`", Kop),
        _marks(),
    ]
    return "\n\n".join(parts) + "\n"


def _moments() -> str:
    """Every form of a moment, from the grammar that reads them."""
    rows = [
        f"| {kind} | {', '.join(f'`{example}`' for example in examples)} |"
        for kind, examples in voorbeelden_per_soort().items()
    ]
    table = "\n".join(["| moment | schrijf bijvoorbeeld |", "|---|---|", *rows])
    before, after = _MOMENTS
    return f"{before}\n\n{table}\n\n{after}"


def _marks() -> str:
    """What editors can put in a text that the site fills in by itself."""
    rows = [
        f"| `{mark.example}` | {mark.shows} | {mark.after} | {_filters(mark)} |" for mark in MARKS
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


def _filters(mark: Mark) -> str:
    return " of ".join(f"`, {name}=...`" for name in mark.filters) or "niets"


def _measurements(kind: Kind) -> str:
    """How to fill in a table (CSV): its columns, a first line to copy, and what to mind."""
    fields = {
        name: field
        for name, field in kind.record.model_fields.items()
        if f"{{{name}}}" not in kind.path
    }
    template = "\n".join(
        [";".join(fields), ";".join(str((field.examples or [""])[0]) for field in fields.values())]
    )
    columns = _table(f"`data/{kind.path}`", kind.record).replace("| veld |", "| kolom |", 1)
    named = tuple(f"| `{name}`" for name in kind.record.model_fields if name not in fields)
    columns = "\n".join(line for line in columns.split("\n") if not line.startswith(named))
    return "\n\n".join(
        [columns, f"Zo begint het bestand:\n\n```\n{template}\n```", *_OVER_TABEL[kind.name]]
    )


def _inner() -> dict[str, type[Record]]:
    """The records that stand inside other records, by name, in the order in which they are met."""
    found: dict[str, type[Record]] = {}
    todo: list[type[Record]] = [kind.record for kind in KINDS]
    while todo:
        fields = todo.pop(0).model_fields.values()
        inside = [*chain.from_iterable(_records_in(field.annotation) for field in fields)]
        todo += [record for record in inside if record.__name__ not in found]
        found |= {record.__name__: record for record in inside if record.__name__ not in found}
    return found


def _records_in(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    parts = getattr(annotation, "__args__", ())
    return [*chain.from_iterable(_records_in(part) for part in parts)]


def _table(title: str, record: type[Record], *, many: bool = False) -> str:
    # What must be there comes first; sorting leaves the rest in the order of the model.
    fields = sorted(record.model_fields.items(), key=lambda named: not named[1].is_required())
    rows = [
        f"| `{field.alias or name}` | {'ja' if field.is_required() else 'nee'} | {_form(field)} | {field.description} | {_example(field)} |"
        for name, field in fields
    ]
    intro = ["In dit bestand staat een lijst. Elk deel begint met een streepje.\n"] if many else []
    return "\n".join(
        [
            f"## {title}\n",
            *intro,
            "| veld | verplicht | schrijf | vraag | voorbeeld of keuze |",
            "|---|---|---|---|---|",
            *rows,
        ]
    )


def _form(field: FieldInfo) -> str:
    """What somebody types in a field: a list of anything, one of the choices, fields of its own, or text."""
    if een_of_lijst(field):
        return "1 antwoord of een lijst"
    if _holds_list(field.annotation):
        return "een lijst"
    if _records_in(field.annotation):
        return "velden"
    if _choices(field.annotation):
        return "1 keuze"
    return "1 antwoord"


def _holds_list(annotation: Any) -> bool:
    parts = getattr(annotation, "__args__", ())
    return getattr(annotation, "__origin__", None) is tuple or any(map(_holds_list, parts))


def _example(field: FieldInfo) -> str:
    """The choices where there are choices, else the example."""
    choices = _choices(field.annotation)
    if choices:
        return ", ".join(f"`{choice}`" for choice in choices)
    first, *others = field.examples or [""]
    if first is None:
        return "velden, zie hieronder"
    shown = ", ".join(map(str, first)) if isinstance(first, list) else str(first)
    if not shown:
        return "een lijst, zie hieronder"
    return _OF.join(f"`{example}`" for example in (shown, *map(_typed, others)))


def _typed(example: Any) -> str:
    """An example as somebody can type it on one line."""
    return f"[{', '.join(example)}]" if isinstance(example, list) else str(example)


def _choices(annotation: Any) -> tuple[str, ...]:
    arguments = getattr(annotation, "__args__", ())
    return arguments if arguments and all(isinstance(part, str) for part in arguments) else ()
