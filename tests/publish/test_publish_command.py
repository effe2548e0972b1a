"""What somebody reads who puts a site online."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import publish as publish_module
from generator.publish import compressed
from generator.publish.place_here import PlaceHere
from tests.publish.made import make_site, seen, write_passed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs links")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of an organisation with a finished site that the gate passed."""
    (tmp_path / "voortgang.toml").write_text("", encoding="utf-8")
    write_passed(make_site(tmp_path / "site", "een"), tmp_path / "build" / "gate.json")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_says_where_the_site_is(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["publiceer", "online"]) == 0

    assert capsys.readouterr().out == (
        "De site staat online in online/nu (versie 1).\n"
        "Herlaad de webserver: de bestanden in online/server zijn nieuw of anders.\n"
    )
    assert "index.html" in seen(own / "online")


def test_what_could_not_be_tidied_up_is_told_beside_where_the_site_is(
    own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "versies/00001")

    monkeypatch.setattr(PlaceHere, "tidy", closed)

    assert main(["publiceer", "online"]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0] == "De site staat online in online/nu (versie 1)."
    assert said[1].startswith("Herlaad de webserver: ")
    assert said[2].startswith(
        "De site staat online, maar opruimen lukte niet: Wij kunnen niet bij 'versies/00001'."
    )
    assert "index.html" in seen(own / "online")


def test_a_slash_behind_the_place_is_not_said_twice(
    own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Typed(PlaceHere):
        name = "web:/srv/"

    monkeypatch.setattr(publish_module, "typed_place", lambda _: Typed(own / "online"))

    main(["publiceer", "web:/srv/"])

    assert " in web:/srv/nu (versie 1)." in capsys.readouterr().out


def test_the_server_is_only_reloaded_when_its_files_changed(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["publiceer", "online"])
    write_passed(make_site(own / "site", "twee"), own / "build" / "gate.json")
    capsys.readouterr()

    main(["publiceer", "online"])
    assert capsys.readouterr().out == "De site staat online in online/nu (versie 2).\n"

    main(["publiceer", "online", "--brotli", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["reload"]


def test_and_back(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["publiceer", "online"])
    write_passed(make_site(own / "site", "twee"), own / "build" / "gate.json")
    main(["publiceer", "online"])

    assert main(["publiceer", "online", "--terug", "--format", "json"]) == 0

    told = json.loads(capsys.readouterr().out.split("(versie 2).\n")[1])
    assert told["number"] == 1
    assert b"een" in seen(own / "online")["index.html"]


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("build/gate.json", "Er is nog geen verslag van de controle"),
        ("site/index.html", "anders dan de site die is gecontroleerd"),
    ],
)
def test_a_site_that_is_not_checked_is_refused(
    gone: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(gone).unlink()

    assert main(["publiceer", "online"]) == 1

    said = capsys.readouterr().out
    assert told in said
    assert "Voer eerst uit: python -m generator site." in said


@pytest.mark.usefixtures("own")
def test_without_brotli_it_says_how_to_get_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compressed, "find_spec", lambda _: None)

    assert main(["publiceer", "online", "--brotli"]) == 1

    assert "-m pip install brotli" in capsys.readouterr().out
    assert not Path("online").exists()
