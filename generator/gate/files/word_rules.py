"""Rules on words that ask for no dictionary: language, capitals, colour and place, dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.site.document import Document, Hit, spoken_words
from generator.html_tree import Element

# Small words that are common in one language and do not exist in the others.
_SMALL = {
    "nl": "de het een en van niet wij je dat zijn voor met wordt ook naar bij aan maar hoe wat er dit deze geen heeft",
    "en": "the of and to that for with this are not you from have which we our they their what will should can by",
    "de": "der die und ist nicht das mit auf für sie werden wir ein eine auch dem den des sind einer zur",
    "fr": "les des est une dans pour que qui sur pas nous vous avec sont du au aux cette leur mais par",
}
_WORDS = {language: frozenset(text.split()) for language, text in _SMALL.items()}
NAMES = {"nl": "Nederlands", "en": "Engels", "de": "Duits", "fr": "Frans"}
# With fewer words or a smaller lead the vote is a guess.
_MIN_WORDS, _MIN_VOTES = 6, 3

_CAPITALS = re.compile(
    r"(?<![\w&])[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]*(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]*)+(?![\w&])"
)
# With fewer words or letters it can be a row of abbreviations.
# On a line of its own two words are enough.
_MIN_IN_LINE, _MIN_ALONE, _MIN_CAPITALS = 3, 2, 12

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
# One of these is in each of them; this is quick.
_SENSES = re.compile(
    r"ro[odz]|gr[oi]|geel|gel|blauw|oranje|paars|zwart|wit|kleur|donker|licht|vet|schuin|cursief|rond|vierkant"
    r"|driehoek|klein|breed|smal|dik|lang|rechts|links|linker|rechter|hier|boven|onder|scherm|piep|geluid|signaal|toon",
    re.IGNORECASE,
)
# Letters of a text that a message shows.
_SHORT = 60
_DASH = re.compile(
    r"^\s*(?:(?:[-–—•*·+▪■●○◦‣►▶➤→✓✔☑❖◆o>»]|\d{1,2}[.)]|[a-h][.)])\s+|[✓✔☑►▶➤•●▪])\S", re.MULTILINE
)
_MIN_DASHES = 2


def stuk_in_andere_taal(page: Document) -> Iterator[Hit]:
    """Een stuk tekst is in een andere taal dan de pagina zegt.

    Lastig voor: wie de tekst laat voorlezen. De stem leest dan Engels als Nederlands.
    Doe dit: schrijf het in het Nederlands. Moet het letterlijk zo? Zet dan de taal erbij (lang="en").
    WCAG 3.1.2.
    """
    for block, said in page.text_blocks:
        told = language_around(block)
        heard = language_of(said)
        # Of other languages we know no words: Frisian and Afrikaans would sound like Dutch.
        if heard and told in NAMES and heard != told:
            yield Hit(
                f"'{_short(said)}' is {NAMES[heard]}, maar hier staat dat het {NAMES[told]} is.",
                block,
            )


def language_of(text: str) -> str:
    """The language most small words of a text belong to; '' when the lead is too small to say."""
    said = re.findall(r"[^\W\d_]+", text.lower())
    if len(said) < _MIN_WORDS:
        return ""
    votes = sorted(((_votes(said, name), name) for name in _WORDS), reverse=True)
    (most, winner), (second, _) = votes[:2]
    if most < _MIN_VOTES or most <= 2 * second:
        return ""
    return winner


def language_around(element: Element) -> str:
    """The language set on an element or the nearest around it, in two letters; else ''."""
    around = (element, *element.iterancestors())
    told = (part.get("lang") for part in around)
    return next(filter(None, told), "").partition("-")[0].lower()


def small_words_in(text: str, language: str) -> int:
    """How many words of a text are small words of a language and of no other."""
    said = re.findall(r"[^\W\d_]+", text.lower())
    others = frozenset().union(*(words for name, words in _WORDS.items() if name != language))
    return sum(word in _WORDS[language] and word not in others for word in said)


def geen_hoofdletters(page: Document) -> Iterator[Hit]:
    """Een paar woorden achter elkaar staan helemaal in hoofdletters.

    Lastig voor: wie moeilijk leest: woorden in hoofdletters lijken op elkaar. Soms leest een stem ze letter voor letter.
    Doe dit: schrijf gewone letters. Maak een woord vet als het belangrijk is.
    WCAG 1.3.1.
    """
    for block, said in page.text_blocks:
        is_alone = said == said.upper()
        least = _MIN_ALONE if is_alone else _MIN_IN_LINE
        for row in _CAPITALS.findall(said):
            if len(row.split()) >= least and sum(map(str.isalpha, row)) >= _MIN_CAPITALS:
                yield Hit(f"'{_short(row)}'", block)


def niet_alleen_kleur_of_plek(page: Document) -> Iterator[Hit]:
    """De tekst wijst iets aan met alleen een kleur, vorm of plek.

    Lastig voor: wie kleuren of het scherm niet ziet, en wie de site op een telefoon leest.
    Doe dit: noem wat erop staat, bijvoorbeeld: de knop 'Verstuur'.
    WCAG 1.3.3.
    """
    for block, said in page.text_blocks:
        found = _ONLY_SENSES.search(said)
        maybe = _SENSES.search(said) and _MAYBE_ONLY_SENSES.search(said)
        if found:
            yield Hit(f"'{found[0]}'", block)
        elif maybe:
            yield Hit(f"Is '{maybe[0]}' ook te vinden zonder het te zien?", block, review=True)


def lijst_is_een_lijst(page: Document) -> Iterator[Hit]:
    """Een lijst is met streepjes of nummers getypt, en is geen echte lijst.

    Lastig voor: wie de pagina laat voorlezen. De stem zegt dan niet dat er een lijst komt, en hoe lang die is.
    Doe dit: zet elk punt op een eigen regel met '- ' ervoor, en laat een lege regel boven de lijst.
    WCAG 1.3.1.
    """
    previous: Element | None = None
    for block in page.all("//p|//td|//div|//dd|//li|//blockquote"):
        said = "\n".join(_lines(block))
        starts = _DASH.match(said) is not None
        follows = starts and previous is not None and block.getprevious() is previous
        if follows or len(_DASH.findall(said)) >= _MIN_DASHES:
            yield Hit(f"'{_short(said)}'", block)
        previous = block if starts and block.tag == "p" else None


def afkorting_heeft_uitleg(page: Document) -> Iterator[Hit]:
    """Een afkorting zegt niet waar hij voor staat.

    Lastig voor: wie de afkorting niet kent.
    Doe dit: zet in 'title' wat de letters betekenen, of schrijf het woord voluit.
    WCAG 3.1.4.
    """
    for element in page.all("//abbr"):
        meaning = " ".join((element.get("title") or "").split())
        said = " ".join("".join(map(str, element.itertext())).split())
        if not meaning or meaning.lower() == said.lower():
            yield Hit(f"'{said}'", element)


def _votes(said: list[str], language: str) -> int:
    """How many of these words are small words of a language."""
    return sum(word in _WORDS[language] for word in said)


def _lines(block: Element) -> Iterator[str]:
    """The text of a block with its own line breaks, without blocks inside it."""
    parts = [block.text or ""]
    for child in block:
        if child.tag == "br":
            parts.append("\n")
        elif child.tag not in ("ul", "ol", "p", "table", "div", "pre", "code"):
            parts.append(spoken_words(child))
        parts.append(child.tail or "")
    return iter("".join(parts).splitlines())


def _short(text: str) -> str:
    said = " ".join(text.split())
    if len(said) <= _SHORT:
        return said
    return f"{said[:_SHORT].rsplit(' ', 1)[0]} …"
