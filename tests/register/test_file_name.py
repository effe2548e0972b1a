"""Names of files that Windows, a Mac or the web cannot hold (case M4)."""

from __future__ import annotations

import pytest

from generator.register.file_name import twins, wrong_in_name

REFUSED = [
    *("CON.yml", "aux.yml", "Nul.md", "prn", "COM1.yml", "com9.yml", "LPT1.csv", "lpt¹.yml"),
    *("CON.", "aux .yml", "conin$.yml", "con.jan.md"),
    *("a:b.yml", "wat?.md", 'a"b.md', "a<b>.md", "a|b.md", "a*.md", "a\\b.md", "50%.md", "a#b.md"),
    *(" a.md", "a.md ", "a.", "a.md.", "a\u00a0.md ", "a\u200b.md", "a\tb.md", "a\nb.md"),
    *("\udce9.md", "\ufffd.md", "\uf0a7.md", "a" * 98 + ".md"),
]
HELD = [
    *("A1.yml", "COM10.yml", "COM.yml", "console.md", "auxiliair.md", "nulmeting.md", "compact.md"),
    *(
        "café.md",
        "één-loket.md",
        "a.b.c.md",
        "2024-03-07.yml",
        "a b.md",
        "LPT.yml",
        "a" * 97 + ".md",
    ),
]


@pytest.mark.parametrize("name", REFUSED)
def test_a_name_that_other_systems_cannot_hold_is_refused(name: str) -> None:
    assert wrong_in_name(name)


@pytest.mark.parametrize("name", HELD)
def test_a_name_that_every_system_can_hold_is_right(name: str) -> None:
    assert wrong_in_name(name) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A1.yml", "a1.yml"),
        ("caf\u00e9.md", "cafe\u0301.md"),
        ("STRASSE.md", "stra\u00dfe.md"),
        ("CAFÉ.md", "cafe\u0301.md"),
    ],
)
def test_two_names_that_are_one_elsewhere_are_seen(first: str, second: str) -> None:
    found = list(twins([first, "iets-anders.md", second]))

    assert [name for name, _ in found] == [second]
    assert "hetzelfde" in found[0][1]


def test_names_that_differ_everywhere_are_no_twins() -> None:
    assert not list(twins(["A1.yml", "A2.yml", "A.1.yml", "cafe.md", "café.md"]))
