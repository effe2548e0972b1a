"""The new file that news becomes: its place, its fields in one order, and days written in one way."""

from __future__ import annotations

from generator.intake.offered import Offered
from generator.layout.asked import ACTIE, EINDDATUM, GEMELD_DOOR, PEILDATUM, QUESTIONS, UITLEG
from generator.model.register import KINDS
from generator.model.voortgang import Voortgang
from generator.moment import MomentError, dag, parse_moment, parse_peildatum

VOORTGANG = next(kind for kind in KINDS if kind.name == "voortgang")
# The order in a file. The explanation comes last: it may have more lines, and what is wrong in one
# of them is about it.
_LAST = (GEMELD_DOOR, UITLEG)
_FIRST = {question.field for question in QUESTIONS}.difference(_LAST, {ACTIE})
_IN_ORDER = (*(name for name in Voortgang.model_fields if name in _FIRST), *_LAST)


def news_file(code: str, day: str) -> str:
    """The place of news about an action, below data/."""
    return VOORTGANG.path.format(code=code, peildatum=day)


def news_fields(one: Offered) -> dict[str, str]:
    """The fields of the new file. Days are written in one way, so that the same day has one name."""
    answers = one.answers | {PEILDATUM: one_way(one.answers[PEILDATUM])}
    if EINDDATUM in answers:
        answers[EINDDATUM] = _end(answers[EINDDATUM])
    return {name: answers[name] for name in _IN_ORDER if name in answers}


def one_way(typed: str) -> str:
    """A day as 2026-12-01; a month, quarter or year as it was typed, and what is none of these too."""
    try:
        moment = parse_peildatum(typed)
    except MomentError:
        return typed.replace("/", "-")
    if moment.van and moment.zin == dag(moment.van):
        return moment.van.isoformat()
    return typed.lower()


def _end(typed: str) -> str:
    """The same for a deadline, which may be many other things. A spreadsheet makes 2025-06-30 of 30-6-2025."""
    try:
        moment = parse_moment(typed)
    except MomentError:
        return typed
    if moment.van and moment.zin == dag(moment.van):
        return moment.van.isoformat()
    return typed
