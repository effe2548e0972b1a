"""Rules on language by its signs: the script of a text, its direction, and short words of elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.files.word_rules import NAMES, language_around, small_words_in
from generator.gate.site.document import Document, Hit, spoken_words
from generator.html_tree import Element

# The letters of each script, and the languages that may be written in it.
_SCRIPTS = {
    "Arabische": ("\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc", "ar fa ur ps ku ckb sd ug arc prs"),
    "Hebreeuwse": ("\u0590-\u05ff", "he yi iw ji lad"),
    "Cyrillische": ("\u0400-\u04ff", "ru uk bg sr be mk kk ky mn tg uz az bs sh ab"),
    "Griekse": ("\u0370-\u03ff", "el grc"),
    "Chinese of Japanse": ("\u3040-\u30ff\u4e00-\u9fff", "zh ja yue ko"),
    "Koreaanse": ("\uac00-\ud7af", "ko"),
    "Ethiopische": ("\u1200-\u137f", "am ti gez"),
    "Thaise": ("\u0e00-\u0e7f", "th"),
    "Indiase": ("\u0900-\u097f", "hi mr ne sa"),
}  # fmt: skip
_LETTERS = {name: re.compile(f"[{letters}]") for name, (letters, _) in _SCRIPTS.items()}
_OTHERS = re.compile("[" + "".join(letters for letters, _ in _SCRIPTS.values()) + "]")
# Letters of mathematics, in a circle and of full width; one alone is a sign.
_LOOKALIKES = re.compile("[\U0001d400-\U0001d7ff\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a]{3,}")
# A face made with marks, apart from words; and rows of marks in which hardly a letter stands.
_FACE = re.compile(r"(?<!\S)(?::-?[)(DPpO/|*]|;-?\)|=\)|<3|\^_\^|¯\\_\(ツ\)_/¯)(?![^\s.,!?])")
_FEWEST_ROWS, _FEWEST_MARKS = 3, 20
# A letter of one script right beside one of another: a word that only looks like a word.
_MIXED = re.compile(
    "[a-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][a-z]", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FULL_WIDTH = ("zh", "ja", "ko")  # there such letters are ordinary
_RIGHT_TO_LEFT = ("Arabische", "Hebreeuwse")
# Fewer letters are a name or a sign.
_MIN_LETTERS = 8
_QUOTED = re.compile(r"[‘“\"„']([^‘’“”\"„']{8,120})[’”\"']")
# In a few words one small word of another language may be chance, two of four are not.
_MIN_QUOTE, _MIN_VOTES = 4, 2
_FALLBACK = "ltr"


def letters_zijn_gewone_letters(page: Document) -> Iterator[Hit]:
    """Een stuk tekst is getypt met tekens die op letters lijken.

    Lastig voor: wie de tekst laat voorlezen: de stem slaat die tekens over, of zegt er veel woorden voor.
    Doe dit: typ gewone letters, en maak ze vet of schuin.
    WCAG 1.3.1.
    """
    for part, said in page.text_blocks:
        mixed = _mixed_word(said)
        if mixed:
            asked = f"Staat in '{mixed[0]}' een letter uit een ander schrift? Typ het woord dan opnieuw."
            yield Hit(asked, part, review=True)
        found = _LOOKALIKES.search(said)
        is_far = language_around(part) in _FULL_WIDTH
        if found and not is_far and not part.xpath("ancestor-or-self::math|.//math"):
            yield Hit(f"Zijn '{found[0]}' letters? Typ ze dan gewoon.", part, review=True)


def tekening_heeft_woorden(page: Document) -> Iterator[Hit]:
    """Met leestekens is een gezicht of tekening gemaakt.

    Lastig voor: wie de tekst laat voorlezen: de stem noemt elk teken, en niet wat het voorstelt.
    Doe dit: schrijf wat het betekent, of maak er een plaatje met een beschrijving van.
    WCAG 1.1.1.
    """
    for part, said in page.text_blocks:
        face = _FACE.search(said)
        if face and part.tag != "pre":
            yield Hit(f"Begrijpt een lezer '{face[0]}' ook als hij het hoort?", part, review=True)
    for block in page.all("//pre|//p|//div[not(div or p)]"):
        if not _has_role(block) and _is_drawing("".join(map(str, block.itertext()))):
            yield Hit("Is dit een tekening van letters en tekens?", block, review=True)


def schrift_past_bij_taal(page: Document) -> Iterator[Hit]:
    """Een stuk tekst is in een ander schrift dan bij de taal van de pagina hoort.

    Lastig voor: wie de tekst laat voorlezen. De stem slaat zulke letters over, of spelt ze.
    Doe dit: zet bij het stuk de taal, bijvoorbeeld lang="ar" voor Arabisch.
    WCAG 3.1.2.
    """
    for part, script, _ in _in_other_script(page):
        told = language_around(part)
        if told and told not in _SCRIPTS[script][1].split():
            yield Hit(f"Hier staan {script} letters, en de taal is '{told}'.", part)


def tekst_loopt_de_goede_kant_op(page: Document) -> Iterator[Hit]:
    """Een stuk Arabische of Hebreeuwse tekst loopt volgens de code van links naar rechts.

    Lastig voor: wie deze talen leest: punten en cijfers staan dan op de verkeerde plek.
    Doe dit: zet dir="rtl" bij het stuk.
    WCAG 1.3.2.
    """
    for part, script, is_whole in _in_other_script(page):
        if is_whole and script in _RIGHT_TO_LEFT and _direction(part) == _FALLBACK:
            yield Hit(f"Hier staan {script} letters zonder dir.", part)


def citaat_in_andere_taal(page: Document) -> Iterator[Hit]:
    """Een citaat of titel van een paar woorden lijkt in een andere taal te zijn.

    Lastig voor: wie de tekst laat voorlezen: de stem leest Engels als Nederlands.
    Doe dit: zet de taal bij de woorden, bijvoorbeeld met lang="en".
    WCAG 3.1.2.
    """
    for part, said in _short_pieces(page):
        told = language_around(part)
        heard = _heard(said)
        if heard and told in NAMES and heard != told:
            yield Hit(f"Is '{said}' {NAMES[heard]}? De taal is hier '{told}'.", part, review=True)


def _mixed_word(said: str) -> re.Match[str] | None:
    """The first word with letters of two scripts; None when there is none."""
    if not _MIXED.search(said):
        return None
    return next((word for word in _WORD.finditer(said) if _MIXED.search(word[0])), None)


def _has_role(block: Element) -> bool:
    around = (block, *block.iterancestors())
    return any(part.get("role") == "img" or part.get("aria-hidden") == "true" for part in around)


def _is_drawing(text: str) -> bool:
    """Whether the marks are more than the letters, on several rows."""
    rows = [row for row in text.splitlines() if row.strip()]
    if len(rows) < _FEWEST_ROWS:
        return False
    signs = sum(not char.isalnum() and not char.isspace() for char in text)
    letters = sum(map(str.isalnum, text))
    return signs >= _FEWEST_MARKS and signs > letters


def _in_other_script(page: Document) -> Iterator[tuple[Element, str, bool]]:
    """The elements with words of their own in another script, which script, and whether it is the most of it."""
    if not _OTHERS.search(page.raw):
        return
    for part in page.all("//body//*[text()]"):
        said = f"{part.text or ''}{''.join(child.tail or '' for child in part)}"
        letters = sum(map(str.isalpha, said))
        for script, pattern in _LETTERS.items():
            count = len(pattern.findall(said))
            if count >= _MIN_LETTERS:
                yield part, script, count > letters / 2


def _direction(part: Element) -> str:
    around = (part, *part.iterancestors())
    told = (
        (each.get("dir") or "").lower() for each in around if each.tag != "bdi" or each.get("dir")
    )
    if any(each.tag == "bdi" for each in around):
        return "auto"
    return next(filter(None, told), _FALLBACK)


def _short_pieces(page: Document) -> Iterator[tuple[Element, str]]:
    """What is quoted or called by its own name: <q> and <cite>, and what stands between quotes."""
    for part in page.all("//q|//cite"):
        yield part, spoken_words(part)
    for block, said in page.text_blocks:
        for quoted in _QUOTED.findall(said):
            yield block, quoted


def _heard(said: str) -> str:
    """The language of a few words: at least two small words of one language, and none of another."""
    if len(said.split()) < _MIN_QUOTE:
        return ""
    votes = {language: small_words_in(said, language) for language in NAMES}
    heard = [language for language, count in votes.items() if count]
    if len(heard) != 1 or votes[heard[0]] < _MIN_VOTES:
        return ""
    return heard[0]
