"""Rules on what counts at once, whatever its day is: what was put right, and what was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from generator.alphabet import capital
from generator.checks.subject import Subject
from generator.moment import dag
from generator.problem import Problem
from generator.register.corrections import verbeteringen

_STILL_TO_COME = (
    "{dag} is nog niet geweest, en een verbetering telt meteen. "
    "Schrijf op welke dag je de fout verbeterde, bijvoorbeeld: {today}."
)
_LATER = "{dag} is later dan {today}, de dag van deze site. De site laat de verbetering toch zien. Klopt dat? Dan hoef je niets te doen."
_STAYS_AWAY = "{dag} is later dan {today}, de dag van deze site. De site laat '{key}' toch niet zien. Klopt dat? Dan hoef je niets te doen."
_WITHDRAWN = (
    "{dag} is nog niet geweest, maar '{key}' staat nu al niet meer in data/{kind}. Schrijf de dag "
    "van vandaag. Of zet het bestand terug, en haal dit weg."
)


def verbetering_is_geweest(subject: Subject) -> Iterator[Problem]:
    """Een verbetering telt meteen. Haar dag is dus vandaag of eerder."""
    today, now = subject.today, subject.now
    for one in verbeteringen(subject.register):
        begin = capital(one.day.begin)
        if now and one.day.later(now):
            message = _STILL_TO_COME.format(dag=begin, today=now.isoformat())
            yield subject.problem(one.kind, one.record, *one.path, message=message)
        elif today and one.day.later(today):
            message = _LATER.format(dag=begin, today=dag(today))
            yield subject.warning(one.kind, one.record, *one.path, message=message)


def intrekken_is_geweest(subject: Subject) -> Iterator[Problem]:
    """Wat is ingetrokken, is meteen van de site. De dag daarvan is dus vandaag of eerder."""
    today, now = subject.today, subject.now
    for weg in subject.register.ingetrokken:
        begin = capital(weg.sinds.begin)
        if now and weg.sinds.later(now):
            message = _WITHDRAWN.format(dag=begin, key=weg.sleutel, kind=weg.soort)
            yield subject.problem("ingetrokken", weg, "sinds", message=message)
        elif today and weg.sinds.later(today):
            message = _STAYS_AWAY.format(dag=begin, today=dag(today), key=weg.sleutel)
            yield subject.warning("ingetrokken", weg, "sinds", message=message)
