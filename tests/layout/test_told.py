"""What happened and what comes, in sentences: chosen by a rule, and never more than there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.example.write import SEED, example_files, write_example
from generator.figures.figures import figures
from generator.figures.veranderingen import changes
from generator.layout.changes import all_changes, was_unknown
from generator.layout.context import Context, make_context
from generator.layout.overall import unknown_sentences
from generator.layout.told import (
    COMING_MONTHS,
    NEWEST,
    coming,
    grouped,
    newest_changes,
    news_first,
    told_changes,
    worked_and_not,
)
from generator.layout.words import GEEN_ACTIES
from generator.model.register import Register
from generator.model.typed import read_moment
from generator.register.read import read_register
from tests.conftest import GOED, load

DAYS = [date(2024, 1, 1) + timedelta(days=90 * n) for n in range(10)]


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Register:
    folder = tmp_path_factory.mktemp("verteld") / "map"
    write_example(folder, example_files(60, SEED), lambda *_: None)
    register = read_register(folder / "data").register
    assert register is not None
    return register


def on(register: Register, day: date) -> Context:
    return make_context(register, figures(register, day), [])


@pytest.mark.parametrize("day", DAYS)
def test_the_newest_changes_are_told_whenever_they_were(register: Register, day: date) -> None:
    context = on(register, day)

    told = newest_changes(context)

    acties = list(context.figures.acties.values())
    found = changes(acties, context.register.afspraken, day)
    news = [change for change in found if change.what != "te laat"]
    changed = [change for change in news if not was_unknown(change)]
    first = (changed or news or found)[:1]
    assert [one.code for one in told[:1]] == [change.code for change in first]
    assert len({one.code for one in told}) == len(told) <= NEWEST
    assert all(one.words.endswith(".") for one in told)


def test_a_last_day_that_passed_is_no_news(register: Register) -> None:
    context = on(register, DAYS[-1])
    passed = [change for change in all_changes(context) if change.what == "te laat"]

    told = told_changes(context, passed)

    assert passed
    assert news_first(passed) == passed
    assert news_first(all_changes(context))[0].what != "te laat"
    assert all(one.words.startswith("De eerste einddatum ging voorbij: ") for one in told)


def test_what_changed_alike_on_one_day_is_told_once(register: Register) -> None:
    context = on(register, DAYS[-1])
    changed = next(change for change in all_changes(context) if change.what == "stand")
    one, two, three = list(context.figures.acties)[:3]

    alike = [replace(changed, code=code, kind="acties") for code in (one, two, three)]
    (told,) = grouped(context, alike)

    assert told.code == one
    assert told.words.endswith(f" Ook bij {two} en {three}.")


@pytest.mark.parametrize("day", DAYS)
def test_a_result_is_told_of_both_kinds_whenever_there_is_one(
    register: Register, day: date
) -> None:
    context = on(register, day)

    reached, missed = worked_and_not(context)

    per_code = {code: stand.resultaat for code, stand in context.figures.acties.items()}
    for told, wanted in ((reached, {"gehaald", "deels"}), (missed, {"niet gehaald"})):
        codes = [code for code, resultaat in per_code.items() if resultaat in wanted]
        assert (told is None) == (not codes)
        assert told is None or told.code in codes


@pytest.mark.parametrize("day", DAYS)
def test_nothing_that_comes_is_over_already(register: Register, day: date) -> None:
    context = on(register, day)

    told, many = coming(context)

    assert len(told) <= many
    for one in told:
        if one.code:
            stand = context.figures.acties[one.code]
            einde = stand.nieuwe_deadline or stand.actie.eerste_deadline
            assert stand.loopt_nog
            assert einde.tot is not None
            assert day <= einde.tot <= day + timedelta(days=31 * COMING_MONTHS)


def test_something_comes_on_some_day(register: Register) -> None:
    assert any(coming(on(register, day))[1] for day in DAYS)


def test_two_steps_of_one_day_and_one_title_are_both_told(register: Register) -> None:
    day = next(day for day in DAYS if coming(on(register, day))[1])
    step = next(stap for stap in register.planning if stap.moment.tot)
    soon = step.model_copy(update={"moment": read_moment(day.isoformat()), "gebeurd": "onbekend"})
    twice = register.model_copy(update={"planning": (soon, soon)})

    told, _ = coming(on(twice, day))

    assert [one.title for one in told].count(step.titel) == 2


def test_of_no_actions_nothing_is_said_to_be_known(register: Register) -> None:
    empty = register.model_copy(update={"acties": (), "voortgang": (), "planning": ()})
    context = on(empty, DAYS[0])

    assert unknown_sentences(context, context.figures.totaal) == [GEEN_ACTIES]


def test_of_one_day_what_was_reached_whole_goes_before_a_part() -> None:
    register, texts = load(GOED.parent / "plan")
    context = make_context(register, figures(register, date(2016, 11, 1)), texts)
    of_that_day = [
        stand
        for stand in context.figures.acties.values()
        if stand.nieuws and stand.resultaat in {"gehaald", "deels"}
    ]

    reached, _ = worked_and_not(context)

    assert {stand.resultaat for stand in of_that_day} == {"gehaald", "deels"}
    assert reached is not None
    assert context.figures.acties[reached.code].resultaat == "gehaald"
