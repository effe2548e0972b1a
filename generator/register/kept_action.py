"""What the list of what was published keeps of an action: its first deadlines, and who owned it until when.

A line of before owners were kept has only the first deadline; then only that is compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.model.acties import Actie
from generator.model.eigenaars import TREKKER_ONBEKEND, Eigenaars, Periode, eigenaars

_BETWEEN = " | "
_OWNERS = "trekker"
_EARLIER = "eerder"
_STEP = "stap"
# Where the first or the last day of a period is not known.
_OPEN = ".."


def kept_of(actie: Actie) -> str:
    """What may not change afterwards of an action, as one line."""
    owners = eigenaars(actie)
    parts = [actie.eerste_deadline.tekst, " ".join([_OWNERS, *owners.trekkers])]
    parts += (f"{_EARLIER} {een.rol} {_day(een.van)}/{_day(een.tot)}" for een in owners.eerder)
    parts += (f"{_STEP} {stap.code} {stap.eerste_deadline.tekst}" for stap in actie.stappen)
    return _BETWEEN.join(parts)


def first_deadline(kept: str) -> str:
    """The first deadline of an action, from its line."""
    return kept.partition(_BETWEEN)[0]


def owners_in(kept: str) -> Eigenaars | None:
    """Who owned an action until when, from its line; None when that was not kept."""
    owners = next(_labelled(kept, _OWNERS), None)
    if owners is None:
        return None
    periods = map(_period, _labelled(kept, _EARLIER))
    return Eigenaars(tuple(owners.split()), tuple(filter(None, periods)))


def changed_steps(kept: str, now: str) -> list[tuple[str, str]]:
    """Steps of which the first deadline was another one, with that one."""
    was, is_now = _steps(kept), _steps(now)
    return [(code, day) for code, day in was.items() if is_now.get(code, day) != day]


def lost_period(kept: str, now: str) -> Periode | None:
    """A period of an owner that is not told any more as it was told."""
    was, is_now = owners_in(kept), owners_in(now)
    if was is None or is_now is None:
        return None
    return next((een for een in was.eerder if not _still_told(een, is_now.eerder)), None)


def replaced_owners(kept: str, now: str) -> tuple[str, ...]:
    """Owners in whose place others stand now, while nothing says until which day they owned the action.

    Empty when nothing is wrong. Owners that nobody knew may become known.
    """
    was, is_now = owners_in(kept), owners_in(now)
    if was is None or is_now is None or TREKKER_ONBEKEND in was.trekkers:
        return ()
    owners = set(was.trekkers)
    if owners == set(is_now.trekkers) or _ended(owners, was, is_now):
        return ()
    return was.trekkers


def same_action(kept: str, now: str) -> bool:
    """Whether an action still tells what was kept of it; what came later may stand beside it."""
    return (
        first_deadline(kept) == first_deadline(now)
        and lost_period(kept, now) is None
        and not replaced_owners(kept, now)
        and not changed_steps(kept, now)
    )


def _ended(owners: set[str], was: Eigenaars, now: Eigenaars) -> bool:
    """Whether something new says of all these owners together that a day was their last."""
    told_before = max((een.tot for een in was.eerder if een.tot), default=date.min)
    ends = (een.tot for een in now.eerder if een.tot and een.tot > told_before)
    gone = owners.isdisjoint(now.trekkers)
    return any(
        set(now.op(day)) == owners or (gone and _left_on(now, day) == owners) for day in ends
    )


def _left_on(now: Eigenaars, day: date) -> set[str]:
    """Of whom a day was the last. A later owner without a first day counts as owner from the beginning."""
    return {een.rol for een in now.eerder if een.tot == day}


def _still_told(een: Periode, now: Iterable[Periode]) -> bool:
    """Whether a period is there still. Its first day may become known."""
    same = (other for other in now if (other.rol, other.tot) == (een.rol, een.tot))
    return any(een.van in {None, other.van} for other in same)


def _labelled(kept: str, label: str) -> Iterator[str]:
    """What stands behind this label, for every part that has it."""
    for part in kept.split(_BETWEEN)[1:]:
        name, _, rest = part.partition(" ")
        if name == label:
            yield rest


def _steps(kept: str) -> dict[str, str]:
    parts = (part.partition(" ") for part in _labelled(kept, _STEP))
    return {code: day for code, _, day in parts}


def _period(text: str) -> Periode | None:
    """A period from its text; None when somebody broke it."""
    rol, _, days = text.partition(" ")
    van, _, tot = days.partition("/")
    try:
        return Periode(rol, _read(van), _read(tot))
    except ValueError:
        return None


def _read(day: str) -> date | None:
    return None if day == _OPEN else date.fromisoformat(day)


def _day(day: date | None) -> str:
    return day.isoformat() if day else _OPEN
