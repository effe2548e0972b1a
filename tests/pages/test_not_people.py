"""The site of a register with figures about councils, euros, days and percentages: in their own words, everywhere."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.figures import figures
from generator.figures.vingerafdruk import vingerafdruk
from generator.gate.hidden import number_rules
from generator.gate.hidden.known import hidden_in
from generator.gate.hidden.number_rules import verborgen_getal_blijft_verborgen
from generator.gate.hidden.published import Published
from generator.layout.context import make_context
from generator.layout.jaarverslag import jaarverslag
from generator.layout.page import Page
from generator.layout.verschil_rest import other_parts
from generator.model.agenda import EigenIndeling, Streefcijfer
from generator.model.register import Register
from generator.model.waarden import Waarde
from generator.outputs.report_markdown import report_markdown
from generator.pages.render import render
from generator.register.content import Text
from tests.figures.random_tables import table
from tests.figures.test_waardetabellen import figure, mixed, value
from tests.gate.files.sites import KNOWN, in_its_table

LATER = date(2026, 1, 1)
Goed = tuple[Register, list[Text]]
OWN = tuple(
    EigenIndeling(id=name, naam=f"indeling {name}", uitleg=f"Zo telden wij in {name}.")
    for name in ("a", "b")
)
FIGURES = (
    figure("SC3", eenheid_enkelvoud="gemeente", doel={"waarde": "3", "moment": "Q4 2025"}),
    figure("SC4", titel="Geld over", eenheid="euro", onder_nul="ja", richting="hoger"),
    figure("SC5", titel="Wachten", eenheid="dagen", eenheid_enkelvoud="dag", richting="lager"),
    figure("SC6", titel="Makkelijke brieven", eenheid="procent", indelingen=OWN),
)
DAYS = ("2023-12-31", "2024-12-31")
LINES = (
    *(value("SC3", number, peildatum=day) for number, day in zip((1, 2), DAYS, strict=True)),
    *(
        value("SC4", number, peildatum=day)
        for number, day in zip(("165000", "-12,5"), DAYS, strict=True)
    ),
    *(value("SC5", number, peildatum=day) for number, day in zip((1, 0), DAYS, strict=True)),
    value("SC6", "12,5", peildatum=DAYS[0], indeling="a", lijst="brieven"),
    value("SC6", "onbekend", peildatum=DAYS[1], indeling="b", lijst="brieven"),
)


def register_of(
    goed: Goed, lines: tuple[Waarde, ...] = LINES, cijfers: tuple[Streefcijfer, ...] = FIGURES
) -> Register:
    return goed[0].model_copy(
        update={"waarden": lines, "streefcijfers": (*goed[0].streefcijfers, *cijfers)}
    )


def made(register: Register, texts: list[Text]) -> dict[str, Page]:
    return {page.path: page for page in render(register, figures(register, LATER), texts)}


def words(page: Page) -> str:
    """What a page says, with a bar between cells."""
    text = re.sub(r"</t[hd]>", " | ", f"{page.head}{page.body}")
    return " ".join(re.sub(r"<[^>]+>", " ", text).replace("&shy;", "").split())


@pytest.fixture(scope="module")
def pages(goed: Goed) -> dict[str, Page]:
    return made(register_of(goed), goed[1])


@pytest.mark.parametrize(
    "said",
    [
        "1 gemeente | 3 gemeenten",  # the first measurement, and the target
        "€ 165.000",
        "Min € 12,50",
        "1 dag | 0 dagen",
        "12,5 procent",
        "Hoeveel gemeenten?",
        "De eerste meting: 1 gemeente. De laatste meting: 2 gemeenten. Het doel is 3 gemeenten of hoger.",
        "De eerste meting: € 165.000. De laatste meting: min € 12,50.",
        "Het doel is 40 dagen of lager. Dat is gehaald .",
        "SC6 gemeten: indeling a",
        "Zo telden wij in b.",
        "Elke gemeente met een afspraak.",
        "Cijfers die niet over mensen gaan",
        "SC3, SC4 en SC5 naast elkaar",
    ],
)
def test_the_page_says_each_number_in_its_own_unit(pages: dict[str, Page], said: str) -> None:
    assert said in words(pages["cijfers.md"])


def test_nothing_of_these_figures_is_said_of_people(pages: dict[str, Page]) -> None:
    said = words(pages["cijfers.md"])
    own = said[said.index("SC3 gemeten") : said.index("Hoe heet het officieel?")]

    for word in ("mensen", "minder dan", "laten wij niet zien", "Ongeveer", "Wij ronden af"):
        assert word not in own


def test_a_table_of_several_figures_holds_only_days_that_all_share(goed: Goed) -> None:
    lines = tuple(line for line in LINES if (line.code, line.peildatum.tekst) != ("SC4", DAYS[0]))

    said = words(made(register_of(goed, lines), goed[1])["cijfers.md"])

    beside = said[said.index("naast elkaar") : said.index("SC1 Brieven die je snapt Dit")]
    assert "31 december 2024" in beside
    assert "31 december 2023" not in beside


def test_figures_without_a_shared_day_are_not_put_beside_each_other(goed: Goed) -> None:
    lines = (value("SC3", 1, peildatum=DAYS[0]), value("SC4", 1, peildatum=DAYS[1]))

    assert "naast elkaar" not in words(made(register_of(goed, lines), goed[1])["cijfers.md"])


def test_the_downloads_hold_the_number_and_its_unit(pages: dict[str, Page]) -> None:
    files = {file.name: file.content.decode("utf-8-sig") for file in pages["gegevens.md"].files
             if file.name.endswith((".csv", ".json"))}  # fmt: skip

    columns = files["getallen.csv"].splitlines()[0].split(";")
    rows = [dict(zip(columns, row.split(";"), strict=True)) for row in files["getallen.csv"].splitlines()[1:]]  # fmt: skip
    described = {one["url"]: one for one in json.loads(files["csv-metadata.json"])["tables"]}
    types = {column["name"]: column["datatype"] for column in described["getallen.csv"]["tableSchema"]["columns"]}  # fmt: skip
    assert [(row["getal"], row["eenheid"]) for row in rows if row["streefcijfer"] == "SC4"] == [
        ("165000", "euro"),
        ("-12,5", "euro"),
    ]
    assert types["getal"] == {"base": "decimal", "format": {"decimalChar": ","}}
    assert "over_mensen" in files["streefcijfers.csv"].splitlines()[0]
    assert "SC3" not in files["cijfers.csv"]


def test_who_has_no_such_figures_gets_no_such_downloads(goed: Goed) -> None:
    names = {file.name for file in made(goed[0], goed[1])["gegevens.md"].files}

    assert "cijfers.csv" in names
    assert not [name for name in names if name.startswith("getallen")]


def test_the_report_and_what_changed_follow(goed: Goed) -> None:
    register = register_of(goed)
    states = [
        make_context(register, figures(register, day), goed[1]) for day in (date(2024, 6, 1), LATER)
    ]

    report = report_markdown(states[1], jaarverslag(states[1], 2025))
    told = {part.naam: part.regels for part in other_parts(*states)}

    assert "€ 165.000" in report
    assert "SC3, SC4 en SC5 naast elkaar" in report
    assert any("SC4 Geld over: gemeten op 31 december 2024" in item for item in told["measured"])


def test_a_day_before_says_nothing_of_later(goed: Goed) -> None:
    register, before = register_of(goed), date(2024, 6, 1)
    later = tuple(line for line in LINES if line.peildatum.tekst == DAYS[0])

    said = {page.path: page for page in render(register, figures(register, before), goed[1])}

    assert "€ 165.000" in words(said["cijfers.md"])
    assert "12,50" not in words(said["cijfers.md"])
    assert vingerafdruk(register, before) == vingerafdruk(register_of(goed, later), before)
    assert vingerafdruk(register, LATER) != vingerafdruk(register_of(goed, later), LATER)


def _gate(register: Register, texts: list[Text]) -> set[str]:
    """The hidden numbers that the hunt finds on our own pages and in their files."""
    people = list(register.metingen)
    known = replace(KNOWN, hidden=hidden_in(people, register.organisatie.drempels, in_its_table))
    found: set[str] = set()
    for page in made(register, texts).values():
        files = {f.name: f.content for f in page.files if f.name.endswith((".csv", ".json"))}
        files["index.html"] = f"<!doctype html>{page.head}{page.body}".encode()
        for name, content in files.items():
            hits = verborgen_getal_blijft_verborgen(Published(name, content, known))
            found.update(hit.said for hit in hits)
    return found


def _councils_as_hidden(goed: Goed, seed: int) -> Register:
    """Councils counted per part, of which the numbers are by chance those of people: a hidden total, a hidden group."""
    people = table(Random(seed), days=2)
    lines = {
        (one.onderdeel, one.peildatum.tekst): value(
            "SC8", one.totaal, onderdeel=one.onderdeel, peildatum=one.peildatum.tekst
        )
        for one in people
        if one.totaal != "onbekend"
    }
    return mixed(goed, people, list(lines.values()))


@given(seed=st.integers(0, 2**32))
@settings(max_examples=6)
def test_a_number_of_councils_is_no_hidden_number_of_people(goed: Goed, *, seed: int) -> None:
    assert _gate(_councils_as_hidden(goed, seed), goed[1]) == set()


def test_the_unit_is_what_keeps_the_hunt_silent(
    goed: Goed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(number_rules, "_says_other_unit", lambda _: False)

    assert any(_gate(_councils_as_hidden(goed, seed), goed[1]) for seed in range(4))
