"""Rules on words that ask for no dictionary: language, capitals, dashes, abbreviations."""

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
    "es": "las una para con pero como más este esta muy hay sus nos usted que también del los hasta desde cuando",
    "it": "il che di non sono della degli alla anche questo questa più gli nel dei delle è alle tutti quando",
    "pt": "não uma para com mais ou dos você são também pela pelo um os que seu sua até quando muito",
    "pl": "się nie jest że dla jak są przez oraz być może lub które aby jego tylko czy przed można po",
    "tr": "bir ve bu için ile çok daha ama gibi kadar olarak değil olan sonra her kendi artık veya ne şey",
    "ro": "și este cu pentru din sau care sunt mai către după acest această fi vă dumneavoastră pe",
}
_WORDS = {language: frozenset(text.split()) for language, text in _SMALL.items()}
NAMES = {
    "nl": "Nederlands", "en": "Engels", "de": "Duits", "fr": "Frans", "es": "Spaans",
    "it": "Italiaans", "pt": "Portugees", "pl": "Pools", "tr": "Turks", "ro": "Roemeens",
}  # fmt: skip
# With fewer words or a smaller lead the vote is a guess.
_MIN_WORDS, _MIN_VOTES = 6, 3

_CAPITALS = re.compile(
    r"(?<![\w&])[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]*(?: [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]*)+(?![\w&])"
)
# With fewer words or letters it can be a row of abbreviations.
# On a line of its own two words are enough.
_MIN_IN_LINE, _MIN_ALONE, _MIN_CAPITALS = 3, 2, 12

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
        previous = block if starts and block.tag in ("p", "div") else None


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
        elif child.tag == "span":
            parts.append(f"\n{spoken_words(child)}\n")
        elif child.tag not in ("ul", "ol", "p", "table", "div", "pre", "code"):
            parts.append(spoken_words(child))
        parts.append(child.tail or "")
    return iter("".join(parts).splitlines())


def _short(text: str) -> str:
    said = " ".join(text.split())
    if len(said) <= _SHORT:
        return said
    return f"{said[:_SHORT].rsplit(' ', 1)[0]} …"
