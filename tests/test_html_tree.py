"""Texts of any kind as trees of elements."""

from __future__ import annotations

import pytest

from generator.html_tree import (
    find_all,
    inner_html,
    local_name,
    parse_html,
    parse_xml,
    walk_through,
    without,
    words_in,
)


def test_a_page_is_read_as_a_browser_reads_it() -> None:
    root = parse_html("<title>Één</title><p>Een <b>open stuk".encode())

    assert root.tag == "html"
    assert [element.text for element in root.iter("title", "b")] == ["Één", "open stuk"]


def test_what_is_no_page_has_a_root_too() -> None:
    assert [parse_html(html).tag for html in (b"", b" ", b"<!-- niets -->", b"</", b"<!")] == [
        "html"
    ] * 5


def test_elements_are_found_in_the_order_of_the_page() -> None:
    root = parse_html(b"<p id='b'>1</p><p id='a'>2</p><i id='c'>3</i>")

    assert [found.text for found in find_all(root, "//p")] == ["1", "2"]
    assert [found.text for found in find_all(root, "//*[@id=$name]", name="a")] == ["2"]


def test_a_walk_passes_the_start_and_the_end_of_each_element_and_what_is_between() -> None:
    root = parse_xml("<a><b/><!-- c --><?d e?></a>")

    assert root is not None
    assert [event for event, _ in walk_through(root)] == [
        "start",
        "start",
        "end",
        "comment",
        "pi",
        "end",
    ]


def test_xml_with_mistakes_is_read_as_far_as_it_goes() -> None:
    root = parse_xml("<a><b>tekst</a>")

    assert root is not None
    assert [element.text for element in root.iter("b")] == ["tekst"]
    assert parse_xml("geen xml") is None


def test_xml_fills_in_nothing_that_stands_elsewhere() -> None:
    root = parse_xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>')

    assert root is not None
    assert "".join(map(str, root.itertext("a"))) == ""


def test_the_name_of_an_element_of_xml_stands_without_its_vocabulary() -> None:
    root = parse_xml('<a xmlns="http://www.w3.org/2000/svg"/>')

    assert root is not None
    assert local_name(root) == "a"


def test_an_element_goes_with_or_without_what_is_in_it() -> None:
    root = parse_html(b"<p>a<b>b</b><i>c<u>d</u></i>e</p><!-- f -->")

    without(root, find_all(root, "//b"), find_all(root, "//i"))

    assert inner_html(find_all(root, "//body")[0]) == "<p>ac<u>d</u>e</p>"


def test_words_with_signs_are_escaped_again() -> None:
    root = parse_html(b"<p>1 &lt; 2 &amp; <b>3\n 4</b></p>")

    assert words_in(root) == "1 < 2 & 3 4"
    assert inner_html(find_all(root, "//p")[0]) == "1 &lt; 2 &amp; <b>3\n 4</b>"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("<:", ":"),
        ("<a:", "a:"),
        ("<:b>3</:b>", ":b"),
        ('<a:b xmlns:a="x">3</a:b>', "b"),
        ("<b/>", "b"),
    ],
)
def test_an_element_with_a_name_that_cannot_be_still_has_one(source: str, name: str) -> None:
    root = parse_xml(source)

    assert root is not None
    assert local_name(root) == name
