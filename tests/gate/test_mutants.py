"""A handful of the mutants in every run of the tests; `nox -s mutants` does them all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.pages.verklaring import NIET_TE_ZIEN

from .mutants.mutant import Mutant
from .mutants.registry import MUTANTS
from .mutants.run import CACHE, CONTROL, PAGE, add, build, by_mutant, look, mutated, table

HANDFUL = {
    "no language": "axe",
    "text at 2:1 only in the dark": "axe",
    "too wide at 320": "layout",
    "no ring": "layout",
    "trap": "keyboard",
    "menu button became a div": "keyboard",
    "phone number": "privacy",
    "hidden figure in a download (CSV)": "privacy",
    "click here": "static",
    "header row became td": "static",
}


@pytest.fixture(scope="module")
def caught(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    folder = tmp_path_factory.mktemp("mutants")
    mutants = (CONTROL, *(mutant for mutant in MUTANTS if mutant.name in HANDFUL))
    site = build(folder)
    add(site, mutants)
    for file in site.rglob("*.html"):
        if "proef-" not in str(file):
            file.unlink()  # our own pages have a check of their own
    result = look(folder, CACHE / "gate-results")
    assert result.answered == result.asked, "the machine was too busy to look at every page"
    return {mutant.name: layers for mutant, layers in by_mutant(result, mutants).items()}


@pytest.mark.browser
@pytest.mark.parametrize(("name", "layer"), HANDFUL.items())
def test_a_fault_is_found_by_the_layer_that_is_there_for_it(
    caught: dict[str, Counter[str]], name: str, layer: str
) -> None:
    assert layer in caught[name]


def test_there_are_many_different_faults_and_each_says_what_it_is() -> None:
    names = [mutant.name for mutant in MUTANTS]

    assert len(names) >= 240
    assert len(set(names)) == len(names)
    assert set(HANDFUL) <= set(names)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_fault_still_fits_our_own_page(mutant: Mutant, built_page: str) -> None:
    changed = mutated(built_page, mutant, 1)

    assert changed != mutated(built_page, CONTROL, 1) or mutant.files


def test_what_no_machine_can_see_is_told_on_the_page_about_accessibility() -> None:
    blind = {mutant.blind for mutant in MUTANTS if mutant.blind}

    assert blind <= set(NIET_TE_ZIEN)


def test_what_is_only_shown_to_a_person_is_not_found() -> None:
    doubt, seen = MUTANTS[:2]

    told = table(
        {CONTROL: Counter(), doubt: Counter({"review": 1}), seen: Counter({"axe": 1, "review": 1})}
    )

    assert "1 of 2 faults found (50.0%).\nOnly shown to a person to judge: 1." in told


def test_the_table_says_what_was_not_found_and_why() -> None:
    blind = Mutant("a lie", blind="only a person knows")

    told = table({CONTROL: Counter(), blind: Counter(), MUTANTS[0]: Counter({"axe": 2})})

    assert "NOT FOUND: only a person knows" in told
    assert "1 of 2 faults found (50.0%)." in told


@pytest.fixture(scope="session")
def built_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    site = build(tmp_path_factory.mktemp("own"))
    return Path(site, PAGE).read_text(encoding="utf-8")
