"""Rules that keep people out of the register and out of the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.subject import Subject, shift
from generator.model.site import Organisatie
from generator.problem import Problem

# Titles are the one sign of a person that never occurs in the name of a department.
_AANHEF = re.compile(
    r"\b(?i:dhr|mevr|mw|drs|mr|ing|ir|prof)\.? ?[A-Z][a-z]+|\b(?i:meneer|mevrouw|de heer) (?:(?i:van|de|der|den) )*[A-Z]\w+"
    r"|\b(?i:dhr|mevr|mw)\. ?(?:(?i:van|de|der|den) )+[A-Z]\w+"
)
_VOORLETTER = re.compile(r"\b[A-Z]\. ?(?:[A-Z]\. ?)*(?:(?:van|de|der|den|ten|ter) )+[A-Z]\w+")
# How the Open Government Act (Woo) marks a name that was blacked out.
_WOO = re.compile(r"\b5\.[12][.,] ?[12][.,]? ?[a-z]\b")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEFOON = re.compile(r"(?<![\d.,/-])\(?(?:\+31|0031|0)[ ()-]*(?:\d[ ()-]*){8,9}(?!\d)")


def geen_persoonsnamen(subject: Subject) -> Iterator[Problem]:
    """Een trekker is een functie of afdeling. Zet geen namen van mensen in het register of op een pagina."""
    for place, text in subject.all_text():
        if found := _AANHEF.search(text) or _VOORLETTER.search(text):
            message = f"'{found[0]}' lijkt een naam van een mens. Schrijf een functie of afdeling."
            yield subject.at(shift(place, found.start()), message)


def geen_weggelakte_tekst(subject: Subject) -> Iterator[Problem]:
    """Een weggelakte naam (5.1, 2, e) hoort niet op de site."""
    for place, text in subject.all_text():
        if found := _WOO.search(text):
            yield subject.at(
                shift(place, found.start()), f"'{found[0]}' is een teken van weggelakte tekst. Haal het weg."
            )


def geen_eigen_adres(subject: Subject) -> Iterator[Problem]:
    """Alleen de gedeelde postbus mag op de site. Mailadressen en telefoonnummers van mensen niet."""
    postbus = [item.record.postbus for item in subject.reading.items if isinstance(item.record, Organisatie)]
    for place, text in subject.all_text():
        for pattern, name in ((_MAIL, "mailadres"), (_TELEFOON, "telefoonnummer")):
            for found in pattern.finditer(text):
                if postbus and found[0] not in postbus:
                    message = f"'{found[0].strip()}' is een {name}. Haal het weg. Noem alleen de postbus."
                    yield subject.at(shift(place, found.start()), message)
