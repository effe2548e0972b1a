"""Words with a capital that follow a letter or a first name, and still are nobody's name."""

from __future__ import annotations

import re

from generator.privacy.letters import CAPITAL

# A street, school, prize or house is often named after somebody; then it is no longer a person.
_HOUSE = (
    "straat|laan|weg|plein|kade|gracht|singel|dijk|steeg|plantsoen|dreef|brug|tunnel|park|hof|huis|school|"
    "prijs|academie|instituut|stichting|fonds|college|lyceum|universiteit|ziekenhuis|museum|arena|zaal|"
    "toren|centrum|stadion|theater|bibliotheek|vereniging|lezing|penning|gymnasium|mavo|gebouw|modaal|alleman"
)
# By themselves some of them are surnames: "van 't Hof".
_HOUSE_HERE = re.compile(
    rf"(?i:\w{{2,}}(?:{_HOUSE})|(?!(?:hof|dijk|laan|weg|park|brug|huis|toren)\b)(?:{_HOUSE}))\b"
)
_HOUSE_NEXT = re.compile(
    rf"(?:[\s-]{CAPITAL}\w+){{0,2}}?[\s-](?:{CAPITAL}\w*(?i:{_HOUSE})|(?i:{_HOUSE}))\b"
)
_MAX_WORD = 40
# Words that begin a sentence, or name a part of a document or of an organisation.
_STARTS_TEXT = """
aan aanpak achter acties advies afdeling al alle als anders andere bedrijfsvoering bijlage bij beleid
binnen boven bron bureau cluster college dan daar daarna daarom daarvoor dat de deze die dienst digitaal
directie dit doel doen door drie dus een eerste eerst elk elke en er financien gemeente geen groep haar had
heeft het hier hij hoe hoofd hun iedereen ik in inkoop inclusie inleiding is ja je jij juridisch kijk kunnen
lees maar mensen met middelen mijn na naar naast nee niemand niet nieuwe nog nu of om onder ons onze ook
op organisatie over per personeel plan planning project raad resultaat resultaten rijk samenvatting sinds
slot soms sommige sport stad stadsdeel stichting stuurgroep team teams tegen tot tussen twee uit u van vanaf
veel verder verslag vier volgens voor waar waarom want wat we welke werk wie wij wil wordt ze zie zij zo
zonder zorg onderwijs jeugd cultuur wonen economie ruimte netwerk programma regio provincie ministerie
nederland nederlandse europa europese amsterdam rotterdam utrecht den
overzicht conclusie begroting uitleg voorwoord nawoord samenwerking communicatie mens werkwijze aanleiding
noord oost zuid west nieuw oud centrum haven haags
leeswijzer logisch trekkerschap coli army vrouwenraad gemeenten
"""
_STARTS = frozenset(_STARTS_TEXT.split())


def is_common(word: str) -> bool:
    """Whether a word with a capital is an ordinary word: it begins a sentence or names a department."""
    return word.lower() in _STARTS


def is_place_or_house(text: str, end: int) -> bool:
    """Whether the words that end at `end`, or the word behind them, name a street, a prize or a house."""
    begin = max(end - _MAX_WORD, 0)
    last = re.split(r"[\s.]", text[begin:end])[-1]
    return bool(_HOUSE_HERE.fullmatch(last) or _HOUSE_NEXT.match(text, end, end + _MAX_WORD))
