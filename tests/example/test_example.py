"""The made-up register: right, the same each time, of every kind, and wrong only when asked."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from generator.checks.all_rules import read_and_check
from generator.cli import main
from generator.example.faults import IN_FILES, IN_REGISTER, IN_TEXTS, Fault, with_faults
from generator.example.history import KWARTALEN
from generator.example.write import SEED, example_files, write_example
from generator.model.fields import Stand, een_of_meer
from generator.model.keuzes import StandMetWoord
from generator.model.register import KINDS, Kind, Register
from generator.problem import Problem
from generator.register.read import Reading

# About a sentence of the real texts, about the register as it was on a day, and about a place on a finished page.
NOT_MADE_UP = {"uitzonderingen", "rapporten", "beoordelingen", "toegestaan"}


def read(folder: Path, files: dict[str, str]) -> tuple[Reading, list[Problem]]:
    write_example(folder, files, lambda _done, _total: None)
    reading, _, problems = read_and_check(folder / "data", folder / "content")
    return reading, problems


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    reading, problems = read(tmp_path_factory.mktemp("voorbeeld") / "map", example_files(100, SEED))
    assert problems == []
    assert reading.register is not None
    return reading.register


def test_an_example_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "oefenen"

    made = main(["example", "--acties", "30", str(folder)])
    said = capsys.readouterr().out
    checked = main(["check", "--data", str(folder / "data"), "--content", str(folder / "content")])

    assert (made, checked) == (0, 0)
    assert "de mappen data en content, met 30 verzonnen acties" in said
    assert len(list((folder / "data/acties").iterdir())) == 30


@pytest.mark.parametrize("seed", range(5))
def test_every_seed_gives_a_right_register(seed: int, tmp_path: Path) -> None:
    _, problems = read(tmp_path / "map", example_files(45, seed))

    assert problems == []


def test_the_same_seed_gives_the_same_bytes_and_another_does_not() -> None:
    first, again, other = (example_files(30, seed) for seed in (7, 7, 8))

    assert first == again
    assert list(first) == list(again)
    assert first != other


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.name not in NOT_MADE_UP], ids=lambda kind: kind.name
)
def test_every_kind_of_the_register_occurs(kind: Kind, register: Register) -> None:
    assert getattr(register, kind.name)


def test_the_history_has_news_in_each_of_8_quarters(register: Register) -> None:
    days = {nieuws.peildatum.tekst for nieuws in register.voortgang}

    assert days == set(KWARTALEN)
    assert len(days) == 8


def test_every_state_occurs(register: Register) -> None:
    assert {nieuws.stand for nieuws in register.voortgang} == set(get_args(Stand))


def test_what_a_source_says_occurs_and_so_do_links_and_own_words(register: Register) -> None:
    said = [news for news in register.voortgang if news.woord_van_bron]

    assert any(news.percentage for news in said)
    assert {news.woord_taal for news in said} == {"en"}
    assert any(isinstance(news.stand, StandMetWoord) for news in register.voortgang)
    assert any(actie.links and actie.officiele_taal for actie in register.acties)
    assert all(cijfer.thema != "onbekend" for cijfer in register.streefcijfers)


def test_what_the_guide_says_to_look_up_here_occurs(register: Register) -> None:
    """The register beside the program has none of these, so the guide for editors sends people here."""
    assert any(len(een_of_meer(actie.trekker)) > 1 for actie in register.acties)
    assert any(actie.eerdere_trekkers for actie in register.acties)
    assert any(actie.links for actie in register.acties)
    assert any(actie.officiele_taal for actie in register.acties)
    assert register.rondes
    assert any(cijfer.eenheid not in {"", "procent"} for cijfer in register.streefcijfers)


def test_what_is_not_known_occurs_too(register: Register) -> None:
    owners = [actie.trekker for actie in register.acties]

    assert 0 < owners.count("onbekend") < len(owners)
    assert {actie.code for actie in register.acties} - {
        nieuws.code for nieuws in register.voortgang
    }


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mijn.txt").write_text("van mij", encoding="utf-8")

    code = main(["example", "--acties", "5", str(tmp_path)])

    assert code == 2
    assert "staat al iets. Kies een map die leeg is of nog niet bestaat." in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["mijn.txt"]


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    folder = tmp_path / "leeg"
    folder.mkdir()

    write_example(folder, {"data/a.yml": "a: b\n"}, lambda _done, _total: None)

    assert (folder / "data/a.yml").read_text(encoding="utf-8") == "a: b\n"


def test_half_an_example_never_stays(tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_example(tmp_path / "map", dict.fromkeys("abc", ""), stop)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("aantal", ["0", "1000000"])
def test_a_number_that_cannot_be_is_refused_in_a_sentence(
    aantal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["example", "--acties", aantal, str(tmp_path / "map")])

    assert code == 2
    assert f"{aantal} acties kan niet. Kies een aantal van 1 tot en met" in capsys.readouterr().err


@pytest.mark.parametrize(
    "faults", [IN_FILES, IN_TEXTS, IN_REGISTER], ids=["files", "texts", "register"]
)
def test_each_mistake_that_is_put_in_is_found_and_no_other(
    faults: tuple[Fault, ...], tmp_path: Path
) -> None:
    files = with_faults(example_files(30, SEED), faults)

    _, problems = read(tmp_path / "map", files)

    assert {problem.rule for problem in problems} == {fault.rule for fault in faults}


def test_mistakes_are_put_in_when_asked_and_each_has_a_place(tmp_path: Path) -> None:
    files = example_files(30, SEED, fouten=True)

    _, problems = read(tmp_path / "map", files)

    assert len({problem.rule for problem in problems}) >= 25
    for problem in problems:
        lines = (tmp_path / "map" / problem.file).read_text(encoding="utf-8").count("\n") + 1
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
