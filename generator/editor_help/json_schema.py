"""JSON Schema for each kind of file, for editors' tools; and the glossary for who reads the code."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from generator.documented import doc_of
from generator.editor_help.leesmij import leesmij
from generator.model.fields import PLEK_OF_FIELD, Record
from generator.model.keuzes import eigen_woorden
from generator.model.naslag import Ingetrokken
from generator.model.onderwerpen import fields_left_out, kinds_left_out
from generator.model.organisatie import Organisatie
from generator.model.register import KINDS, Kind
from generator.model.uitleg import records_in

# Editors' tools complete YAML; a table is explained in LEESMIJ.md only.
_YAML = tuple(kind for kind in KINDS if not kind.csv)
# Where the words of the register are explained to who reads the code.
GLOSSARY = "generator/model/README.md"
SCHEMA = "data/.schema/{name}.json"
# Of an organisation that leaves out nothing and has no words of its own.
ANYBODY = Organisatie.model_construct(naam="", site_naam="", postbus="")


def schema_files(organisatie: Organisatie = ANYBODY) -> dict[str, str]:
    """Every generated file as path below the project and text. The same model gives the same bytes.

    What the organisation leaves out is not in them, and its own words are.
    """
    left_out = frozenset(kinds_left_out(organisatie))
    kinds = [kind for kind in _YAML if kind.name not in left_out]
    files = {SCHEMA.format(name=kind.name): _schema(kind, organisatie) for kind in kinds}
    files[".vscode/settings.json"] = _settings(kinds)
    files["data/LEESMIJ.md"] = leesmij(organisatie)
    return files


def schemas_left_out(organisatie: Organisatie) -> tuple[str, ...]:
    """The files that may be there of before, for kinds of records that this organisation leaves out now."""
    return tuple(SCHEMA.format(name=name) for name in kinds_left_out(organisatie))


def with_glossary(readme: str) -> str:
    """The text of a README with its glossary made anew: each record by its Dutch name and what its docstring says."""
    before, _, rest = readme.partition("<!-- glossary -->\n")
    after = rest.partition("<!-- /glossary -->")[2]
    rows = [
        f"| {record.__name__.lower()} | {' '.join(doc_of(record).split())} |"
        for record in all_records()
    ]
    table = "\n".join(["| word | meaning |", "|---|---|", *rows])
    return f"{before}<!-- glossary -->\n\n{table}\n\n<!-- /glossary -->{after}"


def all_records() -> list[type[Record]]:
    """Every record of the register, and those that stand inside them, by name."""
    found: dict[str, type[Record]] = {}
    todo: list[type[Record]] = [kind.record for kind in KINDS]
    while todo:
        record = todo.pop()
        found[record.__name__] = record
        for field in record.model_fields.values():
            todo += [one for one in records_in(field.annotation) if one.__name__ not in found]
    return [found[name] for name in sorted(found)]


def _schema(kind: Kind, organisatie: Organisatie) -> str:
    shape: Any = list[kind.record] if kind.many else kind.record  # type: ignore[name-defined]
    schema = TypeAdapter(shape).json_schema(by_alias=True)
    records = {record.__name__: record for record in all_records()}
    parts = schema.get("$defs", {})
    for name in parts.keys() & records.keys():
        parts[name] = _described(parts[name], records[name], organisatie)
    if not kind.many:
        schema = _described(schema, kind.record, organisatie)
    return _json(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.name, **schema}
    )


def _described(
    schema: dict[str, Any], record: type[Record], organisatie: Organisatie
) -> dict[str, Any]:
    """The schema with what the record is about, also when Python forgot that; in the order pydantic gives."""
    left_out = frozenset(fields_left_out(organisatie, record))
    fields = {
        field.alias or name: _field(
            schema["properties"][field.alias or name], name, record, organisatie
        )
        for name, field in record.model_fields.items()
        if name not in left_out
    }
    return dict(sorted((schema | {"description": doc_of(record), "properties": fields}).items()))


def _field(
    made: dict[str, Any], name: str, record: type[Record], organisatie: Organisatie
) -> dict[str, Any]:
    """One field, with the words of the organisation among its choices and without what it leaves out."""
    made = {key: value for key, value in made.items() if key != PLEK_OF_FIELD}
    own = eigen_woorden(record.model_fields[name], organisatie.keuzes)
    if record is Ingetrokken and name == "soort":
        left_out = frozenset(kinds_left_out(organisatie))
        made["enum"] = [word for word in made["enum"] if word not in left_out]
    # Where there are no choices anything can be typed; then they are examples.
    offered = "enum" if "enum" in made else "examples"
    return made | {offered: [*made.get(offered, ()), *own]} if own else made


def _settings(kinds: Iterable[Kind]) -> str:
    """Tell the YAML extension of the editor which schema belongs to which files."""
    globs = {f"./data/.schema/{kind.name}.json": f"data/{_glob(kind.path)}" for kind in kinds}
    return _json(
        {"yaml.schemas": globs, "files.encoding": "utf8", "[yaml]": {"editor.insertSpaces": True}}
    )


def _glob(path: str) -> str:
    return "/".join(
        "*" + part[part.find("}") + 1 :] if "{" in part else part for part in path.split("/")
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False) + "\n"
