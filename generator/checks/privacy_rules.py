"""Rules that keep people out of the register and out of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.checks.shown import shortened
from generator.checks.subject import Place, Subject, shift
from generator.model.organisatie import Organisatie
from generator.privacy.traces import (
    BANK,
    BIRTH,
    BLACKED_OUT,
    CITIZEN,
    HOME,
    MAIL,
    NAME,
    PHONE,
    Trace,
    traces,
)
from generator.problem import Problem

# What to do about a sign that is nobody's name and no address to write to.
_TAKE_AWAY = {
    CITIZEN: "Dat mag nooit op de site. Haal het weg.",
    BANK: "Haal het weg.",
    HOME: "Haal het weg. Noem alleen de postbus.",
    BIRTH: "Haal het weg. Schrijf hooguit een groep, bijvoorbeeld: jonger dan 30 jaar.",
}


def geen_persoonsnamen(subject: Subject) -> Iterator[Problem]:
    """Een trekker is een functie of afdeling. Zet geen namen van mensen in het register of op een pagina."""
    for place, trace in _traces(subject):
        if trace.kind == NAME:
            found = shortened(trace.text)
            message = f"'{found}' lijkt een naam van een mens. Schrijf een functie of afdeling."
            yield subject.at(place, message)


def geen_weggelakte_tekst(subject: Subject) -> Iterator[Problem]:
    """Een weggelakte naam (5.1, 2, e) hoort niet op de site."""
    for place, trace in _traces(subject):
        if trace.kind == BLACKED_OUT:
            message = f"'{shortened(trace.text)}' is een teken van weggelakte tekst. Haal het weg."
            yield subject.at(place, message)


def geen_eigen_adres(subject: Subject) -> Iterator[Problem]:
    """Alleen de gedeelde postbus mag op de site. Mailadressen en telefoonnummers van mensen niet."""
    postbus = [
        item.record.postbus
        for item in subject.reading.items
        if isinstance(item.record, Organisatie)
    ]
    for place, trace in _traces(subject):
        if trace.kind in (MAIL, PHONE) and postbus and trace.text not in postbus:
            found = f"'{shortened(trace.text)}' is {trace.kind}."
            yield subject.at(place, f"{found} Haal het weg. Noem alleen de postbus.")


def geen_gegevens_van_mensen(subject: Subject) -> Iterator[Problem]:
    """Een nummer, adres of geboortedag van een mens hoort niet op de site."""
    for place, trace in _traces(subject):
        if trace.kind in _TAKE_AWAY:
            found = f"'{shortened(trace.text)}' lijkt {trace.kind}."
            yield subject.at(place, f"{found} {_TAKE_AWAY[trace.kind]}")


def _traces(subject: Subject) -> Iterator[tuple[Place, Trace]]:
    """Every sign in every text, with its own place."""
    for place, text in subject.all_text():
        for trace in _kept(text):
            yield shift(place, trace.start), trace


@lru_cache(maxsize=100_000)
def _kept(text: str) -> tuple[Trace, ...]:
    """The signs in a text, found once for all rules."""
    return tuple(traces(text))
