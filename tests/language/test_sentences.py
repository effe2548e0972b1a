"""Where a Dutch sentence ends, and what Markdown makes of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.markdown import markdown_units
from generator.language.sentences import sentences
from generator.language.text import plain_unit

WHOLE = [
    "Denk bijv. aan halal eten.",
    "Dat is o.a. Amsterdam.",
    "Dat kan, d.w.z. Morgen kan het.",
    "Zie 5.1 voor meer.",
    "Wij wachten op J. de Vries.",
    "Wij wachten op A.B. Jansen.",
    "De heer drs. Pieters belt.",
    "Het kost ca. 12.500 euro.",
    "Wat nu? vraagt zij.",
    "1. De eerste stap.",
    "Hij zei ‘ja. nee’ en ging.",
    "Kijk op www.example.org. nu",
]
CUT = [
    ("Het is klaar. Wij gaan door.", ["Het is klaar.", "Wij gaan door."]),
    ("Echt waar? Ja! Goed zo.", ["Echt waar?", "Ja!", "Goed zo."]),
    ("Hij zei: “Kom. Nu.” Wij kwamen.", ["Hij zei: “Kom.", "Nu.”", "Wij kwamen."]),
    ("Neem eten, drinken enz. Wij zien je daar.", ["Neem eten, drinken enz.", "Wij zien je daar."]),
    ("Dat was in 2024. ’s Middags gaan wij.", ["Dat was in 2024.", "’s Middags gaan wij."]),
    ("Lees verder (kort). Dan weet je het.", ["Lees verder (kort).", "Dan weet je het."]),
    ("Wacht… Daar is het. 12 mensen komen.", ["Wacht…", "Daar is het.", "12 mensen komen."]),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_point_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert [sentence.text for sentence in sentences([plain_unit(text)])] == [text]


@pytest.mark.parametrize(("text", "parts"), CUT)
def test_a_text_is_cut_where_a_sentence_ends(text: str, parts: list[str]) -> None:
    assert [sentence.text for sentence in sentences([plain_unit(text)])] == parts


def test_every_item_of_a_list_stands_by_itself() -> None:
    text = "Wij letten op:\n- eten voor iedereen\n- een plek\n  die toegankelijk is\n1. rust\n\nEn dan?"

    assert _shown(text) == [
        (1, "Wij letten op:"),
        (2, "eten voor iedereen"),
        (3, "een plek die toegankelijk is"),
        (5, "rust"),
        (7, "En dan?"),
    ]


def test_what_is_not_running_text_is_left_out() -> None:
    text = (
        "---\ntitle: Niet dit\nin_het_kort:\n  - Wel dit.\n  - 'En dit.'\n---\n## Niet deze kop\n\nOok kop\n=======\n\n"
        '> Niet dit citaat.\n\n```\nniet deze code\n```\n\n!!! note "Titel"\n    Wel deze notitie.\n\n'
        "| Kop | Twee |\n|---|---|\n| een cel | nog een |\n\n![niet dit beeld](a.png)\n\n[x]: https://example.org\n"
    )

    shown = [text for _, text in _shown(text)]

    assert shown == [
        "Wel dit.",
        "En dit.",
        "Ook kop",
        "Wel deze notitie.",
        "Kop",
        "Twee",
        "een cel",
        "nog een",
    ]


def test_a_link_counts_as_its_words() -> None:
    (sentence,) = sentences(
        markdown_units(
            "Lees **ook** [hoe wij meten](hoe-wij-meten.md#een-twee_drie) of `code hier`."
        )
    )

    assert sentence.shown == "Lees ook hoe wij meten of code hier."
    assert sentence.words == 7
    assert sentence.linked(sentence.text.index("wij"))
    assert not sentence.linked(sentence.text.index("Lees"))


def test_a_mark_that_the_site_fills_in_is_one_word() -> None:
    (sentence,) = sentences(
        markdown_units(
            "Dit zijn [[aantal: klaar]] acties met betrekking tot [[thema: bewustzijn]]."
        )
    )

    assert sentence.words == 8
    assert sentence.shown.startswith("Dit zijn [[aantal: klaar]] acties")


def test_words_are_counted_as_people_count_them() -> None:
    (sentence,) = sentences(
        [plain_unit("De P&O-directie en/of 's middags thema’s, 5.1 – 30% van 12.500 (ja) & zo.")]
    )

    assert sentence.words == 12


@given(st.text(max_size=200))
def test_sentences_are_parts_of_the_text_in_order(text: str) -> None:
    found = sentences([plain_unit(text)])

    ends = [0, *(sentence.end for sentence in found)]
    assert all(
        end <= sentence.start < sentence.end for end, sentence in zip(ends, found, strict=False)
    )
    kept = sum(char.isalnum() for sentence in found for char in text[sentence.start : sentence.end])
    assert kept == sum(char.isalnum() for char in text)


@given(
    st.lists(
        st.sampled_from(
            ["*", "_", "[a](b)", "`", "|", "- ", "woord", " ", "\n", "> ", "<b>", "**vet**"]
        )
    )
)
def test_a_place_in_a_unit_is_a_place_in_the_text(parts: list[str]) -> None:
    text = "".join(parts)

    for unit in markdown_units(text):
        assert len(unit.text) == len(unit.raw)
        assert unit.text.count("\n") == unit.raw.count("\n")


def _shown(text: str) -> list[tuple[int, str]]:
    return [
        (found.unit.place(found.start)[0], found.shown) for found in sentences(markdown_units(text))
    ]
