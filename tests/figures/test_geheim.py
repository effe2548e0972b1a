"""The numbers that are hidden: by the one decision that pages are made from."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.geheim import geheimen
from generator.figures.speling import TOTAAL
from generator.figures.tabellen import tabellen
from generator.model.metingen import GEHEEL, Meting
from generator.model.organisatie import Drempels
from tests.figures.random_tables import table

DREMPELS = Drempels()


def meting(groep: str, waarde: object, totaal: object = 100, **anders: str) -> Meting:
    velden = {
        "code": "SC1",
        "peildatum": "2024-12-31",
        "indeling": "geen",
        "bron": "rapport",
        "onderdeel": GEHEEL,
    }
    return Meting.model_validate(
        velden | {"groep": groep, "waarde": str(waarde), "totaal": str(totaal)} | anders
    )


def test_a_hidden_group_keeps_its_number_its_total_and_its_line() -> None:
    rijen = [meting("a", 5), meting("b", 40), meting("c", 55)]

    found = geheimen(rijen, DREMPELS)

    assert [(one.groep, one.aantal, one.totaal, one.drempel) for one in found] == [
        ("a", 5, 100, 10),
        ("b", 40, 100, 10),
    ]
    assert [one.meting for one in found] == rijen[:2]
    assert {one.dag for one in found} == {date(2024, 12, 31)}


@pytest.mark.parametrize(("waarde", "totaal"), [("onbekend", 100), (5, "onbekend")])
def test_what_nobody_knows_is_no_secret(waarde: object, totaal: object) -> None:
    assert geheimen([meting("a", waarde, totaal)], DREMPELS) == ()


def test_a_hidden_total_is_one_secret_for_all_its_groups() -> None:
    found = geheimen([meting("a", 2, 8), meting("b", 6, 8)], DREMPELS)

    assert [one.groep for one in found] == ["a", TOTAAL, "b"]


def test_a_number_that_another_table_shows_is_no_secret() -> None:
    rijen = [
        meting("a", 60),
        meting("b", 40),
        meting("a", 60, code="SC2"),
        meting("c", 5, code="SC2"),
    ]

    tables = tabellen(rijen, DREMPELS)
    found = geheimen(rijen, DREMPELS)

    assert tables[1].cijfer(date(2024, 12, 31), GEHEEL, TOTAAL).stand == "te klein"
    assert (found[-1].meting.code, found[-1].groep) == ("SC2", "c")
    assert TOTAAL not in {one.groep for one in found}


@settings(max_examples=30)
@given(st.integers(0, 2**32), st.booleans())
def test_every_number_is_shown_or_unknown_or_a_secret(seed: int, linked: bool) -> None:  # noqa: FBT001
    rijen = table(Random(seed), days=2, linked=linked)

    shown = {
        cel: one.stand
        for tabel in tabellen(rijen, DREMPELS)
        for cel, one in tabel.cijfers.items()
        if one.getal is not None
    }
    secret = {(one.dag, one.meting.onderdeel, one.groep) for one in geheimen(rijen, DREMPELS)}

    known = {
        (one.peildatum.van, one.onderdeel, one.groep) for one in rijen if one.waarde != "onbekend"
    }
    assert not secret & shown.keys()
    assert known <= secret | shown.keys()
