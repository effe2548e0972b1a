"""A text of a register is text in every form of a report: never markup, a link or a picture."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from lxml import html
from markdown_it import MarkdownIt

from generator.figures.figures import figures
from generator.layout.context import make_context
from generator.layout.jaarverslag import jaarverslag
from generator.model.register import Register
from generator.outputs.report_markdown import letter, report_markdown
from generator.outputs.report_paper import report_html, report_paper
from generator.register.content import Text
from tests.outputs.nasty_register import nasty

REGISTERS = 100
DAY = date(2024, 12, 31)
OURS = {"div", "h1", "h2", "h3", "p", "ul", "li", "b", "table", "caption", "thead", "tbody", "tr", "th", "td", "html", "head",
        "meta", "title", "style", "body", "main", "strong"}  # fmt: skip
_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@pytest.mark.parametrize("part", range(4))
def test_nothing_becomes_markup(part: int, goed: tuple[Register, list[Text]]) -> None:
    for seed in range(part, REGISTERS, 4):
        register = nasty(Random(seed), goed[0])
        context = make_context(register, figures(register, DAY), [])
        verslag = jaarverslag(context, 2024)

        forms = (
            report_html(report_paper(context, verslag)),
            _READER.render(report_markdown(context, verslag)),
            _READER.render(letter(context, verslag)),
        )

        for text in forms:
            root = html.document_fromstring(text)
            assert {str(element.tag) for element in root.iter()} <= OURS, seed
            assert not root.xpath("//@href | //@src | //comment()"), seed
