"""A round tells who answered, and who did not gets a text that asks again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import GOED
from tests.intake.test_workbook import FILLED, fill

_NOTHING = {"Is er nieuws?": "nee"}
_WRONG = FILLED | {"Stand": "bezig"}
_ROUND = "ronde-2024-12-01-{}.xlsx"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(GOED / "data", tmp_path / "data")
    return tmp_path / "data"


def ronde(data: Path, *more: str) -> int:
    return main(["ronde", "--data", str(data), "--today", "2024-12-01", *more])


def came_back(data: Path, filled: Mapping[str, tuple[str, Mapping[str, object]]]) -> Path:
    """The workbooks of a round; of some owners filled in for one action."""
    folder = data.parent / "ronde"
    assert ronde(data, "--naar", str(folder)) == 0
    for owner, (code, cells) in filled.items():
        file = folder / _ROUND.format(owner)
        file.write_bytes(fill(file.read_bytes(), code, dict(cells)))
    return folder


def read_back(
    data: Path,
    capsys: pytest.CaptureFixture[str],
    filled: Mapping[str, tuple[str, Mapping[str, object]]],
) -> dict[str, list[object]]:
    folder = came_back(data, filled)
    capsys.readouterr()
    ronde(data, "--lees", str(folder), "--format", "json")
    told: dict[str, list[object]] = json.loads(capsys.readouterr().out)
    told["silent"] = [one["role"] for one in told["silent"]]  # type: ignore[index]
    return told


@pytest.mark.parametrize(
    ("cells", "kind"),
    [(FILLED, "news"), (_NOTHING, "unchanged"), (_WRONG, "unsettled")],
    ids=["news", "no news", "wrong"],
)
def test_each_answer_is_told_by_its_kind(
    data: Path, capsys: pytest.CaptureFixture[str], cells: dict[str, object], kind: str
) -> None:
    told = read_back(data, capsys, {"team-zorg": ("A1", cells)})

    kinds = ("news", "unchanged", "unsettled")
    assert {name: told[name] for name in kinds if told[name]} == {kind: ["A1"]}
    assert told["silent"] == ["bureau"]


def test_a_workbook_that_nobody_touched_is_no_answer(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = read_back(data, capsys, {})

    assert told["silent"] == ["bureau", "team-zorg"]


def test_what_is_finished_need_not_answer(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = read_back(data, capsys, {})

    assert "onbekend" not in told["silent"]


def test_who_is_silent_gets_a_text_that_can_be_filled_in(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = came_back(data, {"team-zorg": ("A1", _NOTHING)})
    capsys.readouterr()

    code = ronde(data, "--lees", str(folder))

    told = capsys.readouterr().out
    assert code == 0
    assert f"In {data.parent}/build/herinneringen.txt staan de teksten" in told
    assert "Onderwerp:" not in told
    assert len(told) < 1000
    asks = (data.parent / "build/herinneringen.txt").read_text("utf-8")
    assert "Met het antwoord ‘geen nieuws’: 1 (A1).\nZonder antwoord: 1.\n" in told
    assert "  bureau Inclusie: A2.\n" in told
    assert asks.startswith("Zo vraag je het aan bureau Inclusie:")
    assert "Wij vroegen nieuws over 1 actie. Wij kregen nog geen antwoord." in asks
    assert "Actie: A2\nGemeld door: bureau Inclusie\n" in asks
    assert "Zo vraag je het aan team Zorg" not in asks


def test_an_example_writes_no_texts_either(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = came_back(data, {"team-zorg": ("A1", _NOTHING)})
    capsys.readouterr()

    ronde(data, "--lees", str(folder), "--voorbeeld")

    assert "Zonder --voorbeeld komen in" in capsys.readouterr().out
    assert not (data.parent / "build").exists()


def test_news_of_an_action_that_is_over_counts_too(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A3 is finished, so nobody asked about it; its owner is unknown."""
    folder = came_back(
        data, {"onbekend": ("A3", FILLED | {"Stand": "Gereed", "Gemeld door": "bureau Inclusie"})}
    )
    capsys.readouterr()

    ronde(data, "--lees", str(folder))

    told = capsys.readouterr().out
    assert (
        "Wij vroegen naar 2 acties.\nMet nieuws: 0.\nOok nieuws over 1 andere actie: A3.\n" in told
    )


def test_a_formula_keeps_only_its_own_row_out(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = came_back(data, {})
    assert ronde(data, "--naar", str(folder / "alle"), "--trekker", "alle") == 0
    whole = folder / "alle" / _ROUND.format("alle")
    whole.write_bytes(fill(whole.read_bytes(), "A1", dict(FILLED)))
    whole.write_bytes(fill(whole.read_bytes(), "A2", FILLED | {"Stand": "=A1"}))
    capsys.readouterr()

    code = ronde(data, "--lees", str(whole))

    told = capsys.readouterr().out
    assert code == 1
    assert "A1, ronde-2024-12-01-alle.xlsx: aangenomen" in told
    assert "A2, ronde-2024-12-01-alle.xlsx, blad Voortgang, vak A" in told
    assert "hier staat een formule. Schrijf de woorden zelf." in told
    assert "Met een antwoord dat nog niet klopt: 1 (A2)." in told


def test_who_has_nothing_to_tell_is_told_to_the_planner(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = data / "voortgang/A2/2024-06-01.yml"
    told = done.read_text("utf-8").replace("stand: doorlopend", "stand: gestopt")
    done.write_text(told, encoding="utf-8")

    code = ronde(data, "--naar", str(data.parent / "r"), "--trekker", "bureau")

    said = capsys.readouterr().out
    assert code == 0
    assert "Aan bureau Inclusie vragen wij niets: elke actie daarvan is gereed of gestopt." in said
    assert "Wij legden geen ronde vast, want er is niets om te vragen." in said
    assert not (data / "rondes/2024-12-01.yml").exists()


def test_when_everybody_answered_nobody_is_asked(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = came_back(data, {"team-zorg": ("A1", FILLED), "bureau": ("A2", _NOTHING)})
    capsys.readouterr()

    ronde(data, "--lees", str(folder))

    told = capsys.readouterr().out
    assert "Zonder antwoord: 0. Iedereen gaf antwoord." in told
    assert "Onderwerp:" not in told


def test_a_round_for_one_owner_asks_that_owner_only(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = came_back(data, {})
    capsys.readouterr()

    ronde(data, "--lees", str(folder), "--trekker", "bureau")

    told = capsys.readouterr().out
    assert "Wij vroegen naar 1 actie." in told
    assert "team Zorg" not in told
