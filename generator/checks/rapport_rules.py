"""Rules on reports that were kept: a correction of the past is a new version."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.subject import Subject
from generator.figures.vingerafdruk import vingerafdruk
from generator.problem import Problem

_ANDERS = 'Het rapport over {jaar} kwam uit andere gegevens dan er nu zijn. Bewaar een nieuwe versie: python -m generator rapport --jaar {jaar} --bewaar --waarom "...".'


def rapport_klopt_nog(subject: Subject) -> Iterator[Problem]:
    """Een bewaard rapport hoort bij de gegevens van toen. Veranderen die, dan komt er een nieuwe versie."""
    for rapport in subject.register.rapporten:
        now = vingerafdruk(subject.register, date(rapport.jaar, 12, 31))
        if now != rapport.versies[-1].gegevens:
            message = _ANDERS.format(jaar=rapport.jaar)
            path = ("versies", len(rapport.versies) - 1, "gegevens")
            yield subject.warning("rapporten", rapport, *path, message=message)
