"""Words that an organisation chooses itself are read, asked and shown; they count as the words of the product."""

from __future__ import annotations

import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.checks.all_rules import read_and_check
from generator.datasets.all_datasets import fill_all
from generator.datasets.register_files import register_files
from generator.figures.contact import gehouden
from generator.figures.figures import figures
from generator.figures.vingerafdruk import vingerafdruk
from generator.intake.workbook import LISTS, workbook
from generator.layout.asked import QUESTIONS, questions_with
from generator.layout.context import make_context
from generator.layout.page import Page
from generator.model.keuzes import Keuzes, StandMetWoord, stand_woord
from generator.model.register import KINDS
from generator.pages.render import render
from generator.problem import errors
from generator.register.read import Reading, read_more
from tests.conftest import DAG, GOED

OWN = """
keuzes:
  standen:
    - woord: grotendeels klaar
      telt_als: loopt
      uitleg: Bijna alles is gedaan.
    - woord: afgesloten
      telt_als: gereed
  soorten_bron: [Kamerbrief]
  soorten_rol: [ministerie van ver]
  ritmes:
    - woord: elke ronde
      telt_als: per kwartaal
"""


def changed(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    folder = tmp_path_factory.mktemp("woorden") / "data"
    shutil.copytree(GOED / "data", folder)
    (folder / ".ids").unlink()
    with (folder / "organisatie.yml").open("a", encoding="utf-8") as file:
        file.write(OWN)
    changed(folder, "voortgang/A1/2024-06-15.yml", "stand: loopt", "stand: Grotendeels klaar")
    changed(folder, "bronnen.yml", "soort: voortgangsrapportage", "soort: kamerbrief")
    changed(folder, "rollen.yml", "soort: directie", "soort: ministerie van ver")
    changed(folder, "contacten.yml", "ritme: per maand", "ritme: elke ronde")
    found, _, problems = read_and_check(folder, GOED / "content", DAG)
    assert [str(one) for one in errors(problems)] == []
    return found


@pytest.fixture(scope="module")
def pages(reading: Reading) -> dict[str, Page]:
    assert reading.register is not None
    counted = figures(reading.register, DAG)
    return {page.path: page for page in render(reading.register, counted, [])}


def test_a_state_is_what_it_counts_as_and_remembers_its_word(reading: Reading) -> None:
    assert reading.register is not None
    news = next(one for one in reading.register.voortgang if one.peildatum.tekst == "2024-06-15")

    assert news.stand == "loopt"
    assert isinstance(news.stand, StandMetWoord)
    assert stand_woord(news.stand) == "grotendeels klaar"
    assert figures(reading.register, DAG).totaal.per_stand["loopt"]


def test_the_word_stands_on_the_pages_and_the_product_counts(pages: dict[str, Page]) -> None:
    page = pages["acties/a1.md"].head

    assert ">Grotendeels klaar</span>" in page.replace("</svg>", ">")
    assert "Bijna alles is gedaan." in page
    assert "A1" in pages["acties/loopt.md"].body
    assert "Grotendeels klaar" in pages["wat-is-er-veranderd.md"].body
    assert "Ministerie van ver" in pages["wie-doet-wat.md"].body
    assert 'id="blok-soort-ministerie-van-ver"' in pages["wie-doet-wat.md"].body
    assert "Kamerbrief" in pages["bronnen.md"].body
    assert "Elke ronde" in pages["wie-praat-met-wie.md"].body


def test_the_explanation_of_how_we_count_names_the_word(reading: Reading) -> None:
    assert reading.register is not None
    texts = read_and_check(GOED / "data", GOED / "content", DAG)[1]
    made = render(reading.register, figures(reading.register, DAG), texts)
    page = next(page for page in made if page.path == "hoe-wij-meten.md").body

    assert "Wij tellen dit als ‘Loopt’." in page


def test_a_rhythm_counts_as_that_of_the_product(reading: Reading) -> None:
    assert reading.register is not None
    contact = reading.register.contacten[0]

    assert contact.ritme.zin == "elke ronde"
    assert contact.ritme.tekst == "per kwartaal"
    assert gehouden(contact, DAG) in {"op tijd", "gemist", "onbekend"}


def test_owners_can_choose_the_word_in_the_form_and_the_workbook(
    reading: Reading, pages: dict[str, Page]
) -> None:
    assert reading.register is not None
    own = reading.register.organisatie.keuzes
    stands = list(figures(reading.register, DAG).acties.values())

    book = load_workbook(BytesIO(workbook(stands, reading.register.rollen, DAG, own=own)))

    words = {cell.value for row in book[LISTS].iter_rows() for cell in row}
    assert "Grotendeels klaar" in words
    assert 'value="grotendeels klaar"' in pages["invullen/a1.md"].body


def test_an_action_without_an_end_is_not_offered_a_word_that_means_finished() -> None:
    own = Keuzes.model_validate({"standen": [{"woord": "afgesloten", "telt_als": "gereed"}]})
    asking = next(one for one in questions_with(own) if one.field == "stand")
    action = read_and_check(GOED / "data", GOED / "content", DAG)[0].register
    assert action is not None
    endless = action.acties[0].model_copy(update={"doorlopend": "ja"})

    assert "afgesloten" not in {choice.value for choice in asking.choices_for(endless)}
    assert "afgesloten" in {choice.value for choice in asking.choices}


def test_without_own_words_the_questions_are_those_of_the_product() -> None:
    assert questions_with(Keuzes()) == QUESTIONS


def test_news_of_an_owner_may_use_the_word(reading: Reading) -> None:
    kind = next(kind for kind in KINDS if kind.name == "voortgang")
    text = (
        "peildatum: 2024-06-20\ngemeld_door: bureau\nstand: Afgesloten\n"
        "resultaat: onbekend\ntoelichting: Wij zijn ermee klaar.\n"
    )

    more = read_more(reading, kind, {"data/voortgang/A1/2024-06-20.yml": text})

    assert more.problems == []
    assert more.register is not None
    assert more.register.voortgang[-1].stand == "gereed"


def test_downloads_have_the_word_beside_the_state(reading: Reading) -> None:
    assert reading.register is not None
    context = make_context(reading.register, figures(reading.register, DAG), [])
    files = {file.name: file.content for file in register_files(context, fill_all(context)).all}

    assert b"eigen_stand" in files["acties.csv"]
    assert b"grotendeels klaar" in files["acties.csv"]
    assert b"kamerbrief" in files["csv-metadata.json"].lower()


def test_another_word_is_another_past(reading: Reading) -> None:
    assert reading.register is not None
    plain = tuple(
        one.model_copy(update={"stand": str(one.stand)}) for one in reading.register.voortgang
    )

    other = reading.register.model_copy(update={"voortgang": plain})

    assert vingerafdruk(other, DAG) != vingerafdruk(reading.register, DAG)
    assert replace(figures(other, DAG).totaal) == figures(reading.register, DAG).totaal
