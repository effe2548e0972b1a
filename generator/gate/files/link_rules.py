"""Rules on links: where they lead, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.gate.site.document import (
    Document,
    Hit,
    accessible_name,
    chosen_from,
    comparable,
    is_hidden,
    is_out_of_sight,
    split_address,
)
from generator.gate.site.file_size import says_a_size, says_this_size
from generator.html_tree import Element

_VAGUE_TEXT = (
    "lees meer|lees verder|lees hier|meer|meer info|meer informatie|meer lezen|"
    "verder|ga verder|link|deze link|via deze link|download|downloaden|bekijk|bekijk hier|info|"
    "informatie|pagina|deze pagina|website|klik hier voor meer informatie|hier|klik|klik hier|zie hier|"
    "daar|dit|here|click here|read more|more"
)
_VAGUE = frozenset(_VAGUE_TEXT.split("|"))
# Words that say nothing of the place: a link with only these says as little as one of them.
_EMPTY_TEXT = (
    "klik klikt hier lees lezen meer verder bekijk kijk ga gaan naar deze dit die de het pagina link site "
    "website webpagina informatie info op via door zie ook nu direct weten om te u je vindt vind hiervoor "
    "hele volledige verhaal daar hieronder open openen download downloaden bestand document artikel bericht alles is staat"
)
_EMPTY = frozenset(_EMPTY_TEXT.split())
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# What a reader gets as a file. One subscribes to a feed or a calendar, and those have no size.
_FILES = re.compile(
    r"\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|epub|rtf|txt|json|mp3|m4a|wav|ogg|mp4|m4v|webm|mov|avi|jpe?g|png|gif|webp)$",
    re.IGNORECASE,
)
# Bytes at the start of a file, in which a feed says that it is one.
_HEAD = 1000
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b")
_KINDS = {
    "doc": "word", "docx": "word", "xls": "excel", "xlsx": "excel", "ppt": "powerpoint", "pptx": "powerpoint",
}  # fmt: skip
_BESIDE_A_LINK = (
    "//a[@href][following-sibling::*[1][self::a[@href and not(@class)]]][not(@class or @role)]"
)
_NEW_WINDOW = re.compile(r"nieuw (?:venster|tabblad)|ander (?:venster|tabblad)", re.IGNORECASE)


def link_gaat_ergens_heen(page: Document) -> Iterator[Hit]:
    """Een link of bestand op deze pagina bestaat niet.

    Lastig voor: iedereen: je komt op een pagina die er niet is.
    Doe dit: verbeter de link, of zet de pagina of het bestand erbij.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for element in page.all("//*[@href or @src or @srcset or @poster]"):
        for address in _addresses(element):
            broken = _broken(page, address)
            if broken:
                yield Hit(broken, element)


def link_zegt_waarheen(page: Document) -> Iterator[Hit]:
    """De tekst van een link zegt niet waar hij heen gaat.

    Lastig voor: wie met voorleessoftware alleen de links hoort, en wie de pagina snel bekijkt.
    Doe dit: zet in de link wat je vindt als je hem volgt.
    WCAG 2.4.4.
    """
    for link in _links(page):
        name = accessible_name(page, link)
        if not name:
            if not is_out_of_sight(page, link):
                yield Hit("De link heeft geen tekst.", link)
        elif comparable(name) in _VAGUE or not comparable(name):
            yield Hit(f"De link heet '{name}'.", link)
        elif _EMPTY.issuperset(comparable(name).split()):
            yield Hit(
                f"De link heet '{name}'. Weet een lezer dan waar hij komt?", link, review=True
            )
        elif _ADDRESS.fullmatch(name):
            yield Hit(f"De link is een kaal adres: '{name}'.", link)
    for link in page.all(
        "//a[not(@href or @id or @name or @role or @aria-current or ancestor::svg)]"
    ):
        yield Hit(f"De link '{accessible_name(page, link)}' heeft geen adres.", link)


def link_met_eigen_naam(page: Document) -> Iterator[Hit]:
    """Twee links op deze pagina heten hetzelfde, maar gaan naar een andere plek.

    Lastig voor: wie met voorleessoftware alleen de links hoort: die hoort geen verschil.
    Doe dit: geef elke link een eigen tekst.
    WCAG 2.4.9.
    """
    seen: dict[str, str] = {}
    for link in _links(page):
        name = comparable(accessible_name(page, link))
        place = _place(page, link)
        if name and seen.setdefault(name, place) != place:
            yield Hit(f"'{accessible_name(page, link)}'", link)


