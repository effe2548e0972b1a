"""What a PDF cannot hold, said before it is made: letters without a font, and names or words of more than a page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.html_tree import Element, find_all, parse_html, words_in
from generator.layout.words import listed
from generator.layout.zin import Zin
from generator.outputs.output_error import OutputError
from generator.outputs.pdf_fonts import strange_letters

_LETTERS = Zin(
    "Wij maken geen pdf: {n} {teken|tekens} {zit|zitten} niet in ons lettertype: {tekens}. {Het|Het eerste} staat bij: '{stuk}'. Schrijf dat in woorden."
)
_LONG_NAME = (
    "Wij maken geen pdf: een kop heeft {n} letters: '{stuk}'. Schrijf hooguit {meest} letters."
)
_LONG_WORD = "Wij maken geen pdf: een woord heeft {n} letters: '{stuk}'. Zet er spaties in."
# Names come in the list of contents and above pages, where a longer one is higher than a page.
_MOST_NAME = 500
# In a table of ten columns such a header is half a page high.
_MOST_COLUMN = 200
# WeasyPrint looks at each place where a word may break, and for each at all letters before it.
_MOST_WORD = 2_000
_NAMED = 12
_AROUND = 30


def refuse(html: str) -> None:
    """Raises OutputError for what WeasyPrint leaves out, draws with a font of this machine, or never ends with."""
    root = parse_html(html.encode())
    text = words_in(root)
    for word in text.split():
        if len(word) > _MOST_WORD:
            raise OutputError(_LONG_WORD.format(n=len(word), stuk=_begin(word)))
    for name, most in _names(root):
        if len(name) > most:
            raise OutputError(_LONG_NAME.format(n=len(name), stuk=_begin(name), meest=most))
    _refuse_letters(text)


def _refuse_letters(text: str) -> None:
    letters = strange_letters(text)
    if not letters:
        return
    said = listed([f"'{letter}'" for letter in letters[:_NAMED]])
    stuk = _around(text, text.index(letters[0]))
    raise OutputError(_LETTERS(n=len(letters), tekens=said, stuk=stuk), tuple(letters))


def _names(root: Element) -> Iterator[tuple[str, int]]:
    """Every heading and caption, then every header of a column, with how many letters it may have."""
    for name in find_all(root, "//h1 | //h2 | //h3 | //h4 | //caption | //figcaption"):
        yield words_in(name), _MOST_NAME
    for name in find_all(root, "//thead//th | //thead//td"):
        yield words_in(name), _MOST_COLUMN


def _begin(text: str) -> str:
    return f"{text[: 2 * _AROUND]}…"


def _around(text: str, at: int) -> str:
    """A letter with what stands before and after it."""
    first, last = max(at - _AROUND, 0), at + _AROUND
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return f"{before}{text[first:last].strip()}{after}"
