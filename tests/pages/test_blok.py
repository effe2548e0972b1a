"""The piece for another site says what the pages say, asks for nothing, and leaves out what the site leaves out."""

from __future__ import annotations

import json
from datetime import date
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from generator.figures.figures import figures
from generator.layout.page import Page, address
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text

Goed = tuple[Register, list[Text]]
DAY = date(2024, 7, 1)
SITE = "https://proef.example/samen/"


def made(register: Register, day: date = DAY) -> dict[str, Page]:
    return {page.path: page for page in render(register, figures(register, day), [])}


def with_site(register: Register, site: str | None, zonder: tuple[str, ...] = ()) -> Register:
    organisatie = register.organisatie.model_copy(update={"site": site, "zonder": zonder})
    return register.model_copy(update={"organisatie": organisatie})


def file(pages: dict[str, Page], name: str) -> bytes:
    return next(one.content for one in pages["blok.md"].files if one.name == name)


def test_its_figures_and_its_news_are_those_of_home(goed: Goed) -> None:
    pages = made(goed[0])
    home = html.fromstring(pages["index.md"].head + pages["index.md"].body)

    value = json.loads(file(pages, "blok.json"))

    first = home.xpath("//section[contains(@class, 'kort--cijfers')]//li[position() <= 3]")
    assert [one["zin"] for one in value["cijfers"]] == [li.text_content().strip() for li in first]
    newest = home.xpath("string(//h2[@id='blok-veranderd']/following-sibling::ul/li)")
    assert newest == f"{value['nieuwste']['wat']}.{value['nieuwste']['zin']}"
    assert value["stand_op"] == "2024-07-01"


@pytest.mark.parametrize("site", [None, SITE])
def test_every_address_in_it_is_a_page(site: str | None, goed: Goed) -> None:
    pages = made(with_site(goed[0], site))
    there = {address(path) for path in pages}

    value = json.loads(file(pages, "blok.json"))
    window = html.fromstring(file(pages, "venster.html"))
    copied = html.fromstring(
        html.fromstring(pages["blok.md"].body).xpath("string(//table[2]//code)")
    )

    links = [one["link"] for one in (*value["cijfers"], value["nieuwste"])]
    assert [link.removeprefix(site or "") for link in links] == copied_paths(copied, site)
    assert {link.removeprefix(site or "") for link in links} <= there
    shown = [urljoin(f"{SITE}blok/", link) for link in window.xpath("//main//a/@href")]
    assert [link.removeprefix(SITE) for link in shown] == copied_paths(copied, site)


def copied_paths(copied: html.HtmlElement, site: str | None) -> list[str]:
    return [link.removeprefix(site or "") for link in copied.xpath("//a/@href")]


def test_it_has_no_script_and_asks_nothing_from_elsewhere(goed: Goed) -> None:
    window = html.fromstring(file(made(with_site(goed[0], SITE)), "venster.html"))

    assert not window.xpath("//script | //img | //iframe | //*[@style or @onclick]")
    assert all(not urlsplit(link).scheme for link in window.xpath("//link/@href"))


def test_what_people_typed_stays_text_in_the_code_to_copy(goed: Goed) -> None:
    organisatie = goed[0].organisatie.model_copy(update={"site_naam": '"><b onclick=x>'})
    register = goed[0].model_copy(update={"organisatie": organisatie})

    body = html.fromstring(made(register)["blok.md"].body)
    for code in body.xpath("//code"):
        pasted = html.fromstring(code.text_content())
        assert not pasted.xpath("//*[@onclick]")


def test_news_of_a_part_that_is_left_out_is_not_in_it(goed: Goed) -> None:
    kept = json.loads(file(made(goed[0]), "blok.json"))
    without = json.loads(file(made(with_site(goed[0], None, ("afspraken",))), "blok.json"))

    assert kept["nieuwste"]["link"] == "afspraken/"
    assert without["nieuwste"]["link"].startswith("acties/")


def test_without_any_change_it_says_so(goed: Goed) -> None:
    register = goed[0].model_copy(update={"acties": (), "voortgang": (), "afspraken": ()})
    pages = made(register)

    assert json.loads(file(pages, "blok.json"))["nieuwste"] is None
    assert "Wij kennen nog geen veranderingen." in pages["blok.md"].body
