"""Each rule on how a page sounds finds its fault, and is silent about the same page when it is right."""

from __future__ import annotations

import pytest

from generator.gate.heard.sound_rules import RULES, wrong_sounds
from tests.gate.heard.said import page

TITLE = "heading, Titel, level 1 / Titel\n"
TABLE = """
    table{name}
    row, Koffie Loopt / Koffie Loopt
    {first}, Koffie / Koffie
    {second}, Loopt / Loopt
    end of row, Koffie Loopt / Koffie Loopt
    end of table{name}
"""
NAMED = ", Acties / Acties"
MANY = "\n".join(f"link, Link {number} / Link {number}" for number in range(61))

WRONG = {
    "without_a_name": ("button", "button, Zoek / Zoek"),
    "without_a_state": ("radio, Licht / Licht", "radio, Licht, not checked / Licht"),
    "twice_in_a_row": ("link, Kijk / Kijk\nlink, Kijk / Kijk", "link, Kijk / Kijk\n= Kijk"),
    "table_without_heads": (
        TABLE.format(name=NAMED, first="cell", second="cell"),
        TABLE.format(name=NAMED, first="rowheader", second="cell"),
    ),
    "cell_before_its_head": (
        TABLE.format(name=NAMED, first="cell", second="rowheader"),
        TABLE.format(name=NAMED, first="rowheader", second="cell"),
    ),
    "late_beginning": (f"{MANY}\n{TITLE}", f"{TITLE}{MANY}"),
    "sounding_drawing": ("img", "img, Kaart / Kaart"),
    "sign_as_word": ("= ★★", "= Lees verder …"),
    "word_of_a_program": ("wizard, Hulp / Hulp", "group, Hulp / Hulp"),
}
_OWN_TITLE = {"late_beginning"}


def _sounds(name: str, text: str) -> list[str]:
    told = page(text if name in _OWN_TITLE else TITLE + text)
    rule = next(rule for rule in RULES if rule.__name__ == name)
    return list(rule(told))


@pytest.mark.parametrize("name", WRONG)
def test_a_rule_finds_its_fault_and_no_other_does(name: str) -> None:
    wrong, _ = WRONG[name]

    found = _sounds(name, wrong)

    assert found
    assert found[0].endswith(".")
    assert found == wrong_sounds(page(wrong if name in _OWN_TITLE else TITLE + wrong))


@pytest.mark.parametrize("name", WRONG)
def test_what_is_right_is_not_told(name: str) -> None:
    _, right = WRONG[name]

    assert wrong_sounds(page(right if name in _OWN_TITLE else TITLE + right)) == []


def test_every_rule_has_a_wrong_page() -> None:
    assert {rule.__name__ for rule in RULES} == WRONG.keys()


def test_a_table_without_a_name_and_a_page_without_a_title_are_told() -> None:
    nameless = TABLE.format(name="", first="rowheader", second="cell")

    assert wrong_sounds(page(TITLE + nameless)) == [
        "Een tabel heeft geen naam. Geef haar een bijschrift (caption)."
    ]
    assert wrong_sounds(page("= Tekst")) == [
        "De pagina heeft geen kop van niveau 1. Geef haar een titel."
    ]
