"""The planning as a calendar: what the page Planning says, on the days it can mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

import pytest
from icalendar import Calendar, Event

from generator.figures.figures import figures
from generator.gate.files.file_rules import niemand_is_te_herkennen
from generator.gate.hidden.known import Known
from generator.gate.hidden.published import Published
from generator.layout.context import make_context
from generator.layout.follow import PLANNING_ICS, has_last_days, thema_ics
from generator.layout.page import file_link
from generator.layout.site_map import SiteMap, thema_path
from generator.model.register import Register
from generator.moment import parse_moment
from generator.outputs.ics import WholeDays, ics_file
from generator.outputs.planning_file import files
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG

CASES = 500
_PIECES = (
    "\r\nBEGIN:VEVENT\r\n", "\nEND:VCALENDAR", "\r", "\x00", "\x0b", "\x85", "\u2028", "\u202e", "👩‍🦽", "\ud800",
    "\\n", "\\", ";", ",", ":", '"', "<script>", "]]>", "x" * 10_000, "é", "woord", " ", "\x7f",
)  # fmt: skip


def planned(register: Register, day: date = DAG) -> dict[str, Event]:
    context = make_context(register, figures(register, day), [])
    file, *_ = files(context)
    assert file.path == PLANNING_ICS
    events = Calendar.from_ical(file.content).walk("VEVENT")
    found = {str(event["uid"]): event for event in events}
    assert len(found) == len(events)
    return found


def with_step(register: Register, moment: str) -> Register:
    step = register.planning[0].model_copy(update={"id": "x", "moment": parse_moment(moment)})
    return register.model_copy(update={"planning": (step,)})


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        ("7 maart 2024", ("2024-03-07", "2024-03-08")),
        ("maart 2024", ("2024-03-01", "2024-04-01")),
        ("week 12 van 2024", ("2024-03-18", "2024-03-25")),
        ("4 juli of 11 juli 2024", ("2024-07-04", "2024-07-12")),
        ("2024", ("2024-12-31", "2025-01-01")),
        ("onbekend", None),
        ("per maand", None),
    ],
)
def test_a_moment_stands_on_all_days_it_can_mean(
    echt: tuple[Register, list[Text]], moment: str, days: tuple[str, str] | None
) -> None:
    found = planned(with_step(echt[0], moment), date(2024, 12, 31))

    event = found.get("stap-x-inclusie.gemeente.example")
    if days is None:
        assert event is None
    else:
        assert event is not None
        assert (str(event.decoded("dtstart")), str(event.decoded("dtend"))) == days
        is_sure = moment == "7 maart 2024"
        assert ("(dag niet zeker)" in str(event["summary"])) != is_sure
        assert ("De precieze dag weten wij niet." in str(event["description"])) != is_sure


def test_every_dated_step_of_the_page_stands_in_it(echt: tuple[Register, list[Text]]) -> None:
    day = date(2024, 12, 31)
    context = make_context(echt[0], figures(echt[0], day), [])

    steps = {name for name in planned(echt[0], day) if name.startswith("stap-")}

    dated = [step for step in context.register.planning if step.moment.tot]
    assert dated
    assert steps == {f"stap-{step.id}-inclusie.gemeente.example" for step in dated}


def test_a_new_last_day_stands_beside_the_first_and_moves(
    echt: tuple[Register, list[Text]],
) -> None:
    register, day = echt[0], date(2024, 12, 31)
    news = max(
        (one for one in register.voortgang if one.code == "B2"), key=lambda one: one.peildatum.tekst
    )
    first = news.model_copy(update={"nieuwe_deadline": parse_moment("maart 2025")})
    again = news.model_copy(
        update={
            "nieuwe_deadline": parse_moment("6 mei 2025"),
            "peildatum": parse_moment("2024-12-20"),
        }
    )
    without = tuple(one for one in register.voortgang if one is not news)
    moved = register.model_copy(update={"voortgang": (*without, first)})
    moved_again = register.model_copy(update={"voortgang": (*without, first, again)})

    one, two = (
        planned(of, day)["actie-b2-nieuw-inclusie.gemeente.example"] for of in (moved, moved_again)
    )

    assert (one.decoded("dtstart"), two.decoded("dtstart")) == (date(2025, 3, 1), date(2025, 5, 6))
    assert int(two["sequence"]) > int(one["sequence"])
    assert two.decoded("dtstamp") > one.decoded("dtstamp")
    before = planned(moved, day)["actie-b2-eerste-inclusie.gemeente.example"]
    assert before.decoded("dtend") == date(2024, 1, 1)
    assert "Er is een nieuwe einddatum: maart 2025." in str(before["description"])


def test_what_has_passed_stays_with_its_name(echt: tuple[Register, list[Text]]) -> None:
    before, after = planned(echt[0], date(2024, 12, 31)), planned(echt[0], date(2026, 1, 1))

    assert before
    assert before.keys() <= after.keys()
    assert [after[name]["dtstart"] for name in before] == [
        one["dtstart"] for one in before.values()
    ]


def test_the_calendar_of_a_theme_has_the_last_days_of_its_actions(
    echt: tuple[Register, list[Text]],
) -> None:
    register, texts = echt
    day = date(2024, 12, 31)
    counted = figures(register, day)
    whole, *of_themes = files(make_context(register, counted, texts))
    in_all = events_of(whole.content)

    pages = {page.path: page for page in render(register, counted, texts)}

    assert of_themes
    for file in of_themes:
        found = events_of(file.content)
        thema = file.path.removeprefix("volgen/thema/").removesuffix(".ics")
        codes = {stand.actie.code.lower() for stand in counted.van_thema(thema)}
        assert found
        assert found.items() <= in_all.items()
        assert {name.split("-")[1] for name in found} <= codes
        for path in (thema_path(thema), SiteMap.VOLGEN.path):
            assert f'href="{file_link(path, file.path)}"' in pages[path].head + pages[path].body
    linked = {
        path
        for page in pages.values()
        for path in re.findall(r"thema/[a-z0-9-]+\.ics", page.head + page.body)
    }
    assert linked == {file.path.removeprefix("volgen/") for file in of_themes}


def events_of(content: bytes) -> dict[str, bytes]:
    return {str(one["uid"]): one.to_ical() for one in Calendar.from_ical(content).walk("VEVENT")}


def test_without_a_last_day_a_theme_has_no_calendar(goed: tuple[Register, list[Text]]) -> None:
    register, texts = goed
    with_one = {
        thema
        for thema in ("taal", "leeg")
        if has_last_days(figures(register, DAG).van_thema(thema))
    }

    made = {file.path for file in files(make_context(register, figures(register, DAG), texts))}

    assert with_one == {"taal"}
    assert made == {PLANNING_ICS, thema_ics("taal")}


def test_a_site_without_a_planning_has_no_calendar(goed: tuple[Register, list[Text]]) -> None:
    organisatie = goed[0].organisatie.model_copy(update={"zonder": ("planning",)})
    register = goed[0].model_copy(update={"organisatie": organisatie})

    made = [*files(make_context(register, figures(register, DAG), goed[1]))]

    assert made == []
    assert all(
        ".ics" not in page.head + page.body
        for page in render(register, figures(register, DAG), goed[1])
    )


def test_the_file_is_the_same_each_time(echt: tuple[Register, list[Text]]) -> None:
    context = make_context(echt[0], figures(echt[0], DAG), [])

    assert list(files(context)) == list(files(context))


def test_no_text_becomes_a_line_of_its_own() -> None:
    for seed in range(CASES):
        chance = Random(seed)
        text = "".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 6)))
        day = WholeDays("een", text, f"{text}\n{text}", DAG, DAG, DAG)

        content = ics_file("-//a//b//NL", text, [day])

        calendar = Calendar.from_ical(content)
        assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT"]
        (event,) = calendar.walk("VEVENT")
        assert str(event["uid"]) == "een"
        assert event.decoded("dtend") == DAG + timedelta(days=1)
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_a_name_of_a_person_is_found_also_when_its_line_is_folded() -> None:
    for padding in range(80):
        said = f"{'x' * padding} Dat vertelde Fatima de Vries."
        content = ics_file("-//a//b//NL", "Planning", [WholeDays("een", said, "", DAG, DAG, DAG)])

        found = list(niemand_is_te_herkennen(Published(PLANNING_ICS, content, Known(DAG))))

        assert any("Fatima de Vries" in one.text for one in found), padding
