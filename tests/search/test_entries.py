"""What of a finished page can be found."""

from __future__ import annotations

from generator.search.entries import Entry, read_entry

PAGE = """<!doctype html><html lang="nl"><body><header>Kop</header><main>
<article class="md-typeset"{mark}>
<h1><span class="soort">Actie A3</span> Een lijst</h1>
<section class="kort"><h2>In het kort</h2><ul><li>Stand: <b>loopt</b>. Wij gaan
door.</li></ul></section>
<table><tr><th>Trekker <span class="klein">in het klein</span></th><td>Team Zorg</td></tr></table>
<p>Zie <a href="../b/">hier</a>.<svg aria-hidden="true"><title>ster</title></svg></p>
<div data-zoek="nee"><p>Niet dit.</p></div>
<p hidden>Verborgen.</p><template><p>Later.</p></template><script>const geheim = 1;</script>
<section class="reageer"><p>Mail ons.</p></section><!-- en dit niet -->
</article></main><footer>Voet</footer></body></html>"""


def test_a_page_is_what_a_reader_sees_of_it() -> None:
    page = read_entry("acties/a3/", PAGE.replace("{mark}", "").encode())

    assert page == Entry(
        "acties/a3/",
        "Actie A3",
        "Een lijst",
        ("In het kort", "Stand: loopt.", "Wij gaan door."),
        ("Trekker", "in het klein", "Team Zorg", "Zie hier."),
    )


def test_a_page_can_ask_to_be_left_out() -> None:
    assert read_entry("a/", PAGE.replace("{mark}", ' data-zoek="nee"').encode()) is None


def test_what_has_no_title_is_no_page() -> None:
    assert read_entry("a/", b"<article><p>Tekst</p></article>") is None
    assert read_entry("a/", b"<p>Tekst</p>") is None
