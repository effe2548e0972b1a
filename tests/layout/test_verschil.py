"""What differs between two days, or between two registers on one day: the lists explain the numbers of the site."""

from __future__ import annotations

from datetime import date

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.figures import figures
from generator.layout.context import Context, make_context
from generator.layout.verschil import Verschil, verschil
from generator.layout.verschil_tekst import (
    difference_markdown,
    difference_text,
    difference_value,
    escaped,
)
from generator.model.register import Register
from generator.moment import parse_moment
from generator.register.content import Text
from generator.register.record_changes import RecordChange

Loaded = tuple[Register, list[Text]]
DAYS = st.dates(date(2023, 6, 1), date(2026, 6, 1))
DAG = date(2024, 7, 1)
NASTY = (
    "<script>alert(1)</script>",
    "[klik](javascript:alert(1))",
    "![x](https://x.example/y.png)",
    "https://x.example en www.x.example",
    "**vet** _schuin_ `code` ~~weg~~",
    "# kop",
    "- lijst",
    "1. lijst",
    "a | b | c",
    "@fyilmaz #12 !13 $4 %5 &6",
    "regel\n\n## kop\n<img src=x>",
    "\\<b>x</b>",
)


def state(register: Register, day: date) -> Context:
    return make_context(register, figures(register, day), [])


def between(register: Register, van: date, tot: date) -> Verschil:
    return verschil(state(register, van), state(register, tot))


def lines(found: Verschil, naam: str) -> tuple[str, ...]:
    return next((deel.regels for deel in found.delen if deel.naam == naam), ())


@pytest.fixture(params=["goed", "echt"])
def register(request: pytest.FixtureRequest) -> Register:
    loaded: Loaded = request.getfixturevalue(request.param)
    return loaded[0]


def test_nothing_differs_from_itself(register: Register) -> None:
    @given(DAYS)
    @settings(max_examples=8)
    def holds(day: date) -> None:
        found = between(register, day, day)

        assert found.niets
        assert found.delen == ()
        assert found.veranderingen is None
        assert "Op de site verandert er niets." in difference_text("Titel", found)

    holds()


def test_the_lists_explain_the_numbers(register: Register) -> None:
    @given(DAYS, DAYS)
    @settings(max_examples=15)
    def holds(one: date, other: date) -> None:
        van, tot = sorted((one, other))
        voor, na = state(register, van), state(register, tot)

        found = verschil(voor, na)

        was, nu = voor.figures.totaal, na.figures.totaal
        count = {deel.naam: len(deel.regels) for deel in found.delen}
        assert nu.totaal - was.totaal == count.get("new_actions", 0)
        assert nu.te_laat - was.te_laat == count.get("newly_late", 0) - count.get(
            "no_longer_late", 0
        )
        assert nu.klaar - was.klaar <= count.get("finished", 0)
        assert len(na.register.voortgang) - len(voor.register.voortgang) == count.get("news", 0)
        assert len(na.register.adviezen) - len(voor.register.adviezen) == count.get("advice", 0)

    holds()


def test_an_action_is_late_from_the_day_after_its_deadline(goed: Loaded) -> None:
    found = between(goed[0], date(2024, 3, 31), date(2024, 7, 1))
    there = state(goed[0], date(2024, 7, 1)).figures.acties

    late = {code for code, stand in there.items() if stand.te_laat}
    assert late
    assert {line.partition(" ")[0] for line in lines(found, "newly_late")} <= late


@pytest.mark.parametrize(
    ("stand", "naam"),
    [
        ("gereed", "finished"),
        ("gestopt", "stopped"),
        ("te herzien", "other_states"),
        ("stil", "other_states"),
    ],
)
def test_another_state_stands_in_one_list(stand: str, naam: str, goed: Loaded) -> None:
    register = goed[0]
    last = max(
        (one for one in register.voortgang if one.code == "A1"), key=lambda n: n.peildatum.tekst
    )
    news = last.model_copy(update={"stand": stand, "peildatum": parse_moment("2024-06-20")})
    after = register.model_copy(update={"voortgang": (*register.voortgang, news)})

    found = verschil(state(register, DAG), state(after, DAG))

    states = ("finished", "started", "stopped", "other_states")
    assert [name for name in states if lines(found, name)] == [naam]
    assert lines(found, "news")[0].startswith("A1, 20 juni 2024: ")


