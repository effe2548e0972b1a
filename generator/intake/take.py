"""Judge what is offered: the same rules and words as for the register, and nothing is ever changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from generator.checks.all_rules import check
from generator.figures.antwoorden import NO_NEWS, NOTHING_CHANGED, NOTHING_YET
from generator.figures.stand import ActieStand, standen
from generator.intake.fingerprint import fingerprint
from generator.intake.new_file import VOORTGANG, news_fields, news_file, one_way
from generator.intake.offered import Offered
from generator.intake.sender_words import Around, for_planner, for_sender, wrong_answers
from generator.layout.asked import ACTIE, EINDDATUM, GEMELD_DOOR, PEILDATUM, QUESTIONS, UITLEG
from generator.model.register import Register
from generator.model.voortgang import Voortgang
from generator.problem import STILL_TO_COME, Problem, errors
from generator.register.read import Reading, read_more
from generator.register.yaml_writer import yaml_text

Verdict = Literal["taken", "there", "conflict", "refused"]
# Answers that make two pieces of news the same or not.
_COMPARED = tuple(question.field for question in QUESTIONS if question.field != ACTIE)
# Stand in for what is lacking or cannot be, so that the rules judge the other answers too.
_STAND_INS = {"stand": "onbekend", "resultaat": "onbekend", UITLEG: NOTHING_CHANGED}
_OTHER = "Over deze dag staat er al ander nieuws: '{was}'. Jij schrijft: '{now}'. Kies een andere dag, of overleg met de planner."
_LATER = "Sinds deze lijst is gemaakt, kwam er ander nieuws: '{was}'. Jij schrijft: '{now}'. Kijk of dat nog klopt, en stuur het dan met een mail."
_TWICE = (
    "Over deze dag kwam 2 keer ander nieuws binnen: '{was}' en '{now}'. Overleg welk nieuws klopt."
)
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """One offered item and what becomes of it.

    `file` is its place below data/ and `text` what stands in it, also of what is refused. `says` are sentences for
    the sender: why it is refused, or what to look at. `planner` are sentences for who keeps the register. `tried` is
    where the rules judged the text of what is in conflict: on a day without news.
    """

    offered: Offered
    verdict: Verdict
    file: str = ""
    text: str = ""
    says: tuple[str, ...] = ()
    planner: tuple[str, ...] = ()
    tried: str = ""

    @property
    def judged_as(self) -> tuple[str, str]:
        """The place and the text that the rules judged."""
        return self.tried or self.file, self.text


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
    ruled = [_with_problems(one, wrong.get(one.judged_as, ())) for one in first]
    return _without_doubles(ruled)


def _wrong(
    reading: Reading, judged: Sequence[Judged], today: date
) -> Mapping[_Key, Sequence[Problem]]:
    """What the rules say of each new file, by its name and text: one name can be offered with more than one text."""
    offered: dict[str, list[str]] = defaultdict(list)
    for one in judged:
        file, text = one.judged_as
        if text and text not in offered[file]:
            offered[file].append(text)
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
    """What the register knows: roles by key and name, news by action and day, states by action, and what surrounds them."""

    roles: Mapping[str, str]
    news: Mapping[_Key, Voortgang]
    states: Mapping[str, ActieStand]
    around: Around
    today: date

    @classmethod
    def of(cls, register: Register, today: date) -> _Known:
        """Everything that is asked for each item, found once."""
        keys = {role.id: role.id for role in register.rollen}
        acties = {actie.code.upper(): actie for actie in register.acties}
        return cls(
            {_plain(role.naam): role.id for role in register.rollen} | keys,
            {(news.code, news.peildatum.tekst): news for news in register.voortgang},
            {stand.actie.code: stand for stand in standen(register, today)},
            Around(acties, {role.id: role.naam for role in register.rollen}),
            today,
        )


def _compare(known: _Known, one: Offered) -> Judged:
    """Whether an item is complete, and is not in the register yet."""
    if one.unreadable:
        return Judged(one, "refused", says=(one.unreadable,))
    one = _filled_in(known, one)
    if wrong := wrong_answers(one, known.around):
        return _incomplete(known, one, wrong)
    fields = news_fields(one)
    code = known.around.acties[one.actie].code
    file = news_file(code, fields[PEILDATUM])
    same_day = known.news.get((code, fields[PEILDATUM]))
    if same_day and fields[UITLEG] in NO_NEWS:
        return Judged(one, "there", file)
    if same_day is None and _is_later(known.states[code], one):
        says = _LATER.format(was=_explained(known.states[code]), now=fields[UITLEG])
        return _in_conflict(known, one, file, says)
    if same_day is None:
        return Judged(one, "taken", file, yaml_text(fields))
    if all(_shown(same_day, name) == fields.get(name, "") for name in _COMPARED):
        return Judged(one, "there", file)
    says = _OTHER.format(was=same_day.toelichting, now=fields[UITLEG])
    return _in_conflict(known, one, file, says)


def _in_conflict(known: _Known, one: Offered, file: str, says: str) -> Judged:
    """An item against other news. The rules judge its words too, so that its sender hears everything at once."""
    code = known.around.acties[one.actie].code
    day = _free_day(known, code)
    text = yaml_text(news_fields(one) | {PEILDATUM: day})
    return Judged(
        one, "conflict", file, text, (_at(one, UITLEG, says),), tried=news_file(code, day)
    )


def _incomplete(known: _Known, one: Offered, wrong: Mapping[str, str]) -> Judged:
    """An item that is refused, with a text in which something stands in for what is wrong, for the rules to judge."""
    says = tuple(_at(one, name, sentence) for name, sentence in wrong.items())
    acties, roles = list(known.around.acties.values()), list(known.around.roles)
    if not acties or not roles:
        return Judged(one, "refused", says=says)
    right = {name: text for name, text in one.answers.items() if name not in wrong}
    code = known.around.acties.get(one.actie, acties[0]).code
    day = _free_day(known, code)
    stand_ins = _STAND_INS | {GEMELD_DOOR: roles[0], PEILDATUM: day}
    if (code, one_way(right.get(PEILDATUM, ""))) in known.news:
        right[PEILDATUM] = day  # two texts with one name would be a mistake of ours
    fields = news_fields(replace(one, answers=stand_ins | right))
    file = news_file(code, fields[PEILDATUM])
    return Judged(one, "refused", file, yaml_text(fields), says)


def _free_day(known: _Known, code: str) -> str:
    """The newest day of which there is no news about an action."""
    day = known.today
    while (code, day.isoformat()) in known.news:
        day -= timedelta(days=1)
    return day.isoformat()


def _filled_in(known: _Known, one: Offered) -> Offered:
    """The item with the key of a role of which somebody wrote the name, and with the last state where nothing changed."""
    answers = dict(one.answers)
    told = answers.get(GEMELD_DOOR, "")
    if told:
        answers[GEMELD_DOOR] = known.roles.get(_plain(told), told)
    actie = known.around.acties.get(one.actie)
    state = known.states.get(actie.code) if actie else None
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


def _at(one: Offered, field: str, sentence: str) -> str:
    """The sentence, after the place of the answer it is about."""
    where = one.where(field)
    return f"{where}: {sentence}" if where else sentence


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
    return replace(one, verdict="conflict", says=(_at(one.offered, UITLEG, says), *one.says))


def _with_problems(one: Judged, problems: Sequence[Problem]) -> Judged:
    """The item with what the rules of the register say of it: refused for a mistake, else something to look at."""
    if one.verdict != "taken":
        problems = [problem for problem in problems if _holds_anyway(one, problem)]
    if not problems:
        return one
    says = [
        _at(one.offered, _field_of(one, found), for_sender(found.message)) for found in problems
    ]
    planner = [for_planner(found.message) for found in problems]
    keeps_out = one.verdict == "taken" and any(map(_keeps_out, problems))
    return replace(
        one,
        verdict="refused" if keeps_out else one.verdict,
        says=tuple(dict.fromkeys([*one.says, *says])),
        planner=tuple(dict.fromkeys(filter(None, planner))),
    )


def _keeps_out(problem: Problem) -> bool:
    return bool(errors([problem])) or problem.rule == STILL_TO_COME


def _holds_anyway(one: Judged, problem: Problem) -> bool:
    """Whether a mistake in a text with stand-ins is one of who sent it: it is in an answer that was right by itself.

    In conflict the day stands in, so only the words are judged.
    """
    name, answers = _field_of(one, problem), one.offered.answers
    if not _keeps_out(problem) or f"{name}: {_STAND_INS.get(name)}" in one.text:
        return False
    if name == UITLEG or one.verdict == "conflict":
        return name == UITLEG
    if name == PEILDATUM:
        return problem.rule == STILL_TO_COME and PEILDATUM in answers
    return name == EINDDATUM and ACTIE in answers


def _field_of(one: Judged, problem: Problem) -> str:
    """The field that stands in the line of the new file that a problem is about."""
    fields = [line.partition(":")[0] for line in one.text.splitlines()]
    return fields[min(problem.line, len(fields)) - 1]
