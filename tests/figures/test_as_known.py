"""A source is there from its day on."""

from __future__ import annotations

from datetime import date

from generator.figures.origins import later_sources
from generator.model.register import Register
from generator.moment import parse_moment
from generator.register.content import Text


def test_a_source_is_later_until_its_day(goed: tuple[Register, list[Text]]) -> None:
    bron = goed[0].bronnen[0].model_copy(update={"datum": parse_moment("2024-03-07")})

    assert later_sources([bron], date(2024, 3, 6)) == {bron.id}
    assert later_sources([bron], date(2024, 3, 7)) == frozenset()


def test_a_source_without_a_date_was_always_there(goed: tuple[Register, list[Text]]) -> None:
    bron = goed[0].bronnen[0].model_copy(update={"datum": parse_moment("onbekend")})

    assert later_sources([bron], date(2000, 1, 1)) == frozenset()
