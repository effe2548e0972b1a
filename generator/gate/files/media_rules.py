"""Rules on pictures, and on what moves, plays or comes from another page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.site.document import (
    BLOCKS,
    Document,
    Hit,
    accessible_name,
    comparable,
    is_out_of_sight,
    own_text,
    spoken_words,
)
from generator.html_tree import Element

_NO_WORDS = frozenset(
    {"afbeelding", "foto", "plaatje", "image", "picture", "logo", "icoon", "grafiek", "diagram"}
)

# A parser of HTML writes names with small letters. A drawing that moves once stops by itself.
_REPEATS = frozenset({"repeatCount", "repeatcount", "repeatDur", "repeatdur"})
_DECORATION = ("none", "presentation")
_SUBTITLES = ("captions", "subtitles")


def plaatje_heeft_beschrijving(page: Document) -> Iterator[Hit]:
    """Een plaatje heeft geen beschrijving, of een die niets zegt.

    Lastig voor: wie het plaatje niet ziet: die weet niet wat er staat.
    Doe dit: schrijf kort wat je ziet. Is het alleen voor de sier? Maak de beschrijving dan leeg (alt="").
    WCAG 1.1.1.
    """
    for image in page.all("//img|//area|//input[@type='image']"):
        if not _has_description(page, image) and not is_out_of_sight(page, image):
            address = image.get("src") or image.get("href")
            yield Hit(f"Bij '{address}' ontbreekt de beschrijving.", image)
    for image in page.all("//img[@alt]|//svg[@aria-label]"):
        said = (image.get("alt") or image.get("aria-label") or "").strip()
        if comparable(said) in _NO_WORDS:
            yield Hit(f"De beschrijving is '{said}'.", image)


def tekening_heeft_naam(page: Document) -> Iterator[Hit]:
    """Een tekening (svg) heeft geen naam, en is ook niet verborgen.

    Lastig voor: wie de pagina laat voorlezen: de stem zegt dan 'afbeelding', of leest losse stukjes.
    Doe dit: verberg de tekening (aria-hidden="true"), of geef haar role="img" en een naam.
    WCAG 1.1.1.
    """
    for drawing in page.all("//svg"):
        if not is_out_of_sight(page, drawing) and not _is_named(page, drawing):
            yield Hit("De tekening zegt niet wat je ziet.", drawing)


def plaatje_herhaalt_geen_tekst(page: Document) -> Iterator[Hit]:
    """De beschrijving van een plaatje herhaalt de tekst ernaast.

    Lastig voor: wie de pagina laat voorlezen: die hoort alles twee keer.
    Doe dit: maak de beschrijving leeg (alt=""), of schrijf wat de tekst niet zegt.
    WCAG 1.1.1.
    """
    for image in page.all("//img[@alt]|//svg[@role='img']"):
        told = image.get("alt") or image.get("aria-label") or image.findtext("title") or ""
        said = comparable(told)
        if said and (said in _beside(image) or any(_starts(text, said) for text in _around(image))):
            yield Hit(f"'{told}'", image)


def geen_ingevoegde_pagina(page: Document) -> Iterator[Hit]:
    """In de pagina zit een pagina of programma van ergens anders.

    Lastig voor: wie met het toetsenbord of voorleessoftware werkt: daar hebben wij geen invloed op. Ook kan een ander dan meekijken.
    Doe dit: maak er een gewone link van.
    WCAG 4.1.2.
    """
    for element in page.all("//iframe|//frame|//object|//embed|//applet|//portal"):
        yield Hit(f"Er staat een '{element.tag}' in de pagina.", element)


def niets_begint_vanzelf(page: Document) -> Iterator[Hit]:
    """Iets op de pagina beweegt, speelt of verandert vanzelf.

    Lastig voor: wie moeilijk bij de les blijft, en wie de stem van de voorleessoftware moet horen.
    Doe dit: laat de lezer het zelf starten.
    WCAG 2.2.2.
    """
    for element in page.all("//video[@autoplay]|//audio[@autoplay]|//marquee|//blink"):
        yield Hit(f"'{element.tag}' begint vanzelf.", element)
    for element in page.all("//meta[@http-equiv]"):
        if (element.get("http-equiv") or "").lower() == "refresh" and _refreshes(element):
            yield Hit("De pagina ververst zichzelf of stuurt de lezer door.", element)
    for element in page.all(
        "//animate|//animateTransform|//animatetransform|//animateMotion|//animatemotion"
    ):
        if element.get("begin") != "indefinite" and _REPEATS & set(map(str, element.attrib)):
            yield Hit("De tekening beweegt vanzelf.", element)


def film_heeft_ondertiteling(page: Document) -> Iterator[Hit]:
    """Bij een film staat geen ondertiteling.

    Lastig voor: wie niet of slecht hoort, en wie het geluid uit heeft.
    Doe dit: zet er een spoor met ondertiteling bij (track kind="captions").
    WCAG 1.2.2.
    """
    for video in page.all("//video"):
        kinds = {track.get("kind") for track in video.iter("track")}
        if kinds.isdisjoint(_SUBTITLES):
            yield Hit("De film heeft geen ondertiteling.", video)


def _has_description(page: Document, image: Element) -> bool:
    """Whether a picture has a description, which may be empty on purpose."""
    is_decoration = image.get("role") in _DECORATION
    return image.get("alt") is not None or is_decoration or accessible_name(page, image) != ""


def _refreshes(element: Element) -> bool:
    """Whether a browser does something with a refresh: not without a number of seconds."""
    return re.match(r"\s*\d", element.get("content") or "") is not None


def _is_named(page: Document, drawing: Element) -> bool:
    """Whether a drawing is called a picture, and has a name or a title."""
    if drawing.get("role") in _DECORATION:
        return True
    around = drawing.getparent()
    inside = around is not None and next(drawing.iterancestors("svg"), None) is not None
    if inside or drawing.get("role") is None:
        return inside
    title = drawing.find("title")
    has_title = title is not None and spoken_words(title) != ""
    return has_title or accessible_name(page, drawing) != ""


def _beside(image: Element) -> set[str]:
    """The texts that stand right beside a picture, and the caption of its figure."""
    figure = next(image.iterancestors("figure"), None)
    beside = [image.getprevious(), image.getnext()]
    if figure is not None:
        beside.append(figure.find("figcaption"))
    parts = [part for part in beside if part is not None]
    return {comparable(spoken_words(part)) for part in parts if isinstance(part.tag, str)}


def _around(image: Element) -> Iterator[str]:
    """The text of everything a picture stands in, up to its block: a link, bold words, a line."""
    for part in image.iterancestors():
        yield comparable(own_text(part))
        if part.tag in BLOCKS:
            return


def _starts(text: str, said: str) -> bool:
    return re.match(rf"{re.escape(said)}(?!\w)", text) is not None
