"""The contracts in pyproject.toml hold, and an import that breaks one is caught."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

# An illegal import in each of these modules, and the contract that must catch it.
PLANTED = {
    ("example/records.py", "import yaml"): "YAML",
    ("editor_help/leesmij.py", "import yaml"): "YAML",
    ("search/index.py", "import pandas"): "pandas",
    ("gate/memory/kinds.py", "import lxml"): "knows lxml",
    ("gate/site/code.py", "import generator.gate.verdict.locate"): "gate point one way",
    ("gate/forms/junit.py", "import generator.gate.files.check"): "gate point one way",
    ("example/actions.py", "import pandas"): "pandas",
    ("colours/palette.py", "import subprocess"): "starts programs",
    ("register/read.py", "import subprocess"): "starts programs",
    ("build.py", "import mkdocs.config"): "MkDocs",
    ("checks/all_rules.py", "import gc"): "look for garbage",
    ("search/entries.py", "import generator.garbage"): "look for garbage",
    ("pages/actie.py", "import jinja2"): "Jinja",
    ("reporters.py", "import click"): "click",
    ("layout/reminder.py", "import icalendar"): "icalendar",
    ("outputs/paper_html.py", "import weasyprint"): "WeasyPrint",
    ("layout/tables.py", "import generator.figures.geheim"): "hidden",
    ("pages/home.py", "import generator.pages.thema"): "know each other",
    ("checks/terms.py", "import generator.pages.home"): "one way",
    ("language/sentences.py", "import pydantic"): "nothing but Python",
}


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy with all planted imports."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    kept = shutil.ignore_patterns("__pycache__", "*.js", "*.woff2")
    shutil.copytree(ROOT / "generator", copy / "generator", ignore=kept)
    for name, line in PLANTED:
        file = copy / "generator" / name
        file.write_text(f"{file.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    done = _lint(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    return " ".join(done.stdout.split())


def test_every_contract_holds() -> None:
    done = _lint(ROOT)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("place", "contract"), PLANTED.items(), ids=str)
def test_a_planted_import_is_caught(place: tuple[str, str], contract: str, spoiled: str) -> None:
    name, line = place
    module = f"generator.{name.removesuffix('.py').replace('/', '.')}"
    imported = re.sub(r"\.config$", "", line.removeprefix("import "))

    assert re.search(rf"[^.]*{contract}[^.]* BROKEN", spoiled)
    assert re.search(rf"{re.escape(module)} -> {re.escape(imported)}", spoiled) or re.search(
        rf"{re.escape(module)} is not allowed to import {re.escape(imported)}", spoiled
    )
