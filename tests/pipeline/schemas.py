"""Asks the public schema of each service whether it understands our file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from jsonschema.validators import validator_for

from tests.pipeline.outcome import Outcome

_FILES = {
    ".github/workflows/site.yml": "github-workflows.json",
    ".gitlab-ci.yml": "gitlab-ci.json",
}
# The package that brings the schemas of SchemaStore along; nothing of its code is used.
_PACKAGE = "check_jsonschema"
# YAML 1.1 reads this key as true.
_ON = True


def check_schemas(folder: Path) -> Iterator[Outcome]:
    """One outcome per file. A file without schema here is wrong: then nothing was asked."""
    spec = find_spec(_PACKAGE)
    places = list(spec.submodule_search_locations or []) if spec else []
    for name, schema in _FILES.items():
        files = [Path(place, "builtin_schemas", "vendor", schema) for place in places]
        right = bool(files) and not _mistakes(folder / name, files[0])
        yield Outcome("schema", name, right)


def _mistakes(file: Path, schema: Path) -> list[str]:
    rules: dict[str, Any] = json.loads(schema.read_text(encoding="utf-8"))
    told: dict[Any, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    if _ON in told:
        told["on"] = told.pop(_ON)
    found = [error.message[:300] for error in validator_for(rules)(rules).iter_errors(told)]
    for message in found:
        print(f"{file.name}: {message}")
    return found
