"""Rules on rounds: their days follow each other, and no action is asked twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problem import Problem

_TE_VROEG = "Deze dag komt eerder dan de dag van de ronde: {op}. Verbeter een van de dagen."
_GEEN_EINDE = "Bij een ronde hoort een laatste dag. Schrijf: uiterlijk. Of schrijf bij 'bron' uit welk stuk het nieuws komt."
_DUBBEL = "De actie '{code}' staat er 2 keer. Haal er 1 weg."


def ronde_klopt(subject: Subject) -> Iterator[Problem]:
    """Een ronde begint voor zij eindigt, en vraagt 1 keer naar een actie."""
    for ronde in subject.register.rondes:
        for field in ("uiterlijk", "gesloten"):
            day = getattr(ronde, field)
            if day and ronde.op.van and day.voorbij(ronde.op.van):
                message = _TE_VROEG.format(op=ronde.op.zin)
                yield subject.problem("rondes", ronde, field, message=message)
        codes = [vraag.code for vraag in ronde.gevraagd]
        for index, code in enumerate(codes):
            if code in codes[:index]:
                path = ("gevraagd", index, "code")
                yield subject.problem("rondes", ronde, *path, message=_DUBBEL.format(code=code))


def ronde_heeft_einde(subject: Subject) -> Iterator[Problem]:
    """Een ronde heeft een laatste dag, of staat in een stuk dat al klaar is."""
    for ronde in subject.register.rondes:
        if not ronde.uiterlijk and not ronde.bron:
            yield subject.problem("rondes", ronde, "op", message=_GEEN_EINDE)
