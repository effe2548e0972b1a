"""The way of an action in words, and questions without an answer in one sentence."""

from __future__ import annotations

from datetime import date
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.figures import figures
from generator.layout.answers import Answer
from generator.layout.unanswered import parted
from generator.layout.way import way_of
from generator.model.register import Register
from generator.register.content import Text
from tests.conftest import GOED, load

_QUESTIONS = st.text("abc ", min_size=1).map(lambda text: f"Wat is {text}?")
_ANSWERS = st.builds(Answer, question=_QUESTIONS, explanation=st.just("Uitleg."), bare=st.booleans())  # fmt: skip


def test_a_missed_last_day_says_so_and_only_while_the_action_is_late(
    echt: tuple[Register, list[Text]],
) -> None:
    looks = set()
    for day in (date(2024, 3, 7), date(2024, 12, 31), date(2026, 11, 27)):
        for stand in figures(echt[0], day).acties.values():
            stops = way_of(stand)
            missed = [stop for stop in stops if stop.look == "laat"]
            assert all(stop.words.endswith(", voorbij") for stop in missed)
            assert stand.te_laat or not missed
            assert bool(missed) == stand.te_laat or not stops
            looks.update(stop.look for stop in stops)
            assert [stop.name for stop in stops if stop.now] == ["Nu"] * bool(stops)
    assert looks >= {"nu", "laat", "geweest"}


def test_a_source_of_a_month_makes_no_day_up() -> None:
    register, _ = load(GOED.parent / "plan")

    stands = figures(register, date(2016, 11, 1)).acties.values()
    first = {stop for stand in stands for stop in way_of(stand)[:1]}
    assert {(stop.name, stop.words) for stop in first} == {
        ("Eerste stuk dat wij kennen", "december 2015"),
    }


@given(st.lists(_ANSWERS))
def test_each_question_stands_in_the_table_or_is_counted_and_named(answers: list[Answer]) -> None:
    told, sentence = parted(answers)

    bare = [answer for answer in answers if answer.bare]
    assert told == [answer for answer in answers if not answer.bare]
    assert bool(sentence) == bool(bare)
    if bare:
        assert f"Op {len(bare)} vra" in sentence
        assert sentence.endswith(" ".join(chain(answer.question for answer in bare)))
