"""Rules on every published file, of any kind: nobody's name, nothing hidden, nothing unfinished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.hidden.published import Found, Published
from generator.privacy.as_read import without_unseen
from generator.privacy.file_names import traces_in_file_name
from generator.privacy.traces import traces

# Words that JSON-LD and feeds begin with the sign that also names a person.
_NOT_PEOPLE = frozenset({"@context", "@type", "@graph", "@value", "@language", "@vocab", "@base"})
_WHO_TEXT = "Author author creator lastModifiedBy initial-creator Manager Company Artist GPS Toestel Miniatuur Achteraan"
_WHO = frozenset(_WHO_TEXT.split())


def niemand_is_te_herkennen(file: Published) -> Iterator[Found]:
    """In een bestand op de site staat iets over een mens, of iets dat niet af is.

    Lastig voor: de mens om wie het gaat. Wat eenmaal op het web staat, krijg je niet meer weg.
    Doe dit: haal het weg, en schrijf een functie, afdeling of organisatie. Noem alleen de gedeelde postbus. Moet het er staan? Zet het in data/toegestaan.yml.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for trace in traces(file.words):
        # In code this sign begins the name of a package or a rule of a style sheet.
        is_name = trace.text in _NOT_PEOPLE or (file.is_code and trace.text.startswith("@"))
        if not is_name and trace.text.lower() not in file.known.mailboxes:
            yield Found(f"'{trace.text}' lijkt {trace.kind}.", trace.text)


def bestand_is_na_te_kijken(file: Published) -> Iterator[Found]:
    """Een bestand op de site kunnen wij niet lezen, en dus niet nakijken.

    Lastig voor: de mens die erin staat: niemand ziet dan dat zijn naam online komt.
    Doe dit: bewaar het als html, csv, pdf, png of jpg. Is het ingepakt of stuk? Zet het gewone bestand op de site.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    if not file.is_known:
        yield Found(f"'{file.path}' is van een soort die wij niet kennen, of is stuk.", file.path)


def naam_van_pagina_eindigt_op_html(file: Published) -> Iterator[Found]:
    """Een pagina op de site heeft een naam waaraan wij haar niet herkennen. Dan kijken wij haar niet na.

    Lastig voor: iedereen: op een pagina die niemand nakijkt, kan alles fout zijn.
    Doe dit: geef de pagina een naam die eindigt op .html, met kleine letters.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    if file.is_page and not file.path.endswith(".html"):
        yield Found(f"'{file.path}'", file.path)


def naam_van_bestand_is_veilig(file: Published) -> Iterator[Found]:
    """De naam van een bestand op de site zegt iets over een mens, of is niet in elk programma te openen.

    Lastig voor: de mens om wie het gaat, en wie het bestand wil openen.
    Doe dit: geef het bestand een naam van kleine letters, cijfers en streepjes.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for trace in traces_in_file_name(file.path):
        if trace.text.lower() not in file.known.mailboxes:
            yield Found(f"'{trace.text}' lijkt {trace.kind}.", trace.text)
            return
    if re.search(r"[\s<>:\"|?*\\%#]|[^\x20-\x7e]", file.path):
        yield Found(f"'{file.path}' heeft een spatie of een teken dat niet overal kan.", file.path)


def maker_is_de_organisatie(file: Published) -> Iterator[Found]:
    """In een bestand staat wie het gemaakt heeft, wie er een opmerking bij schreef, of waar een foto genomen is.

    Lastig voor: de mens die het maakte: zijn naam of adres is dan openbaar.
    Doe dit: zet bij de eigenschappen de naam van de organisatie als maker, of maak het veld leeg. Haal opmerkingen weg. Bewaar een foto zonder plek.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for name, value in file.properties:
        if name in _WHO and value.strip() and value.strip() not in file.known.makers:
            yield Found(f"Bij '{name}' staat '{value.strip()}'.", value.strip())


def verborgen_blijft_verborgen(file: Published) -> Iterator[Found]:
    """In een bestand op de site staat iets dat verborgen moet blijven.

    Lastig voor: de mensen en teams om wie het gaat.
    Doe dit: haal de tekst weg, of kijk waarom hij bij de gegevens verborgen is.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    said = _in_one_spelling(file.words)
    for secret in file.known.forbidden:
        text = _in_one_spelling(secret.text)
        # `in` is many times faster, and nearly always enough.
        if text in said and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", said):
            yield Found(f"Er staat iets uit {secret.place} in. Reden: {secret.reason}", secret.text)


def _in_one_spelling(text: str) -> str:
    """A text to compare with: one kind of quote, one space, small letters, no marks at the end."""
    said = re.sub(r"[‘’´`]", "'", without_unseen(text))
    return " ".join(said.split()).strip(" .!?…").lower()
