"""No hidden number is on the finished site: in random tables, in spreadsheets, and said without saying it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from html import escape
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.figures.figures import figures
from generator.figures.speling import TOTAAL
from generator.figures.tabellen import Tabel, rond, tabellen
from generator.gate.hidden.known import hidden_in
from generator.gate.hidden.number_rules import verborgen_getal_blijft_verborgen
from generator.gate.hidden.numbers import Hidden, HiddenNumbers
from generator.gate.hidden.published import Published
from generator.model.metingen import Meting
from generator.model.organisatie import Drempels
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text
from tests.figures.random_tables import table
from tests.gate.files.sites import KNOWN, findings, in_its_table, measured
from tests.gate.hidden.test_published import office

DREMPELS = Drempels()
LATER = date(2026, 1, 1)
Seeds = st.integers(0, 2**32)


def told(path: str, data: str | bytes, hidden: HiddenNumbers = KNOWN.hidden) -> set[str]:
    content = data.encode() if isinstance(data, str) else data
    file = Published(path, content, replace(KNOWN, hidden=hidden))
    return {found.said for found in verborgen_getal_blijft_verborgen(file)}


def message(number: Hidden) -> str:
    return f"Het gaat om het getal {number.said}."


def page(rows: Iterable[tuple[str, str, str, str]]) -> str:
    cells = "".join(
        f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>" for row in rows
    )
    return f"<!doctype html><table><tr><th>Dag</th><th>Deel</th><th>Groep</th><th>Wat</th></tr>{cells}</table>"


def csv(rows: Iterable[tuple[str, str, str, str]]) -> str:
    return "dag;deel;groep;aantal\n" + "\n".join(";".join(row) for row in rows)


def everything(
    rijen: list[Meting], word: Callable[[Meting], str]
) -> list[tuple[str, str, str, str]]:
    return [(one.peildatum.tekst, one.onderdeel, one.groep, word(one)) for one in rijen]


def percentage(one: Meting) -> str:
    if isinstance(one.waarde, str) or isinstance(one.totaal, str) or not one.totaal:
        return "onbekend"
    return f"{rond(one.waarde, one.totaal)} procent"


@pytest.mark.parametrize(("path", "made"), [("index.html", page), ("cijfers.csv", csv)])
@given(seed=Seeds, linked=st.booleans())
@settings(max_examples=20)
def test_who_prints_all_numbers_is_told_of_each_that_is_hidden(
    path: str,
    made: Callable[..., str],
    seed: int,
    linked: bool,  # noqa: FBT001
) -> None:
    rijen = table(Random(seed), days=2, linked=linked)
    hidden = hidden_in(rijen, DREMPELS, in_its_table)

    rows = everything(rijen, lambda one: str(one.waarde))
    totals = [(one.peildatum.tekst, one.onderdeel, "alle mensen", str(one.totaal)) for one in rijen]

    assert told(path, made([*rows, *totals]), hidden) == {
        message(number) for number in hidden.numbers
    }


@given(Seeds)
@settings(max_examples=20)
def test_who_prints_all_shares_is_told_of_each_that_leaves_too_little_room(seed: int) -> None:
    rijen = table(Random(seed), days=2, scale=3)
    hidden = hidden_in(rijen, DREMPELS, in_its_table)

    found = told("index.html", page(everything(rijen, percentage)), hidden)

    groups = [
        one
        for one in hidden.numbers
        if not one.is_total and 0 < one.geheim.totaal < 100 * DREMPELS.anders
    ]
    assert {message(number) for number in groups} <= found


@pytest.mark.parametrize("path", ["index.html", "cijfers.csv"])
@given(seed=Seeds, linked=st.booleans())
@settings(max_examples=20)
def test_rows_of_what_is_shown_are_silent(path: str, seed: int, linked: bool) -> None:  # noqa: FBT001
    rijen = table(Random(seed), days=2, linked=linked)
    hidden = hidden_in(rijen, DREMPELS, in_its_table)

    shown = [row for tabel in tabellen(rijen, DREMPELS) for row in _shown(rijen, tabel)]

    assert told(path, (csv if path.endswith("csv") else page)(shown), hidden) == set()


def _shown(rijen: list[Meting], tabel: Tabel) -> Iterable[tuple[str, str, str, str]]:
    """The exact numbers of the cells that a page shows, and words for the others."""
    for one in rijen:
        if one.code == tabel.code and one.peildatum.van:
            for groep, aantal, name in (
                (one.groep, one.waarde, one.groep),
                (TOTAAL, one.totaal, "aantal mensen"),
            ):
                stand = tabel.cijfer(one.peildatum.van, one.onderdeel, groep).stand
                yield (
                    one.peildatum.tekst,
                    one.onderdeel,
                    name,
                    str(aantal) if stand == "getoond" else stand,
                )


@given(seed=Seeds, linked=st.booleans())
@settings(max_examples=10)
def test_the_pages_themselves_are_silent(
    goed: tuple[Register, list[Text]], *, seed: int, linked: bool
) -> None:
    rijen = table(Random(seed), days=2, linked=linked)

    assert _on_pages(goed, rijen, DREMPELS.anders) == set()


def test_a_page_made_with_a_lower_threshold_is_found_out(goed: tuple[Register, list[Text]]) -> None:
    rijen = measured("SC1;2025-06-30;hele organisatie;met hulphond;7;613")
    hidden = hidden_in(rijen, DREMPELS, in_its_table)

    found = {drempel: _on_pages(goed, rijen, drempel) for drempel in (5, 10)}

    assert [found[drempel] for drempel in (5, 10)] == [
        {message(number) for number in hidden.numbers},
        set(),
    ]


def _on_pages(goed: tuple[Register, list[Text]], rijen: list[Meting], drempel: int) -> set[str]:
    """What is found in our own pages, made with this threshold, of what is hidden by the usual one."""
    organisatie = goed[0].organisatie.model_copy(update={"drempels": Drempels(anders=drempel)})
    cijfers = tuple(
        goed[0].streefcijfers[0].model_copy(update={"code": code}) for code in ("SC1", "SC2")
    )
    changed = {"metingen": tuple(rijen), "streefcijfers": cijfers, "organisatie": organisatie}
    register = goed[0].model_copy(update=changed)
    hidden = hidden_in(rijen, DREMPELS, in_its_table)
    made = render(register, figures(register, LATER), goed[1])
    return {
        text
        for one in made
        for text in told("index.html", f"<!doctype html>{one.head}{one.body}", hidden)
    }


def test_a_sheet_of_a_spreadsheet_is_read_with_the_texts_it_keeps_apart() -> None:
    shared = "<sst><si><t>Deel</t></si><si><t>Groep</t></si><si><t>Aantal</t></si><si><t>Team Zorg</t></si><si><r><t>Vrouwen</t></r></si></sst>"
    head = '<row><c r="A1" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>'
    sheet = f'<sheetData>{head}<row><c t="s"><v>3</v></c><c t="s"><v>4</v></c><c><v>{{}}</v></c></row></sheetData>'

    found = {
        number: told(
            "a.xlsx",
            office(xl__sharedStrings_xml=shared, xl__worksheets__sheet1_xml=sheet.format(number)),
        )
        for number in (3, 5)
    }

    assert [len(found[number]) for number in (3, 5)] == [1, 0]


def test_a_table_of_libreoffice_is_read() -> None:
    cells = "".join(
        f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
        for text in ("Team Zorg", "Vrouwen", 3)
    )

    assert told("a.ods", office(content_xml=f"<table:table-row>{cells}</table:table-row>"))


def test_the_message_says_where_and_what_to_do_and_never_the_number() -> None:
    [finding] = findings("=== cijfers.csv\ndeel;groep;dag;mensen\nteam Zorg;mannen;2023-12-31;34\n")

    assert (finding.source, finding.line) == ("data/metingen/SC1.csv", 1)
    assert "de groep 'mannen', in 'team Zorg', op 31 december 2023 (SC1)" in finding.message
    assert "34" not in f"{finding}"


def test_two_tables_that_give_the_same_away_have_the_same_message() -> None:
    share = told("a.csv", "deel;groep;dag;aandeel\nteam Zorg;mannen;2023-12-31;89%\n")

    assert (
        share == told("a.csv", "deel;groep;dag;mensen\nteam Zorg;mannen;2023-12-31;34\n") != set()
    )


@pytest.mark.parametrize(("said", "count"), [
    ("91%", 0), ("92%", 1), ("93%", 1), ("92,5%", 1), ("92,50 procent", 1), ("92,4%", 0), ("37", 1), ("37,0", 1), ("37 van de 40", 1),
    ("37/40", 1), ("37 (92,5%)", 1), ("n = 37", 1), ("370", 0), ("37e", 0), ("3,7", 0), ("37-03-2024", 0), ("> 37", 0)])  # fmt: skip
def test_a_number_is_known_in_every_form_a_table_may_give_it(said: str, count: int) -> None:
    assert len(told("a.csv", f"deel;groep;dag;wat\nteam Zorg;mannen;2024-12-31;{said}\n")) == count


def test_a_name_is_found_as_words_of_its_own_and_leads_to_its_numbers() -> None:
    hidden = KNOWN.hidden

    named = hidden.named_in("in team balie waren er 8, net als in team kassa")

    assert named == ["team balie"]
    assert {number.part for number in hidden.about(named)} == {"team Balie"}
    assert list(hidden.about(["team kassa"])) == []


def test_a_share_of_very_many_people_gives_no_number_away() -> None:
    rijen = [
        Meting.model_validate({"code": "SC1", "peildatum": "2024-12-31", "indeling": "geen", "groep": "met hulphond",
                               "waarde": "7", "totaal": "5000", "bron": "rapport"})]  # fmt: skip
    hidden = hidden_in(rijen, DREMPELS, in_its_table)

    text = "groep;wat\nmet hulphond;{}\n"

    assert told("a.csv", text.format("minder dan 1 procent"), hidden) == set()
    assert told("a.csv", text.format("0,14 procent"), hidden)
    assert told("a.csv", text.format("7 mensen"), hidden)


@given(st.text('<>{}[]":;,|\n\t vrouwen3team zorg/=-.tdrl&', max_size=200), st.sampled_from(["html", "csv", "json", "xml", "js", "md"]))  # fmt: skip
def test_no_text_stops_the_rule(text: str, kind: str) -> None:
    table = f'<table><tr><td>vrouwen</td><td colspan="x{text}" rowspan="99999999">3</td></tr></table>{text}'

    for said in (f"{text} vrouwen {text}", table):
        assert told(f"a.{kind}", said) == told(f"a.{kind}", said)
