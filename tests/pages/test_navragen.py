"""The page that says whom to ask for news is there for who works on the site, and for nobody else."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import html

from generator.figures.figures import figures
from generator.layout.reminder import reminders
from generator.layout.site_map import NAVRAGEN
from generator.model.register import Register
from generator.pages.render import render, render_preview
from generator.register.content import Text

LATE = date(2024, 12, 1)
Read = tuple[Register, list[Text]]


def shown(read: Read, today: date) -> html.HtmlElement:
    register, texts = read
    (page,) = render_preview(register, figures(register, today), texts)
    assert page.path == NAVRAGEN
    return html.fromstring(f"<div>{page.head}{page.body}</div>")


def test_it_tells_the_same_as_the_command(goed: Read) -> None:
    page = shown(goed, LATE)

    mails = [link for link in page.xpath("//a/@href") if link.startswith("mailto:?")]
    assert mails == [one.link for one in reminders(goed[0], LATE)]
    assert "A1: Brieven herschrijven. Het laatste nieuws was van 15 juni 2024." in [
        item.text_content() for item in page.iter("li")
    ]


def test_of_an_owner_nobody_knows_it_asks_nothing(echt: Read) -> None:
    page = shown(echt, date(2026, 11, 26))

    assert "Zoek eerst wie ervoor zorgt." in page.text_content()
    assert page.xpath("count(//h2[@id='blok-onbekend'])") == 1


def test_when_all_is_told_it_says_so(goed: Read) -> None:
    page = shown(goed, date(2024, 8, 1))

    assert "Van elke actie is er nieuws." in page.text_content()


@pytest.mark.parametrize("today", [LATE, date(2024, 8, 1)])
def test_the_site_itself_has_no_such_page(goed: Read, today: date) -> None:
    register, texts = goed

    made = render(register, figures(register, today), texts)

    assert NAVRAGEN not in {page.path for page in made}
    assert not any("Wie geeft nieuws?" in page.body for page in made)