def test_what_begins_has_begun(goed: Loaded) -> None:
    register = goed[0]

    found = between(register, date(2024, 3, 7), date(2024, 6, 2))

    before = state(register, date(2024, 3, 7)).figures.acties
    begun = {line.partition(" ")[0] for line in lines(found, "started")}
    assert begun <= {
        code for code, one in before.items() if one.stand in {"niet gestart", "onbekend"}
    }


def test_another_owner_and_deadline_are_told_in_words(goed: Loaded) -> None:
    register = goed[0]
    rol = next(rol for rol in register.rollen if rol.id != register.acties[0].trekker)
    news = register.voortgang[-1].model_copy(
        update={
            "code": register.acties[0].code,
            "peildatum": parse_moment("2024-06-20"),
            "stand": "loopt",
            "nieuwe_trekker": rol.id,
            "nieuwe_deadline": parse_moment("december 2030"),
        }
    )
    after = register.model_copy(update={"voortgang": (*register.voortgang, news)})

    found = verschil(state(register, DAG), state(after, DAG))

    assert f"nu ‘{rol.naam}’" in lines(found, "owners")[0]
    assert "nu ‘december 2030’" in lines(found, "deadlines")[0]


def test_a_measurement_is_told_without_a_number(goed: Loaded) -> None:
    found = between(goed[0], date(2023, 1, 1), date(2024, 7, 1))

    (first, *_) = lines(found, "measured")

    assert first == "SC1 Brieven die je snapt: gemeten op 31 december 2022"


def test_an_answer_to_advice_is_told_with_its_decision(goed: Loaded) -> None:
    register = goed[0]
    advies = register.adviezen[0]
    before = advies.model_copy(update={"antwoord": None})
    was = register.model_copy(update={"adviezen": (before, *register.adviezen[1:])})

    found = verschil(state(was, date(2026, 1, 1)), state(register, date(2026, 1, 1)))

    assert lines(found, "answers") == (f"{advies.code} {advies.titel}: Overgenomen",)


def test_a_question_that_was_answered_is_known_now(goed: Loaded) -> None:
    register = goed[0]
    open_question = next(actie for actie in register.acties if actie.geld == "onbekend")
    answered = tuple(
        one.model_copy(update={"geld": 100}) if one is open_question else one
        for one in register.acties
    )
    after = register.model_copy(update={"acties": answered})

    forth = verschil(state(register, DAG), state(after, DAG))
    back = verschil(state(after, DAG), state(register, DAG))

    told = (f"{open_question.code} {open_question.titel}: Hoeveel geld kost het?",)
    assert lines(forth, "now_known") == lines(back, "now_unknown") == told
    assert not lines(forth, "now_unknown")


def test_of_two_days_the_changes_of_the_site_are_counted(echt: Loaded) -> None:
    found = between(echt[0], date(2024, 3, 10), date(2024, 12, 31))

    text = difference_text("Titel", found)

    assert found.veranderingen == 12
    assert "‘Wat is er veranderd?’ noemt in deze tijd 12 veranderingen." in text


@pytest.mark.parametrize("nasty", NASTY)
def test_what_stands_in_the_register_becomes_no_markup(nasty: str, goed: Loaded) -> None:
    acties = tuple(one.model_copy(update={"titel": nasty}) for one in goed[0].acties)
    register = goed[0].model_copy(update={"acties": acties})

    text = difference_markdown("Titel", between(register, date(2024, 1, 1), DAG))

    html = markdown.markdown(text, extensions=["tables"])
    for tag in ("<script", "<a ", "<img", "<em", "<strong", "<code", "<b>", "<h1", "<ol"):
        assert tag not in html
    assert html.count("<h2") == 1
    assert "https://" not in text
    assert "www.x" not in text


@given(st.text(max_size=40))
def test_text_in_markdown_stays_on_one_line(text: str) -> None:
    assert len(escaped(text).splitlines()) <= 1


def test_records_are_told_by_their_key_and_fields(goed: Loaded) -> None:
    same = between(goed[0], DAG, DAG)
    records = (
        RecordChange("acties", "A9", "added"),
        RecordChange("organisatie", "", "changed", ("postbus", "or")),
    )

    text = difference_text("Titel", same, records)

    assert "In het register: 2\n  Nieuw: acties A9\n  Anders: organisatie (postbus, or)\n" in text
    assert difference_value(same, records)["records"][1]["fields"] == ["postbus", "or"]
