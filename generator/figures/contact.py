"""Whether people met as often as they agreed: held in time, missed, or not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from generator.figures.stand import maanden_later
from generator.model.overleg import Contact

Gehouden = Literal["op tijd", "gemist", "onbekend", "geen vast ritme"]

_WEEK = timedelta(days=7)
# How many months may lie between two meetings. A rhythm that is not here has no length that can be
# missed.
_MAANDEN: Mapping[str, int] = {
    "maandelijks": 1,
    "per maand": 1,
    "per kwartaal": 3,
    "twee keer per jaar": 6,
    "jaarlijks": 12,
}
_WEKELIJKS = frozenset({"wekelijks", "per week"})


def laatste_keer(contact: Contact, today: date) -> date | None:
    """The newest day on or before `today` on which they met, as far as the register knows."""
    dagen = [dag.van for dag in contact.gehouden if dag.van and dag.begonnen(today)]
    return max(dagen, default=None)


def gehouden(contact: Contact, today: date) -> Gehouden:
    """Held within its rhythm or not. Without any meeting in the register nobody knows, so it is never 'missed'."""
    laatste, ritme = laatste_keer(contact, today), contact.ritme.tekst
    if not contact.ritme.bekend:
        return "onbekend"
    if ritme not in _WEKELIJKS and ritme not in _MAANDEN:
        return "geen vast ritme"
    if laatste is None:
        return "onbekend"
    uiterlijk = laatste + _WEEK
    if ritme in _MAANDEN:
        uiterlijk = maanden_later(laatste, _MAANDEN[ritme])
    return "op tijd" if today <= uiterlijk else "gemist"
