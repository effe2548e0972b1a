"""A text of a register is text in every form of a report: never markup, a link or a picture."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

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

REGISTERS = 100
DAY = date(2024, 12, 31)
PAYLOADS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](y.png)", "| a | b |",
    "**dik**", "_schuin_", "`code`", "# kop", "- punt", "> citaat", "<!-- weg", "=1+1", "</td></table>", "{{ 7*7 }}",
    "&lt;b&gt;", "http://x.example", "\n\n# kop\n", "]]>", "\\",
)  # fmt: skip
OURS = {"div", "h1", "h2", "h3", "p", "ul", "li", "b", "table", "caption", "thead", "tbody", "tr", "th", "td", "html", "head",
        "meta", "title", "style", "body", "main", "strong"}  # fmt: skip
_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _nasty(chance: Random, register: Register) -> Register:
    """The register with something bad in the titles and explanations."""

    def spoiled(records: tuple[Any, ...], *fields: str) -> tuple[Any, ...]:
        return tuple(
            record.model_copy(update={field: _typed(chance) for field in fields})
            for record in records
        )

    return register.model_copy(
        update={
            "acties": spoiled(register.acties, "titel"),
            "themas": spoiled(register.themas, "titel"),
            "afspraken": spoiled(register.afspraken, "titel"),
            "bronnen": spoiled(register.bronnen, "titel"),
            "planning": spoiled(register.planning, "titel", "hoe"),
            "adviezen": spoiled(register.adviezen, "titel", "advies"),
            "rollen": spoiled(register.rollen, "naam"),
        }
    )


def _typed(chance: Random) -> str:
    return "".join(chance.choices(PAYLOADS, k=chance.randint(1, 3)))


@pytest.mark.parametrize("part", range(4))
def test_nothing_becomes_markup(part: int, goed: tuple[Register, list[Text]]) -> None:
    for seed in range(part, REGISTERS, 4):
        register = _nasty(Random(seed), goed[0])
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
