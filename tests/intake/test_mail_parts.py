"""News in any part of a mail: its text, its HTML, what was sent with it. Nothing of it is lost without a word."""

from __future__ import annotations

import json
import shutil
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.intake.inbox import Unread, read_letter
from generator.intake.offered import Offered
from tests.conftest import DAG, GOED

TOLD = "Actie: A1\nGemeld door: Team Zorg\nVan wanneer: 20 juni 2024\nStand: Loopt\nResultaat: Onbekend\nNieuwe einddatum: -\nWat gebeurde er:\n| Wij herschreven 3 brieven.\nEinde van dit nieuws\n"
OUTLOOK = (
    "<html><head><style>p {margin: 0}</style></head><body><div>{}<o:p></o:p></div></body></html>"
)


def mail(subject: str = "[A1] Nieuws over actie A1") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "iemand@proef.example"
    message["Date"] = "Thu, 20 Jun 2024 10:00:00 +0200"
    return message


def as_html(text: str) -> str:
    lines = (f"<p>{line.replace(' ', '&nbsp;', 1)}</p>" for line in text.splitlines())
    return OUTLOOK.replace("{}", "".join(lines))


def html_only() -> EmailMessage:
    message = mail()
    message.set_content(
        as_html(TOLD), subtype="html", charset="windows-1252", cte="quoted-printable"
    )
    return message


def empty_text_beside_html() -> EmailMessage:
    message = mail()
    message.set_content(" \n")
    message.add_alternative(as_html(TOLD), subtype="html")
    return message


def with_file() -> EmailMessage:
    message = mail()
    message.set_content("Zie de bijlage.\nMet groet")
    message.add_attachment(TOLD, filename="nieuws-A1.txt")
    return message


def with_list() -> EmailMessage:
    message = mail()
    message.set_content("Zie de bijlage.")
    answers = {
        "code": "A1",
        "gemeld_door": "team-zorg",
        "peildatum": "2024-06-20",
        "stand": "loopt",
        "resultaat": "onbekend",
        "toelichting": "Wij herschreven 3 brieven.",
    }
    message.add_attachment(
        json.dumps(answers).encode(),
        maintype="application",
        subtype="json",
        filename="../../nieuws.json",
    )
    return message


def forwarded() -> EmailMessage:
    message = mail("Fwd: nieuws")
    message.set_content("Hierbij.")
    inner = mail()
    inner.set_content(TOLD)
    message.add_attachment(inner)
    return message


@pytest.mark.parametrize(
    "made", [html_only, empty_text_beside_html, with_file, with_list, forwarded]
)
def test_news_is_found_wherever_it_stands_in_a_mail(made) -> None:
    found = read_letter("brief.eml", made().as_bytes(), DAG)

    assert [type(one) for one in found] == [Offered]
    assert found[0].actie == "A1"
    assert found[0].answers["toelichting"] == "Wij herschreven 3 brieven."


def test_a_picture_below_a_name_is_no_news() -> None:
    message = mail()
    message.set_content(TOLD)
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment("Met groet", filename="handtekening.txt")

    found = read_letter("brief.eml", message.as_bytes(), DAG)

    assert [type(one) for one in found] == [Offered]


@pytest.mark.parametrize(
    "subject", ["[A1] Nieuws over actie A1", "[A1] Nieuws", "Nieuws van Zorg [A1]"]
)
def test_a_mail_meant_as_news_never_becomes_a_reaction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], subject: str
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    before = (tmp_path / "data/reacties.json").read_bytes()
    message = mail(subject)
    message.set_content("<p>Het gaat goed met A1.</p>", subtype="html")
    (tmp_path / "brief.eml").write_bytes(message.as_bytes())

    code = main(
        [
            "intake",
            str(tmp_path / "brief.eml"),
            "--data",
            str(tmp_path / "data"),
            "--today",
            "2024-07-01",
        ]
    )

    told = capsys.readouterr().out
    assert code == 1
    assert "brief.eml: Deze mail is bedoeld als nieuws" in told
    assert "Niet gelezen: 1." in told
    assert (tmp_path / "data/reacties.json").read_bytes() == before


def test_a_reaction_is_still_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    message = mail("[A1] Vraag over de brieven")
    message.set_content("Mag ik meelezen?")
    (tmp_path / "brief.eml").write_bytes(message.as_bytes())

    code = main(
        [
            "intake",
            str(tmp_path / "brief.eml"),
            "--data",
            str(tmp_path / "data"),
            "--today",
            "2024-07-01",
        ]
    )

    assert code == 0
    assert "A1: een reactie uit een mail" in capsys.readouterr().out


def test_a_bad_letter_does_not_stop_a_good_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    (tmp_path / "post").mkdir()
    (tmp_path / "post/a.txt").write_text(
        TOLD.replace("Wij herschreven 3", "Jan de Vries herschreef 4"), "utf-8"
    )
    (tmp_path / "post/b.txt").write_text(TOLD, "utf-8")

    code = main(
        [
            "intake",
            str(tmp_path / "post"),
            "--data",
            str(tmp_path / "data"),
            "--today",
            "2024-07-01",
        ]
    )

    told = capsys.readouterr().out
    assert code == 1
    assert "aangenomen – data/voortgang/A1/2024-06-20.yml" in told
    assert ": niet aangenomen" in told
    assert "2 keer ander nieuws" not in told
    assert "3 brieven" in (tmp_path / "data/voortgang/A1/2024-06-20.yml").read_text("utf-8")


@given(st.text(), st.binary(max_size=200))
def test_nothing_in_a_mail_stops_the_reader(text: str, data: bytes) -> None:
    whole = f"Subject: {text}\nContent-Type: text/html\n\n<p>{text}<style>".encode(
        "utf-8", "replace"
    )

    for content in (whole + data, data, whole.replace(b"html", data)):
        found = read_letter("brief.eml", content, DAG)

        assert all(isinstance(one, (Offered, Unread)) for one in found)


def sent_on(inside: EmailMessage, times: int) -> EmailMessage:
    """A mail that was sent on so many times, each time as a mail in a mail."""
    for _ in range(times):
        outside = EmailMessage()
        outside["Subject"] = "Fwd"
        outside.set_content("Zie de mail hieronder.")
        outside.add_attachment(inside)
        inside = outside
    return inside


@pytest.mark.parametrize(("times", "found"), [(0, 1), (1, 1), (2, 0), (30, 0)])
def test_a_mail_in_a_mail_is_read_and_not_deeper(times: int, found: int) -> None:
    mail = EmailMessage()
    mail["Subject"] = "[A1]"
    mail.set_content(TOLD)

    came = read_letter("a.eml", sent_on(mail, times).as_bytes(), DAG)

    assert sum(isinstance(one, Offered) for one in came) == found
    assert len(came) == 1
    assert found or "Bewaar de binnenste mail apart" in str(came)
