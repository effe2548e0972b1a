"""A round is told on the site: what was asked, what was answered, and where nobody said anything."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from generator.figures.figures import figures
from generator.layout.site_map import RONDES, SiteMap
from generator.model.register import Register
from generator.model.voortgang import Voortgang
from generator.pages.render import render
from generator.register.content import Text

Read = tuple[Register, list[Text]]
PAGE = "rondes/2024-05-15.md"
ASKED = "Op 15 mei 2024 vroegen wij nieuws over 2 acties."


def told(code: str, day: str, text: str) -> Voortgang:
    fields = {"stand": "loopt", "resultaat": "onbekend", "gemeld_door": "team-zorg"}
    return Voortgang.model_validate({"code": code, "peildatum": day, "toelichting": text} | fields)


def site(read: Read, today: date, *came: Voortgang) -> dict[str, str]:
    """The words of each page by its path, on a day, with this news besides."""
    register = read[0].model_copy(update={"voortgang": (*read[0].voortgang, *came)})
    made = render(register, figures(register, today), read[1])
    return {
        page.path: unescape(re.sub(r"<[^>]+>", "", f"{page.head}{page.body}")).replace("\xad", "")
        for page in made
    }


def test_before_the_first_round_there_is_no_page_and_no_link(goed: Read) -> None:
    pages = site(goed, date(2024, 5, 14))

    assert not [path for path in pages if path.startswith("rondes/")]
    assert "Wie gaf antwoord?" not in pages[SiteMap.VERANDERD.path]


def test_a_round_that_is_open_says_until_when(goed: Read) -> None:
    page = site(goed, date(2024, 5, 15))[PAGE]

    assert ASKED in page
    assert "Antwoorden kan tot en met 29 mei 2024. De ronde is nog open." in page
    assert page.count("Wij kregen nog geen antwoord.") == 2


@pytest.mark.parametrize(
    ("came", "says"),
    [
        (
            [],
            ["Over geen enkele actie kwam nieuws.", "Over beide acties kregen wij geen antwoord."],
        ),
        (
            [told("A1", "2024-05-20", "Wij schreven 3 brieven.")],
            [
                "Over 1 van de 2 acties kwam nieuws.",
                "Over 1 van de 2 acties kregen wij geen antwoord.",
                "Er is nieuws van 20 mei 2024. Stand: loopt.",
            ],
        ),
        (
            [told("A1", "2024-05-20", "Er is niets veranderd.")],
            [
                "Bij 1 van de 2 acties was het antwoord: er is geen nieuws.",
                "Dat hoorden wij in het antwoord van 20 mei 2024.",
            ],
        ),
        (
            [
                told("A1", "2024-05-20", "Wij schreven 3 brieven."),
                told("A2", "2024-05-21", "Er is nog geen nieuws."),
            ],
            ["Over elke actie kregen wij antwoord."],
        ),
    ],
    ids=["nobody", "one", "no news", "everybody"],
)
def test_a_round_tells_what_was_answered(
    goed: Read, came: list[Voortgang], says: list[str]
) -> None:
    page = site(goed, date(2024, 7, 1), *came)[PAGE]

    assert "De ronde is gesloten op 20 juni 2024." in page
    assert [sentence for sentence in says if sentence not in page] == []


def test_the_list_of_rounds_counts_and_is_linked(goed: Read) -> None:
    pages = site(goed, date(2024, 7, 1), told("A1", "2024-05-20", "Er is niets veranderd."))

    assert "Er was 1 ronde." in pages[RONDES]
    assert re.search(r"15 mei 2024\s*2\s*0\s*1\s*1\b", pages[RONDES])
    assert "Bekijk de rondes" in pages[SiteMap.VERANDERD.path]


def test_an_action_without_an_answer_says_so_until_there_is_news(goed: Read) -> None:
    says = "Wij vroegen nieuws op 15 mei 2024. Wij kregen geen antwoord."

    silent = site(goed, date(2024, 12, 1))
    answered = site(goed, date(2024, 12, 1), told("A1", "2024-05-20", "Er is niets veranderd."))
    fresh = site(goed, date(2024, 12, 1), told("A1", "2024-11-20", "Wij schreven 3 brieven."))

    assert says in silent["acties/a1.md"]
    assert says not in answered["acties/a1.md"]
    assert says not in fresh["acties/a1.md"]


def test_a_name_in_another_language_has_that_language_wherever_it_stands(goed: Read) -> None:
    ronde = goed[0].rondes[0].model_copy(update={"titel": "Mid-term <review>", "taal": "en"})
    register = goed[0].model_copy(update={"rondes": (ronde,)})

    made = render(register, figures(register, date(2024, 7, 1)), goed[1])

    html = [f"{page.title} {page.crumbs} {page.head}{page.body}" for page in made]
    named = [text for text in html if "Mid-term" in text]
    assert len(named) == 2
    for text in named:
        assert text.count("Mid-term") == text.count(
            '<span lang="en">Mid-term &lt;review&gt;</span>'
        )
    assert "Ronde van 15 mei 2024" in [page.title for page in made]
    dutch = ronde.model_copy(update={"titel": "Voorjaar", "taal": None})
    register = goed[0].model_copy(update={"rondes": (dutch,)})
    titles = [page.title for page in render(register, figures(register, date(2024, 7, 1)), goed[1])]
    assert "Voorjaar" in titles
