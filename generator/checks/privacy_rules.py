"""Rules that keep people out of the register and out of the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.material import Material
from generator.model import Organisatie
from generator.problem import Problem

# Titles are the one sign of a person that never occurs in the name of a department.
_AANHEF = re.compile(r"\b(?:dhr|mevr|mw|drs|mr|ing|ir|prof)\. ?[A-Z]|\b(?:meneer|mevrouw) [A-Z]\w+", re.IGNORECASE)
# How the Open Government Act (Woo) marks a name that was blacked out.
_WOO = re.compile(r"\b5\.[12][.,] ?[12][.,] ?[a-z]\b")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEFOON = re.compile(r"(?<![\d.,-])(?:\+31|0031|0)[ -]?(?:\d[ -]?){9}(?!\d)")


def geen_persoonsnamen(material: Material) -> Iterator[Problem]:
    """Een trekker is een functie of afdeling. Zet geen namen van mensen in het register of op een pagina."""
    for place, text in material.all_text():
        if found := _AANHEF.search(text):
            message = f"'{found[0]}…' lijkt een naam van een mens. Schrijf een functie of afdeling."
            yield material.at(place, message)


def geen_weggelakte_tekst(material: Material) -> Iterator[Problem]:
    """Een weggelakte naam (5.1, 2, e) hoort niet op de site."""
    for place, text in material.all_text():
        if found := _WOO.search(text):
            yield material.at(place, f"'{found[0]}' is een teken van weggelakte tekst. Haal het weg.")


def geen_eigen_adres(material: Material) -> Iterator[Problem]:
    """Alleen de gedeelde postbus mag op de site. Mailadressen en telefoonnummers van mensen niet."""
    postbus = [item.record.postbus for item in material.reading.items if isinstance(item.record, Organisatie)]
    for place, text in material.all_text():
        for found in (*_MAIL.findall(text), *_TELEFOON.findall(text)):
            if postbus and found not in postbus:
                yield material.at(
                    place, f"'{found.strip()}' is een adres of nummer. Haal het weg. Noem alleen de postbus."
                )
