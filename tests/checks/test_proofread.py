"""What an editor sees on the command line."""

from __future__ import annotations

import io
import json
import shutil
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.cli import main
from generator.register.page_difficulty import Measured
from tests.conftest import GOED

HARD = "Met betrekking tot feestdagen maken wij afspraken. De zaal wordt versierd. De DJZ belt.\n\n> Men zegt veel.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(GOED, tmp_path / "kopie")
    return tmp_path / "kopie"


def run(folder: Path, *arguments: str) -> int:
    return main(
        [
            "language",
            *arguments,
            "--data",
            str(folder / "data"),
            "--content",
            str(folder / "content"),
        ]
    )


def test_the_text_shows_the_worst_first_and_a_count(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "brief.md"
    file.write_text("Er wordt gepraat.\n\n" + HARD, encoding="utf-8")

    code = run(folder, str(file))

    out = capsys.readouterr().out
    assert code == 1
    assert out.startswith("Begin met deze 3 zinnen.\n")
    assert out.index("Met betrekking tot") < out.index("Kijk daarna naar deze.")
    assert (
        f"{file}:3:1\n  “Met betrekking tot feestdagen maken wij afspraken.”\n  fout: 'Met betrekking tot' is stijf. Schrijf: over. (stijf-woord)"
        in out
    )
    assert "3 van de 4 zinnen zijn lastig. 2 fouten, 2 keer let op." in out


def test_standard_input_gives_json_for_each_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(HARD.encode())))

    code = run(folder, "-", "--format", "json")

    rows = json.loads(capsys.readouterr().out)["sentences"]
    assert code == 1
    assert [row["words"] for row in rows] == [7, 4, 3]
    assert rows[0] == {
        "file": "-",
        "line": 1,
        "sentence": "Met betrekking tot feestdagen maken wij afspraken.",
        "words": 7,
        "rules": [
            {
                "rule": "stijf-woord",
                "level": "error",
                "match": "Met betrekking tot",
                "suggestion": "over",
            }
        ],
    }
    assert [rule["rule"] for row in rows for rule in row["rules"]] == [
        "stijf-woord",
        "lijdend",
        "afkorting",
    ]


