"""The workbook of a round: what owners fill in comes back, what nobody touched does not, and nothing else gets in."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.cli import main
from generator.figures.antwoorden import NOTHING_CHANGED, NOTHING_YET
from generator.figures.stand import ActieStand, standen
from generator.intake.answer_table import HEADERS
from generator.intake.inbox import Came, Unread, read_letter
from generator.intake.offered import Offered
from generator.intake.take import Judged, take
from generator.intake.workbook import HELP, LISTS, SHEET, workbook
from generator.moment import parse_moment
from generator.register.read import Reading, read_register
from tests.conftest import GOED

DAY = date(2024, 12, 1)
READING = read_register(GOED / "data")
DAMAGED = 300
FILLED = {
    "Stand": "Loopt",
    "Resultaat": "Deels gehaald",
    "Nieuwe einddatum": "Q2 2025",
    "Wat gebeurde er": "Wij herschreven 3 brieven.",
}


def stands(reading: Reading = READING) -> list[ActieStand]:
    assert reading.register is not None
    return list(standen(reading.register, DAY))


def book() -> bytes:
    assert READING.register is not None
    return workbook(stands(), READING.register.rollen, DAY)


def fill(data: bytes, code: str, cells: dict[str, object]) -> bytes:
    """The workbook as an owner saves it, with answers in the row of an action."""
    opened = load_workbook(BytesIO(data))
    sheet = opened[SHEET]
    row = next(row[0].row for row in sheet.iter_rows() if row[0].value == code)
    for name, value in cells.items():
        sheet.cell(row, HEADERS.index(name) + 1).value = value
    saved = BytesIO()
    opened.save(saved)
    return saved.getvalue()


def judge(data: bytes, reading: Reading = READING) -> list[Judged]:
    came = read_letter("ronde.xlsx", data, DAY)
    assert not unread(came)
    return take(reading, [one for one in came if isinstance(one, Offered)], DAY)


def unread(came: list[Came]) -> list[str]:
    return [one.says for one in came if isinstance(one, Unread)]


def test_the_same_round_is_the_same_file() -> None:
    assert book() == book()


def test_a_workbook_nobody_touched_brings_nothing() -> None:
    assert read_letter("ronde.xlsx", book(), DAY) == []


def test_a_row_that_is_filled_in_becomes_news() -> None:
    judged = judge(fill(book(), "A1", FILLED))

    assert [(one.verdict, one.file, one.says) for one in judged] == [
        ("taken", "voortgang/A1/2024-12-01.yml", ())
    ]
    assert judged[0].text == (
        "peildatum: 2024-12-01\nstand: loopt\nresultaat: deels\nnieuwe_deadline: Q2 2025\n"
        "gemeld_door: team-zorg\ntoelichting: Wij herschreven 3 brieven.\n"
    )


def test_no_news_is_an_answer() -> None:
    judged = judge(fill(book(), "A1", {"Is er nieuws?": "nee"}))

    assert [one.verdict for one in judged] == ["taken"]
    assert f"toelichting: {NOTHING_CHANGED}" in judged[0].text
    assert "stand: loopt" in judged[0].text


def test_no_news_about_an_action_nobody_ever_heard_of_is_an_answer_too() -> None:
    assert READING.register is not None
    silent = replace(READING, register=READING.register.model_copy(update={"voortgang": ()}))
    asked = workbook(stands(silent), READING.register.rollen, DAY)

    judged = judge(fill(asked, "A1", {"Is er nieuws?": "nee"}), silent)

    assert [one.verdict for one in judged] == ["taken"]
    assert "stand: onbekend" in judged[0].text
    assert NOTHING_YET in judged[0].text


def test_no_news_on_a_day_that_has_news_is_there_already() -> None:
    judged = judge(fill(book(), "A1", {"Is er nieuws?": "nee", "Van wanneer": "2024-06-15"}))

    assert [one.verdict for one in judged] == ["there"]


def test_news_that_came_meanwhile_is_a_conflict_that_shows_both() -> None:
    filled = fill(book(), "A1", FILLED | {"Van wanneer": "2024-12-01"})
    assert READING.register is not None
    first = READING.register.voortgang[0]
    newer = first.model_copy(
        update={
            "peildatum": parse_moment("2024-11-20"),
            "toelichting": "Wij stopten even.",
        }
    )
    register = READING.register.model_copy(
        update={"voortgang": (*READING.register.voortgang, newer)}
    )

    judged = judge(filled, replace(READING, register=register))

    assert [one.verdict for one in judged] == ["conflict"]
    assert "Wij stopten even." in judged[0].says[0]
    assert "Wij herschreven 3 brieven." in judged[0].says[0]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("Stand", "bezig", "blad Voortgang, vak G2: 'bezig' kan niet bij ‘Stand’."),
        ("Van wanneer", "31-02-2024", "blad Voortgang, vak F2:"),
        ("Wat gebeurde er", "Mevrouw Jansen belde.", "blad Voortgang, vak J2:"),
        ("Wat gebeurde er", "x" * 2001, "2001 tekens"),
    ],
)
def test_what_is_wrong_is_told_with_its_cell(name: str, value: str, says: str) -> None:
    judged = judge(fill(book(), "A1", FILLED | {name: value}))

    assert [one.verdict for one in judged] == ["refused"]
    assert any(says in sentence for sentence in judged[0].says), judged[0].says


def test_a_date_of_excel_is_read_as_a_day() -> None:
    judged = judge(fill(book(), "A1", FILLED | {"Van wanneer": date(2024, 11, 5)}))

    assert [one.file for one in judged] == ["voortgang/A1/2024-11-05.yml"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (date(2025, 6, 30), "2025-06-30"),
        ("30-6-2025", "2025-06-30"),
        ("30 juni 2025", "2025-06-30"),
        ("Q2 2025", "Q2 2025"),
        ("juni 2025", "juni 2025"),
        ("n.t.b.", "n.t.b."),
    ],
)
def test_a_day_of_a_new_deadline_is_written_in_one_way(typed: object, kept: str) -> None:
    judged = judge(fill(book(), "A1", FILLED | {"Nieuwe einddatum": typed}))

    assert [one.verdict for one in judged] == ["taken"]
    assert f"nieuwe_deadline: {kept}\n" in judged[0].text


def test_the_workbook_fits_on_paper_and_shows_every_word() -> None:
    long = "Wij herschreven 3 brieven en lazen ze voor aan lezers. " * 12
    first = stands()[0]
    assert READING.register is not None
    assert first.laatste is not None
    told = first.laatste.model_copy(update={"toelichting": long})
    asked = replace(first, nieuws=(told,))

    sheet = load_workbook(BytesIO(workbook([asked], READING.register.rollen, DAY)))[SHEET]

    column = sheet.column_dimensions[
        sheet.cell(1, HEADERS.index("Laatste nieuws") + 1).column_letter
    ]
    lines = len(long) / column.width
    assert sheet.row_dimensions[2].height >= lines * 15
    assert all(cell.alignment.wrap_text for cell in sheet[2])
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"


def test_an_owner_is_chosen_by_its_name() -> None:
    opened = load_workbook(BytesIO(book()))

    column = HEADERS.index("Gemeld door") + 1
    assert opened[SHEET].cell(2, column).value == "team Zorg"
    assert [cell.value for cell in opened[LISTS]["B"]][:2] == ["bureau Inclusie", "team Zorg"]


def test_a_formula_is_refused_and_ours_are_text() -> None:
    assert READING.register is not None
    first = stands()[0]
    evil = replace(first, actie=first.actie.model_copy(update={"titel": "=1+1"}))

    made = load_workbook(BytesIO(workbook([evil], READING.register.rollen, DAY)))[SHEET]
    came = read_letter("ronde.xlsx", fill(book(), "A1", FILLED | {"Stand": "=A1"}), DAY)

    assert (made["B2"].value, made["B2"].data_type) == ("=1+1", "s")
    refused = [(one.actie, one.unreadable) for one in came if isinstance(one, Offered)]
    assert refused == [
        ("A1", "Blad Voortgang, vak G2: hier staat een formule. Schrijf de woorden zelf.")
    ]


def test_the_workbook_guides_who_fills_it_in() -> None:
    opened = load_workbook(BytesIO(book()))
    sheet = opened[SHEET]

    assert opened.sheetnames == [HELP, SHEET, LISTS]
    assert sheet.protection.sheet
    assert [sheet.cell(2, n).protection.locked for n in (1, 2, 3, 4, 7)] == [
        True,
        True,
        True,
        False,
        False,
    ]
    rules = sheet.data_validations.dataValidation
    assert sorted(rule.type for rule in rules) == ["list"] * 5 + ["textLength"]
    assert all(rule.error.endswith(".") and len(rule.prompt) <= 255 for rule in rules)
    assert sheet.column_dimensions["K"].hidden


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("cp1252"),
        lambda text: ("sep=;\n" + text).encode(),
        lambda text: text.replace(";", "\t").encode("utf-16"),
        lambda text: text.replace(";", ",").replace("\n", "\r\n").encode(),
    ],
    ids=["bom", "windows", "sep", "utf-16", "comma"],
)
def test_csv_is_read_as_offices_save_it(saved: object) -> None:
    text = 'Actie;Gemeld door;Van wanneer;Stand;Resultaat;Wat gebeurde er\nA1;team Zorg;5-11-2024;Loopt;deels;"Eén brief is af."\nA3;;;;;\n'

    came = read_letter("antwoord.csv", saved(text), DAY)  # type: ignore[operator]

    judged = take(READING, [one for one in came if isinstance(one, Offered)], DAY)
    assert [(one.verdict, one.file) for one in judged] == [("taken", "voortgang/A1/2024-11-05.yml")]
    assert "Eén brief is af." in judged[0].text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Naam;Stand\nx;y\n", "Er is geen kolom 'Actie'."),
        ("Actie;Kleur\nA1;rood\n", "De kolom 'kleur' kennen wij niet."),
        ("Actie;Stand;Stand\nA1;Loopt;Klaar\n", "staat er 2 keer"),
        (";;\n", "Er is geen kolom 'Actie'."),
        ("", "Dit bestand is leeg."),
    ],
)
def test_a_table_with_other_columns_is_told(text: str, says: str) -> None:
    assert says in unread(read_letter("a.csv", text.encode(), DAY))[0]


def test_damaged_workbooks_give_a_sentence_and_nothing_else() -> None:
    right = fill(book(), "A1", FILLED)
    for seed in range(DAMAGED):
        chance = random.Random(seed)
        spoiled = bytearray(right)
        for _ in range(chance.randint(1, 8)):
            place = chance.randrange(len(spoiled))
            spoiled[place : place + chance.choice([0, 1, 30])] = chance.randbytes(
                chance.choice([0, 1, 4])
            )

        came = read_letter("ronde.xlsx", bytes(spoiled), DAY)

        judged = take(READING, [one for one in came if isinstance(one, Offered)], DAY)
        assert all(one.verdict == "taken" or one.says for one in judged), seed


def test_the_command_makes_a_workbook_for_each_owner_and_reads_it_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(GOED / "data", tmp_path / "data")
    folder = tmp_path / "ronde"
    arguments = ["ronde", "--data", str(tmp_path / "data"), "--today", "2024-12-01"]

    assert main([*arguments, "--naar", str(folder)]) == 0
    made = sorted(file.name for file in folder.iterdir())
    assert main([*arguments, "--lees", str(folder), "--voorbeeld"]) == 0
    assert main([*arguments, "--naar", str(folder)]) == 2

    assert made == [
        "ronde-2024-12-01-bureau.xlsx",
        "ronde-2024-12-01-onbekend.xlsx",
        "ronde-2024-12-01-team-zorg.xlsx",
    ]
    told = capsys.readouterr()
    assert "is er al. Kies een andere map met --naar" in told.err
    assert "Van A3 is de trekker onbekend." in told.out


def test_an_owner_without_actions_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(
        ["ronde", "--data", str(GOED / "data"), "--naar", str(tmp_path), "--trekker", "niemand"]
    )

    assert code == 2
    assert (
        "'niemand' trekt geen actie. Trekkers zijn: bureau, onbekend, team-zorg."
        in capsys.readouterr().err
    )


@pytest.mark.parametrize("typed", ["A1", "a1"])
def test_who_types_an_action_for_an_owner_hears_who_that_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    code = main(
        ["ronde", "--data", str(GOED / "data"), "--naar", str(tmp_path), "--trekker", typed]
    )

    assert code == 2
    assert (
        "'A1' is een actie. Kies de trekker daarvan: --trekker team-zorg."
        in capsys.readouterr().err
    )


def test_the_sheet_that_explains_names_what_is_always_needed() -> None:
    sheet = load_workbook(BytesIO(book()))[HELP]
    told = " ".join(str(cell.value) for cell in sheet["A"])

    assert "Kies altijd bij ‘Gemeld door’" in told
    assert "Ook als er geen nieuws is." in told
    assert "‘Kenmerk’ is verborgen" in told


def test_an_action_without_an_end_has_other_states_to_choose() -> None:
    opened = load_workbook(BytesIO(book()))
    rules = [
        rule
        for rule in opened[SHEET].data_validations.dataValidation
        if rule.promptTitle == "Stand"
    ]
    words = {
        str(rule.sqref): [
            cell[0].value for cell in opened[LISTS][rule.formula1.split("!")[1].replace("$", "")]
        ]
        for rule in rules
    }

    assert words["G3"] == ["Loopt altijd door", "Ligt stil", "Gestopt", "Onbekend"]
    assert "Klaar" in words["G2 G4"]
    assert "Loopt altijd door" not in words["G2 G4"]
