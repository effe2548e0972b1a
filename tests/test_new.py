"""Begin a register in an empty folder, and work in it without options."""

from __future__ import annotations

import json
import re
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build_site
from generator.checks.all_rules import read_and_check
from generator.cli import main
from generator.commands.own_folder import own_folder, whose_register
from generator.first_register import id_from
from generator.folders import Folders
from generator.gate.files.check import check_site
from generator.gate.hidden.sources import read_known
from generator.gate.site.built import read_site
from generator.model.register import KINDS
from generator.problem import errors
from generator.register.product_texts import guide
from generator.register.read import read_register
from tests.conftest import DAG, ROOT
from tests.gate.files.sites import NO_MEMORY

ANSWERS = {
    "naam": "Provincie Noordrand",
    "postbus": "plan@noordrand.example",
    "agenda": "Plan toegankelijkheid",
    "thema": "Sociale veiligheid",
}
# What only the register says that stands beside the program.
OF_ANOTHER = re.compile(r"Gemeente Voorbeeld|P&amp;O|Personeel|diversiteit|bestuursopdracht")
ACTION = "code: G1\ntitel: Elk gebouw een lift\nthema: sociale-veiligheid\ntrekker: projectgroep\nsinds: 2026-01-10\n"
NEWS = "peildatum: 2026-10-01\ngemeld_door: projectgroep\nstand: loopt\nresultaat: onbekend\ntoelichting: Er zijn 2 liften.\n"


def begin(folder: Path, **other: str) -> int:
    options = (ANSWERS | other).items()
    return main(
        ["new", str(folder), *(f"--{name}={text}" for name, text in options), "--today=2026-11-26"]
    )


def test_a_new_register_is_right_at_once(tmp_path: Path) -> None:
    code = begin(tmp_path / "ons")

    reading, texts, problems = read_and_check(tmp_path / "ons/data", tmp_path / "ons/content")
    assert (code, problems) == (0, [])
    assert reading.register is not None
    assert [thema.id for thema in reading.register.themas] == ["sociale-veiligheid"]
    assert [text.path for text in texts] == ["index.md"]
    assert (tmp_path / "ons/data/LEESMIJ.md").is_file()
    # Folders that the guide names.
    assert (tmp_path / "ons/data/acties").is_dir()
    assert (tmp_path / "ons/data/voortgang").is_dir()


@pytest.mark.parametrize("thema", ["Sociale veiligheid", ""])
def test_the_site_of_a_new_register_is_right_for_the_gate(thema: str, tmp_path: Path) -> None:
    """For all its rules that need no browser. An empty list on home once failed every new register."""
    begin(tmp_path, thema=thema)
    folders = Folders(tmp_path / "data", tmp_path / "content", tmp_path / "site")

    assert errors(build_site(folders, DAG)) == []
    reading = read_register(folders.data)
    place_of = partial(reading.place, "metingen")
    known = read_known(reading.register, DAG, folders.data, folders.content, place_of)
    found = check_site(read_site(folders.site), known, NO_MEMORY).findings

    assert [one for one in found if one.outcome == "violation"] == []


def test_a_first_action_and_its_news_make_a_site_without_a_word_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(tmp_path)
    (tmp_path / "data/acties").mkdir(exist_ok=True)
    (tmp_path / "data/acties/G1.yml").write_text(ACTION, "utf-8")
    (tmp_path / "data/voortgang/G1").mkdir(parents=True)
    (tmp_path / "data/voortgang/G1/2026-10-01.yml").write_text(NEWS, "utf-8")
    monkeypatch.chdir(tmp_path)
    main(["schema"])
    capsys.readouterr()

    code = main(["build", "--today", "2026-11-26"])

    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    assert "let op" not in told.out
    pages = {file: file.read_text("utf-8") for file in (tmp_path / "site").rglob("*.html")}
    assert "Er zijn 2 liften." in pages[tmp_path / "site/acties/g1/index.html"]
    assert not [file for file, text in pages.items() if OF_ANOTHER.search(text)]
    assert not [file for file, text in pages.items() if ">None<" in text or "&#34;&#34;" in text]


def test_without_a_terminal_each_answer_is_asked_by_its_option(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["new", str(tmp_path / "ons"), "--naam", "Provincie Noordrand"])

    assert code == 2
    told = capsys.readouterr().err
    assert "Er ontbreken 3 antwoorden." in told
    assert all(f'--{name} "' in told for name in ("postbus", "agenda", "thema"))
    assert not (tmp_path / "ons").exists()


