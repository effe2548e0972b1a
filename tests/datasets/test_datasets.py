"""What stands in the data: the same as on the pages, and nothing that pages hide."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace

import pytest

from generator.datasets.all_datasets import DATASETS, fill_all
from generator.datasets.dataset import Filled
from generator.datasets.register_files import register_files
from generator.figures.figures import figures
from generator.layout.context import Context, make_context
from generator.layout.page import Page, PageFile
from generator.model.register import Register
from generator.pages import gegevens
from generator.register.content import Text
from tests.conftest import DAG
from tests.layout.test_csv_text import read


def rows(one: Filled) -> list[dict[str, object]]:
    return [dict(zip(one.names, row, strict=True)) for row in one.rows]


def words_in(file: PageFile) -> str:
    if not file.name.endswith(".xlsx"):
        return file.content.decode()
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


def everything(context: Context) -> str:
    files = register_files(context, fill_all(context))
    return "".join(map(words_in, files.all))


def test_every_kind_of_data_has_a_row_in_the_small_register(data: dict[str, Filled]) -> None:
    assert [name for name, one in data.items() if not one.rows] == []


def test_names_of_columns_are_words_that_every_program_takes() -> None:
    for dataset in DATASETS:
        names = [column.name for column in dataset.columns]
        assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", name) for name in names), names
        assert len(set(names)) == len(names)
        assert set(dataset.key) <= set(names)
        assert all(column.asks for column in dataset.columns)


@pytest.mark.parametrize("where", ["small", "real"])
def test_the_key_of_a_row_is_there_once(where: str, request: pytest.FixtureRequest) -> None:
    for one in fill_all(request.getfixturevalue(where)):
        keys = Counter(tuple(row[name] for name in one.dataset.key) for row in rows(one))
        assert [key for key, count in keys.items() if count > 1] == [], one.dataset.name


def test_a_csv_has_all_rows_and_all_columns(small: Context) -> None:
    data = fill_all(small)

    for one, file in zip(data, register_files(small, data).tables, strict=True):
        lines = read(file.content)
        assert lines[0] == list(one.names)
        assert len(lines) == len(one.rows) + 1
        assert {len(line) for line in lines} == {len(one.names)}


def test_the_same_register_gives_the_same_bytes(small: Context) -> None:
    assert register_files(small, fill_all(small)) == register_files(small, fill_all(small))


def test_sensitive_steps_risks_and_words_of_colleagues_are_in_no_file(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed
    sensitive = {"gevoelig": "ja", "titel": "DITISGEHEIM", "officiele_titel": "DITISGEHEIM"}
    steps = {"gevoelig": "ja", "opmerking": "DITISGEHEIM"}
    acties = tuple(
        actie.model_copy(
            update=steps
            | {"stappen": tuple(stap.model_copy(update=sensitive) for stap in actie.stappen)}
        )
        for actie in register.acties
    )
    risicos = tuple(risico.model_copy(update=sensitive) for risico in register.risicos)
    ophalingen = tuple(
        one.model_copy(
            update={
                "reacties": tuple(
                    reactie.model_copy(update={"tekst": "DITISGEHEIM", "over": "A1"})
                    for reactie in one.reacties
                )
            }
        )
        for one in register.ophalingen
    )
    changed = {"acties": acties, "risicos": risicos, "ophalingen": ophalingen}
    hidden = register.model_copy(update=changed)

    context = make_context(hidden, figures(hidden, DAG), texts)

    assert "DITISGEHEIM" not in everything(context)


def test_remarks_and_quotes_are_in_no_file() -> None:
    told = {column.name for dataset in DATASETS for column in dataset.columns}

    assert told.isdisjoint({"opmerking", "citaten", "gevoelig", "gevoelig_reden", "niet_tonen"})


def test_a_number_that_is_hidden_has_a_flag_and_no_number(data: dict[str, Filled]) -> None:
    found = rows(data["cijfers"])

    assert {row["vlag"] for row in found} == {"getoond", "te_klein", "onbekend"}
    for row in found:
        shown = row["procent"] is not None or row["ongeveer_aantal_mensen"] is not None
        assert shown == (row["vlag"] == "getoond"), row


def test_the_page_explains_each_column_and_offers_each_file(small: Context) -> None:
    (page,) = gegevens.pages(small)

    for dataset in (one.dataset for one in fill_all(small)):
        assert f'href="{dataset.name}.csv"' in page.body
        for column in dataset.columns:
            assert f'scope="row">{column.name}</th>' in page.body
    assert {file.name for file in page.files} >= {f"{one.name}.csv" for one in DATASETS}


def test_what_came_after_the_day_is_not_in_the_data(goed: tuple[Register, list[Text]]) -> None:
    register, texts = goed
    day = DAG.replace(month=5)

    context = make_context(register, figures(register, day), texts)
    said = [row for one in fill_all(context) for row in one.rows if one.dataset.name == "voortgang"]

    assert said
    assert all(str(row[2]) <= str(day) for row in said)
    assert len(said) < len(register.voortgang)


def test_numbers_of_actions_are_those_of_the_pages(real: Context) -> None:
    data = {one.dataset.name: rows(one) for one in fill_all(real)}

    acties = data["acties"]
    total = real.figures.totaal
    assert len(acties) == total.totaal
    assert sum(row["te_laat"] == "ja" for row in acties) == total.te_laat
    assert sum(row["stand"] == "gereed" for row in acties) == total.klaar
    assert sum(row["resultaat"] == "onbekend" for row in acties) == total.zonder_resultaat
    assert sum(row["trekker"] == "onbekend" for row in acties) == total.zonder_trekker
    assert sum(row["nieuws_is_oud"] == "ja" for row in acties) == total.oud
    assert sum(int(str(row["acties"])) for row in data["themas"]) == total.totaal


def test_a_file_does_not_depend_on_other_pages(small: Context) -> None:
    assert gegevens.pages(small) == gegevens.pages(replace(small, made=()))


def test_an_action_of_which_hardly_anything_is_known_is_in_the_data(
    goed: tuple[Register, list[Text]],
) -> None:
    register, texts = goed
    nothing = {"bron": "", "plan": "", "doel": "", "officiele_titel": "", "in_het_kort": ()}
    acties = tuple(one.model_copy(update=nothing) for one in register.acties)
    changed = register.model_copy(update={"acties": acties, "participatie": None})

    context = make_context(changed, figures(changed, DAG), texts)
    data = {one.dataset.name: rows(one) for one in fill_all(context)}

    assert [row["bron"] for row in data["acties"]] == [None] * len(acties)
    assert [row["code"] for row in data["acties"]] == [one.code for one in acties]


def test_a_link_to_a_table_weighs_little_on_the_page_of_an_action(
    echte_paginas: dict[str, Page],
) -> None:
    for path, page in echte_paginas.items():
        if path.startswith("acties/"):
            links = re.findall(r'<p class="download.*?</p>', page.body)
            assert len("".join(links)) <= 0.2 * len(page.head + page.body), path
