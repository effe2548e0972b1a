"""Every output of a damaged or nasty register is made whole or refused with a sentence, and no text becomes more than text.

A few of each; `-s nasty` takes 500, with documents for paper and real builds.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.register import Register
from generator.register.content import Text
from tests.conftest import DAG
from tests.outputs.everything import everything, faults
from tests.outputs.nasty import LATER, Tally, right_meaning

REGISTERS = 40
PARTS = 5


@pytest.fixture(scope="module")
def right(goed: tuple[Register, list[Text]], echt: tuple[Register, list[Text]]) -> set[str]:
    return right_meaning(goed, echt)


@pytest.fixture(scope="module")
def files(goed: tuple[Register, list[Text]]) -> dict[str, bytes]:
    return everything(*goed, DAG)


@pytest.mark.parametrize("part", range(PARTS))
def test_all_outputs_of_a_damaged_register_are_whole_and_only_words(
    part: int, goed: tuple[Register, list[Text]], right: set[str]
) -> None:
    tally = Tally(right)
    for seed in range(part, REGISTERS, PARTS):
        tally.damaged(goed, seed)

    assert tally.wrong == []
    assert tally.files > REGISTERS // PARTS * 100


@pytest.mark.parametrize("part", range(PARTS))
def test_what_somebody_types_is_refused_with_a_sentence_or_made_whole(
    part: int, right: set[str], tmp_path: Path
) -> None:
    tally = Tally(right)
    for seed in range(part, REGISTERS, PARTS):
        tally.typed(tmp_path / "kopie", seed)

    assert tally.wrong == []
    assert min(tally.made, tally.refused) >= 2


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("acties/a1.md.html", b"</h1>", b"<b onclick=x>x</b></h1>"),
        ("acties/a1.md.html", b"</h1>", b"<a href='java\nscript:x'>x</a></h1>"),
        ("acties/a1.md.html", b"</h1>", b"<a href='mailto:a@b.example?bcc=x'>x</a></h1>"),
        ("acties/a1.md.html", b"</h1>", b"<!-- x --></h1>"),
        ("verslag/heel.md", b"# ", b"# <i>x</i>"),
        ("verslag/brief.md", b"", b"[x](https://kwaad.invalid)"),
        ("gegevens/acties.csv", b"A1;", b"=1+1;"),
        ("gegevens/acties.csv", b"A1;", b"a,=1+1;"),
        ("gegevens/acties.csv", b"A1;", b"A1;;"),
        ("gegevens/register.json", b'"stand_op"', b'"x": 1, "stand_op"'),
        ("gegevens/register.json", b"}", b""),
        ("gegevens/catalogus.jsonld", b'"@type": "', b'"@type": "x'),
        ("volgen/alles.xml", b"</title>", b"<b>x</b></title>"),
        ("volgen/alles.xml", b"</feed>", b""),
        ("volgen/planning.ics", b"END:VEVENT", b"ATTACH:https://kwaad.invalid\r\nEND:VEVENT"),
        ("volgen/planning.ics", b"END:VCALENDAR\r\n", b""),
    ],
)
def test_what_becomes_more_than_words_is_seen(
    kind: str, old: bytes, new: bytes, files: dict[str, bytes], right: set[str]
) -> None:
    assert faults({kind: files[kind]}, right) == []
    assert old in files[kind]

    spoiled = files[kind].replace(old, new, 1)

    assert faults({kind: spoiled}, right)


def test_a_path_that_leaves_the_site_is_seen(right: set[str]) -> None:
    for path in ("../weg.csv", "a/../../weg.csv", "/etc/passwd.csv", "a\\b.csv", "a b.csv"):
        assert faults({path: b"a\r\n"}, right)


def test_right_registers_of_any_day_mean_the_same(
    echt: tuple[Register, list[Text]], right: set[str]
) -> None:
    assert faults(everything(*echt, LATER), right) == []
