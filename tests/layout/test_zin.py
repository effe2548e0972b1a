"""A noun and a verb follow their number, for 0, 1, some and all."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout.zin import Deel, Zin

LIJST = Zin("Dit {is|zijn} **{n} van de {m}** {actie|acties}.")


@pytest.mark.parametrize(
    ("n", "m", "text"),
    [
        (0, 0, "Dit zijn **0 van de 0** acties."),
        (0, 1, "Dit zijn **0 van de 1** actie."),
        (1, 1, "Dit is **1 van de 1** actie."),
        (1, 9, "Dit is **1 van de 9** acties."),
        (9, 9, "Dit zijn **9 van de 9** acties."),
        (1000, 1001, "Dit zijn **1000 van de 1001** acties."),
    ],
)
def test_a_word_follows_the_number_before_it_or_else_the_first_after_it(
    n: int, m: int, text: str
) -> None:
    assert LIJST(n=n, m=m) == text


def test_a_word_can_say_which_number_it_follows() -> None:
    klaar = Zin("**{n} van de {m}** {stap|stappen} {n:is|zijn} klaar.")

    assert klaar(n=1, m=4) == "**1 van de 4** stappen is klaar."
    assert klaar(n=0, m=1) == "**0 van de 1** stap zijn klaar."


def test_a_text_without_a_number_still_follows_n() -> None:
    klaar = Deel("{actie is|acties zijn} klaar")

    assert [klaar(n=n) for n in (0, 1, 2)] == [
        "acties zijn klaar",
        "actie is klaar",
        "acties zijn klaar",
    ]


def test_none_one_and_all_can_have_a_text_of_their_own() -> None:
    nieuws = Deel("{n} van de {m} acties", geen="geen enkele actie", een="1 actie", alle="alle {n}")

    assert [nieuws(n=n, m=3) for n in range(4)] == [
        "geen enkele actie",
        "1 actie",
        "2 van de 3 acties",
        "alle 3",
    ]
    assert nieuws(n=1, m=1) == "1 actie"
    assert nieuws(n=0, m=0) == "geen enkele actie"


def test_all_there_are_is_said_in_words() -> None:  # C5
    stap = Zin("**{Zoveel}** {stap|stappen} {n:is|zijn} klaar.", enige_niet="Nog niet klaar.")

    assert [stap(n=n, m=m) for n, m in [(0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (8, 8)]] == [
        "Nog niet klaar.",
        "**De enige** stap is klaar.",
        "**0 van de 2** stappen zijn klaar.",
        "**1 van de 2** stappen is klaar.",
        "**Beide** stappen zijn klaar.",
        "**Alle 8** stappen zijn klaar.",
    ]


def test_the_only_one_has_a_text_of_its_own_before_all_others() -> None:
    nieuws = Zin("Nieuws.", geen="Geen.", een="Een.", alle="Alle.", enige="Ja.", enige_niet="Nee.")

    assert [nieuws(n=n, m=m) for n, m in [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3)]] == [
        "Geen.",
        "Nee.",
        "Ja.",
        "Een.",
        "Alle.",
        "Nieuws.",
    ]


def test_nothing_to_say_is_empty() -> None:
    assert Zin("{n} {actie loopt|acties lopen} altijd door.", geen="")(n=0) == ""


def test_words_of_somebody_are_filled_in_as_they_are() -> None:
    nieuws = Zin("Het nieuws is van {dag}. {reden}")

    assert nieuws(dag="{n} | 1 mei", reden="Zo.") == "Het nieuws is van {n} | 1 mei. Zo."


NUMBERS = st.integers(min_value=0, max_value=3) | st.integers(min_value=0)


@given(NUMBERS, NUMBERS)
def test_one_has_its_own_form_and_every_other_number_the_other(n: int, m: int) -> None:
    text = LIJST(n=n, m=m)

    assert re.fullmatch(r"Dit (is|zijn) \*\*\d+ van de \d+\*\* acties?\.", text)
    assert ("Dit is " in text) == (n == 1)
    assert ("actie." in text) == (m == 1)
    assert f"**{n} van de {m}**" in text


@given(NUMBERS, NUMBERS)
def test_exactly_one_text_is_used(n: int, m: int) -> None:
    deel = Deel("some", geen="none", een="one", alle="all")

    expected = {0: "none", 1: "one", m: "all"} | ({0: "none"} if m == 0 else {})
    expected |= {1: "one"} if m == 1 else {}
    assert deel(n=n, m=m) == expected.get(n, "some")


@pytest.mark.parametrize(
    "text",
    [
        "Dit {is} {n.",
        "Dit n} is.",
        "{is|zijn|was} klaar.",
        "{} klaar.",
        "{N} klaar.",
        "{x:is|zijn} klaar.",
        "{n:actie} klaar.",
        "{{n}} klaar.",
        "{n!r} klaar.",
    ],
)
def test_a_text_that_cannot_be_filled_in_is_refused_where_it_is_written(text: str) -> None:
    with pytest.raises(ValueError, match=r"klaar|is"):
        Zin(text)
    with pytest.raises(ValueError, match=r"klaar|is"):
        Zin("Goed.", geen=text)


def test_a_sentence_ends_like_one() -> None:
    with pytest.raises(ValueError, match="does not end like a sentence"):
        Zin("{n} acties")
    with pytest.raises(ValueError, match="does not end like a sentence"):
        Zin("{n} acties.", geen="geen acties")
    for text in ("Is dat zo?", "Dit is **klaar.**", "Hij zei: “Nee.”", "Waarom? {reden}", "Kies:"):
        Zin(text)


@pytest.mark.parametrize(
    "values",
    [{}, {"n": 1}, {"m": 1}, {"n": 1, "m": 2, "x": "y"}, {"x": "y"}],
)
def test_values_that_do_not_fit_are_refused_with_what_is_needed(values: dict[str, int]) -> None:
    with pytest.raises(TypeError, match=r"needs \['m', 'n'\] and was given"):
        LIJST(**values)


def test_a_text_of_its_own_for_a_number_asks_for_that_number() -> None:
    with pytest.raises(TypeError, match="needs"):
        Zin("Er is nieuws.", geen="")()
    with pytest.raises(TypeError, match="needs"):
        Deel("{n} acties", alle="alle")(n=1)


def test_a_sentence_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        LIJST.tekst = "Anders."  # type: ignore[misc]
    assert Zin("Zo.") == Zin("Zo.")
