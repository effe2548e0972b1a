"""Tables and boxes of editors have the parts that our style and our gate look at (T1)."""

from __future__ import annotations

import pytest
from lxml import html
from markdown import Markdown

from generator.texts.boxes import BOXES
from generator.texts.safe_markdown import EXTENSIONS, SafeMarkdown


@pytest.mark.parametrize(("kind", "title"), BOXES.items())
def test_a_box_without_a_title_gets_a_dutch_one(kind: str, title: str) -> None:
    made = _made(f"!!! {kind}\n    Doe dit.")

    assert made.xpath("//*[@class='kader__titel']/text()") == [title]
    assert made.xpath(f"string(//div[@class='kader kader--{kind}']/p[2])") == "Doe dit."


def test_a_box_keeps_the_title_that_was_given() -> None:
    made = _made('!!! note "Lees dit eerst"\n    Doe dit.')

    assert made.xpath("string(//*[@class='kader__titel'])") == "Lees dit eerst"


def test_a_table_folds_like_our_own() -> None:
    made = _made("| Groep | Aantal |\n|:--|--:|\n| jong | **6** |\n|  | 7 |")

    assert made.xpath("//table/@class") == ["tabel"]
    assert made.xpath("//table/@aria-label") == ["Tabel: Groep, Aantal"]
    assert made.xpath("//td/@data-kop") == ["Aantal", "Groep", "Aantal"]
    assert made.xpath("//tbody//th/@role") == ["rowheader"]
    assert made.xpath("//thead//th/@scope") == ["col", "col"]
    assert not made.xpath("//@style")
    assert not made.xpath("//*[self::tr or self::td or self::thead][not(@role)]")


def _made(text: str) -> html.HtmlElement:
    return html.fromstring(
        f"<div>{Markdown(extensions=[*EXTENSIONS, SafeMarkdown()]).convert(text)}</div>"
    )