def test_an_answer_that_cannot_be_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = begin(tmp_path / "ons", postbus="geen adres")

    assert code == 2
    assert "'geen adres' is geen mailadres" in capsys.readouterr().err
    assert not (tmp_path / "ons").exists()


def test_what_is_there_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/acties.txt").write_text("van ons", "utf-8")

    code = begin(tmp_path)

    assert code == 2
    assert "staat al iets in de map 'data'" in capsys.readouterr().err
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["acties.txt"]


def test_other_files_of_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("van ons", "utf-8")
    (tmp_path / "content").mkdir()

    begin(tmp_path)

    assert (tmp_path / ".gitignore").read_text("utf-8") == "van ons"
    assert (tmp_path / "content/index.md").is_file()


def test_the_register_of_the_program_can_be_the_begin(tmp_path: Path) -> None:
    code = main(["new", str(tmp_path / "ons"), "--from", "example"])

    assert code == 0
    assert (tmp_path / "ons/data/organisatie.yml").read_bytes() == (
        ROOT / "data/organisatie.yml"
    ).read_bytes()


def test_json_names_the_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(
        [
            "new",
            str(tmp_path),
            *(f"--{name}={text}" for name, text in ANSWERS.items()),
            "--format=json",
        ]
    )

    told = json.loads(capsys.readouterr().out)
    assert "data/organisatie.yml" in told["files"]
    assert told["problems"] == []


@given(st.text())
def test_any_title_gives_a_name_that_a_file_may_have(text: str) -> None:
    pattern = next(kind for kind in KINDS if kind.name == "themas").record.model_fields["id"]

    name = id_from(text)

    assert name
    assert name == name.lower().strip("-")
    assert len(name) <= 60
    assert pattern.is_required()
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_settings_name_the_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "voortgang.toml").write_text('data = "register"\n', "utf-8")
    monkeypatch.chdir(tmp_path)

    assert own_folder("data") == tmp_path / "register"
    assert own_folder("content") == tmp_path / "content"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("data: register", "iets wat wij niet kunnen lezen"),
        ("dat = 'x'", "staat 'dat'. Dat kennen wij niet"),
        ("data = 3", "hoort achter 'data' een map"),
        ("data = ''", "hoort achter 'data' een map"),
    ],
)
def test_settings_that_cannot_be_are_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    told: str,
) -> None:
    (tmp_path / "voortgang.toml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)

    code = main(["check"])

    assert code == 2
    assert told in capsys.readouterr().err


def test_without_settings_the_register_beside_the_program_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert own_folder("data") == ROOT / "data"


def test_whose_register_is_read_is_said_first_where_nobody_named_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    none = ["--content", str(tmp_path / "content"), "--format", "json"]

    main(["check", *none])
    elsewhere = capsys.readouterr()
    main(["check", "--data", str(ROOT / "data"), *none])
    named = capsys.readouterr()
    main(["gate", "--site-dir", str(tmp_path / "site")])
    of_a_site = capsys.readouterr()
    (tmp_path / "voortgang.toml").write_text("", "utf-8")
    main(["check", *none])
    own = capsys.readouterr()

    assert elsewhere.err == (
        f"Hier is geen voortgang.toml, dus wij nemen het register in {ROOT / 'data'}. "
        "Wil je een ander register? Schrijf erachter: --data MAP --content MAP.\n"
    )
    assert elsewhere.out == named.out
    assert (named.err, own.err) == ("", "")
    assert "voortgang.toml" not in of_a_site.err


def test_in_the_project_itself_nobody_is_told_whose_register_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)

    assert whose_register(ROOT / "data") == ""


def test_what_the_guide_says_to_type_makes_a_right_register(tmp_path: Path) -> None:
    """A newcomer types its examples, each in the file that is named above it."""
    begin(tmp_path)
    steps = re.findall(
        r"`(data/[\w/.-]+\.yml)`[^`]*(?:`[^`\n]+`[^`]*)*?```\n(.*?)```", guide(), re.DOTALL
    )
    for name, typed in steps:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text("utf-8") if file.is_file() else ""
        file.write_text(before + typed, "utf-8")

    reading, _, problems = read_and_check(tmp_path / "data", tmp_path / "content")

    assert [str(found) for found in problems if found.severity == "error"] == []
    assert reading.register is not None
    assert [name for name, _ in steps] == [
        "data/rollen.yml",
        "data/themas/gebouwen.yml",
        "data/acties/G1.yml",
        "data/voortgang/G1/2026-10-01.yml",
    ]
