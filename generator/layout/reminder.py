"""Who owes news, and the text that asks for it: one for each owner, that can be sent back filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import quote

from generator.figures.as_known import as_known
from generator.figures.stand import ActieStand, standen
from generator.layout.asked import PEILDATUM, Asking, questions_with, to_blank
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
_BEFORE = Zin(
    "Van {n} {actie|acties} horen wij graag nieuws. De laatste dag is {dag}. De trekker is: {rol}.",
    geen="Van elke actie is er nieuws. De laatste dag is {dag}. De trekker is: {rol}.",
)
# Nobody knows the owner, so whoever knows is asked.
_WHOSE = Zin(
    "Van {n} {actie|acties} weten wij niet wie de trekker is. Wij hoorden ook te lang niets.",
    geen="Van elke actie weten wij wie de trekker is.",
)
_WHO = "Weet jij wie dit doet? Schrijf die functie, afdeling of organisatie bij ‘Gemeld door’. Schrijf nooit de naam van een mens."
_WHY = "Hoe gaat het nu? Veranderde er niets? Vertel dat ook. Dan weet iedereen dat het nog klopt."
_FORM = Zin("Liever een formulier? Dat staat op de site: {link}")
_HOW = Zin("Vul in wat hieronder leeg is. Stuur het als antwoord, of naar {postbus}.")
_NO_NAMES = "Schrijf geen namen van mensen. Dit komt op de site."
_THANKS = "Dank je wel!"
_WAS = Zin("- {code} ({titel}). Het laatste nieuws was van {wanneer}.")
_NEVER = Zin("- {code} ({titel}). Wij hoorden nog nooit iets.")
_CHOOSE = Zin("Bij ‘{label}’ kies je uit: {words}.")
# So many codes fit in a sentence that is easy to read.
_IN_A_LINE = 3
_CHOOSE_OF = Zin("Maar bij ‘{label}’ van {codes} kies je uit: {words}.")
_WRITE = Zin("Bij ‘{label}’ schrijf je bijvoorbeeld: {example}.")
_MAY_WRITE = Zin("Bij ‘{label}’ schrijf je bijvoorbeeld: {example}. Dit hoeft niet.")


@dataclass(frozen=True, slots=True)
class Mail:
    """A link that opens a mail about these actions, with a text to fill in."""

    codes: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """One owner with the actions that are without news, longest first. When nobody knows the owner, the text asks who it is.

    `mails` hold the text as links, each with every question: more than one when one link cannot hold all actions.
    """

    rol: str
    naam: str
    acties: tuple[ActieStand, ...]
    subject: str = ""
    text: str = ""
    mails: tuple[Mail, ...] = ()

    @property
    def link(self) -> str:
        """The link that opens the first mail."""
        return self.mails[0].link if self.mails else ""


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
    known: Register, owed: Mapping[str, Sequence[ActieStand]], asked: Callable[..., str]
) -> tuple[Reminder, ...]:
    names = {rol.id: rol.naam for rol in known.rollen}
    found = [
        _reminder(_Ask(rol, names.get(rol, NOBODY), asked, known.organisatie), acties)
        for rol, acties in owed.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.rol == NOBODY, -len(one.acties), one.naam)))


def ask_late(register: Register, rol: str, acties: Sequence[ActieStand]) -> Reminder:
    """The same for one role and these actions, of which news is late."""
    return _in_order(register, {rol: acties}, _ASKED)[0]


def ask_before(register: Register, rol: str, acties: Sequence[ActieStand], last: date) -> Reminder:
    """The same for news that is not late, and must come on `last` at the latest."""
    return _in_order(register, {rol: acties}, partial(_BEFORE, dag=dag(last)))[0]


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


def _reminder(ask: _Ask, owed: Sequence[ActieStand]) -> Reminder:
    acties = sorted(owed, key=_how_long)
    mails = tuple(ask.mails(acties))
    subject, text = _subject(acties), ask.text(acties)
    return Reminder(ask.rol, ask.naam, tuple(acties), subject, text, mails)


@dataclass(frozen=True, slots=True)
class _Ask:
    """Who is asked, with the sentence that says why, by the number of actions; and where the answer goes."""

    rol: str
    naam: str
    asked: Callable[..., str]
    organisatie: Organisatie

    def text(self, acties: Sequence[ActieStand], *, short: bool = False) -> str:
        """The text to fill in. A short one leaves out what can be missed, and never a question."""
        postbus, nobody = self.organisatie.postbus, self.rol == NOBODY
        why = f"{_WHOSE(n=len(acties))}\n\n{_WHO}"
        if not nobody:
            why = self.asked(n=len(acties), rol=self.naam)
        which = "" if short else "\n".join(map(_line, acties)) + f"\n\n{_WHY}\n"
        hints = (
            ""
            if short
            else "\n\n" + "\n".join(_hints(questions_with(self.organisatie.keuzes), acties))
        )
        naam = "" if nobody else self.naam
        blanks = "\n".join(to_blank(stand.actie.code, naam) for stand in acties)
        form = form_line(self.rol, self.organisatie)
        # What is to be filled in comes last: what stands above it is never read as an answer.
        how = f"{_HOW(postbus=postbus)}\n{form}{_NO_NAMES}{hints}\n\n{_THANKS}\n"
        return f"{_HELLO}\n\n{why}\n\n{which}{how}\n{blanks}"

    def mails(self, acties: Sequence[ActieStand]) -> Iterator[Mail]:
        """A mail for as many actions at a time as a link can hold."""
        left = list(acties)
        while left:
            many = self._that_fit(left)
            part, left = left[:many], left[many:]
            yield Mail(tuple(stand.actie.code for stand in part), self._link(part))

    def _that_fit(self, acties: Sequence[ActieStand]) -> int:
        """How many of the first actions a mail can hold; at least one."""
        for many in range(2, len(acties) + 1):
            if len(self._link(acties[:many])) > MAX_LENGTH:
                return many - 1
        return len(acties)

    def _link(self, acties: Sequence[ActieStand]) -> str:
        """A mail about some of the actions, shorter when the whole text does not fit."""
        subject = _subject(acties)
        whole = _mail(subject, self.text(acties))
        if len(whole) <= MAX_LENGTH or len(acties) > 1:
            return whole
        return _mail(subject, self.text(acties, short=True))


def form_line(rol: str, organisatie: Organisatie) -> str:
    """Where the owner finds the form for all actions, as a line; empty when nobody knows where the site stands."""
    if organisatie.site is None or rol == NOBODY:
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


def _hints(questions: Sequence[Asking], acties: Sequence[ActieStand]) -> Iterator[str]:
    """What to write behind the labels of which that is not clear. What an action cannot be is no choice for it."""
    today = acties[0].today
    for question in questions:
        if question.choices:
            yield from _choices(question, acties)
        elif question.field == PEILDATUM:
            yield _WRITE(label=question.label, example=dag(today))
        elif not question.required:
            next_year = dag(today.replace(year=today.year + 1, day=1)).partition(" ")[2]
            yield _MAY_WRITE(label=question.label, example=next_year)


def _choices(question: Asking, acties: Sequence[ActieStand]) -> Iterator[str]:
    """The words that most actions can have, then those of the others, a few in a line."""
    by_words: dict[str, list[str]] = {}
    for stand in acties:
        words = ", ".join(choice.word for choice in question.choices_for(stand.actie))
        by_words.setdefault(words, []).append(stand.actie.code)
    first, *others = sorted(by_words, key=lambda words: -len(by_words[words]))
    yield _CHOOSE(label=question.label, words=first)
    for words in others:
        for start in range(0, len(by_words[words]), _IN_A_LINE):
            codes = " en ".join(by_words[words][start : start + _IN_A_LINE])
            yield _CHOOSE_OF(label=question.label, codes=codes, words=words)


def _mail(subject: str, body: str) -> str:
    """A mail to nobody yet: the register knows no addresses. Spaces are %20, for mail programs show a plus."""
    lines = quote(body.replace("\n", "\r\n"))
    return f"mailto:?subject={quote(subject)}" + (f"&body={lines}" if body else "")
