"""A year report as Markdown for the letter, in which no text of the register can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.layout.blocks import Section
from generator.layout.context import Context
from generator.layout.jaarverslag import Jaarverslag
from generator.layout.page import address
from generator.layout.site_map import rapport_path
from generator.layout.table_file import cell_text
from generator.layout.tables import Row, Table
from generator.layout.zin import Zin
from generator.moment import dag
from generator.outputs.report_paper import CODE, introduction
from generator.texts.as_html import filled_markdown

_IN_HET_KORT = "In het kort"
_WHOLE = Zin("Het hele rapport staat op {adres}.")
# What the letter has room for.
MOST_WORDS = 250
# What Markdown takes for markup. Not every reader shows the last ones behind a backslash.
_MARKUP = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]{}|#"}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;", "=": "&#61;"}
)
# Signs that make a list or a line of a text that begins with them.
_BEGIN = re.compile(r"^(?P<number>[0-9]*)(?P<sign>(?<![0-9])[-+]|(?<=[0-9])[.)])")
# What becomes a link by itself.
_LINKED = re.compile(r"(?<=:)//|(?<=www)\.", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def report_markdown(context: Context, verslag: Jaarverslag) -> str:
    """The whole report. `context` is that of its day."""
    return "\n\n".join(_blocks(context, verslag)) + "\n"


def letter(context: Context, verslag: Jaarverslag) -> str:
    """The paragraph for the letter: the summary, as far as it fits, and where the rest stands."""
    place = f"{context.register.organisatie.site}{address(rapport_path(verslag.jaar))}"
    last = _WHOLE(adres=place)
    sentences = list(verslag.kort)
    while len(" ".join([*sentences, last]).split()) > MOST_WORDS:
        sentences.pop()
    return " ".join([*map(sentence, sentences), last]) + "\n"


def _blocks(context: Context, verslag: Jaarverslag) -> Iterator[str]:
    yield f"# {literal(verslag.titel)}"
    yield literal(verslag.peil)
    yield f"## {_IN_HET_KORT}"
    yield _items(verslag.kort)
    if intro := filled_markdown(context, introduction(context, verslag)).strip():
        yield intro
    for chapter in verslag.hoofdstukken:
        yield f"## {literal(chapter.titel)}"
        for part in chapter.delen:
            yield from _part(part)
    yield literal(CODE(dag=dag(verslag.dag), code=verslag.vingerafdruk))


def _part(part: Section) -> Iterator[str]:
    if part.title:
        yield f"### {literal(part.title)}"
    yield from map(sentence, part.sentences)
    if part.items:
        yield _items(part.items)
    for table in filter(None, (part.table, *part.series)):
        yield from _table(table)
    yield from map(sentence, part.after)


def _items(sentences: tuple[str, ...]) -> str:
    return "\n".join(f"- {sentence(one)}" for one in sentences)


def _table(table: Table) -> Iterator[str]:
    """The name of a table, then its rows; a name of more than the caption stands with it."""
    yield f"**{literal(table.caption_said)}** {literal(table.note)}".rstrip()
    rows = (*table.rows, *table.foot)
    if not rows:
        yield literal(table.empty)
        return
    lines = [_line(map(literal, table.columns)), _line("---" for _ in table.columns)]
    yield "\n".join([*lines, *(_line(_filled(table, row)) for row in rows)])


def _filled(table: Table, row: Row) -> Iterator[str]:
    yield from (literal(cell_text(cell)) for cell in row)
    yield from ("" for _ in table.columns[len(row) :])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def sentence(text: str) -> str:
    """A sentence with **bold** words: all else in it is shown as it was typed."""
    # Markdown has no sign for another language.
    plain = text.striptags() if isinstance(text, Markup) else text
    parts = _one_line(plain).split("**")
    if not len(parts) % 2:  # a loose pair of stars is text
        return literal(plain)
    return _begun("".join(_part_of(part, index % 2 == 1) for index, part in enumerate(parts)))


def literal(text: str) -> str:
    """A text on one line that Markdown shows letter by letter."""
    return _begun(_escaped(_one_line(text)))


def _part_of(part: str, bold: bool) -> str:  # noqa: FBT001  # one caller
    escaped = _escaped(part)
    # Markdown wants a letter beside the stars.
    return f"**{escaped}**" if bold and part and part == part.strip() else escaped


def _one_line(text: str) -> str:
    return " ".join(_UNSEEN.sub(" ", text).split())


def _escaped(line: str) -> str:
    safe = line.translate(_MARKUP)
    return _LINKED.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found[0]), safe)


def _begun(line: str) -> str:
    """The line, of which the first signs make no list or line."""
    return _BEGIN.sub(r"\g<number>\\\g<sign>", line)
