"""Whose an action is and where it belongs, on each day: lists, periods and moves."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.as_known import as_known
from generator.figures.figures import figures
from generator.figures.stand import ActieStand
from generator.figures.veranderingen import changes
from generator.figures.verhuisd import changes_of_theme, gekomen, vertrokken
from generator.figures.verloop import verloop
from generator.figures.vingerafdruk import vingerafdruk
from generator.layout.site_map import actie_path, thema_path
from generator.model.agenda import Beeindiging
from generator.model.register import Register
from generator.model.vroeger import EerdereTrekker, Verbetering
from generator.moment import parse_moment
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG

Goed = tuple[Register, list[Text]]


def with_action(register: Register, **update: object) -> Register:
    """The register with other values in its first action."""
    first, *others = register.acties
    return register.model_copy(update={"acties": (first.model_copy(update=update), *others)})


def with_news(register: Register, day: str, **update: object) -> Register:
    """The register with other values in the update of a day of its first action."""
    told = tuple(
        news.model_copy(update=update) if (news.code, news.peildatum.tekst) == ("A1", day) else news
        for news in register.voortgang
    )
    return register.model_copy(update={"voortgang": told})


def on(register: Register, day: date = DAG) -> ActieStand:
    return figures(register, day).acties["A1"]


def before(van: str, tot: str, rol: str = "bureau") -> EerdereTrekker:
    return EerdereTrekker.model_validate({"rol": rol, "van": van, "tot": tot})


def test_two_owners_count_at_each_and_one_is_as_before(goed: Goed) -> None:
    two = on(with_action(goed[0], trekker=("team-zorg", "bureau")))

    assert two.trekkers == ("team-zorg", "bureau")
    assert not two.trekker_onbekend
    assert on(goed[0]).trekkers == ("team-zorg",)


@pytest.mark.parametrize(
    ("day", "owners"),
    [
        (date(2022, 12, 31), ("onbekend",)),
        (date(2023, 1, 1), ("bureau",)),
        (date(2023, 6, 30), ("bureau",)),
        (date(2023, 7, 1), ("onbekend",)),
        (date(2023, 10, 1), ("bureau", "team-zorg")),
        (date(2024, 1, 1), ("team-zorg",)),
    ],
)
def test_an_owner_of_a_period_owns_it_then(day: date, owners: tuple[str, ...], goed: Goed) -> None:
    periods = (
        before("2023-01-01", "juni 2023"),
        before("Q4 2023", "2023-12-31"),
        before("oktober 2023", "2023-12-31", "team-zorg"),
    )
    stand = ActieStand(with_action(goed[0], eerdere_trekkers=periods).acties[0], (), day, 3)

    assert stand.trekkers == owners


def test_news_of_an_owner_comes_before_what_the_action_tells(goed: Goed) -> None:
    periods = (before("onbekend", "2024-03-06"),)
    register = with_action(goed[0], eerdere_trekkers=periods)
    register = with_news(register, "2024-03-07", nieuwe_trekker=("bureau", "team-zorg"))

    earlier = ActieStand(register.acties[0], (), date(2024, 3, 6), 3)
    assert earlier.trekkers == ("bureau",)
    assert on(register, date(2024, 3, 7)).trekkers == ("bureau", "team-zorg")
    told = [one for one in changes([on(register)], (), DAG) if one.what == "trekker"]
    assert [(one.was, one.now, one.when) for one in told] == [
        ("bureau", "bureau team-zorg", "7 maart 2024")
    ]


def test_the_end_of_a_period_is_a_change_in_the_words_of_the_editor(goed: Goed) -> None:
    periods = (before("januari 2023", "juni 2023"), before("onbekend", "2098-01-01"))
    stand = ActieStand(with_action(goed[0], eerdere_trekkers=periods[:1]).acties[0], (), DAG, 3)

    told = [one for one in changes([stand], (), DAG) if one.what == "trekker"]

    assert [(one.when, one.was, one.now) for one in told] == [
        ("na juni 2023", "bureau", "team-zorg"),
        ("januari 2023", "onbekend", "bureau"),
    ]


def test_a_move_counts_from_its_day_and_both_themes_tell_it(goed: Goed) -> None:
    register = with_news(goed[0], "2024-06-15", nieuw_thema="leeg")
    day_before = date(2024, 6, 14)

    assert on(register, day_before).themas == ("taal",)
    assert on(register).themas == ("leeg",)
    now = figures(register, DAG)
    assert now.per_thema["leeg"].totaal == 1
    assert now.per_thema["taal"].totaal == now.totaal.totaal - 1
    acties = list(now.acties.values())
    assert [move.stand.actie.code for move in vertrokken(acties, "taal")] == ["A1"]
    assert [move.stand.actie.code for move in gekomen(acties, "leeg")] == ["A1"]
    for thema in ("taal", "leeg"):
        moves = [one for one in changes_of_theme(acties, thema, (), DAG) if one.what == "thema"]
        assert [(one.code, one.was, one.now) for one in moves] == [("A1", "taal", "leeg")]


def test_what_happens_after_a_move_is_no_news_of_the_theme_it_left(goed: Goed) -> None:
    register = with_news(goed[0], "2024-03-07", nieuw_thema="leeg")
    acties = list(figures(register, DAG).acties.values())

    left = [one.day for one in changes_of_theme(acties, "taal", (), DAG) if one.code == "A1"]

    assert max(left) == date(2024, 3, 7)


def test_past_quarters_count_an_action_at_its_theme_of_then(goed: Goed) -> None:
    register = with_news(goed[0], "2024-06-15", nieuw_thema=("leeg", "taal"))

    counts = {
        thema: [(one.day, one.telling.totaal) for one in found]
        for thema, found in verloop(register, DAG).items()
    }

    assert counts["leeg"] == [(date(2024, 6, 30), 1), (DAG, 1)]
    assert verloop(goed[0], DAG)["taal"] == verloop(register, DAG)["taal"]


def test_a_move_of_later_changes_nothing_of_before(goed: Goed) -> None:
    register = with_news(goed[0], "2024-06-15", nieuw_thema="leeg", nieuwe_trekker="bureau")
    day = date(2024, 6, 14)

    assert vingerafdruk(register, day) == vingerafdruk(goed[0], day)
    assert figures(register, day).per_thema == figures(goed[0], day).per_thema
    assert as_known(register, day).voortgang == as_known(goed[0], day).voortgang


def test_an_action_in_two_plans_is_followed_until_the_last_ends(goed: Goed) -> None:
    (plan,) = goed[0].plannen
    end = Beeindiging.model_validate({"op": "2024-04-01", "waarom": "Het is klaar."})
    ended = plan.model_copy(update={"beeindigd": end})
    other = plan.model_copy(update={"id": "plan-samen"})
    register = with_action(goed[0], plan=("plan-zorg", "plan-samen"))

    one = register.model_copy(update={"plannen": (ended, other)})
    later = end.model_copy(update={"op": parse_moment("2024-05-01")})
    both = register.model_copy(
        update={"plannen": (ended, other.model_copy(update={"beeindigd": later}))}
    )

    assert on(one).afgesloten is None
    assert on(both).afgesloten == date(2024, 5, 1)
    assert figures(one, DAG).van_plan("plan-samen") == [on(one)]


def test_what_was_put_right_is_told_on_the_page(goed: Goed) -> None:
    right = Verbetering.model_validate({"dag": "2024-06-20", "waarom": "Het team stond er fout."})
    register = with_action(
        goed[0], verbeterd=(right,), eerdere_trekkers=(before("Q4 2023", "2024-01-31"),)
    )
    theme = register.themas[0].model_copy(
        update={"verbeterd": (right,), "eerdere_trekkers": (before("onbekend", "2023-12-31"),)}
    )
    register = register.model_copy(update={"themas": (theme, *register.themas[1:])})

    pages = {page.path: page.body for page in render(register, figures(register, DAG), goed[1])}

    for path in (actie_path("A1"), thema_path(theme.id)):
        assert "Verbeterd op 20 juni 2024: Het team stond er fout." in pages[path]
    assert "Tot en met 31 december 2023 was dat: bureau Inclusie." in pages[thema_path(theme.id)]
    told = [one for one in changes([on(register)], (), DAG) if one.what == "trekker"]
    assert {one.corrected for one in told} == {date(2024, 6, 20)}
