"""Judge what is offered: the same rules and words as for the register, and nothing is ever changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from generator.checks.all_rules import STILL_TO_COME, check
from generator.figures.antwoorden import NO_NEWS, NOTHING_CHANGED, NOTHING_YET
from generator.figures.stand import ActieStand, standen
from generator.intake.fingerprint import fingerprint
from generator.intake.offered import Offered
from generator.layout.asked import (
    ACTIE,
    BY_FIELD,
    GEMELD_DOOR,
    MOST_LETTERS,
    PEILDATUM,
    QUESTIONS,
    UITLEG,
)
from generator.model.acties import Voortgang
from generator.model.register import KINDS, Register
from generator.moment import MomentError, dag, parse_moment, parse_peildatum
from generator.problem import Problem, errors
from generator.register.read import Reading, read_more
from generator.register.yaml_writer import yaml_text

Verdict = Literal["taken", "there", "conflict", "refused"]
VOORTGANG = next(kind for kind in KINDS if kind.name == "voortgang")
_CODE = re.compile(r"</?[A-Za-z][^<>\n]*>|<!--")
# Answers that make two pieces of news the same or not.
_COMPARED = tuple(question.field for question in QUESTIONS if question.field != ACTIE)
# The order in a file. The explanation comes last: it may have more lines, and what is wrong in one
# of them is about it.
_LAST = (GEMELD_DOOR, UITLEG)
_FIRST = set(_COMPARED).difference(_LAST)
_IN_ORDER = (*(name for name in Voortgang.model_fields if name in _FIRST), *_LAST)
_END = "nieuwe_deadline"
_NO_ANSWER = "Er staat geen antwoord bij '{label}'. {asks} Bijvoorbeeld: {example}."
_UNKNOWN_ACTION = "Actie '{code}' kennen wij niet. Kijk op de site welke code de actie heeft."
_NO_CODE = "'{code}' is code van een webpagina. Haal die weg, en schrijf gewone zinnen."
_TOO_LONG = "De uitleg heeft {n} tekens. Maak er hooguit {most} van."
_OTHER = "Over deze dag staat er al ander nieuws: '{was}'. Jij schrijft: '{now}'. Kies een andere dag, of overleg met de planner."
_LATER = "Sinds deze lijst is gemaakt, kwam er ander nieuws: '{was}'. Jij schrijft: '{now}'. Kijk of dat nog klopt, en stuur het dan met een mail."
_TWICE = (
    "Over deze dag kwam 2 keer ander nieuws binnen: '{was}' en '{now}'. Overleg welk nieuws klopt."
)
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """One offered item and what becomes of it.

    `file` is its place below data/ and `text` what stands in it; both empty when it is refused. `says` are
    sentences for the sender: why it is refused, or what to look at.
    """

    offered: Offered
    verdict: Verdict
    file: str = ""
    text: str = ""
    says: tuple[str, ...] = ()


def take(reading: Reading, offered: Sequence[Offered], today: date) -> list[Judged]:
    """What becomes of each item, in the same order. `reading` is a right register; nothing is written."""
    register = reading.register
    if register is None:
        message = "news was taken in by a register that could not be read"
        raise LookupError(message)
    known_now = _Known.of(register, today)
    first = [_compare(known_now, one) for one in offered]
    wrong = _wrong(reading, first, today)
    # What the rules refuse is no other news, so doubles are looked for after it.
    ruled = [_with_problems(one, wrong.get((one.file, one.text), ())) for one in first]
    return _without_doubles(ruled)


def _wrong(
    reading: Reading, judged: Sequence[Judged], today: date
) -> Mapping[_Key, Sequence[Problem]]:
    """What the rules say of each new file, by its name and text: one name can be offered with more than one text."""
    offered: dict[str, list[str]] = defaultdict(list)
    for one in judged:
        if one.verdict == "taken" and one.text not in offered[one.file]:
            offered[one.file].append(one.text)
    found: dict[_Key, Sequence[Problem]] = {}
    for nth in range(max(map(len, offered.values()), default=0)):
        files = {file: texts[nth] for file, texts in offered.items() if nth < len(texts)}
        wrong = _problems(reading, {f"data/{file}": text for file, text in files.items()}, today)
        found |= {(file, text): wrong.get(f"data/{file}", ()) for file, text in files.items()}
    return found


def _problems(
    reading: Reading, files: Mapping[str, str], today: date
) -> Mapping[str, Sequence[Problem]]:
    """What the reader and the rules of the register say of new files, by their name."""
    more = read_more(reading, VOORTGANG, files)
    # Rules on texts also ask what is allowed and what words mean. Records with a file of their own
    # were judged before.
    around = [item for item in reading.items if "{" not in item.kind.path]
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in [*more.problems, *check(replace(more, items=[*more.items, *around]), [], today)]:
        if problem.file in files:
            found[problem.file].append(problem)
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """What the register knows: codes as typed in capitals, roles by key and name, news by action and day, and states."""

    codes: Mapping[str, str]
    roles: Mapping[str, str]
    news: Mapping[_Key, Voortgang]
    states: Mapping[str, ActieStand]

    @classmethod
    def of(cls, register: Register, today: date) -> _Known:
        """Everything that is asked for each item, found once."""
        keys = {role.id: role.id for role in register.rollen}
        return cls(
            {actie.code.upper(): actie.code for actie in register.acties},
            {_plain(role.naam): role.id for role in register.rollen} | keys,
            {(news.code, news.peildatum.tekst): news for news in register.voortgang},
            {stand.actie.code: stand for stand in standen(register, today)},
        )


def _compare(known: _Known, one: Offered) -> Judged:
    """Whether an item is complete, and is not in the register yet."""
    one = _filled_in(known, one)
    if lacking := _lacking(one, known.codes):
        return Judged(one, "refused", says=tuple(lacking))
    fields = _fields(one)
    code = known.codes[one.actie]
    file = VOORTGANG.path.format(code=code, peildatum=fields["peildatum"])
    same_day = known.news.get((code, fields["peildatum"]))
    if same_day and fields[UITLEG] in NO_NEWS:
        return Judged(one, "there", file)
    if same_day is None and _is_later(known.states[code], one):
        says = _LATER.format(was=_explained(known.states[code]), now=fields[UITLEG])
        return Judged(one, "conflict", file, says=(_at(one, UITLEG, says),))
    if same_day is None:
        return Judged(one, "taken", file, yaml_text(fields))
    if all(_shown(same_day, name) == fields.get(name, "") for name in _COMPARED):
        return Judged(one, "there", file)
    says = _OTHER.format(was=same_day.toelichting, now=fields[UITLEG])
    return Judged(one, "conflict", file, says=(_at(one, UITLEG, says),))


def _filled_in(known: _Known, one: Offered) -> Offered:
    """The item with the key of a role of which somebody wrote the name, and with the last state where nothing changed."""
    answers = dict(one.answers)
    told = answers.get(GEMELD_DOOR, "")
    if told:
        answers[GEMELD_DOOR] = known.roles.get(_plain(told), told)
    state = known.states.get(known.codes.get(one.actie, ""))
    if one.nothing_new and state:
        nothing = NOTHING_CHANGED if state.laatste else NOTHING_YET
        same = {"stand": state.stand, "resultaat": state.resultaat, UITLEG: nothing}
        answers = same | answers
    return replace(one, answers=answers)


def _is_later(state: ActieStand, one: Offered) -> bool:
    """Whether other news came since the list was made that somebody filled in."""
    return bool(one.based_on) and one.based_on != fingerprint(state)


def _explained(state: ActieStand) -> str:
    return state.laatste.toelichting if state.laatste else ""


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _lacking(one: Offered, codes: Mapping[str, str]) -> list[str]:
    """What keeps an item from being judged at all, in sentences for who sent it."""
    says = [
        _at(one, question.field, _asked(question.field))
        for question in QUESTIONS
        if question.required and question.field not in one.answers
    ]
    if one.actie and one.actie not in codes:
        says.append(_at(one, ACTIE, _UNKNOWN_ACTION.format(code=one.answers[ACTIE])))
    length = len(one.answers.get(UITLEG, ""))
    if code := _CODE.search(one.answers.get(UITLEG, "")):
        says.append(_at(one, UITLEG, _NO_CODE.format(code=code[0])))
    if length > MOST_LETTERS:
        says.append(_at(one, UITLEG, _TOO_LONG.format(n=length, most=MOST_LETTERS)))
    return says


def _asked(field: str) -> str:
    question = BY_FIELD[field]
    example = question.example.rstrip(".")
    return _NO_ANSWER.format(label=question.label, asks=question.asks, example=example)


def _at(one: Offered, field: str, sentence: str) -> str:
    """The sentence, after the place of the answer it is about."""
    where = one.where(field)
    return f"{where}: {sentence}" if where else sentence


def _fields(one: Offered) -> dict[str, str]:
    """The fields of the new file. Days are written in one way, so that the same day has one name."""
    answers = one.answers | {PEILDATUM: _day(one.answers[PEILDATUM])}
    if _END in answers:
        answers[_END] = _end(answers[_END])
    return {name: answers[name] for name in _IN_ORDER if name in answers}


def _day(typed: str) -> str:
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


def _shown(news: Voortgang, field: str) -> str:
    value = getattr(news, field)
    return str(getattr(value, "tekst", value) or "")


def _without_doubles(judged: Sequence[Judged]) -> list[Judged]:
    """The same, but what was offered twice is there already, or a conflict when it says two things."""
    offered: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        if one.verdict == "taken":
            offered[one.file].append(one)
    return [_once(one, offered[one.file]) for one in judged]


def _once(one: Judged, same: Sequence[Judged]) -> Judged:
    """One of what was offered for the same file: the first when all say the same."""
    if one.verdict != "taken" or (one is same[0] and len({other.text for other in same}) == 1):
        return one
    other = next((other for other in same if other.text != one.text), None)
    if other is None:
        return Judged(one.offered, "there", one.file)
    says = _TWICE.format(was=other.offered.answers[UITLEG], now=one.offered.answers[UITLEG])
    return Judged(one.offered, "conflict", one.file, says=(_at(one.offered, UITLEG, says),))


def _with_problems(one: Judged, problems: Sequence[Problem]) -> Judged:
    """The item with what the rules of the register say of it: refused for a mistake, else something to look at."""
    if not problems:
        return one
    says = tuple(dict.fromkeys(_said(one, problem) for problem in problems))
    wrong = errors(list(problems)) or any(p.rule == STILL_TO_COME for p in problems)
    verdict: Verdict = "refused" if wrong else "taken"
    return replace(one, verdict=verdict, says=says)


def _said(one: Judged, problem: Problem) -> str:
    """A problem with a line of the new file, as a sentence about the answer that stands in that line."""
    fields = [line.partition(":")[0] for line in one.text.splitlines()]
    line = min(problem.line, len(fields))
    return _at(one.offered, fields[line - 1], problem.message)
