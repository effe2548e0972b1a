"""What makes two pages alike for a browser, and above all what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.memory.parts import Parts, covered, joined, parts_of

HEAD = "<!doctype html><html lang='nl'><head><title>Acties</title><link rel='stylesheet' href='../a.css'></head>"
ROW = "<tr><th scope='row'><a href='../{0}/'>Actie {0}</a></th><td data-kop='Stand'>{1}</td></tr>"


def page(body: str, head: str = HEAD) -> bytes:
    return f"{head}<body><main>{body}</main></body></html>".encode()


def table(*rows: tuple[str, str]) -> str:
    return (
        f"<h1>Acties</h1><table><tbody>{''.join(ROW.format(*row) for row in rows)}</tbody></table>"
    )


LOOPT = "<b class='loopt'>Loopt</b>"
STIL = "<b class='stil'>Stil</b>"


def parts(html: bytes, path: str = "acties/index.html") -> Parts:
    return parts_of(html, path)


SEEN = page(table(("A1", LOOPT), ("A2", LOOPT), ("A3", STIL), ("A4", STIL)))


def alike(body: str, head: str = HEAD) -> bool:
    return covered(parts(page(body, head)), parts(SEEN))


@pytest.mark.parametrize(
    "body",
    [
        table(("A1", STIL), ("A2", LOOPT), ("A3", STIL), ("A4", STIL)),
        table(("A4", STIL), ("A9", LOOPT)),
        table(("A1", "<b class='loopt'>Loop</b>"), ("B2", LOOPT)),
    ],
)
def test_other_words_and_another_number_of_known_rows_are_alike(body: str) -> None:
    assert alike(body)


def test_every_page_is_alike_to_itself() -> None:
    assert covered(parts(SEEN), parts(SEEN))


FAULTS = {
    "a colour": table(("A1", "<b class='bleek'>Loopt</b>"), ("A2", LOOPT)),
    "a style": table(("A1", "<b class='loopt' style='color:#ccc'>Loopt</b>"), ("A2", LOOPT)),
    "another element": table(("A1", "<i class='loopt'>Loopt</i>"), ("A2", LOOPT)),
    "another language": table(("A1", "<b class='loopt' lang='en'>Loopt</b>"), ("A2", LOOPT)),
    "nothing in it": table(("A1", "<b class='loopt'></b>"), ("A2", LOOPT)),
    "something before it": table(("A1", f"Nu {LOOPT}"), ("A2", LOOPT)),
    "a cell too few": table(("A1", LOOPT)).replace("<td data-kop='Stand'>", "", 1),
    "a head that is a cell": table(("A1", LOOPT))
    .replace("th scope='row'", "td")
    .replace("</th>", "</td>"),
    "an address elsewhere": table(("A1", LOOPT)).replace("../A1/", "https://elders.example/"),
    "an address of a file": table(("A1", LOOPT)).replace("../A1/", "../a1.pdf"),
    "no address": table(("A1", LOOPT)).replace(" href='../A1/'", ""),
    "data that is new": table(("A1", LOOPT)).replace("data-kop='Stand'", "data-kop='Uitleg'"),
    "an event": table(("A1", LOOPT)).replace("<tr>", "<tr onclick='x()'>"),
    "a long word": table(
        ("A1", "<b class='loopt'>Verantwoordelijkheidsverdeling</b>"), ("A2", LOOPT)
    ),
    "a wide word": table(("A1", "<b class='loopt'>WWWWW</b>"), ("A2", LOOPT)),
    "many words": table(("A1", "<b class='loopt'>nu een dag een en een</b>"), ("A2", LOOPT)),
    "more rows than ever": table(*((f"A{number}", LOOPT) for number in range(5))),
    "another heading first": table(("A1", LOOPT)).replace("h1", "h2"),
    "two headings": "<h1>Acties</h1>" + table(("A1", LOOPT)),
    "a picture": table(("A1", "<img src='a.png' alt='A'>")),
}


@pytest.mark.parametrize("body", FAULTS.values(), ids=FAULTS.keys())
def test_whatever_a_browser_could_find_is_not_alike(body: str) -> None:
    assert not alike(body)


@pytest.mark.parametrize(
    "head",
    [
        HEAD.replace("nl", "en"),
        HEAD.replace("a.css", "b.css"),
        HEAD.replace("</head>", "<link rel='stylesheet' href='c.css'></head>"),
        HEAD.replace("</head>", "<script src='../a.js'></script></head>"),
        HEAD.replace("Acties", ""),
    ],
)
def test_another_head_is_another_page(head: str) -> None:
    assert not alike(table(("A1", LOOPT), ("A2", LOOPT)), head)


def test_a_script_is_known_by_every_letter() -> None:
    one, other = (page(f"<script>let a = {number};</script>") for number in (1, 2))

    assert not covered(parts(other), parts(one))


@pytest.mark.parametrize("name", ["title", "aria-label"])
def test_other_words_beside_the_same_name_are_not_alike(name: str) -> None:
    one, other = (
        page(f"<p><a href='a/' {name}='Klaar'>{said}</a></p>") for said in ("Klaar", "Loopt")
    )

    assert not covered(parts(other), parts(one))


def test_text_that_nobody_sees_is_no_text() -> None:
    seen, unseen = page("<p><a href='a/'>Plan</a></p>"), page("<p><a href='a/'>\u200b</a></p>")

    assert not covered(parts(unseen), parts(seen))


LINK = "<a href='{}'>{}</a>"
# What is known of some pages does not hold for a page that joins their parts in a way of its own.
JOINED = {
    "a space that keeps words together": (
        ["<p>een twee drie vier</p>"],
        "<p>een\u00a0twee\u00a0drie</p>",
    ),
    "a word that no longer breaks": (
        ["<p>werk&shy;overleg</p>", "<p>werk<wbr>over</p>"],
        "<p>werkoverleg</p>",
    ),
    "a row that is wide in every cell": (
        [
            "<table><tr><td>verantwoording</td><td>x</td></tr><tr><td>x</td><td>verantwoording</td></tr></table>"
        ],
        "<table><tr><td>verantwoording</td><td>verantwoording</td></tr></table>",
    ),
    "one long line of code": (["<pre>een twee\ndrie vier</pre>"], "<pre>een twee drie vier</pre>"),
    "capitals": (["<p>illililliltlfrjtiill</p>"], "<p>ARBEIDSGERECHTSHOF</p>"),
    "two links to one place": (
        [f"<p>{LINK.format('b/', 'Een')} {LINK.format('c/', 'Twee')}</p>"],
        f"<p>{LINK.format('b/', 'Een')} {LINK.format('b/', 'Twee')}</p>",
    ),
    "a picture from elsewhere": (["<img src='een/k.png' alt=''>"], "<img src='twee/k.png' alt=''>"),
    "a heading that nobody gets": (
        [
            "<h2>A</h2><h2 hidden>B</h2><h2>C</h2><h3>D</h3>",
            "<h2>A</h2><h2 hidden>B</h2>",
            "<h3>D</h3>",
        ],
        "<h2 hidden>B</h2><h3>D</h3>",
    ),
    "two places without a name": (
        ["<nav><p>A</p></nav>", "<p>B</p><nav><p>A</p></nav>"],
        "<nav><p>A</p></nav><nav><p>A</p></nav>",
    ),
    "a mark with other things in it": (
        [
            "<div data-s='licht'><p class='a'>A</p></div>",
            "<div data-s='donker'><p class='b'>B</p></div>",
        ],
        "<div data-s='donker'><p class='a'>A</p></div>",
    ),
    "something small to press": (
        [f"<p>{LINK.format('b/', 'Een plan')}</p>"],
        f"<p>{LINK.format('b/', 'i')}</p>",
    ),
    "two links without room between": (
        [f"<p>{LINK.format('b/', 'Een')} {LINK.format('c/', 'Twee')}</p>"],
        f"<p>{LINK.format('b/', 'Een')}{LINK.format('c/', 'Twee')}</p>",
    ),
}


@pytest.mark.parametrize(("known", "new"), JOINED.values(), ids=JOINED.keys())
def test_known_parts_in_an_unknown_way_are_not_alike(known: list[str], new: str) -> None:
    assert not covered(parts(page(new)), joined(parts(page(body)) for body in known))


def test_a_file_is_the_same_from_wherever_the_page_stands_and_another_folder_is_another_file() -> (
    None
):
    here, deeper = page("<p>A</p>"), page("<p>A</p>", HEAD.replace("../a.css", "../../a.css"))

    assert covered(parts(deeper, "acties/een/index.html"), parts(here))
    assert not covered(parts(deeper), parts(here))


@pytest.mark.parametrize("address", ["http://[", "http://[voorbeeld/", "//[", "mailto:", ""])
def test_an_address_that_is_none_is_a_part_like_any_other(address: str) -> None:
    html = page(f"<p>{LINK.format(address, 'Een')}</p>")

    assert covered(parts(html), parts(html))


def test_two_places_with_one_name_are_not_alike_to_two_with_each_their_own() -> None:
    two = "<nav aria-label='Menu'><p>Een</p></nav><nav aria-label='{}'><p>Een</p></nav>"
    own = parts(page(two.format("Pad")))

    assert covered(parts(page(two.format("Pad"))), own)
    assert not covered(parts(page(two.format("Menu"))), own)


def test_the_name_of_a_place_can_stand_in_a_heading() -> None:
    places = "<section aria-labelledby='a'><h2 id='a'>{}</h2></section><section aria-labelledby='b'><h2 id='b'>{}</h2></section>"

    assert not covered(
        parts(page(places.format("Een", "Een"))),
        parts(page(places.format("Een", "Twee"))),
    )


def test_the_most_room_on_any_page_is_what_is_known() -> None:
    short, long = page("<p>Een</p>"), page("<p>Een lange zin</p>")

    assert not covered(parts(long), parts(short))
    assert covered(
        parts(long),
        joined([parts(short), parts(long)]),
    )


WRAPS = "Wij vertellen elk kwartaal hoe het met de actie gaat. "


@pytest.mark.parametrize(
    ("was", "now", "known"),
    [
        (WRAPS, WRAPS + "Nieuw.", True),
        (WRAPS, WRAPS + "Dat is nieuw voor ons.", False),
        (WRAPS, WRAPS.replace("kwartaal", "kwartaaltje"), False),
        ("Een korte regel", "Een korte regel.", False),
    ],
    ids=["a little longer", "much longer", "a longer word", "on one line"],
)
def test_text_that_wraps_may_be_a_little_longer(was: str, now: str, known: bool) -> None:  # noqa: FBT001
    assert covered(parts(page(f"<p>{now}</p>")), parts(page(f"<p>{was}</p>"))) == known


@pytest.mark.parametrize(
    ("was", "now", "known"),
    [
        ("Een plan voor alle mensen", "Een plan voor ons", True),
        ("Een <i>plan voor alle mensen</i>", "Een <i>plan voor ons</i>", False),
        ("<b>A1</b> Een plan voor alle mensen", "<b>A1</b> Een plan voor ons", True),
        ("Een plan voor alle mensen", "Een plan", False),
        ("Een plan", "Plan", False),
    ],
    ids=["wide enough", "some may be hidden", "wide beside it", "may be too small", "smaller"],
)
def test_something_to_press_may_become_shorter_as_long_as_it_is_wide(
    was: str,
    now: str,
    known: bool,  # noqa: FBT001
) -> None:
    before, after = (page(f"<p>{LINK.format('b/', text)}</p>") for text in (was, now))

    assert covered(parts(after), parts(before)) == known


def test_the_title_of_a_feed_is_drawn_nowhere() -> None:
    feed = "<link rel='alternate' type='application/atom+xml' title='{}' href='../a.xml'>"
    first, second = (page("<p>Een</p>", HEAD + feed.format(name)) for name in ("Een", "Twee"))
    tip = "<p><abbr title='{}'>OR</abbr></p>"

    assert covered(parts(second), parts(first))
    sheet = feed.replace("rel='alternate'", "rel='alternate stylesheet'")
    first, second = (page("<p>Een</p>", HEAD + sheet.format(name)) for name in ("Een", "Twee"))
    assert not covered(parts(second), parts(first))
    assert not covered(parts(page(tip.format("Een"))), parts(page(tip.format("Twee"))))


@given(
    st.lists(
        st.sampled_from(["<p>Een</p>", "<p class='a'>Twee</p>", "<ul><li>Drie</li></ul>", "tekst"]),
        max_size=6,
    )
)
def test_what_stands_beside_what_decides(pieces: list[str]) -> None:
    known = joined(parts(page("".join(some))) for some in (pieces, pieces[::-1]))

    assert covered(parts(page("".join(pieces))), known)
    assert not covered(parts(page("".join([*pieces, "<aside>Nieuw</aside>"]))), known)


@given(st.binary(max_size=200))
def test_any_bytes_have_parts(html: bytes) -> None:
    assert covered(parts(html), parts(html))
