"""Who owes news is found to the day, and the text that asks for it can be sent back filled in."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar

from generator.checks.word_lists import vocabulary
from generator.cli import main
from generator.figures.as_known import as_known
from generator.figures.figures import figures
from generator.figures.stand import standen
from generator.intake.calendar_file import calendar_file
from generator.intake.message import read_items
from generator.language.examine import examine
from generator.language.text import plain_unit
from generator.layout.asked import END, LABELS
from generator.layout.page import address
from generator.layout.react import MAX_LENGTH
from generator.layout.reminder import Reminder, reminders
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from generator.register.read import read_register
from tests.conftest import GOED, ROOT

# The news of A1 is of 15 June, that of A2 of 1 June; A3 is finished. News is old after 3 months.
LATE = date(2024, 12, 1)
Read = tuple[Register, list[Text]]


def owed(register: Register, today: date) -> dict[str, list[str]]:
    return {one.rol: [a.actie.code for a in one.acties] for one in reminders(register, today)}


@pytest.mark.parametrize(
    ("today", "who"),
    [
        (date(2024, 9, 1), {}),
        (date(2024, 9, 2), {"bureau": ["A2"]}),
        (date(2024, 9, 15), {"bureau": ["A2"]}),
        (date(2024, 9, 16), {"bureau": ["A2"], "team-zorg": ["A1"]}),
    ],
)
def test_an_owner_owes_news_from_the_day_after_the_rhythm(
    goed: Read, today: date, who: dict[str, list[str]]
) -> None:
    assert owed(goed[0], today) == who


def test_the_owner_is_the_one_of_the_newest_news(goed: Read) -> None:
    first = next(actie for actie in goed[0].acties if actie.code == "A2")

    assert first.trekker == "onbekend"
    assert "A2" in owed(goed[0], LATE)["bureau"]


@pytest.mark.parametrize("days", range(0, 1200, 7))
def test_news_is_old_exactly_after_its_last_day(goed: Read, echt: Read, days: int) -> None:
    today = date(2022, 12, 1) + timedelta(days=days)
    for register, _ in (goed, echt):
        for stand in standen(as_known(register, today), today):
            last = stand.nieuws_uiterlijk

            assert last is None or stand.oud == (today > last)
            assert last is not None or stand.oud == (
                stand.afgesloten is None and stand.stand not in {"gereed", "gestopt"}
            )


def test_when_nobody_knows_the_owner_the_text_asks_who_it_is(echt: Read) -> None:
    last = reminders(echt[0], date(2026, 11, 26))[-1]

    assert last.rol == "onbekend"
    assert "weten wij niet wie de trekker is" in last.text
    assert "Weet jij wie dit doet?" in last.text
    assert last.text.count("Gemeld door:\n") == len(last.acties)
    assert last.link.startswith("mailto:")


def test_a_mail_has_the_questions_as_long_as_there_is_room(echt: Read) -> None:
    for one in reminders(echt[0], date(2026, 11, 26)):
        body = unquote(one.link)

        assert len(one.link) <= MAX_LENGTH
        assert len(one.mails) > 1 or body.count("Wat gebeurde er:") == len(one.acties)


def test_no_state_is_offered_that_the_action_cannot_have(goed: Read, echt: Read) -> None:
    wrong, looked_at = [], 0
    for register in (goed[0], echt[0]):
        for one in reminders(register, date(2026, 11, 26)):
            wrong += impossible(one)
            looked_at += len(one.acties)

    assert wrong == []
    assert looked_at > 10


def impossible(one: Reminder) -> list[str]:
    """The lines that offer a state which the action they are about cannot have, or keep one from it."""
    wrong = []
    told = [line for line in one.text.splitlines() if "ij ‘Stand’" in line]
    for stand in one.acties:
        of_action = [line for line in told if re.search(rf"\b{stand.actie.code}\b", line)]
        line = (of_action or told)[0]
        goes_on = stand.actie.doorlopend == "ja"
        if ("Loopt altijd door" in line) != goes_on or ("Klaar" in line) == goes_on:
            wrong.append(line)
    return wrong


def test_the_action_that_is_silent_longest_comes_first(echt: Read) -> None:
    for one in reminders(echt[0], date(2026, 11, 26)):
        days = [stand.nieuws_uiterlijk or date.min for stand in one.acties]

        assert days == sorted(days)


def test_what_is_not_filled_in_is_no_news(goed: Read) -> None:
    for one in reminders(goed[0], LATE):
        assert read_items(one.text, LATE) == []
        assert read_items(f"Komt goed!\n\n> {one.text}".replace("\n", "\n> "), LATE) == []


def test_a_reminder_that_is_filled_in_is_news(goed: Read) -> None:
    text = next(one.text for one in reminders(goed[0], LATE) if one.rol == "team-zorg")
    filled = (
        text.replace("\nStand:\n", "\nStand: Ligt stil\n")
        .replace("\nVan wanneer:\n", "\nVan wanneer: 2024-11-30\n")
        .replace("\nResultaat:\n", "\nResultaat: onbekend\n")
        .replace("\nWat gebeurde er:\n", "\nWat gebeurde er: Niets.\nWij wachten op geld.\n")
    )

    news = read_items(f"{filled}\nGroet van ons\n", LATE)

    assert [one.answers for one in news] == [
        {
            "code": "A1",
            "gemeld_door": "team Zorg",
            "peildatum": "2024-11-30",
            "stand": "stil",
            "resultaat": "onbekend",
            "toelichting": "Niets.\nWij wachten op geld.",
        }
    ]


def test_who_fills_in_one_of_two_gives_one(goed: Read) -> None:
    first, second = (one.text for one in reminders(goed[0], LATE))
    answered = first.replace("\nStand:\n", "\nStand: Loopt\n")

    assert [one.actie for one in read_items(answered + second, LATE)] == ["A2"]


def test_the_blank_asks_all_questions_and_gives_the_role(goed: Read) -> None:
    text = reminders(goed[0], LATE)[0].text
    blank = text[text.index("Actie: ") :].splitlines()

    assert [line.partition(":")[0] for line in blank] == [*LABELS.values(), END]
    assert blank[1] == "Gemeld door: bureau Inclusie"


@pytest.mark.parametrize("many", [1, 2, 5, 9, 40])
def test_the_link_opens_a_mail_that_fits(goed: Read, many: int) -> None:
    register = goed[0]
    action = next(actie for actie in register.acties if actie.code == "A1")
    more = [action.model_copy(update={"code": f"Z{n}"}) for n in range(1, many + 1)]
    crowded = register.model_copy(update={"acties": tuple(more)})

    (one,) = (one for one in reminders(crowded, LATE) if one.rol == "team-zorg")

    codes = [code for mail in one.mails for code in mail.codes]
    assert codes == [stand.actie.code for stand in one.acties]
    for mail in one.mails:
        query = parse_qs(urlsplit(mail.link).query)
        body = query["body"][0].replace("\r\n", "\n")
        assert len(mail.link) <= MAX_LENGTH
        assert "+" not in mail.link
        assert "Vertel dat ook." in body
        assert "samen@proef.example" in body
        assert f"{len(mail.codes)} actie" in body
        assert re.findall(r"^Actie: (\w+)$", body, re.MULTILINE) == list(mail.codes)
        assert body.count(END) == len(mail.codes)
        assert (body == one.text) == (len(one.mails) == 1)
    assert (len(one.mails) == 1) == (many <= 2)


def test_a_long_title_takes_no_question_out_of_the_mail(goed: Read) -> None:
    register = goed[0]
    acties = tuple(one.model_copy(update={"titel": "Lang " * 400}) for one in register.acties)

    for one in reminders(register.model_copy(update={"acties": acties}), LATE):
        for mail in one.mails:
            body = parse_qs(urlsplit(mail.link).query)["body"][0]
            assert len(mail.link) <= MAX_LENGTH
            assert all(f"{label}:" in body for label in LABELS.values())


@pytest.mark.parametrize("today", [date(2024, 9, 2), LATE])
def test_the_text_leads_to_a_form_that_is_there(goed: Read, today: date) -> None:
    at = goed[0].organisatie.model_copy(update={"site": "https://proef.example/"})
    register = goed[0].model_copy(update={"organisatie": at})
    made = {address(page.path) for page in render(register, figures(register, today), goed[1])}

    for one in reminders(register, today):
        link = f"https://proef.example/invullen/van/{one.rol}/"
        assert f"Liever een formulier? Dat staat op de site: {link}\n" in one.text
        assert link in unquote(one.link)
        assert link.removeprefix("https://proef.example/") in made


def test_without_an_address_of_the_site_there_is_no_form_in_the_text(goed: Read) -> None:
    assert all("formulier" not in one.text for one in reminders(goed[0], LATE))


def test_the_text_is_plain_dutch(goed: Read, echt: Read) -> None:
    words = vocabulary(read_register(GOED / "data").items, links_made=True)
    found = [*reminders(goed[0], LATE), *reminders(echt[0], date(2026, 11, 26))]
    lines = [
        line for one in found for line in one.text.splitlines() if line and not line.endswith(":")
    ]

    examined = examine("x", [plain_unit(line, 1) for line in lines], words)

    assert len(lines) > 10
    assert [remark.words for remark in examined.remarks if remark.match.level == "error"] == []


def test_the_calendar_tells_each_last_day_once(goed: Read) -> None:
    text = calendar_file(goed[0], date(2024, 9, 2))

    days = [
        (str(event["uid"]), event.decoded("dtstart"), str(event["summary"]))
        for event in Calendar.from_ical(text).walk("VEVENT")
    ]
    assert days == [
        (
            "nieuws-bureau-te-laat-ffwgmjvpqcphvdmw.example",
            date(2024, 9, 2),
            "Vraag nieuws aan bureau Inclusie (1 actie)",
        ),
        (
            "nieuws-team-zorg-2024-09-15-ffwgmjvpqcphvdmw.example",
            date(2024, 9, 15),
            "Vraag nieuws aan team Zorg (1 actie)",
        ),
    ]


def test_the_calendar_is_the_same_each_time_and_has_short_lines(echt: Read) -> None:
    day = date(2026, 11, 26)
    text = calendar_file(echt[0], day)

    assert text == calendar_file(echt[0], day)
    assert text.endswith("END:VCALENDAR\r\n")
    assert {len(line.encode()) <= 75 for line in text.split("\r\n")} == {True}
    assert "\n" not in text.replace("\r\n", "")


def test_a_title_with_signs_of_a_calendar_comes_back(goed: Read) -> None:
    title = "Kaart, tafel; stoel\\bank: één ’s BEGIN:VEVENT"
    acties = tuple(a.model_copy(update={"titel": title}) for a in goed[0].acties)

    text = calendar_file(goed[0].model_copy(update={"acties": acties}), LATE)

    told = [str(event["description"]) for event in Calendar.from_ical(text).walk("VEVENT")]
    assert [one.partition(". Het laatste nieuws is van ")[0] for one in told] == [
        f"A2: {title}",
        f"A1: {title}",
    ]


def test_the_calendar_says_where_to_fill_news_in(goed: Read) -> None:
    organisatie = goed[0].organisatie.model_copy(update={"site": "https://x.example/"})

    text = calendar_file(goed[0].model_copy(update={"organisatie": organisatie}), LATE)

    told = [str(event["description"]) for event in Calendar.from_ical(text).walk("VEVENT")]
    assert all("https://x.example/invullen/van/" in one for one in told)


@pytest.mark.parametrize("today", [date(2024, 8, 1), date(2024, 9, 2), LATE])
def test_the_calendar_says_since_when_and_holds_the_form_and_the_text(
    goed: Read, today: date
) -> None:
    at = goed[0].organisatie.model_copy(update={"site": "https://proef.example/"})
    register = goed[0].model_copy(update={"organisatie": at})

    events = Calendar.from_ical(calendar_file(register, today)).walk("VEVENT")

    assert len(events) == 2
    for event in events:
        text = str(event["description"])
        late = "te-laat" in str(event["uid"])
        assert (" Er is nieuws nodig sinds " in text) == late
        assert (" Er is nieuws nodig, uiterlijk op " in text) != late
        assert "https://proef.example/invullen/van/" in text
        assert all(f"\n{label}:" in text for label in LABELS.values())
        assert "Onderwerp: [A" in text


def test_the_command_says_who_and_writes_the_calendar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    file = tmp_path / "nieuws.ics"
    arguments = ["wie", "--data", str(tmp_path / "data"), "--today", "2024-12-01"]

    assert main([*arguments, "--agenda", str(file)]) == 0

    said = capsys.readouterr().out
    assert "team Zorg: 1 actie.\n  A1: nieuws nodig sinds 16 september 2024." in said
    assert "Van 2 acties hoorden wij te lang niets." in said
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert main([*arguments, "--agenda", str(tmp_path / "data/acties/A1.yml")]) == 2
    assert "eindigt op .ics" in capsys.readouterr().err


def test_the_command_tells_a_program_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    main(["wie", "--data", str(GOED / "data"), "--today", "2024-09-02", "--format", "json"])

    (owner,) = json.loads(capsys.readouterr().out)["owners"]
    assert (owner["role"], owner["actions"]) == (
        "bureau",
        [{"action": "A2", "due": "2024-09-01"}],
    )
    assert owner["link"].startswith("mailto:?subject=%5BA2%5D%20Hoe")


def test_when_all_is_told_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["wie", "--data", str(GOED / "data"), "--today", "2024-08-01"]) == 0
    assert capsys.readouterr().out == "Van elke actie is er nieuws.\n"


def test_no_other_command_pays_for_the_calendar() -> None:
    code = "import sys, generator.cli; print('icalendar' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"


def test_an_answer_to_a_reminder_ends_the_asking(
    tmp_path: Path, goed: Read, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    where = ["--data", str(tmp_path / "data"), "--today", "2024-12-01"]
    text = next(one.text for one in reminders(goed[0], LATE) if one.rol == "team-zorg")
    for label, answer in (
        ("Van wanneer", "30 november 2024"),
        ("Stand", "Loopt"),
        ("Resultaat", "Onbekend"),
        ("Wat gebeurde er", "Er is niets veranderd."),
    ):
        text = text.replace(f"\n{label}:\n", f"\n{label}: {answer}\n")
    (tmp_path / "antwoord.txt").write_text(text, encoding="utf-8")

    assert main(["intake", str(tmp_path / "antwoord.txt"), *where]) == 0

    assert "aangenomen – data/voortgang/A1/2024-11-30.yml" in capsys.readouterr().out
    assert main(["wie", *where]) == 0
    assert "team Zorg" not in capsys.readouterr().out


def test_each_of_two_owners_is_asked_for_news(goed: Read) -> None:
    register = goed[0]
    two = register.acties[0].model_copy(update={"trekker": ("team-zorg", "bureau")})

    asked = owed(register.model_copy(update={"acties": (two, *register.acties[1:])}), LATE)

    assert two.code in asked["team-zorg"]
    assert two.code in asked["bureau"]


def test_of_an_action_without_owner_somebody_near_it_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    actie = tmp_path / "data/acties/A1.yml"
    text = actie.read_text("utf-8")
    owner = next(line for line in text.splitlines() if line.startswith("trekker:"))
    actie.write_text(text.replace(owner, "trekker: onbekend"), "utf-8")

    assert main(["wie", "--data", str(tmp_path / "data"), "--today", "2024-12-01"]) == 0

    told = capsys.readouterr().out
    assert "Zonder trekker: 1 actie." in told
    assert "  Vraag het aan: team Zorg (maker van het plan). Over: A1.\n" in told
