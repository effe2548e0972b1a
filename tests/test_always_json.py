"""A program that asks for JSON gets JSON, whatever happens; and nothing on the machine gives a traceback (case S5)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import generator.cli
from generator.cli import main
from generator.gate.errors import MachineError
from tests.conftest import GOED, ROOT

_REGISTER = ("--data", str(GOED / "data"), "--content", str(GOED / "content"))
_COMMANDS = (
    "check",
    "build",
    "gate",
    "site",
    "merge",
    "language",
    "example",
    "schema",
    "intake",
    "wie",
    "rapport",
    "publiceer",
    "reacties",
    "verschil",
    "verandert",
    "new",
)


def _wrong() -> list[list[str]]:
    """Every command, wrong in each way in which it can be."""
    none = "er-niet/nergens"
    wrong = [[command, "--format", "json", "--onbekend"] for command in _COMMANDS]
    wrong += [
        [command, "--format=json", "te", "veel", "--today", "morgen"] for command in _COMMANDS
    ]
    for command in ("check", "build", "site"):
        wrong.append([command, "--format", "json", "--data", none, "--site-dir", f"{none}/x"])
        wrong.append([command, "--format", "json", "--data", none])
    wrong.append(["gate", "--format", "json", "--site-dir", none])
    wrong.append(["merge", "--format", "json"])
    wrong.append(["merge", "--format", "json", none])
    wrong.append(["language", "--format", "json"])
    wrong.append(["language", "--format", "json", none])
    wrong.append(["example", "--format", "json", str(ROOT)])
    wrong.append(["nergens", "--format", "json"])
    return wrong


@pytest.mark.parametrize("arguments", _wrong(), ids=" ".join)
def test_what_goes_wrong_is_json_too(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)  # what is made by mistake is made there
    if arguments[0] in {"build", "site"} and "--site-dir" not in arguments:
        arguments = [*arguments, "--site-dir", str(tmp_path / "site")]

    code = main(arguments)

    told = json.loads(capsys.readouterr().out)
    assert code in {1, 2}
    assert told.get("error") or told["problems"]


@pytest.mark.parametrize(
    "error",
    [
        KeyboardInterrupt(),
        MachineError(missing="Node ontbreekt.", remedy="Installeer het."),
        OSError(28, "No space left on device", "site"),
        ZeroDivisionError("a mistake of ours"),
        RecursionError(),
        MemoryError(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_breaks_is_json_too(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(generator.cli.click.Group, "main", broken)

    code = main(["check", "--format", "json"])

    said = capsys.readouterr()
    assert code == 2
    assert json.loads(said.out)["error"]
    assert json.loads(said.out)["error"] in said.err


def test_what_goes_well_is_json_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = ["--site-dir", str(tmp_path / "site")]
    commands = [
        ["check", *_REGISTER, "--today", "2024-07-01"],
        ["build", *_REGISTER, *site, "--today", "2024-07-01"],
        ["language", str(GOED / "content" / "index.md"), *_REGISTER],
        ["language", "--begrippen", *_REGISTER],
        ["example", str(tmp_path / "oefenen"), "--acties", "2"],
    ]
    for command in commands:
        code = main([*command, "--format", "json"])

        assert code == 0
        assert json.loads(capsys.readouterr().out)["problems"] is not None


def test_a_bullet_of_word_is_told_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # T6
    file = tmp_path / "brief.md"
    file.write_text("\uf0a7 Wij beginnen in mei.\n\uf0a7 Daarna kiezen wij.\n", encoding="utf-8")

    code = main(["language", str(file), *_REGISTER, "--format", "json"])

    told = json.loads(capsys.readouterr().out)
    assert code == 1
    assert [problem["rule"] for problem in told["problems"]] == ["onzichtbaar-teken"] * 2
    assert [row["sentence"] for row in told["sentences"]] == [
        "Wij beginnen in mei.",
        "Daarna kiezen wij.",
    ]


def _run(
    *arguments: str, stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
    ids=["ascii", "C"],
)
def test_a_terminal_without_our_letters_is_no_reason_to_stop(environment: dict[str, str]) -> None:
    done = _run("language", str(GOED / "content" / "index.md"), "--begrippen", **environment)

    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="there it works in another way")
def test_who_stops_reading_gets_no_traceback() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = _run("--help", stdout=writer)
    finally:
        os.close(writer)

    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk to try")
def test_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = _run("check", *_REGISTER, stdout=full.fileno())

    assert b"Traceback" not in done.stderr
    assert done.returncode == 2


def _site(site: Path, **environment: str) -> dict[Path, bytes]:
    """Every file of a site that is built in this environment."""
    given = ["--today", "2024-07-01", "--site-dir", str(site)]
    done = _run("build", *_REGISTER, *given, **environment)
    assert done.returncode == 0, done.stderr
    return {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, bytes]:
    """The site as it is built in our own environment."""
    return _site(tmp_path_factory.mktemp("gewoon") / "site")


@pytest.mark.parametrize(
    "environment",
    [{"VOORBEELD": "ja"}, {"PYTHONOPTIMIZE": "2"}, {"PROBLEMS_FILE": "x/y"}, {"SITE_DIR": "data"}],
)
def test_the_environment_does_not_change_the_site(
    environment: dict[str, str], plain_site: dict[Path, bytes], tmp_path: Path
) -> None:
    assert _site(tmp_path / "site", **environment) == plain_site


_STOPPED = """
import runpy, sys
class Stop:
    def find_spec(self, name, *_):
        if name == "generator.cli":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
runpy.run_module("generator", run_name="__main__")
"""


def test_who_stops_us_before_we_began_gets_one_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _STOPPED], cwd=ROOT, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (2, b"Gestopt.\n")
