"""Answers of owners in a round. They are updates like all others, so what came is found and not kept twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.register import Register
from generator.model.uitvraag import Gevraagd, Ronde
from generator.model.voortgang import Voortgang
from generator.moment import volgorde

# The answer "no news" is an update too: so everybody sees when we heard it, and it is kept once.
NOTHING_CHANGED = "Er is niets veranderd."
NOTHING_YET = "Er is nog geen nieuws."
NO_NEWS = frozenset({NOTHING_CHANGED, NOTHING_YET})


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One action of a round with the newest that its owner told since it was asked; None when nobody said anything."""

    vraag: Gevraagd
    nieuws: Voortgang | None

    @property
    def niets_nieuws(self) -> bool:
        """Whether the answer is that there is no news."""
        return self.nieuws is not None and self.nieuws.toelichting in NO_NEWS


def antwoorden(ronde: Ronde, register: Register, today: date) -> tuple[Uitkomst, ...]:
    """What came of each action up to `today`, or up to the day on which the round was closed."""
    if ronde.bron:
        return tuple(_from_source(ronde, vraag, register, today) for vraag in ronde.gevraagd)
    until = _until(ronde, today)
    asked = {vraag.code for vraag in ronde.gevraagd}
    told: dict[str, list[Voortgang]] = {}
    for news in register.voortgang:
        if news.code in asked and news.gemeld_door and news.peildatum.begonnen(until):
            told.setdefault(news.code, []).append(news)
    return tuple(_answer(ronde, vraag, told) for vraag in ronde.gevraagd)


def _until(ronde: Ronde, today: date) -> date:
    """The last day on which news can be an answer."""
    if ronde.gesloten and ronde.gesloten.van:
        return min(today, ronde.gesloten.van)
    return today


def _from_source(ronde: Ronde, vraag: Gevraagd, register: Register, today: date) -> Uitkomst:
    """The update of an action from the document of a round."""
    found = [
        news
        for news in register.voortgang
        if (news.code, news.bron) == (vraag.code, ronde.bron) and news.peildatum.begonnen(today)
    ]
    return Uitkomst(vraag, max(found, key=lambda news: volgorde(news.peildatum), default=None))


def _answer(ronde: Ronde, vraag: Gevraagd, told: Mapping[str, Sequence[Voortgang]]) -> Uitkomst:
    answers = [news for news in told.get(vraag.code, ()) if _is_answer(ronde, vraag, news)]
    newest = max(answers, key=lambda news: volgorde(news.peildatum), default=None)
    return Uitkomst(vraag, newest)


def _is_answer(ronde: Ronde, vraag: Gevraagd, news: Voortgang) -> bool:
    """Whether news is newer than what was known, or of the day of asking or later."""
    if vraag.bekend is None or volgorde(news.peildatum) > volgorde(vraag.bekend):
        return True
    return news.peildatum.van is not None and not ronde.op.later(news.peildatum.van)


def zonder_antwoord(register: Register, today: date) -> dict[str, Ronde]:
    """The actions about which nobody answered in the newest round that asked for them and is over, by code."""
    newest: dict[str, tuple[Ronde, bool]] = {}
    for ronde in sorted(register.rondes, key=lambda ronde: ronde.op.tekst):
        if is_over(ronde, today):
            outcomes = antwoorden(ronde, register, today)
            newest |= {one.vraag.code: (ronde, one.nieuws is None) for one in outcomes}
    return {code: ronde for code, (ronde, silent) in newest.items() if silent}


def is_over(ronde: Ronde, today: date) -> bool:
    """Whether nobody can answer any more: what stands in a document is complete."""
    if ronde.gesloten or ronde.bron:
        return True
    return ronde.uiterlijk is not None and ronde.uiterlijk.voorbij(today)


def open_rondes(register: Register, today: date) -> tuple[Ronde, ...]:
    """The rounds that were asked and not closed, newest first."""
    found = (ronde for ronde in register.rondes if not ronde.gesloten and not ronde.bron)
    begun = (ronde for ronde in found if ronde.op.begonnen(today))
    return tuple(sorted(begun, key=lambda ronde: ronde.op.tekst, reverse=True))
