"""What a page says of words in another language, and of links to documents and pages elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.layout.zin import Deel
from generator.model.fields import Taal
from generator.model.shared import Weblink

# What somebody hears before opening it; a page needs no such word.
_KINDS = {"gegevens": "bestand met gegevens"}
_OF_KIND = Deel("{kind}-bestand met gegevens")
# The gate knows the same files.
_FILE = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|epub|rtf|txt|json)$", re.IGNORECASE)
# Stands for the words in a sentence until their place is known; no keyboard has it.
_HERE = "\ue000"
_LANGUAGES: dict[Taal, str] = {
    "en": "Engels", "fr": "Frans", "de": "Duits", "es": "Spaans", "fy": "Fries", "pap": "Papiaments", "tr": "Turks",
    "pl": "Pools", "uk": "Oekraïens",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadMore:
    """A link to read more: its words with their language, its address, and what kind of file it is and how large."""

    text: str
    address: str
    lang: str
    about: str


def readings(links: Iterable[Weblink]) -> tuple[ReadMore, ...]:
    """Each address once, in order."""
    once = {link.adres: link for link in reversed(tuple(links))}
    return tuple(_reading(link) for link in reversed(once.values()))


def _reading(link: Weblink) -> ReadMore:
    kind = "" if link.soort == "pagina" else _KINDS.get(link.soort, link.soort)
    if link.soort == "gegevens" and file_kind(link.adres):
        kind = _OF_KIND(kind=file_kind(link.adres))
    language = _LANGUAGES[link.taal] if link.taal else ""
    told = ", ".join(filter(None, (kind, link.grootte, language)))
    return ReadMore(link.titel, link.adres, link.taal or "", f" ({told})" if told else "")


def file_kind(address: str) -> str:
    """What kind of file an address says it leads to, by the end of its name; '' when to a page."""
    found = _FILE.search(address.partition("#")[0].partition("?")[0])
    return found[1].lower() if found else ""


def in_language(text: str, lang: str | None) -> Markup:
    """A text, with its language when that is another one than of the page."""
    return Markup('<span lang="{}">{}</span>').format(lang, text) if lang else escape(text)


def with_language(said: Callable[[str], str], words: str, lang: str | None) -> str:
    """A sentence about these words, in which they have their own language when that is another one than of the page."""
    if not lang:
        return said(words)
    before, after = said(_HERE).split(_HERE)
    return escape(before) + in_language(words, lang) + escape(after)