def test_github_gets_a_mark_for_each_finding(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "brief.md"
    file.write_text(HARD, encoding="utf-8")

    run(folder, str(file), "--format", "github")

    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::error"]


def test_a_file_of_the_register_is_only_warned_about(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "data" / "acties" / "A1.yml"
    text = file.read_text(encoding="utf-8").split("\n")
    number = next(index for index, line in enumerate(text, 1) if line.startswith("titel:"))
    text[number - 1] = "titel: Afspraken met betrekking tot taal"
    file.write_text("\n".join(text), encoding="utf-8")

    code = run(folder, str(file), "--format", "json")

    rows = json.loads(capsys.readouterr().out)["sentences"]
    assert code == 0
    assert [(row["line"], row["rules"][0]["level"]) for row in rows if row["rules"]] == [
        (number, "warning")
    ]


def test_check_warns_about_the_register_and_goes_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "data" / "acties" / "A1.yml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("titel: ", "titel: Met betrekking tot ", 1),
        encoding="utf-8",
    )

    code = main(["check", "--data", str(folder / "data"), "--content", str(folder / "content")])

    assert code == 0
    assert "'Met betrekking tot' is stijf. Schrijf: over. (let op)" in capsys.readouterr().out


def test_a_page_of_the_site_need_not_link_its_terms_itself(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("content/themas/taal.md", "brief.md"):
        (folder / name).write_text(
            "---\ntitle: Taal\n---\nVraag het de trekker.\n", encoding="utf-8"
        )

    codes = [run(folder, str(folder / name)) for name in ("content/themas/taal.md", "brief.md")]

    assert codes == [0, 1]
    assert "'trekker' is een vakterm." in capsys.readouterr().out


def test_a_folder_is_read_whole_and_a_wrong_name_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(folder, str(folder / "content"), "niets.md")

    said = capsys.readouterr()
    assert code == 1
    assert "niets.md:1:1: Dit bestand is er niet." in said.err
    assert "1 van de 9 zinnen is lastig. 0 fouten, 1 keer let op." in said.out


def test_without_a_file_it_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["language"]) == 2
    assert "Noem een bestand of map" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("list_", "entry"),
    [
        (
            "Moeilijk woord;Makkelijk woord\nbeklijven;blijven\nRealiseren;maken\n",
            'term: "beklijven"\n  schrijf: "blijven"',
        ),
        (
            "nr,woord,schrijf\n1,beklijven,blijven\n2,realiseren,maken\n",
            'term: "beklijven"\n  schrijf: "blijven"',
        ),
        ('beklijven\tblijven: "altijd"\n', 'term: "beklijven"\n  schrijf: "blijven: \\"altijd\\""'),
    ],
)
def test_an_own_list_is_taken_over_as_warnings(
    list_: str, entry: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "eigen.csv"
    file.write_text(list_, encoding="utf-8-sig")

    first, second = run(folder, "--import", str(file)), run(folder, "--import", str(file))

    text = (folder / "data" / "taal" / "vervang.yml").read_text(encoding="utf-8")
    assert (first, second) == (0, 0)
    assert text.count("term: ") == 2 + 1
    assert entry in text
    assert "zeker: nee" in text
    assert "1 woord erbij" in capsys.readouterr().out
    assert (
        main(["check", "--data", str(folder / "data"), "--content", str(folder / "content")]) == 0
    )


def test_the_words_of_a_list_stand_below_each_other_with_where_they_come_from(
    folder: Path,
) -> None:
    kept = folder / "data" / "taal" / "vervang.yml"
    before = kept.read_text(encoding="utf-8")
    (folder / "eigen.csv").write_text("beklijven;blijven\nnee;'ja'\n", encoding="utf-8")

    run(folder, "--import", str(folder / "eigen.csv"))

    today = date.today()  # noqa: DTZ011  # the calendar of who takes the list over
    assert kept.read_text(encoding="utf-8") == before + "".join(
        f'\n- term: "{term}"\n  schrijf: "{write}"\n  zeker: nee\n'
        f'  bron: "Eigen lijst: eigen.csv"\n  datum: {today}\n'
        for term, write in (("beklijven", "blijven"), ("nee", "'ja'"))
    )


def test_a_list_with_a_mistake_is_named_and_nothing_is_taken_over(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "eigen.csv").write_bytes(
        "woord;schrijf\nalleen\ncoördineren;regelen\n".encode("cp1252")
    )

    code = run(folder, "--import", str(folder / "eigen.csv"))

    assert code == 1
    assert "eigen.csv:2:1: Deze regel heeft geen 2 kolommen." in capsys.readouterr().out
    assert "coördineren" not in (folder / "data" / "taal" / "vervang.yml").read_text(
        encoding="utf-8"
    )


def test_a_page_may_get_easier_and_not_harder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, kept = folder / "content" / "over-deze-site.md", folder / "data" / ".taal"
    check = ["check", "--data", str(folder / "data"), "--content", str(folder / "content")]
    easy = page.read_text(encoding="utf-8")
    hard = easy + "\nDe zaal wordt versierd.\n"
    kept.unlink()

    page.write_text(hard, encoding="utf-8")
    codes = [main([*check, "--update"])]
    measured = [kept.read_text(encoding="utf-8")]
    for text in (easy, hard):
        page.write_text(text, encoding="utf-8")
        codes.append(main([*check, "--update"]))
        measured.append(kept.read_text(encoding="utf-8"))

    assert codes == [0, 0, 1]
    assert "1 van 3 content/over-deze-site.md" in measured[0]
    assert "0 van 2 content/over-deze-site.md" in measured[1]
    assert measured[2] == measured[1]
    assert "Eerst waren 0 van de 2 zinnen lastig, nu 1 van de 3." in capsys.readouterr().out


def test_terms_that_nobody_uses_and_short_forms_without_explanation_are_listed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "data" / "begrippen.yml").write_text(
        "- id: trekker\n  term: trekker\n  uitleg: Een team.\n- id: mt\n  term: managementteam (MT)\n  uitleg: Een team.\n",
        encoding="utf-8",
    )
    (folder / "content" / "index.md").write_text(
        "---\ntitle: Begin\n---\nHet MT en de DJZ.\n", encoding="utf-8"
    )

    code = run(folder, "--begrippen")

    assert code == 0
    assert capsys.readouterr().out.splitlines() == [
        "Deze begrippen gebruikt niemand: trekker.",
        "Deze afkortingen staan niet bij Begrippen: DJZ.",
    ]


@pytest.mark.parametrize(
    ("before", "now", "worse"),
    [
        ((1, 4), (2, 8), False),
        ((1, 4), (2, 7), True),
        ((1, 4), (1, 3), False),
        ((0, 0), (1, 1), True),
        ((2, 4), (1, 2), False),
    ],
)
def test_worse_is_more_and_a_larger_share(
    before: tuple[int, int], now: tuple[int, int], *, worse: bool
) -> None:
    assert Measured(*now).worse_than(Measured(*before)) is worse


def test_without_the_list_of_difficult_sentences_somebody_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "data" / ".taal").unlink()

    main(["check", "--data", str(folder / "data"), "--content", str(folder / "content")])

    assert "data/.taal:1:1: Deze lijst is er niet of is leeg." in capsys.readouterr().out


def test_a_text_that_goes_away_is_told_until_somebody_says_it_is_meant(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # S3
    check = ["check", "--data", str(folder / "data"), "--content", str(folder / "content")]
    (folder / "content" / "begrippen.md").unlink()

    codes = [main(check), main([*check, "--update"]), main(check)]

    assert codes == [1, 1, 0]
    assert "De tekst content/begrippen.md stond eerder op de site" in capsys.readouterr().out
