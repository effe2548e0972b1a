"""A reaction from a mail is kept without its sender and its words, and once."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.intake.sent_on import head_of
from generator.reactions.by_mail import mailed_reaction
from tests.conftest import GOED

NAMES = {"a1": "A1", "taal": "taal"}
TODAY = date(2024, 7, 1)
MAIL = b"""From: Fatima Yilmaz <f.yilmaz@gemeente.example>
To: inclusie@gemeente.example
Subject: Re: [A1] Brieven herschrijven
Message-ID: <77@gemeente.example>
Date: Mon, 03 Jun 2024 10:00:00 +0200

Kan het ook in de avond? Groet, Fatima
"""


def reaction(mail: bytes) -> dict[str, Any] | None:
    head = head_of(mail, TODAY)
    assert head
    return mailed_reaction(head.subjects, head.known_by, head.day, NAMES)


def test_only_that_it_came_is_kept() -> None:
    found = reaction(MAIL)

    assert found
    assert {**found, "nummer": ""} == {
        "nummer": "",
        "over": "A1",
        "gevraagd": "2024-06-03",
        "stand": "open",
    }
    assert found["nummer"].removeprefix("mail-").isalpha()


@pytest.mark.parametrize(
    ("subject", "over"),
    [
        (b"[taal] hoi", "taal"),
        (b"=?utf-8?b?W1RhYWxd?= vraag", "taal"),
        (b"[Z9] hoi", None),
        (b"A1", None),
        (b"=?onbekend?b?////?=", None),
        (b"\xff\xfe", None),
    ],
)
def test_the_subject_says_what_it_is_about(subject: bytes, over: str | None) -> None:
    found = reaction(b"Subject: " + subject + b"\n\nhoi\n")

    assert (found or {}).get("over") == over


@pytest.mark.parametrize("day", [b"morgen", b"Mon, 01 Jan 2090 10:00:00 +0000", b""])
def test_a_day_that_cannot_be_is_today(day: bytes) -> None:
    found = reaction(b"Subject: [A1]\nDate: " + day + b"\n\nhoi\n")

    assert found
    assert found["gevraagd"] == "2024-07-01"


def test_the_same_mail_twice_is_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    shutil.copytree(GOED / "data", data)
    before = json.loads((data / "reacties.json").read_text(encoding="utf-8"))
    (tmp_path / "mail.eml").write_bytes(MAIL)

    for _ in range(2):
        taken = ["intake", str(tmp_path / "mail.eml"), "--data", str(data), "--today", "2024-07-01"]
        assert main(taken) == 0

    text = (data / "reacties.json").read_text(encoding="utf-8")
    after = json.loads(text)
    assert "A1: een reactie uit een mail" in capsys.readouterr().out
    assert len(after["reacties"]) == len(before["reacties"]) + 1
    assert after["reacties"][1:] == before["reacties"]
    assert "Fatima" not in text
    assert "avond? Groet" not in text
