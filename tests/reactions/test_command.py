"""The command writes the file as a whole, or leaves it as it was and says why."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands.reactions import FILE, TOKEN
from tests.conftest import GOED
from tests.reactions.recorded import EXPECTED, answers
from tests.reactions.server import Reply, tracker


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(GOED / "data", folder)
    return folder


def reactions(data: Path, address: str = "", *more: str) -> int:
    if address:
        with (data / "organisatie.yml").open("a", encoding="utf-8") as file:
            file.write(f"tracker:\n  soort: github\n  adres: {address}/o/r\n")
    return main(["reacties", "--data", str(data), "--today", "2024-07-01", *more])


def test_the_reactions_of_today_are_written(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with tracker(answers("github")) as running:
        code = reactions(data, running.address)

    assert code == 0
    assert capsys.readouterr().out == (
        "Wij lazen 2 reacties. 1 wacht op antwoord. Wij schreven data/reacties.json. "
        "Kijk het na met: python -m generator check.\n"
    )
    assert json.loads((data / FILE).read_text(encoding="utf-8"))["reacties"] == EXPECTED
    assert main(["check", "--data", str(data), "--content", str(GOED / "content")]) == 0


def test_a_theme_is_found_by_its_title(data: Path) -> None:
    good = answers("github")

    def about_theme(asked: object) -> Reply:
        reply = good(asked)
        if isinstance(reply.value, list) and "title" in reply.value[0]:
            reply.value = [{**reply.value[0], "title": "[Taal] Wat doen jullie?"}]
        return reply

    with tracker(about_theme) as running:
        reactions(data, running.address)

    found = json.loads((data / FILE).read_text(encoding="utf-8"))["reacties"]
    assert {one["over"] for one in found} == {"taal"}


@pytest.mark.parametrize("reply", [Reply({}, 500), Reply({}, 401), Reply(raw=b"[{"), Reply([7])])
def test_without_a_whole_answer_the_file_stays(
    reply: Reply, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    before = (data / FILE).read_bytes()

    with tracker(lambda _: reply) as running:
        code = reactions(data, running.address)

    assert code == 2
    assert (data / FILE).read_bytes() == before
    assert "Wat wij al hadden, blijft zoals het was." in capsys.readouterr().err


def test_a_damaged_file_is_replaced(data: Path) -> None:
    (data / FILE).write_text('{"op": "2024', encoding="utf-8")

    with tracker(answers("github")) as running:
        code = reactions(data, running.address)

    assert code == 0


def test_without_a_tracker_it_says_what_to_fill_in(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = reactions(data)

    assert code == 1
    assert "Vul 'tracker' in." in capsys.readouterr().out


def test_a_token_of_the_environment_is_sent_and_never_said(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, "geheim-123")

    with tracker(answers("github")) as running:
        reactions(data, running.address, "--format", "json")

    said = capsys.readouterr()
    assert {asked.headers["authorization"] for asked in running.asked} == {"Bearer geheim-123"}
    assert "geheim" not in said.out + said.err
    assert not [file for file in data.rglob("*.*") if b"geheim-123" in file.read_bytes()]
