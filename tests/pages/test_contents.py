"""The list of what is on a page."""

from __future__ import annotations

import pytest

from generator.layout.contents import (
    MAX_PARTS,
    MIN_PARTS,
    TITLES_OF_TEXTS,
    Part,
    parts,
    with_contents,
)
from generator.layout.site_map import BEGRIPPEN, METEN, OVER
from generator.layout.template import PLACE_OF_CONTENTS
from generator.register.product_texts import with_product_texts

KORT = '<section class="kort"><h2 id="blok-kort">In het kort</h2></section>\n'


def page(amount: int) -> str:
    """A page with so many parts."""
    headings = "".join(f'<h2 id="deel-{n}">Deel {n}</h2>\n<p>Tekst.</p>\n' for n in range(amount))
    return f"{KORT}{PLACE_OF_CONTENTS}\n{headings}"


def test_parts_are_the_headings_in_order() -> None:
    html = f'{KORT}<h2 id="a">Eén <em>woord</em> &amp; &lt;b&gt;</h2>\n<h3 id="c">Lager</h3>\n<h2 id="b" class="x">\nTwee</h2>'
    assert parts(html) == (Part("a", "Eén woord &amp; &lt;b&gt;"), Part("b", "Twee"))


def test_a_page_with_enough_parts_has_a_list_below_in_het_kort() -> None:
    html = with_contents(page(MIN_PARTS))
    place = html.index('<nav class="opdeze"')
    assert html.index("In het kort") < place < html.index('<h2 id="deel-0">')
    assert [f'href="#deel-{n}"' in html for n in range(MIN_PARTS)] == [True] * MIN_PARTS
    assert PLACE_OF_CONTENTS not in html


def test_a_short_page_has_no_list_and_no_trace_of_it() -> None:
    html = with_contents(page(MIN_PARTS - 1))
    assert "<nav" not in html
    assert PLACE_OF_CONTENTS not in html


def test_words_that_look_like_html_stay_words() -> None:
    html = with_contents(page(MIN_PARTS).replace("Deel 0", "&lt;script&gt;"))
    assert "<script" not in html
    assert '<a href="#deel-0">&lt;script&gt;</a>' in html


def test_a_page_of_very_many_parts_has_no_list() -> None:
    assert "<nav" in with_contents(page(MAX_PARTS))
    assert "<nav" not in with_contents(page(MAX_PARTS + 1))


def test_a_part_that_is_called_like_a_page_is_heard_as_a_part() -> None:
    html = with_contents(page(MIN_PARTS).replace("Deel 0", "Wat weten we niet?"))
    assert 'Wat weten we niet?<span class="stil"> (op deze pagina)</span></a>' in html
    assert html.count("(op deze pagina)") == 1


@pytest.mark.parametrize("title", TITLES_OF_TEXTS)
def test_so_is_a_part_that_is_called_like_a_page_of_a_text(title: str) -> None:
    html = with_contents(page(MIN_PARTS).replace("Deel 0", title))

    assert f'{title}<span class="stil"> (op deze pagina)</span></a>' in html


def test_the_pages_with_a_text_of_the_product_are_known_by_their_titles() -> None:
    titles = {text.path: text.head.title for text in with_product_texts([])}

    assert tuple(titles[path] for path in (OVER, METEN, BEGRIPPEN)) == TITLES_OF_TEXTS
