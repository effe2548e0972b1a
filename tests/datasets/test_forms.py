"""Every form holds the same values, can be read by the programs it is for, and runs nothing."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.datasets.all_datasets import DATASETS, fill_all
from generator.datasets.dataset import Filled
from generator.datasets.register_files import register_files
from generator.figures.figures import figures
from generator.layout.context import Context, make_context
from generator.layout.csv_text import harmless
from generator.model.organisatie import Hergebruik
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from tests.conftest import DAG
from tests.datasets.nasty import nasty_register
from tests.layout.test_csv_text import read

# What DCAT-AP-NL 3.0 asks of each thing.
_OF_CATALOG = ("title", "description", "publisher", "contactPoint", "dataset")
_OF_DATASET = (
    "title", "description", "accessRights", "contactPoint", "creator", "identifier", "publisher", "theme",
)  # fmt: skip
_OF_DISTRIBUTION = ("accessURL", "license")
# A spreadsheet begins a formula at these, also behind what nobody sees.
_FORMULA = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2060-\u206f\ufeff]*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def files_of(context: Context) -> dict[str, bytes]:
    return {file.name: file.content for file in register_files(context, fill_all(context)).all}


@pytest.fixture(scope="module")
def files(small: Context) -> dict[str, bytes]:
    return files_of(small)


def described(files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files["csv-metadata.json"])["tables"]
    return found


def value(cell: str, column: Mapping[str, Any]) -> object:
    """A cell read as its description says; an error when it is something else."""
    if cell == "":
        return None
    if "separator" in column:
        return cell.split(column["separator"])
    kind = column["datatype"]
    if kind == "integer":
        return int(cell)
    if kind == "string":
        return cell
    if kind["base"] == "string":
        assert re.fullmatch(kind["format"], cell), cell
        return cell
    if kind["base"] == "decimal":
        assert kind["format"] == {"decimalChar": ","}
        return Decimal(cell.replace(",", "."))
    assert kind == {"base": "date", "format": "yyyy-MM-dd"}
    return date.fromisoformat(cell)


@pytest.mark.parametrize("where", ["small", "real"])
def test_every_csv_can_be_read_by_its_description(
    where: str, request: pytest.FixtureRequest
) -> None:
    files = files_of(request.getfixturevalue(where))

    tables = described(files)

    assert [table["url"] for table in tables] == [f"{one.name}.csv" for one in DATASETS]
    for table in tables:
        schema = table["tableSchema"]
        lines = read(files[table["url"]])
        assert lines[0] == [column["titles"] for column in schema["columns"]]
        keys = set()
        for line in lines[1:]:
            row = {
                column["name"]: value(cell, column)
                for column, cell in zip(schema["columns"], line, strict=True)
            }
            assert all(row[column["name"]] for column in schema["columns"] if "required" in column)
            keys.add(tuple(str(row[name]) for name in schema["primaryKey"]))
        assert len(keys) == len(lines) - 1


def test_the_description_says_how_cells_are_divided_and_is_in_dutch(
    files: Mapping[str, bytes],
) -> None:
    told = json.loads(files["csv-metadata.json"])

    assert told["dialect"]["delimiter"] == ";"
    assert told["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "nl"}]
    assert files["acties.csv"].startswith(b"\xef\xbb\xbfcode;")


def test_the_data_package_names_each_file_with_its_size_and_fields(
    files: Mapping[str, bytes],
) -> None:
    resources = json.loads(files["datapackage.json"])["resources"]

    for resource in resources:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert [field["name"] for field in resource["schema"]["fields"]] == read(content)[0]
        assert set(resource["schema"]["primaryKey"]) <= set(read(content)[0])
        assert re.fullmatch(r"[a-z]+", resource["name"])


def test_json_says_the_same_as_csv(files: Mapping[str, bytes]) -> None:
    told = json.loads(files["register.json"])

    assert told["stand_op"] == str(DAG)
    for name, rows in told["gegevens"].items():
        lines = read(files[f"{name}.csv"])
        assert [[_as_csv(one) for one in row.values()] for row in rows] == lines[1:]


def _as_csv(one: object) -> str:
    if isinstance(one, list):
        return harmless("|".join(one))
    if isinstance(one, float):
        return f"{one:.2f}".replace(".", ",")
    return "" if one is None else harmless(str(one))


def test_the_workbook_says_the_same_as_the_data(small: Context, files: Mapping[str, bytes]) -> None:
    book = load_workbook(io.BytesIO(files["register.xlsx"]))

    assert book.sheetnames == ["Uitleg", *(one.name for one in DATASETS)]
    for one in fill_all(small):
        lines = list(book[one.dataset.name].iter_rows(values_only=True))
        assert list(lines[0]) == list(one.names)
        assert [list(line) for line in lines[1:]] == [_as_cells(row) for row in one.rows]
    explained = [row[:2] for row in book["Uitleg"].iter_rows(values_only=True)]
    shown = [one.dataset for one in fill_all(small)]
    assert {(one.name, column.name) for one in shown for column in one.columns} <= set(explained)
    assert book.properties.creator == small.register.organisatie.naam
    assert book.properties.language == "nl-NL"


def _as_cells(row: tuple[object, ...]) -> list[object]:
    return [_as_cell(one) for one in row]


def _as_cell(one: object) -> object:
    if isinstance(one, tuple):
        return " | ".join(one) or None
    if isinstance(one, date):
        return datetime(one.year, one.month, one.day)  # noqa: DTZ001  # as openpyxl gives it
    return one or None if isinstance(one, str) else one


def test_a_workbook_has_no_clock_and_no_name_of_a_person(files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files["register.xlsx"])) as archive:
        moments = {info.date_time for info in archive.infolist()}
        about = archive.read("docProps/core.xml").decode()

    assert moments == {(1980, 1, 1, 0, 0, 0)}
    assert "lastModifiedBy" not in about
    assert "created" not in about


def test_the_catalogue_has_what_dcat_ap_nl_asks(files: Mapping[str, bytes], small: Context) -> None:
    told = json.loads(files["catalogus.jsonld"])
    dataset = told["dcat:dataset"]

    for thing, asked in ((told, _OF_CATALOG), (dataset, _OF_DATASET)):
        names = {name.partition(":")[2] for name in thing}
        assert set(asked) <= names
    for one in dataset["dcat:distribution"]:
        assert set(_OF_DISTRIBUTION) <= {name.partition(":")[2] for name in one}
        assert one["dcat:downloadURL"]["@id"] in files
        size = int(one["dcat:byteSize"]["@value"])
        assert size == len(files[one["dcat:downloadURL"]["@id"]])
    assert dataset["dct:accessRights"] == {
        "@id": "http://publications.europa.eu/resource/authority/access-right/RESTRICTED",
        "@type": "dct:RightsStatement",
    }
    mail = dataset["dcat:contactPoint"]["vcard:hasEmail"]["@id"]
    assert mail == f"mailto:{small.register.organisatie.postbus}"


def test_an_organisation_says_itself_who_may_use_the_data(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed
    reuse = Hergebruik(toegang="openbaar", licentie="https://licentie.example/0")
    organisatie = register.organisatie.model_copy(update={"hergebruik": reuse})
    changed = register.model_copy(update={"organisatie": organisatie})

    said = files_of(make_context(changed, figures(changed, DAG), texts))["catalogus.jsonld"]

    assert b"access-right/PUBLIC" in said
    assert said.count(b"https://licentie.example/0") == len(DATASETS) + 2


def test_two_times_the_same_bytes(small: Context) -> None:
    assert files_of(small) == files_of(small)


def test_nasty_registers_become_no_formula_and_no_markup(
    goed: tuple[Register, list[Text]],
) -> None:
    """A few; tests/outputs/nasty.py takes 500 of them through every output."""
    register, texts = goed
    looked_at = 0
    for seed in range(25):
        nasty = nasty_register(register, seed)
        context = make_context(nasty, figures(nasty, DAG), texts)
        data = fill_all(context)
        files = {file.name: file.content for file in register_files(context, data).all}
        _is_harmless(files, data)
        looked_at += len(data)

    assert looked_at > 25 * len(DATASETS) / 2


def test_tables_of_pages_of_nasty_registers_become_no_formula(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed
    looked_at = 0
    for seed in range(5):
        nasty = nasty_register(register, seed)
        for page in render(nasty, figures(nasty, DAG), texts):
            for file in page.files:
                if file.name.endswith(".csv"):
                    _no_formula(read(file.content))
                    looked_at += 1
    assert looked_at > 50


def _is_harmless(files: Mapping[str, bytes], data: tuple[Filled, ...]) -> None:
    for one in data:
        lines = read(files[f"{one.dataset.name}.csv"])
        assert {len(line) for line in lines} == {len(one.names)}
        assert len(lines) == len(one.rows) + 1
        _no_formula(lines)
    for name in ("register.json", "csv-metadata.json", "datapackage.json", "catalogus.jsonld"):
        json.loads(files[name])
    with zipfile.ZipFile(io.BytesIO(files["register.xlsx"])) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            assert "<f>" not in text
            assert "<hyperlink" not in text
            assert set(re.findall(r'<c [^>]*\bt="(\w+)"', text)) <= {"inlineStr"}


def _no_formula(lines: list[list[str]]) -> None:
    for line in lines:
        for cell in line:
            assert _NUMBER.fullmatch(cell) or not _FORMULA.match(cell), cell
            for part in re.split(r"[;,|\t]", cell)[1:]:
                assert not re.match(r"\s*[=+@][^\s.,;:!?)]", part), cell


def test_a_nasty_workbook_is_read_by_another_program(goed: tuple[Register, list[Text]]) -> None:
    register, texts = goed
    for seed in range(5):
        nasty = nasty_register(register, seed)
        context = make_context(nasty, figures(nasty, DAG), texts)
        book = load_workbook(io.BytesIO(files_of(context)["register.xlsx"]))
        kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
        assert kinds <= {"s", "n", "d", "inlineStr"}
