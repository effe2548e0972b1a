"""The page for editing: what it tells, and that there is no word about it where nobody edits on the site."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import build, vendored
from generator.build import build_site
from generator.checks.all_rules import read_and_check
from generator.cli import main
from generator.editor.own_files import own_files
from generator.figures.figures import figures
from generator.folders import Folders
from generator.gate.errors import MachineError
from generator.layout.context import make_context
from generator.layout.page import Page
from generator.model.beheer import Beheer
from generator.model.register import Register
from generator.pages import aanpassen
from generator.problem import errors
from tests.conftest import DAG, GOED
from tests.editor.register import copy_with_setting
from tests.editor.test_config import GITLAB


def with_setting(beheer: Beheer | None) -> Register:
    register = read_and_check(GOED / "data", GOED / "content", DAG)[0].register
    assert register
    organisatie = register.organisatie.model_copy(update={"beheer": beheer})
    return register.model_copy(update={"organisatie": organisatie})


def pages(beheer: Beheer | None) -> list[Page]:
    register = with_setting(beheer)
    return aanpassen.pages(make_context(register, figures(register, DAG), []))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A register with the setting, as files."""
    return copy_with_setting(tmp_path)


def test_the_page_says_what_somebody_should_know(golden: Callable[[Path, str], None]) -> None:
    [page] = pages(GITLAB)

    golden(Path(__file__).with_name("aanpassen.html"), page.head + page.body)
    assert not page.searched
    assert "connect-src 'self' data: blob: https://git.proef.example;" in page.policy


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "Je logt in met je account van git.proef.example."),
        ({"app_id": None}, "Je logt in met een token van git.proef.example."),
        ({"nakijken": "ja"}, "Iemand kijkt je wijziging na."),
        ({"nakijken": "nee"}, "Je wijziging wordt meteen bewaard."),
    ],
)
def test_the_page_says_how_it_goes_here(change: dict[str, Any], said: str) -> None:
    [page] = pages(GITLAB.model_copy(update=change))

    assert said in page.body


def test_without_the_setting_there_is_nothing() -> None:
    assert pages(None) == []
    assert own_files(with_setting(None)) == {}


def test_a_site_on_which_nobody_edits_has_no_word_about_it(tmp_path: Path) -> None:
    site = tmp_path / "site"

    assert errors(build_site(Folders(GOED / "data", GOED / "content", site), DAG)) == []

    files = [file for file in site.rglob("*") if file.is_file()]
    assert not (site / "beheer").exists()
    assert [file.name for file in files if b"beheer/" in file.read_bytes()] == []


def test_a_site_with_the_page_hides_it_from_menus_and_searching(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "add_program", lambda *_: None)

    assert errors(build_site(folders, DAG)) == []

    html = (folders.site / "beheer" / "index.html").read_text(encoding="utf-8")
    settings = json.loads((folders.site / "beheer" / "config.json").read_text(encoding="utf-8"))
    assert html.startswith('<!doctype html>\n<html lang="nl">')
    assert '<meta name="robots" content="noindex">' in html
    assert settings["backend"]["repo"] == "inclusie/voortgang"
    others = [file for file in folders.site.rglob("*.html") if file.parent.name != "beheer"]
    told = [
        file for file in (*others, *folders.site.rglob("*.json")) if file.parent.name != "beheer"
    ]
    assert len(others) > 20
    assert [file.name for file in told if "beheer/" in file.read_text(encoding="utf-8")] == []
    wide = [file.name for file in others if "unsafe-inline" in file.read_text(encoding="utf-8")]
    assert wide == []


def test_without_npm_one_sentence_is_said_and_the_old_site_stays(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("404.html", "assets/site.css"):
        (folders.site / name).parent.mkdir(parents=True, exist_ok=True)
        (folders.site / name).write_text("oud", encoding="utf-8")

    def no_network(*_: object) -> Path:
        raise MachineError(missing="Wij konden programma's van npm niet ophalen.", remedy="Kijk.")

    monkeypatch.setattr(vendored, "install", no_network)
    where = [f"--{name}" for name in ("data", "content", "site-dir")]
    given = [str(folders.data), str(folders.content), str(folders.site)]

    code = main(
        [
            "build",
            *[part for pair in zip(where, given, strict=True) for part in pair],
            "--today",
            DAG.isoformat(),
        ]
    )

    said = capsys.readouterr().err.strip().splitlines()[-1]
    assert code == 2
    assert (
        said == "Het lukt niet op deze computer. Wij konden programma's van npm niet ophalen. Kijk."
    )
    assert (folders.site / "404.html").read_text(encoding="utf-8") == "oud"
    assert not folders.site.with_name("site.nieuw").exists()
