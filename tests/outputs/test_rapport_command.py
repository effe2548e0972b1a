"""The command that makes the report of a year: all files or none, never over another without saying so."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.figures.figures import figures
from generator.layout.context import make_context
from generator.layout.jaarverslag import jaarverslag
from generator.model.register import Register
from generator.outputs.report_markdown import MOST_WORDS, letter
from generator.register.content import Text
from tests.conftest import GOED
from tests.outputs.papers import pango_there

_REGISTER = ("--data", str(GOED / "data"), "--content", str(GOED / "content"))
_DAY = ("--today", "2024-07-01")


def _make(*arguments: str) -> int:
    return main(["rapport", *_REGISTER, *_DAY, *arguments])


def test_a_report_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    for folder in ("een", "twee"):
        assert _make("--jaar", "2024", "--uit", str(tmp_path / folder)) == 0

    made = {file.name: file.read_bytes() for file in (tmp_path / "een").iterdir()}
    assert made == {file.name: file.read_bytes() for file in (tmp_path / "twee").iterdir()}
    assert {"rapport-2024.html", "rapport-2024.md"} <= made.keys()


def test_a_report_that_is_there_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "rapport-2024.md"
    there.write_text("van mij", encoding="utf-8")

    code = _make("--uit", str(tmp_path))

    assert code == 1
    assert "Zet er dan bij: --opnieuw." in capsys.readouterr().out
    assert [file.name for file in tmp_path.iterdir()] == [there.name]
    assert there.read_text(encoding="utf-8") == "van mij"


def test_a_report_is_written_over_when_that_is_asked(tmp_path: Path) -> None:
    (tmp_path / "rapport-2024.md").write_text("oud", encoding="utf-8")

    code = _make("--uit", str(tmp_path), "--opnieuw")

    assert code == 0
    assert (tmp_path / "rapport-2024.md").read_text(encoding="utf-8") != "oud"


def test_a_report_of_one_theme_is_about_that_theme(tmp_path: Path) -> None:
    code = _make("--thema", "taal", "--uit", str(tmp_path))

    assert code == 0
    text = (tmp_path / "rapport-2024-taal.md").read_text(encoding="utf-8")
    assert "### Taal" in text
    assert "Gebouwen" not in text


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (("--jaar", "2019"), "Over 2019 is er geen rapport. Kies uit: 2023 en 2024."),
        (("--thema", "weg"), "Het thema 'weg' kennen wij niet. Kies uit: leeg, taal."),
        (("--jaar", "tien"), "Bij '--jaar' hoort een getal van 2000 tot en met 2099."),
    ],
)
def test_what_cannot_be_reported_is_said(
    wrong: tuple[str, ...], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = _make(*wrong, "--uit", str(tmp_path))

    assert code == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_letter_that_cannot_be_printed_is_found_for_the_editor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if not pango_there():
        pytest.skip("Pango is not on this machine")
    shutil.copytree(GOED, tmp_path / "goed")
    text = tmp_path / "goed/content/rapport/2024.md"
    text.parent.mkdir(exist_ok=True)
    text.write_text(
        "---\ntitle: Rapport over 2024\nin_het_kort:\n  - Dit is het jaar.\n---\nDit ging goed. 👍\n",
        encoding="utf-8",
    )
    folders = [str(tmp_path / "goed" / name) for name in ("data", "content")]

    options = ["--data", folders[0], "--content", folders[1], *_DAY, "--uit", str(tmp_path / "uit")]
    code = main(["rapport", *options])

    said = capsys.readouterr().out
    assert code == 0
    assert "1 teken zit niet in ons lettertype: '👍'" in said
    assert f"Je vindt het in: {text}:6." in said
    assert not (tmp_path / "uit/rapport-2024.pdf").exists()
    assert (tmp_path / "uit/rapport-2024.html").exists()


def test_the_paragraph_for_the_letter_has_room_for_250_words(
    echt: tuple[Register, list[Text]],
) -> None:
    late = next(actie for actie in echt[0].acties if actie.code == "B2")
    codes = [f"Z{number}" for number in range(1, 400)]
    many = tuple(late.model_copy(update={"code": code, "stappen": ()}) for code in codes)
    register = echt[0].model_copy(update={"acties": (*echt[0].acties, *many)})
    context = make_context(register, figures(register, date(2024, 12, 31)), [])

    text = letter(context, jaarverslag(context, 2024))

    assert 30 <= len(text.split()) <= MOST_WORDS
    assert "**403 acties** zijn te laat" in text
    assert text.endswith("/rapport/2024/.\n")


def test_the_paragraph_for_the_letter_is_all_that_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = _make("--kort", "--format", "json")

    assert code == 0
    assert json.loads(capsys.readouterr().out)["text"].startswith("Dit rapport gaat over 2024")
