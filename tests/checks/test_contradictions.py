"""A contradiction in the words of a source is a warning, until the page explains it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from generator.problem import Problem
from tests.conftest import ECHT

# The actions of the real register whose source contradicts itself, with the words at the place of
# the warning.
REAL = {
    "A1": ("tijdelijk-en-vast", "Huidige trekker is interim."),
    "A3": ("ander-kwartaal-dan-einddatum", "Is in Q3 niet opgepakt"),
    "B2": ("vinkje-en-niet-af", "gedeeltelijk uitgevoerd"),
    "B3": ("klaar-in-de-toekomst", "Vanaf Q3 2024"),
    "B4": ("verwijzing-klopt", "zie eerst actie A2"),
    "B6": ("doorlopend-met-einde", "Doorlopend"),
    "C1": ("vinkje-en-niet-af", "nog niet gerealiseerd"),
}


@pytest.mark.parametrize("code", REAL)
def test_a_real_contradiction_warns_as_soon_as_its_explanation_is_gone(
    code: str, tmp_path: Path
) -> None:
    file = _copy(tmp_path) / "data" / "voortgang" / code / "2024-03-07.yml"
    file.write_text(
        re.sub(r"let_op:\n(?:  - .*\n)+", "", file.read_text(encoding="utf-8")), encoding="utf-8"
    )

    warnings = [
        problem
        for problem in _check(tmp_path)
        if problem.file == f"data/voortgang/{code}/2024-03-07.yml"
    ]

    rule, words = REAL[code]
    found = next(problem for problem in warnings if problem.rule == rule)
    assert words in file.read_text(encoding="utf-8").splitlines()[found.line - 1]
    assert found.severity == "warning"
    assert "let_op" in found.message


def test_what_the_real_pages_explain_does_not_warn() -> None:
    reported = [problem for problem in _check(ECHT) if problem.file.endswith("/2024-03-07.yml")]

    assert reported == []


@pytest.mark.parametrize(
    "quote",
    [
        "Vanaf Q2 2023 tot zomer 2024",
        "Q4 2023 - Q4 2024",
        "Q4 2023 tot en met Q2 2024",
        "Doorlopend gedurende de reorganisatie.",
        "Q3 2023 ✓ Q3 2023 ✓",
        "Gereed ✓. Uitrol in Q3 2024.",
        "De proef is klaar in juni 2024.",
        "Wij zoeken een vaste trekker.",
        "De A2 is afgesloten.",
        "zie B2",
        "Is in Q1 2024 niet opgepakt.",
        "Doorlopend vanaf Q3 2023",
        "Doorlopend gereedschap maken",
        "n.t.b.",
    ],
)
def test_words_that_do_not_contradict_each_other_are_left_alone(quote: str, tmp_path: Path) -> None:
    file = _copy(tmp_path) / "data" / "voortgang" / "A3" / "2024-03-07.yml"
    update = "peildatum: 2024-03-07\nstand: loopt\nresultaat: onbekend\ntoelichting: Wij werken eraan.\nbron: voortgang-po-2024\n"
    file.write_text(
        f'{update}citaten:\n  - tekst: "{quote}"\n    bron: voortgang-po-2024\n', encoding="utf-8"
    )
    action = tmp_path / "data" / "acties" / "A3.yml"
    action.write_text(action.read_text(encoding="utf-8") + "wacht_op: [B2]\n", encoding="utf-8")

    reported = [problem for problem in _check(tmp_path) if "/A3/" in problem.file]

    assert reported == []


@pytest.mark.parametrize(
    ("words", "warns"),
    [
        ("Zie ook A2.", False),
        ("Zie ook A2 en B1.", True),
        ("Wij wachten eerst op A2.", True),
        ("Zie A3.", False),
    ],
)
def test_an_action_that_waits_for_nothing_may_point_at_one_other(
    words: str, *, warns: bool, tmp_path: Path
) -> None:
    file = _copy(tmp_path) / "data" / "voortgang" / "A3" / "2024-03-07.yml"
    update = f"peildatum: 2024-03-07\nstand: loopt\nresultaat: onbekend\ntoelichting: {words}\nbron: voortgang-po-2024\n"
    file.write_text(update, encoding="utf-8")

    rules = {problem.rule for problem in _check(tmp_path) if "/A3/" in problem.file}

    assert rules == ({"verwijzing-klopt"} if warns else set())


def _copy(folder: Path) -> Path:
    for part in ("data", "content"):
        shutil.copytree(ECHT / part, folder / part, ignore=shutil.ignore_patterns(".ids"))
    return folder


def _check(folder: Path) -> list[Problem]:
    found = read_and_check(folder / "data", folder / "content")[2]
    # A copy without the list of what was published may change what was told.
    return [problem for problem in found if problem.rule != "alles-wordt-bewaard"]
