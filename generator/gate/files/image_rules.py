"""Rules on what moves, sounds or is painted: a picture that stands still, sound with a text, words in a style."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

from generator.gate.hidden.published import Found, Published
from generator.gate.site.document import Document, Hit, is_out_of_sight, spoken_words
from generator.gate.site.frames import Frames, frames_of
from generator.html_tree import Element

_PICTURES = (".gif", ".png", ".apng", ".webp")
# A picture that is written in a page itself.
_IN_PAGE = re.compile(r"data:image/(?:gif|a?png|webp);base64,([A-Za-z0-9+/=]{100,})")
_SHOWN = 40
# WCAG 2.2.2: what moves longer than five seconds needs a way to stop it.
_MOST_SECONDS = 5.0
# What stands beside sound or film for who cannot hear or see it.
_WRITTEN = re.compile(
    r"uitgeschreven|transcript|uitgetypt|geschreven tekst|tekst van (?:de |het |deze |dit )?(?:film|video|audio|geluid|podcast|opname|gesprek)"
    r"|wat (?:je|u) (?:hoort|ziet)|lees (?:de |het |wat )|in tekst|als tekst|hele tekst",
    re.IGNORECASE,
)
_SHEET_TEXT = re.compile(r"(?<![\w-])content\s*:\s*([\"'])((?:\\.|(?!\1).)*)\1", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,} [^\W\d_]{3,}|[^\W\d_]{4,}")
_OWN_SHEET = re.compile(r"<style[^>]*>(.*?)</style", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ESCAPED = re.compile(r"\\[0-9a-fA-F]{1,6}\s?")
# Material's own sheets say a few words of the program, which our own style does not use.
_OF_MATERIAL = "assets/stylesheets/"


def geluid_heeft_tekst(page: Document) -> Iterator[Hit]:
    """Bij geluid of film staat geen tekst om te lezen.

    Lastig voor: wie niet hoort of niet ziet, en wie liever leest.
    Doe dit: zet er een tekst bij met alles wat je hoort en ziet, of een link daarheen.
    WCAG 1.2.1.
    """
    for sound in page.all("//audio|//video[not(@muted)]"):
        if not is_out_of_sight(page, sound) and not _has_text_beside(sound):
            name = "de film" if sound.tag == "video" else "het geluid"
            yield Hit(f"Waar staat de tekst van {name}?", sound, review=True)


def plaatje_staat_stil(file: Published) -> Iterator[Found]:
    """Een plaatje beweegt langer dan vijf seconden.

    Lastig voor: wie moeilijk bij de les blijft: die kan de tekst ernaast niet lezen.
    Doe dit: gebruik een plaatje dat stilstaat, of een film met een knop om te stoppen.
    WCAG 2.2.2.
    """
    if file.path.lower().endswith(_PICTURES):
        told = _moving(file.path, frames_of(file.data))
        if told:
            yield Found(told, file.path)
    elif file.is_page:
        for data in _IN_PAGE.findall(file.source):
            told = _moving("Een plaatje in de pagina", frames_of(_bytes(data)))
            if told:
                yield Found(told, data[:_SHOWN])


def geen_tekst_in_opmaak(file: Published) -> Iterator[Found]:
    """De opmaak zet woorden op de pagina die niet in de pagina zelf staan.

    Lastig voor: wie de opmaak uitzet, de tekst vertaalt of zoekt, en wie hem kopieert.
    Doe dit: zet de woorden in de pagina zelf.
    WCAG 1.3.1.
    """
    for _, said in _SHEET_TEXT.findall(_COMMENT.sub("", _sheet(file))):
        if _WORD.search(_ESCAPED.sub("", said)):
            yield Found(f"'{said[:60]}'", said)


def _moving(name: str, frames: Frames) -> str:
    """What is wrong with a picture that moves too long; '' when nothing is."""
    if frames.moves_for <= _MOST_SECONDS:
        return ""
    for_ever = frames.moves_for == float("inf")
    how_long = "zonder ophouden" if for_ever else f"{frames.moves_for:.0f} seconden"
    return f"'{name}' toont {frames.count} beelden achter elkaar, {how_long}."


def _bytes(data: str) -> bytes:
    """The bytes of a picture that is written in a page; b'' when it is damaged."""
    try:
        return base64.b64decode(data)
    except ValueError:
        return b""


def _sheet(file: Published) -> str:
    """The style that is in a file: a sheet, or what a page has of its own; '' for all others and for Material's."""
    if file.path.startswith(_OF_MATERIAL):
        return ""
    if file.path.lower().endswith(".css"):
        return file.source
    return "\n".join(_OWN_SHEET.findall(file.source)) if file.is_page else ""


def _has_text_beside(sound: Element) -> bool:
    """Whether a text to read is named near sound or film: in the block around it, or in the next two."""
    figure = next(sound.iterancestors("figure", "section", "article", "li", "div", "p"), sound)
    near = [figure, *list(figure.itersiblings())[:2]]
    words = " ".join(spoken_words(part) for part in near if isinstance(part.tag, str))
    return _WRITTEN.search(words) is not None or any(
        part.find(".//details") is not None for part in near
    )
