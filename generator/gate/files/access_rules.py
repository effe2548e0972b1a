"""Rules on what a form asks of a reader: a puzzle to get in, the same thing twice, a step without a way back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.files.labels import label_of
from generator.gate.site.document import (
    Document,
    Hit,
    is_hidden,
    is_out_of_sight,
    spoken_words,
)
from generator.html_tree import Element

# What asks a reader to prove something by copying, counting or recognising.
_PUZZLE = re.compile(
    r"\bcaptcha\b|\bgeen (?:ro)?bot\b|\b(?:bent|ben) (?:u|je|ik) een mens\b"
    r"|\b(?:typ|neem|schrijf|vul)\w*\b[^.?!]{0,60}\b(?:tekens|letters|cijfers|woord|code)\b[^.?!]{0,40}\b(?:plaatje|afbeelding|foto)"
    r"|\b(?:tekens|letters|cijfers|woord|code)\b[^.?!]{0,30}\b(?:in|uit|van|op) (?:het|de) (?:plaatje|afbeelding|foto)\b[^.?!]{0,30}\bover\b"
    r"|\b(?:klik|kies|selecteer)\w*\b[^.?!]{0,30}\b(?:alle )?(?:plaatjes|afbeeldingen|foto['’]s)\b[^.?!]{0,20}\b(?:met|waar)"
    r"|\bhoeveel is (?:\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b|\breken\w* (?:de|deze) som\b|\blos (?:de|deze) (?:som|puzzel)\b"
    r"|\b\d{1,2} ?(?:\+|x|×|plus|min|keer) ?\d{1,2} ?= ?(?:\?|$)",
    re.IGNORECASE,
)
# What asks for something again. A password is typed unseen, so that one may be asked twice.
_AGAIN = re.compile(
    r"^(?:herhaal|bevestig|nogmaals|nog (?:een keer|eens))\b|\b(?:nogmaals|nog een keer|nog eens|opnieuw|herhalen|ter controle|bevestigen)\b",
    re.IGNORECASE,
)
_SECRET = re.compile(r"wachtwoord|pincode|wachtzin|password", re.IGNORECASE)
# What a reader tells of himself, and what offers to take over what he told before.
_OF_READER = re.compile(
    r"(?:uw |je |jouw )?(voornaam|achternaam|naam|straat|adres|huisnummer|postcode|woonplaats|e-?mail|telefoon|geboortedatum|iban)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:kind|partner|ouder|moeder|vader|getuige|begunstigde|contactpersoon|ander|organisatie|bedrijf|school|arts|verzorger|huisdier|buur)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:zelfde|hetzelfde|dezelfde|gelijk aan|neem over|overnemen|kopieer|hierboven|al ingevuld)\b",
    re.IGNORECASE,
)
# What says that there is no way back, and what says that a reader can look first.
_FINAL = re.compile(
    r"\b(?:niet|nooit|niets)(?: \w+){0,3} (?:terug ?(?:te )?(?:draaien|gedraaid|nemen)|ongedaan(?: te)? (?:maken|gemaakt)|herstellen|intrekken|veranderen|wijzigen|terugkrijgen)\b"
    r"|\b(?:onherroepelijk|is definitief|meteen definitief|geen weg terug|geldt meteen)\b",
    re.IGNORECASE,
)
_LOOKED_OVER = re.compile(
    r"\b(?:controleer|nakijken|kijk (?:alles|uw|je)|samenvatting|overzicht van (?:uw|je)|bevestig|weet (?:u|je) (?:het )?zeker|bedenktijd|bedenken|annuleren|wijzigen kan)\b",
    re.IGNORECASE,
)
_SENDS = "//main//button|//main//input[@type='submit' or @type='button']|//main//*[@role='button']"
_TYPED = "//input[not(@type) or @type='text' or @type='email' or @type='tel' or @type='number']"


def geen_puzzel_om_verder_te_gaan(page: Document) -> Iterator[Hit]:
    """De lezer moet iets overtypen, uitrekenen of herkennen om verder te gaan.

    Lastig voor: wie slecht ziet, moeilijk leest of moeilijk rekent: die komt er niet door.
    Doe dit: kan het zonder? Haal de puzzel weg, of bied een andere weg.
    WCAG 3.3.8.
    """
    yield from _first_said(page, _PUZZLE, "kan iedereen dit?")


def vraagt_niet_twee_keer(page: Document) -> Iterator[Hit]:
    """Een formulier vraagt twee keer hetzelfde.

    Lastig voor: wie moeilijk typt of moeilijk onthoudt.
    Doe dit: vraag het één keer, en laat aan het eind zien wat de lezer heeft ingevuld.
    WCAG 3.3.7.
    """
    for field in page.all(_TYPED):
        label = label_of(page, field)
        if _AGAIN.search(label) and not _SECRET.search(label) and not is_out_of_sight(page, field):
            yield Hit(f"'{label}': moet de lezer dit nog een keer typen?", field, review=True)
    yield from _told_before(page)


def besluit_is_te_herstellen(page: Document) -> Iterator[Hit]:
    """Een knop doet iets dat de lezer niet kan terugdraaien.

    Lastig voor: wie per ongeluk klikt of een fout maakt.
    Doe dit: laat de lezer eerst alles nakijken, of geef hem tijd om zich te bedenken.
    WCAG 3.3.4.
    """
    if not page.all(_SENDS):
        return
    words = " ".join(map(spoken_words, page.all("//main|//dialog")))
    if _LOOKED_OVER.search(words):
        return
    yield from _first_said(page, _FINAL, "kan de lezer alles eerst nakijken?")


def _first_said(page: Document, sign: re.Pattern[str], question: str) -> Iterator[Hit]:
    """A question about the first words of the page that are such a sign."""
    for part, said in page.text_blocks:
        found = sign.search(said)
        if found and not is_out_of_sight(page, part):
            yield Hit(f"'{found[0]}': {question}", part, review=True)
            return


def _told_before(page: Document) -> Iterator[Hit]:
    """What a reader told of himself in one part of a page, and must tell again in the next."""
    seen: set[tuple[Element, str]] = set()
    if _SAME.search(" ".join(map(spoken_words, page.all("//label|//button|//legend")))):
        return
    for field in page.all(_TYPED):
        label = label_of(page, field)
        told = _OF_READER.match(label)
        form = next(field.iterancestors("form"), page.root)
        if told is None or _is_trap(field) or _OF_OTHERS.search(f"{label} {_legend_of(field)}"):
            continue
        if (form, told[1].lower()) in seen:
            yield Hit(f"'{label}': heeft de lezer dit al ingevuld?", field, review=True)
            return
        seen.add((form, told[1].lower()))


def _is_trap(field: Element) -> bool:
    """Whether no reader fills it in: it waits for programs. A field of a next step may be hidden still."""
    return field.get("tabindex") == "-1" or is_hidden(field)


def _legend_of(field: Element) -> str:
    around = next(field.iterancestors("fieldset"), None)
    legend = None if around is None else around.find("legend")
    return "" if legend is None else spoken_words(legend)
