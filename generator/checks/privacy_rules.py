"""Rules that keep people out of the register and out of the pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Place, Subject, within
from generator.model.organisatie import Organisatie
from generator.model.toegankelijkheid import Toegestaan
from generator.privacy.traces import (
    BANK,
    BIRTH,
    BLACKED_OUT,
    CITIZEN,
    HOME,
    MAIL,
    MENTION,
    NAME,
    PHONE,
    Trace,
)
from generator.problem import Problem

_NONE = "[]"
_NO_PERSON = "Is het geen mens? Zet precies deze woorden in data/toegestaan.yml."
# What to do about a sign that is nobody's name and no address to write to.
_TAKE_AWAY = {
    CITIZEN: "Dat mag nooit op de site. Haal het weg.",
    BANK: "Haal het weg.",
    HOME: "Haal het weg. Noem alleen de postbus. Is het geen huis van een mens? Zet het in data/toegestaan.yml.",
    MENTION: "Haal het weg.",
    BIRTH: "Haal het weg. Schrijf hooguit een groep, bijvoorbeeld: jonger dan 30 jaar.",
}


def geen_persoonsnamen(subject: Subject) -> Iterator[Problem]:
    """Een trekker is een functie, afdeling of organisatie. Zet geen namen van mensen in het register of op een pagina."""
    for place, trace in _traces(subject):
        if trace.kind == NAME:
            found = f"'{trace.text}' lijkt een naam van een mens. Schrijf een functie, afdeling of organisatie."
            yield subject.at(place, f"{found} {_NO_PERSON}")


def geen_weggelakte_tekst(subject: Subject) -> Iterator[Problem]:
    """Een weggelakte naam (5.1, 2, e) hoort niet op de site."""
    for place, trace in _traces(subject):
        if trace.kind == BLACKED_OUT:
            message = f"'{trace.text}' is een teken van weggelakte tekst. Haal het weg."
            yield subject.at(place, message)


def geen_eigen_adres(subject: Subject) -> Iterator[Problem]:
    """Alleen de gedeelde postbus mag op de site. Mailadressen en telefoonnummers van mensen niet."""
    records = (item.record for item in subject.reading.items)
    postbus = [record.postbus.lower() for record in records if isinstance(record, Organisatie)]
    for place, trace in _traces(subject):
        if trace.kind in (MAIL, PHONE) and postbus and trace.text.lower() not in postbus:
            found = f"'{trace.text}' is {trace.kind}."
            yield subject.at(place, f"{found} Haal het weg. Noem alleen de postbus.")


def geen_gegevens_van_mensen(subject: Subject) -> Iterator[Problem]:
    """Een nummer, adres of geboortedag van een mens hoort niet op de site."""
    for place, trace in _traces(subject):
        if trace.kind in _TAKE_AWAY:
            found = f"'{trace.text}' lijkt {trace.kind}."
            yield subject.at(place, f"{found} {_TAKE_AWAY[trace.kind]}")


def _traces(subject: Subject) -> Iterator[tuple[Place, Trace]]:
    """Every sign in every text, with its own place, but for what data/toegestaan.yml lets through."""
    allowed = _allowed(subject)
    for place, text, trace in subject.signs:
        if trace.kind == CITIZEN or trace.text not in allowed:
            yield within(place, text, trace.start), trace


def _allowed(subject: Subject) -> frozenset[str]:
    """The texts that may stand on the site today. In which file of it, the gate looks at."""
    records = (item.record for item in subject.reading.items)
    exceptions = (record for record in records if isinstance(record, Toegestaan))
    return frozenset(one.tekst for one in exceptions if not _is_over(subject, one))


def _is_over(subject: Subject, one: Toegestaan) -> bool:
    return subject.today is not None and one.tot.voorbij(subject.today)
