"""What a mark of an editor shows: the same words and figures as the pages, and safe whatever people typed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.figures.figures import figures
from generator.figures.telling import STANDEN, count
from generator.layout.context import Context, make_context
from generator.layout.page import Page, link
from generator.layout.words import bold
from generator.model.acties import ZONDER_EINDE
from generator.model.fields import Stand
from generator.model.register import Register
from generator.model.voortgang import Voortgang
from generator.pages.render import render
from generator.register.content import Text
from generator.texts.mark import mistake
from generator.texts.marks import MARKS, fill, fill_sentence

DAG = date(2024, 12, 31)
NAAR = partial(link, "over-deze-site.md")


@pytest.fixture(scope="session")
def context(echt: tuple[Register, list[Text]]) -> Context:
    return make_context(echt[0], figures(echt[0], DAG), echt[1])


SHOWN = {
    "stand: alles": "3 van de 9 acties zijn klaar. 5 andere acties lopen altijd door. 4 acties zijn te laat: A3, A4, B2 en B4. "
    "Van 1 actie weten wij niet of die te laat is. Wij kennen geen einddatum. Over 11 acties hoorden wij te lang niets.",
    "stand: bewustzijn": "1 van de 4 acties is klaar. 2 acties zijn te laat: A3 en A4. "
    "Van 1 actie weten wij niet of die te laat is. Wij kennen geen einddatum. Over 3 acties hoorden wij te lang niets.",
    "stand: leiderschap": "Er zijn nog geen acties.",
    "aantal: acties": "14 acties",
    "aantal: gereed": "3 van de 9 acties",
    "aantal: doorlopend": "5 van de 14 acties",
    "aantal: te laat": "4 van de 14 acties",
    "aantal: te laat, thema=bewustzijn": "2 van de 4 acties",
    "aantal: te laat, thema=bewustzijn, plan=actieplan-po": "2 van de 4 acties",
    "aantal:  te  laat ,thema = bewustzijn": "2 van de 4 acties",
    "aantal: zonder nieuws": "11 van de 14 acties",
    "aantal: zonder trekker": "13 van de 14 acties",
    "aantal: gereed, thema=leiderschap": "0 acties",
    "datum: peildatum": "31 december 2024",
    "laatste nieuws": "7 maart 2024 (ruim 9 maanden oud)",
    "laatste nieuws, thema=leiderschap": "onbekend",
    "actie: A3": "Overzicht van wat teams doen",
    "thema: bewustzijn": "Bewustzijn",
    "afspraak: PA1": "De Rooney Rule uitwerken",
}


@pytest.mark.parametrize("typed", SHOWN)
def test_a_mark_shows_what_the_pages_show(typed: str, context: Context) -> None:
    assert _text(fill(context, typed, NAAR)) == SHOWN[typed]


def test_every_example_of_the_help_works_in_the_real_register(context: Context) -> None:
    for mark in MARKS:
        assert fill(context, mark.example.strip("[]"), NAAR), mark.name


def test_every_choice_of_every_mark_shows_something(context: Context) -> None:
    for mark in MARKS:
        for choice in mark.choices(context.register) if mark.choices else ():
            assert _text(fill(context, f"{mark.name}: {choice}", NAAR)), choice


def test_a_link_goes_to_the_page_of_the_item(
    context: Context, echte_paginas: dict[str, Page]
) -> None:
    for typed, address in {
        "actie: A3": "../acties/a3/",
        "thema: bewustzijn": "../themas/bewustzijn/",
        "plan: actieplan-po": "../plannen/actieplan-po/",
        "afspraak: PA1": "../afspraken/#blok-pa1",
    }.items():
        assert html.fromstring(fill(context, typed, NAAR)).get("href") == address
    assert 'id="blok-pa1"' in echte_paginas["afspraken.md"].body


def test_an_agreement_of_a_later_source_has_no_title_yet(echt: tuple[Register, list[Text]]) -> None:
    register = echt[0]
    early = date(2020, 1, 1)

    context = make_context(register, figures(register, early), [])

    assert fill(context, "afspraak: PA2", NAAR) == "PA2 (op deze dag nog niet bekend)"


def test_an_action_of_later_has_no_title_and_no_link_yet(echt: tuple[Register, list[Text]]) -> None:
    context = make_context(echt[0], figures(echt[0], date(2020, 1, 1)), [])
    later = [actie.code for actie in echt[0].acties if actie.code not in context.figures.acties]

    assert later
    for code in later:
        assert fill(context, f"actie: {code}", NAAR) == f"{code} (op deze dag nog niet bekend)"


def test_every_mark_can_be_shown_on_a_day_before_all_sources(
    echt: tuple[Register, list[Text]],
) -> None:
    """A text that stands there today must also make a page of a past day."""
    register = echt[0]
    context = make_context(register, figures(register, date(2020, 1, 1)), [])

    for mark in MARKS:
        for value in mark.choices(register) if mark.choices else ():
            assert fill(context, f"{mark.name}: {value}", NAAR), (mark.name, value)


@given(stand=st.sampled_from(sorted(ZONDER_EINDE)))
def test_what_goes_on_is_never_counted_as_finished(
    stand: Stand, echt: tuple[Register, list[Text]]
) -> None:
    """Whatever the newest update of an ongoing action may say. It is counted in the group of that state (C2)."""
    register = echt[0]
    code = next(actie.code for actie in register.acties if actie.doorlopend == "ja")
    news = Voortgang.model_construct(
        **(
            dict(register.voortgang[0])
            | {"code": code, "stand": stand, "nieuwe_trekker": None, "stappen": ()}
        )
    )
    other = register.model_copy(
        update={"voortgang": (*(v for v in register.voortgang if v.code != code), news)}
    )

    shown = fill(make_context(other, figures(other, DAG), []), "aantal: gereed", NAAR)

    assert shown == f"3 van de {9 if stand == 'doorlopend' else 10} acties"


def test_what_people_typed_never_becomes_html(context: Context) -> None:
    evil = "**\"'><script>alert(1)</script>&amp; *x* [y](z)"
    register = context.register.model_copy(
        update={
            "acties": tuple(a.model_copy(update={"titel": evil}) for a in context.register.acties)
        }
    )
    bad = replace(context, register=register, figures=figures(register, DAG))

    made = html.fromstring(
        f"<p>{bold(fill_sentence(bad, 'Kijk **bij [[actie: A3]]** & <b>', NAAR))}</p>"
    )

    assert made.text_content() == f"Kijk bij {evil} & <b>"
    assert [part.tag for part in made.iter()] == ["p", "b", "a"]


def test_a_mark_in_the_summary_is_filled_in_and_may_be_bold(
    echt: tuple[Register, list[Text]],
) -> None:
    register, texts = echt
    text = next(text for text in texts if text.path == "over-deze-site.md")
    head = text.head.model_copy(
        update={"in_het_kort": ("Nu zijn er **[[aantal: te laat]]** te laat & <b>.",)}
    )

    pages = render(register, figures(register, DAG), [replace(text, head=head)])

    page = next(page for page in pages if page.path == "over-deze-site.md")
    assert "<li>Nu zijn er <b>4 van de 14 acties</b> te laat &amp; &lt;b&gt;.</li>" in page.head


@given(typed=st.text())
def test_a_mark_nobody_knows_is_one_sentence_that_ends(
    typed: str, echt: tuple[Register, list[Text]]
) -> None:
    message = mistake(typed, MARKS, echt[0])

    assert message == "" or re.fullmatch(r"(?s)(Bij|Na|').+\.", message)


def test_all_states_together_are_all_actions(context: Context) -> None:
    each = [int(_text(fill(context, f"aantal: {stand}", NAAR)).split()[0]) for stand in STANDEN]

    assert sum(each) == count(list(context.figures.acties.values())).totaal


def _text(markup: str) -> str:
    return html.fromstring(f"<p>{markup}</p>").text_content()
