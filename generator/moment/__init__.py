"""A moment as people write it: kept word for word, readable, and comparable without inventing a day."""

from generator.moment.calendar_words import MAANDEN, dag
from generator.moment.listed import voorbeelden_per_soort
from generator.moment.no_such_day import no_such_day
from generator.moment.reference import parse_peildatum, volgorde
from generator.moment.rhythm import ZONDER_EINDE
from generator.moment.understood import parse_moment
from generator.moment.value import Moment, MomentError

__all__ = [
    "MAANDEN",
    "VOORBEELDEN",
    "ZONDER_EINDE",
    "Moment",
    "MomentError",
    "dag",
    "no_such_day",
    "parse_moment",
    "parse_peildatum",
    "volgorde",
    "voorbeelden_per_soort",
]

# The few that a message has room for; data/LEESMIJ.md lists them all.
VOORBEELDEN = ("2024-03-07", "maart 2024", "Q3 2023", "zomer 2024", "n.t.b.", "doorlopend")
