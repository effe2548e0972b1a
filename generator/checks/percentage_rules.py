"""Rules on a percentage that a source gives: it is shown and never counted, so the state beside it must fit."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problem import Problem

_ALL = 100
_NIET_AF = "De bron zegt 100 procent, maar de stand is '{stand}'. Kijk na wat klopt, of leg het uit bij 'let_op'."
_NIET_ALLES = "De stand is 'gereed', maar de bron zegt {n} procent. Kijk na wat klopt, of leg het uit bij 'let_op'."
_STAP_NIET_ALLES = "De stap is klaar, maar de bron zegt {n} procent. Kijk na wat klopt, of leg het uit bij 'let_op'."
_STAP_NIET_AF = "De bron zegt 100 procent, maar de stap is niet klaar. Kijk na wat klopt, of leg het uit bij 'let_op'."


def percentage_past_bij_stand(subject: Subject) -> Iterator[Problem]:
    """Een actie of stap die klaar is, is voor 100 procent klaar. Zegt de bron iets anders? Leg dat uit."""
    for nieuws in subject.register.voortgang:
        if nieuws.let_op:
            continue
        if message := _of_action(nieuws.percentage, nieuws.stand):
            yield subject.warning("voortgang", nieuws, "percentage", message=message)
        for index, stap in enumerate(nieuws.stappen):
            if message := _of_step(stap.percentage, stap.klaar):
                place = ("stappen", index, "percentage")
                yield subject.warning("voortgang", nieuws, *place, message=message)


def _of_action(percentage: int | None, stand: str) -> str:
    if percentage == _ALL and stand in {"loopt", "niet gestart", "stil", "te herzien"}:
        return _NIET_AF.format(stand=stand)
    if percentage not in {None, _ALL} and stand == "gereed":
        return _NIET_ALLES.format(n=percentage)
    return ""


def _of_step(percentage: int | None, klaar: str) -> str:
    if percentage == _ALL and klaar == "nee":
        return _STAP_NIET_AF
    if percentage not in {None, _ALL} and klaar == "ja":
        return _STAP_NIET_ALLES.format(n=percentage)
    return ""
