"""The forms of trackers ask what an owner is asked, and what they make is read back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.issue_forms import FORM, TEMPLATE, issue_forms
from generator.intake.message import read_items, tidy
from generator.layout.asked import QUESTIONS, UITLEG
from generator.model.keuzes import EigenStand, Keuzes

DAY = date(2024, 12, 1)
FORMS = issue_forms(Keuzes())
BODY: list[dict[str, Any]] = [
    part for part in yaml.safe_load(FORMS[FORM])["body"] if part["type"] != "markdown"
]
ANSWERS = {
    "code": "A1",
    "gemeld_door": "team-zorg",
    "peildatum": "2024-10-01",
    "stand": "Ligt stil",
    "resultaat": "Niet van toepassing",
    "toelichting": "Wij wachten.\n\n- op geld\n- op een besluit: ja of nee",
}
READ = ANSWERS | {"stand": "stil", "resultaat": "niet van toepassing"}
# Lines that look like something else in a mail. In a form they are text.
_NASTY = st.sampled_from(
    [*(f"{question.label}: x" for question in QUESTIONS), "> ja", "-----", "Van: 2 naar 3 teams."]
)
_LINE = (
    st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))).filter(
        lambda line: not line.strip().startswith(("#", "--", "|"))
    )
    | _NASTY
)


def test_every_question_stands_in_the_form_once_and_in_order() -> None:
    asked = [(part["id"], part["attributes"]["label"]) for part in BODY]

    assert asked == [(question.field, question.label) for question in QUESTIONS]


@pytest.mark.parametrize(
    ("part", "question"), [*zip(BODY, QUESTIONS, strict=True)], ids=[q.field for q in QUESTIONS]
)
def test_the_form_offers_the_choices_of_the_model(part: dict[str, Any], question: Any) -> None:
    words = [choice.word for choice in question.choices]

    assert part["attributes"].get("options", []) == words
    assert part["validations"] == {"required": question.required}
    assert all(isinstance(text, str) for text in part["attributes"].values() if text != words)


def test_the_form_has_what_both_trackers_ask_for() -> None:
    form = yaml.safe_load(FORMS[FORM])

    assert form.keys() == {"name", "description", "title", "labels", "body"}
    assert {part["type"] for part in form["body"]} == {"markdown", "input", "dropdown", "textarea"}


def as_issue(answers: dict[str, str]) -> str:
    """What GitHub and Gitea make of a form: each label as a heading, and the answer below it."""
    parts = (
        f"### {part['attributes']['label']}\n\n{answers.get(part['id'], '_No response_')}\n"
        for part in BODY
    )
    return "\n".join(parts)


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
def test_what_the_form_makes_is_read_back(ends: str) -> None:
    issue = as_issue(ANSWERS).replace("\n", ends)

    assert [one.answers for one in read_items(issue, DAY)] == [READ]


@given(st.lists(_LINE, min_size=1, max_size=5).map("\n".join).map(tidy))
def test_an_explanation_comes_back_whatever_its_lines_look_like(text: str) -> None:
    text = f"Wij begonnen.\n{text}".strip()

    read = read_items(as_issue(ANSWERS | {UITLEG: text}), DAY)

    assert [one.answers for one in read] == [READ | {UITLEG: text}]


def test_the_template_that_is_filled_in_is_read_back() -> None:
    text = FORMS[TEMPLATE]
    for question in QUESTIONS:
        heading = f"### {question.label}\n"
        assert text.count(heading) == 1
        text = text.replace(heading, f"{heading}\n{ANSWERS.get(question.field, '')}\n")

    assert [one.answers for one in read_items(text, DAY)] == [READ]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_offers_the_words_of_the_organisation(name: str) -> None:
    own = Keuzes(standen=(EigenStand(woord="in proef", telt_als="loopt"),))

    assert "In proef" in issue_forms(own)[name]
    assert "In proef" not in FORMS[name]


@pytest.mark.parametrize("name", FORMS)
def test_who_fills_in_a_form_reads_nothing_of_files_of_the_register(name: str) -> None:
    assert "map" not in FORMS[name]
    assert "bestand" not in FORMS[name]
