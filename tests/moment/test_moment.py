"""Moments keep what was typed, read as plain Dutch, and never invent a day."""

from __future__ import annotations

import ast
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.moment import MAANDEN, parse_moment
from tests.conftest import ROOT

ZINNEN = [
    ("2024-03-07", "7 maart 2024", "2024-03-07", "2024-03-07"),
    ("7 maart 2024", "7 maart 2024", "2024-03-07", "2024-03-07"),
    ("maart 2024", "maart 2024", "2024-03-01", "2024-03-31"),
    ("oktober/november 2024", "oktober of november 2024", "2024-10-01", "2024-11-30"),
    ("Q3 2023", "juli tot en met september 2023", "2023-07-01", "2023-09-30"),
    ("Q3", "juli tot en met september (jaar onbekend)", None, None),
    ("zomer 2024", "de zomer van 2024", "2024-06-01", "2024-08-31"),
    ("na de zomer", "na de zomer (jaar onbekend)", None, None),
    ("na de zomer van 2024", "na de zomer van 2024", "2024-09-01", None),
    ("voor de zomer van 2024", "voor de zomer van 2024", None, "2024-05-31"),
    (
        "vanaf Q2 2023 tot zomer 2024",
        "van april 2023 tot de zomer van 2024",
        "2023-04-01",
        "2024-08-31",
    ),
    ("Q4 2023- Q4 2024", "van oktober 2023 tot en met december 2024", "2023-10-01", "2024-12-31"),
    ("week van 8 of 15 juli 2024", "de week van 8 of 15 juli 2024", "2024-07-08", "2024-07-21"),
    ("28 juni of 5 juli 2024", "28 juni of 5 juli 2024", "2024-06-28", "2024-07-05"),
    ("jan –feb 2024", "januari tot en met februari 2024", "2024-01-01", "2024-02-29"),
    ("mei/juni", "mei of juni (jaar onbekend)", None, None),
    ("uiterlijk Q2 2024", "uiterlijk juni 2024", None, "2024-06-30"),
    ("vanaf Q3 2024", "vanaf juli 2024", "2024-07-01", None),
    ("sinds zomer 2024", "sinds de zomer van 2024", "2024-06-01", None),
    ("najaar 2024", "het najaar van 2024", "2024-09-01", "2024-11-30"),
    ("01-03-2025", "1 maart 2025", "2025-03-01", "2025-03-01"),
    ("Q1-2025", "januari tot en met maart 2025", "2025-01-01", "2025-03-31"),
    ("1e kwartaal 2025", "januari tot en met maart 2025", "2025-01-01", "2025-03-31"),
    ("vóór de zomer van 2024", "voor de zomer van 2024", None, "2024-05-31"),
    ("tot en met maart 2025", "uiterlijk maart 2025", None, "2025-03-31"),
    ("eind 2025", "eind 2025", "2025-10-01", "2025-12-31"),
    ("2025", "2025", "2025-01-01", "2025-12-31"),
    ("per kwartaal", "elk kwartaal", None, None),
    ("doorlopend", "loopt altijd door", None, None),
    ("n.t.b.", "nog niet bepaald", None, None),
    ("onbekend", "onbekend", None, None),
]


@pytest.mark.parametrize(("tekst", "zin", "van", "tot"), ZINNEN)
def test_a_moment_reads_as_plain_dutch_and_has_its_limits(
    tekst: str, zin: str, van: str | None, tot: str | None
) -> None:
    moment = parse_moment(tekst)

    assert moment.zin == zin
    assert moment.van == (van and date.fromisoformat(van))
    assert moment.tot == (tot and date.fromisoformat(tot))
    assert moment.tekst.replace("-", "–") == tekst.replace("-", "–")


