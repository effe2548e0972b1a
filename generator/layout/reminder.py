"""Who owes news, and the text that asks for it: one for each owner, that can be sent back filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from urllib.parse import quote

from generator.figures.as_known import as_known
from generator.figures.stand import ActieStand, standen
from generator.layout.asked import PEILDATUM, QUESTIONS, to_blank
from generator.layout.page import address
from generator.layout.react import MAX_LENGTH
from generator.layout.site_map import invul_rol_path
from generator.layout.zin import Zin
from generator.model.organisatie import Organisatie
from generator.model.register import Register
from generator.moment import dag

NOBODY = "onbekend"
_ONE = "Hoe gaat het met deze actie?"
_MORE = Zin("Hoe gaat het met deze {n} {actie|acties}?")
_HELLO = "Beste collega,"
_ASKED = Zin(
    "Van {n} {actie|acties} hoorden wij te lang niets. De trekker is: {rol}.",
    geen="Van elke actie is er nieuws. De trekker is: {rol}.",
)
# How a reminder for a round begins: what was asked is not old yet, but nobody answered.
_ROUND = Zin(
    "Wij vroegen nieuws over {n} {actie|acties}. Wij kregen nog geen antwoord. De trekker is: {rol}.",
    geen="Op elke vraag kwam antwoord. De trekker is: {rol}.",
)
# Nobody knows the owner, so whoever knows is asked.
_WHOSE = Zin(
    "Van {n} {actie|acties} weten wij niet wie de trekker is. Wij hoorden ook te lang niets."
)
_WHO = "Weet jij wie dit doet? Schrijf die functie of afdeling bij ‘Gemeld door’. Schrijf nooit de naam van een mens."
_WHY = "Hoe gaat het nu? Veranderde er niets? Vertel dat ook. Dan weet iedereen dat het nog klopt."
_FORM = Zin("Liever een formulier? Dat staat op de site: {link}")
_HOW = Zin("Vul in wat hieronder leeg is. Stuur het als antwoord, of naar {postbus}.")
_SHORT = Zin("Stuur je antwoord naar {postbus}.")
_NO_NAMES = "Schrijf geen namen van mensen. Dit komt op de site."
_THANKS = "Dank je wel!"
_WAS = Zin("- {code} ({titel}). Het laatste nieuws was van {wanneer}.")
_NEVER = Zin("- {code} ({titel}). Wij hoorden nog nooit iets.")
_CHOOSE = Zin("Bij ‘{label}’ kies je uit: {words}.")
_WRITE = Zin("Bij ‘{label}’ schrijf je bijvoorbeeld: {example}.")
_MAY_WRITE = Zin("Bij ‘{label}’ schrijf je bijvoorbeeld: {example}. Dit hoeft niet.")


@dataclass(frozen=True, slots=True)
class Reminder:
    """One owner with the actions that are without news, longest first. When nobody knows the owner, the text asks who it is.

    `link` opens a mail with the text in it. Where the text is too long for a link, the mail has a shorter one, if it can
    with the questions.
    """

    rol: str
    naam: str
    acties: tuple[ActieStand, ...]
    subject: str = ""
    text: str = ""
    link: str = ""


def reminders(register: Register, today: date) -> tuple[Reminder, ...]:
    """Who owes news on `today`: first who owes most, and last the actions of which nobody knows the owner."""
    known = as_known(register, today)
    owed: dict[str, list[ActieStand]] = {}
    for stand in standen(known, today):
        if stand.oud:
            for rol in stand.trekkers:
                owed.setdefault(rol, []).append(stand)
    return _in_order(known, owed, _ASKED)


def ask_again(
    register: Register, silent: Mapping[str, Sequence[ActieStand]]
) -> tuple[Reminder, ...]:
    """The same for who did not answer in a round: the actions by the role that was asked."""
    return _in_order(register, silent, _ROUND)


def _in_order(
    known: Register, owed: Mapping[str, Sequence[ActieStand]], asked: Zin
) -> tuple[Reminder, ...]:
    names = {rol.id: rol.naam for rol in known.rollen}
    found = [
        _reminder(rol, asked(n=len(acties), rol=names.get(rol, NOBODY)), acties, known.organisatie)
        for rol, acties in owed.items()
    ]
    named = (replace(one, naam=names.get(one.rol, NOBODY)) for one in found)
    return tuple(sorted(named, key=lambda one: (one.rol == NOBODY, -len(one.acties), one.naam)))


def awaited(register: Register, today: date) -> tuple[ActieStand, ...]:
    """The actions of which news must still come, each in time or not, in the order of the register."""
    return tuple(
        stand
        for stand in standen(as_known(register, today), today)
        if stand.oud or stand.nieuws_uiterlijk
    )


def _how_long(stand: ActieStand) -> date:
    """The day until which there was news. Nobody knows it of an action that never had any: those come first."""
    return stand.nieuws_uiterlijk or date.min


def _reminder(
    rol: str, why: str, asked: Sequence[ActieStand], organisatie: Organisatie
) -> Reminder:
    acties, nobody = sorted(asked, key=_how_long), rol == NOBODY
    postbus = organisatie.postbus
    subject = _subject(acties)
    said = f"{_WHOSE(n=len(acties))}\n\n{_WHO}" if nobody else why
    opening = f"{_HELLO}\n\n{said}\n"
    which = "\n".join(map(_line, acties)) + "\n"
    hints = "\n".join(_hints(acties))
    blanks = "\n".join(to_blank(stand.actie.code, "" if nobody else rol) for stand in acties)
    form = "" if nobody else form_line(rol, organisatie)
    send = f"{_SHORT(postbus=postbus)}\n{form}\n{_THANKS}\n"
    # What is to be filled in comes last: what stands above it is never read as an answer.
    how = f"{_HOW(postbus=postbus)}\n{form}{_NO_NAMES}\n\n{hints}\n\n{_THANKS}\n"
    text = f"{opening}\n{which}\n{_WHY}\n{how}\n{blanks}"
    shorter = (
        text,
        f"{opening}\n{which}\n{_HOW(postbus=postbus)}\n{form}{_NO_NAMES}\n\n{blanks}",
        f"{opening}\n{which}\n{_WHY}\n{send}",
        f"{opening}\n{_WHY}\n{send}",
        "",
    )
    links = (_mail(subject, body) for body in shorter)
    link = next((link for link in links if len(link) <= MAX_LENGTH), "")
    return Reminder(rol, rol, tuple(acties), subject, text, link)


def form_line(rol: str, organisatie: Organisatie) -> str:
    """Where the owner finds the form for all actions, as a line; empty when nobody knows where the site stands."""
    if organisatie.site is None:
        return ""
    return f"{_FORM(link=organisatie.site + address(invul_rol_path(rol)))}\n"


def _subject(acties: Sequence[ActieStand]) -> str:
    """With the code in front when there is one action, so that the answer can be sorted."""
    first, *more = acties
    return _MORE(n=len(acties)) if more else f"[{first.actie.code}] {_ONE}"


def _line(stand: ActieStand) -> str:
    code, titel = stand.actie.code, stand.actie.titel
    if stand.laatste is None:
        return _NEVER(code=code, titel=titel)
    return _WAS(code=code, titel=titel, wanneer=stand.laatste.peildatum.zin)


def _hints(acties: Sequence[ActieStand]) -> Iterator[str]:
    """What to write behind the labels of which that is not clear. What none of the actions can be is no choice."""
    today = acties[0].today
    for question in QUESTIONS:
        fit = {*chain.from_iterable(question.choices_for(stand.actie) for stand in acties)}
        words = ", ".join(choice.word for choice in question.choices if choice in fit)
        if words:
            yield _CHOOSE(label=question.label, words=words)
        elif question.field == PEILDATUM:
            yield _WRITE(label=question.label, example=dag(today))
        elif not question.required:
            next_year = dag(today.replace(year=today.year + 1, day=1)).partition(" ")[2]
            yield _MAY_WRITE(label=question.label, example=next_year)


def _mail(subject: str, body: str) -> str:
    """A mail to nobody yet: the register knows no addresses. Spaces are %20, for mail programs show a plus."""
    lines = quote(body.replace("\n", "\r\n"))
    return f"mailto:?subject={quote(subject)}" + (f"&body={lines}" if body else "")
