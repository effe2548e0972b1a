"""A mail of HTML alone is read as somebody sees it: the same lines, and empty lines between paragraphs."""

from __future__ import annotations

from email.message import EmailMessage
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.html_text import html_text
from generator.intake.inbox import read_letter
from generator.intake.offered import Offered
from tests.conftest import DAG

HEAD = "<html><head><title>Mail</title><style>p.MsoNormal, li {margin:0cm}</style></head><body>"
LINES = ("Actie: A1", "Gemeld door: Team Zorg", "Van wanneer: 20 juni 2024", "Stand: Loopt", "Resultaat: Onbekend",
         "Nieuwe einddatum: -", "Wat gebeurde er: Wij herschreven 3 brieven.")  # fmt: skip
MORE, END = "Team Zorg leest ze nu.", "Einde van dit nieuws"


def outlook() -> str:
    """Each line a paragraph without room around it, and an empty line is one too."""
    lines = [*LINES, "\xa0", MORE, END, "\xa0", "Jan"]
    return HEAD + "".join(f'<p class="MsoNormal">{line}<o:p></o:p></p>\n' for line in lines)


def gmail() -> str:
    lines = [*LINES, "<br>", MORE, END, "<br>", "Jan"]
    return "".join(f'<div dir="ltr">{line}</div>' for line in lines)


def thunderbird() -> str:
    return f"<body><p>{'<br>'.join(LINES)}</p>\n<p>{MORE}<br>{END}<br></p><div>Jan</div></body>"


def paragraphs() -> str:
    """Somebody pressed Enter after each line, and all of them are paragraphs."""
    return "".join(f"<p>{line}</p>" for line in [*LINES, "<br>", MORE, END])


def table() -> str:
    rows = (line.replace(": ", ":</td><td>") for line in LINES)
    return f"<table>{''.join(f'<tr><td>{row}</td></tr>' for row in rows)}</table><p></p><p>{MORE}</p><div>{END}</div>"


@pytest.mark.parametrize("made", [outlook, gmail, thunderbird, paragraphs, table])
def test_paragraphs_of_an_explanation_stay(made) -> None:
    message = EmailMessage()
    message["Subject"] = "[A1] Nieuws"
    message.set_content(made(), subtype="html")

    (one,) = read_letter("brief.eml", message.as_bytes(), DAG)

    assert isinstance(one, Offered)
    assert one.answers["toelichting"] == f"Wij herschreven 3 brieven.\n\n{MORE}"
    assert one.answers["stand"] == "loopt"


def test_without_a_last_line_a_remark_below_an_empty_line_is_no_news() -> None:
    message = EmailMessage()
    message.set_content(gmail().replace(END, "Bel me even."), subtype="html")

    (one,) = read_letter("brief.eml", message.as_bytes(), DAG)

    assert isinstance(one, Offered)
    assert one.answers["toelichting"] == "Wij herschreven 3 brieven."
    assert one.below.startswith(MORE)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a<br>b", "a\nb\n"),
        ("a<br><br>b", "a\n\nb\n"),
        ("<div>a<br></div><div>b</div>", "a\nb\n"),
        ("<p>a</p><p>b</p>", "a\n\nb\n"),
        ("<p>a<p>b", "a\n\nb\n"),
        ('<p style="margin: 0">a</p><p style="margin:0">b</p>', "a\nb\n"),
        ('<p style="margin: 0.5em">a</p><p>b</p>', "a\n\nb\n"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb\n"),
        ("<div>a</div>\n\n<div> </div>\n<div>b</div>", "a\nb\n"),
        ("<head><title>x</title></head><script>y</script>a &amp;&nbsp;b", "a & b\n"),
        ("a <b>vet</b>\n woord", "a vet woord\n"),
        ("", "\n"),
    ],
)
def test_it_is_read_as_somebody_sees_it(html: str, text: str) -> None:
    assert html_text(html) == text


@given(st.text())
def test_no_text_stops_it(text: str) -> None:
    assert html_text(f"<p>{text}</p><style>{text}").endswith("\n")


@pytest.mark.parametrize(
    "piece", ["<p>", "p{margin:", "p ", "class=", "<div", "&nbsp;", "margin:   ", "woord <b>"]
)
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    before = process_time()

    html_text(piece * 40_000)

    assert process_time() - before < 3