@pytest.mark.parametrize(
    ("tekst", "einde"),
    [
        ("Q4 2023", "december 2023"),
        ("vanaf Q2 2023 tot zomer 2024", "tot de zomer van 2024"),
        ("vanaf Q4 2023 tot en met Q4 2024", "december 2024"),
        ("oktober/november 2024", "oktober of november 2024"),
        ("Q3", "september (jaar onbekend)"),
        ("doorlopend", "geen einddatum"),
        ("na de zomer van 2024", "na de zomer van 2024"),
        ("per kwartaal", "elk kwartaal"),
        ("n.t.b.", "nog niet bepaald"),
    ],
)
def test_a_deadline_names_the_last_month_that_counts(tekst: str, einde: str) -> None:
    assert parse_moment(tekst).einde == einde


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "morgen",
        "31 februari 2024",
        "2024-02-30",
        "Q5 2024",
        "winter 2024",
        "juni/mei 2024",
        "15 of 8 juli 2024",
        "week van 29 of 5 juli 2024",
        "vanaf Q3 2024 tot Q1 2024",
    ],
)
def test_what_is_no_moment_is_refused(tekst: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the text of the error is not shown to anyone
        parse_moment(tekst)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_survives_reading_and_words(dag: date) -> None:
    getypt = parse_moment(dag.isoformat())

    assert (getypt.van, getypt.tot) == (dag, dag)
    assert parse_moment(getypt.zin).van == dag


@given(st.integers(1, 12), st.integers(2000, 2099))
def test_a_month_has_all_its_days_and_no_other(maand: int, jaar: int) -> None:
    moment = parse_moment(f"{MAANDEN[maand - 1]} {jaar}")

    assert moment.van is not None
    assert moment.tot is not None
    assert moment.van.day == 1
    assert (moment.tot + timedelta(days=1)).day == 1
    assert moment.van.month == moment.tot.month == maand


@given(
    st.sampled_from([tekst for tekst, *_ in ZINNEN]), st.dates(date(2020, 1, 1), date(2030, 1, 1))
)
def test_nothing_is_over_before_its_last_day(tekst: str, today: date) -> None:
    moment = parse_moment(tekst)

    assert moment.voorbij(today) == (moment.tot is not None and today > moment.tot)
    assert not (moment.voorbij(today) and moment.van and today < moment.van)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(tekst: str) -> None:
    try:
        moment = parse_moment(tekst)
    except ValueError:
        return
    assert moment.zin
    assert moment.van is None or moment.tot is None or moment.van <= moment.tot


@given(st.sampled_from([regel[0] for regel in ZINNEN]), st.dates(date(2020, 1, 1)))
def test_a_moment_has_begun_or_is_later_or_nobody_knows(tekst: str, today: date) -> None:
    moment = parse_moment(tekst)

    assert moment.begonnen(today) == (moment.van is not None and moment.van <= today)
    assert moment.begonnen(today) + moment.later(today) == (moment.van is not None)
    assert not (moment.later(today) and moment.voorbij(today))


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2024, 2, 29), {"later"}),
        (date(2024, 3, 1), {"begonnen"}),
        (date(2024, 3, 31), {"begonnen"}),
        (date(2024, 4, 1), {"begonnen", "voorbij"}),
    ],
)
def test_a_month_begins_on_its_first_day_and_is_over_after_its_last(
    today: date, expected: set[str]
) -> None:
    moment = parse_moment("maart 2024")

    found = {name for name in ("begonnen", "voorbij", "later") if getattr(moment, name)(today)}

    assert found == expected


def test_what_is_not_known_has_not_begun_is_not_over_and_is_not_later() -> None:
    moment = parse_moment("onbekend")

    assert not moment.begonnen(date.max)
    assert not moment.voorbij(date.max)
    assert not moment.later(date.min)


def _by_hand(source: str) -> list[str]:
    """Comparisons of the first or last day of a moment with the day of today."""
    compares = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Compare)]
    written = [ast.unparse(node) for node in compares]
    return [text for text in written if _LIMIT.search(text) and _TODAY.search(text)]


_LIMIT = re.compile(r"\.(van|tot)\b")
_TODAY = re.compile(r"\btoday\b")


def test_only_a_moment_says_whether_it_is_past() -> None:
    found = {
        str(file.relative_to(ROOT)): _by_hand(file.read_text(encoding="utf-8"))
        for file in (ROOT / "generator").rglob("*.py")
        if file.parent.name != "moment"
    }

    assert {name: texts for name, texts in found.items() if texts} == {}


def test_a_comparison_by_hand_is_seen() -> None:
    assert _by_hand("known = [s for s in stappen if (s.moment.tot or today) < today]")
    assert _by_hand("if subject.today and moment.van > subject.today: pass")
    assert not _by_hand("if moment.tot is None: pass")
