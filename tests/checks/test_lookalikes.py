"""Names that look alike, groups that are everybody, and groups that hold each other (cases S1, S2)."""

from __future__ import annotations

import shutil
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.all_rules import read_and_check
from generator.checks.overlap_rules import means_everybody, overlap_by_name
from generator.lookalike import nearly_the_same, one_letter_apart, same_to_the_eye
from generator.problem import Problem
from tests.conftest import GOED

SAME = [
    ("buiten Europa", "Buiten  europa"), ("buiten Europa", "buiten-Europa"), ("café", "cafe"), ("één loket", "een loket"),
    ("directie P&O", "directie P en O"), ("P.O.", "PO"), ("team\u200bZorg", "teamZorg"), ("team Zorg", "teamzorg"),
    ("tеam Zorg", "team Zorg"), ("Ｚorg", "Zorg"), ("zorg’s", "zorgs"), ("team – Zorg", "team Zorg"), ("ﬁets", "fiets"),
    ("collega’s", "collegas"), ("R & D", "R+D"), ("Łódź", "Lodz"), ("σ", "σ"),
]  # fmt: skip
OTHER = [
    ("team A", "team B"), ("fase 1", "fase 2"), ("deel II", "deel III"), ("binnen Europa", "buiten Europa"),
    ("jonger dan 30", "jonger dan 35"), ("noord", "oost"), ("A1", "A2"), ("schaal 10", "schaal 100"), ("vrouw", "man"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_that_nobody_hears_apart_are_the_same(one: str, other: str) -> None:
    assert same_to_the_eye(one, other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_names_that_differ_are_left_alone(one: str, other: str) -> None:
    assert not same_to_the_eye(one, other)
    assert not one_letter_apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("directie Wonen en Werken", "directie Wonen en Werke"),
        ("leiderschap", "leiderschpa"),
        ("toegankelijkheid", "toeganklijkheid"),
        ("netwerk Toegankelijk", "netwerk Toegankelijks"),
    ],
)
def test_one_letter_in_a_long_word_is_pointed_out(one: str, other: str) -> None:
    assert one_letter_apart(one, other)
    assert one_letter_apart(other, one)


_WORDS = st.text("abc", min_size=4, max_size=8)


@given(st.lists(st.lists(_WORDS, min_size=1, max_size=2).map(" ".join), max_size=12, unique=True))
def test_no_pair_is_missed_by_comparing_few_names(names: list[str]) -> None:
    pairs = combinations(names, 2)

    found = {frozenset(pair) for pair in nearly_the_same(names)}

    assert found == {frozenset(pair) for pair in pairs if one_letter_apart(*pair)}


@pytest.mark.parametrize(
    "name",
    [
        "Hele organisatie", "gehele organisatie", "de hele organisatie", "HELE  ORGANISATIE", "Totaal", "totaal organisatie",
        "iedereen", "alle medewerkers", "Alle collega’s", "héle organisatie", "hele-organisatie", "organisatiebreed", "organisatie",
        "hele gemeente", "alle directies", "de gemeente als geheel", "eindtotaal", "hele organisatie (excl. inhuur)",
    ],
)  # fmt: skip
def test_everybody_is_seen_however_it_is_written(name: str) -> None:  # S1
    assert means_everybody(name)


@pytest.mark.parametrize(
    "name",
    [
        "team Zorg",
        "directie Organisatie",
        "alleenstaand",
        "buiten Europa",
        "alle dagen thuis",
        "samenwerking",
        "onbekend",
    ],
)
def test_a_group_or_part_is_not_everybody(name: str) -> None:
    assert not means_everybody(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("afdeling A", "afdeling A zonder team 1"), ("Team Zorg", "team zorg (excl. stagiairs)"), ("jonger dan 30", "jonger dan 35"),
        ("ouder dan 55 jaar", "ouder dan 60 jaar"), ("afdeling A", "afdeling A plus team 2"), ("tot 30 jaar", "tot 35 jaar"),
    ],
)  # fmt: skip
def test_groups_that_hold_each_other_are_seen(one: str, other: str) -> None:  # S2
    assert overlap_by_name(one, other)
    assert overlap_by_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("afdeling A", "afdeling B"),
        ("jonger dan 30", "ouder dan 30"),
        ("18 tot 30 jaar", "30 tot 45 jaar"),
        ("a", "a"),
    ],
)
def test_groups_that_are_apart_are_left_alone(one: str, other: str) -> None:
    assert not overlap_by_name(one, other)


def _wrong(folder: Path, table: str) -> list[tuple[str, int]]:
    """The rules that find something in a table, with the line."""
    shutil.copytree(GOED, folder / "kopie")
    head = "peildatum;indeling;onderdeel;groep;waarde;totaal;bron\n"
    (folder / "kopie" / "data" / "metingen" / "SC1.csv").write_text(head + table, encoding="utf-8")
    _, _, problems = read_and_check(folder / "kopie" / "data", folder / "kopie" / "content")
    return [
        (problem.rule, problem.line)
        for problem in problems
        if isinstance(problem, Problem) and problem.file.endswith("SC1.csv")
    ]


@pytest.mark.parametrize(
    "whole", ["Hele organisatie", "gehele organisatie", "de hele organisatie", "Totaal"]
)
def test_a_second_whole_is_never_taken_for_a_part(whole: str, tmp_path: Path) -> None:  # S1
    table = (
        f"2023-06-30;geen;{whole};schrijft begrijpelijk;120;1250;rapport\n"
        "2023-06-30;geen;team Zorg;schrijft begrijpelijk;40;60;rapport\n"
        "2023-06-30;geen;team Werk;schrijft begrijpelijk;6;80;rapport\n"
    )

    assert ("geheel-heet-hele-organisatie", 2) in _wrong(tmp_path, table)


def test_a_part_as_large_as_the_whole_is_told(tmp_path: Path) -> None:  # S1
    table = (
        "2023-06-30;geen;hele organisatie;schrijft begrijpelijk;120;140;rapport\n"
        "2023-06-30;geen;ons bedrijf;schrijft begrijpelijk;120;140;rapport\n"
        "2023-06-30;geen;team Zorg;schrijft begrijpelijk;0;60;rapport\n"
    )

    assert ("onderdeel-is-niet-iedereen", 3) in _wrong(tmp_path, table)


def test_a_part_without_a_team_does_not_give_the_team_away(tmp_path: Path) -> None:  # S2
    table = (
        "2023-06-30;geen;afdeling A;schrijft begrijpelijk;46;100;rapport\n"
        "2023-06-30;geen;afdeling A zonder team 1;schrijft begrijpelijk;40;80;rapport\n"
    )

    assert ("groepen-overlappen-niet", 3) in _wrong(tmp_path, table)


@pytest.mark.parametrize(
    ("younger_than_35", "told"), [(104, True), (109, True), (110, False), (300, False)]
)
def test_ages_that_hold_each_other_do_not_give_a_few_people_away(
    younger_than_35: int, tmp_path: Path, *, told: bool
) -> None:  # S2
    table = (
        "2023-06-30;geen;hele organisatie;jonger dan 30;100;1250;rapport\n"
        f"2023-06-30;geen;hele organisatie;jonger dan 35;{younger_than_35};1250;rapport\n"
    )

    assert (("groepen-overlappen-niet", 3) in _wrong(tmp_path, table)) == told
