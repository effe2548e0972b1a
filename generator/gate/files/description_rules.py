"""Rules on the description of a picture: it tells what one sees, not the file, and nothing for what is decoration."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.gate.files.camera_names import is_name_of_file, may_be_name_of_file
from generator.gate.site.document import (
    Document,
    Hit,
    comparable,
    is_out_of_sight,
    spoken_words,
)
from generator.html_tree import Element

# A voice already says that it is a picture.
_SAYS_PICTURE = re.compile(
    r"(?:een )?(?:afbeelding|plaatje|foto|image|picture|graphic|photo)(?:tje)?(?: (?:van|met|of|waarop|waar)\b|: )",
    re.IGNORECASE,
)
# What somebody calls a picture that is there for the looks.
_DECORATION_TEXT = (
    "decoratie|decoratief|versiering|sierlijn|sier|spacer|lijn|streep|scheidingslijn|bullet|opsommingsteken|"
    "achtergrond|achtergrondafbeelding|leeg|blank|pixel|decoration|decorative|divider|separator|line|dot|stip|ruimte|wit"
)
_DECORATION = frozenset(_DECORATION_TEXT.split("|"))
# The same in a few words.
_DECORATION_WORDS = re.compile(
    r"(?:\w+ ){0,2}(?:decorati(?:e|ef|eve|on|ve)|versiering|versiersel|sierrand|sierlijn|ornament|opvulling)(?: \w+){0,3}"
    r"|(?:\w+ )?(?:scheidingslijn|scheidingsteken|opsommingsteken|achtergrondplaatje)(?: \w+)?"
)
_SPACER = re.compile(
    r"(?:^|/)(?:spacer|blank|transparent|pixel|1x1|clear|empty|leeg)[\w-]*\.(?:gif|png|webp)",
    re.IGNORECASE,
)
# A line between two blocks, or something for the looks, in more words.
_DECORATION_TOLD = re.compile(
    r"\b(?:scheidingslijn|scheidingsstreep|tussenlijn|afscheiding|sierlijn\w*|sierrand\w*|sierstreep|sierstrook|sierkrul\w*|siermotief|divider|spacer)\b"
    r"|\b(?:als|ter|voor de|om te) (?:scheiding|versiering|decoratie|sier|opsmuk|afscheiding|opvulling|scheiden)\b"
    r"|\b(?:decoratieve?|versierend|sierlijke?) (?:\w+ ){0,2}(?:lijn|lijntje|streep|rand|golf|krul|element|afbeelding|patroon|vorm|balk|strook|boog|stip(?:pen)?)\b"
    r"|\b(?:puur|alleen|louter|enkel) (?:decoratief|decoratie|versiering)\b|\b(?:lege ruimte|witruimte|transparante? pixel)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[-–—_*|.,;:~=+#/\\•·<>^ ]+")
_DRAWN = re.compile(r"<(?:text|tspan)\b[^>]*>([^<]+)")
_FEWEST_DRAWN = 8  # letters
_ANNOUNCED = re.compile(
    r"\b(?:kaart(?:je)?|plattegrond|grafiek|schema|tekening|figuur|diagram|foto|plaatje|afbeelding)\b(?: \w+){0,4}[:.]?$"
    r"|\b(?:hieronder|hierna|op de (?:foto|kaart|tekening)|in de (?:grafiek|tekening|figuur)) (?:zie|ziet|staat|staan)\b|\b(?:zie|ziet) (?:u|je) (?:hieronder|hier)\b",
    re.IGNORECASE,
)
_LONGEST = 250
_SMALLEST = 3


def beschrijving_zegt_wat_je_ziet(page: Document) -> Iterator[Hit]:
    """De beschrijving van een plaatje gaat over het bestand, of zegt dat het een plaatje is.

    Lastig voor: wie het plaatje niet ziet: die hoort de naam van een bestand, of twee keer 'afbeelding'.
    Doe dit: schrijf wat je ziet. Is het alleen voor de sier? Maak de beschrijving dan leeg (alt="").
    WCAG 1.1.1.
    """
    for image in page.all("//img[@alt]|//area[@alt]|//input[@type='image']|//svg[@aria-label]"):
        said = image.get("alt") or image.get("aria-label") or ""
        fault = _fault_of(image, said)
        if fault and not is_out_of_sight(page, image):
            yield Hit(fault, image)
        elif (asked := _question_about(said)) and not is_out_of_sight(page, image):
            yield Hit(f"De beschrijving is '{said.strip()[:60]}'. {asked}", image, review=True)


def lege_beschrijving_zegt_genoeg(page: Document) -> Iterator[Hit]:
    """Een plaatje heeft een lege beschrijving, en het lijkt iets te zeggen.

    Lastig voor: wie het plaatje niet ziet: die weet niet dat het er is.
    Doe dit: schrijf kort wat je ziet. Staat alles ook in de tekst? Dan mag de beschrijving leeg blijven.
    WCAG 1.1.1.
    """
    for image in page.all("//img[@alt='']"):
        if is_out_of_sight(page, image) or image.get("role") in ("none", "presentation"):
            continue
        words = _words_drawn(page, image)
        if words:
            yield Hit(f"In het plaatje staat '{words}'. Hoort iemand dat ook?", image, review=True)
        elif _is_announced(image):
            asked = "De tekst erboven kondigt dit plaatje aan. Mist iemand iets die het niet ziet?"
            yield Hit(asked, image, review=True)


def beschrijving_is_kort(page: Document) -> Iterator[Hit]:
    """De beschrijving van een plaatje is heel lang, of begint met dat het een plaatje is.

    Lastig voor: wie de pagina laat voorlezen: de stem leest zo'n beschrijving in één keer, zonder stoppen.
    Doe dit: schrijf kort wat je ziet, en zet de rest in de tekst eronder.
    WCAG 1.1.1.
    """
    for image in page.all("//img[@alt]"):
        said = (image.get("alt") or "").strip()
        if len(said) > _LONGEST:
            yield Hit(
                f"De beschrijving heeft {len(said)} letters. Kan dat korter?", image, review=True
            )
        elif _SAYS_PICTURE.match(said):
            yield Hit(
                f"'{said[:60]}': is het nodig te zeggen dat het een plaatje is?", image, review=True
            )


def beschrijving_past_bij_titel(page: Document) -> Iterator[Hit]:
    """De beschrijving van een plaatje en de tekst bij het aanwijzen zeggen iets anders.

    Lastig voor: wie het plaatje niet ziet of geen muis gebruikt: die krijgt de ene tekst, en de ander de andere.
    Doe dit: zet alles wat ertoe doet in de beschrijving (alt), en haal 'title' weg.
    WCAG 1.1.1.
    """
    for image in page.all("//img[@alt and @title]"):
        alt, title = comparable(image.get("alt") or ""), comparable(image.get("title") or "")
        if alt and title and alt != title:
            yield Hit(f"'{alt}' en '{title}': mist iemand iets?", image, review=True)


def texts_drawn(page: Document, image: Element) -> list[str]:
    """The pieces of text that a drawing has in it; none for a photo."""
    address = image.get("src") or ""
    file = page.site.file_at(page.target(address)) or ""
    source = page.site.files[file].decode("utf-8", "replace") if file.endswith(".svg") else ""
    if address.startswith("data:image/svg"):
        source = _of_address(address)
    return _DRAWN.findall(source)


def _fault_of(image: Element, said: str) -> str:
    """What is wrong with a description; '' when nothing is."""
    told = said.strip()
    if said and not told:
        return "De beschrijving is een spatie. Maak hem helemaal leeg."
    if not told:
        return ""
    if _SIGNS.fullmatch(told):
        return f"De beschrijving is '{told}': daar staat geen woord in."
    if is_name_of_file(told) or _is_name_in_address(image, told):
        return f"De beschrijving is '{told}'."
    name = comparable(told)
    if name in _DECORATION or _DECORATION_WORDS.fullmatch(name):
        return f"De beschrijving is '{told}': dat is alleen voor de sier."
    if _is_spacer(image):
        return f"Dit plaatje is er alleen voor de ruimte, en heet '{told}'."
    return ""


def _question_about(said: str) -> str:
    """What only a person can tell of a description; '' when there is nothing to ask."""
    if may_be_name_of_file(said.strip()):
        return "Is dat de naam van een bestand?"
    return "Is dit plaatje alleen voor de sier?" if _DECORATION_TOLD.search(said) else ""


def _words_drawn(page: Document, image: Element) -> str:
    """The words that a drawing has in it, when there are a few; '' for a photo."""
    words = " ".join(" ".join(texts_drawn(page, image)).split())
    return words[:60] if sum(map(str.isalpha, words)) >= _FEWEST_DRAWN else ""


def _of_address(address: str) -> str:
    """The drawing that is written in an address itself; '' when it is damaged."""
    head, _, data = address.partition(",")
    if not head.endswith(";base64"):
        return unquote(data)
    try:
        return base64.b64decode(data).decode("utf-8", "replace")
    except ValueError:
        return ""


def _is_announced(image: Element) -> bool:
    """Whether the words right before a picture that stands alone say that there is one to look at."""
    around = image.getparent()
    if around is None or around.tag not in ("p", "div", "figure") or spoken_words(around):
        return False
    before = around.getprevious()
    return before is not None and _ANNOUNCED.search(spoken_words(before)) is not None


def _is_name_in_address(image: Element, told: str) -> bool:
    """Whether a description of one piece is the name of the file itself: 'nieuwe-brug_2' of nieuwe-brug_2.jpg."""
    name = PurePosixPath(unquote(image.get("src") or "")).stem
    return told == name and " " not in told and not told.isalpha()


def _is_spacer(image: Element) -> bool:
    """Whether nobody can see what this picture shows, or its file says that it is empty."""
    sizes = [image.get("width") or "", image.get("height") or ""]
    is_speck = all(size.isdigit() and int(size) <= _SMALLEST for size in sizes)
    return is_speck or _SPACER.search(image.get("src") or "") is not None
