"""What was put right in the register: each correction, and whether its day has been."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generator.model.acties import Actie, Thema
from generator.model.fields import Record
from generator.model.register import Register
from generator.moment import Moment


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: the kind, key and record it stands in, where in that record its day stands, and that day."""

    kind: str
    key: str
    record: Record
    path: tuple[str | int, ...]
    day: Moment


def verbeteringen(register: Register) -> Iterator[Correction]:
    """Every correction, in updates and then in actions and themes."""
    for nieuws in register.voortgang:
        if nieuws.verbeterd:
            key = f"{nieuws.code}/{nieuws.peildatum.tekst}"
            yield Correction("voortgang", key, nieuws, ("verbeterd",), nieuws.verbeterd)
    yield from chain.from_iterable(_of("acties", actie.code, actie) for actie in register.acties)
    yield from chain.from_iterable(_of("themas", thema.id, thema) for thema in register.themas)


def put_right_later(register: Register, today: date) -> set[tuple[str, str]]:
    """Kind and key of what somebody put right on a day that is still to come."""
    return {(one.kind, one.key) for one in verbeteringen(register) if one.day.later(today)}


def _of(kind: str, key: str, owned: Actie | Thema) -> Iterator[Correction]:
    for index, fout in enumerate(owned.verbeterd):
        yield Correction(kind, key, owned, ("verbeterd", index, "dag"), fout.dag)
