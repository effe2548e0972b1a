"""The measures see what they are for."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from tests.house.measure import (
    Density,
    dense_comprehensions,
    late_constants,
    named_twice,
    read_modules,
    wide_lines,
)

OURS = read_modules(
    {
        file.relative_to(ROOT / "generator").as_posix(): file.read_text(encoding="utf-8")
        for file in (ROOT / "generator").rglob("*.py")
    }
)


@pytest.mark.parametrize("measure", [named_twice, dense_comprehensions, late_constants, wide_lines])
def test_the_code_of_the_generator_is_plain(measure) -> None:
    found = measure(OURS)

    assert not found


def test_one_name_for_two_things_is_seen() -> None:
    modules = read_modules(
        {
            "gate/page.py": "class Page: ...\ndef render(): ...",
            "layout/page.py": "class Page: ...\ndef _render(): ...",
            "pages/render.py": "def render(): ...\ndef pages(): ...",
            "pages/home.py": "def pages(): ...",
            "commands/home.py": "",
        }
    )

    assert list(named_twice(modules)) == ["class Page", "function render", "module page"]


@pytest.mark.parametrize(
    ("code", "dense"),
    [
        ("[a for a in b if a]", False),
        ("[a for a in b for c in a]", True),
        ("{a: 1 for a in b if a if c}", True),
    ],
)
def test_a_comprehension_with_two_steps_is_seen(code: str, *, dense: bool) -> None:
    assert bool(dense_comprehensions(read_modules({"a.py": code}))) is dense


def test_a_constant_below_its_use_is_seen() -> None:
    early = "_ROOM = 1\ndef here():\n    return _ROOM\n"
    late = "def here():\n    return _ROOM\n_ROOM = 1\n"

    assert not late_constants(read_modules({"a.py": early}))
    assert late_constants(read_modules({"a.py": late})) == ["a.py:3 _ROOM"]


def test_a_wide_line_of_code_is_seen_and_a_wide_text_is_not() -> None:
    code = f"value = {' + '.join(['number'] * 20)}\n"
    text = f'value = "{"woord " * 20}"\n'

    assert wide_lines(read_modules({"a.py": code})) == ["a.py:1"]
    assert not wide_lines(read_modules({"a.py": text}))


def test_density_counts_in_a_thousand_lines() -> None:
    density = Density.of(read_modules({"a.py": "x = 1 if y else 2\n" * 10}))

    assert (density.lines, density.ternaries, density.walruses) == (10, 1000, 0)


def test_the_readme_can_be_read_in_one_go() -> None:
    """It tells what it is and where things stand; decisions stand in the room they belong to."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 200


def test_every_link_between_the_readmes_leads_somewhere() -> None:
    """Not those into data/ and content/, which anybody may replace."""
    files = [ROOT / "README.md", *(ROOT / "generator").rglob("README.md")]
    links = [
        (file.relative_to(ROOT).as_posix(), link)
        for file in files
        for link in re.findall(
            r"\]\((?!https?:|data/|content/)([^)#]+)\)", file.read_text(encoding="utf-8")
        )
    ]

    assert links
    assert [pair for pair in links if not (ROOT / pair[0]).parent.joinpath(pair[1]).exists()] == []


def test_every_large_room_says_its_job() -> None:
    rooms = [
        folder for folder in (ROOT / "generator").iterdir() if (folder / "__init__.py").is_file()
    ]
    large = [room for room in rooms if len(list(room.rglob("*.py"))) > 11]

    assert large
    assert [room.name for room in large if not (room / "README.md").is_file()] == []
