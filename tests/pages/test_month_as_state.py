"""A state of a month or a quarter is told as that: no page names a day that nobody wrote."""  # C10

from __future__ import annotations

from datetime import date

import pytest
from lxml import html

from generator.figures.figures import figures
from generator.layout.site_map import actie_path
from generator.model.register import Register
from generator.moment import parse_peildatum
from generator.pages.render import render
from generator.register.content import Text

Echt = tuple[Register, list[Text]]
DAY = date(2024, 12, 31)
_STOPPED = {"stand": "gestopt", "resultaat": "niet gehaald"}


def _pages(register: Register, when: str, today: date) -> dict[str, str]:
    """The text of every page, when the newest update of one action is of that moment and told that it stopped."""
    first = register.voortgang[0]
    news = first.model_copy(update={"peildatum": parse_peildatum(when), **_STOPPED})
    changed = register.model_copy(update={"voortgang": (*register.voortgang, news)})
    return _made(changed, today)


def _made(register: Register, today: date = DAY) -> dict[str, str]:
    made = render(register, figures(register, today), [])
    return {page.path: _text(page.head + page.body) for page in made}


def _text(markup: str) -> str:
    return " ".join(html.fromstring(f"<div>{markup}</div>").text_content().split())


@pytest.mark.parametrize(
    ("when", "words", "last_day"),
    [
        ("augustus 2024", "in augustus 2024", "31 augustus 2024"),
        ("Q3 2024", "in juli tot en met september 2024", "30 september 2024"),
        ("9 augustus 2024", "op 9 augustus 2024", "31 augustus 2024"),
    ],
)
def test_no_page_names_a_day_that_nobody_wrote(
    echt: Echt, when: str, words: str, last_day: str
) -> None:
    code = echt[0].voortgang[0].code

    pages = _pages(echt[0], when, DAY)

    assert f"Stand: Gestopt Dat hoorden wij {words}." in pages[actie_path(code)]
    # The last day of a quarter and of a deadline stands on pages of itself.
    named = {path: text.count(last_day) for path, text in pages.items()}
    assert named == {path: text.count(last_day) for path, text in _made(echt[0]).items()}


def test_the_state_of_a_month_is_not_told_before_its_last_day(echt: Echt) -> None:
    path = actie_path(echt[0].voortgang[0].code)

    before = _pages(echt[0], "augustus 2024", date(2024, 8, 30))[path]
    after = _pages(echt[0], "augustus 2024", date(2024, 8, 31))[path]

    assert "Dat hoorden wij in augustus" not in before
    assert "Dat hoorden wij in augustus" in after
