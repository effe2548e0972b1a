"""The statement about accessibility says what is known, and never more."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.figures.figures import figures
from generator.layout.page import Page
from generator.model.register import Register
from generator.model.toegankelijkheid import Norm
from generator.pages.render import render
from generator.register.content import Text


def statement(
    goed: tuple[Register, list[Text]], today: date = date(2024, 7, 1), **changes: Any
) -> Page:
    register = goed[0].model_copy(update=changes)
    made = render(register, figures(register, today), goed[1])
    return next(page for page in made if page.path == "toegankelijkheid.md")


def with_norm(goed: tuple[Register, list[Text]], **fields: Any) -> dict[str, Any]:
    return {
        "organisatie": goed[0].organisatie.model_copy(update={"norm": Norm.model_validate(fields)})
    }


@pytest.mark.parametrize(
    ("status", "woorden"),
    [
        ("A", "voldoet volledig"),
        ("B", "voldoet gedeeltelijk"),
        ("C", "eerste maatregelen genomen"),
        ("D", "voldoet niet"),
    ],
)
def test_the_status_has_the_words_of_the_law(
    goed: tuple[Register, list[Text]], status: str, woorden: str
) -> None:
    page = statement(goed, **with_norm(goed, status=status, onderzoek="2024-03-02"))

    assert f"<b>{status}, {woorden}</b>" in page.head
    assert "Het laatste onderzoek door mensen was op 2 maart 2024." in page.body


def test_without_known_deviations_it_does_not_say_that_all_is_well(
    goed: tuple[Register, list[Text]],
) -> None:
    page = statement(goed, afwijkingen=())

    assert "Wij kennen nu geen fouten. Dat bewijst niet dat er geen zijn." in page.head


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2024, 6, 2), "nog niet bewaard"),
        (date(2024, 6, 3), "3 juni 2024"),
        (date(2025, 1, 1), "31 december 2024"),
    ],
)
def test_it_shows_the_last_check_before_the_day_of_the_site(
    goed: tuple[Register, list[Text]], today: date, shown: str
) -> None:
    assert shown in statement(goed, today).body


@pytest.mark.parametrize(
    ("today", "there"), [(date(2024, 12, 31), True), (date(2025, 1, 1), False)]
)
def test_an_exception_is_shown_as_long_as_it_holds(
    goed: tuple[Register, list[Text]],
    today: date,
    there: bool,  # noqa: FBT001
) -> None:
    page = statement(goed, today)

    assert ("Dit adres hoort bij de licentie" in page.body) == there
    assert "info@lettermaker.example" not in page.head + page.body


def test_it_is_signed_by_a_function_on_a_day(goed: tuple[Register, list[Text]]) -> None:
    fields = {"datum": "2024-06-03", "functie": "gemeentesecretaris"}

    signed = statement(
        goed, **with_norm(goed, **fields, antwoord_binnen="2 werkdagen", oplossing_binnen="3 weken")
    )

    assert (
        "ondertekend op 3 juni 2024. De functie van wie tekende: gemeentesecretaris." in signed.body
    )
    assert "binnen 2 werkdagen antwoord. Binnen 3 weken is er een oplossing" in signed.body
    assert "nog niet ondertekend" in statement(goed).body
