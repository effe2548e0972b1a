"""Forms with which owners fill in news: one for each action, and all actions of an owner on one page.

Nothing is sent from here: the page makes a mail, an issue or a file, that `intake` reads.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain

from generator.alphabet import capital, dutch_order
from generator.figures.stand import ActieStand
from generator.layout.asked import (
    GEMELD_DOOR,
    MOST_LETTERS,
    QUESTIONS,
    UITLEG,
    Asking,
    Choice,
    questions_with,
)
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.react import issue_form
from generator.layout.site_map import SiteMap, invul_path, invul_rol_path, start
from generator.layout.template import Values, later_page, make_page
from generator.layout.whom import whom_to_ask
from generator.layout.words import stand_sign
from generator.layout.zin import Deel, Zin
from generator.model.register import Register
from generator.moment import dag

_TITEL = Zin("Nieuws over actie {code}")
_TITEL_ROL = Zin("Nieuws van {rol}")
_KORT = (
    "Met dit formulier vertel je hoe het gaat. Dat kost ongeveer **2 minuten** voor 1 actie.",
    "Wij sturen niets vanzelf. Jij stuurt de mail of het bestand.",
    "Schrijf geen namen van mensen.",
)
_KIES = Zin("Kies je actie. Er {is|zijn} {n} {actie|acties}.", geen="Er zijn nog geen acties.")
_LAATST = Zin("Het laatste nieuws is van {dag}. Stand: {stand}.")
_NOG_NIETS = "Wij hoorden nog niets over deze actie."
# What can be typed at a day, said with days around the day of the site.
_WANNEER = Zin("Bijvoorbeeld: {dag}. Of alleen een maand: {maand}.")
_EINDDATUM = Zin("Laat dit leeg als de einddatum niet verschuift. Bijvoorbeeld: {maand}.")
# In a mail without script nobody sees the choices.
_KIES_BIJ = Deel("{label}: kies uit {woorden}.")
_GEEN_TREKKER = "De trekker is onbekend"
_WIE_TREKT = "Wij weten niet wie deze actie trekt. Is dat jouw werk? Vul dit formulier in. Weet jij het ook niet?"
_VRAAG_ONS = Zin("Mail het ons: {postbus}.")
_UITLEG_BIJ = {
    GEMELD_DOOR: "Kies een functie, afdeling of organisatie.",
    UITLEG: f"Schrijf korte zinnen, hooguit {MOST_LETTERS} tekens.",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `kind` says how it is drawn: kies (a list), rondjes, regel or tekst."""

    asking: Asking
    kind: str
    help: str
    choices: tuple[Choice, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one action, with what was known last, and whom to ask when nobody knows the owner."""

    stand: ActieStand
    known: str
    explained: str
    whom: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Values(Values):
    template = "invullen.html.j2"
    formulieren: Sequence[Form]
    melding: tuple[str, str, str]
    body: str
    lijst: Sequence[tuple[str, str, Sequence[ActieStand]]]


def pages(context: Context) -> list[Page]:
    """The list of forms, the form of each action that is still followed, and those of each owner."""
    open_ = [stand for stand in context.figures.acties.values() if stand.afgesloten is None]
    owners: dict[str, list[ActieStand]] = defaultdict(list)
    for stand in open_:
        for rol in stand.trekkers:
            owners[rol].append(stand)
    listed = partial(_list, stands=open_, owners=owners)
    made = [later_page(context, SiteMap.INVULLEN.page("data/voortgang"), listed)]
    made += [_page_of_action(context, stand) for stand in open_]
    made += [_page_of_owner(context, rol, owners[rol]) for rol in owners if rol != "onbekend"]
    return made


def stiff_words(register: Register) -> str:
    """Each stiff word with an easier one, as JSON that the form reads to give a hint."""
    words = {word.term: word.schrijf for word in register.vervang if word.zeker == "ja"}
    return json.dumps(words, ensure_ascii=False, sort_keys=True)


def _list(
    context: Context,
    page: Page,
    stands: Sequence[ActieStand],
    owners: dict[str, list[ActieStand]],
) -> Page:
    names = {rol: _GEEN_TREKKER if rol == "onbekend" else context.rol(rol) for rol in owners}
    known = sorted(
        (rol for rol in owners if rol != "onbekend"), key=lambda r: dutch_order(names[r])
    )
    order = [*known, *(rol for rol in owners if rol == "onbekend")]
    lijst = [
        (capital(names[rol]), "" if rol == "onbekend" else invul_rol_path(rol), owners[rol])
        for rol in order
    ]
    values = _Values(
        kort=[*_KORT, _KIES(n=len(stands))],
        formulieren=(),
        melding=("", "", ""),
        body="",
        lijst=lijst,
    )
    return make_page(context, page, page.title, values)


def _page_of_action(context: Context, stand: ActieStand) -> Page:
    code = stand.actie.code
    page = _form_page(invul_path(code), _TITEL(code=code), f"data/acties/{code}.yml", code)
    return later_page(context, page, partial(_forms, token=code, stands=[stand]))


def _page_of_owner(context: Context, rol: str, stands: Sequence[ActieStand]) -> Page:
    titel = _TITEL_ROL(rol=context.rol(rol))
    page = _form_page(invul_rol_path(rol), titel, "data/voortgang", capital(context.rol(rol)))
    return later_page(context, page, partial(_forms, token=page.title, stands=stands))


def _forms(context: Context, page: Page, token: str, stands: Sequence[ActieStand]) -> Page:
    return make_page(context, page, token, _values(context, stands))


def _form_page(path: str, title: str, source: str, name: str) -> Page:
    crumbs = start(SiteMap.INVULLEN.crumb, Crumb(name))
    return Page(path, title.rstrip("."), source, crumbs, searched=False, form=True)


def _values(context: Context, stands: Sequence[ActieStand]) -> _Values:
    return _Values(
        kort=_KORT,
        formulieren=[_form(context, stand) for stand in stands],
        melding=issue_form(context.register.organisatie),
        body="\r\n".join(_mail_lines(context, stands)),
        lijst=(),
    )


def _mail_lines(context: Context, stands: Sequence[ActieStand]) -> list[str]:
    """The questions as a mail to answer, for who has no script. What stands before them is for people."""
    lines = [_choose(ask, stands) for ask in _questions(context) if ask.choices]
    lines.append("")
    for stand in stands:
        lines += [
            f"{ask.label}: {stand.actie.code if ask.field == 'code' else ''}" for ask in QUESTIONS
        ]
        lines.append("")
    return lines


def _questions(context: Context) -> tuple[Asking, ...]:
    return questions_with(context.register.organisatie.keuzes)


def _choose(asking: Asking, stands: Sequence[ActieStand]) -> str:
    """The words to choose from, of those that one of the actions can have."""
    can = set(chain.from_iterable(asking.choices_for(stand.actie) for stand in stands))
    words = [choice.word.lower() for choice in asking.choices if choice in can]
    return _KIES_BIJ(label=asking.label, woorden=", ".join(words))


def _form(context: Context, stand: ActieStand) -> Form:
    latest = stand.laatste
    known = _NOG_NIETS
    if latest:
        word = stand_sign(latest.stand).word.lower()
        known = _LAATST(dag=latest.peildatum.zin, stand=word)
    fields = tuple(
        _field(context, stand, asking) for asking in _questions(context) if asking.field != "code"
    )
    explained = latest.toelichting if latest else ""
    return Form(stand, known, explained, _whom(context, stand), fields)


def _whom(context: Context, stand: ActieStand) -> str:
    if not stand.trekker_onbekend:
        return ""
    ask = whom_to_ask(context.register, stand)
    ask = ask or _VRAAG_ONS(postbus=context.register.organisatie.postbus)
    return f"{_WIE_TREKT} {ask}"


def _hint(field: str, today: date) -> str:
    """What stands below a question. An example of a day is never later than the day of the site."""
    if field == "peildatum":
        return _WANNEER(dag=dag(today), maand=_month(today))
    if field == "nieuwe_deadline":
        return _EINDDATUM(maand=_month(today.replace(year=today.year + 1, day=1)))
    return _UITLEG_BIJ.get(field, "")


def _month(day: date) -> str:
    return dag(day).partition(" ")[2]


def _field(context: Context, stand: ActieStand, asking: Asking) -> Field:
    """How a question is drawn: of an owner the list of roles, of a choice its words, else what can be typed."""
    hint = _hint(asking.field, context.figures.today)
    if asking.field == GEMELD_DOOR:
        there = context.register.rollen
        roles = sorted(there, key=lambda rol: dutch_order(rol.naam))
        choices = tuple(Choice(rol.id, capital(rol.naam)) for rol in roles)
        # Of more owners the form does not guess who fills it in.
        alone = len(stand.trekkers) == 1 and not stand.trekker_onbekend
        owner = stand.trekkers[0] if alone else ""
        return Field(asking, "kies", hint, choices, owner)
    if asking.choices:
        return Field(asking, "rondjes", hint, asking.choices_for(stand.actie))
    if asking.field == UITLEG:
        return Field(asking, "tekst", hint)
    value = dag(context.figures.today) if asking.field == "peildatum" else ""
    return Field(asking, "regel", hint, value=value)
