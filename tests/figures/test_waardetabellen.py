"""Figures that are not about people stand beside those that are, and open no way round disclosure control."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.figures import figures
from generator.figures.gehaald import gemeten
from generator.figures.tabellen import Cijfer, Tabel, tabellen
from generator.figures.waardetabellen import waardetabellen
from generator.model.agenda import EigenIndeling, Streefcijfer
from generator.model.metingen import GEHEEL, Meting
from generator.model.register import Register
from generator.model.waarden import Waarde
from generator.register.content import Text
from tests.figures.audit import truth
from tests.figures.random_tables import table

LATER = date(2026, 1, 1)
Goed = tuple[Register, list[Text]]


def figure(code: str, **anders: object) -> Streefcijfer:
    fields = {
        "code": code,
        "titel": "Gemeenten met een afspraak",
        "officiele_titel": "Monitor",
        "in_het_kort": ["Dit cijfer gaat over gemeenten."],
        "thema": "taal",
        "definitie": "Elke gemeente met een afspraak.",
        "eenheid": "gemeenten",
        "indeling": "geen",
        "richting": "hoger",
        "nulmeting": "onbekend",
        "doel": {"waarde": "40", "moment": "Q4 2025"},
        "resultaat": "onbekend",
        "bron": "rapport",
        "over_mensen": "nee",
    }
    return Streefcijfer.model_validate(fields | anders)


def value(code: str, waarde: object, **anders: str) -> Waarde:
    fields = {
        "lijst": "monitor",
        "code": code,
        "peildatum": "2024-12-31",
        "waarde": str(waarde),
        "bron": "rapport",
    }
    return Waarde.model_validate(fields | anders)


def mixed(goed: Goed, people: list[Meting], values: list[Waarde]) -> Register:
    """A register with the figures SC1 and SC2 about people, and SC8 and SC9 about something else."""
    of_people = (goed[0].streefcijfers[0].model_copy(update={"code": f"SC{n}"}) for n in (1, 2))
    figures_of = (*of_people, figure("SC8"), figure("SC9"))
    changed = {"metingen": tuple(people), "waarden": tuple(values), "streefcijfers": figures_of}
    return goed[0].model_copy(update=changed)


def copied(people: list[Meting], code: str) -> list[Waarde]:
    """The same numbers, as somebody would copy them to the table that hides nothing."""
    return [
        value(
            code,
            one.waarde,
            groep=one.groep,
            onderdeel=one.onderdeel,
            peildatum=one.peildatum.tekst,
        )
        for one in people
    ]


@given(seed=st.integers(0, 2**32), linked=st.booleans())
@settings(max_examples=60)
def test_what_is_hidden_of_people_does_not_depend_on_other_figures(
    goed: Goed, *, seed: int, linked: bool
) -> None:
    people = table(Random(seed), days=2, linked=linked)
    others = [
        *copied(people, "SC8"),
        *(value("SC9", n, peildatum=f"20{n}-01-01") for n in (20, 21)),
    ]
    register = mixed(goed, people, others)

    found = figures(register, LATER).tabellen

    drempels = register.organisatie.drempels
    about_people = tuple(tabel for tabel in found if tabel.zonder_mensen is None)
    alone = tuple(tabel.tot(LATER, ()) for tabel in tabellen(people, drempels))
    assert about_people == alone


@given(seed=st.integers(0, 2**32))
@settings(max_examples=60)
def test_numbers_of_a_figure_about_people_are_never_shown_the_other_way(
    goed: Goed, *, seed: int
) -> None:
    people = table(Random(seed), days=2)

    register = mixed(goed, people, copied(people, "SC1"))
    found = figures(register, LATER).tabellen

    assert _given_away(found, people, register.organisatie.drempels.anders) == []


def test_the_property_finds_a_figure_about_people_that_goes_the_other_way(
    goed: Goed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Streefcijfer, "telt_mensen", property(lambda _: False))
    people = table(Random(1), days=2)

    register = mixed(goed, people, copied(people, "SC1"))
    found = figures(register, LATER).tabellen

    assert _given_away(found, people, register.organisatie.drempels.anders)


def _given_away(
    found: tuple[Tabel, ...], people: list[Meting], least: int
) -> list[tuple[date, str, str]]:
    """The cells with too few people of which a table of SC1 shows a number."""
    small = [key[1:] for key, number in truth(people).items() if number < least]
    own = [tabel for tabel in found if tabel.code == "SC1"]
    given_away = []
    for tabel in own:
        given_away += [cell for cell in small if tabel.cijfer(*cell).stand == "getoond"]
    return given_away


def test_a_small_number_is_shown_when_it_is_no_number_of_people() -> None:
    lines = [
        value("SC8", 3),
        value("SC8", "-2,5", groep="klein"),
        value("SC8", "onbekend", groep="x"),
    ]

    (tabel,) = waardetabellen(lines, [figure("SC8")])

    cells = [tabel.cijfer(tabel.dagen[0], GEHEEL, groep) for groep in ("", "klein", "x")]
    assert cells == [
        Cijfer("getoond", Decimal(3)),
        Cijfer("getoond", Decimal("-2.5")),
        Cijfer("onbekend"),
    ]


def test_a_series_breaks_where_the_classification_changes() -> None:
    own = tuple(
        EigenIndeling(id=name, naam=name, uitleg="Zo delen wij in.")
        for name in ("oud-1", "nieuw-1")
    )
    lines = [
        value("SC8", 30, indeling="nieuw-1"),
        value("SC8", 50, indeling="oud-1", peildatum="2022-12-31"),
    ]

    found = waardetabellen(lines, [figure("SC8", indelingen=own)])

    assert [(tabel.indeling, len(tabel.dagen)) for tabel in found] == [("oud-1", 1), ("nieuw-1", 1)]


@pytest.mark.parametrize(
    ("waarde", "richting", "said"),
    [
        ("40", "hoger", "gehaald"),
        ("39,9", "hoger", "nog niet gehaald"),
        ("40", "lager", "gehaald"),
        ("40,1", "lager", "nog niet gehaald"),
        ("-1", "lager", "gehaald"),
        ("onbekend", "hoger", "niet te zien"),
    ],
)
def test_a_target_is_reached_at_the_number_itself(waarde: str, richting: str, said: str) -> None:
    cijfer = figure("SC8", richting=richting, eenheid="procent")

    found = waardetabellen([value("SC8", waarde)], [cijfer])

    assert gemeten(cijfer, found, date(2025, 1, 1)) == said


def test_the_target_is_about_the_classification_of_now() -> None:
    own = tuple(
        EigenIndeling(id=name, naam=name, uitleg="Zo delen wij in.")
        for name in ("oud-1", "nieuw-1")
    )
    cijfer = figure("SC8", indelingen=own)
    lines = [value("SC8", 30, indeling="nieuw-1"), value("SC8", 50, indeling="oud-1")]

    assert gemeten(cijfer, waardetabellen(lines, [cijfer]), date(2025, 1, 1)) == "nog niet gehaald"
