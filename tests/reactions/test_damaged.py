"""700 damaged answers (seeded): each is a right file or a sentence, never a traceback, never somebody's name."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any, get_args

import pytest

from generator.model.fields import SoortTracker
from generator.model.reacties import Ophaling
from generator.reactions.tracker_error import TrackerError
from generator.register.json_writer import json_text
from tests.reactions.recorded import PEOPLE, answers
from tests.reactions.server import Answers, Asked, Reply, tracker
from tests.reactions.test_fetch import read

SEEDS = range(700)
KINDS = get_args(SoortTracker)
ODD: tuple[Any, ...] = (
    None, True, -1, 0, 1.5, 10**30, "", "x", "0000-00-00", "2024-02-31T00:00:00Z", "9999-12-31", [], {}, [[]],
    {"name": None}, "\ud83d\ude00\u202e", "ANTWOORD:", "[A1]", "Fatima-Yilmaz-1", "é-1", "a" * 5000,
)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a value."""
    if path:
        yield path
    parts: Any = ()
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, list):
        parts = enumerate(value)
    for key, part in parts:
        yield from places(part, (*path, key))


def spoiled(chance: Random, value: Any) -> Any:
    """A value with one to three places changed or left out."""
    made = copy.deepcopy(value)
    for _ in range(chance.randint(1, 3)):
        there = list(places(made))
        if not there:
            return chance.choice(ODD)
        *path, last = chance.choice(there)
        around = made
        for step in path:
            around = around[step]
        if isinstance(around, dict) and chance.random() < 0.3:
            del around[last]
        else:
            around[last] = copy.deepcopy(chance.choice(ODD))
    return made


def damaged(chance: Random, good: Answers) -> Answers:
    """A tracker of which one answer is damaged: its value, its bytes, its status or its headers."""
    which = chance.randint(0, 3)
    asked_so_far = iter(range(10_000))

    def answer(asked: Asked) -> Reply:
        reply = good(asked)
        if next(asked_so_far) != which:
            return reply
        way = chance.choice(("value", "value", "value", "cut", "bytes", "status", "headers"))
        if way == "value":
            return Reply(spoiled(chance, reply.value), reply.status, reply.headers)
        body = bytearray(json.dumps(reply.value).encode())
        if way == "cut":
            return Reply(raw=bytes(body[: chance.randrange(len(body))]), headers=reply.headers)
        if way == "bytes":
            for _ in range(3):
                body[chance.randrange(len(body))] = chance.randrange(256)
            return Reply(raw=bytes(body), headers=reply.headers)
        if way == "status":
            status = chance.choice((201, 204, 206, 304, 307, 400, 403, 429, 500, 599))
            return Reply(
                reply.value, status, {"Location": chance.choice(("", "//", "http://[", "/x"))}
            )
        return Reply(reply.value, 200, {"Link": "x", "X-Total-Count": "9", "ETag": "é\x01 x"})

    return answer


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_answer_is_a_sentence_or_right(kind: SoortTracker) -> None:
    told, whole = [], 0
    for seed in list(SEEDS)[KINDS.index(kind) :: len(KINDS)]:
        with tracker(damaged(Random(seed), answers(kind))) as running:
            try:
                found = read(kind, running.address)
            except TrackerError as error:
                told.append(str(error))
                continue
        whole += 1
        text = json_text(found)
        Ophaling.model_validate(found)
        assert [person for person in PEOPLE if person in text] == [], seed

    assert len(told) > 10
    assert all("Wat wij al hadden, blijft zoals het was." in sentence for sentence in told)
    assert whole > 10
