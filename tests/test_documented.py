"""The help of a rule stands in its docstring, also for a Python that drops those (case S5)."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from generator.gate.files.rules import all_helps
from generator.language.help import RULES
from tests.conftest import ROOT

_PRINT = (
    "from generator.gate.files.rules import all_helps; from generator.language.help import RULES; "
    "from generator.editor_help.json_schema import schema_files; print(all_helps()); print(RULES); print(schema_files())"
)


def _said(level: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _PRINT],
        cwd=ROOT,
        env=os.environ | {"PYTHONOPTIMIZE": level},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("level", ["1", "2"])
def test_without_docstrings_the_help_is_the_same(level: str) -> None:
    assert _said(level) == _said("")


def test_every_rule_has_help() -> None:
    assert all(all_helps().values())
    assert all(help_.asks for help_ in RULES.values())
