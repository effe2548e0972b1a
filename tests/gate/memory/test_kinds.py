"""Which pages get the keyboard walk."""

from __future__ import annotations

import pytest

from generator.gate.memory.kinds import first_of_each, kind
from generator.gate.site.built import BuiltPage

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
    assert kind(other) == kind(LINK)


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
    assert kind(other) != kind(LINK)


def test_where_a_form_leads_makes_a_kind_whatever_the_depth_of_the_page() -> None:
    form = b"<body><form action='../%s/'><input name='q'></form>"

    assert kind(form % b"zoeken") != kind(form % b"vinden")
    assert kind(form % b"zoeken") == kind(form % b"../zoeken")


def test_what_a_mark_says_makes_no_kind() -> None:
    link = b"<body><a href='a/' data-plek='%s' aria-label='%s'>Actie</a>"

    assert kind(link % (b"1", b"Actie 1")) == kind(link % (b"2", b"Actie 2"))


def test_the_first_page_of_each_kind_is_named() -> None:
    pages = [BuiltPage(f"{name}.html", name, name) for name in "abc"]

    assert first_of_each(dict(zip(pages, ["een", "een", "twee"], strict=True))) == {
        pages[0],
        pages[2],
    }
