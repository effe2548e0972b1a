"""The command that takes news in from mails, files and folders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypedDict, TypeVar, Unpack

import click

from generator.commands.options import (
    DATA,
    MADE_FORMAT,
    MEND,
    RIGHT,
    TODAY,
    day_of,
    say,
    say_made,
)
from generator.commands.reactions import FILE
from generator.commands.what_came import Untouched, what_came
from generator.figures.stand import standen
from generator.intake.inbox import Unread
from generator.intake.keep import finish, keep_new
from generator.intake.new_file import VOORTGANG
from generator.intake.offered import Offered
from generator.intake.take import Judged, Verdict, take
from generator.layout.action_state import in_short
from generator.layout.asked import ACTIE, UITLEG
from generator.layout.zin import Zin
from generator.model.reacties import Ophaling
from generator.model.register import Register
from generator.problem import errors
from generator.reactions.by_mail import with_mailed
from generator.reactions.match import names_of
from generator.register.json_writer import json_text
from generator.register.read import Reading, read_more, read_register
from generator.whole_file import write_whole

_VERDICTS: Mapping[Verdict, str] = {
    "taken": "aangenomen",
    "there": "stond er al",
    "conflict": "botst met ander nieuws",
    "refused": "niet aangenomen",
}
_BAD = frozenset({"refused", "conflict"})
# What follows is for who sent it, and not for the planner.
_TO_SENDER = "  Stuur dit terug naar wie het schreef:"
_TO_PLANNER = "  Voor jou: {says}"
_BELOW = "Onder dit nieuws staat nog tekst. Die namen wij niet over: '{text}'"
_NOTHING_IN = "{file}: hier is niets ingevuld."
_SUM = Zin(
    "Aangenomen: {aan}. Stond er al: {er}. Botst: {botst}. Niet aangenomen: {niet}. Niet gelezen: {on}."
)
_REACTION = "{over}: een reactie uit een mail – data/reacties.json"
_WRITTEN = "Kijk het na met: python -m generator check. Bewaar daarna wat nieuw is: python -m generator schema."
_NOTHING_WRITTEN = "Dit is een voorbeeld. Wij schreven niets."
_SITE_SAYS = "De site zegt dan over actie {code}:"


_Kind = TypeVar("_Kind")


class _Asked(TypedDict):
    """The options of the command."""

    data: Path
    day: date | None
    form: str
    voorbeeld: bool


@click.command("intake", help="Neem nieuws van trekkers aan. Schrijf - voor tekst die binnenkomt.")
@click.argument("places", nargs=-1, required=True, metavar="BESTAND...")
@DATA
@TODAY
@MADE_FORMAT
@click.option("--voorbeeld", is_flag=True, help="Laat zien wat er zou komen. Schrijf niets.")
def intake_command(places: tuple[str, ...], **asked: Unpack[_Asked]) -> int:
    """Take news in as new files of the register."""
    day = day_of(asked["day"])
    return take_in(places, Intake(asked["data"], day, asked["form"], preview=asked["voorbeeld"]))


@dataclass(frozen=True, slots=True)
class Intake:
    """How to take news in. With `preview` nothing is written. `then` tells more: lines, and a value for a program."""

    data: Path
    today: date
    form: str
    preview: bool = False
    then: Callable[[Register, Sequence[Judged]], tuple[list[str], dict[str, object]]] | None = None


def take_in(places: Sequence[str], how: Intake) -> int:
    """Take in what stands in each place, and say what became of it."""
    data, today, form, preview = how.data, how.today, how.form, how.preview
    if not preview:
        finish(data)
    reading = read_register(data)
    if errors(reading.problems):
        return say(errors(reading.problems), form, "")
    names = names_of(item.record for item in reading.items)
    came = list(what_came(places, today, names))
    reactions = _only(dict, came)
    judged = take(reading, _only(Offered, came), today)
    unread = _only(Unread, came)
    untouched = [one.file for one in _only(Untouched, came)]
    nothing = (_NOTHING_IN.format(file=file) for file in untouched)
    lines = [*_mailed_lines(reactions), *nothing, *_lines(judged, unread)]
    if preview:
        lines = [*_preview(reading, judged, today), *lines, _NOTHING_WRITTEN]
    else:
        keep_new(data, _taken(judged))
        _keep_reactions(data, reading, reactions, today)
        lines += [_WRITTEN] if _taken(judged) else []
    more, value = how.then(reading.register, judged) if how.then and reading.register else ([], {})
    say_made(
        "\n".join([*lines, *more]),
        _as_value(judged, unread) | {"untouched": untouched} | value,
        form,
    )
    return _code(judged, unread)


def _only(kind: type[_Kind], came: Iterable[object]) -> list[_Kind]:
    return [one for one in came if isinstance(one, kind)]


def _mailed_lines(reactions: Iterable[Mapping[str, Any]]) -> list[str]:
    return [_REACTION.format(over=one["over"]) for one in reactions]


def _code(judged: Sequence[Judged], unread: Sequence[Unread]) -> int:
    bad = unread or any(one.verdict in _BAD for one in judged)
    return MEND if bad else RIGHT


def _taken(judged: Iterable[Judged]) -> dict[str, str]:
    """The new files, by their name below data/, with what stands in them."""
    return {one.file: one.text for one in judged if one.verdict == "taken"}


def _keep_reactions(
    data: Path, reading: Reading, mailed: Sequence[dict[str, Any]], today: date
) -> None:
    """Put reactions from mails with those we know, each once."""
    old = next((one.record for one in reading.items if isinstance(one.record, Ophaling)), None)
    fields = with_mailed(old, mailed, today)
    if fields is not None:
        write_whole(data / FILE, json_text(fields))


def _lines(judged: Sequence[Judged], unread: Sequence[Unread]) -> Iterator[str]:
    """A line for each item with what the sender must know, then how many there are of each."""
    for one in judged:
        yield _about(one)
        if one.says and one.verdict in _BAD:
            yield _TO_SENDER
        yield from (f"  {sentence}" for sentence in one.says)
        yield from (_TO_PLANNER.format(says=says) for says in _for_planner(one))
    for letter in unread:
        yield f"{letter.file}: {letter.says}"
    counted = Counter(one.verdict for one in judged)
    yield _SUM(
        aan=counted["taken"],
        er=counted["there"],
        botst=counted["conflict"],
        niet=counted["refused"],
        on=len(unread),
    )


def _about(one: Judged) -> str:
    """Which action, from which place, and what became of it."""
    offered = one.offered
    # Who has to mend something must find it: then the line or cell stands there too.
    from_ = offered.where(ACTIE) if one.verdict in _BAD else offered.file
    where = ", ".join(filter(None, (offered.actie, from_)))
    place = "" if one.verdict == "refused" else f" – data/{one.file}"
    return f"{where}: {_VERDICTS[one.verdict]}{place}"


def _for_planner(one: Judged) -> list[str]:
    below = " ".join(one.offered.below.split())
    return [*one.planner, *([_BELOW.format(text=below)] if below else [])]


def _preview(reading: Reading, judged: Sequence[Judged], today: date) -> Iterator[str]:
    """What would be written, and what the site would say of each action then."""
    files = {f"data/{file}": text for file, text in _taken(judged).items()}
    register = read_more(reading, VOORTGANG, files).register
    if register is None:
        return
    now = {stand.actie.code: stand for stand in standen(register, today)}
    for file, text in files.items():
        code = file.split("/")[2]
        yield f"{file}\n{text}"
        yield _SITE_SAYS.format(code=code)
        yield from (f"  {sentence.replace('**', '')}" for sentence in in_short(now[code]))
        yield " "


def _as_value(judged: Sequence[Judged], unread: Sequence[Unread]) -> dict[str, object]:
    """Everything for a program."""
    items = [
        {
            "action": one.offered.actie,
            "source": one.offered.file,
            "verdict": one.verdict,
            "file": f"data/{one.file}" if one.file else "",
            "explanation": one.offered.answers.get(UITLEG, ""),
            "says": list(one.says),
            "planner": _for_planner(one),
        }
        for one in judged
    ]
    return {"items": items, "unread": [{"file": one.file, "says": one.says} for one in unread]}
