"""Exit codes and the one sentence a person sees."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator import cli
from generator.build import BuildError
from generator.cli import main
from generator.gate.errors import MachineError
from generator.problem import Problem
from tests.conftest import GOED, ROOT

# Material gets security fixes until this day; before it the project must have moved to another engine.
MATERIAL_ENDS = date(2027, 5, 5)
REVIEW = date(2027, 3, 1)


def test_json_without_problems_is_still_json(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--data", str(GOED / "data"), "--content", str(GOED / "content"), "--format", "json"])

    assert code == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}


def test_json_names_rule_severity_place_and_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--data", str(tmp_path / "data"), "--content", str(GOED / "content"), "--format", "json"])

    problem = json.loads(capsys.readouterr().out)["problems"][0]
    assert set(problem) == {"rule", "severity", "file", "line", "column", "message"}


def test_a_wrong_argument_is_not_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--today", "gisteren"]) == 2
    assert "gisteren" in capsys.readouterr().err


def test_the_gate_without_a_site_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gate", "--site-dir", str(tmp_path / "niets")]) == 2
    assert "python -m generator build" in capsys.readouterr().err


@pytest.mark.parametrize(
    "error", [MachineError(missing="Er is geen browser.", remedy="Zet er een neer."), BuildError("MkDocs")]
)
def test_a_broken_machine_gives_2_and_one_sentence(
    error: Exception, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(cli, "build_site", broken)

    code = main(
        ["build", "--data", str(GOED / "data"), "--content", str(GOED / "content"), "--site-dir", str(tmp_path / "s")]
    )

    assert code == 2
    assert str(error) in capsys.readouterr().err


def test_the_main_job_tells_a_program_what_there_is_to_look_at(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gate = SimpleNamespace(pages=1, answered=4, asked=4, exit_code=0, problems=list, count=lambda _: 0)
    look = Problem("data/.ids", 1, 1, "alles-wordt-bewaard", "Deze lijst is leeg.", "warning")
    monkeypatch.setattr(cli, "build_site", lambda *_: [look])
    monkeypatch.setattr(cli, "run_gate", lambda _: gate)

    code = main(["site", "--site-dir", str(tmp_path), "--format", "json"])

    problems = json.loads(capsys.readouterr().out)["problems"]
    assert code == 0
    assert [(problem["rule"], problem["severity"]) for problem in problems] == [("alles-wordt-bewaard", "warning")]


def test_a_missing_package_says_how_to_install_it() -> None:
    bare = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "SYSTEMROOT"}}

    done = subprocess.run(
        [sys.executable, "-S", "-m", "generator", "check"],
        cwd=ROOT,
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "python3 noxfile.py -s site" in done.stderr
    assert "Traceback" not in done.stderr


def test_mkdocs_works_by_itself(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "acties" / "a1" / "index.html").is_file()


def test_the_end_of_material_is_in_the_readme_and_not_near() -> None:
    """The one test that looks at the clock: silence about the end of Material may not outlive the fact."""
    assert MATERIAL_ENDS.isoformat() in (ROOT / "README.md").read_text(encoding="utf-8")
    assert date.today() < REVIEW, "Choose the next engine: see 'Status of dependencies' in the README"  # noqa: DTZ011
