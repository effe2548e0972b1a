"""A table that answers for each choice names them all: a missing one is a crash on the day an editor uses it."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from pydantic import BaseModel

import generator
from generator.model.register import KINDS
from generator.model.shared import Onderbouwing
from generator.pages.bronnen import SOORTEN
from tests.conftest import ROOT

_PLANTED = "geplant"
# A choice as the code writes it down: a name of its own, on the outermost level of a module.
_ALIAS = re.compile(r"^(\w+ = Literal\[)", re.MULTILINE)


def test_every_table_of_choices_is_complete() -> None:
    assert len(tables()) >= 14
    assert {name: gap for name, gap in gaps().items() if gap} == {}


def test_a_table_that_names_all_choices_says_so_in_its_type() -> None:
    """Else the test above would not see it, and a new choice would be missing in silence."""
    assert unsaid() == {}


def test_a_new_choice_is_missed_in_every_table(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generator", tmp_path / "generator")
    for file in (tmp_path / "generator").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        file.write_text(_ALIAS.sub(rf'\1"{_PLANTED}", ', text), encoding="utf-8")

    code = "import json; from tests.test_choices import gaps; print(json.dumps(gaps()))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": f"{tmp_path}:{ROOT}"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(done.stdout) == {name: [_PLANTED] for name in tables()}


def test_every_kind_of_record_with_a_source_has_a_word_on_the_page_of_sources() -> None:
    """Else a source would say too little of what came from it."""
    with_source = {kind.name for kind in KINDS if issubclass(kind.record, Onderbouwing)}

    assert with_source == SOORTEN.keys()


def tables() -> dict[str, tuple[frozenset[str], Mapping[str, object]]]:
    """Every table on the outermost level of a module whose key is a choice: the choices, and the table."""
    return {
        f"{module.__name__}.{name}": (frozenset(get_args(choice)), getattr(module, name))
        for module in _modules()
        for name, choice in _keys(module)
    }


def gaps() -> dict[str, list[str]]:
    """For each table of choices those it does not name."""
    return {name: sorted(choices - table.keys()) for name, (choices, table) in tables().items()}


def unsaid() -> dict[str, str]:
    """Tables that name exactly the choices of some Literal, without saying so in their type."""
    known = {frozenset(choices): name for name, choices in _literals()}
    said = {id(table) for _, table in tables().values()}
    return {
        f"{module.__name__}.{name}": known[frozenset(table)]
        for module in _modules()
        for name, table in _mappings(module)
        if id(table) not in said and frozenset(table) in known
    }


def _modules() -> list[ModuleType]:
    names = [found.name for found in pkgutil.walk_packages(generator.__path__, "generator.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def _keys(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """The tables that a module itself annotates with a choice as their key."""
    if not hasattr(module, "__annotations__"):
        return
    for name, kind in get_type_hints(module).items():
        arguments = get_args(kind)
        is_table = isinstance(getattr(module, name, None), Mapping)
        if is_table and get_origin(arguments[0]) is Literal:
            yield name, arguments[0]


def _mappings(module: ModuleType) -> Iterator[tuple[str, Mapping[Any, object]]]:
    for name, value in vars(module).items():
        if isinstance(value, Mapping) and not name.startswith("__"):
            yield name, value


def _literals() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every choice of at least two: those with a name, and those a field of a record makes up for itself."""
    for module in _modules():
        for name, value in vars(module).items():
            yield from _choices(f"{module.__name__}.{name}", value)
            if isinstance(value, type) and issubclass(value, BaseModel):
                for field, info in value.model_fields.items():
                    yield from _choices(f"{value.__name__}.{field}", info.annotation)


def _choices(name: str, value: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    if get_origin(value) is Literal and len(get_args(value)) > 1:
        yield name, get_args(value)
