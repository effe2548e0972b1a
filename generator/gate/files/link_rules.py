"""Rules on links: where they lead, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.gate.site.document import (
    Document,
    Element,
    Hit,
    chosen_from,
    is_hidden,
    name_of,
    plain,
    split_address,
)
from generator.gate.site.file_size import says_a_size, says_this_size

_VAGUE_TEXT = (
    "lees meer|lees verder|lees hier|meer|meer info|meer informatie|meer lezen|"
    "verder|ga verder|link|deze link|via deze link|download|downloaden|bekijk|bekijk hier|info|"
    "informatie|pagina|deze pagina|website|klik hier voor meer informatie|hier|klik|klik hier|zie hier|"
    "daar|dit|here|click here|read more|more"
)
_VAGUE = frozenset(_VAGUE_TEXT.split("|"))
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# What a reader gets as a file. A feed or a calendar is not here: one subscribes to those, and they have no size.
_FILES = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|epub|rtf|txt|json)$", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b")
_KINDS = {
    "doc": "word", "docx": "word", "xls": "excel", "xlsx": "excel", "ppt": "powerpoint", "pptx": "powerpoint",
}  # fmt: skip
_NEW_WINDOW = re.compile(r"nieuw (?:venster|tabblad)|ander (?:venster|tabblad)", re.IGNORECASE)


def link_gaat_ergens_heen(page: Document) -> Iterator[Hit]:
    """Een link of bestand op deze pagina bestaat niet.

    Lastig voor: iedereen: je komt op een pagina die er niet is.
    Doe dit: verbeter de link, of zet de pagina of het bestand erbij.
    Geen regel van WCAG: dit is onze eigen afspraak.
    """
    for element in page.all("//*[@href or @src or @srcset or @poster]"):
        for address in _addresses(element):
            if broken := _broken(page, address):
                yield Hit(broken, element)


def link_zegt_waarheen(page: Document) -> Iterator[Hit]:
    """De tekst van een link zegt niet waar hij heen gaat.

    Lastig voor: wie met voorleessoftware alleen de links hoort, en wie de pagina snel bekijkt.
    Doe dit: zet in de link wat je vindt als je hem volgt.
    WCAG 2.4.4.
    """
    for link in _links(page):
        name = name_of(page, link)
        if plain(name) in _VAGUE or not plain(name):
            yield Hit(f"De link heet '{name}'." if name else "De link heeft geen tekst.", link)
        elif _ADDRESS.fullmatch(name):
            yield Hit(f"De link is een kaal adres: '{name}'.", link)
    for link in page.all(
        "//a[not(@href or @id or @name or @role or @aria-current or ancestor::svg)]"
    ):
        yield Hit(f"De link '{name_of(page, link)}' heeft geen adres.", link)


def link_met_eigen_naam(page: Document) -> Iterator[Hit]:
    """Twee links op deze pagina heten hetzelfde, maar gaan naar een andere plek.

    Lastig voor: wie met voorleessoftware alleen de links hoort: die hoort geen verschil.
    Doe dit: geef elke link een eigen tekst.
    WCAG 2.4.9.
    """
    seen: dict[str, str] = {}
    for link in _links(page):
        name = plain(name_of(page, link))
        parts = split_address(link.get("href") or "")
        path = page.target(link.get("href") or "")
        place = "".join(
            (parts.netloc, page.site.file_at(path) or path, parts.query, parts.fragment)
        )
        place = parts.path if parts.scheme in ("mailto", "tel") else place
        if name and seen.setdefault(name, place) != place:
            yield Hit(f"'{name_of(page, link)}'", link)


def bestand_zegt_soort_en_grootte(page: Document) -> Iterator[Hit]:
    """Een link naar een bestand zegt niet of niet goed wat voor bestand het is en hoe groot.

    Lastig voor: wie een oude telefoon of weinig tegoed heeft, of het programma voor dit bestand niet heeft.
    Doe dit: zet soort en grootte in de link, bijvoorbeeld: Jaarverslag (pdf, 120 kB).
    WCAG 2.4.4.
    """
    for link in _links(page):
        file = page.site.file_at(page.target(link.get("href") or ""))
        kind = _kind(page, link, file)
        if kind is not None:
            name = name_of(page, link)
            size = len(page.site.files[file]) if file else None
            if not says_a_size(name) or not any(
                word in name.lower() for word in {kind, _KINDS.get(kind, kind)}
            ):
                yield Hit(f"De link heet '{name}'.", link)
            elif size is not None and not says_this_size(name, size):
                yield Hit(
                    f"De link heet '{name}', maar het bestand is {-(-size // 1000)} kB.", link
                )


def nieuw_venster_met_woorden(page: Document) -> Iterator[Hit]:
    """Een link opent een nieuw venster en zegt dat niet.

    Lastig voor: wie het scherm niet ziet of snel de weg kwijt is: de knop 'terug' werkt dan niet.
    Doe dit: haal 'target' weg, of zet in de link: (opent in een nieuw venster).
    WCAG 3.2.5.
    """
    for link in page.all("//a[@target]|//area[@target]|//form[@target]"):
        target = (link.get("target") or "").lower()
        if target not in ("", "_self", "_top", "_parent") and not _NEW_WINDOW.search(
            name_of(page, link)
        ):
            yield Hit(f"De link '{name_of(page, link)}'", link)


def _links(page: Document) -> list[Element]:
    return [link for link in page.all("//a[@href]|//area[@href]") if not is_hidden(link)]


def _kind(page: Document, link: Element, file: str | None) -> str | None:
    """The kind of file that a reader gets from a link, '' when its name does not say; None for a page or a feed."""
    path = split_address(link.get("href") or "").path
    if link.get("download") is not None:
        return PurePosixPath(link.get("download") or path).suffix.removeprefix(".").lower()
    if found := _FILES.search(path):
        return found[1].lower()
    is_feed = file is None or _FEED.search(page.site.files[file][:_HEAD])
    return "xml" if path.lower().endswith(".xml") and not is_feed else None


_HEAD = 1000


def _addresses(element: Element) -> Iterator[str]:
    for name in ("href", "src", "poster"):
        if element.get(name) is not None:
            yield element.get(name) or ""
    yield from chosen_from(element)


def _broken(page: Document, address: str) -> str:
    """What is wrong with an address inside the site; '' when it is right or leads elsewhere."""
    path = page.target(address)
    scheme = split_address(address).scheme
    if not address.strip():
        return "Een link is leeg."
    if "//" in address and not (scheme or split_address(address).netloc):
        return f"'{address}' is geen goed adres."
    if scheme or not path:
        return ""
    found = page.site.file_at(path)
    if found is None:
        return f"'{address}' bestaat niet."
    fragment = unquote(split_address(address).fragment)
    there = page.site.documents.get(found)
    if fragment and fragment != "top" and there is not None and fragment not in there.anchors:
        return f"De plek '#{fragment}' bestaat niet op de pagina '{there.page.title}'."
    return ""
