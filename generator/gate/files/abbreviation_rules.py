"""The rule on letters that stand for words, and that a page explains nowhere, for a site that is not ours.

Of our own texts it is asked before there is a page, where an editor can change them (`language.text_rules`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.gate.files.word_rules import language_around
from generator.gate.site.document import Document, Hit, spoken_words
from generator.html_tree import Element

# Everybody who reads Dutch knows these, mostly better than the words they stand for.
_KNOWN_TEXT = (
    "NL BE EU VN VS UK USA BV NV VOF PDF BTW TV CV NR NB PS DVD CD USB SMS GPS PC PIN VIP XL XS XXL WC SOS "
    "FAQ URL APP ICT IT ID OK AM PM CO QR LED AED EHBO AOW WW APK ANWB NS KLM HTML CSS XML CSV WIFI "
    "MBO HBO VWO HAVO VMBO KNMI NOS KVK CAO DNA HIV AIDS RIVM GGD PR DJ IQ GFT BN EK WK OS PK KM KG CM MM "
    "ML HA KB MB GB TB KW KWH EUR AD VC NC RTL SBS PSV AZ NEC IKEA HEMA ASML ING ABN AMRO TNT DHL BMW VW "
    "ISBN IBAN ISO NEN EN DIN AI API TL JPG PNG GIF ZIP MP DOC DOCX XLSX BSN"
)
# Ordinary words that somebody writes in capitals for stress.
_STRESSED_TEXT = (
    "NIET WEL GEEN NU OF EN MAX MIN TIP NIEUW GRATIS STOP HELP VOL DICHT OPEN JA NEE LET OP ALLE ALTIJD NOOIT "
    "VOOR NA MET BIJ UIT IN ALLEEN EERST DAN ECHT VRIJ ZELF WIJ IK JE JIJ U ZIJ HIJ DE HET EEN DIT DAT ER IS "
    "TE MOET MAG KAN UW ONS LEES KIJK BEL MAIL NOOT PAS ALS VAN MEER START EINDE UP ON OFF"
)
_SKIPPED = frozenset(f"{_KNOWN_TEXT} {_STRESSED_TEXT}".split())
# Two to six capitals with or without dots between them, on their own or as a plural.
# A figure, a dash or a slash beside them makes a code, as do four figures before them.
_LETTERS = re.compile(
    r"(?<![\w@./&’'#+-])(?<!\d )(?<!\d\d\d\d )((?:[A-Z]\.){2,6}(?!\w)|[A-Z]{2,6})(?=(?:[’']?s|[’'](?:er|ers|en))?(?![\w@/&+-]|\.\w| \d|[’']\w))"
)
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# Words in capitals side by side are no letters that stand for something.
_SHOUTED = re.compile(r"[A-Z]{2,}(?:[,:!]? (?:[A-Z]{2,}|\d\w*))+")
# What stands before letters that are explained there, and after them; {} are the letters.
_EXPLAINED = (
    r"\((?:[^(),]{{0,40}} )?[‘'\"“]?{0}[’'\"”]?\)"
    r"|(?<!\w){0}(?:[’']?s)?,? ?(?:\((?=[^()]*[a-z]{{3}})|[=–—:] ?[a-z]{{3}}|(?:staat|staan) voor\b|betekent\b|is de afkorting|is een afkorting|is kort voor|wil zeggen|ofwel\b|of:|oftewel\b|dat is\b|voluit\b)"
    r"|(?:ofwel|oftewel|afgekort(?: tot| als| met)?|kortweg|in het kort|ook wel|afkorting|noemen (?:wij|we) (?:dit|dat|hem|het)(?: de| het)?|heet(?: de| het)?)[,:]? [‘'\"“]?(?:de |het )?{0}(?!\w)"
)
_FEWEST_INITIALS = 3
_MOST_SHOWN = 5
_INITIALS = re.compile(r"[^\W\d_]+")
# An entry of a list of words explains what it names, and a link leads to more about it.
_TOLD_BY = "//abbr[@title]|//dfn|//dt|//main//a[@href]|//summary|//*[@role='tooltip']"


def afkorting_staat_nergens_voluit(page: Document) -> Iterator[Hit]:
    """Een afkorting staat nergens op de pagina voluit.

    Lastig voor: wie de afkorting niet kent.
    Doe dit: schrijf het woord voluit, met de afkorting erachter tussen haakjes.
    WCAG 3.1.4.
    """
    if page.all("//*[@data-bron]"):
        return
    blocks = [(block, said) for block, said in page.text_blocks if _is_dutch(block)]
    found = _found_in(blocks)
    unknown = _unexplained(page, found, "\n".join(said for _, said in blocks))
    if unknown:
        names = ", ".join(f"'{name}'" for name in unknown[:_MOST_SHOWN])
        yield Hit(f"{names}: kent elke lezer dit?", found[unknown[0]], review=True)


def _unexplained(page: Document, found: Iterable[str], words: str) -> list[str]:
    """Those of the letters that neither the `words` of a page nor its code explain."""
    told: set[str] = set()
    for element in page.all(_TOLD_BY):
        told.update(_letters_in(spoken_words(element)))
    return [name for name in found if name not in told and not _is_explained(name, words)]


def _is_dutch(block: Element) -> bool:
    """Whether a text is in Dutch, or in no language that is named."""
    return language_around(block) in ("nl", "")


def _found_in(blocks: list[tuple[Element, str]]) -> dict[str, Element]:
    """Every abbreviation that not everybody knows, with the first block that has it."""
    found: dict[str, Element] = {}
    for block, said in blocks:
        if said != said.upper():
            for name in _letters_in(_SHOUTED.sub("", said)):
                found.setdefault(name, block)
    return found


def _letters_in(said: str) -> list[str]:
    """The abbreviations in a text, without those that everybody knows and what only looks like one."""
    return [name for name in _LETTERS.findall(said) if not _is_skipped(name.replace(".", ""))]


def _is_skipped(letters: str) -> bool:
    return letters in _SKIPPED or _ROMAN.fullmatch(letters) is not None


def _is_explained(name: str, words: str) -> bool:
    """Whether the words of a page say what letters stand for, or use them as an ordinary word."""
    if re.search(_EXPLAINED.format(re.escape(name)), words):
        return True
    letters = name.replace(".", "").lower()
    if re.search(rf"\b{letters}\b", words):
        return True
    initials = "".join(word[0] for word in _INITIALS.findall(words)).lower()
    return len(letters) >= _FEWEST_INITIALS and letters in initials
