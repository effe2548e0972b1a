"""Damaged issues, lists and reminders give no traceback; what is refused says where it stands."""

from __future__ import annotations

import json
import random
from datetime import date

import pytest

from generator.intake.inbox import read_letter
from generator.intake.issue_forms import TEMPLATE, issue_forms
from generator.intake.offered import Offered
from generator.intake.take import take
from generator.layout.asked import LABELS
from generator.layout.reminder import reminders
from generator.model.keuzes import Keuzes
from generator.register.read import read_register
from tests.conftest import GOED

TODAY = date(2024, 12, 1)
SEEDS = 60  # `nox -s damaged-intake` tries 2,000
ANSWERS = {
    "code": "A1",
    "gemeld_door": "team-zorg",
    "peildatum": "2024-10-01",
    "stand": "Loopt",
    "resultaat": "Deels gehaald",
    "toelichting": "Wij herschreven 3 brieven.",
}
READING = read_register(GOED / "data")
_PUT_IN = (
    *("\x00", "\n", "\r", "\u2028", "\ufeff", ": ", "|", "<!--", "-->", "{{ x }}", "<b>", "[x](y)"),
    *("### Actie\n", "### Stand\n\nLoopt\n", "Actie: ../../x\n", "Einde van dit nieuws\n", "=1+1"),
    *('"', "\\", "[", "}", "\\ud800", "1e999", "null", "_No response_", "-- \n", "> "),
)


def _issue() -> str:
    return "\n".join(f"### {label}\n\n{ANSWERS.get(n, '')}\n" for n, label in LABELS.items())


def _template() -> str:
    text = issue_forms(Keuzes())[TEMPLATE]
    for name, label in LABELS.items():
        text = text.replace(f"### {label}\n", f"### {label}\n\n{ANSWERS.get(name, '')}\n")
    return text


def _reminder() -> str:
    assert READING.register
    text = reminders(READING.register, TODAY)[1].text
    for name, label in LABELS.items():
        text = text.replace(f"\n{label}:\n", f"\n{label}: {ANSWERS.get(name, '')}\n")
    return text


def _list() -> str:
    return json.dumps([ANSWERS, ANSWERS | {"peildatum": "2024-11-05"}], indent=1)


WAYS = {
    "issue.md": _issue(),
    "sjabloon.md": _template(),
    "mail.txt": _reminder(),
    "a.json": _list(),
}


@pytest.mark.parametrize("name", WAYS)
def test_what_is_whole_is_taken(name: str) -> None:
    found = read_letter(name, WAYS[name].encode(), TODAY)

    judged = take(READING, [one for one in found if isinstance(one, Offered)], TODAY)
    assert {one.verdict for one in judged} == {"taken"}, judged


@pytest.mark.parametrize("name", WAYS)
def test_what_is_damaged_gives_no_traceback_and_says_where(name: str) -> None:
    refused = 0
    for seed in range(SEEDS):
        text = damaged(WAYS[name], random.Random(seed))

        found = read_letter(name, text.encode("utf-8", "replace"), TODAY)

        judged = take(READING, [one for one in found if isinstance(one, Offered)], TODAY)
        assert found
        for one in judged:
            assert one.verdict in {"taken", "there"} or one.says, seed
            assert all(says.startswith(f"{name}, ") for says in one.says), (seed, one.says)
            assert not one.file or one.file.startswith("voortgang/A"), (seed, one.file)
        refused += any(one.verdict == "refused" for one in judged)
    assert refused > SEEDS / 50


def test_half_a_letter_from_a_program_is_refused() -> None:
    text = json.dumps(ANSWERS).replace("brieven", "\\ud800rieven")

    found = read_letter("a.json", text.encode(), TODAY)

    (judged,) = take(READING, [one for one in found if isinstance(one, Offered)], TODAY)
    assert judged.verdict == "refused"
    assert judged.says[0].startswith("a.json, bericht 1: ")


def damaged(text: str, chance: random.Random) -> str:
    """A text that was cut, or in which something was put."""
    for _ in range(chance.randint(1, 5)):
        place, cut = chance.randrange(len(text)), chance.choice([0, 1, 4, 60])
        text = f"{text[:place]}{chance.choice(_PUT_IN)}{text[place + cut :]}"
    return text
