"""Pages tell of reactions: asked, answered, late, and what changed; silent when nobody knows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.figures.figures import figures
from generator.layout.context import Context, make_context
from generator.layout.react import issue_page
from generator.layout.reacted import MOST, counted, reaction_table
from generator.model.organisatie import Tracker
from generator.model.reacties import Ophaling
from generator.model.register import Register
from generator.register.content import Text

TODAY = date(2024, 7, 1)
Goed = tuple[Register, list[Text]]


def reaction(number: int, **fields: Any) -> dict[str, Any]:
    return {"nummer": str(number), "gevraagd": "2024-06-01", "stand": "open", **fields}


def context(goed: Goed, *reactions: dict[str, Any], today: date = TODAY, **fields: Any) -> Context:
    fetch = Ophaling.model_validate({"op": "2024-06-20", "reacties": list(reactions)})
    update = {"ophalingen": (fetch,), **fields}
    register = goed[0].model_copy(update=update)
    return make_context(register, figures(register, today), goed[1])


def cells(made: Context, key: str = "A1") -> list[str]:
    table = reaction_table(made, key, "iets")
    assert table
    return [f"{cell.text}|{cell.small}|{cell.late}" for cell in table.rows[0]]


def test_without_a_fetch_pages_say_nothing(goed: Goed) -> None:
    made = context(goed, reaction(1, over="A1"), ophalingen=())

    assert counted(made) == []
    assert reaction_table(made, "A1", "iets") is None


def test_no_reactions_at_all_is_told_with_its_day(goed: Goed) -> None:
    assert counted(context(goed)) == [
        "Wij kregen nog **geen** reacties.",
        "De stand van de reacties is van 20 juni 2024.",
    ]


def test_open_ones_are_counted_with_the_oldest_and_the_late(goed: Goed) -> None:
    done = reaction(3, stand="gesloten", beantwoord="2024-06-02")
    made = context(goed, reaction(1), reaction(2, gevraagd="2024-06-19"), done)

    assert counted(made) == [
        "Wij kregen **3** reacties.",
        "Op **2 van de 3** reacties gaven wij nog geen antwoord.",
        "De oudste is van 1 juni 2024: die wacht **19 dagen**.",
        "Wij willen binnen 14 dagen antwoord geven.",
        "**1 reactie wacht** te lang.",
        "1 reactie is gesloten zonder antwoord.",
        "De stand van de reacties is van 20 juni 2024.",
    ]


def test_all_answered_is_told(goed: Goed) -> None:
    made = context(goed, *[reaction(n, stand="niet", beantwoord="2024-06-02") for n in (1, 2)])

    assert counted(made)[1:-1] == ["Er wacht **geen** reactie meer op antwoord."]


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({}, "Nog geen antwoord|Wacht 19 dagen.|True"),
        ({"gevraagd": "2024-06-06"}, "Nog geen antwoord|Wacht 14 dagen.|False"),
        ({"gevraagd": "2024-06-20"}, "Nog geen antwoord|Van vandaag.|False"),
        (
            {"stand": "overgenomen", "beantwoord": "2024-06-02", "antwoord": "Goed idee."},
            "Ja, dat doen wij|Op 2 juni 2024, na 1 dag. “Goed idee.”|False",
        ),
        (
            {"stand": "deels", "beantwoord": "2024-06-01"},
            "Wij doen een deel ervan|Op 1 juni 2024, dezelfde dag.|False",
        ),
        (
            {"stand": "niet", "beantwoord": "2024-06-16"},
            "Nee, dat doen wij niet|Op 16 juni 2024, na 15 dagen.|True",
        ),
    ],
)
def test_a_row_tells_the_answer_and_its_days(
    goed: Goed, fields: dict[str, str], answer: str
) -> None:
    made = context(goed, reaction(1, over="A1", **fields))

    assert cells(made)[2] == answer


def test_the_rhythm_is_a_setting(goed: Goed) -> None:
    organisatie = goed[0].organisatie.model_copy(update={"antwoord_dagen": 30})
    made = context(goed, reaction(1, over="A1"), organisatie=organisatie)

    assert cells(made)[2] == "Nog geen antwoord|Wacht 19 dagen.|False"


def test_on_an_earlier_day_the_answer_is_not_there_yet(goed: Goed) -> None:
    answered = reaction(1, over="A1", stand="niet", beantwoord="2024-06-10", antwoord="Nee hoor.")
    made = context(goed, answered, today=date(2024, 6, 5))

    assert cells(made)[2] == "Nog geen antwoord|Wacht 4 dagen.|False"
    assert counted(made)[-1] == "De stand van de reacties is van 5 juni 2024."


def test_what_changed_is_a_link_to_the_update(goed: Goed) -> None:
    made = context(goed, reaction(1, over="PA1", nieuws="A1 2024-03-07"))

    table = reaction_table(made, "PA1", "iets")

    assert table
    assert table.rows[0][3].text == "Nieuws over actie A1, op 7 maart 2024"
    assert table.rows[0][3].target == "acties/a1.md"


@pytest.mark.parametrize("news", ["A1 2024-03-08", "Z9 2024-03-07", None])
def test_an_update_that_is_not_there_is_no_link(goed: Goed, news: str | None) -> None:
    made = context(goed, reaction(1, over="PA1", nieuws=news))

    table = reaction_table(made, "PA1", "iets")

    assert table
    assert table.rows[0][3].target == ""


def test_words_about_a_sensitive_action_are_not_shown(goed: Goed) -> None:
    acties = tuple(actie.model_copy(update={"gevoelig": "ja"}) for actie in goed[0].acties)
    said = reaction(
        1, over="A1", tekst="Geheim1", antwoord="Geheim2", stand="niet", beantwoord="2024-06-02"
    )

    made = context(goed, said, acties=acties)

    assert "Geheim" not in "".join(cells(made))


def test_a_long_list_is_cut_and_says_so(goed: Goed) -> None:
    made = context(goed, *[reaction(number, over="A1") for number in range(1, 100)])

    table = reaction_table(made, "A1", "iets")

    assert table
    assert len(table.rows) == MOST
    assert "Je ziet de 20 nieuwste van 99 reacties." in table.note


@pytest.mark.parametrize(
    ("kind", "address", "number", "page"),
    [
        ("github", "https://g.example/o/r", "12", "https://g.example/o/r/issues/12"),
        ("gitlab", "https://g.example/o/r/", "12", "https://g.example/o/r/-/issues/12"),
        ("gitea", "https://g.example/o/r", "12", "https://g.example/o/r/issues/12"),
        ("azure", "https://g.example/o/p", "12", "https://g.example/o/p/_workitems/edit/12"),
        ("redmine", "https://g.example/projects/inc", "12", "https://g.example/issues/12"),
        ("jira", "https://g.example", "INC-12", "https://g.example/browse/INC-12"),
        ("github", "https://g.example/o/r", "mail-3", ""),
    ],
)
def test_a_reaction_links_to_its_issue(
    goed: Goed, kind: str, address: str, number: str, page: str
) -> None:
    tracker = Tracker.model_validate({"soort": kind, "adres": address})
    organisatie = goed[0].organisatie.model_copy(update={"tracker": tracker})

    assert issue_page(organisatie, number) == page
