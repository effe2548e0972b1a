"""Text that broke on its way to us is told, with what it may have been; what only looks odd is read (cases T4, T5, T9, T12)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.register import KINDS
from generator.register.decode import decode
from generator.register.table import parse_table
from generator.register.tree import parse

METINGEN = next(kind for kind in KINDS if kind.name == "metingen")

TEXT = "Een team met vijf één-pitters, ‘café’, “naïef”, € 500, 3½ ☺ – en meer…"


def _rules(text: str) -> list[tuple[int, str]]:
    _, problems = parse("data/a.yml", text.encode())
    return [(problem.line, problem.rule) for problem in problems]


@pytest.mark.parametrize(
    "word",
    ["geïnteresseerde", "€ 500", "“ja”", "’s ochtends", "café", "Œuvre", "…", "½", "☺", "Šimon"],
)
def test_letters_that_were_taken_over_wrongly_are_told_with_the_right_ones(word: str) -> None:  # T5
    broken = word.encode().decode("cp1252", "replace")

    _, problems = parse("data/a.yml", f"titel: Wij zien {broken} hier\n".encode())

    assert {problem.rule for problem in problems} == {"kapotte-letter"}
    assert word.split(maxsplit=1)[0] in problems[0].message or "\ufffd" in broken


@pytest.mark.parametrize(
    "value",
    [
        "CAFÉ’S",
        "à la carte",
        "é”)",
        "Ångström",
        "5 μm",
        "Анна",
        "Älvsbyn",
        "Âge",
        "fiancé…",
        "ñandú",
        "ïe",
        TEXT,
    ],
)
def test_right_letters_are_no_broken_ones(value: str) -> None:
    tree, problems = parse("data/a.yml", f"titel: '{value.replace(chr(39), '')}'\n".encode())

    assert problems == []
    assert tree is not None
    assert tree.value == {"titel": value.replace("'", "")}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("titel: Een \ufffd woord", "kapotte-letter"),
        ("titel: a &nbsp; b", "vreemd-teken"),
        ("titel: R&amp;D", "vreemd-teken"),
        ("titel: caf&eacute;", "vreemd-teken"),
        ("titel: a&#8217;s", "vreemd-teken"),
        ('titel: "\\0 nul"', "vreemd-teken"),
        ('titel: "\\u202E om"', "vreemd-teken"),
        ('titel: "\\e[31m rood"', "vreemd-teken"),
        ('titel: "regel\\u2028einde"', "vreemd-teken"),
        ("titel: een \u0430ctie", "ander-alfabet"),
        ("titel: een acti\u0435", "ander-alfabet"),
        ("titel: een acti\u03bfn", "ander-alfabet"),
        ("titel: a\u2028b", "onzichtbaar-teken"),
        ("titel: a\x85b", "onzichtbaar-teken"),
        ("titel: a\u2066b", "onzichtbaar-teken"),
        ("titel: \uf0a7 punt", "onzichtbaar-teken"),
        ("titel: a\U000e0041b", "onzichtbaar-teken"),
    ],
)
def test_a_sign_that_does_not_belong_there_is_told(text: str, rule: str) -> None:  # T5
    assert _rules(text) == [(1, rule)]


@pytest.mark.parametrize("between", ["\r", "\r\n", "\n"])
def test_text_behind_a_hash_is_told_whatever_ends_the_lines(between: str) -> None:  # T4
    text = "toelichting: Wij belden. Zie punt #3 van de notitie. Zorg wil stoppen."
    quoted = "toelichting: 'Zie punt #3 van de notitie.'"

    assert _rules(between.join(["titel: Iets", text, "anders: zo"])) == [(2, "tekst-na-hekje")]
    assert _rules(between.join(["titel: Iets", quoted, "anders: zo"])) == []


@pytest.mark.parametrize(
    "text",
    [
        "toelichting: Wij belden\n  #team Zorg wil stoppen\nanders: zo\n",
        "toelichting: Wij belden\n  lang\n  #team Zorg\n",
        "lijst:\n  - een punt\n    #twee is weg\n  - drie\n",
        "lijst:\n  - titel: het \n  #team vergroten\n",
        "lijst:\n  - Op de plek verwijst \n#de bron naar A3\n",
    ],
)
def test_a_line_of_a_sentence_that_begins_with_a_hash_is_told(text: str) -> None:  # T4
    assert [rule for _, rule in _rules(text)] == ["tekst-na-hekje"]


def test_a_remark_on_a_line_of_its_own_is_a_remark() -> None:
    assert _rules("a: een\n#b: twee\nc: drie\n") == []
    assert _rules("# kop\na: een\n# twee\nb:\n  # lijst\n  - c\n  # nog een\n  - d\n# slot\n") == []


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "<<<<<<<", ">>>>>>> tak", "||||||| basis"])
@pytest.mark.parametrize(
    "file", ["data/a.yml", "content/a.md", "data/metingen/SC1.csv", "data/.taal"]
)
def test_two_versions_through_each_other_are_told_in_every_file(file: str, mark: str) -> None:
    problems = decode(file, f"een\n{mark}\ntwee\n".encode())

    assert isinstance(problems, list)
    assert [(problem.line, problem.rule) for problem in problems] == [(2, "teken-van-git")]


@given(st.text(st.characters(categories=("L", "N", "P"), max_codepoint=0x24F)))
def test_an_accent_is_read_in_one_way_however_it_is_written(text: str) -> None:
    apart = decode("data/a.yml", unicodedata.normalize("NFD", text).encode())
    together = decode("data/a.yml", unicodedata.normalize("NFC", text).encode())

    assert apart == together


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u2007", "\u3000"])
def test_a_space_is_a_space_and_a_soft_hyphen_is_nothing(space: str) -> None:  # T9, T12
    assert decode("data/a.yml", f"buiten{space}Eu\u00adropa".encode()) == "buiten Europa"


_HEAD = "peildatum;indeling;groep;waarde;totaal;bron"
_ROW = "2024-12-31;oud;buiten Europa;310;2000;rapport"


@pytest.mark.parametrize(
    "text",
    [
        f"{_HEAD};;;\n{_ROW};;;\n",
        f"{_HEAD};;\n{_ROW}\n",
        f"{_HEAD}\r{_ROW}\r",
        f"{_HEAD}\r\n{_ROW}\r\n;;;;;\r\n",
        f"sep=;\n{_HEAD};\n{_ROW};\n",
    ],
)
def test_what_excel_leaves_behind_is_no_mistake(text: str) -> None:  # T12
    tree, problems = parse_table("data/metingen/SC1.csv", text.encode(), METINGEN)

    assert problems == []
    assert tree is not None
    assert tree.value[0]["groep"] == "buiten Europa"


def test_a_column_without_a_name_but_with_something_in_it_is_told() -> None:
    _, problems = parse_table(
        "data/metingen/SC1.csv", f"{_HEAD};\n{_ROW};iets\n".encode(), METINGEN
    )

    assert [problem.rule for problem in problems] == ["kolom"]
