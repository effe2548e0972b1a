"""What the form writes in a mail is read back word for word, whatever mail programs do to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.message import read_items, tidy, to_text
from generator.intake.offered import Offered, offer
from generator.layout.asked import END, LABELS, QUESTIONS

DAY = date(2024, 10, 1)
ANSWERS = {
    "code": "A1",
    "gemeld_door": "team-zorg",
    "peildatum": "2024-10-01",
    "stand": "loopt",
    "resultaat": "deels",
    "toelichting": "Wij herschreven 3 brieven.\n\nTeam Zorg leest ze nu.",
}
# Lines that look like something else: an answer, a heading, a quote, a signature, the end.
_NASTY = st.sampled_from(
    [*(f"{label}: x" for label in LABELS.values()), END, "-- ", "> ja", "| a", "### Stand", ": -"]
)
_LINE = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60) | _NASTY
_EXPLAINED = st.lists(_LINE, min_size=1, max_size=6).map("\n".join).map(tidy)


@given(
    _EXPLAINED.filter(
        lambda text: text.strip("-–") and text.lower() not in {"geen antwoord", "_no response_"}
    )
)
def test_an_explanation_comes_back_letter_by_letter(text: str) -> None:
    offered = offer(ANSWERS | {"toelichting": text}, DAY)

    assert [one.answers for one in read_items(to_text(offered), DAY)] == [offered.answers]


@given(st.data())
def test_every_choice_comes_back_as_its_value_or_its_word(data: st.DataObject) -> None:
    choices = [question for question in QUESTIONS if question.choices]
    picked = {one.field: data.draw(st.sampled_from(one.choices)) for one in choices}
    words = {field: choice.word for field, choice in picked.items()}
    values = {field: choice.value for field, choice in picked.items()}

    assert read_items(to_text(offer(ANSWERS | words, DAY)), DAY)[0].answers == ANSWERS | values


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n") + "\n\n",
        lambda text: (
            "Hoi,\n\nHier is het nieuws.\n\n" + text + "\n-- \nTeam Zorg\nStand: 1e verdieping\n"
        ),
        lambda text: "> " + text.replace("\n", "\n> "),
        lambda text: "Dank je!\n\nOp 1 oktober schreef iemand:\n> " + text.replace("\n", "\n> "),
        lambda text: text.replace(": ", ":\u00a0"),
        lambda text: text.replace("Stand", "\u200bStand").replace("Actie", "**Actie**"),
        lambda text: text.replace("Stand:", "STAND :").replace("Actie", "actie"),
        lambda text: text.replace("Wij herschreven 3 brieven.", "Wij herschreven\n3 brieven."),
    ],
    ids=[
        "windows",
        "doubled",
        "around",
        "quoted",
        "reply",
        "nbsp",
        "unseen",
        "capitals",
        "wrapped",
    ],
)
def test_what_mail_programs_do_changes_nothing(spoil: Callable[[str], str]) -> None:
    text = to_text(offer(ANSWERS, DAY))

    read = read_items(spoil(text), DAY)

    assert [as_one_line(one) for one in read] == [as_one_line(offer(ANSWERS, DAY))]


def as_one_line(one: Offered) -> dict[str, str]:
    return {field: " ".join(text.split()) for field, text in one.answers.items()}


def test_a_mail_that_somebody_typed_needs_no_signs() -> None:
    text = """Hallo,

    Actie: a3
    Stand: Klaar
    Wat gebeurde er: Wij maakten de lijst.

    Iedereen gebruikt hem.
    Einde van dit nieuws

    Met vriendelijke groet,
    een collega
    """

    answers = read_items(text, DAY)[0].answers

    assert answers == {
        "code": "a3",
        "stand": "gereed",
        "toelichting": "Wij maakten de lijst.\n\nIedereen gebruikt hem.",
    }


TYPED = "Actie: A3\nStand: Klaar\nWat gebeurde er: Wij maakten de lijst.\nIedereen gebruikt hem.\n"


@pytest.mark.parametrize(
    ("under", "below"),
    [
        ("\nReactie: ik vind dit niet goed.\n", "Reactie: ik vind dit niet goed."),
        ("\nKun jij mij morgen bellen?\n\nHet is dringend.\n", "Kun jij mij morgen bellen?\n\nHet is dringend."),
        ("\n\n\nPS: niet doorsturen\nGroeten, een collega\n", "PS: niet doorsturen"),
        ("Groetjes\nTeam Zorg\n", ""),
        ("Mvg team Zorg\n", ""),
        ("Alvast bedankt!\nTeam Zorg\n", ""),
        ("> Hallo, hoe gaat het met A3?\n> Groet\n", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_without_a_last_line_news_ends_at_the_first_empty_line(under: str, below: str) -> None:
    [one] = read_items(TYPED + under, DAY)

    assert one.answers["toelichting"] == "Wij maakten de lijst.\nIedereen gebruikt hem."
    assert one.below == below


@pytest.mark.parametrize(
    "line",
    [
        "Groeten uit de wijk was ons thema dit jaar.",
        "Groet elkaar op straat: zo heet de actie.",
        "Met vriendelijke groet van de wethouder openden wij de week.",
        "Groentetuin, groep 7 en groeten: alles kwam langs.",
    ],
)
@pytest.mark.parametrize("end", ["", END + "\n", "Groet,\nTeam Zorg\n", f"Mvg\nTeam Zorg\n{END}\n"])
def test_a_sentence_about_greetings_is_news(line: str, end: str) -> None:
    [one] = read_items(f"{TYPED}{line}\nEr kwamen 40 mensen.\n{end}", DAY)

    assert one.answers["toelichting"].endswith(f"hem.\n{line}\nEr kwamen 40 mensen.")
    assert one.below == ""


REST = "Groeten uit de wijk\nwas ons thema. Er kwamen 40 mensen.\n"


def test_before_the_last_line_all_is_news_and_without_it_the_planner_hears_what_is_left_out() -> (
    None
):
    [with_end] = read_items(f"{TYPED}{REST}{END}\n", DAY)
    [without] = read_items(f"{TYPED}{REST}", DAY)

    assert with_end.answers["toelichting"].endswith(REST.strip())
    assert with_end.below == ""
    assert without.answers["toelichting"].endswith("Iedereen gebruikt hem.")
    assert without.below == REST.strip()


@pytest.mark.parametrize(
    "under",
    ["Groet, Jan\n\nPS: de datum schuift op.\n", "Mvg\nTeam Zorg\nDeze mail is alleen voor jou bedoeld.\n",
     "Groeten, en o ja: de einddatum van deze actie schuift op naar maart 2025\n"],
)  # fmt: skip
def test_what_stands_below_a_greeting_is_shown_to_the_planner(under: str) -> None:
    [one] = read_items(TYPED + under, DAY)

    assert one.answers["toelichting"].endswith("Iedereen gebruikt hem.")
    assert one.below == under.strip()


@pytest.mark.parametrize("rest", ["hartelijke groet.", "groeten van ons.", "Groet!"])
def test_a_long_line_that_breaks_before_a_greeting_is_whole_again(rest: str) -> None:
    text = to_text(offer(ANSWERS | {"toelichting": f"Alle buren kregen een {rest}\nMooi."}, DAY))
    broken = text.replace(f"een {rest}", f"een\n{rest}")

    assert broken != text
    assert read_items(broken, DAY)[0].answers == read_items(text, DAY)[0].answers


def test_a_mail_program_that_doubles_each_line_hides_no_news() -> None:
    doubled = (TYPED + "\nIk ben boos.\n").replace("\n", "\n\n")

    [one] = read_items(doubled, DAY)

    assert one.answers["toelichting"] == "Wij maakten de lijst.\n\nIedereen gebruikt hem."
    assert one.below == "Ik ben boos."


def test_the_form_of_a_tracker_is_read() -> None:
    body = "### Actie\n\nA1\n\n### Stand\n\nLoopt\n\n### Nieuwe einddatum\n\n_No response_\n\n### Wat gebeurde er\n\nWij begonnen.\n\n- met 2 teams\n\n### Iets anders\n\nx"

    answers = read_items(body, DAY)[0].answers

    assert answers == {
        "code": "A1",
        "stand": "loopt",
        "toelichting": "Wij begonnen.\n\n- met 2 teams",
    }


def test_more_than_one_action_stands_in_one_mail() -> None:
    text = to_text(offer(ANSWERS, DAY)) + to_text(offer(ANSWERS | {"code": "A2"}, DAY))

    assert [one.actie for one in read_items(text, DAY, "brief.txt")] == ["A1", "A2"]
    assert read_items(text, DAY, "brief.txt")[1].where("stand") == "brief.txt, regel 15"


@pytest.mark.parametrize("text", ["", "Hallo", "Stand: loopt", "Er is geen Actie: niets"])
def test_a_text_without_news_holds_none(text: str) -> None:
    assert read_items(text, DAY) == []
