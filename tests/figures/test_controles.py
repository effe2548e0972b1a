"""A site of a day speaks of the newest check that was there on that day."""

from __future__ import annotations

from datetime import date

from generator.figures.controles import laatste_controle
from generator.model.toegankelijkheid import Controle
from generator.moment import parse_moment


def _controle(dag: str) -> Controle:
    return Controle.model_construct(datum=parse_moment(dag))


def test_the_newest_check_up_to_the_day_whatever_their_order() -> None:
    oud, nieuw = _controle("2026-01-01"), _controle("2026-03-01")

    for kept in ([oud, nieuw], [nieuw, oud]):
        assert laatste_controle(kept, date(2026, 2, 28)) is oud
        assert laatste_controle(kept, date(2026, 3, 1)) is nieuw


def test_before_the_first_check_there_is_none() -> None:
    assert laatste_controle([_controle("2026-01-01")], date(2025, 12, 31)) is None
    assert laatste_controle([], date(2026, 1, 1)) is None
