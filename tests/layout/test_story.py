"""What a theme opens with when editors wrote nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.figures.figures import figures
from generator.figures.verhuisd import changes_of_theme
from generator.layout.context import Context, make_context
from generator.layout.story import MOST_WORDS, story
from generator.layout.themes_table import strip
from generator.model.register import Register
from generator.pages.render import render
from generator.register.content import Text

Goed = tuple[Register, list[Text]]
DAY = date(2024, 7, 1)


def told(context: Context) -> str:
    stands = list(context.figures.acties.values())
    found = changes_of_theme(stands, "taal", (), context.figures.today)
    return story(context, context.figures.van_thema("taal"), found)


def on(register: Register, day: date = DAY) -> Context:
    return make_context(register, figures(register, day), [])


def test_it_tells_what_began_what_changed_and_what_comes(goed: Goed) -> None:
    assert told(on(goed[0])) == (
        "Het eerste stuk over deze acties kwam op 7 maart 2024. Dit veranderde het laatst: ‘Brieven herschrijven’. "
        "15 juni 2024: het resultaat ging van ‘Deels gehaald’ naar ‘Niet gehaald’. "
        "Voor zover wij weten, komt er geen einddatum meer aan."
    )


def test_long_names_never_make_it_longer_than_a_reader_wants(goed: Goed) -> None:
    actie = goed[0].acties[0].model_copy(update={"titel": "Brief " * 2 * MOST_WORDS})
    register = goed[0].model_copy(update={"acties": (actie, *goed[0].acties[1:])})

    text = told(on(register))

    assert text == "Het eerste stuk over deze acties kwam op 7 maart 2024."


def test_without_actions_there_is_no_story_and_no_strip(goed: Goed) -> None:
    context = on(goed[0])

    empty = next(thema for thema in goed[0].themas if thema.id == "leeg")
    assert story(context, [], []) == ""
    assert strip(context, empty) is None


@pytest.mark.parametrize("empty", ["", "leeg"])
def test_what_editors_wrote_comes_first(empty: str, goed: Goed) -> None:
    register, texts = goed
    text = next(text for text in texts if text.path == "themas/taal.md")
    text = replace(text, body=" \n") if empty else text

    pages = render(register, figures(register, DAY), [text])

    body = next(page.body for page in pages if page.path == "themas/taal.md")
    assert ("Het eerste stuk over deze acties" in body) == bool(empty)
    assert body.index("Hoe ver zijn wij?") < body.index("De acties</h2>")
