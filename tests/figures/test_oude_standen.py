"""Old states: the counts of each quarter that is over, that no later news changes."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.figures import figures
from generator.figures.oude_standen import oude_standen
from generator.figures.vingerafdruk import vingerafdruk
from generator.model.register import Register
from generator.moment import parse_moment
from generator.register.content import Text

DAG = date(2024, 12, 31)
Loaded = tuple[Register, list[Text]]


@pytest.mark.parametrize("name", ["goed", "echt"])
def test_each_old_state_is_what_the_site_said_on_that_day(
    name: str, request: pytest.FixtureRequest
) -> None:
    register = request.getfixturevalue(name)[0]

    found = oude_standen(register, DAG)

    assert found
    for oud in found:
        assert oud.telling == figures(register, oud.day).totaal
        assert oud.vingerafdruk == vingerafdruk(register, oud.day)


def test_quarters_are_over_and_the_newest_comes_first(goed: Loaded) -> None:
    days = [oud.day for oud in oude_standen(goed[0], DAG)]

    assert days == sorted(days, reverse=True)
    assert days[0] == date(2024, 9, 30)
    assert max(days) < DAG


def test_news_of_later_changes_no_old_state(goed: Loaded) -> None:
    register = goed[0]
    later = register.voortgang[0].model_copy(update={"peildatum": parse_moment("2024-12-30")})
    after = register.model_copy(update={"voortgang": (*register.voortgang, later)})

    assert oude_standen(after, DAG) == oude_standen(register, DAG)


def test_without_news_there_is_no_old_state(goed: Loaded) -> None:
    assert oude_standen(goed[0].model_copy(update={"voortgang": ()}), DAG) == ()
