"""The files that help editors are made from the model and may not lag behind it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Annotated, Any

import jsonschema
import pytest
import yaml
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from generator.editor.shape import shape_of_field
from generator.editor_help.json_schema import (
    ANYBODY,
    GLOSSARY,
    all_records,
    schema_files,
    schemas_left_out,
    with_glossary,
)
from generator.model.fields import Onderwerp, Record
from generator.model.keuzes import EigenRitme, EigenStand, Keuzes
from generator.model.onderwerpen import ONDERWERPEN, VAN_THEMAS
from generator.model.organisatie import Kop
from generator.model.register import KINDS, Kind, Register
from generator.model.shared import Inventaris
from generator.model.typed import read_of_onbekend, read_woorden
from generator.model.uitleg import plek_van, records_in, voorbeelden_van
from generator.register.files import pattern
from tests.conftest import ECHT, GOED, ROOT
from tests.pages.test_zonder import WORDS

FILES = schema_files()
FIELDS = [(record, name) for record in (*all_records(), Kop) for name in record.model_fields]
# An example of each field comes from as many kinds of work: not all people work on one subject.
KINDS_OF_WORK = 3
# These are about the site and its words, whatever the work is.
OF_THE_SITE = frozenset(
    [
        "Afwijking",
        "Beheer",
        "Beoordeling",
        "Controle",
        "Kop",
        "Kleurstel",
        "Norm",
        "Ophaling",
        "RapportBestand",
        "RapportVersie",
        "Reactie",
        "Testlezing",
        "Toegestaan",
        "Tracker",
        "Uitzondering",
        "Vervanging",
        "Voorkeur",
    ]
)
# Here a part is switched off, so here its name stands; and a field that is called as a part.
NAMES_PARTS = ("| `zonder`", "| `risicos`")
WITHOUT = {part: own.kinds for part, own in ONDERWERPEN.items()}
# No other example keeps a report: what it came from would change with every example.
KEPT_REPORT = ROOT / "tests/examples/let-op/rapport-van-andere-gegevens"


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if not kind.csv], ids=lambda kind: kind.name
)
def test_the_schema_accepts_the_real_register_and_refuses_a_wrong_field(kind: Kind) -> None:
    schema = json.loads(FILES[f"data/.schema/{kind.name}.json"])
    folders = (ECHT / "data", GOED / "data", KEPT_REPORT / "data")
    files = [
        file
        for folder in folders
        for file in folder.rglob("*.*")
        if pattern(kind.path).fullmatch(file.relative_to(folder).as_posix())
    ]
    validator = jsonschema.Draft202012Validator(schema)

    assert files
    for file in files:
        value = _as_editors_tools_read(file)
        validator.validate(value)
        record = value[0] if kind.many else value
        with pytest.raises(jsonschema.ValidationError):
            validator.validate(
                [record | {"treker": "x"}] if kind.many else record | {"treker": "x"}
            )


def test_the_glossary_is_fresh() -> None:
    readme = (ROOT / GLOSSARY).read_text(encoding="utf-8")

    assert readme == with_glossary(readme), "run: python -m generator schema"
    assert "| actie | Action:" in readme


@pytest.mark.parametrize(("record", "name"), FIELDS, ids=str)
def test_every_field_has_a_question_a_place_and_examples(record: type[Record], name: str) -> None:
    field = record.model_fields[name]
    examples = voorbeelden_van(field)

    assert str(field.description).endswith((".", "?"))
    assert plek_van(record, name)
    assert not plek_van(record, name).endswith(".")
    assert examples
    if record.__name__ not in OF_THE_SITE and _is_in_words(field):
        assert len({str(example) for example in examples}) >= KINDS_OF_WORK


def test_every_example_can_be_typed() -> None:
    """What groups of fields hold is shown elsewhere. An example that cannot be raises."""
    for record, name in FIELDS:
        field = record.model_fields[name]
        if not any(records_in(field.annotation)):
            typed: TypeAdapter[Any] = TypeAdapter(Annotated[field.annotation, "", *field.metadata])
            for example in voorbeelden_van(field):
                typed.validate_python(example)


def test_the_table_says_of_each_field_where_it_shows() -> None:
    text = FILES["data/LEESMIJ.md"]
    rows = [line for line in text.split("\n") if line.startswith("| `") and line.count("|") == 7]

    assert len(rows) >= len(FIELDS) - len(Kop.model_fields)
    assert all(row.rstrip("| ").rpartition("|")[2].strip() for row in rows)
    assert "| `opmerking` | nee | 1 antwoord | Wat moet een collega weten?" in text
    assert "komen pas in mei.` | niet op de site |" in text


@pytest.mark.parametrize("part", ONDERWERPEN)
def test_what_is_left_out_is_not_in_the_help(part: Onderwerp) -> None:
    zonder = (part, *(VAN_THEMAS if part == "themas" else ()))
    own = ANYBODY.model_copy(update={"zonder": zonder})
    said = re.compile(WORDS[part], re.IGNORECASE)

    files = schema_files(own)

    text = "\n".join(
        line for line in files["data/LEESMIJ.md"].split("\n") if not line.startswith(NAMES_PARTS)
    )
    assert said.search(FILES["data/LEESMIJ.md"])
    assert not said.search(text), said.search(text)
    assert not {*schemas_left_out(own)} & files.keys()
    assert not {f"./{name}" for name in schemas_left_out(own)} & {
        *json.loads(files[".vscode/settings.json"])["yaml.schemas"]
    }
    for record, name in ONDERWERPEN[part].fields:
        for kind in KINDS:
            if issubclass(kind.record, record) and not kind.csv and kind.name not in WITHOUT[part]:
                made = json.loads(files[f"data/.schema/{kind.name}.json"])
                assert (record.model_fields[name].alias or name) not in made["properties"]


def test_own_words_stand_among_the_choices() -> None:
    keuzes = Keuzes(
        standen=(EigenStand(woord="in proef", telt_als="loopt"),),
        soorten_bron=("Kamerbrief",),
        soorten_rol=("ministerie",),
        ritmes=(EigenRitme.model_validate({"woord": "elke ronde", "telt_als": "per kwartaal"}),),
    )

    files = schema_files(ANYBODY.model_copy(update={"keuzes": keuzes}))

    text = files["data/LEESMIJ.md"]
    assert "`onbekend`, `in proef` |" in text
    assert "`opgave`, `Kamerbrief` |" in text
    assert "`buiten`, `ministerie` |" in text
    assert "of `elke ronde` |" in text
    properties = json.loads(files["data/.schema/voortgang.json"])["properties"]
    assert properties["stand"]["enum"][-2:] == ["onbekend", "in proef"]
    roles = json.loads(files["data/.schema/rollen.json"])["$defs"]["Rol"]["properties"]
    assert "ministerie" in roles["soort"]["enum"]


def test_every_record_opens_with_its_english_meaning() -> None:
    for record in Record.__subclasses__():
        assert record.__doc__
        assert ":" in record.__doc__.split("\n")[0] or record in (Register, Inventaris), (
            record.__name__
        )


def _is_in_words(field: FieldInfo) -> bool:
    """Whether somebody answers in words of their work, or with the name of something of the register."""
    shape = shape_of_field(field)
    shape = shape.inner or shape
    if shape.target:
        return shape.target in {"rollen", "bronnen", "themas", "plannen"}
    free = any(shape.reads(reader) for reader in (read_woorden, read_of_onbekend))
    return free and not shape.limit("pattern")


def _as_editors_tools_read(file: Path) -> object:
    """YAML 1.2, as editors' tools read it: numbers are numbers, and days and yes/no are text."""

    class Loader(yaml.SafeLoader):
        pass

    resolvers = yaml.SafeLoader.yaml_implicit_resolvers
    Loader.yaml_implicit_resolvers = {
        first: [
            (tag, regexp)
            for tag, regexp in found
            if tag in {"tag:yaml.org,2002:int", "tag:yaml.org,2002:null"}
        ]
        for first, found in resolvers.items()
    }
    return yaml.load(file.read_text(encoding="utf-8"), Loader=Loader)  # noqa: S506  # built on SafeLoader
