"""The files that help editors are made from the model and may not lag behind it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.editor_help import GLOSSARY, schema_files, with_glossary
from generator.model.fields import Record
from generator.model.register import KINDS, Kind, Register
from generator.model.shared import Inventaris
from generator.register.files import pattern
from tests.conftest import ECHT, GOED, ROOT

FILES = schema_files()
# No other example keeps a report: what it came from would change with every example.
KEPT_REPORT = ROOT / "tests/examples/let-op/rapport-van-andere-gegevens"


def test_the_settings_of_the_editor_are_fresh() -> None:
    name = ".vscode/settings.json"

    assert (ROOT / name).read_text(encoding="utf-8") == FILES[name], (
        "run: python -m generator schema"
    )


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


def test_every_field_has_a_question_and_an_example() -> None:
    for kind in KINDS:
        for name, field in kind.record.model_fields.items():
            assert field.description, (kind.name, name)
            assert field.description.endswith((".", "?")), (kind.name, name)
            assert field.examples is not None, (kind.name, name)


def test_every_record_opens_with_its_english_meaning() -> None:
    for record in Record.__subclasses__():
        assert record.__doc__
        assert ":" in record.__doc__.split("\n")[0] or record in (Register, Inventaris), (
            record.__name__
        )


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
