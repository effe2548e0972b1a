"""The command that reads the reactions of colleagues from the issue tracker. No other command goes online."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from generator.commands.options import DATA, MADE_FORMAT, TODAY, day_of, say, say_made
from generator.layout.zin import Deel, Zin
from generator.model.fields import Record
from generator.model.organisatie import Organisatie, Tracker
from generator.model.reacties import Ophaling
from generator.problem import Problem, errors
from generator.reactions.match import names_of
from generator.reactions.tracker_error import TrackerError
from generator.register.files import MAX_BYTES
from generator.register.json_writer import json_text
from generator.register.read import Reading, read_register
from generator.whole_file import write_whole

TOKEN = "VOORTGANG_TRACKER_TOKEN"  # noqa: S105  # the name of it
ALLOWED = "VOORTGANG_TRACKER_ANTWOORD_VAN"
FILE = "reacties.json"
_READ = Zin("Wij lazen {n} {reactie|reacties}.", geen="Wij lazen geen reacties.")
_OPEN = Zin("{n} {wacht|wachten} op antwoord.", geen="")
_SAVED = "Wij schreven data/reacties.json. Kijk het na met: python -m generator check."
_UNSURE = (
    "Wij weten niet wie voor ons antwoordt. Daarom telt een antwoord alleen met een label zoals 'beantwoord'. "
    f"Of zet de accounts in {ALLOWED}."
)
# What GitHub says of who writes, no other tracker says.
_SAYS_WHO = "github"
_BETWEEN = re.compile(r"[,;\s]+")
_BUSY = Deel("{n} meldingen gelezen")
_BUSY_OF = Deel("{n} van {alle} meldingen gelezen")
_NO_TRACKER = "Wij weten niet waar de reacties staan. Vul 'tracker' in."
_TOO_MUCH = (
    "Er zijn te veel reacties voor 1 bestand.",
    "Haal het label 'tonen' weg bij oude meldingen.",
)
_Found = TypeVar("_Found", bound=Record)


@click.command("reacties", help="Haal de reacties van collega's op uit de tracker.")
@DATA
@TODAY
@MADE_FORMAT
@click.option("--alles", is_flag=True, help="Lees alles opnieuw, ook als er niets veranderde.")
def reactions_command(data: Path, day: date | None, form: str, *, alles: bool) -> int:
    """Write data/reacties.json anew, or leave it as it was and say why."""
    reading = read_register(data)
    wrong = [one for one in errors(reading.problems) if not one.file.endswith(f"/{FILE}")]
    if wrong:
        return say(wrong, form, "")
    tracker = _tracker(reading)
    if tracker is None:
        return say([Problem("data/organisatie.yml", 1, 1, "geen-tracker", _NO_TRACKER)], form, "")
    from generator.reactions.fetch import Wish, fetch  # noqa: PLC0415  # 0.05 s, and only here

    old = next(_of(reading, Ophaling), None)
    wish = Wish(
        tracker,
        names_of(item.record for item in reading.items),
        day_of(day),
        os.environ.get(TOKEN, "").strip(),
        None if alles else old,
        _allowed(),
    )
    fields = fetch(wish, _progress(form))
    text = json_text(fields)
    if len(text.encode()) > MAX_BYTES:
        raise TrackerError(*_TOO_MUCH)
    made = Ophaling.model_validate(fields)
    write_whole(data / FILE, text)
    waiting = sum(one.beantwoord is None for one in made.reacties)
    sentences = (_READ(n=len(made.reacties)), _OPEN(n=waiting), _SAVED, _who(tracker, wish.allowed))
    counts = {"reacties": len(made.reacties), "open": waiting}
    return say_made(" ".join(filter(None, sentences)), counts, form)


def _who(tracker: Tracker, allowed: frozenset[str]) -> str:
    """That nobody says who answers; empty when somebody does."""
    known = allowed or tracker.soort == _SAYS_WHO
    return "" if known else _UNSURE


def _allowed() -> frozenset[str]:
    """The accounts that may answer, from the environment: they are of people, so they stand nowhere in the project."""
    return frozenset(_BETWEEN.split(os.environ.get(ALLOWED, "").lower())) - {""}


def _tracker(reading: Reading) -> Tracker | None:
    organisatie = next(_of(reading, Organisatie), None)
    return organisatie.tracker if organisatie else None


def _of(reading: Reading, kind: type[_Found]) -> Iterator[_Found]:
    """The records of one kind that could be read, also when others could not."""
    return (item.record for item in reading.items if isinstance(item.record, kind))


def _progress(form: str) -> Callable[[int, int | None], None]:
    """Say how far we are, on one line of a terminal that somebody looks at."""
    shown = form == "text" and sys.stderr.isatty()

    def tell(read: int, total: int | None) -> None:
        if shown:
            line = _BUSY(n=read) if total is None else _BUSY_OF(n=read, alle=total)
            click.echo(f"\r{line}", err=True, nl=read == total)

    return tell
