"""Find the passive form of Dutch: a form of `worden` with a past participle in the same part of a sentence."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from generator.language.text import Token

WORDEN = frozenset({"word", "wordt", "worden", "werd", "werden"})
_BREAK = re.compile(r"[,;:()–]")
# Prepositions that stand before a verb as one word with it: uit-ge-voerd, vast-ge-steld.
_FIRST = (
    "aan|achter|af|bij|binnen|bekend|bloot|buiten|dicht|door|goed|groot|in|kennis|klaar|kwijt|los|mee|na|neer|om|onder|open|op|over|plaats|"
    "rond|samen|stil|stop|tegemoet|tegen|terug|thuis|toe|uit|vast|vol|voor|voort|vrij|waar|weg|zwart"
)
_GE = re.compile(rf"(?:{_FIRST})?ge(?!en$)\w*(?:[dt]|en|aan|ien)")
_NO_GE = re.compile(r"(?:be|ver|ont|her|er|onder|over|door|voor|mis|weer|vol)\w{2,}[dt]")
# Of these nothing in the form says that they are participles.
_STRONG_WORDS = (
    "bedacht bedragen begonnen begrepen behouden bekeken beschreven besloten besproken betrokken bevolen bewezen "
    "herzien onderbroken ondernomen ondervonden onderwezen ontbonden onthouden ontnomen ontslagen ontvangen ontworpen "
    "overtroffen overwogen verboden verbonden vergeleken vergeten verkozen verkregen verlaten verloren vermeden "
    "verschoven verstaan vertrokken vervangen verwezen verworven verzonden verzwegen voorgeschreven voorkomen"
)
_STRONG = frozenset(_STRONG_WORDS.split())
# They look like a participle and are something else.
_OTHER_WORDS = (
    "geacht gebeurt gebied gebieden gebod gebouwen gedachten gedicht gedrag geduld geeft geheten gehelen geld gelden geldt "
    "geleden gelegenheden gelooft geloven geluid geluiden gelijkheid gemeenten gemiddeld genoeg gerecht gerechten geschenken "
    "geschikt gesprekken getallen gevallen gevoeld gevoelen gevolgen geweld gewicht gewoonten gezichten gezicht gezinnen "
    "gezond gericht beleid bericht bestand bewust bewind beeld beroemd bereid bekend bent best bezit bezoekt vermoeid verband verdriet verkeerd verschillend "
    "verstand vervolgend verzet overheid overkant overschot ondanks onderhoud onderricht onbekend ernst eerst voorbeeld "
    "voorraad voortdurend voorstand herfst hert ergst beurt beest biedt belt besluit betekent bestaat bepalend "
    "vervelend vereist verwacht verwant"
)
_OTHER = frozenset(_OTHER_WORDS.split())
_NOT_AFTER = (
    *("heid", "iteit", "lend", "nend", "rend", "dend", "tend", "gend", "vend"),
    *(
        "raad",
        "besluit",
        "beleid",
        "dienst",
        "gebied",
        "tijd",
        "markt",
        "kant",
        "land",
        "stand",
        "kracht",
    ),
)


def passives(text: str, tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Each form of `worden` with the participle that belongs to it: the nearest in the same part of the sentence."""
    participles = [token for token in tokens if is_participle(token.folded)]
    starts = [token.start for token in participles]
    breaks = [found.start() for found in _BREAK.finditer(text)]
    for helper in tokens:
        if helper.folded in WORDEN:
            at = bisect(starts, helper.start)
            part = bisect(breaks, helper.start)
            beside = participles[max(at - 1, 0) : at + 1]
            near = [token for token in beside if bisect(breaks, token.start) == part]
            if near:
                yield helper, min(near, key=lambda token: abs(token.start - helper.start))


def is_participle(word: str) -> bool:
    """Whether a word has the form of a past participle. Some nouns have that form too; the known ones are left out."""
    if word in _OTHER or word.endswith(_NOT_AFTER):
        return False
    return word in _STRONG or bool(_GE.fullmatch(word) or _NO_GE.fullmatch(word))
