"""What a page counts is true and adds up, whatever stands in the register."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import html

from generator.figures.figures import figures
from generator.layout.page import Page
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text

DAY = date(2024, 12, 31)
Echt = tuple[Register, list[Text]]


def _page(register: Register, path: str, day: date = DAY) -> Page:
    made = render(register, figures(register, day), [])
    return next(page for page in made if page.path == path)


def _short(page: Page) -> list[str]:
    """The sentences of "In het kort"."""
    found = html.fromstring(page.head).xpath("//section[contains(@class, 'kort')]//li")
    return [item.text_content() for item in found]


def _cells(page: Page, caption: str) -> list[list[str]]:
    """The rows of a table, the totals too."""
    tables = html.fromstring(page.body).xpath("//table")
    table = next(t for t in tables if t.find("caption").text_content().startswith(caption))
    return [[cell.text_content().strip() for cell in row] for row in table.xpath(".//tr")]


def test_an_ongoing_action_that_stands_still_is_counted_once(echt: Echt) -> None:  # C2
    register = echt[0]
    code = next(actie.code for actie in register.acties if actie.doorlopend == "ja")
    newest = max(
        (news for news in register.voortgang if news.code == code), key=lambda n: n.peildatum.tekst
    )
    still = newest.model_copy(update={"stand": "stil"})
    changed = [still if news is newest else news for news in register.voortgang]
    register = register.model_copy(update={"voortgang": tuple(changed)})

    cijfers = figures(register, DAY)
    head, *_, samen = _cells(_page(register, "index.md"), "Acties per thema")

    groups = dict(zip(head[1:-2], samen[1:-2], strict=True))
    klaar, telbaar = map(int, groups["Klaar"].split(" van "))
    others = sum(int(count) for name, count in groups.items() if name != "Klaar")
    assert klaar + others == cijfers.totaal.totaal == 14
    assert telbaar + int(groups["Loopt altijd door"]) == 14
    assert (groups["Ligt stil"], groups["Loopt altijd door"]) == ("1", "4")


@pytest.mark.parametrize(
    ("standen", "zin"),
    [
        ([], "Een stuurgroep staat niet in het register."),
        (["besloten"], "In het register staat 1 plek in de stuurgroep. Die is besloten."),
        (
            ["advies"],
            "In het register staat 1 plek in de stuurgroep. Of die besloten is, weten wij niet. Het is een advies.",
        ),
        (
            ["onbekend"],
            "In het register staat 1 plek in de stuurgroep. Of die besloten is, weten wij niet.",
        ),
        (
            ["besloten"] * 3,
            "In het register staan 3 plekken in de stuurgroep. Alle 3 plekken zijn besloten.",
        ),
        (
            ["besloten", "advies", "onbekend"],
            (
                "In het register staan 3 plekken in de stuurgroep. 1 van de 3 plekken is besloten. 1 is een advies. "
                "Van 1 weten wij het niet."
            ),
        ),
        (
            ["advies", "advies"],
            (
                "In het register staan 2 plekken in de stuurgroep. Van geen enkele plek weten wij dat die besloten is. "
                "2 zijn een advies."
            ),
        ),
    ],
)
def test_seats_are_advice_or_decided_or_unknown(
    standen: list[str], zin: str, echt: Echt
) -> None:  # C4
    register = echt[0]
    seats = [register.stuurgroep[0].model_copy(update={"stand": stand}) for stand in standen]
    register = register.model_copy(update={"stuurgroep": tuple(seats)})

    page = _page(register, "wie-doet-wat.md")

    assert _short(page)[2] == zin


def test_no_networks_is_said(echt: Echt) -> None:  # C5
    register = echt[0]
    zonder = register.participatie.model_copy(update={"netwerken": ()})
    register = register.model_copy(update={"participatie": zonder})

    page = _page(register, "meepraten.md")

    assert "Welke netwerken: dat weten wij niet." in page.head


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (1, "De enige actie komt uit een plan van "),
        (2, "Alle 2 acties komen uit plannen van "),
    ],
)
def test_one_action_does_not_come_from_several_plans(
    aantal: int, zin: str, echt: Echt
) -> None:  # C5
    register = echt[0].model_copy(update={"acties": echt[0].acties[:aantal]})
    codes = {actie.code for actie in register.acties}
    news = tuple(news for news in register.voortgang if news.code in codes)
    register = register.model_copy(update={"voortgang": news})

    page = _page(register, "index.md")

    assert zin in html.fromstring(page.body).text_content()
    assert f"{aantal} van 9" not in page.body


@pytest.mark.parametrize(
    ("answers", "count"),
    [
        ([], "1 onbekend"),
        (["geen"], "0"),
        (["advies"], "1"),
        (["advies", "onbekend"], "1, en 1 onbekend"),
        (["geen", "onbekend"], "1 onbekend"),
    ],
)
def test_what_nobody_knows_is_no_zero_in_a_list_to_choose(
    answers: list[str], count: str, echt: Echt
) -> None:
    acties = tuple(
        actie.model_copy(update={"or_": answer, "code": f"A{number}"})
        for number, answer in enumerate(answers or ["onbekend"])
        for actie in echt[0].acties[:1]
    )
    register = echt[0].model_copy(update={"acties": acties, "voortgang": ()})

    shown = html.fromstring(_page(register, "acties/index.md").body).xpath(
        "//a[@data-lijst='ondernemingsraad']/span/text() | //nav//a[starts-with(., 'Met de OR')]/span/text()"
    )

    assert set(shown) == {count}
