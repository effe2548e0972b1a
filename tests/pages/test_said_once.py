"""What is the same is said once, a tie is called a tie, and every download is listed."""

from __future__ import annotations

from datetime import date

from lxml import html

from generator.figures.figures import figures
from generator.layout.context import Context, make_context
from generator.layout.themes_table import most_late
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text

DAY = date(2026, 11, 27)
Echt = tuple[Register, list[Text]]


def on(register: Register) -> Context:
    return make_context(register, figures(register, DAY), [])


def _bodies(register: Register) -> dict[str, str]:
    return {page.path: page.body for page in render(register, figures(register, DAY), [])}


def test_roles_of_which_the_same_is_said_share_a_row(echt: Echt) -> None:
    page = html.fromstring(_bodies(echt[0])["wie-doet-wat.md"])

    rows = [row for row in page.xpath("//tbody/tr") if "netwerk CAN" in row.text_content()]

    assert len(rows) == 1
    names = rows[0].xpath("./th//text()")
    assert [name.replace("\u00ad", "").split()[-1] for name in names] == [
        "CAN",
        "JAN",
        "RAN",
        "SNAB",
    ]
    assert len(page.xpath("//tbody/tr")) <= len(echt[0].rollen) + len(echt[0].stuurgroep) - 3


def test_themes_with_as_many_late_actions_are_named_together(echt: Echt) -> None:
    assert most_late(on(echt[0])) == (
        "De meeste acties die te laat zijn, staan bij Bewustzijn en Sociale veiligheid: elk 2."
    )


def test_one_theme_with_most_late_actions_is_named_alone(echt: Echt) -> None:
    acties = tuple(one for one in echt[0].acties if one.code != "A3")
    news = tuple(one for one in echt[0].voortgang if one.code != "A3")
    register = echt[0].model_copy(update={"acties": acties, "voortgang": news})

    said = most_late(on(register))

    assert said == "Sociale veiligheid heeft de meeste acties die te laat zijn: 2."


def test_without_late_actions_nothing_is_said_of_them(echt: Echt) -> None:
    register = echt[0].model_copy(update={"acties": (), "voortgang": ()})

    assert most_late(on(register)) == ""


def test_the_file_for_an_intranet_stands_among_the_downloads(echt: Echt) -> None:
    links = html.fromstring(_bodies(echt[0])["gegevens.md"]).xpath("//table//a/@href")

    assert "../blok/blok.json" in links


def test_home_names_the_themes_without_actions_once(echt: Echt) -> None:
    home = html.fromstring(_bodies(echt[0])["index.md"])

    tables = " ".join(cell.text_content() for cell in home.xpath("//table//th"))
    sentence = next(
        p.text_content()
        for p in home.xpath("//p")
        if p.text_content().startswith("Nog geen acties")
    )
    for thema in ("Antidiscriminatie", "Leiderschap", "Toegankelijkheid"):
        assert thema in sentence
        assert thema not in tables
