"""The list of forms and innocent sentences: what is found now may never become less."""

from __future__ import annotations

from generator.privacy.traces import traces
from tests.privacy.measure import forms, scores

# Of each kind of sign in the lines that were kept aside; and of the innocent sentences.
LEAST_FOUND = 0.85
MOST_FALSE = 0.02


def finds(text: str) -> bool:
    return any(True for _ in traces(text))


def test_the_list_is_long_enough_to_say_something() -> None:
    kinds = [form.kind for form in forms()]

    assert len([kind for kind in kinds if kind]) >= 120
    assert len([kind for kind in kinds if not kind]) >= 300


def test_signs_of_people_are_found_and_innocent_sentences_are_left_alone() -> None:  # S6
    measured = scores(finds)

    for score in measured:
        share = score.raised / score.total
        assert share <= MOST_FALSE if not score.kind else share >= LEAST_FOUND, score
