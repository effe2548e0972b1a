"""Rules that keep people out of the register and out of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from generator.checks.subject import Subject, shift
from generator.model.organisatie import Organisatie
from generator.personal import AANHEF, MAIL, TELEFOON, VOORLETTER, WOO, matches
from generator.problem import Problem


def geen_persoonsnamen(subject: Subject) -> Iterator[Problem]:
    """Een trekker is een functie of afdeling. Zet geen namen van mensen in het register of op een pagina."""
    for place, text in subject.all_text():
        for found, start in islice(chain(matches(AANHEF, text), matches(VOORLETTER, text)), 1):
            message = f"'{found}' lijkt een naam van een mens. Schrijf een functie of afdeling."
            yield subject.at(shift(place, start), message)


def geen_weggelakte_tekst(subject: Subject) -> Iterator[Problem]:
    """Een weggelakte naam (5.1, 2, e) hoort niet op de site."""
    for place, text in subject.all_text():
        for found, start in islice(matches(WOO, text), 1):
            yield subject.at(
                shift(place, start), f"'{found}' is een teken van weggelakte tekst. Haal het weg."
            )


def geen_eigen_adres(subject: Subject) -> Iterator[Problem]:
    """Alleen de gedeelde postbus mag op de site. Mailadressen en telefoonnummers van mensen niet."""
    postbus = [
        item.record.postbus
        for item in subject.reading.items
        if isinstance(item.record, Organisatie)
    ]
    for place, text in subject.all_text():
        for pattern, name in ((MAIL, "mailadres"), (TELEFOON, "telefoonnummer")):
            for found, start in matches(pattern, text):
                if postbus and found not in postbus:
                    message = (
                        f"'{found.strip()}' is een {name}. Haal het weg. Noem alleen de postbus."
                    )
                    yield subject.at(shift(place, start), message)
