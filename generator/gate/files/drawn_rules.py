"""Rules on pictures that hold what should be text: the figures of a chart, and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.gate.files.description_rules import texts_drawn
from generator.gate.site.document import (
    Document,
    Hit,
    accessible_name,
    is_out_of_sight,
    spoken_words,
)
from generator.html_tree import Element, find_all

_DRAWN = (
    "//img|//canvas|//svg[not(ancestor::svg)]|//object|//embed"
    "|//*[@role='img' or @role='figure' or @role='graphics-document']"
)
# Without figures in it, and so not meant: how things flow, belong or hang together.
_NO_FIGURES = r"(?<!stroom)(?<!blok)(?<!venn)(?<!venn-)(?<!boom)(?<!netwerk)(?<!klassen)(?<!relatie)(?<!proces)(?<!toestands)"
_CHART = re.compile(
    rf"\b\w*{_NO_FIGURES}(?:grafiek(?:je)?|diagram(?:metje)?)\b|\b(?:bar|line|pie|area)?-?charts?\b|\bhistogram\b|\b(?:bar|line|pie)graph\b",
    re.IGNORECASE,
)
_NO_CHART = re.compile(
    r"\b(?:stroom|blok|venn|boom|netwerk|organisatie|klassen|proces)\w*[- ]?diagram|\b(?:flow|org)-?chart",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d(?![\d,.]))\d+(?:[.,]\d+)*")
# With fewer figures a text tells a few of a chart at most.
_ENOUGH = 3
_LEADS_TO_FIGURES = re.compile(
    r"\b(?:tabel|cijfers|getallen|gegevens|data|csv|excel|xlsx|ods|beschrijving|in tekst|als tekst)\b",
    re.IGNORECASE,
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_PARTS = frozenset(["section", "article", "main", "body"])
# An icon that stands for charts in general.
_ICON = 48
_CLOCK_OR_DAY = re.compile(
    r"\b\d{1,2}[.:]\d\d\b|\b\d{1,2} (?:jan|feb|maart|april|mei|juni|juli|aug|sep|okt|nov|dec)\w*"
    r"|€ ?\d|\b\d+ euro\b|\b\d{1,2} uur\b|@|\bwww\."
)
_MANY_TIMES, _MANY_LINES, _MANY_SENTENCES, _LONG = 2, 3, 3, 160
_SENTENCE = re.compile(r"[^\W\d_]{2,}[.!?](?:\s|$)")
_PAPER = re.compile(
    r"(?:^|[-_ .\d])(?:poster|flyer|folder|affiche|uitnodiging|aankondiging|programma|menukaart|openingstijden|tarieven|prijslijst|huisregels|oproep|advertentie|tekstbord)(?:$|[-_ .\d])",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)$", re.IGNORECASE)
_MANY_WORDS = 8
_WORD = re.compile(r"[^\W\d_]{2,}")
_DRAWS_ANYWAY = re.compile(
    r"\blogo\b|\bkaart\b|plattegrond|schema|tijdlijn|organogram|\bformulier\b|schermafdruk|screenshot|handtekening",
    re.IGNORECASE,
)


def grafiek_heeft_getallen(page: Document) -> Iterator[Hit]:
    """Bij een grafiek staan de getallen misschien nergens als tekst.

    Lastig voor: wie de grafiek niet ziet: die hoort waar hij over gaat, en niet wat erin staat.
    Doe dit: zet de getallen eronder in een tabel of een lijst, of schrijf in de tekst wat de grafiek laat zien.
    WCAG 1.1.1.
    """
    for drawn in page.all(_DRAWN):
        name = _name_of(page, drawn)
        if not _is_chart(drawn, name) or is_out_of_sight(page, drawn):
            continue
        if not _has_figures(page, drawn, name):
            asked = "Waar leest iemand die hem niet ziet de getallen?"
            yield Hit(f"De grafiek heet '{name[:60]}'. {asked}", drawn, review=True)


def tekenvlak_heeft_woorden(page: Document) -> Iterator[Hit]:
    """Een vlak waarin een script tekent, heeft geen naam en geen tekst.

    Lastig voor: wie de pagina laat voorlezen: die hoort niet dat er iets staat.
    Doe dit: zet role="img" en een naam op het vlak, of zet er een tekst in. Is het voor de sier? Zet er dan aria-hidden="true" op.
    WCAG 1.1.1.
    """
    for canvas in page.all("//canvas[not(@role='none' or @role='presentation')]"):
        named = accessible_name(page, canvas) or spoken_words(canvas)
        around = next(canvas.iterancestors("figure", "button", "a"), None)
        told = around is not None and spoken_words(around)
        if not named and not told and not is_out_of_sight(page, canvas):
            yield Hit("Wat tekent het script hier?", canvas, review=True)


def plaatje_is_geen_tekst(page: Document) -> Iterator[Hit]:
    """Een plaatje lijkt uit tekst te bestaan.

    Lastig voor: wie letters groter, verder uit elkaar of in een andere kleur wil, en wie de tekst vertaalt.
    Doe dit: zet de tekst op de pagina zelf. Houd het plaatje voor wat je niet kunt schrijven.
    WCAG 1.4.5.
    """
    for image in page.all("//img[@alt]|//input[@type='image']"):
        said = image.get("alt") or ""
        if _is_chart(image, said) or _DRAWS_ANYWAY.search(said):
            continue
        sign = _sign_of_text(page, image, said)
        if sign and not is_out_of_sight(page, image):
            yield Hit(
                f"{sign} Is het plaatje nodig, of kan de tekst op de pagina?", image, review=True
            )


def _name_of(page: Document, drawn: Element) -> str:
    """What a drawing is called by its names in the code, or by its own title."""
    if drawn.tag == "svg":
        title = drawn.find("title")
        own = "" if title is None else "".join(map(str, title.itertext()))
        return (_attribute_name(page, drawn) or own).strip()
    return _attribute_name(page, drawn)


def _attribute_name(page: Document, drawn: Element) -> str:
    """The name from the attributes of a drawing, not from the words inside it."""
    if drawn.tag in ("svg", "canvas", "object") and not drawn.get("aria-labelledby"):
        return drawn.get("aria-label") or drawn.get("title") or ""
    return accessible_name(page, drawn)


def _is_chart(drawn: Element, name: str) -> bool:
    """Whether it says so in its name, or a canvas in its class or id."""
    if any(
        (drawn.get(side) or "").isdecimal() and int(drawn.get(side) or 0) < _ICON
        for side in ("width", "height")
    ):
        return False
    called = name
    if drawn.tag == "canvas":
        called = re.sub(r"[-_]", " ", f"{name} {drawn.get('class') or ''} {drawn.get('id') or ''}")
    return _CHART.search(called) is not None and not _NO_CHART.search(called)


def _has_figures(page: Document, drawn: Element, name: str) -> bool:
    """Whether the figures of a chart are told: in its name or text, near it, or in any table of the page."""
    if _enough(name) or any(
        drawn.get(way) for way in ("aria-describedby", "aria-details", "longdesc")
    ):
        return True
    if drawn.get("role") not in ("img", "graphics-document") and _enough(spoken_words(drawn)):
        return True
    return any(_enough(spoken_words(table)) for table in page.all("//table")) or any(
        _tells(part) for part in _beside(drawn)
    )


def _enough(said: str) -> bool:
    return len(_NUMBER.findall(said)) >= _ENOUGH


def _tells(part: Element) -> bool:
    """Whether a part near a chart has its figures, or leads to them."""
    leads = [spoken_words(link) for link in find_all(part, ".//a[@href]|.//button|.//summary")]
    if part.tag in ("a", "button", "details"):
        leads.append(spoken_words(part))
    return any(map(_LEADS_TO_FIGURES.search, leads)) or _enough(_words_beside(part))


def _words_beside(part: Element) -> str:
    """The words of a part without those of pictures in it."""
    if part.tag in ("svg", "img", "canvas"):
        return ""
    return " ".join(str(text) for text in find_all(part, ".//text()[not(ancestor::svg)]"))


def _beside(drawn: Element) -> Iterator[Element]:
    """The parts under the same heading as a chart, and what is in the same figure."""
    for at in (drawn, *drawn.iterancestors()):
        if at.tag in _PARTS:
            return
        for preceding in (True, False):
            for part in at.itersiblings(preceding=preceding):
                if part.tag in _HEADINGS:
                    break
                if isinstance(part.tag, str):
                    yield part


def _sign_of_text(page: Document, image: Element, said: str) -> str:
    """By what a picture looks like one of text; '' when it does not."""
    times, lines = len(_CLOCK_OR_DAY.findall(said)), said.strip().count("\n") + 1
    sentences = len(_SENTENCE.findall(said))
    if (
        times >= _MANY_TIMES
        or lines >= _MANY_LINES
        or (len(said) >= _LONG and sentences >= _MANY_SENTENCES)
    ):
        return f"De beschrijving leest als een tekst: '{said.strip()[:60]}'."
    drawn = texts_drawn(page, image)
    words = len(_WORD.findall(" ".join(drawn)))
    if words >= max(_MANY_WORDS, 2 * len(drawn)):
        return f"In het plaatje staat '{' '.join(drawn)[:60]}'."
    stem = _paper_name(image)
    return f"Het plaatje heet '{stem}': dat is vaak een vel met tekst." if stem else ""


def _paper_name(image: Element) -> str:
    """The name of the file, when it is one for a sheet with words; else ''."""
    address = unquote((image.get("src") or "").partition("?")[0])
    if address.startswith("data:") or not _PICTURE.search(address) or not image.get("alt"):
        return ""
    stem = PurePosixPath(address).stem
    return stem if _PAPER.search(stem) else ""
