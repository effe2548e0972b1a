"""The marks editors can put in a text, and what each shows. A new mark is one entry in MARKS."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from generator.layout import words
from generator.layout.context import Context
from generator.model.register import Register
from generator.moment import dag
from generator.texts import mark_values as values
from generator.texts.mark import PATTERN, Mark, Naar, read_mark


def _codes(register: Register) -> Sequence[str]:
    return [actie.code for actie in register.acties]


def _themas(register: Register) -> Sequence[str]:
    return [thema.id for thema in register.themas]


_WOORDEN = {sign.word.lower(): stand for stand, sign in words.STANDEN.items()} | {
    "geen nieuws": "zonder nieuws"
}
_TELBAAR = ("acties", *values.AANTALLEN)

MARKS = (
    Mark(
        "stand",
        "Hoe ver de acties van een thema zijn, in een paar zinnen.",
        "[[stand: bewustzijn]]",
        values.show_stand,
        after="de korte naam van een thema, of `alles`",
        choices=lambda register: [values.ALLES, *_themas(register)],
        filters=("plan",),
        without_themes=(
            "Hoe ver alle acties zijn, in een paar zinnen.",
            "[[stand: alles]]",
            "`alles`",
        ),
    ),
    Mark(
        "aantal",
        "Een aantal, altijd met hoeveel het er samen zijn: ‘3 van de 9 acties’. Bij `gereed` tellen acties die altijd doorlopen niet mee.",
        "[[aantal: te laat, thema=bewustzijn]]",
        values.show_aantal,
        after=", ".join(f"`{choice}`" for choice in _TELBAAR),
        choices=lambda _: _TELBAAR,
        meant=_WOORDEN,
        filters=("thema", "plan"),
        without_themes=("", "[[aantal: te laat]]", ""),
    ),
    Mark(
        "datum",
        "De dag waarvan de site de stand laat zien.",
        "[[datum: peildatum]]",
        lambda context, _, __: escape(dag(context.figures.today)),
        after="`peildatum`",
        choices=lambda _: ("peildatum",),
    ),
    Mark(
        "laatste nieuws",
        "De dag van het laatste nieuws over een actie, en hoe oud dat is.",
        "[[laatste nieuws]]",
        values.show_nieuws,
        filters=("thema", "plan"),
    ),
    Mark(
        "actie",
        "De titel van een actie, als link.",
        "[[actie: A3]]",
        values.show_actie,
        after="de code van een actie",
        choices=_codes,
        is_link=True,
    ),
    Mark(
        "thema",
        "De titel van een thema, als link.",
        "[[thema: bewustzijn]]",
        values.show_thema,
        after="de korte naam van een thema",
        choices=_themas,
        is_link=True,
        about=("themas",),
    ),
    Mark(
        "plan",
        "De titel van een plan, als link.",
        "[[plan: actieplan-po]]",
        values.show_plan,
        after="de korte naam van een plan",
        choices=lambda register: [plan.id for plan in register.plannen],
        is_link=True,
    ),
    Mark(
        "afspraak",
        "De titel van een afspraak, als link.",
        "[[afspraak: PA1]]",
        values.show_afspraak,
        after="de code van een afspraak",
        choices=lambda register: [afspraak.code for afspraak in register.afspraken],
        is_link=True,
        about=("afspraken",),
    ),
)


def fill(context: Context, typed: str, naar: Naar) -> Markup:
    """What a mark shows on the day of the site, as safe HTML. The checks have refused every mark that is wrong."""
    asked = read_mark(typed)
    mark = next(mark for mark in MARKS if mark.name == asked.name)
    # Two stars in a title may not open bold words in the sentence around it.
    return mark.make(context, asked, naar).replace("**", Markup("&#42;&#42;"))


def fill_sentence(context: Context, sentence: str, naar: Naar) -> Markup:
    """A sentence of an editor with its marks filled in. The rest is escaped."""
    parts: list[Markup] = []
    end = 0
    for found in PATTERN.finditer(sentence):
        parts += [escape(sentence[end : found.start()]), fill(context, found["typed"], naar)]
        end = found.end()
    return Markup("").join([*parts, escape(sentence[end:])])
