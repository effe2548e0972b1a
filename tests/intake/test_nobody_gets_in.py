"""What comes in can do nothing but offer news: no other file, no program, no link, no news about another kind."""

from __future__ import annotations

import shutil
import socket
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.drawing.image import Image
from PIL import Image as Picture

from generator.cli import main
from generator.intake.inbox import Unread, read_letter
from generator.intake.offered import Offered
from generator.intake.workbook import SHEET
from tests.conftest import GOED
from tests.intake.test_workbook import DAY, FILLED, book, fill, judge

LETTER = "Actie: {actie}\nGemeld door: Team Zorg\nVan wanneer: {dag}\nStand: Loopt\nResultaat: Onbekend\nNieuwe einddatum: -\nWat gebeurde er:\n| {uitleg}\nEinde van dit nieuws\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A register of which every other byte must stay as it is."""
    shutil.copytree(GOED / "data", tmp_path / "diep/data")
    return tmp_path


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != ".data.bezig"  # the lock of a run
    }


def take_in(folder: Path, name: str, data: bytes) -> int:
    post = folder / "diep/post"
    post.mkdir(exist_ok=True)
    (post / name).write_bytes(data)
    return main(["intake", str(post), "--data", str(folder / "diep/data"), "--today", "2024-07-01"])


@pytest.mark.parametrize(
    ("actie", "dag"),
    [
        ("../../../etc/A1", "20 juni 2024"),
        ("A1/../../rollen", "20 juni 2024"),
        ("A1\\..\\x", "20 juni 2024"),
        ("A1\0", "20 juni 2024"),
        ("A1", "../../2024-06-20"),
        ("A1", "2024-06-20/../../rollen"),
        ("/etc/A1", "2024-06-20"),
    ],
)
def test_no_code_and_no_day_is_a_way_to_another_folder(
    folder: Path, capsys: pytest.CaptureFixture[str], actie: str, dag: str
) -> None:
    before = bytes_below(folder)

    code = take_in(folder, "a.txt", LETTER.format(actie=actie, dag=dag, uitleg="Ja.").encode())

    after = bytes_below(folder)
    after.pop("diep/post/a.txt")
    assert code == 1
    assert after == before
    assert "Niet aangenomen: 1." in capsys.readouterr().out


@pytest.mark.parametrize("actie", ["PA1", "SC1", "AD1", "taal", "plan-zorg"])
def test_news_is_about_an_action_and_nothing_else(folder: Path, actie: str) -> None:
    before = bytes_below(folder / "diep/data")

    letter = LETTER.format(actie=actie, dag="20 juni 2024", uitleg="Wij schreven 3 brieven.")
    code = take_in(folder, "a.txt", letter.encode())

    assert code == 1
    assert bytes_below(folder / "diep/data") == before


@pytest.mark.parametrize(
    "told",
    [
        "<script>alert(1)</script>",
        "Kijk <a href='https://kwaad.example'>hier</a>",
        "Samira Bouali gaf de training.",
        "Bel 06 12345678.",
        "Mail jan@proef.example.",
    ],
)
def test_no_script_and_no_person_gets_in(folder: Path, told: str) -> None:
    before = bytes_below(folder / "diep/data")

    letter = LETTER.format(actie="A1", dag="20 juni 2024", uitleg=told)
    code = take_in(folder, "a.txt", letter.encode())

    assert code == 1
    assert bytes_below(folder / "diep/data") == before


def changed(data: bytes, parts: dict[str, bytes]) -> bytes:
    """The workbook with other parts in its package."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, parts.pop(name, old.read(name)))
        for name, text in parts.items():
            new.writestr(name, text)
    return made.getvalue()


def test_a_workbook_that_unpacks_to_a_disk_full_is_refused() -> None:
    bomb = changed(book(), {"xl/media/groot.bin": b"\0" * 120_000_000})

    found = read_letter("a.xlsx", bomb, DAY)

    assert len(bomb) < 1_000_000
    assert [type(one) for one in found] == [Unread]


def test_a_program_in_a_workbook_is_passed_over() -> None:
    filled = changed(fill(book(), "A1", FILLED), {"xl/vbaProject.bin": b"\xcc\x61Auto_Open"})

    found = read_letter("a.xlsx", filled, DAY)

    assert [one.actie for one in found if isinstance(one, Offered)] == ["A1"]
    assert [one.verdict for one in judge(filled)] == ["taken"]


def test_a_picture_and_a_link_in_a_workbook_are_not_followed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened = load_workbook(BytesIO(fill(book(), "A1", FILLED)))
    drawn = BytesIO()
    Picture.new("RGB", (2, 2)).save(drawn, "png")
    opened[SHEET].add_image(Image(drawn), "Z1")
    opened[SHEET].cell(2, 2).hyperlink = "https://kwaad.example/volg"
    saved = BytesIO()
    opened.save(saved)

    def refuse(*_: object, **__: object) -> None:
        message = "something went online"
        raise AssertionError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    found = read_letter("a.xlsx", saved.getvalue(), DAY)

    assert [one.actie for one in found if isinstance(one, Offered)] == ["A1"]
    assert "kwaad" not in str(judge(saved.getvalue()))


@pytest.mark.parametrize(
    "formula", ["=1+1", '=HYPERLINK("https://kwaad.example")', "=cmd|' /C calc'!A0"]
)
def test_a_formula_is_refused_with_its_cell(formula: str) -> None:
    found = read_letter("a.xlsx", fill(book(), "A1", {**FILLED, "Wat gebeurde er": formula}), DAY)

    assert [(one.answers, one.actie) for one in found if isinstance(one, Offered)] == [
        ({"code": "A1"}, "A1")
    ]
    judged = judge(fill(book(), "A1", {**FILLED, "Wat gebeurde er": formula}))
    assert "hier staat een formule" in str(judged)
    assert "taken" not in str(judged)
