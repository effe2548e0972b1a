"""What editors write can never become HTML or script, whatever form it has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from mkdocs.config import load_config

from generator.texts.safe_markdown import EXTENSIONS, SafeMarkdown, find
from generator.texts.written import WRITTEN, Written
from tests.conftest import ROOT

EVIL = [
    "<script>alert(1)</script>",
    "<div\nonclick=alert(1)>\nhallo\n</div>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a][x]\n\n[x]: javascript:alert(1)",
    "[[a]](javascript:alert(1))",
    "[![b](c.png)](javascript:alert(1))",
    "~~~\n[a](javascript:alert(1))\n\n[b](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[a](data:text/html,x)",
    "![a](javascript:alert(1))",
    "![a](//elders.example/a.png)",
    "[a](vbscript:x)",
]


@pytest.mark.parametrize("text", EVIL)
def test_nothing_of_it_runs(text: str) -> None:
    assert _dangerous(text) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "[",
                "]",
                "(",
                ")",
                "!",
                "<",
                ">",
                "javascript:",
                "x",
                "\n",
                "`",
                "&#106;",
                " ",
                ":",
                '"',
                "onerror=",
            ]
        )
    )
)
def test_no_mixture_of_signs_runs(parts: list[str]) -> None:
    assert _dangerous("".join(parts)) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (r"![a](/\elders.example/a.png)", "plaatje-van-deze-site"),
        (r"![a](\\\\elders.example/a.png)", "plaatje-van-deze-site"),
        (r"[a](/\elders.example/)", "link-is-veilig"),
    ],
)
def test_another_host_is_seen_however_a_slash_is_written(text: str, rule: str) -> None:
    assert [found.rule for found in find(text)] == [rule]


def test_what_is_right_stays_and_is_not_reported() -> None:
    text = "[a](over.md) [b](https://x.example/) <https://y.example/> <post@x.example> ![kaart](k.png) 2 < 3 & 4 > 3"

    assert find(text) == []
    assert len(_made(text).xpath("//a[@href]")) == 4


def test_the_checks_see_the_same_markdown_as_the_site() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))

    assert tuple(config.markdown_extensions) == EXTENSIONS


@pytest.mark.parametrize("one", WRITTEN, ids=lambda one: one.wish)
def test_what_the_help_shows_can_be_written_so(one: Written) -> None:
    page = _made(one.typed)

    assert page.xpath(f".//{one.tag}")
    assert find(one.typed) == find("Tekst")


def _made(text: str) -> html.HtmlElement:
    return html.fromstring(
        f"<div>{Markdown(extensions=[*EXTENSIONS, SafeMarkdown()]).convert(text)}</div>"
    )


def _dangerous(text: str) -> list[str]:
    """What in the page made from this text could run or ask another host."""
    page = _made(text)
    found = [str(hit) for hit in page.xpath("//script | //@*[starts-with(name(), 'on')]")]
    addresses = ("".join(address.split()).lower() for address in page.xpath("//@href | //@src"))
    return found + [
        address
        for address in addresses
        if address.startswith(("javascript:", "data:", "vbscript:", "//"))
    ]


@pytest.mark.parametrize("title", [r"Over \[haken\]", r"Een \* en een \_", "Jip & Janneke"])
def test_a_second_title_is_named_as_it_was_typed(title: str) -> None:
    assert [found.text for found in find(f"# {title}") if found.rule == "geen-tweede-titel"] == [
        title
    ]


@pytest.mark.parametrize("typed", ["## ", "###", "## ---", "## ![](a.png)", "## **…**"])
def test_a_heading_without_words_is_found(typed: str) -> None:
    found = find(f"Tekst.\n\n{typed}\n\nTekst.\n")

    assert "kopje-heeft-tekst" in {one.rule for one in found}


@pytest.mark.parametrize(
    "typed", ["## 2024", "## `a`", "## Q&A", "## [a](b.md)", "## ![kaart](a.png)"]
)
def test_a_heading_with_a_word_or_number_is_right(typed: str) -> None:
    found = find(f"Tekst.\n\n{typed}\n\nTekst.\n")

    assert "kopje-heeft-tekst" not in {one.rule for one in found}
