"""Pictures and names of files in content/, before the site is made."""  # S6

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from tests.attachments.pictures import (
    ARTIST,
    DESCRIPTION,
    FORMATS,
    WITH_EXIF,
    picture,
    with_exif,
    with_place,
    with_xmp,
)

GOED = Path(__file__).parent.parent / "examples" / "goed"
ENDINGS = {"jpeg": "jpg"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(GOED / "content", tmp_path / "content")


def messages(content: Path) -> list[str]:
    _, _, problems = read_and_check(GOED / "data", content, date(2026, 1, 1))
    ours = (problem for problem in problems if problem.file.startswith("content/"))
    return [f"{problem.file}: {problem.message}" for problem in ours]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_clean_picture_is_right(content: Path, kind: str) -> None:
    (content / f"trap.{ENDINGS.get(kind, kind)}").write_bytes(picture(kind))

    assert messages(content) == []


@pytest.mark.parametrize("kind", FORMATS)
def test_the_maker_of_a_picture_is_told_at_check(content: Path, kind: str) -> None:
    name = f"trap.{ENDINGS.get(kind, kind)}"
    (content / name).write_bytes(with_xmp(kind))

    [message] = messages(content)

    assert message.startswith(f"content/{name}: Bij 'creator' staat 'Jut Tester'. Maak de eig")


@pytest.mark.parametrize("kind", WITH_EXIF)
def test_the_place_of_a_photo_is_told_at_check(content: Path, kind: str) -> None:
    (content / f"trap.{ENDINGS.get(kind, kind)}").write_bytes(with_place(kind))

    [message] = messages(content)

    assert "waar dit plaatje gemaakt is" in message


def test_a_name_in_the_words_with_a_photo_is_told_at_check(content: Path) -> None:
    (content / "trap.jpg").write_bytes(with_exif("jpeg", DESCRIPTION, "Mevrouw Jansen lacht"))

    [message] = messages(content)

    assert "'Mevrouw Jansen': dat lijkt een naam van een mens" in message


@pytest.mark.parametrize("maker", ["Gemeente Proef", "© 2024 Gemeente Proef"])
def test_the_organisation_may_be_the_maker(content: Path, maker: str) -> None:
    (content / "trap.webp").write_bytes(with_exif("webp", ARTIST, maker.encode()))

    assert messages(content) == []


@pytest.mark.parametrize(
    "name", ["j.jansen.png", "mevrouw-smit.png", "fatima_haddad.png", "team/jan-de-vries.png"]
)
def test_a_person_in_the_name_of_a_file_is_told_at_check(content: Path, name: str) -> None:
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_bytes(picture("png"))

    [message] = messages(content)

    assert message.startswith(f"content/{name}: In de naam van dit bestand lijkt")


@pytest.mark.parametrize("data", [b"", b"<html>", picture("png")[:60]], ids=len)
def test_a_broken_picture_is_told_at_check(content: Path, data: bytes) -> None:
    (content / "trap.png").write_bytes(data)

    [message] = messages(content)

    assert "stuk, of geen plaatje" in message


def test_half_a_picture_is_broken_also_after_a_pdf_was_made(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", True)
    (content / "trap.png").write_bytes(picture("png")[:60])

    [message] = messages(content)

    assert "stuk, of geen plaatje" in message


def test_a_picture_of_another_kind_than_its_name_is_told(content: Path) -> None:
    (content / "trap.png").write_bytes(picture("webp"))

    [message] = messages(content)

    assert (
        message
        == "content/trap.png: Dit is een plaatje van de soort webp. Geef het een naam die eindigt op .webp."
    )
