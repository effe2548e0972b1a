"""A value that is made later is made once."""

from __future__ import annotations

from generator.later import Later, already


def test_it_is_made_when_asked_for_and_only_once() -> None:
    times: list[int] = []
    later = Later(lambda: times.append(1) or len(times))

    assert times == []
    assert (later(), later()) == (1, 1)


def test_two_that_give_the_same_are_equal() -> None:
    assert Later(lambda: "a") == already("a")
    assert hash(Later(lambda: "a")) == hash(already("a"))
    assert already("a") != already("b")
    assert already("a") != "a"
