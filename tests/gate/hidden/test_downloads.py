"""What the gate sees in the files that people download: names, addresses and hidden numbers, in each kind of file."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings

from generator.figures.figures import figures
from generator.gate.files.file_rules import niemand_is_te_herkennen
from generator.gate.hidden.known import hidden_in
from generator.gate.hidden.published import Published
from generator.layout.context import make_context
from generator.layout.page import PageFile
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels
from generator.model.register import Register
from generator.pages import cijfers, gegevens
from generator.register.content import Text
from tests.figures.random_tables import table
from tests.gate.files.sites import KNOWN, in_its_table, measured
from tests.gate.hidden.test_numbers import DREMPELS, LATER, Seeds, told
from tests.gate.hidden.test_published import office

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