def bestand_zegt_soort_en_grootte(page: Document) -> Iterator[Hit]:
    """Een link naar een bestand zegt niet of niet goed wat voor bestand het is en hoe groot.

    Lastig voor: wie een oude telefoon of weinig tegoed heeft, of het programma voor dit bestand niet heeft.
    Doe dit: zet soort en grootte in de link, bijvoorbeeld: Jaarverslag (pdf, 120 kB).
    WCAG 2.4.4.
    """
    for link in _links(page):
        file = page.site.file_at(page.target(link.get("href") or ""))
        kind = _kind(page, link, file)
        if kind is None:
            continue
        name = accessible_name(page, link)
        if not says_a_size(name) or not _says_kind(name, kind):
            yield Hit(f"De link heet '{name}'.", link)
        elif file and not says_this_size(name, len(page.site.files[file])):
            size = -(-len(page.site.files[file]) // 1000)
            yield Hit(f"De link heet '{name}', maar het bestand is {size} kB.", link)


def nieuw_venster_met_woorden(page: Document) -> Iterator[Hit]:
    """Een link opent een nieuw venster en zegt dat niet.

    Lastig voor: wie het scherm niet ziet of snel de weg kwijt is: de knop 'terug' werkt dan niet.
    Doe dit: haal 'target' weg, of zet in de link: (opent in een nieuw venster).
    WCAG 3.2.5.
    """
    for link in page.all("//a[@target]|//area[@target]|//form[@target]"):
        name = accessible_name(page, link)
        if _opens_window(link) and not _NEW_WINDOW.search(name):
            yield Hit(f"De link '{name}'", link)


def links_staan_los(page: Document) -> Iterator[Hit]:
    """Tussen twee links staat alleen een spatie.

    Lastig voor: wie slecht ziet of vergroot: twee links lijken dan één link.
    Doe dit: maak er een lijst van, of zet er een woord of een streepje tussen.
    WCAG 1.3.1.
    """
    for link in page.all(_BESIDE_A_LINK):
        after = link.getnext()
        if after is None or not _is_running(link) or is_out_of_sight(page, link):
            continue
        name, other = accessible_name(page, link), accessible_name(page, after)
        if name and other:
            asked = f"'{name}' en '{other}': ziet een lezer dat dit twee links zijn?"
            yield Hit(asked, link, review=True)


def _is_running(link: Element) -> bool:
    """Whether only a space is behind a link in running text: nothing says that the style puts it apart."""
    around = link.getparent()
    if around is None or (link.tail or "").strip():
        return False
    return around.tag in ("p", "td", "li", "dd") and not around.get("class")


def _links(page: Document) -> list[Element]:
    return [link for link in page.all("//a[@href]|//area[@href]") if not is_hidden(link)]


def _place(page: Document, link: Element) -> str:
    """Where a link leads, written the same for every link to that place."""
    address = link.get("href", "")
    parts = split_address(address)
    if parts.scheme in ("mailto", "tel"):
        return parts.path
    path = page.target(address)
    return "".join((parts.netloc, page.site.file_at(path) or path, parts.query, parts.fragment))


def _opens_window(link: Element) -> bool:
    return link.get("target", "").lower() not in ("", "_self", "_top", "_parent")


def _says_kind(name: str, kind: str) -> bool:
    """Whether the name of a link says what kind of file it leads to, or with which program."""
    said = name.lower()
    return kind in said or _KINDS.get(kind, kind) in said


def _kind(page: Document, link: Element, file: str | None) -> str | None:
    """The kind of file behind a link, '' when its name does not say; None for a page or feed."""
    path = split_address(link.get("href") or "").path
    if link.get("download") is not None:
        return PurePosixPath(link.get("download") or path).suffix.removeprefix(".").lower()
    found = _FILES.search(path)
    if found:
        return found[1].lower()
    if file is None or not path.lower().endswith(".xml"):
        return None
    is_feed = _FEED.search(page.site.files[file][:_HEAD])
    return None if is_feed else "xml"


def _addresses(element: Element) -> Iterator[str]:
    """Every address that an element leads to or loads."""
    for name in ("href", "src", "poster"):
        if element.get(name) is not None:
            yield element.get(name) or ""
    yield from chosen_from(element)


def _broken(page: Document, address: str) -> str:
    """What is wrong with an address inside the site; '' when it is right or leads elsewhere."""
    parts = split_address(address)
    path = page.target(address)
    if not address.strip():
        return "Een link is leeg."
    if "//" in address and not (parts.scheme or parts.netloc):
        return f"'{address}' is geen goed adres."
    if parts.scheme or not path:
        return ""
    found = page.site.file_at(path)
    if found is None:
        return f"'{address}' bestaat niet."
    return _missing(page.site.documents.get(found), unquote(parts.fragment))


def _missing(there: Document | None, place: str) -> str:
    """What is wrong with a link to a place on a page (None: a file of another kind); else ''."""
    if there is None or place in ("", "top") or place in there.anchors:
        return ""
    return f"De plek '#{place}' bestaat niet op de pagina '{there.page.title}'."
