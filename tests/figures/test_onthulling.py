"""Nobody can be traced by a figure: values, and an audit by linear programming of random tables."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures import onthulling
from generator.figures.onthulling import Reeks, te_klein, verborgen
from generator.figures.speling import TOTAAL, speling
from generator.figures.tabellen import Cijfer, Tabel, rond, tabellen
from generator.model.metingen import GEHEEL, Meting
from generator.model.organisatie import Drempels
from tests.figures.audit import Key, Known, known, ranges, truth
from tests.figures.random_tables import table

DREMPELS = Drempels()
DAG = date(2024, 12, 31)
BATCH = 40
Asked = list[tuple[Known, list[Key]]]


def meting(onderdeel: str, groep: str, waarde: object, totaal: object, **anders: str) -> Meting:
    velden = {
        "code": "SC1",
        "peildatum": "2024-12-31",
        "indeling": "geen",
        "bron": "rapport",
    } | anders
    return Meting.model_validate(
        velden
        | {"onderdeel": onderdeel, "groep": groep, "waarde": str(waarde), "totaal": str(totaal)}
    )


def test_a_small_group_takes_a_second_one_with_it() -> None:
    rijen = [
        meting(GEHEEL, groep, aantal, 100) for groep, aantal in (("a", 55), ("b", 40), ("c", 5))
    ]

    tabel = tabellen(rijen, DREMPELS)[0]

    assert [tabel.cijfer(DAG, GEHEEL, groep) for groep in "abc"] == [
        Cijfer("getoond", 55), Cijfer("te klein"), Cijfer("te klein")]  # fmt: skip
    assert tabel.cijfer(DAG, GEHEEL, TOTAAL) == Cijfer("getoond", 100)


def test_what_a_group_leaves_over_is_a_group_too() -> None:
    tabel = tabellen([meting(GEHEEL, "a", 195, 200)], DREMPELS)[0]

    assert tabel.cijfer(DAG, GEHEEL, "a") == Cijfer("te klein")


@pytest.mark.parametrize(("aantal", "stand"), [(9, "te klein"), (10, "getoond"), (0, "te klein")])
def test_the_threshold_itself_is_shown(aantal: int, stand: str) -> None:
    tabel = tabellen([meting(GEHEEL, "a", aantal, 100)], DREMPELS)[0]

    assert tabel.cijfer(DAG, GEHEEL, "a").stand == stand


@pytest.mark.parametrize(("indeling", "aantal", "stand"), [
    ("cbs-2022", 249, "te klein"), ("cbs-2022", 250, "getoond"), ("oud", 249, "te klein"),
    ("onbekend", 249, "te klein"), ("geen", 249, "getoond")])  # fmt: skip
def test_origin_has_its_own_threshold(indeling: str, aantal: int, stand: str) -> None:
    tabel = tabellen([meting(GEHEEL, "a", aantal, 1000, indeling=indeling)], DREMPELS)[0]

    assert tabel.cijfer(DAG, GEHEEL, "a").stand == stand


def test_what_is_hidden_in_one_year_is_hidden_in_every_year() -> None:
    rijen = [meting(GEHEEL, "a", 9, 100), meting(GEHEEL, "a", 11, 100, peildatum="2023-12-31")]

    tabel = tabellen(rijen, DREMPELS)[0]

    assert {tabel.cijfer(dag, GEHEEL, "a").stand for dag in tabel.dagen} == {"te klein"}


def test_what_is_hidden_in_one_table_is_hidden_in_the_other() -> None:
    rijen = [
        meting(GEHEEL, "a", 100, 600, indeling="cbs-2022"),
        meting(GEHEEL, "a", 100, 600, code="SC2"),
    ]

    for tabel in tabellen(rijen, DREMPELS):
        assert tabel.cijfer(DAG, GEHEEL, "a").stand == "te klein", tabel.code


def test_a_whole_in_one_table_gives_no_part_of_another_away() -> None:
    delen = [meting("A", "x", 30, 40), meting("B", "x", 17, 30), meting("C", "x", 3, 30)]
    geheel = [meting(GEHEEL, "x", 50, 100, code="SC2")]

    eerste, tweede = tabellen([*delen, *geheel], DREMPELS)

    assert eerste.cijfer(DAG, "C", "x").stand == "te klein"
    assert {cijfer.stand for cijfer in tweede.cijfers.values()} == {"te klein"}


def test_groups_that_overlap_in_two_tables_give_nothing_away() -> None:
    drie = [meting(GEHEEL, "X", 40, 100), meting(GEHEEL, "Y", 3, 100), meting(GEHEEL, "Z", 57, 100)]
    samen = [meting(GEHEEL, "YZ", 60, 100, code="SC2")]

    _, tweede = tabellen([*drie, *samen], DREMPELS)

    assert {cijfer.stand for cijfer in tweede.cijfers.values()} == {"te klein"}


def test_two_tables_of_a_day_are_shown_when_neither_hides_anything() -> None:
    rijen = [meting(GEHEEL, "a", 40, 100), meting(GEHEEL, "b", 60, 100)]
    anders = [meting(GEHEEL, "c", 50, 100, code="SC2"), meting(GEHEEL, "d", 50, 100, code="SC2")]

    found = tabellen([*rijen, *anders], DREMPELS)

    assert {cijfer.stand for tabel in found for cijfer in tabel.cijfers.values()} == {"getoond"}


def test_what_holds_for_everybody_is_hidden() -> None:
    tabel = tabellen(
        [meting("team X", "met beperking", 12, 12), meting("team Y", "met beperking", 40, 90)],
        DREMPELS,
    )[0]

    assert tabel.cijfer(DAG, "team X", "met beperking").stand == "te klein"


def test_a_past_day_names_no_part_of_later() -> None:
    rijen = [
        meting("oud team", "a", 40, 100, peildatum="2023-12-31"),
        meting("nieuw team", "a", 40, 100),
    ]

    tabel = tabellen(rijen, DREMPELS)[0].tot(date(2024, 1, 1), ())

    assert tabel.onderdelen == ("oud team",)


def test_unknown_is_not_hidden_and_not_zero() -> None:
    rijen = [meting(GEHEEL, "a", "onbekend", 100), meting(GEHEEL, "b", 40, 100)]

    tabel = tabellen(rijen, DREMPELS)[0]

    assert tabel.cijfer(DAG, GEHEEL, "a") == Cijfer("onbekend")
    assert tabel.cijfer(DAG, GEHEEL, "b") == Cijfer("getoond", 40)


def test_a_group_may_have_any_name() -> None:
    namen = ("onderdeel", "groep", "aantal", "index", "0", "waarde")

    tabel = tabellen([meting("waarde", naam, 20, 120) for naam in namen], DREMPELS)[0]

    assert {cijfer.getal for sleutel, cijfer in tabel.cijfers.items() if sleutel[2] != TOTAAL} == {
        17
    }


@pytest.mark.parametrize(
    ("deel", "geheel", "procent"), [(1, 8, 13), (1, 3, 33), (1, 200, 1), (1, 201, 0), (8, 8, 100)]
)
def test_a_percentage_is_rounded_half_up(deel: int, geheel: int, procent: int) -> None:
    assert rond(deel, geheel) == procent


def test_a_day_that_is_not_there_yet_still_hides() -> None:
    rijen = [meting(GEHEEL, "a", 11, 100, peildatum="2023-12-31"), meting(GEHEEL, "a", 9, 100)]

    tabel = tabellen(rijen, DREMPELS)[0].tot(date(2024, 1, 1), ())

    assert tabel.dagen == (date(2023, 12, 31),)
    assert tabel.cijfer(tabel.dagen[0], GEHEEL, "a") == Cijfer("te klein")


def test_room_is_what_the_other_hidden_cell_can_give() -> None:
    vak = {("x", "a"): 55, ("x", "b"): 40, ("x", "c"): 5, ("x", TOTAAL): 100}

    assert speling(vak, {("x", "c")}, ("x", "c"), 1000) == 0
    assert speling(vak, {("x", "b"), ("x", "c")}, ("x", "c"), 1000) == 45


def test_without_a_measurement_there_is_no_table() -> None:
    assert tabellen([], DREMPELS) == ()
    assert verborgen([]) == frozenset()


@settings(max_examples=60)
@given(seed=st.integers(0, 10**6), order=st.randoms(use_true_random=False))
def test_the_order_of_the_lines_does_not_matter(seed: int, order: Random) -> None:
    rijen = table(Random(seed), days=2)
    anders = order.sample(rijen, len(rijen))

    assert tabellen(anders, DREMPELS)[0].cijfers == tabellen(rijen, DREMPELS)[0].cijfers


SHAPES = {"1 dag": (600, {}), "2 dagen": (300, {"days": 2}), "2 tabellen": (120, {"linked": True})}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_hidden_number_can_be_computed(shape: str) -> None:
    aantal, options = SHAPES[shape]
    questions: Asked = []
    for seed in range(aantal):
        metingen = table(Random(seed), **options)
        questions += _questions(tabellen(metingen, DREMPELS), truth(metingen))

    widths = [
        width
        for first in range(0, len(questions), BATCH)
        for width in ranges(questions[first : first + BATCH])
    ]

    assert len(widths) > aantal  # else nothing was asked
    assert min(widths) >= DREMPELS.anders - 1e-6


def test_the_audit_finds_numbers_when_only_small_groups_are_hidden(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(onthulling, "bescherm", lambda reeks, *_: _alleen_klein(reeks))
    questions: Asked = []
    for seed in range(60):
        metingen = table(Random(seed))
        questions += _questions(tabellen(metingen, DREMPELS), truth(metingen))

    widths = ranges(questions)

    assert sum(width < 1e-6 for width in widths) > 10
    assert min(widths) < DREMPELS.anders


def _alleen_klein(reeks: Reeks) -> set[tuple[str, str]]:
    """What most tools do: hide the small cells and nothing else."""
    return te_klein(reeks)


def _questions(found: tuple[Tabel, ...], secret: dict[Key, int]) -> Asked:
    """How well each number that is too small is known, by two readers. None of them may be shown."""
    small = [key for key, aantal in secret.items() if aantal < DREMPELS.anders]
    for tabel in found:
        for _, dag, onderdeel, groep in small:
            assert tabel.cijfer(dag, onderdeel, groep).stand != "getoond"
    readers = [known(found, secret, sharp=sharp) for sharp in (False, True)]
    return [
        (facts, asked) for facts in readers if (asked := [key for key in small if key in facts.low])
    ]
