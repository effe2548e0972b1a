"""A problem says what is wrong in as many words as somebody reads."""

from __future__ import annotations

import pytest

from generator.problem import Problem


def message(said: str) -> str:
    return Problem("content/index.md", 1, 1, "regel", said).message


def test_what_was_typed_is_repeated_in_short() -> None:  # T11
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 30_000

    said = message(f"Het plaatje '{picture}' staat niet op deze site. Zet het in content/.")

    assert len(said) < 170
    assert said.startswith("Het plaatje 'data:image/png;base64,iVBOR")
    assert said.endswith("…' staat niet op deze site. Zet het in content/.")


@pytest.mark.parametrize(
    "said",
    [
        "'" + "a" * 100 + "' is te lang. Maak het korter.",
        "De foto's van " + "collega " * 20 + "en pagina's staan hier.",
        "Schrijf: 'treker'.",
    ],
)
def test_what_is_short_or_no_quote_stays_whole(said: str) -> None:
    assert message(said) == said
