"""The marks editors can put in a text, and what each shows. A new mark is one entry in MARKS."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from markupsafe import Markup, escape

from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.figures.telling import STANDEN, Telling, count
from generator.model.fields import Stand
from generator.model.register import Register
from generator.moment import dag
from generator.pages import words
from generator.pages.mark import PATTERN, Asked, Mark, Naar, read_mark
from generator.pages.page import actie_path, plan_path, thema_path
from generator.pages.report import Report


class _Titled(Protocol):
    @property
    def titel(self) -> str: ...


def fill(report: Report, typed: str, naar: Naar) -> Markup:
    """What a mark shows on the day of the report, as safe HTML. The checks have refused every mark that is wrong."""
    asked = read_mark(typed)
    mark = next(mark for mark in MARKS if mark.name == asked.name)
    # Two stars in a title may not open bold words in the sentence around it.
    return mark.make(report, asked, naar).replace("**", Markup("&#42;&#42;"))


def fill_sentence(report: Report, sentence: str, naar: Naar) -> Markup:
    """A sentence of an editor with its marks filled in. The rest is escaped."""
    parts: list[Markup] = []
    end = 0
    for found in PATTERN.finditer(sentence):
        parts += [escape(sentence[end : found.start()]), fill(report, found["typed"], naar)]
        end = found.end()
    return Markup("").join([*parts, escape(sentence[end:])])


def _groep(report: Report, asked: Asked) -> list[ActieStand]:
    """The actions the filters leave."""
    return [
        stand
        for stand in report.figures.acties.values()
        if all(getattr(stand.actie, name) == wanted for name, wanted in asked.filters)
    ]


def _stand(report: Report, asked: Asked, _: Naar) -> Markup:
    """The sentences of the page of a theme, and what nobody knows."""
    groep = [stand for stand in _groep(report, asked) if asked.value in {_ALLES, stand.actie.thema}]
    telling = count(groep)
    laat = [stand.actie.code for stand in groep if stand.te_laat]
    zinnen = [words.klaar_zin(telling), words.door_zin(telling)]
    if groep:
        zinnen += [words.laat_zin(telling, laat), *_niet_bekend(telling, iets_te_laat=bool(laat))]
    bold = " ".join(filter(None, zinnen)).split("**")
    return Markup("").join(Markup("<b>{}</b>").format(part) if index % 2 else part for index, part in enumerate(bold))


def _niet_bekend(telling: Telling, *, iets_te_laat: bool) -> list[str]:
    """What a count of finished actions leaves out. Without late actions the missing end dates were named already."""
    found = (
        (telling.zonder_einddatum if iets_te_laat else 0, "Van **{}** kennen wij geen einddatum."),
        (telling.per_stand["onbekend"], "Van **{}** is de stand onbekend."),
        (telling.oud, "Over **{}** hoorden wij te lang niets."),
    )
    return [zin.format(words.acties(aantal)) for aantal, zin in found if aantal]


def _in_stand(stand: Stand) -> Callable[[Telling], int]:
    return lambda telling: telling.per_stand[stand]


_AANTALLEN: Mapping[str, Callable[[Telling], int]] = {stand: _in_stand(stand) for stand in STANDEN} | {
    "gereed": lambda telling: telling.klaar,
    "te laat": lambda telling: telling.te_laat,
    "zonder nieuws": lambda telling: telling.oud,
    "zonder trekker": lambda telling: telling.zonder_trekker,
}


def _aantal(report: Report, asked: Asked, _: Naar) -> Markup:
    """So many of how many. What is finished is set against what can be, as on every page."""
    telling = count(_groep(report, asked))
    samen = telling.telbaar if asked.value == "gereed" else telling.totaal
    if asked.value == "acties" or not samen:
        return escape(words.acties(samen))
    return escape(f"{_AANTALLEN[asked.value](telling)} van de {words.acties(samen)}")


def _nieuws(report: Report, asked: Asked, _: Naar) -> Markup:
    """The day and how old it is, because old news is never shown as going well."""
    nieuws = laatste_nieuws(_groep(report, asked))
    if nieuws is None or nieuws.van is None:
        return escape("onbekend")
    return escape(f"{nieuws.zin} ({words.maanden_oud(nieuws.van, report.figures.today)} oud)")


def _link(item: _Titled, address: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, item.titel)


def _afspraak(report: Report, asked: Asked, naar: Naar) -> Markup:
    """An agreement from a source of after the day of the site was not there yet, so it has no title to show."""
    for afspraak in report.register.afspraken:
        if afspraak.code == asked.value:
            return _link(afspraak, f"{naar('afspraken.md')}#blok-{afspraak.code.lower()}")
    return escape(f"{asked.value} (op deze dag nog niet bekend)")


def _plan(report: Report, asked: Asked, naar: Naar) -> Markup:
    found = next(plan for plan in report.register.plannen if plan.id == asked.value)
    return _link(found, naar(plan_path(found.id)))


def _codes(register: Register) -> Sequence[str]:
    return [actie.code for actie in register.acties]


def _themas(register: Register) -> Sequence[str]:
    return [thema.id for thema in register.themas]


_ALLES = "alles"
_WOORDEN = {sign.word.lower(): stand for stand, sign in words.STANDEN.items()} | {"geen nieuws": "zonder nieuws"}
_TELBAAR = ("acties", *_AANTALLEN)

MARKS = (
    Mark(
        "stand",
        "Hoe ver de acties van een thema zijn, in een paar zinnen.",
        "[[stand: bewustzijn]]",
        _stand,
        after="de korte naam van een thema, of `alles`",
        choices=lambda register: [_ALLES, *_themas(register)],
        filters=("plan",),
    ),
    Mark(
        "aantal",
        "Een aantal, altijd met hoeveel het er samen zijn: ‘3 van de 9 acties’. Bij `gereed` tellen acties die altijd doorlopen niet mee.",
        "[[aantal: te laat, thema=bewustzijn]]",
        _aantal,
        after=", ".join(f"`{choice}`" for choice in _TELBAAR),
        choices=lambda _: _TELBAAR,
        meant=_WOORDEN,
        filters=("thema", "plan"),
    ),
    Mark(
        "datum",
        "De dag waarvan de site de stand laat zien.",
        "[[datum: peildatum]]",
        lambda report, _, __: escape(dag(report.figures.today)),
        after="`peildatum`",
        choices=lambda _: ("peildatum",),
    ),
    Mark(
        "laatste nieuws",
        "De dag van het laatste nieuws over een actie, en hoe oud dat is.",
        "[[laatste nieuws]]",
        _nieuws,
        filters=("thema", "plan"),
    ),
    Mark(
        "actie",
        "De titel van een actie, als link.",
        "[[actie: A3]]",
        lambda report, asked, naar: _link(report.actie(asked.value), naar(actie_path(asked.value))),
        after="de code van een actie",
        choices=_codes,
        is_link=True,
    ),
    Mark(
        "thema",
        "De titel van een thema, als link.",
        "[[thema: bewustzijn]]",
        lambda report, asked, naar: _link(report.thema(asked.value), naar(thema_path(asked.value))),
        after="de korte naam van een thema",
        choices=_themas,
        is_link=True,
    ),
    Mark(
        "plan",
        "De titel van een plan, als link.",
        "[[plan: actieplan-po]]",
        _plan,
        after="de korte naam van een plan",
        choices=lambda register: [plan.id for plan in register.plannen],
        is_link=True,
    ),
    Mark(
        "afspraak",
        "De titel van een afspraak, als link.",
        "[[afspraak: PA1]]",
        _afspraak,
        after="de code van een afspraak",
        choices=lambda register: [afspraak.code for afspraak in register.afspraken],
        is_link=True,
    ),
)
