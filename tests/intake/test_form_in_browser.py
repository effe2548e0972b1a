"""The form in a real browser: what it makes is read by `intake` and gives the file a person would have written."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

import generator.gate
from generator.build import build_site
from generator.folders import Folders
from generator.gate.browser.server import serve
from generator.gate.tools.find_browser import find_browser
from generator.gate.tools.node import find_node, install, node_environment
from generator.intake.message import read_items, to_text
from generator.intake.offered import offer
from generator.intake.take import take
from generator.problem import errors
from generator.register.read import read_register
from tests.conftest import DAG, GOED, ROOT

pytestmark = pytest.mark.browser

CACHE = ROOT / ".cache"
DAY = date(2024, 12, 31)
# Lines that look like something else, with letters of every kind.
TOLD = 'Wij "herschreven" 3 brieven: één, 2 & 3.\n\nStand: 1e etage?\n> dat is een citaat\n-- \nEinde van dit nieuws\n| 50% | klaar 🎉'
ANSWERS = {
    "code": "A1",
    "gemeld_door": "Team Zorg",
    "peildatum": "1 oktober 2024",
    "stand": "loopt",
    "resultaat": "deels",
    "nieuwe_deadline": "Q2 2025",
    "toelichting": TOLD.replace("-- ", "--"),
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    site = tmp_path_factory.mktemp("gebouwd") / "site"
    assert errors(build_site(Folders(GOED / "data", GOED / "content", site), DAG)) == []
    node = find_node()
    package = Path(generator.gate.__path__[0], "tools", "pa11y")
    modules = install(node, package, CACHE, os.environ) / "node_modules"
    browser = find_browser(node, CACHE, os.environ)
    script = Path(__file__).with_name("invullen.cjs")
    with serve(site, "/") as served:
        done = subprocess.run(
            [
                node.program,
                script,
                browser.program,
                json.dumps(browser.arguments),
                served.address,
                json.dumps(TOLD),
            ],
            env={**node_environment(os.environ, modules), **browser.env},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_is_typed_by_keyboard_comes_in_word_for_word(seen: dict[str, Any]) -> None:
    read = read_items(seen["typed"]["body"], DAY)

    assert [one.answers for one in read] == [ANSWERS]
    assert [one.answers for one in read_items(to_text(offer(ANSWERS, DAY)), DAY)] == [ANSWERS]


def test_the_mail_holds_the_same(seen: dict[str, Any]) -> None:
    address = urlsplit(seen["typed"]["mail"])
    body = parse_qs(address.query)["body"][0]

    assert (address.scheme, address.path) == ("mailto", "samen@proef.example")
    assert [one.answers for one in read_items(body, DAY)] == [ANSWERS]
    assert "+" not in unquote(address.query).partition("body=")[0]


def test_it_becomes_the_file_a_person_would_have_written(seen: dict[str, Any]) -> None:
    read = read_items(
        seen["typed"]["body"].replace("> dat", "dat").replace("| | 50%", "| 50%"), DAY
    )

    taken = take(read_register(GOED / "data"), read, DAY)[0]

    assert (taken.verdict, taken.file) == ("taken", "voortgang/A1/2024-10-01.yml"), taken.says
    assert taken.text.startswith("peildatum: 2024-10-01\nstand: loopt\nresultaat: deels\n")


def test_what_is_not_filled_in_is_asked_and_gets_the_focus(seen: dict[str, Any]) -> None:
    asked = ["Hoe ver is de actie?", "Wat leverde de actie op?", "Wat is er gebeurd? Korte zinnen."]
    assert seen["empty"]["tips"] == [
        f"Er ontbreekt nog een antwoord bij: {question}" for question in asked
    ]
    assert seen["empty"]["focus"] == "a1-stand"
    assert seen["empty"]["marked"] == [
        ["stand", f"Er ontbreekt nog een antwoord bij: {asked[0]}", "group", True],
        ["resultaat", f"Er ontbreekt nog een antwoord bij: {asked[1]}", "group", True],
        ["toelichting", f"Er ontbreekt nog een antwoord bij: {asked[2]}", "true", True],
    ]


def test_what_is_typed_survives_a_reload_until_it_is_wiped(seen: dict[str, Any]) -> None:
    assert seen["again"] == seen["typed"]["body"]
    assert "Wij" not in seen["wiped"]["body"]
    assert (seen["wiped"]["kept"], seen["wiped"]["focus"]) == (0, "a1-gemeld_door")


def test_hints_come_while_somebody_types(seen: dict[str, Any]) -> None:
    assert any("woorden" in tip and "Maak er 2 zinnen van." in tip for tip in seen["hints"])
    assert any("zonder naam" in tip for tip in seen["hints"])


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("31 februari 2024", "staat niet in de kalender"),
        ("30-02-2024", "staat niet in de kalender"),
        ("c", "begrijpen wij niet"),
        ("vorige week", "begrijpen wij niet"),
        ("1 jan 2099", "is nog niet geweest"),
    ],
)
def test_a_day_that_cannot_be_is_told_before_a_mail_is_made(
    seen: dict[str, Any], day: str, told: str
) -> None:
    first, *others = seen["days"][day]
    assert told in first
    assert any("zonder naam" in tip for tip in others), "the name in the text stays told"


@pytest.mark.parametrize("day", ["1 jan. 2024", "2024-Q3", "oktober 2024", "1 oktober 2024"])
def test_after_a_button_the_form_says_what_to_do_next(seen: dict[str, Any], day: str) -> None:
    assert seen["days"][day][0].startswith("Je mailprogramma opent een mail.")
    done, *hints = seen["days"]["kept"]
    assert done == "Bewaard als nieuws-A1.txt. Mail dit bestand naar samen@proef.example."
    assert any("zonder naam" in tip for tip in hints), "the last word is not only a success"
    assert seen["days"]["marked"] == []


def test_a_name_in_a_sentence_gets_a_hint(seen: dict[str, Any]) -> None:
    assert any("zonder naam" in tip for tip in seen["days"]["name"])


def test_it_fits_at_320_pixels_and_shows_in_own_colours(seen: dict[str, Any]) -> None:
    assert seen["typed"]["wide"] <= 320
    assert seen["forced"]


def test_without_script_a_mail_asks_the_same(seen: dict[str, Any]) -> None:
    body = parse_qs(urlsplit(seen["plain"]["mail"]).query)["body"][0]

    assert not seen["plain"]["form"]
    assert body.startswith("Stand: kies uit nog niet gestart, loopt, klaar, opnieuw bekijken,")
    assert "\r\nActie: A1\r\nGemeld door:" in body
    answered = body.replace("\r\nStand:", "\r\nStand: Loopt")
    assert read_items(answered, DAY)[0].answers == {"code": "A1", "stand": "loopt"}
