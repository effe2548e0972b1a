"""The static layer as the command runs it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.commands import gate
from generator.gate.pages import Page, read_pages
from generator.gate.result import Finding, GateResult
from generator.gate.static.run import run_static, validate
from tests.conftest import GOED
from tests.gate.static.sites import KNOWN
from tests.gate.tiny_site import CACHE


def test_the_command_always_gives_the_gate_what_the_static_rules_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Any] = []
    monkeypatch.setattr(gate, "_REPORTS", tmp_path / "build")
    monkeypatch.setattr(gate, "run_gate", lambda settings: given.append(settings) or _result())

    code = main(["gate", "--data", str(GOED / "data"), "--content", str(GOED / "content"), "--site-dir", str(tmp_path)])

    assert code == 1
    assert given[0].known is not None
    assert given[0].known.mailboxes == {"samen@proef.example"}
    written = {file.name for file in (tmp_path / "build").iterdir()}
    assert written == {"gate.txt", "gate.xml", "gate.sarif", "gl-code-quality-report.json"}


def test_a_run_that_fails_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "_REPORTS", tmp_path / "build")
    monkeypatch.setattr(gate, "run_gate", lambda _: _result())
    kept: list[Any] = []
    monkeypatch.setattr(gate, "_keep", lambda *args: kept.append(args))

    main(["gate", "--record", "--data", str(GOED / "data"), "--site-dir", str(tmp_path)])

    assert kept == []


def test_a_page_that_is_not_there_is_left_to_the_browser(tmp_path: Path) -> None:
    assert run_static(tmp_path, (Page("weg/index.html", "Weg", "weg"),), KNOWN).findings == ()


def test_html_that_browsers_forgive_is_found(tmp_path: Path) -> None:
    faults = {
        "dubbel.html": '<p class="a" class="b">Twee keer.</p>',
        "open.html": "<div><p>Niet dicht.</div></section>",
        "plek.html": "<ul><p>Geen regel.</p></ul>",
        "goed.html": "<p>Goed.</p>",
    }
    for name, body in faults.items():
        html = f'<!doctype html>\n<html lang="nl"><head><title>x</title></head><body>{body}</body></html>'
        (tmp_path / name).write_text(html, encoding="utf-8")

    result = validate(tmp_path, read_pages(tmp_path), CACHE, os.environ)

    assert result.failed == {"dubbel.html", "open.html", "plek.html"}
    assert dict(result.tools)["html-validate"]


def _result() -> GateResult:
    finding = Finding("data/a.yml", "index.html", "Start", "image-alt", "Fout.", "p", "320-dark", "violation")
    return GateResult(1, 1, 1, (finding,), {}, (("index.html", ("320-dark",)),))
