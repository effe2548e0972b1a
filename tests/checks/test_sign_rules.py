"""What editors type that the site would lose or change: each is told with what to write."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.checks.all_rules import check
from generator.problem import Problem
from generator.register.content import read_texts
from generator.register.read import Reading
from generator.texts.written import WRITTEN

# T2: (what is typed, the line of the problem in it, words of the message)
WRONG = [
    ("Zie dit.[^1]\n\n[^1]: https://voorbeeld.nl", 1, "voetnoot"),
    ("Zie dit.\n\n[Noot]: later", 3, "komt zo niet op de site"),
    ("Zie dit.\n\n[Noot]: later\n[Noot]", 3, "komt zo niet op de site"),
    ("[x]: https://voorbeeld.nl", 1, "komt zo niet op de site"),
    ("a) eerst\nb) dan", 1, "lijst met letters"),
    ("1) eerst\n2) dan", 1, "een punt achter het cijfer"),
    ("• eerst", 1, "Begin een regel in een lijst met '- '"),
    ("– eerst", 1, "Begin een regel in een lijst met '- '"),
    ("-eerst\n-dan", 1, "spatie achter het streepje"),
    ("- [x] klaar", 1, "vinkje"),
    ("- [ ] niet klaar", 1, "vinkje"),
    ("Dit is ~~weg~~.", 1, "Doorstrepen"),
    ("## Kop {#anker}", 1, "krijgt zelf een adres"),
    ("Tekst\n{: .groot }", 2, "Haal het weg"),
    ("::: tip\nDoe dit.\n:::", 1, "!!! tip"),
    ("??? note\n    Doe dit.", 1, "!!! note"),
    ("> [!NOTE]\n> Doe dit.", 1, "!!! note"),
    ("!!! note\nDoe dit.", 1, "staat niets in het kader"),
    ('!!! note "Let op"', 1, "staat niets in het kader"),
    ("!!! note Let op\n    Doe dit.", 1, "is geen kader"),
    ('!!! gevaar "Let op"\n    Doe dit.', 1, "Kies uit: note"),
    ("[tekst] (begrippen.md)", 1, "Haal de spatie weg"),
    ("(tekst)[begrippen.md]", 1, "De haken staan verkeerd om"),
    ("Groot\n=====", 2, "## "),
    ("Dit is ==belangrijk==.", 1, "Markeren"),
    ("Dit is ++belangrijk++.", 1, "Onderstrepen"),
    ("Woord\n: uitleg", 2, "lijst met uitleg"),
    ("*[HTML]: taal", 1, "afkorting"),
    ("Goed :smile: zo", 1, "plaatje in woorden"),
    ("[TOC]", 1, "lijst van kopjes"),
    ("Eerst\\\ndan", 1, "2 spaties"),
    ("##Kop", 1, "spatie achter #"),
    ("#team-zorg wil stoppen", 1, "spatie achter #"),
    ("Eerst dit.\n\n    En dit hoort ook zo.", 3, "te veel spaties"),
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", 3, "3 vakken"),
    ("| a | b |\n|---|---|\n| 1 |", 3, "1 vakken"),
    ("| a | b |\n| 1 | 2 |", 1, "|---|---|"),
    ("| a |  |\n|---|---|\n| 1 | 2 |", 1, "vak leeg"),
    ("| a | b |\n|---|---|", 1, "Een tabel heeft 2 vakken"),
    ("| a |\n|---|\n| b |", 1, "Een tabel heeft 2 vakken"),
    ("Tekst\n```\nx", 2, "niet dicht"),
    ("- a\n\n  ```\n  x\n  ```", 3, "zonder spaties"),
    ("<!-- later -->\nTekst", 1, "HTML"),
]  # fmt: skip
# What the help for editors shows, but for links, pictures and figures: those need what they lead to.
_SIGNED = {"h2", "h3", "p", "strong", "ul", "ol", "table", "div", "blockquote"}
RIGHT = [
    "- Eten\n  - appel\n\n1. Bel\n   - peer",
    "Een zin\n---\nNog een",
    "**dik** en *schuin* en `~~code~~` en `[^1]`",
    "```\n~~x~~ [^1]: ::: - [x]\n    vier\n```",
    '!!! note "Let op"\n    Doe dit.\n\n    - a\n    - b\n\nTekst',
    "!!! tip\n    Doe dit.",
    "| a | b |\n|---|---:|\n| 1 | a \\| b |\n| 2 | `x|y` |",
    "Zie [onze regels][noot] en [noot].\n\n[noot]: https://voorbeeld.nl",
    "Zie [onze woorden](begrippen.md).",
    "Om 10:30 uur: dit. Het is 5 - 3 = 2.",
    "Zie \\~~dit~~ en \\[^1].",
    "-5 graden",
    "Een zin met 2 spaties  \nen een nieuwe regel.",
    "Wij (de directie) [werken](begrippen.md).",
    "De verhouding is 1:2:3 en het adres is a:b.",
    "> Een citaat\n> gaat door",
]


@pytest.mark.parametrize(("typed", "line", "told"), WRONG)
def test_what_would_be_lost_or_changed_is_told(
    typed: str, line: int, told: str, tmp_path: Path
) -> None:
    found = list(_problems(tmp_path, typed))

    assert [problem.line - 4 for problem in found if told in problem.message][:1] == [line]


@pytest.mark.parametrize("typed", [*RIGHT, *(one.typed for one in WRITTEN if one.tag in _SIGNED)])
def test_what_can_be_used_is_no_mistake(typed: str, tmp_path: Path) -> None:
    assert list(_problems(tmp_path, typed)) == []


def _problems(folder: Path, body: str) -> Iterator[Problem]:
    """What the rules say about the text of a page, but for its language."""
    (folder / "a.md").write_text(f"---\ntitle: Een pagina\n---\n\n{body}\n", encoding="utf-8")
    texts, problems = read_texts(folder)
    assert problems == []
    found = check(Reading(None, []), texts)
    return (problem for problem in found if not problem.rule.startswith(("zin", "taal", "woord")))
