"""The way of an action: in order, with one day of today, and a first deadline that stays."""

from __future__ import annotations

from datetime import date

import pytest

from generator.figures.figures import figures
from generator.figures.stand import ActieStand
from generator.figures.weg import weg
from generator.model.register import Register
from generator.register.content import Text

DAYS = (date(2023, 6, 1), date(2024, 3, 7), date(2024, 12, 31), date(2026, 11, 27))


@pytest.fixture(scope="module")
def stands(echt: tuple[Register, list[Text]]) -> list[ActieStand]:
    return [stand for day in DAYS for stand in figures(echt[0], day).acties.values()]


def test_stops_are_in_order_with_one_of_today(stands: list[ActieStand]) -> None:
    for stand in stands:
        haltes = weg(stand)
        days = [halte.day for halte in haltes]
        assert days == sorted(days)
        assert [h.day for h in haltes if h.soort == "vandaag"] == [stand.today]


def test_only_a_promise_can_be_still_to_come(stands: list[ActieStand]) -> None:
    later = {h.soort for stand in stands for h in weg(stand) if h.day > stand.today}
    assert "eerste" in later
    assert later <= {"eerste", "nieuw", "stuk"}


def test_the_first_deadline_stays_and_is_never_made_up(stands: list[ActieStand]) -> None:
    for stand in stands:
        told = [halte.words for halte in weg(stand) if halte.soort == "eerste"]
        eerste = stand.actie.eerste_deadline
        there = eerste.tot is not None and not stand.doorlopend
        assert told == ([eerste.einde] if there else [])


def test_what_is_over_says_when_we_heard_so_and_nothing_else_does(stands: list[ActieStand]) -> None:
    seen = set()
    for stand in stands:
        over = [halte.soort for halte in weg(stand) if halte.soort in {"gereed", "gestopt"}]
        expected = ["gereed" if stand.klaar else "gestopt"] if stand.af_op else []
        assert over == expected
        seen.update(over)
    assert "gereed" in seen


def test_begun_is_only_said_when_news_said_so(stands: list[ActieStand]) -> None:
    for stand in stands:
        said = any(halte.soort == "begonnen" for halte in weg(stand))
        assert said == any(n.stand in {"loopt", "doorlopend"} for n in stand.nieuws)
