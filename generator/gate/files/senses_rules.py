"""The rule on what a text points at: by a colour, a shape, a size, a place or a sound, without its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.site.document import Document, Hit
from generator.html_tree import Element

_THING = r"(?:knop|link|menu|balk|kolom|blok|blokje|vak|vakje|icoon|lijst|tabel|plaatje|veld|tekst)"
_SIDE = r"(?:rechts|links|rechtsboven|linksboven|rechtsonder|linksonder)"
_COLOUR = r"(?:rode|groene|blauwe|gele|oranje|paarse|grijze|zwarte|witte)"
_ONLY_SENSES = re.compile(
    rf"\b(?:klik|druk|kijk|zie|tik) (?:op )?(?:de |het )?(?:{_THING} )?(?:aan de )?(?:{_SIDE}|(?:rechter|linker)kant)\b"
    rf"|\bde {_THING} (?:aan de )?(?:{_SIDE}|(?:rechter|linker)kant)\b|\bhet {_THING} {_SIDE}\b"
    rf"|\b(?:de|het) {_COLOUR} {_THING}\b|\b(?:ronde|vierkante|driehoekige) knop\b"
    r"|\bin het (?:rood|groen|blauw|geel|oranje)\b|\b(?:rood|groen|oranje) (?:betekent|is te laat|is klaar)\b",
    re.IGNORECASE,
)
_ANY_COLOUR = r"(?:rode?|groene?|blauwe?|gele?|geel|oranje|paarse?|grijze?|zwarte?|witte?|roze|gekleurde?|donkere|lichte|vetgedrukte|vette|schuine|cursieve)"
_SHAPE = r"(?:ronde|vierkante|driehoekige|grote|grootste|kleine|kleinste|dikke|brede|smalle|lange)"
_PART = (
    r"(?:knop(?:pen)?|links?|menu(?:'s)?|balk(?:en|je|jes)?|kolom(?:men)?|blok(?:ken|je|jes)?|vak(?:ken|je|jes)?|ico(?:on|nen)|lijn(?:en)?"
    r"|rijen|rij|cel(?:len)?|regels?|tekst(?:en)?|letters?|woord(?:en)?|veld(?:en)?|pijl(?:en|tje|tjes)?|stip(?:pen|je|jes)?|bolletjes?|bol(?:len)?|vinkjes?"
    r"|kruisjes?|cirkels?|sterretjes?|driehoek(?:en|je|jes)?|rondjes?|vlak(?:ken|je|jes)?|staaf|staven|acties|punten|getallen|cijfers|namen|maatregelen)"
)
_PLAIN_COLOUR = r"(?:rood|groen|oranje|geel|blauw|paars|grijs|zwart|wit|roze)"
# Signs that a text may lean on the eyes alone: right in most sentences, so a person decides.
_MAYBE_ONLY_SENSES = re.compile(
    rf"\b(?:de|het|een|alle|elk|elke|op|met|bij|in) {_ANY_COLOUR} {_PART}\b|\b{_SHAPE} (?:knop|knoppen|link|icoon|vak|vakje|blok|menu)\b"
    rf"|\bmet (?:een |de )?{_ANY_COLOUR} (?:kleur|rand|achtergrond|lijn|{_PART})\b|\b(?:rood|groen|oranje|geel|blauw|grijs|vet) (?:gemarkeerde?|gekleurde?|gemaakte?|gedrukte?|aangegeven|omlijnde?)\b"
    rf"|\bin (?:het |een )?{_ANY_COLOUR}(?: kleur| letters)? (?:staat|staan|zie je|ziet u)\b|\b(?:de|het) {_PART} (?:is|zijn|kleurt|wordt|worden) (?:rood|groen|oranje|geel|blauw|grijs)\b"
    rf"|\b(?:linker|rechter) ?(?:{_PART}|(?:kant|zijde) van (?:het scherm|de pagina|deze pagina))\b|\b(?:in|via|met) (?:de |het )?(?:linker|rechter)(?:kolom|balk|menu|bovenhoek|onderhoek)\b"
    rf"|\b(?:die|wat|dat|alles wat) {_PLAIN_COLOUR} (?:is|zijn|kleurt|kleuren|wordt|worden)\b|\b(?:die|wat|dat) (?:is|zijn) {_PLAIN_COLOUR}(?: gekleurd| gemaakt)?\b"
    rf"|\b{_PLAIN_COLOUR}(?: =|:| staat voor| wil zeggen| geeft aan| is (?:klaar|te laat|dicht|open|vol|vrij|goed|fout)\b)"
    rf"|\b{_PART} (?:hiernaast|hier ?onder|hier ?boven|bovenaan|onderaan|{_SIDE}|op het scherm)\b|\b(?:hiernaast|rechts hiervan|links hiervan)\b"
    rf"|\b(?:klik|druk|tik|kijk|kies|ga|zie|vul) (?:je |u )?(?:hier )?(?:op |naar |in )?{_SIDE}\b|\bna (?:de|het) (?:piep|geluid|signaal|toon)\b",
    re.IGNORECASE,
)

# A thing on a screen, in any form: small ('knopje'), many ('knoppen').
_SMALL = r"(?:jes?|tjes?|pjes?|etjes?|letjes?|netjes?|getjes?)"
_ON_SCREEN = (
    rf"(?:(?:menu|zoek|tekst|invoer|keuze|druk|tool|werk|scroll)?(?:kno(?:p|ppen|pje|pjes)|bal(?:k|ken|kje|kjes)|vel(?:d|den|dje|djes)|va(?:k|kken|kje|kjes))"
    rf"|menu(?:'s|{_SMALL})?|kolom(?:men|metjes?)?|blok(?:ken|jes?)?|hok(?:ken|jes?)?|ico(?:on|nen|ontjes?)|pictogram(?:men|metjes?)?|symbo(?:ol|len)|lijn(?:en|tjes?)?"
    rf"|stre(?:ep|pen|epjes?)|regels?|pijl(?:en|tjes?)?|stip(?:pen|jes?)?|bol(?:len|letjes?)?|cirkels?|rond(?:en|jes?)|driehoek(?:en|jes?)?|vierkant(?:en|jes?)?"
    rf"|vla(?:k|kken|kje|kjes)|sta(?:af|ven|afjes?)|kader(?:s|tjes?)?|lampjes?|vink(?:en|jes?)|kruis(?:en|jes?)?|sterre(?:n|tjes?)|tab(?:blad|bladen|s)?|tegels?|plaatjes?|formulier(?:en)?|venster(?:s|tjes?)?|link(?:je|jes)?)"
)
# A sign that somebody calls by what it looks like.
_SIGN = (
    r"(?:driehoekje|vierkantje|rondje|cirkeltje|bolletje|pijltje|kruisje|vinkje|plusje|minnetje|sterretje|hartje|huisje|poppetje|tandwiel(?:tje)?|vergrootglas|loep(?:je)?|potlood(?:je)?"
    r"|prullenbak(?:je)?|envelop(?:je)?|belletje|hangslot(?:je)?|slotje|hamburger(?:menu)?|(?:drie )?(?:streepjes|puntjes|bolletjes|stipjes)|lampje|vlaggetje|oogje|schuifje|wieltje)"
)
_SHADE = r"(?:(?:licht|donker|fel|helder|knal)?(?:rode?|groene?|blauwe?|gele?|oranje|paarse?|grijze?|zwarte?|witte?|roze|bruine?)|gekleurde?|donkere|lichte|felle|gearceerde?|omcirkelde?|onderstreepte?|(?:dik|vet|schuin)gedrukte?|omrande?|omlijnde?)"
_FORM = r"(?:ronde?|vierkante?|driehoekige?|rechthoekige?|ovale?|grote?|grootste|kleine?|kleinste|dikke?|dunne?|brede?|smalle?|lange|korte|hoge|langwerpige?)"
_WHERE = r"(?:bovenste|onderste|middelste|linker|rechter|linkse|rechtse)"
_ACT = r"(?:klikt?|klikken|drukt?|drukken|tikt?|tikken|kiest?|kiezen|selecteert?|gebruikt?|gebruiken|kijkt?|kijken|zie(?:t|n)?|vult?|vullen|opent?|openen|sleept?|slepen|volgt?|vindt?|vinden|staan?|staat|raadpleeg|ga|gaat|lees|leest|let|scrol|veeg|houd|beweeg)"
# A place on a screen; 'links' only where it cannot be more than one link.
_AT = (
    r"(?:rechts(?:boven|onder)?(?:aan|in)?|links(?:boven|onder)(?:aan|in)?"
    r"|(?<!\bde )(?<!\bdeze )(?<!\bdie )(?<!\balle )(?<!\bonze )(?<!\bmeer )(?<!\bgeen )(?<!ige )(?<!nde )(?<!rne )(?<!\bnaar )links(?= (?:in|op|van|boven|onder|naast|staat|staan|ziet|zie|vindt|vind|om|voor)\b|[.,;:!?)]|$)"
    r"|hiernaast|daarnaast|bovenin|onderin|(?:aan de |aan |in de |in )?(?:rechter|linker|boven|onder)-?(?:kant|zijde|hoek|bovenhoek|onderhoek)"
    r"|(?:boven|onder|midden|midden in|midden op) (?:in|aan|op)? ?(?:beeld|het beeld|het scherm|de pagina|deze pagina)|in het midden(?: van het scherm)?)"
)
_MEANS = r"(?:betekent|betekenen|is|zijn|staat voor|staan voor|geeft|geven|toont|tonen|wil zeggen|laat|laten)"
# The same in other words, small forms and other verbs.
_MAYBE_MORE = re.compile(
    rf"\b(?:de|het|een|dit|dat|die|deze|alle|elk|elke|met|bij|in) (?:{_SHADE}|{_FORM}|{_WHERE})(?:,? (?:en )?(?:{_SHADE}|{_FORM}|{_WHERE}))* ?{_ON_SCREEN}\b"
    rf"|\b{_ACT}(?: \w+){{0,2}}? (?:op|naar|met|in) (?:de|het|een|dit|dat) (?:(?:{_SHADE}|{_FORM}|{_WHERE}) )?{_SIGN}\b"
    rf"|\b(?:met|via|onder|achter|bij) (?:de|het) {_SIGN}\b|\bde (?:vierkantjes|driehoekjes|rondjes|bolletjes|stippen|stipjes|pijltjes|vlakjes) {_MEANS}\b"
    rf"|\b(?:kaart(?:je)?|plattegrond|grafiek|diagram|figuur|tabel|kalender|rooster)\b[^.!?]{{0,60}} {_SHADE} \w+"
    rf"|\b{_ON_SCREEN} (?:ernaast|naast|onder|boven|achter) (?:de|het|uw|je) (?:veld|vak|vakje|naam|tekst|kop|datum|foto|menu)\b|\b(?:midden|boven|onder) (?:in|op|aan) (?:het scherm|beeld)\b"
    rf"|\b(?:lampje|bolletje|balk|balkje|knop|vakje|rondje|stip|vlakje|veld) {_PLAIN_COLOUR} (?:brandt|is|kleurt|wordt|knippert|staat)\b"
    rf"|\b(?:gebruik|kies|zoek|open|sleep) (?:de|het) {_SIGN}\b|\bde (?:drie )?(?:streepjes|puntjes) (?:bovenaan|boven|rechts|links|onder)"
    rf"|\b{_ACT}(?: [\w’']+){{0,4}}? {_AT}(?!\w)"
    rf"|\b(?:de|het|een) {_ON_SCREEN} (?:daar|hier)?(?:naast|ernaast|eronder|erboven|bovenin|onderin)\b|\b(?:de|het|een) {_ON_SCREEN}(?: \w+)? {_AT}(?!\w)"
    rf"|\b(?:staat|staan|springt|springen|gaat|brandt|branden|kleurt|kleuren|blijft|licht|lichten|knippert)(?: \w+){{0,2}}? (?:op )?{_PLAIN_COLOUR}(?: op)?\b"
    rf"|\b(?:is|zijn|wordt|worden|kleurt) (?:de|het|uw|je|jouw|een) {_ON_SCREEN} {_PLAIN_COLOUR}\b|\b{_ON_SCREEN} (?:is|zijn|kleurt|kleuren|wordt|worden)(?: nu| dan| weer)? {_PLAIN_COLOUR}\b"
    rf"|\b(?:velden|vakken|vakjes|dagen|data|uren|weken|rijen|regels|cellen|gebieden|wijken|straten|plekken|zalen|tijden|bedragen|woorden|namen|punten) (?:in|met) (?:het |een )?{_ANY_COLOUR}"
    rf"|\b(?:de |alle |elke )?{_SHADE} (?:velden|dagen|dag|data|datum|uren|tijden|weken|gebieden|gebied|wijken|straten|plekken|zalen|stoelen|bedragen|percelen|plaatsen|stukken|delen) {_MEANS}\b"
    rf"|\b(?:aan|op|door|via|met) de kleur(?:en)?\b|\b(?:de|elke|iedere) kleur(?:en)?(?: van [\w ]{{1,30}})? (?:geeft|geven|laat|laten|zegt|zeggen|toont|tonen|staat|staan|vertelt|bepaalt|verwijst|betekent)\b|\bkleurcode"
    rf"|\b(?:een|het) {_PLAIN_COLOUR}e? (?:kruis|kruisje|vinkje|bolletje|rondje|lampje|stip|vlak|vlakje|blokje) {_MEANS}\b"
    r"|\bhoort? (?:je|u) (?:een |de |het )?(?:\w+ )?(?:piep|toon|bel|belletje|signaal|geluid|pieptoon|zoemer)\b|\b(?:je|u) (?:een |de |het )?(?:\w+ )?(?:piep|toon|belletje|signaal|pieptoon|zoemer) hoort\b",
    re.IGNORECASE,
)
# A name in bold, in slanted letters or as a key.
_STRONG = ("b", "strong", "em", "kbd", "q", "cite")
# One of these is in each of them; this is quick.
_SENSES = re.compile(
    r"ro[odz]|gr[oi]|geel|gel|blauw|oranje|paars|zwart|wit|bruin|kleur|donker|licht|felle|vet|schuin|cursief|gearceerd|streep|cirkel|omrand|omlijnd|rond|vierkant"
    r"|hoekig|ovaal|ovale|klein|bre?ed|smal|dik|dun|lang|kort|hoge|rechts|links|linker|rechter|hier|naast|boven|onder|midden|scherm|piep|geluid|signaal|toon|bel|zoem"
    r"|je\b|tandwiel|vergrootglas|loep|potlood|prullenbak|envelop|hangslot|hamburger|puntjes",
    re.IGNORECASE,
)
# What is said of no screen: 'in grote lijnen'.
_SAYING = re.compile(
    r"\b(?:grote|rode|lange|korte) (?:lijn|lijnen|draad)\b|\bronde tafel"
    # Of people a colour says nothing of the screen.
    r"|\b(?:witte|zwarte|bruine|gekleurde) (?:mensen|vrouwen|mannen|inwoners|collega[’']s|medewerkers|jongeren|kinderen|ouders|studenten|gemeenschap\w*)\b",
    re.IGNORECASE,
)
# What the thing is called stands right behind or before the words that point at it.
_NAME_AFTER = re.compile(
    r"\s*(?:,? ?(?:(?:met|waarop|op|genaamd|bij|van) )?(?:(?:de|het) )?(?:\w+ )?(?:tekst|naam|woord(?:en)?|knop|link|menu|veld|kop|opschrift|tab|blok)? ?(?:staat|:|\()?\s*)?[‘'\"“„«]\w"
)
_NAME_BESIDE = re.compile(
    r"(?: op(?: de (?:knop|link)| het (?:menu|veld|vakje))?| met| bij)? [A-Z]\w+"
)
_NAME_BEFORE = re.compile(
    r"[\w.)!?][’'\"”»]\)?(?: (?:staat|staan|vind je|vindt u|is|zie je|ziet u))?,? ?(?:de |het |in |op |bij |een )*$"
)
_CALLED = re.compile(r"[‘'\"“„«]\w[^’'\"”»]*[’'\"”»]")


def niet_alleen_kleur_of_plek(page: Document) -> Iterator[Hit]:
    """De tekst wijst iets aan met alleen een kleur, vorm of plek.

    Lastig voor: wie kleuren of het scherm niet ziet, en wie de site op een telefoon leest.
    Doe dit: noem wat erop staat, bijvoorbeeld: de knop 'Verstuur'.
    WCAG 1.3.3.
    """
    for block, said in page.text_blocks:
        found = _ONLY_SENSES.search(said)
        if found and not _is_named(found):
            yield Hit(f"'{found[0]}'", block)
            continue
        maybe = _first_unnamed(said, block)
        if maybe:
            yield Hit(f"Is '{maybe}' ook te vinden zonder het te zien?", block, review=True)


def _first_unnamed(said: str, block: Element) -> str:
    """The first words that point at something by its looks only; '' when there are none."""
    if not _SENSES.search(said):
        return ""
    for pattern in (_MAYBE_ONLY_SENSES, _MAYBE_MORE):
        for found in pattern.finditer(said):
            is_saying = _SAYING.search(found[0]) is not None
            if not is_saying and not _is_named(found) and not _has_strong_name(block, found[0]):
                return found[0].strip()
    return ""


def _is_named(found: re.Match[str]) -> bool:
    """Whether the text says what the thing is called, right beside or within the words that point at it."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    inside = _CALLED.search(found[0]) or _NAME_AFTER.match(after) or _NAME_BESIDE.match(after)
    return bool(inside or _NAME_BEFORE.search(before))


def _has_strong_name(block: Element, pointing: str) -> bool:
    """Whether a name in bold, slanted, or as a key or title stands in the block, and is not the pointing words themselves."""
    names = (" ".join(map(str, part.itertext())) for part in block.iter(*_STRONG))
    said = (" ".join(name.split()) for name in names)
    return any(name and name not in pointing and not _SENSES.search(name) for name in said)
