"""A rule about the kept checks: what the page on accessibility shows of them may not get old unseen."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.figures.controles import laatste_controle
from generator.figures.stand import binnen
from generator.problem import Problem


def controle_is_van_nu(subject: Subject) -> Iterator[Problem]:
    """De pagina over toegankelijkheid laat de laatste bewaarde controle zien. Die is niet ouder dan ander nieuws."""
    today, months = subject.today, subject.register.organisatie.ritme_maanden
    last = laatste_controle(subject.register.controles, today) if today else None
    if not today or last is None:
        return
    if not binnen(last.datum.van or today, today, months):
        message = (
            f"De laatste controle is van {last.datum.zin}. Dat is langer geleden dan {_long(months)}, en de pagina over "
            "toegankelijkheid laat haar nog zien. Bewaar een nieuwe met: python -m generator gate --record"
        )
        yield subject.warning("controles", last, "datum", message=message)


def _long(months: int) -> str:
    if months == 1:
        return "1 maand"
    return f"{months} maanden"
