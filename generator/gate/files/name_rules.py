"""The rule on names that a program left in its own language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.gate.files.word_rules import language_around
from generator.gate.site.document import Document, Hit, comparable, is_out_of_sight, spoken_words
from generator.html_tree import Element

# What controls of English programs are called, and no Dutch word is.
_ENGLISH_TEXT = (
    "close|close menu|close dialog|close modal|close popup|close window|open menu|open navigation|"
    "close navigation|toggle navigation|toggle menu|toggle sidebar|toggle dropdown|main navigation|main menu|"
    "primary navigation|primary menu|secondary navigation|footer navigation|skip to content|"
    "skip to main content|skip navigation|search|search site|search this site|next|previous|next slide|"
    "previous slide|next page|previous page|next image|previous image|go to slide 1|submit|send|save|cancel|"
    "delete|remove|edit|back|back to top|scroll to top|go back|read more|learn more|show more|show less|"
    "load more|view all|share|play|pause|play video|play audio|mute|unmute|expand|collapse|expand all|"
    "collapse all|show password|hide password|required|loading|please wait|select an option|choose an option|"
    "choose file|browse|upload file|your name|your email|email address|first name|last name|"
    "phone number|enter your name|enter your email|change language|select language|accept|decline|accept all|"
    "accept cookies|dismiss|more options|more info|options|settings|sign in|sign out|log out|"
    "breadcrumbs|you are here|table of contents|page not found|no results found|click here|print this page"
)
_ENGLISH = frozenset(_ENGLISH_TEXT.split("|"))
_NAMED_BY = ("aria-label", "alt", "title", "placeholder", "aria-roledescription", "aria-valuetext")
_PRESSED = "//button|//*[@role='button' or @role='tab' or @role='menuitem']|//a[@href]|//summary|//label|//legend"
_VALUES = "//input[@type='submit' or @type='button' or @type='reset'][@value]"


def naam_is_nederlands(page: Document) -> Iterator[Hit]:
    """Een knop, link of plaatje heeft een Engelse naam op een Nederlandse pagina.

    Lastig voor: wie de pagina laat voorlezen: een Nederlandse stem spreekt Engels verkeerd uit.
    Doe dit: geef het een Nederlandse naam, ook in 'aria-label', 'alt' en 'title'.
    WCAG 3.1.2.
    """
    seen: set[Element] = set()
    for part, name in _names(page):
        if comparable(name) not in _ENGLISH or part in seen:
            continue
        seen.add(part)
        if language_around(part) == "nl" and not is_out_of_sight(page, part):
            yield Hit(f"De naam is '{name}'. Kan dat in het Nederlands?", part, review=True)


def _names(page: Document) -> Iterator[tuple[Element, str]]:
    for name in _NAMED_BY:
        for part in page.all(f"//body//*[@{name}]"):
            yield part, part.get(name) or ""
    for part in page.all(_PRESSED):
        yield part, spoken_words(part)
    for part in page.all(_VALUES):
        yield part, part.get("value") or ""
