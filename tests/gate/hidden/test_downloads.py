"""What the gate sees in the files that people download: names, addresses and hidden numbers, in each kind of file."""

from __future__ import annotations

import csv
import io
import json
from random import Random

import pytest
from hypothesis import given, settings

from generator.figures.figures import figures
from generator.gate.files.file_rules import niemand_is_te_herkennen
from generator.gate.hidden.known import hidden_in
from generator.gate.hidden.published import Published
from generator.gate.site.code import unescaped
from generator.layout.context import make_context
from generator.layout.page import PageFile
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels
from generator.model.register import Register
from generator.pages import cijfers, gegevens
from generator.privacy.traces import traces
from generator.register.content import Text
from tests.figures.random_tables import table
from tests.gate.files.sites import KNOWN, in_its_table, measured
from tests.gate.hidden.test_numbers import DREMPELS, LATER, Seeds, told
from tests.gate.hidden.test_published import office
from tests.linear import grows_in_squares

# A file of each kind.
KINDS = ("cijfers.csv", "register.json", "register.xlsx")
NAME, ADDRESS = "mevrouw De Vries", "p.jansen@gemeente.example"


def downloads(register: Register, texts: list[Text]) -> dict[str, PageFile]:
    context = make_context(register, figures(register, LATER), texts)
    made = [*cijfers.pages(context), *gegevens.pages(context)]
    return {file.name: file for page in made for file in page.files}


def measured_by(register: Register, rijen: list[Meting], drempel: int) -> Register:
    """The register with these measurements and this threshold."""
    organisatie = register.organisatie.model_copy(update={"drempels": Drempels(anders=drempel)})
    codes = dict.fromkeys(one.code for one in rijen)
    streefcijfers = tuple(
        register.streefcijfers[0].model_copy(update={"code": code}) for code in codes
    )
    changed = {
        "metingen": tuple(rijen),
        "streefcijfers": streefcijfers,
        "organisatie": organisatie,
    }
    return register.model_copy(update=changed)


@pytest.mark.parametrize("kind", KINDS)
def test_a_number_that_may_not_be_shown_is_found_in_each_kind_of_file(
    kind: str, goed: tuple[Register, list[Text]]
) -> None:
    rijen = measured("SC1;2025-06-30;hele organisatie;met hulphond;7;613")
    hidden = hidden_in(rijen, DREMPELS, in_its_table)

    found = [
        told(kind, downloads(measured_by(goed[0], rijen, drempel), goed[1])[kind].content, hidden)
        for drempel in (5, 10)
    ]

    assert found[0] == {f"Het gaat om het getal {number.said}." for number in hidden.numbers}
    assert found[1] == set()


@given(seed=Seeds)
@settings(max_examples=10)
def test_no_download_gives_a_hidden_number_away(
    goed: tuple[Register, list[Text]], seed: int
) -> None:
    rijen = table(Random(seed), days=2, linked=True)
    hidden = hidden_in(rijen, DREMPELS, in_its_table)

    made = downloads(measured_by(goed[0], rijen, DREMPELS.anders), goed[1])

    assert {name: told(name, file.content, hidden) for name, file in made.items()} == {
        name: set() for name in made
    }


@pytest.mark.parametrize("kind", ["acties.csv", "register.json", "register.xlsx"])
@pytest.mark.parametrize("planted", [NAME, ADDRESS])
def test_a_name_and_an_address_are_found_in_each_kind_of_file(
    kind: str, planted: str, goed: tuple[Register, list[Text]]
) -> None:
    register, texts = goed
    acties = tuple(
        one.model_copy(update={"titel": f"Vraag het aan {planted}"}) for one in register.acties
    )

    before = Published(kind, downloads(register, texts)[kind].content, KNOWN)
    after = Published(
        kind, downloads(register.model_copy(update={"acties": acties}), texts)[kind].content, KNOWN
    )

    assert [found.text for found in niemand_is_te_herkennen(before)] == []
    assert any(found.text.lower() in planted.lower() for found in niemand_is_te_herkennen(after))


def test_our_own_files_say_nothing_about_anybody(goed: tuple[Register, list[Text]]) -> None:
    for name, file in downloads(*goed).items():
        read = Published(name, file.content, KNOWN)
        assert read.is_known, name
        assert [found.text for found in niemand_is_te_herkennen(read)] == [], name


