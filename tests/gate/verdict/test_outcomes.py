"""What the machine can do wrong: each its own plain sentence, and never a pass."""

from __future__ import annotations

import errno
import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.commands import gate
from generator.gate import run
from generator.gate.browser import server
from generator.gate.browser.events import read_report
from generator.gate.browser.pa11y import Tools, run_pa11y
from generator.gate.browser.server import serve
from generator.gate.errors import MachineError
from generator.gate.files.markup import run_markup
from generator.gate.forms.gate_json import write_report
from generator.gate.run import in_browser, read_all
from generator.gate.tools.find_browser import Browser
from generator.gate.tools.node import Node
from generator.gate.verdict.result import GateResult
from generator.gate.verdict.shards import WHOLE, Shard
from tests.gate.tiny_site import settings_for

posix = pytest.mark.skipif(sys.platform == "win32", reason="the fake Node is a shell script")
NOTHING = GateResult(0, 0, 0, (), {})


def test_a_port_that_cannot_be_had_is_an_error_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*_: Any) -> None:
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr(server, "_Server", taken)

    with (
        pytest.raises(MachineError, match=r"geen webserver starten .*Sluit andere programma's"),
        serve(tmp_path, "/"),
    ):
        pass


def test_two_gates_at_once_each_have_a_port_of_their_own(tmp_path: Path) -> None:
    with serve(tmp_path, "/") as one, serve(tmp_path, "/") as other:
        assert one.address != other.address


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_disk_that_takes_no_report_is_an_error_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def full(*_: Any, **__: Any) -> int:
        raise OSError(code, "geen ruimte")

    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(MachineError, match=r"niet schrijven .*Maak ruimte vrij"):
        write_report(tmp_path / "gate.json", NOTHING, WHOLE)

    assert not (tmp_path / "gate.json").exists()


@posix
def test_a_disk_without_room_for_a_folder_of_our_own_is_an_error_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "weg"))

    with pytest.raises(
        MachineError, match=r"geen tijdelijke map maken .*Maak ruimte vrij op de schijf"
    ):
        list(run_pa11y({"http://127.0.0.1:1/": True}, _tools(tmp_path, "exit 0")))


def test_a_disk_that_takes_no_other_form_of_the_report_is_one_plain_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gate.xml").mkdir()
    monkeypatch.setattr(gate, "_reports", lambda: tmp_path)
    write_report(tmp_path / "gate-1.json", NOTHING, Shard())

    code = main(["merge", str(tmp_path / "gate-1.json"), "--data", str(tmp_path)])

    assert code == 2
    said = capsys.readouterr().err
    assert said.startswith(
        f"Het lukt niet op deze computer. Wij kunnen niet bij '{tmp_path / 'gate.xml'}'."
    )
    assert said.count("\n") == 1


@posix
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo 'SyntaxError: Unexpected token' >&2; exit 1", "SyntaxError: Unexpected token"),
        (
            "echo 'Error: The module was compiled against a different Node' >&2; exit 1",
            "Error: The module was",
        ),
        ("exit 1", "Node of de browser stopte zonder melding"),
        ("kill -9 $$", "De controle stopte voor het einde"),
        ("exit 0", "De controle stopte voor het einde"),
        ("exec sleep 60", "Er kwam 0.3 seconden geen antwoord"),
    ],
)
def test_a_node_that_cannot_do_it_is_a_crash_with_its_reason(
    tmp_path: Path, script: str, reason: str
) -> None:
    report = read_report(run_pa11y({"http://127.0.0.1:1/": True}, _tools(tmp_path, script)))

    assert report.answered == {}
    assert report.crash.startswith(reason)


@posix
@pytest.mark.parametrize(
    ("failures", "tries", "failed"), [(1, 2, set()), (2, 3, set()), (3, 3, {"a"})]
)
def test_a_page_that_fails_is_asked_for_twice_more_and_no_other_page_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failures: int, tries: int, failed: set[str]
) -> None:
    script = f"""
        echo x >> '{tmp_path}/tries'
        grep -q '"url": "b"' "$3" && echo x >> '{tmp_path}/asked-b' && echo '{_seen("b")}'
        if [ "$(wc -l < '{tmp_path}/tries')" -le {failures} ]
        then echo '{json.dumps({"event": "error", "url": "a", "message": "Connection closed."})}'
        else echo '{_seen("a")}'
        fi
        echo '{{"event": "end"}}'
    """
    tools = replace(_tools(tmp_path, script), page_seconds=30)
    monkeypatch.setattr(run, "_tools", lambda *_: tools)
    seen: list[tuple[int, int]] = []
    settings = settings_for(tmp_path, tmp_path, progress=lambda *count: seen.append(count))

    report = in_browser({"a": False, "b": False}, read_all(settings, {}))

    assert (set(report.answered), set(report.failed), report.crash) == (
        {"a", "b"} - failed,
        failed,
        "",
    )
    assert (tmp_path / "tries").read_text(encoding="utf-8").count("x") == tries
    assert (tmp_path / "asked-b").read_text(encoding="utf-8").count("x") == 1
    assert seen == [(count, 2) for count in range(1, 3 - len(failed))]


@posix
def test_html_validate_gets_a_second_chance_when_it_dies(tmp_path: Path) -> None:
    node = _tools(
        tmp_path,
        f"[ -e '{tmp_path}/died' ] || {{ touch '{tmp_path}/died'; kill -9 $$; }}; echo '{{}}'",
    ).node

    said = run_markup(tmp_path, [], node, tmp_path, {"PATH": "/bin:/usr/bin"})

    assert said == "{}\n"


@posix
def test_html_validate_that_dies_again_is_an_error_of_the_machine(tmp_path: Path) -> None:
    node = _tools(tmp_path, f"echo x >> '{tmp_path}/tries'; kill -9 $$").node

    with pytest.raises(MachineError, match=r"stopte \(geen melding\)"):
        run_markup(tmp_path, [], node, tmp_path, {"PATH": "/bin:/usr/bin"})

    assert (tmp_path / "tries").read_text(encoding="utf-8") == "x\nx\n"


def _seen(url: str) -> str:
    return json.dumps(
        {"event": "result", "url": url, "looked": [], "files": [], "trail": [url], "issues": []}
    )


def _tools(folder: Path, script: str) -> Tools:
    program = folder / "node"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o700)
    return Tools(Node(program, program), folder, Browser(program), 0.1, {"PATH": "/bin:/usr/bin"})  # type: ignore[arg-type]
