"""Rules on code that takes words or their meaning from who listens, while who looks still sees them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.gate.site.document import (
    BLOCKS,
    Document,
    Hit,
    comparable,
    is_out_of_sight,
    spoken_words,
)
from generator.html_tree import Element

_NO_ROLE = "(@role='none' or @role='presentation')"
# What says something by what it is.
_MEANS = (
    f"//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6][{_NO_ROLE}]"
    f"|//*[self::ul or self::ol][count(li[normalize-space()]) > 1][{_NO_ROLE}]"
    f"|//table[{_NO_ROLE}][.//th or caption or count(.//tr[count(td) > 1]) > 2]"
)
# In these a list has another role, which says more.
_WIDGETS = frozenset(["menu", "menubar", "tablist", "tree", "listbox", "toolbar", "group"])
_OUTERMOST = "//*[@aria-hidden='true'][not(ancestor::*[@aria-hidden='true'])][not(@hidden)]"
# Fewer words or letters are a sign, an example or a number.
_FEWEST_WORDS, _FEWEST_LETTERS = 4, 15
_SHORT = 60
# What draws words, or has them as an example.
_DRAWS = frozenset(["svg", "math", "canvas", "template", "script", "style"])
_NAMES = ("aria-label", "alt", "title", "aria-valuetext", "aria-description")


def rol_houdt_betekenis(page: Document) -> Iterator[Hit]:
    """Een kop, lijst of tabel zegt in de code dat zij geen betekenis heeft.

    Lastig voor: wie de pagina laat voorlezen: die hoort niet dat dit een kop, een lijst of een tabel is.
    Doe dit: is het echt een kop, lijst of tabel? Haal dan 'role' weg.
    WCAG 1.3.1.
    """
    for part in page.all(_MEANS):
        if not _is_widget(part):
            said = spoken_words(part)[:_SHORT]
            asked = f"'{said}' heeft role=\"{part.get('role')}\". Is het een lijst, kop of tabel?"
            yield Hit(asked, part, review=True)


def tekst_is_ook_te_horen(page: Document) -> Iterator[Hit]:
    """Een stuk tekst staat op het scherm, en voorleessoftware slaat het over.

    Lastig voor: wie de pagina laat voorlezen: die mist deze woorden.
    Doe dit: staat het nergens anders op de pagina? Haal aria-hidden dan weg.
    WCAG 1.3.1.
    """
    heard = ""
    for part in page.all(_OUTERMOST):
        said = _words_of(part)
        if part.tag in _DRAWS or not _is_text(said) or _may_be_away(page, part):
            continue
        heard = heard or _all_heard(page)
        if comparable(said) not in heard:
            yield Hit(f"'{said[:_SHORT]}': hoort iemand dit op een andere plek?", part, review=True)


def _may_be_away(page: Document, part: Element) -> bool:
    """Whether nobody may see it: by what is around it, or by its class."""
    above = part.getparent()
    classes = frozenset((part.get("class") or "").split())
    style = (part.get("style") or "").replace(" ", "")
    by_style = "display:none" in style or "visibility:hidden" in style
    by_class = any(hiding <= classes for hiding in page.hiding_classes)
    return by_style or by_class or (above is not None and is_out_of_sight(page, above))


def _is_widget(part: Element) -> bool:
    roles = {around.get("role") for around in (part, *part.iterancestors())}
    within = {child.get("role") for child in part.iter() if isinstance(child.tag, str)}
    return bool(_WIDGETS & (roles | within))


def _is_text(said: str) -> bool:
    return len(said.split()) >= _FEWEST_WORDS and sum(map(str.isalpha, said)) >= _FEWEST_LETTERS


def _words_of(part: Element) -> str:
    """The words of a part that is hidden for who listens, without those of drawings and code."""
    return " ".join("".join(_written(part)).split())


def _written(part: Element) -> Iterator[str]:
    if not isinstance(part.tag, str) or part.tag in _DRAWS:
        return
    edge = " " if part.tag in BLOCKS or part.tag == "br" else ""
    yield f"{edge}{part.text or ''}"
    for child in part:
        yield from _written(child)
        yield child.tail or ""
    yield edge


def _all_heard(page: Document) -> str:
    """All that is said of the page, by its words and its names."""
    words = map(spoken_words, page.all("//body"))
    return comparable(" ".join([*words, *_given_names(page)]))


def _given_names(page: Document) -> Iterator[str]:
    for name in _NAMES:
        for part in page.all(f"//*[@{name}]"):
            yield part.get(name) or ""
