"""The colours of site.css and of an organisation: all pairs that meet are known and can be told apart."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from generator.build import build_site
from generator.checks.all_rules import read_and_check
from generator.colours.contrast import SIGN, TEXT
from generator.colours.palette import (
    DECORATION,
    PAIRS,
    SCHEMES,
    WORDS,
    mended,
    own_css,
    palette,
    place_of,
    standard,
    too_weak,
)
from generator.folders import Folders
from generator.model.organisatie import Kleuren, Kleurstel
from generator.problem import errors
from tests.colours.test_contrast import COLOURS
from tests.conftest import GOED, ROOT

CSS = (ROOT / "generator" / "theme" / "assets" / "site.css").read_text(encoding="utf-8")
FIELDS = st.sampled_from(sorted(Kleurstel.model_fields))


def test_every_colour_of_the_style_sheet_is_in_a_pair_or_only_decoration() -> None:
    paired = {name for pair in PAIRS for name in (pair.front, pair.back)}

    assert set(standard()["licht"]) == set(standard()["donker"]) == paired | DECORATION
    assert set(WORDS) == set(standard()["licht"])
    assert not paired & DECORATION


def test_no_colour_is_written_in_another_way() -> None:
    """A colour outside light-dark() would not be measured."""
    rest = re.sub(r"--[\w-]+: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);", "", CSS)

    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(|light-dark\(", rest)
    assert CSS.count("light-dark(#") == len(standard()["licht"])


@pytest.mark.parametrize(
    ("pattern", "known"),
    [
        (r"[{;] *color: var\(--([\w-]+)\)", {pair.front for pair in PAIRS if pair.need == TEXT}),
        (r"background: var\(--([\w-]+)\)", {pair.back for pair in PAIRS}),
        (
            r"(?:border|outline)[\w-]*: [^;]*var\(--([\w-]+)\)",
            {pair.front for pair in PAIRS} | DECORATION,
        ),
        (r"--k: var\(--([\w-]+)\)", {pair.front for pair in PAIRS}),
    ],
)
def test_every_use_of_a_colour_is_measured(pattern: str, known: set[str]) -> None:
    used = set(re.findall(pattern, CSS)) - {"k", "hoek"}  # a variable of its own, and a size

    assert used
    assert used <= known


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colours_of_the_style_sheet_are_right_by_themselves(scheme: str) -> None:
    assert list(too_weak(palette(scheme, {}))) == []


def test_the_schemes_are_the_fields_of_the_model() -> None:
    assert tuple(Kleuren.model_fields) == SCHEMES
    assert {name.replace("_", "-") for name in Kleurstel.model_fields} <= set(standard()["licht"])


def test_the_examples_of_the_help_are_the_colours_of_the_style_sheet() -> None:
    for name, field in Kleurstel.model_fields.items():
        assert field.examples == [standard()["licht"][name.replace("_", "-")].removeprefix("#")]


def test_signs_need_3_and_text_needs_4_5() -> None:
    assert {pair.need for pair in PAIRS} == {TEXT, SIGN}
    assert {pair.front for pair in PAIRS if pair.need == SIGN} == {"rand", "focus"}


def test_without_colours_of_its_own_an_organisation_has_those_of_the_style_sheet() -> None:
    assert "light-dark" not in own_css(None)
    assert "light-dark" not in own_css(Kleuren(licht=Kleurstel()))


def test_a_colour_of_one_scheme_leaves_the_other_as_it_was() -> None:
    css = own_css(Kleuren(licht=Kleurstel(hoofd="#5B2A86")))

    assert "--hoofd: light-dark(#5b2a86, #a5d5da);" in css
    assert "--hoofd-diep: light-dark(#3b1b57, #d3eef0);" in css
    assert css.count("light-dark") == 2


def test_a_place_is_the_line_of_the_colour() -> None:
    file, line, column = place_of("rand")

    assert (
        (ROOT / file)
        .read_text(encoding="utf-8")
        .split("\n")[line - 1][column - 1 :]
        .startswith("--rand: ")
    )


@given(scheme=st.sampled_from(SCHEMES), own=st.dictionaries(FIELDS, COLOURS))
def test_mended_colours_can_be_told_apart_and_right_ones_stay(
    scheme: str, own: dict[str, str]
) -> None:
    better = mended(scheme, own)

    assert better.keys() == own.keys()
    assert list(too_weak(palette(scheme, better))) == []
    assert mended(scheme, better) == better


@settings(max_examples=15)
@given(scheme=st.sampled_from(SCHEMES), fields=st.dictionaries(FIELDS, COLOURS, min_size=1))
def test_who_follows_the_advice_has_a_site_everybody_can_read(
    scheme: str, fields: dict[str, str], problems_of: Callable[[str, dict[str, str]], list[str]]
) -> None:
    """Whatever was filled in. Mending a ground can bring up what stands on it, so the advice comes in a few rounds."""
    for _ in fields:
        for message in problems_of(scheme, fields):
            advised = re.search(r"Schrijf bij '(\w+)' bijvoorbeeld: ([0-9a-f]{6})\.", message)
            assert advised, message
            fields[advised[1]] = advised[2]

    assert problems_of(scheme, fields) == []
    assert (
        list(
            too_weak(
                palette(scheme, {name: f"#{colour.strip('#')}" for name, colour in fields.items()})
            )
        )
        == []
    )


@pytest.fixture(scope="session")
def problems_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str, dict[str, str]], list[str]]:
    """What the checks say of a register in which one scheme has these colours."""
    folder = tmp_path_factory.mktemp("kleuren") / "goed"
    shutil.copytree(GOED, folder)
    file = folder / "data" / "organisatie.yml"
    before = file.read_text(encoding="utf-8")

    def problems(scheme: str, fields: dict[str, str]) -> list[str]:
        lines = "".join(f"    {name}: '{colour}'\n" for name, colour in fields.items())
        file.write_text(f"{before}kleuren:\n  {scheme}:\n{lines}", encoding="utf-8")
        return [
            problem.message for problem in read_and_check(folder / "data", folder / "content")[2]
        ]

    return problems


def test_the_colours_reach_every_page_as_a_file(tmp_path: Path) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    file = tmp_path / "goed" / "data" / "organisatie.yml"
    file.write_text(
        file.read_text("utf-8") + "kleuren:\n  donker:\n    hoofd: c9a7f0\n", encoding="utf-8"
    )

    problems = build_site(
        Folders(tmp_path / "goed" / "data", tmp_path / "goed" / "content", tmp_path / "site"),
        date(2024, 7, 1),
    )

    assert errors(problems) == []
    assert "--hoofd: light-dark(#17505a, #c9a7f0);" in (
        tmp_path / "site" / "assets" / "kleuren.css"
    ).read_text("utf-8")
    for page in (tmp_path / "site").rglob("*.html"):
        sheets = [
            link.rsplit("/", 1)[-1]
            for link in html.parse(page).xpath("//link[@rel='stylesheet']/@href")
        ]
        assert sheets[-2:] == ["site.css", "kleuren.css"], page
