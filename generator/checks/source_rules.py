"""A rule on sources: what came from one is not of long after the source itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.subject import Subject
from generator.model.fields import Record
from generator.moment import Moment
from generator.problem import Problem

# Kinds that say of which day something is, beside the source it came from, with the field of that
# day.
_DAYS = {
    "voortgang": "peildatum",
    "adviezen": "datum",
    "waarden": "peildatum",
    "metingen": "peildatum",
}
# A mistake in a year is more than this. A source of some months before may be one that goes on.
_YEAR = timedelta(days=366)
_OLDER = (
    "Dit is van {day}, maar de bron '{bron}' is meer dan een jaar ouder: van {of}. Kijk welke dag "
    "klopt: hier, of bij 'datum' in data/bronnen.yml. Komt dit uit een ander stuk? Zet dat stuk in "
    "data/bronnen.yml."
)
# The record that stands in a file, where the day stands in it, that day, and the source.
_Told = tuple[str, Record, tuple[str | int, ...], Moment, str]


def bron_is_niet_veel_ouder(subject: Subject) -> Iterator[Problem]:
    """Een bron is niet meer dan een jaar ouder dan wat eruit komt. Anders klopt 1 van de 2 dagen niet."""
    sources = {bron.id: bron.datum for bron in subject.register.bronnen}
    for kind, record, path, day, bron in _told(subject):
        of = sources.get(bron)
        if of and of.tot and day.later(of.tot + _YEAR):
            message = _OLDER.format(day=day.zin, bron=bron, of=of.zin)
            yield subject.warning(kind, record, *path, message=message)


def _told(subject: Subject) -> Iterator[_Told]:
    """Everything that came from a source and is of a day."""
    for kind, field in _DAYS.items():
        for record in getattr(subject.register, kind):
            yield kind, record, (field,), getattr(record, field), record.bron
    for afspraak in subject.register.afspraken:
        for index, stand in enumerate(afspraak.standen):
            path = ("standen", index, "peildatum")
            yield "afspraken", afspraak, path, stand.peildatum, stand.bron
