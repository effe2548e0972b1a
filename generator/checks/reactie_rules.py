"""Rules on reactions and on what an answer says that changed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.model.reacties import Reactie
from generator.problem import Problem

_OPEN_MET_DAG = "Deze reactie is open, maar heeft een dag van ons antwoord. Kies een andere stand, of haal de dag weg."
_ZONDER_DAG = (
    "Van dit antwoord ontbreekt de dag. Vul 'beantwoord' in, of schrijf 'open' bij 'stand'."
)
_TE_VROEG = (
    "Het antwoord van {dag} kwam eerder dan de reactie van {gevraagd}. Verbeter een van de dagen."
)
_GEEN_NIEUWS = "Het nieuws '{nieuws}' kennen wij niet. Schrijf de actie en de dag van een bestand in data/voortgang."


def reactie_klopt(subject: Subject) -> Iterator[Problem]:
    """Een reactie is open, of heeft een dag waarop wij antwoord gaven."""
    for ophaling in subject.register.ophalingen:
        for index, reactie in enumerate(ophaling.reacties):
            field, message = _wrong(reactie)
            if message:
                path = ("reacties", index, field)
                yield subject.problem("ophalingen", ophaling, *path, message=message)


def _wrong(reactie: Reactie) -> tuple[str, str]:
    """The field that is wrong and why; both empty when all is right."""
    answered = reactie.beantwoord
    if answered is None:
        return ("", "") if reactie.stand == "open" else ("stand", _ZONDER_DAG)
    if reactie.stand == "open":
        return "beantwoord", _OPEN_MET_DAG
    if answered.tekst < reactie.gevraagd.tekst:
        return "beantwoord", _TE_VROEG.format(dag=answered.zin, gevraagd=reactie.gevraagd.zin)
    return "", ""


def nieuws_van_antwoord_bestaat(subject: Subject) -> Iterator[Problem]:
    """Wat door een advies veranderde, staat in nieuws dat er is."""
    there = {f"{one.code} {one.peildatum.tekst}" for one in subject.register.voortgang}
    for advies in subject.register.adviezen:
        nieuws = advies.antwoord.nieuws if advies.antwoord else None
        if nieuws and nieuws not in there:
            message = _GEEN_NIEUWS.format(nieuws=nieuws)
            yield subject.problem("adviezen", advies, "antwoord", "nieuws", message=message)
