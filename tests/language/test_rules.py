"""Each rule finds what it is for, and is silent beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.examine import Examined, examine
from generator.language.help import RULES
from generator.language.markdown import markdown_units
from generator.language.vocabulary import Concept, Term, Vocabulary

WORDS = Vocabulary.of(
    [
        Term(("met betrekking tot",), "over", certain=True),
        Term(("realiseren", "gerealiseerd", "realiseert"), "maken of halen"),
        Term(("implementatie",), "invoeren", certain=True),
        Term(("dan wel",), "of", certain=True),
    ],
    [Term(("migratieachtergrond",), "herkomst", why="Het CBS gebruikt dit woord niet meer.")],
    [
        Concept(
            ("streefcijfer", "streefcijfers"),
            "Een getal dat wij willen halen.",
            "begrippen.md#begrip-streefcijfer",
        ),
        Concept(
            ("doorlooptijd",),
            "De tijd van begin tot eind.",
            "begrippen.md#begrip-doorlooptijd",
        ),
        Concept(
            ("ondernemingsraad (OR)", "ondernemingsraad", "OR"),
            "Gekozen collega's.",
            "begrippen.md#begrip-or",
        ),
    ],
)
TWENTY = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig"
FIRES = {
    "zin-te-lang": [
        f"{TWENTY} en nog zes woorden erbij geteld.",
        "Wij praten in het najaar met alle teams over de feestdagen die collega's willen vieren, waarbij wij ook vragen wie er dan kan werken en wie niet.",
        f"{TWENTY} ‘en dit citaat telt ook mee’.",
    ],
    "zin-lang": [f"{TWENTY} eenentwintig.", f"{TWENTY} en dan nog vier erbij."],
    "stijf-woord": [
        "Wij maken afspraken met betrekking tot feestdagen.",
        "MET BETREKKING TOT feestdagen is alles klaar.",
        "Het plan is nog niet gerealiseerd.",
        "Implementatie is lastig.",
        "Bel ons dan wel mail ons.",
    ],
    "lijdend": [
        "De training wordt gegeven aan alle managers.",
        "De afspraken werden in mei door ons vastgelegd.",
        "Dat het plan besproken wordt, is goed.",
        "Alle cijfers worden berekend.",
        "Je wordt morgen uitgenodigd.",
    ],
    "onpersoonlijk": [
        "Men vraagt om rust.",
        "Collega's dienen zich voor mei aan te melden.",
        "Er wordt veel gepraat.",
        "In het team wordt er hard gelachen.",
    ],
    "dubbele-ontkenning": [
        "Het is niet onbelangrijk.",
        "Dat gaat niet zonder ruzie.",
        "Wij doen nooit geen mensen weg.",
        "Je mag komen, tenzij je niet wilt.",
    ],
    "rij-van-woorden": ["De start van de uitvoering van de aanpak van de werving is in mei."],
    "teken-in-zin": [
        "Denk bijv. aan halal eten.",
        "Er zijn teams & afdelingen.",
        "Neem eten mee, drinken etc.",
        "Van mei t/m juli.",
    ],
    "getal-of-datum": [
        "De training is op 03-04-2025.",
        "Op 2025-04-03 is de training.",
        "Wij beginnen in Q3 2025.",
        "Er werken 12500 mensen.",
        "Van hen is 30% vrouw.",
        "Wij kwamen 2x bij elkaar.",
    ],
    "voorkeurswoord": ["Wij tellen collega's met een migratieachtergrond."],
    "afkorting": [
        "De DJZ geeft advies.",
        "De HR-adviseur van P&O belt.",
        "Vraag het aan de OR.",
        "Wij kochten een CD.",
        "De DIM en de MIX zijn er.",
        "Het IIII is geen getal.",
    ],
    "vakterm": ["Het streefcijfer is hoog genoeg.", "De ondernemingsraad (OR) geeft advies."],
}
SILENT = {
    "zin-te-lang": [
        f"{TWENTY} en nog vijf woorden erbij.",
        f"In de brief staat: “{TWENTY} {TWENTY}”.",
        "Kort. " * 30,
    ],
    "zin-lang": [
        f"{TWENTY}.",
        "Let op:\n\n" + "\n".join(f"- punt {TWENTY}" for _ in range(2)).replace("twintig", ""),
    ],
    "stijf-woord": [
        "Wij maken afspraken over feestdagen.",
        "In de brief staat: ‘met betrekking tot feestdagen’.",
        "> Citaat met betrekking tot feestdagen.",
        "Het team Beleid en Implementatie belt.",
        "`met betrekking tot` is code.",
        "Er zijn realistische plannen.",
    ],
    "lijdend": [
        "Wij geven de training aan alle managers.",
        "Het wordt druk in de gemeenteraad.",
        "Later worden wij een groot team.",
        "Wordt het later, dan is het plan niet klaar.",
        "Het wordt later: de afspraak is gemaakt.",
        "Hij is gekozen.",
        "Er wordt gepraat.",
    ],
    "onpersoonlijk": [
        "Zij dienen de gemeente.",
        "Er komen meer mensen.",
        "De mensen werken samen.",
        "Wordt het goed?",
    ],
    "dubbele-ontkenning": [
        "Het is niet onder de tafel.",
        "Niet onze keuze.",
        "Dat is geen onderwerp.",
        "Het is belangrijk.",
        "Wij weten niet ongeveer hoeveel.",
        "Zonder jou lukt het niet.",
    ],
    "rij-van-woorden": [
        "In mei beginnen wij anders te werven.",
        "Het plan van de directie van P&O is klaar.",
    ],
    "teken-in-zin": [
        "De directie P&O en I&D werken samen.",
        "Denk bijvoorbeeld aan eten.",
        "Ook in Canada, bij een evenement.",
    ],
    "getal-of-datum": [
        "De training is op 3 april 2025.",
        "Er werken 12.500 mensen in 2025.",
        "Dertig procent is vrouw.",
        "Zie regel 5.1.",
        "Bel 14 020 voor hulp.",
    ],
    "voorkeurswoord": [
        "‘Migratieachtergrond’ staat in de oude reeks.",
        "Wij tellen naar herkomst.",
    ],
    "afkorting": [
        "De ondernemingsraad (OR) geeft advies. De OR wacht.",
        "Dat doet de OR (ondernemingsraad).",
        "De [OR](begrippen.md#begrip-or) geeft advies.",
        "A1 en B3 zijn klaar.",
        "Ik zie het op TV.",
        "> De DJZ geeft advies.",
        # T7: a number in Roman letters
        "Deel II begint. Fase III en IV ook.",
        "Zie hoofdstuk XL en bijlage CD.",
        "Koning Willem II kwam langs.",
        "Wij werken met deel I, XII en XXXIX.",
    ],
    "vakterm": [
        "Een streefcijfer is een getal dat wij willen halen.",
        "Het [streefcijfer](begrippen.md#begrip-streefcijfer) is hoog. Een streefcijfer helpt.",
        "## Streefcijfer",
    ],
}


def found(text: str) -> Examined:
    return examine("tekst.md", markdown_units(text), WORDS)


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in FIRES.items() for text in texts]
)
def test_a_rule_finds_what_it_is_for(rule: str, text: str) -> None:
    assert rule in {remark.rule for remark in found(text).remarks}


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in SILENT.items() for text in texts]
)
def test_a_rule_is_silent_about_the_rest(rule: str, text: str) -> None:
    assert rule not in {remark.rule for remark in found(text).remarks}


@pytest.mark.parametrize("rule", [name for name, help_ in RULES.items() if help_.wrong])
def test_the_help_of_a_rule_is_right(rule: str) -> None:
    words = Vocabulary.of(WORDS.stiff.terms, WORDS.preferred.terms, WORDS.official.terms)  # type: ignore[arg-type]

    wrong = examine("fout", markdown_units(RULES[rule].wrong), words)
    right = examine("goed", markdown_units(RULES[rule].right), words)

    levels = {remark.match.level for remark in wrong.remarks if remark.rule == rule}
    assert {"error": "fout", "warning": "let op"}[min(levels)] in RULES[rule].kind
    assert right.remarks == ()


def test_every_rule_has_sentences_that_fire_and_sentences_that_do_not() -> None:
    assert set(FIRES) == set(SILENT) == set(RULES) - {"pagina"}


@pytest.mark.parametrize(
    ("hard", "easy", "level"),
    [(1, 7, None), (2, 6, "warning"), (3, 6, "error"), (2, 4, None), (8, 0, "error")],
)
def test_a_page_with_many_difficult_sentences_is_told_so(
    hard: int, easy: int, level: str | None
) -> None:
    text = "De training wordt gegeven. " * hard + "Wij geven een training. " * easy

    examined = found(text)

    assert [f.match.level for f in examined.remarks if f.rule == "pagina"] == (
        [level] if level else []
    )
    assert len(examined.difficult) == hard


@pytest.mark.parametrize(
    ("hard", "said"),
    [
        (2, "2 van de 8 zinnen zijn lastig. Begin met de regels 1 en 2."),
        (3, "3 van de 9 zinnen zijn lastig. Begin met de regels 1, 2 en 3."),
    ],
)
def test_a_difficult_page_names_the_lines_to_begin_with(hard: int, said: str) -> None:
    text = "- De training wordt gegeven.\n" * hard + "- Wij geven een training.\n" * 6

    messages = [remark.match.message for remark in found(text).remarks if remark.on_page]

    assert messages == [said]


def test_difficult_sentences_on_one_line_name_that_line() -> None:
    text = "De training wordt gegeven. " * 2 + "Wij geven een training. " * 6

    messages = [remark.match.message for remark in found(text).remarks if remark.on_page]

    assert messages == ["2 van de 8 zinnen zijn lastig. Begin met regel 1."]


def test_a_message_says_how_long_a_sentence_is_and_where_to_cut() -> None:
    text = "Wij praten in het najaar met alle teams in het hele huis, die daarna zelf een plan maken over wat zij samen met ons willen doen."

    (remark,) = found(text).remarks

    assert (
        remark.match.message
        == "Deze zin heeft 26 woorden. Maak er 2 of 3 zinnen van. Knip bij: ', die'."
    )


def test_a_term_is_found_at_its_own_place() -> None:
    text = "## Kop\n\n- Eerste regel\n- Wij praten\n  met betrekking tot feestdagen."

    (remark,) = found(text).remarks

    assert str(remark.problem("a.md")) == "a.md:5:3: 'met betrekking tot' is stijf. Schrijf: over."


def test_the_site_explains_a_term_by_itself_when_it_makes_the_links() -> None:
    words = Vocabulary.of(official=WORDS.official.terms, links_made=True)  # type: ignore[arg-type]

    examined = examine("a.md", markdown_units("De OR kent het streefcijfer. De DJZ niet."), words)

    assert [remark.words for remark in examined.remarks] == ["DJZ"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_no_text_breaks_a_rule(text: str) -> None:
    examined = found(text)

    lines = text.replace("\r\n", "\n").count("\n") + 1
    assert all(1 <= remark.problem("a").line <= lines for remark in examined.remarks)


@given(
    st.lists(
        st.sampled_from(
            ["Wij werken samen.", "De OR belt.", "- met betrekking tot", "> citaat", "", "## Kop"]
        )
    )
)
def test_a_sentence_more_never_takes_a_finding_away(lines: list[str]) -> None:
    text = "\n\n".join(lines)

    before, after = found(text), found(text + "\n\nWij zien je graag.")

    alone = [remark.words for remark in before.remarks if remark.rule != "pagina"]
    assert alone == [remark.words for remark in after.remarks if remark.rule != "pagina"]
