"""Exit codes and the one sentence a person sees."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator import build
from generator.build import BuildError
from generator.cli import COMMANDS, main
from generator.commands import gate, making
from generator.gate.browser.variants import VARIANTS
from generator.gate.errors import MachineError
from generator.gate.forms.gate_json import write_report
from generator.gate.verdict.result import GateResult
from generator.gate.verdict.shards import Shard
from generator.problem import Problem
from tests.conftest import GOED, ROOT

# Material gets security fixes until this day; before it the project must have moved to another
# engine.
MATERIAL_ENDS = date(2027, 5, 5)
REVIEW = date(2027, 3, 1)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_of_every_command_is_dutch(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main([*filter(None, [command]), "--help"])

    told = capsys.readouterr().out
    assert code == 0
    assert told.startswith("Zo gebruik je het: ")
    assert not re.search(
        r"Usage|Options|Commands|COMMAND|ARGS|Show this|default|INTEGER|RANGE|TEXT|FILE|x<=", told
    )


def test_json_without_problems_is_still_json(capsys: pytest.CaptureFixture[str]) -> None:
    folders = ["--data", str(GOED / "data"), "--content", str(GOED / "content")]

    code = main(["check", *folders, "--today", "2098-12-31", "--format", "json"])

    assert code == 0
    assert json.loads(capsys.readouterr().out) == {"problems": []}


def test_json_names_rule_severity_place_and_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(
        [
            "check",
            "--data",
            str(tmp_path / "data"),
            "--content",
            str(GOED / "content"),
            "--format",
            "json",
        ]
    )

    problem = json.loads(capsys.readouterr().out)["problems"][0]
    assert set(problem) == {"rule", "severity", "file", "line", "column", "message"}


def test_a_wrong_argument_is_not_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--today", "gisteren"]) == 2
    assert "gisteren" in capsys.readouterr().err


def test_the_gate_without_a_site_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gate", "--site-dir", str(tmp_path / "niets")]) == 2
    assert "python -m generator build" in capsys.readouterr().err


@pytest.mark.parametrize(
    "error",
    [MachineError(missing="Er is geen browser.", remedy="Zet er een neer."), BuildError("MkDocs")],
)
def test_a_broken_machine_gives_2_and_one_sentence(
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(making, "build_site", broken)

    code = main(
        [
            "build",
            "--data",
            str(GOED / "data"),
            "--content",
            str(GOED / "content"),
            "--site-dir",
            str(tmp_path / "s"),
        ]
    )

    assert code == 2
    assert str(error) in capsys.readouterr().err


def test_the_main_job_tells_a_program_what_there_is_to_look_at(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gate, "_reports", lambda: tmp_path / "build")
    look = Problem("data/.ids", 1, 1, "alles-wordt-bewaard", "Deze lijst is leeg.", "warning")
    monkeypatch.setattr(making, "build_site", lambda *_, **__: [look])
    monkeypatch.setattr(gate, "run_gate", lambda _: GateResult(1, 4, 4, (), {}))
    folders = ["--data", str(GOED / "data"), "--content", str(GOED / "content")]

    code = main(["site", *folders, "--site-dir", str(tmp_path), "--format", "json"])

    problems = json.loads(capsys.readouterr().out)["problems"]
    assert code == 0
    assert [(problem["rule"], problem["severity"]) for problem in problems] == [
        ("alles-wordt-bewaard", "warning")
    ]


@pytest.mark.parametrize(("ago", "told"), [(0, 1), (1, 1), (400, 0)])
def test_news_of_later_is_told_unless_somebody_asks_for_a_day_of_long_ago(
    ago: int, told: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    look = Problem(
        "data/voortgang/A1/2030-01-01.yml",
        1,
        1,
        "dag-is-geweest",
        "Dit is nog niet geweest.",
        "warning",
    )
    monkeypatch.setattr(making, "build_site", lambda *_, **__: [look])
    day = date.today() - timedelta(days=ago)  # noqa: DTZ011  # the calendar of the reader, as in the command

    code = main(["build", "--today", day.isoformat()])

    assert code == 0
    assert capsys.readouterr().out.count("(let op)") == told


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((1, 2), "2 pagina’s, 10 van 10 keer bekeken: 0 fouten."),
        ((2,), "Deel 1 van 2 ontbreekt. Start de controle opnieuw, met alle delen."),
        ((), "Er is geen enkel verslag om samen te voegen."),
    ],
)
def test_the_parts_of_a_check_are_joined_to_one_verdict(
    parts: tuple[int, ...],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = 0 if parts == (1, 2) else 2
    monkeypatch.setattr(gate, "_reports", lambda: tmp_path / "build")
    variants = tuple(variant.name for variant in VARIANTS)
    for number in parts:
        result = GateResult(1, 5, 5, (), {}, checked=((f"{number}.html", variants),))
        write_report(tmp_path / f"gate-{number}.json", result, Shard(number, 2, 2, "abc"))

    assert main(["merge", *(str(tmp_path / f"gate-{number}.json") for number in parts)]) == code

    output = capsys.readouterr()
    assert said in output.out + output.err
    assert (tmp_path / "build" / "gate.json").is_file() == (code == 0)


def test_a_part_that_cannot_be_is_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gate", "--site-dir", str(tmp_path), "--shard", "5/4"]) == 2
    assert "'5/4' is geen deel. Schrijf bijvoorbeeld: 1/4." in capsys.readouterr().err


def test_a_missing_package_says_how_to_install_it() -> None:
    bare = {
        key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "SYSTEMROOT"}
    }

    done = subprocess.run(
        [sys.executable, "-S", "-m", "generator", "check"],
        cwd=ROOT,
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "Het onderdeel '" in done.stderr
    assert "noxfile.py -s site" in done.stderr or ".venv" in done.stderr
    assert "Traceback" not in done.stderr


def test_only_the_preview_may_put_a_script_in_its_pages(tmp_path: Path) -> None:
    folders = build.Folders(GOED / "data", GOED / "content", tmp_path)

    assert build._preview(folders, date(2024, 7, 1))["VOORBEELD"] == "ja"  # noqa: SLF001
    assert "VOORBEELD" not in build.mkdocs_environment(folders, date(2024, 7, 1))


def test_the_end_of_material_is_written_down_and_not_near() -> None:
    """The one test that looks at the clock: silence about the end of Material may not outlive the fact."""
    assert MATERIAL_ENDS.isoformat() in (ROOT / "generator" / "README.md").read_text(
        encoding="utf-8"
    )
    today = date.today()  # noqa: DTZ011  # the calendar of the reader
    assert today < REVIEW, (
        "Choose the next engine: see 'Status of dependencies' in generator/README.md"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["chekc"], "De opdracht 'chekc' is er niet. Bedoel je 'check'? Kijk bij:"),
        (["Publiseer"], "De opdracht 'Publiseer' is er niet. Bedoel je 'publiceer'? Kijk bij:"),
        (["xyz"], "De opdracht 'xyz' is er niet. Kies uit: new, check, build,"),
        (["check", "--tody"], "De optie '--tody' is er niet. Bedoel je '--today'? Kijk bij:"),
        (["build", "--sitedir", "x"], "De optie '--sitedir' is er niet. Bedoel je '--site-dir'?"),
        (["wie", "--agenda", "er/niet/is.ics"], "De map 'er/niet' is er niet. Maak de map, of"),
        (["check", "--foo"], "De optie '--foo' is er niet."),
        (["check", "--format", "word"], "Bij '--format' kun je kiezen uit: text, json,"),
        (["build", "--today", "morgen"], "'morgen' is geen dag. Schrijf bijvoorbeeld: 2024-12-31."),
        (["serve", "--port", "x"], "Bij '--port' hoort een getal van 1 tot en met 65535."),
        (["example"], "Er ontbreekt iets: MAP."),
        (["check", "extra"], "Er staat een woord of optie te veel."),
    ],
)
def test_what_is_typed_wrong_is_told_in_dutch(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed) == 2

    assert f"Dit begrijpen wij niet. {said}" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["schema"], ["check", "--update"]])
def test_of_a_slip_in_the_name_of_a_folder_no_folder_is_made(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--data", str(tmp_path / "dta")]) == 1

    assert "dta:1:1: Deze map is er niet." in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
