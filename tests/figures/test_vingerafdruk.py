"""The fingerprint of a past day: the same for the same past, whatever came later."""

from __future__ import annotations

import json
import string
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.as_known import as_known
from generator.figures.vingerafdruk import canonical, vingerafdruk, vingerafdrukken
from generator.model.register import Register
from generator.moment import parse_moment
from generator.register.content import Text

DAG = date(2024, 7, 1)


@pytest.fixture
def register(goed: tuple[Register, list[Text]]) -> Register:
    return goed[0]


def with_news(register: Register, day: date, toelichting: str) -> Register:
    """The register with one more update, one more source and one more answer, all of `day`."""
    moment = parse_moment(day.isoformat())
    nieuws = register.voortgang[0].model_copy(
        update={"peildatum": moment, "toelichting": toelichting}
    )
    bron = register.bronnen[0].model_copy(update={"id": "later-stuk", "datum": moment})
    advies = register.adviezen[0].model_copy(update={"code": "ADV-99", "datum": moment})
    return register.model_copy(
        update={
            "voortgang": (*register.voortgang, nieuws),
            "bronnen": (*register.bronnen, bron),
            "adviezen": (*register.adviezen, advies),
        }
    )


def test_it_is_sha256_in_hexadecimal(register: Register) -> None:
    found = vingerafdruk(register, DAG)

    assert len(found) == 64
    assert set(found) <= set(string.hexdigits.lower())


def test_later_news_changes_no_fingerprint_of_the_past(register: Register) -> None:
    @given(st.dates(date(2023, 1, 1), date(2026, 12, 31)), st.integers(1, 900), st.text(max_size=9))
    def holds(day: date, days: int, toelichting: str) -> None:
        later = with_news(register, day + timedelta(days), toelichting)

        assert vingerafdruk(later, day) == vingerafdruk(register, day)

    holds()


def test_news_of_the_day_itself_is_another_fingerprint(register: Register) -> None:
    @given(st.dates(date(2024, 4, 1), date(2026, 12, 31)), st.integers(0, 90))
    def holds(day: date, days: int) -> None:
        earlier = with_news(register, day - timedelta(days), "Nieuw.")

        assert vingerafdruk(earlier, day) != vingerafdruk(register, day)

    holds()


@pytest.mark.parametrize(
    "kind", ["themas", "plannen", "acties", "afspraken", "planning", "risicos"]
)
def test_a_changed_record_is_another_fingerprint(kind: str, register: Register) -> None:
    records = getattr(register, kind)
    fewer = register.model_copy(update={kind: records[:-1]})

    assert vingerafdruk(fewer, date(2026, 1, 1)) != vingerafdruk(register, date(2026, 1, 1))


def test_how_the_site_looks_is_no_part_of_the_past(register: Register) -> None:
    organisatie = register.organisatie.model_copy(update={"site_naam": "Anders", "bewerken": None})
    other = register.model_copy(update={"organisatie": organisatie})

    assert vingerafdruk(other, DAG) == vingerafdruk(register, DAG)


def test_another_rhythm_is_another_fingerprint(register: Register) -> None:
    organisatie = register.organisatie.model_copy(update={"ritme_maanden": 17})
    other = register.model_copy(update={"organisatie": organisatie})

    assert vingerafdruk(other, DAG) != vingerafdruk(register, DAG)


def test_nothing_of_the_numbers_of_people_is_in_it(register: Register) -> None:
    without = register.model_copy(update={"metingen": ()})

    assert register.metingen
    assert canonical(without, DAG) == canonical(register, DAG)


def test_what_was_left_out_before_changes_no_earlier_day(register: Register) -> None:
    @given(st.dates(date(2023, 1, 1), date(2026, 12, 31)), st.integers(0, 900))
    def holds(day: date, days: int) -> None:
        known = as_known(register, day + timedelta(days))

        assert vingerafdruk(known, day) == vingerafdruk(register, day)

    holds()


def test_many_days_at_once_are_the_same_as_each_by_itself(register: Register) -> None:
    days = [date(2024, month, 1) for month in range(1, 13)]

    assert vingerafdrukken([(as_known(register, day), day) for day in days]) == [
        vingerafdruk(register, day) for day in days
    ]


def test_the_text_is_as_json_writes_it(register: Register) -> None:
    text = canonical(register, DAG)

    again = json.dumps(json.loads(text), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    assert text == again


def test_it_is_of_json_with_every_moment_as_it_was_typed(register: Register) -> None:
    told = json.loads(canonical(register, DAG))

    assert told["voortgang"][0]["peildatum"] == register.voortgang[0].peildatum.tekst
