"""Who follows a feed or a calendar for two years: names stay, and what says something else is a later version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

import feedparser
import pytest
from icalendar import Calendar

from generator.example.write import example_files, write_example
from generator.figures.figures import figures
from generator.layout.context import make_context
from generator.model.register import Register
from generator.model.voortgang import Voortgang
from generator.moment import parse_moment
from generator.outputs import feeds, planning_file
from generator.register.read import read_register

ACTIONS, CORRECTIONS, SEED = 30, 12, 5
DAYS = (
    date(2023, 1, 15),
    date(2023, 5, 1),
    date(2023, 10, 2),
    date(2024, 1, 1),
    date(2024, 1, 20),
    date(2024, 7, 15),
    date(2025, 1, 31),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader has of one piece of news or one event: its words, and which version it is."""

    words: tuple[str, ...]
    version: tuple[str, ...]
    since: str


@pytest.fixture(scope="module")
def over_days(tmp_path_factory: pytest.TempPathFactory) -> list[Register]:
    """The register as it stood on each day, with old news corrected between the days."""
    folder = tmp_path_factory.mktemp("example")
    write_example(folder, example_files(ACTIONS, SEED), lambda *_: None)
    register = read_register(folder / "data").register
    assert register is not None
    dice = Random(SEED)
    found = [register]
    for day in DAYS[1:]:
        register = _corrected(register, day, dice)
        found.append(register)
    return found


def _corrected(register: Register, day: date, dice: Random) -> Register:
    """Some news of before that day said something that was not so; it was put right the day before it."""
    old = [one for one in register.voortgang if one.peildatum.voorbij(day)]
    chosen = {id(one) for one in dice.sample(old, min(CORRECTIONS, len(old)))}
    news = (_right(one, day, dice) if id(one) in chosen else one for one in register.voortgang)
    return register.model_copy(update={"voortgang": tuple(news)})


def _right(news: Voortgang, day: date, dice: Random) -> Voortgang:
    said = {
        "stand": dice.choice(("loopt", "stil", "gereed", "te herzien")),
        "nieuwe_deadline": parse_moment(dice.choice(("mei 2026", "eind 2027", "1 maart 2026"))),
    }
    which = dice.choice(tuple(said))
    return news.model_copy(update={which: said[which], "verbeterd": parse_moment(str(day))})


def entries(register: Register, day: date) -> dict[str, dict[str, Seen]]:
    """By the path of a feed, each of its entries by its name."""
    context = make_context(register, figures(register, day), [])
    found = {}
    for file in feeds.files(context):
        read = feedparser.parse(file.content)
        assert not read.bozo
        found[file.path] = {
            one.id: Seen((one.title, one.content[0].value), (one.updated,), one.published)
            for one in read.entries
        }
        assert len(found[file.path]) == len(read.entries)
        assert read.feed.updated == max(
            (one.updated for one in read.entries), default=read.feed.updated
        )
    return found


def events(register: Register, day: date) -> dict[str, dict[str, Seen]]:
    """By the path of a calendar, each of its events by its name."""
    context = make_context(register, figures(register, day), [])
    found = {}
    for file in planning_file.files(context):
        read = Calendar.from_ical(file.content).walk("VEVENT")
        found[file.path] = {
            str(one["uid"]): Seen(
                tuple(
                    str(one.decoded(name))
                    for name in ("summary", "description", "dtstart", "dtend")
                ),
                (f"{one['sequence']:06}", str(one.decoded("last-modified"))),
                "",
            )
            for one in read
        }
        assert len(found[file.path]) == len(read)
    return found


@pytest.mark.parametrize("made", [entries, events])
def test_names_stay_and_other_words_are_a_later_version(made, over_days: list[Register]) -> None:
    kept = corrected = 0
    before = made(over_days[0], DAYS[0])
    wrong = []
    for register, day in zip(over_days[1:], DAYS[1:], strict=True):
        now = made(register, day)
        assert before.keys() <= now.keys()
        for path in before:
            for name in before[path].keys() & now[path].keys():
                old, new = before[path][name], now[path][name]
                kept += 1
                corrected += old.words != new.words
                if (
                    old.since != new.since
                    or (old.version < new.version) < (old.words != new.words)
                    or new.version < old.version
                ):
                    wrong.append((day, path, name, old, new))
        before = now

    assert wrong == []
    assert kept > 200
    assert corrected > 10
