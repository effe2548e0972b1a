"""The static layer as the command runs it."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.commands import gate
from generator.gate.files.check import check_site
from generator.gate.files.page_rules import pagina_is_licht
from generator.gate.files.validate import validate
from generator.gate.forms.gate_json import write_report
from generator.gate.site.built import BuiltPage, read_site
from generator.gate.site.document import make_site
from generator.gate.verdict.result import Finding, GateResult
from generator.gate.verdict.shards import Shard
from tests.conftest import GOED
from tests.gate.files.sites import KNOWN, NO_MEMORY
from tests.gate.tiny_site import CACHE

FAULT = Finding(
    "data/a.yml", "index.html", "Start", "image-alt", "Fout.", "p", "320-dark", "violation"
)


def test_the_command_always_gives_the_gate_what_the_static_rules_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Any] = []
    monkeypatch.setattr(gate, "_reports", lambda: tmp_path / "build")
    monkeypatch.setattr(gate, "run_gate", lambda settings: given.append(settings) or _result())

    code = main(
        [
            "gate",
            "--data",
            str(GOED / "data"),
            "--content",
            str(GOED / "content"),
            "--site-dir",
            str(tmp_path),
        ]
    )

    assert code == 1
    assert given[0].known.mailboxes == {"samen@proef.example"}
    assert {number.place[:2] for number in given[0].known.hidden.numbers} == {
        ("data/metingen/SC1.csv", 6),
        ("data/metingen/SC1.csv", 13),
    }
    written = {file.name for file in (tmp_path / "build").iterdir()}
    assert written == {"gate.txt", "gate.xml", "gate.sarif", "gl-code-quality-report.json"}


@pytest.mark.parametrize(
    ("result", "code", "kept"),
    [
        (GateResult(1, 4, 4, (), {}), 0, ["fouten: 0"]),
        (GateResult(1, 4, 4, (FAULT,), {}), 1, ["fouten: 1"]),
        (GateResult(1, 4, 3, (FAULT,), {}), 2, []),
        (GateResult(0, 0, 0, (FAULT,), {}), 1, []),
    ],
)
def test_the_figures_of_a_whole_run_are_kept_also_when_there_are_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, result: GateResult, code: int, kept: list[str]
) -> None:
    monkeypatch.setattr(gate, "_reports", lambda: tmp_path / "build")
    monkeypatch.setattr(gate, "run_gate", lambda _: result)
    data = shutil.copytree(GOED / "data", tmp_path / "data")
    (data / "controles.yml").unlink(missing_ok=True)

    assert main(["gate", "--record", "--data", str(data), "--site-dir", str(tmp_path)]) == code

    file = data / "controles.yml"
    assert (
        re.findall(r"fouten: \d", file.read_text(encoding="utf-8") if file.is_file() else "")
        == kept
    )


def test_the_figures_of_a_part_are_not_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(
        ["gate", "--record", "--shard", "1/4", "--data", str(tmp_path), "--site-dir", str(tmp_path)]
    )

    assert code == 2
    assert "Een deel is niet de hele site." in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []


def test_the_figures_of_all_parts_together_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "_reports", lambda: tmp_path / "build")
    names = [tmp_path / "gate-1.json", tmp_path / "gate-2.json"]
    for number, file in enumerate(names, 1):
        result = GateResult(1, 4, 4, (), {}, ((f"{number}.html", ("320-dark",)),))
        write_report(file, result, Shard(number, 2, 2, "abc"))

    code = main(
        ["merge", *map(str, names), "--record", "--today", "2026-11-24", "--data", str(tmp_path)]
    )

    assert code == 0
    kept = (tmp_path / "controles.yml").read_text(encoding="utf-8")
    assert "- datum: 2026-11-24\n  paginas: 2\n  keer_bekeken: 8\n" in kept


@pytest.mark.parametrize(("rows", "each", "count"), [(4000, 650, 0), (4000, 1200, 1), (0, 0, 0)])
def test_a_list_may_grow_with_its_rows(rows: int, each: int, count: int) -> None:
    row = f"<tr><td>{'a' * each}</td></tr>"
    files = {"index.html": f"<main><table>{row * rows}</table></main>".encode()}
    document = make_site(files, (BuiltPage("index.html", "Lijst", "data/acties"),), "/").documents[
        "index.html"
    ]

    found = [hit.said for hit in pagina_is_licht(document)]

    assert len(found) == count
    assert all("hooguit 4200 kB. Het zwaarste is 'index.html'" in said for said in found)


def test_a_page_that_is_not_there_is_left_to_the_browser(tmp_path: Path) -> None:
    site = replace(read_site(tmp_path), pages=(BuiltPage("weg/index.html", "Weg", "weg"),))

    assert check_site(site, KNOWN, NO_MEMORY).findings == ()


@pytest.mark.parametrize(
    ("path", "base", "file"),
    [
        ("/acties/", "/plan/", None),
        ("/acties/index.html", "/plan/", None),
        ("/plan/acties/", "/plan/", "acties/index.html"),
        ("/een%20plan/acties", "/een%20plan/", "acties/index.html"),
        ("/acties/", "/", "acties/index.html"),
    ],
)
def test_an_address_beside_the_site_leads_to_none_of_its_files(
    path: str, base: str, file: str | None
) -> None:
    assert make_site({"acties/index.html": b""}, (), base).file_at(path) == file


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

    site = read_site(tmp_path)

    result = validate(site, site.pages, CACHE, os.environ, {})

    assert result.failed == {"dubbel.html", "open.html", "plek.html"}
    assert dict(result.tools)["html-validate"]


def _result() -> GateResult:
    return GateResult(1, 1, 1, (FAULT,), {}, (("index.html", ("320-dark",)),))
