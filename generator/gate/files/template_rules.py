"""The rule on words that a template put there, and that nobody replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.gate.site.document import (
    Document,
    Hit,
    comparable,
    is_out_of_sight,
    spoken_words,
)

# What names something on a page.
_NAMING = (
    "//h1|//h2|//h3|//h4|//h5|//h6|//label|//legend|//caption|//figcaption|//a[@href]|//button"
    "|//summary|//th|//dt"
)
_PART = (
    r"(?:blok|sectie|onderdeel|paragraaf|alinea|pagina|artikel|kaart|item|hoofdstuk|bericht|nieuwsbericht|tabel|figuur"
    r"|foto|afbeelding|plaatje|formulier|veld|knop|link|module|widget|tegel|kolom|rij|document|groep|stap|kop|vraag)"
)
_TEXT = r"(?:tekst|titel|kop|koptekst|ondertitel|subtitel|tussenkop|bijschrift|linktekst|knoptekst)"
_FILL = r"(?:voeg|vul|typ|tik|zet|schrijf|plaats|voer|plak)"
_TEMPLATE = re.compile(
    rf"(?:kop|tussenkop|subkop|hoofdkop|koptekst|heading|kop niveau|kop h|titel|tekstblok|linktekst|knoptekst|subtitel|ondertitel|menu-?item|kolomkop|veldnaam|placeholder)(?: ?[\d#x]{{1,2}})"
    rf"|tussenkop|subkop|koptekst|linktekst|knoptekst|veldnaam|tekstblok|menu-?item|placeholder(?: \w+)?|voorbeeld(?:tekst|kop|titel|link|knop|label|inhoud)|dummy ?(?:tekst|text|kop)?|sjabloon ?tekst|standaardtekst"
    rf"|{_FILL} hier\b.*\b(?:{_TEXT}|inhoud)\b.*|{_FILL} (?:de|een|uw|je|jouw) {_TEXT} (?:in|toe|hier)"
    rf"|hier (?:komt|kan|kunt u|kun je|je|uw|jouw|de|een)(?: \w+){{0,3}} (?:{_TEXT}|naam|uitleg|inleiding)(?: \w+){{0,3}}"
    rf"|(?:(?:je|uw|jouw|de|een) )?{_TEXT} (?:hier|volgt|volgt nog|invullen|invoeren)"
    r"|lorem ipsum.*|.*\bdolor sit amet\b.*|x{3,}|y{3,}|(?:nog |nader )?(?:in te vullen|te bepalen)|todo\b.*|tbd|t\.b\.d|asdf\w*|bla(?: ?bla)+"
    r"|(?:heading|title|subtitle|your (?:text|title|heading)|text|link text|insert text|untitled)(?: here| \d+)|click to edit.*|insert text|untitled"
)
# Signs around a whole name, or in it, that ask for a value.
_TO_FILL = re.compile(
    r"\s*(?:\[[^\[\]]*[^\W\d_]{3}[^\[\]]*\]|<[^<>]*[^\W\d_]{2}[^<>]*>|%[A-Za-z_]{3,}%|\$\{[^}]*\})\s*|.*\{\{.*\}\}.*|.*\[(?:vul|naam|datum|invullen|titel|tekst|plaats|bedrag|aantal)[^\]]*\].*",
    re.IGNORECASE,
)
# A field or a column may be called so; a heading, a caption or a link that is says nothing.
_FIELDS = frozenset(["label", "legend", "th", "dt"])
_OF_PART = re.compile(
    rf"(?:hier )?(?:de |een |korte )?(?:{_TEXT}|naam) (?:van|bij|voor|boven|onder) (?:dit|deze|het|de|een|je|uw|jouw) {_PART}(?: hier)?(?: \d+)?|(?:{_TEXT}|naam) {_PART}"
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_IN_HEADING = re.compile(
    rf"{_FILL} hier\b.*|titel|title|kop|tekst|ondertitel|subtitel|kopje|test|naam|heading|blok(?: \d+)?|sectie \d+|item \d+|paragraaf|alinea"
    r"|nieuwe? (?:pagina|kop|titel|sectie|blok|alinea|tab|item|koptekst|onderdeel)|(?:bewerk|wijzig) deze (?:tekst|titel|kop)"
)


def tekst_van_sjabloon_is_vervangen(page: Document) -> Iterator[Hit]:
    """Een kop, label of link heeft misschien nog de tekst van een sjabloon.

    Lastig voor: wie aan koppen en namen moet horen waar iets over gaat.
    Doe dit: schrijf wat er in dit deel staat, of haal het weg.
    WCAG 2.4.6.
    """
    for part in page.all(_NAMING):
        said = spoken_words(part)
        if said and _is_of_template(str(part.tag), said) and not is_out_of_sight(page, part):
            yield Hit(
                f"Hier staat '{said[:60]}'. Is dat wat een lezer moet zien?", part, review=True
            )


@lru_cache(maxsize=10_000)  # all pages of a site have the same menu
def _is_of_template(tag: str, said: str) -> bool:
    name = comparable(said)
    if _TEMPLATE.fullmatch(name) or _TO_FILL.fullmatch(said):
        return True
    if tag not in _FIELDS and _OF_PART.fullmatch(name):
        return True
    return tag in _HEADINGS and _IN_HEADING.fullmatch(name) is not None
