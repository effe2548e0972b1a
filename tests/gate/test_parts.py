"""What makes two pages alike for a browser, and above all what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.parts import covered, joined, parts_of

HEAD = "<!doctype html><html lang='nl'><head><title>Acties</title><link rel='stylesheet' href='../a.css'></head>"
ROW = "<tr><th scope='row'><a href='../{0}/'>Actie {0}</a></th><td data-kop='Stand'>{1}</td></tr>"


def page(body: str, head: str = HEAD) -> bytes:
    return f"{head}<body><main>{body}</main></body></html>".encode()


def table(*rows: tuple[str, str]) -> str:
    return f"<h1>Acties</h1><table><tbody>{''.join(ROW.format(*row) for row in rows)}</tbody></table>"


LOOPT = "<b class='loopt'>Loopt</b>"
STIL = "<b class='stil'>Stil</b>"
SEEN = page(table(("A1", LOOPT), ("A2", LOOPT), ("A3", STIL), ("A4", STIL)))


def alike(body: str, head: str = HEAD) -> bool:
    return covered(parts_of(page(body, head)), parts_of(SEEN))


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
    assert covered(parts_of(SEEN), parts_of(SEEN))


FAULTS = {
    "a colour": table(("A1", "<b class='bleek'>Loopt</b>"), ("A2", LOOPT)),
    "a style": table(("A1", "<b class='loopt' style='color:#ccc'>Loopt</b>"), ("A2", LOOPT)),
    "another element": table(("A1", "<i class='loopt'>Loopt</i>"), ("A2", LOOPT)),
    "another language": table(("A1", "<b class='loopt' lang='en'>Loopt</b>"), ("A2", LOOPT)),
    "nothing in it": table(("A1", "<b class='loopt'></b>"), ("A2", LOOPT)),
    "something before it": table(("A1", f"Nu {LOOPT}"), ("A2", LOOPT)),
    "a cell too few": table(("A1", LOOPT)).replace("<td data-kop='Stand'>", "", 1),
    "a head that is a cell": table(("A1", LOOPT)).replace("th scope='row'", "td").replace("</th>", "</td>"),
    "an address elsewhere": table(("A1", LOOPT)).replace("../A1/", "https://elders.example/"),
    "an address of a file": table(("A1", LOOPT)).replace("../A1/", "../a1.pdf"),
    "no address": table(("A1", LOOPT)).replace(" href='../A1/'", ""),
    "data that is new": table(("A1", LOOPT)).replace("data-kop='Stand'", "data-kop='Uitleg'"),
    "an event": table(("A1", LOOPT)).replace("<tr>", "<tr onclick='x()'>"),
    "a long word": table(("A1", "<b class='loopt'>Verantwoordelijkheidsverdeling</b>"), ("A2", LOOPT)),
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

    assert not covered(parts_of(other), parts_of(one))


@pytest.mark.parametrize("name", ["title", "aria-label"])
def test_other_words_beside_the_same_name_are_not_alike(name: str) -> None:
    one, other = (page(f"<p><a href='a/' {name}='Klaar'>{said}</a></p>") for said in ("Klaar", "Loopt"))

    assert not covered(parts_of(other), parts_of(one))


def test_text_that_nobody_sees_is_no_text() -> None:
    seen, unseen = page("<p><a href='a/'>Plan</a></p>"), page("<p><a href='a/'>\u200b</a></p>")

    assert not covered(parts_of(unseen), parts_of(seen))


def test_two_places_with_one_name_are_not_alike_to_two_with_each_their_own() -> None:
    two = "<nav aria-label='Menu'><p>Een</p></nav><nav aria-label='{}'><p>Een</p></nav>"
    own = parts_of(page(two.format("Pad")))

    assert covered(parts_of(page(two.format("Pad"))), own)
    assert not covered(parts_of(page(two.format("Menu"))), own)


def test_the_name_of_a_place_can_stand_in_a_heading() -> None:
    places = "<section aria-labelledby='a'><h2 id='a'>{}</h2></section><section aria-labelledby='b'><h2 id='b'>{}</h2></section>"

    assert not covered(parts_of(page(places.format("Een", "Een"))), parts_of(page(places.format("Een", "Twee"))))


def test_the_most_room_on_any_page_is_what_is_known() -> None:
    short, long = page("<p>Een</p>"), page("<p>Een lange zin</p>")

    assert not covered(parts_of(long), parts_of(short))
    assert covered(parts_of(long), joined([parts_of(short), parts_of(long)]))


@given(
    st.lists(st.sampled_from(["<p>Een</p>", "<p class='a'>Twee</p>", "<ul><li>Drie</li></ul>", "tekst"]), max_size=6)
)
def test_what_stands_beside_what_decides(pieces: list[str]) -> None:
    known = joined(parts_of(page("".join(some))) for some in (pieces, pieces[::-1]))

    assert covered(parts_of(page("".join(pieces))), known)
    assert not covered(parts_of(page("".join([*pieces, "<aside>Nieuw</aside>"]))), known)


@given(st.binary(max_size=200))
def test_any_bytes_have_parts(html: bytes) -> None:
    assert covered(parts_of(html), parts_of(html))
