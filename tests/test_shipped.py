"""The register and the texts that stand beside the generator are in order, whoever's they are.

Only these tests read `data/` and `content/`; all others have a register of their own. So when one of these fails, and
no other does, there is something to mend in those two folders and nothing in the code.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from generator.editor_help.json_schema import ANYBODY, schema_files
from generator.intake.issue_forms import issue_forms
from generator.model.register import Register
from generator.problem import errors
from generator.register.ids import ids_of, read_ids
from generator.register.read import read_register
from tests.conftest import ROOT

DATA, CONTENT = ROOT / "data", ROOT / "content"


def _help() -> dict[str, str]:
    """What editors are helped with, made anew for the organisation of this register."""
    register = read_register(DATA).register
    organisatie = register.organisatie if register else ANYBODY
    return schema_files(organisatie) | issue_forms(organisatie.keuzes)


HELP = _help()


@pytest.fixture(scope="module")
def register() -> Register:
    reading, _, problems = read_and_check(DATA, CONTENT)
    assert errors(problems) == [], "see: python -m generator check"
    assert reading.register
    return reading.register


def test_the_check_finds_no_error(register: Register) -> None:
    assert register.organisatie.naam


def test_everything_published_is_written_down(register: Register) -> None:
    published = {(ooit.kind, ooit.key) for ooit in read_ids(DATA)[0]}

    # New updates come every week; `check` asks to write them down, and news is not held up for it.
    unwritten = {kind for kind, _ in ids_of(register) - published}
    assert published <= ids_of(register)
    assert unwritten <= {"voortgang"}, "run: python -m generator schema"


@pytest.mark.skipif(
    not (DATA / ".schema").exists(),
    reason="data/ is new and has no help for editors yet; make it with: python -m generator schema",
)
@pytest.mark.parametrize("name", HELP)
def test_the_help_for_who_fills_in_is_fresh(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == HELP[name], (
        "run: python -m generator schema"
    )


def test_mkdocs_works_by_itself(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in page
