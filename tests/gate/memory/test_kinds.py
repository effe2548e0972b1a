"""Which pages get the keyboard walk."""

from __future__ import annotations

import pytest

from generator.gate.memory.kinds import first_with_each_part, kind
from generator.gate.site.built import BuiltPage

PATH = "acties/a1/index.html"
LINK = b"<body><p><a href='a/'>Actie A</a></p>"


@pytest.mark.parametrize(
    "other",
    [
        b"<body><p><a href='b/'>Actie B</a></p>",
        b"<body><p><a href='a/'>Een</a> en <a href='b/'>twee</a></p>",
        b"<body><p lang='nl'><a href='a/' title='Actie'>Actie A</a></p>",
        b"<title>Anders</title><body><p>Meer tekst.</p><p><a href='c/'>Actie C</a></p>",
    ],
)
def test_other_words_and_other_addresses_are_the_same_kind(other: bytes) -> None:
    assert kind(other, PATH) == kind(LINK, PATH)


@pytest.mark.parametrize(
    "other",
    [
        b"<body><p><a href='a/' tabindex='1'>Actie A</a></p>",
        b"<body><p><a href='a/' id='meer'>Actie A</a></p>",
        b"<body><p><a href='a/' data-meer>Actie A</a></p>",
        b"<body><p aria-live='polite'><a href='a/'>Actie A</a></p>",
        b"<body><p hidden><a href='a/'>Actie A</a></p>",
        b"<body><p><a href='a/'>Actie A</a><button>Meer</button></p>",
        b"<body><p><a href='a/'>Actie A</a><span role='button'>Meer</span></p>",
        b"<body><p onclick='x()'><a href='a/'>Actie A</a></p>",
        b"<body><script src='x.js'></script><p><a href='a/'>Actie A</a></p>",
        b"<body><script>let x;</script><p><a href='a/'>Actie A</a></p>",
        b"<link rel='stylesheet' href='x.css'><body><p><a href='a/'>Actie A</a></p>",
    ],
)
def test_another_control_or_script_is_another_kind(other: bytes) -> None:
    assert kind(other, PATH) != kind(LINK, PATH)


def test_where_a_form_leads_makes_a_kind_whatever_the_depth_of_the_page() -> None:
    form = b"<body><form action='../%s/'><input name='q'></form>"

    assert kind(form % b"zoeken", PATH) != kind(form % b"vinden", PATH)
    assert kind(form % b"zoeken", PATH) == kind(form % b"../zoeken", PATH)


def test_what_a_mark_says_makes_no_kind() -> None:
    link = b"<body><a href='a/' data-plek='%s' aria-label='%s'>Actie</a>"

    assert kind(link % (b"1", b"Actie 1"), PATH) == kind(link % (b"2", b"Actie 2"), PATH)


def test_a_feed_a_cell_and_the_name_of_the_page_itself_make_no_kind() -> None:
    page = b"<link rel='alternate' href='%s.xml'><body><table role='table'><tr role='row'></table><p id='%s-op'><a href='x'>Op</a>"

    assert kind(page % (b"a1", b"a1"), PATH) == kind(page % (b"b2", b"b2"), "acties/b2/index.html")
    assert kind(page % (b"a1", b"a1"), PATH) != kind(page % (b"a1", b"b2"), PATH)


def test_a_control_that_no_page_before_has_is_pressed_and_no_other() -> None:
    pages = [BuiltPage(f"{name}.html", name, name) for name in "abcd"]
    kinds = ["een", "een twee", "twee", "twee een"]

    assert first_with_each_part(dict(zip(pages, kinds, strict=True))) == {pages[0], pages[1]}
