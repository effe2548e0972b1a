"""A field of the register is shown as it is typed, so marks in it are told (case T3)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from generator.figures.figures import figures
from generator.pages.render import render
from tests.conftest import DAG, GOED


def _rules(folder: Path, toelichting: str) -> set[str]:
    """The rules that find something when news of A1 explains this."""
    copy = _copy(folder, toelichting)
    _, _, problems = read_and_check(copy / "data", copy / "content")
    return {problem.rule for problem in problems}


def _copy(folder: Path, toelichting: str) -> Path:
    """The right example with news of A1 that explains this."""
    copy = folder / "kopie"
    shutil.copytree(GOED, copy)
    news = max((copy / "data" / "voortgang" / "A1").iterdir())
    lines = news.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if line and not line.startswith("toelichting")]
    written = json.dumps(toelichting, ensure_ascii=False)
    news.write_text("\n".join([*kept, f"toelichting: {written}", ""]), encoding="utf-8")
    (copy / "data" / ".ids").unlink()
    return copy


@pytest.mark.parametrize(
    "text",
    [
        "Wij maakten een **vragenlijst**.",
        "Wij maakten een __vragenlijst__.",
        "Wij *zagen* het.",
        "Lees [het stuk](https://voorbeeld.example).",
        "Lees [het stuk] (pagina.md).",
        "Dit is ~~weg~~.",
        "Dit is `code`.",
        "Dit deden wij:\n- een\n- twee",
        "Dit deden wij:\n1. een\n2. twee",
        "# Kop\nen tekst",
        "> Iemand zei dit",
        "| a | b |\n|---|---|",
        "Dit is <b>vet</b>.",
        "Een regel<br>en nog een<BR />.",
        'Zie <a href="https://voorbeeld.example">dit</a>.',
        "Dit is </strong> te veel.",
        "Dit is <!-- niet --> weg.",
    ],
)
def test_marks_in_a_field_are_told(text: str, tmp_path: Path) -> None:
    assert "geen-opmaak-in-veld" in _rules(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "Wij belden 12 teams (in mei).",
        "Vraag 2 * 3 en 4 * 5.",
        "Zie [1] en (2).",
        "naam_van_iets en a__b",
        "5 - 3 is 2",
        "De e*mail",
        "Wij telden <5 mensen en later >3.",
        "De groep <b is kleiner dan a>.",
        "Vul <naam> in.",
        "Bij a < b en b > a.",
    ],
)
def test_plain_words_are_no_marks(text: str, tmp_path: Path) -> None:
    assert "geen-opmaak-in-veld" not in _rules(tmp_path, text)


def test_an_empty_line_begins_a_paragraph(tmp_path: Path) -> None:
    copy = _copy(tmp_path, "Wij begonnen in mei.\n\nDaarna stopten wij.")

    reading, texts, _ = read_and_check(copy / "data", copy / "content")
    assert reading.register is not None
    pages = render(reading.register, figures(reading.register, DAG), texts)

    html = next(page.head + page.body for page in pages if page.path == "acties/a1.md")
    assert "<p>Wij begonnen in mei.</p>" in html
    assert "<p>Daarna stopten wij.</p>" in html
