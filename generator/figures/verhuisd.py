"""Actions that moved to another theme: which ones left or came, when, and what a theme tells of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.stand import ActieStand, dag_van
from generator.figures.veranderingen import Change, changes, in_order
from generator.model.agenda import Afspraak
from generator.model.fields import een_of_meer


@dataclass(frozen=True, slots=True)
class Verhuizing:
    """One move of one action, at the update that tells it. `when` are the words of its day, to follow a verb."""

    stand: ActieStand
    day: date
    when: str
    was: tuple[str, ...]
    now: tuple[str, ...]


def verhuizingen(stand: ActieStand) -> Iterator[Verhuizing]:
    """Each move of an action up to the day of its state, oldest first."""
    was = een_of_meer(stand.actie.thema)
    for nieuws in reversed(stand.nieuws):
        now = een_of_meer(nieuws.nieuw_thema)
        if now and set(now) != set(was):
            yield Verhuizing(stand, dag_van(nieuws), nieuws.peildatum.wanneer, was, now)
        was = now or was


def vertrokken(acties: Iterable[ActieStand], thema: str) -> list[Verhuizing]:
    """The last move away from a theme of each action that is not there any more."""
    away = [stand for stand in acties if thema not in stand.themas]
    return list(filter(None, (_last(stand, lambda move: thema in move.was) for stand in away)))


def gekomen(acties: Iterable[ActieStand], thema: str) -> list[Verhuizing]:
    """The last move to a theme of each action that is there now and was not always."""
    here = [stand for stand in acties if thema in stand.themas]
    return list(filter(None, (_last(stand, lambda move: thema not in move.was) for stand in here)))


def _last(stand: ActieStand, holds: Callable[[Verhuizing], bool]) -> Verhuizing | None:
    moves = [move for move in verhuizingen(stand) if holds(move)]
    return moves[-1] if moves else None


def changes_of_theme(
    acties: Sequence[ActieStand], thema: str, afspraken: Sequence[Afspraak], today: date
) -> list[Change]:
    """What changed at a theme, newest first: of an action that left everything up to its move."""
    here = [stand for stand in acties if thema in stand.themas]
    found = changes(here, afspraken, today)
    for move in vertrokken(acties, thema):
        found += [one for one in changes([move.stand], (), today) if one.day <= move.day]
    return in_order(found)
