"""What somebody gets who asks what a change does to the site."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import GOED
from tests.publish.made import make_site

_DAY = ("--today", "2024-07-01")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of an organisation with a finished site, and a checkout of before in `eerst`."""
    own = tmp_path / "eigen"
    shutil.copytree(GOED / "data", own / "data")
    shutil.copytree(GOED / "data", own / "eerst" / "data")
    (own / "voortgang.toml").write_text("", encoding="utf-8")
    make_site(own / "site", "een")
    monkeypatch.chdir(own)
    return own


def test_without_a_site_of_before_the_words_are_there_and_it_says_so(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    next((own / "eerst" / "data" / "voortgang").rglob("*.yml")).unlink()

    assert main(["verandert", "eerst", *_DAY]) == 0

    told = (own / "build/verandert/verandert.md").read_text(encoding="utf-8")
    mark, _, heading = told.splitlines()[:3]
    assert mark == "<!-- voortgang:verandert -->"
    assert heading == "## Dit verandert er op de site van 1 juli 2024"
    assert "- Nieuw: voortgang" in told
    assert "De site van eerst konden wij niet maken." in told
    assert "Open daar index.html" in capsys.readouterr().out


def test_the_same_site_needs_no_browser(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(own / "eerst" / "site", "een")

    assert main(["verandert", "eerst", *_DAY, "--format", "json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["compared"]
    assert set(told["pages"].values()) == {0}
    text = (own / "build/verandert/verandert.md").read_text(encoding="utf-8")
    assert "Op de site verandert er niets." in text


def test_without_a_site_it_says_what_to_do(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(own / "site")

    assert main(["verandert", "eerst", *_DAY]) == 2

    assert "Voer eerst uit: python -m generator build." in capsys.readouterr().err


def test_a_mistake_in_the_register_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "data" / "organisatie.yml").write_text("naam: [", encoding="utf-8")

    assert main(["verandert", "eerst", *_DAY]) == 1

    assert "data/organisatie.yml:" in capsys.readouterr().out