def test_a_workbook_names_only_the_organisation(goed: tuple[Register, list[Text]]) -> None:
    file = downloads(*goed)["register.xlsx"]

    properties = dict(Published("register.xlsx", file.content, KNOWN).properties)

    assert properties == {"creator": goed[0].organisatie.naam}


def test_a_code_beside_a_day_in_a_workbook_is_no_telephone_number() -> None:
    cells = "<row><c><is><t>O6</t></is></c><c><is><t>2024-12-31</t></is></c></row>"
    one = "<row><c><is><t>06 2024 1231</t></is></c></row>"

    said = [
        [found.text for found in niemand_is_te_herkennen(_workbook(text))] for text in (cells, one)
    ]

    assert said == [[], ["06 2024 1231"]]


def _workbook(row: str) -> Published:
    return Published("a.xlsx", office(xl__worksheets__sheet1_xml=row), KNOWN)


def test_what_stands_in_any_row_is_found_although_each_value_is_read_once(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed
    for seed in range(20):
        dice = Random(seed)
        acties = list(register.acties)
        # In a row among many, in a field among many; sometimes the same words as elsewhere.
        which = dice.randrange(len(acties))
        name = dice.choice(
            (NAME, ADDRESS, "Jan de Vries", "J. Jansen", "06-12345678", "Dorpsstraat 12")
        )
        told_name = {
            "titel": f"Overleg van {name}",
            "officiele_titel": dice.choice((name, "Wij doen iets")),
        }
        acties[which] = acties[which].model_copy(update=told_name)
        changed = register.model_copy(update={"acties": (*acties, *acties[:1])[: len(acties)]})
        for kind, file in downloads(changed, texts).items():
            if kind in ("acties.csv", "register.json", "register.xlsx"):
                said = {
                    one.text
                    for one in niemand_is_te_herkennen(Published(kind, file.content, KNOWN))
                }
                assert any(name in one or one in name for one in said), (seed, kind, name)


@pytest.mark.parametrize("kind", ["a.json", "a.csv"])
def test_every_trace_of_a_value_is_found_among_many_rows(kind: str) -> None:
    values = ("mevrouw De Vries", "Jan", "de Vries", "p.jansen@gemeente.example", "06-12345678", "loopt", "A1", "ja", "12", "J. Jansen",
              "Dorpsstraat 12", "1234 AB", "1980-01-02", "geboren op 2 januari 1980", "bsn 123456782", "een; twee", 'hij zei "ja"', "")  # fmt: skip
    names = ("naam", "bsn", "contact", "geboren", "titel", "stand")
    for seed in range(200):
        dice = Random(seed)
        rows = [{name: dice.choice(values) for name in names} for _ in range(dice.randint(2, 30))]
        text = _as_json(rows) if kind == "a.json" else _as_csv(rows)
        # What stands at the end of a line of a table has nothing to do with the next line.
        lines = [f";{line};" for line in text.splitlines()] if kind == "a.csv" else [text]
        whole = {one.text for line in lines for one in traces(unescaped(line))}
        alone = {one.text for row in rows for value in row.values() for one in traces(value)}

        found = {one.text for one in traces(Published(kind, text.encode(), KNOWN).words)}

        assert whole & alone <= found, seed
        if kind == "a.json":
            assert found == whole, seed


def _as_json(rows: list[dict[str, str]]) -> str:
    return json.dumps(
        {"gegevens": rows}, ensure_ascii=len(rows) % 2 == 0, indent=len(rows) % 3 or None
    )


def _as_csv(rows: list[dict[str, str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["a.json", "a.csv"])
@pytest.mark.parametrize("unit", ['"', '"a', '""a', ';"a', ';""', ';"""a', '{"a":', '"a":[', '"a":["b",', '"a": ', "a;", '"\\', ';"x""', '"a":1,'])  # fmt: skip
def test_a_table_is_read_in_time_in_proportion_to_its_length(kind: str, unit: str) -> None:
    def read(text: str) -> object:
        begin = "{" if kind == "a.json" else ""
        return Published(kind, f"{begin}{text}".encode(), KNOWN).words

    assert not grows_in_squares(read, unit)
