"""What a page weighs does not depend on how many other pages there are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.cli import main
from generator.example.history import KWARTALEN
from generator.example.write import SEED, example_files, write_example

FEW, MANY = 20, 200


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """An example without rounds: those ask about actions of both registers."""
    made = example_files(MANY, SEED)
    ids = [line for line in made["data/.ids"].splitlines() if not line.startswith("rondes ")]
    kept = {name: text for name, text in made.items() if not name.startswith("data/rondes/")}
    return kept | {"data/.ids": "\n".join(ids) + "\n"}


@pytest.fixture(scope="module")
def few(files: dict[str, str]) -> list[str]:
    """The codes of the first actions, which both registers have."""
    return re.findall(r"^acties (\w+)$", files["data/.ids"], re.MULTILINE)[:FEW]


def test_the_page_of_an_action_is_the_same_to_the_byte_among_20_and_among_200(
    files: dict[str, str], few: list[str], tmp_path: Path
) -> None:
    among_many = _build(tmp_path / "veel", files)
    among_few = _build(tmp_path / "weinig", _without_others(files, few))

    assert len(list((among_few / "acties").iterdir())) == len(
        list((among_many / "acties").iterdir())
    ) - (MANY - FEW)
    for code in few:
        page = f"acties/{code.lower()}/index.html"
        assert (among_few / page).read_bytes() == (among_many / page).read_bytes()


def _without_others(files: Mapping[str, str], codes: list[str]) -> dict[str, str]:
    """The same register with only these actions."""
    kept = {name: text for name, text in files.items() if _code(name) in {None, *codes}}
    ids = [
        line
        for line in files["data/.ids"].splitlines()
        if not line.startswith(("acties", "voortgang"))
        or line.split()[1].partition("/")[0] in codes
    ]
    return kept | {"data/.ids": "\n".join(ids) + "\n"}


def _code(name: str) -> str | None:
    """The action a file is about; None when it is about something else."""
    found = re.match(r"data/(?:acties|voortgang)/(\w+)", name)
    return found[1] if found else None


def _build(folder: Path, files: Mapping[str, str]) -> Path:
    write_example(folder, files, lambda _done, _total: None)
    where = [
        "--data",
        str(folder / "data"),
        "--content",
        str(folder / "content"),
        "--site-dir",
        str(folder / "site"),
    ]
    assert main(["build", *where, "--today", KWARTALEN[-1]]) == 0
    return folder / "site"
