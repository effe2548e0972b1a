"""A paper as one HTML text, from which each kind of file is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import escape

from generator.html_tree import Element, find_all, inner_html, words_in
from generator.layout.zin import Zin
from generator.moment import dag
from generator.outputs.column_widths import set_widths
from generator.outputs.output_error import OutputError
from generator.outputs.paper import Paper
from generator.outputs.paper_tree import LANGUAGE, printable, printable_text

CONTENTS = "Inhoud"
_END = Zin("Dit document zegt wat wij op {dag} wisten.")
_DIGEST = Zin("Die gegevens hebben een code: {digest}.")
_NO_TITLE = "Wij maken geen document: het heeft geen titel. Geef het een titel."
_NO_LANGUAGE = "Wij maken geen document: '{language}' is geen taal. Schrijf bijvoorbeeld: nl."
# A list of more headings is no help on paper: then only those of the first level.
_MOST_HEADINGS = 40
# Longer than any Dutch word: an address, or a mistake. It may break anywhere.
_LONG = re.compile(r"\S{45}")
# A cell with more letters may be higher than a page, and then its row cannot stay on one.
_MOST_IN_ROW = 1_000
_BREAKABLE = ("p", "li", "td", "th", "h2", "h3", "h4", "caption", "figcaption", "dt", "dd")


def paper_html(paper: Paper, *, contents: bool) -> str:
    """The whole text with its end; with a list of contents when there is more than one heading and it is wanted.

    Raises OutputError when the text of the paper cannot be printed.
    """
    _check_name(paper)
    root = printable(paper.body)
    for table in find_all(root, ".//table"):
        set_widths(table)
    listed = "\n".join(_contents(root)) if contents else ""
    for element in root.iter(*_BREAKABLE):
        if _LONG.search(words_in(element)):
            element.set("class", "lang")
    for row in root.iter("tr"):
        if max(map(_letters, row), default=0) > _MOST_IN_ROW:
            row.set("class", "hoog")
    return (
        f'<!doctype html>\n<html lang="{escape(paper.language)}"><head><meta charset="utf-8">'
        f"<title>{_text(paper.title)}</title></head>\n<body>\n<h1>{_text(paper.title)}</h1>\n"
        f'<p class="onder">{_text(paper.subtitle)}</p>\n{listed}\n{inner_html(root)}\n'
        f'<div class="slot"><p>{_END(dag=dag(paper.day))}</p>\n'
        f"<p>{_DIGEST(digest=_text(paper.digest))}</p></div>\n</body></html>\n"
    )


def _letters(cell: Element) -> int:
    return len(words_in(cell))


def _check_name(paper: Paper) -> None:
    """Without a title or a language a screen reader does not know how to begin."""
    if not _text(paper.title):
        raise OutputError(_NO_TITLE)
    if not LANGUAGE.fullmatch(paper.language):
        raise OutputError(_NO_LANGUAGE.format(language=_text(paper.language)))


def _text(text: str) -> str:
    return str(escape(" ".join(printable_text(text).split())))


def _contents(root: Element) -> Iterator[str]:
    """The headings with their page. The number stands beside the link: a link around it is read three times."""
    headings = find_all(root, ".//h2 | .//h3")
    if len(headings) > _MOST_HEADINGS:
        headings = find_all(root, ".//h2")
    if len(headings) < 2:  # noqa: PLR2004  # one heading needs no list
        return
    yield f'<div class="inhoud"><h2 id="inhoud-van-dit-document">{CONTENTS}</h2>\n<ul>'
    for heading in headings:
        to = escape(f"#{heading.get('id')}")
        name = escape(words_in(heading))
        yield f'<li class="{heading.tag}"><a href="{to}">{name}</a> <span data-naar="{to}"></span></li>'
    yield "</ul></div>"
