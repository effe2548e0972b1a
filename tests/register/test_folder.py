"""Whatever stands in a folder of the editors is read or told; reading always ends (cases M4 and S3)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.problem import Problem
from generator.register.content import read_texts
from generator.register.files import read_bytes
from generator.register.folder import OrdinaryFile, files_below
from generator.register.read import read_register

PAGE = "---\ntitle: Samen\nin_het_kort:\n  - Wij doen dit samen.\n---\n\nWij beginnen klein.\n"


def _rules(folder: Path) -> dict[str, str]:
    return {
        found.file.partition("/")[2]: found.rule
        for found in files_below(folder)
        if isinstance(found, Problem)
    }


def _files(folder: Path) -> list[str]:
    return [found.inside for found in files_below(folder) if isinstance(found, OrdinaryFile)]


def test_files_come_in_the_order_in_which_people_count(tmp_path: Path) -> None:
    for name in ("A10.yml", "A2.yml", "b/c.yml", "A1.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    assert _files(tmp_path) == ["A1.yml", "A2.yml", "A10.yml", "b/c.yml"]


@pytest.mark.parametrize(
    "name", ["begrippen.md", "agenda.yml", "metingen/SC1.csv", ".taal", ".ids"]
)
def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir(parents=True)
    (tmp_path / name / "weg.md").touch()

    assert _rules(tmp_path) == {name: "map-in-plaats-van-bestand"}
    assert _files(tmp_path) == []


@pytest.mark.parametrize("name", ["agenda.yml", ".taal", ".ids", "LEESMIJ.md", "iets"])
def test_a_pipe_is_told_and_never_opened(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)

    assert _rules(tmp_path) == {name: "geen-bestand"}
    assert isinstance(read_bytes(name, tmp_path / name), Problem)


@pytest.mark.parametrize("target", ["rond.yml", ".", "..", "/dev/zero", "er-niet.yml"])
def test_a_link_is_told_wherever_it_leads(tmp_path: Path, target: str) -> None:
    (tmp_path / "rond.yml").symlink_to(target)

    assert _rules(tmp_path) == {"rond.yml": "snelkoppeling"}


def test_links_that_lead_to_each_other_end(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")

    texts, problems = read_texts(tmp_path)

    assert texts == []
    assert [problem.rule for problem in problems] == ["snelkoppeling"] * 2


def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "acties").mkdir()
    scandir = os.scandir

    def closed(path: Path) -> object:
        if Path(path).name == "acties":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)

    assert _rules(tmp_path) == {"acties": "onleesbaar"}


def test_folders_without_end_are_told(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a"] * 300)
    deep.mkdir(parents=True)

    assert list(_rules(tmp_path).values()) == ["te-diep"]


def test_a_name_in_another_encoding_is_told_in_letters_that_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.md")).touch()

    problem = next(found for found in files_below(tmp_path) if isinstance(found, Problem))

    assert problem.rule == "naam-van-bestand"
    assert problem.file.encode()


def test_twins_and_devices_are_told_with_their_place(tmp_path: Path) -> None:
    for name in ("A1.yml", "a1.yml", "COM1.yml", "aux.md"):
        (tmp_path / name).touch()

    assert _rules(tmp_path) == dict.fromkeys(("a1.yml", "COM1.yml", "aux.md"), "naam-van-bestand")


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        (".geheim.md", "bestand-onbekend"),
        (".map/tekst.md", "bestand-onbekend"),
        ("templates/tekst.md", "map-telt-niet-mee"),
    ],
)
def test_a_text_that_mkdocs_would_leave_out_is_told(tmp_path: Path, name: str, rule: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(PAGE, encoding="utf-8")

    _, problems = read_texts(tmp_path)

    assert [problem.rule for problem in problems] == [rule]


@pytest.mark.parametrize(
    ("first", "second"),
    [("over.md", "over/index.md"), ("a/README.md", "a/index.md"), ("Over.md", "over/readme.md")],
)
def test_two_texts_with_one_address_are_told(tmp_path: Path, first: str, second: str) -> None:
    for name in (first, second):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PAGE, encoding="utf-8")

    _, problems = read_texts(tmp_path)

    assert [problem.rule for problem in problems] == ["adres-dubbel"]


def test_a_line_of_the_list_of_sentences_that_is_cut_is_told(tmp_path: Path) -> None:
    (tmp_path / ".taal").write_text("1 van 12 content/index.md\n3 va", encoding="utf-8")

    problems = [found for found in read_register(tmp_path).problems if found.file.endswith(".taal")]

    assert [(problem.line, problem.rule) for problem in problems] == [(2, "lijst-klopt-niet")]
