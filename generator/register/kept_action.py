"""What the list of what was published keeps of an action or theme: first deadlines, steps, themes, and owners.

A line of before something was kept does not have it; then only the rest is compared. What was wrong may be put right
beside a correction, which is kept too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.model.acties import Actie, Thema
from generator.model.eigenaars import TREKKER_ONBEKEND, Eigenaars, Periode, eigenaars
from generator.model.fields import een_of_meer
from generator.model.vroeger import Verbetering

_BETWEEN = " | "
_OWNERS = "trekker"
_EARLIER = "eerder"
_STEP = "stap"
_THEMES = "thema"
_CORRECTED = "verbeterd"
# Fields that hold one word, and that decide what a past day says of an action.
_FACTS = ("sinds", "doorlopend")
_NO_THEME = "onbekend"
# Where the first or the last day of a period is not known.
_OPEN = ".."


def kept_of(actie: Actie) -> str:
    """What may not change afterwards of an action, as one line."""
    parts = [actie.eerste_deadline.tekst, *_owner_parts(actie)]
    parts += (f"{_STEP} {stap.code} {stap.eerste_deadline.tekst}" for stap in actie.stappen)
    parts.append(" ".join([_THEMES, *een_of_meer(actie.thema)]))
    parts += _fact_parts(actie)
    parts += map(_correction, actie.verbeterd)
    return _BETWEEN.join(parts)


def kept_of_theme(thema: Thema) -> str:
    """What may not change afterwards of a theme, as one line."""
    return _BETWEEN.join([*_owner_parts(thema), *map(_correction, thema.verbeterd)])


def first_deadline(kept: str) -> str:
    """The first deadline of an action, from its line."""
    return kept.partition(_BETWEEN)[0]


def owners_in(kept: str) -> Eigenaars | None:
    """Who owned it until when, from its line; None when that was not kept."""
    owners = next(_labelled(kept, _OWNERS), None)
    if owners is None:
        return None
    periods = map(_period, _labelled(kept, _EARLIER))
    return Eigenaars(tuple(owners.split()), tuple(filter(None, periods)))


def changed_steps(kept: str, now: str) -> list[tuple[str, str]]:
    """Steps of which the first deadline was another one, with that one."""
    was, is_now = _steps(kept), _steps(now)
    return [(code, day) for code, day in was.items() if is_now.get(code, day) != day]


def lost_steps(kept: str, now: str) -> list[str]:
    """The codes of steps that are not there any more, or not by that code."""
    is_now = _steps(now)
    return [code for code in _steps(kept) if code not in is_now]


def lost_period(kept: str, now: str) -> Periode | None:
    """A period of an owner that is not told any more as it was told."""
    was, is_now = owners_in(kept), owners_in(now)
    if was is None or is_now is None:
        return None
    return next((een for een in was.eerder if not _still_told(een, is_now.eerder)), None)


def replaced_owners(kept: str, now: str) -> tuple[str, ...]:
    """Owners in whose place others stand now, while nothing says until which day they owned it.

    Empty when nothing is wrong. Owners that nobody knew may become known.
    """
    was, is_now = owners_in(kept), owners_in(now)
    if was is None or is_now is None or TREKKER_ONBEKEND in was.trekkers:
        return ()
    owners = set(was.trekkers)
    if owners == set(is_now.trekkers) or _ended(owners, was, is_now):
        return ()
    return was.trekkers


def replaced_themes(kept: str, now: str) -> tuple[str, ...]:
    """Themes in whose place others stand now. Empty when nothing is wrong; a theme that nobody knew may become known."""
    was, is_now = _themes(kept), _themes(now)
    if not was or _NO_THEME in was or set(was) == set(is_now):
        return ()
    return was


def changed_facts(kept: str, now: str) -> list[tuple[str, str]]:
    """Fields that said something else, with what that was."""
    found = []
    for name in _FACTS:
        was, is_now = (next(_labelled(line, name), "") for line in (kept, now))
        if was and was != is_now:
            found.append((name, was))
    return found


def lost_correction(kept: str, now: str) -> str:
    """The day of a correction that is not told any more as it was told, as it was typed; empty when there is none."""
    told = set(_labelled(now, _CORRECTED))
    lost = (one for one in _labelled(kept, _CORRECTED) if one not in told)
    return next(lost, "").partition(" ")[0]


def put_right(kept: str, now: str) -> bool:
    """Whether something new says that a mistake was put right."""
    return bool(_reasons(kept, now))


def unnamed_deadlines(kept: str, now: str) -> list[tuple[str, str]]:
    """First deadlines that were others, with the code of the step, or an empty one for that of the action.

    One that is named in a new correction is left out: then the site tells what it was first.
    """
    was = first_deadline(kept)
    action = [("", was)] if was != first_deadline(now) else []
    reasons = _reasons(kept, now)
    found = [*action, *changed_steps(kept, now)]
    return [(code, day) for code, day in found if not any(day in why for why in reasons)]


def same_action(kept: str, now: str) -> bool:
    """Whether an action still tells what was kept of it, or says what it put right; what came later may stand beside it."""
    return not unnamed_deadlines(kept, now) and same_theme(kept, now)


def same_theme(kept: str, now: str) -> bool:
    """The same of what an action and a theme both tell: all but first deadlines."""
    if lost_correction(kept, now):
        return False
    return put_right(kept, now) or not (
        lost_period(kept, now)
        or replaced_owners(kept, now)
        or replaced_themes(kept, now)
        or lost_steps(kept, now)
        or changed_facts(kept, now)
    )


def _owner_parts(owned: Actie | Thema) -> Iterator[str]:
    owners = eigenaars(owned)
    yield " ".join([_OWNERS, *owners.trekkers])
    for een in owners.eerder:
        yield f"{_EARLIER} {een.rol} {_day(een.van)}/{_day(een.tot)}"


def _fact_parts(actie: Actie) -> Iterator[str]:
    if actie.sinds:
        yield f"sinds {actie.sinds.tekst}"
    yield f"doorlopend {actie.doorlopend}"


def _correction(one: Verbetering) -> str:
    """A correction with its reason, in which white space and the sign between parts mean nothing."""
    words = one.waarom.replace("|", " ").split()
    return " ".join([_CORRECTED, one.dag.tekst, *words])


def _reasons(kept: str, now: str) -> list[str]:
    """The corrections that were not there yet."""
    told = set(_labelled(kept, _CORRECTED))
    return [one for one in _labelled(now, _CORRECTED) if one not in told]


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
    for part in kept.split(_BETWEEN):
        name, _, rest = part.partition(" ")
        if name == label:
            yield rest


def _themes(kept: str) -> tuple[str, ...]:
    return tuple(next(_labelled(kept, _THEMES), "").split())


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
