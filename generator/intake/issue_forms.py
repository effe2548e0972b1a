"""Forms with which news is given in an issue tracker, made from the questions.

GitHub, Gitea and Forgejo read the same file; Gitea would show the form twice if it stood in `.gitea` too.
GitLab has no forms, so there a text with headings is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.layout.asked import MOST_LETTERS, UITLEG, Asking, questions_with
from generator.model.keuzes import Keuzes
from generator.register.yaml_writer import InQuotes, yaml_text

FORM, TEMPLATE = ".github/ISSUE_TEMPLATE/voortgang.yml", ".gitlab/issue_templates/Voortgang.md"
# The label by which a planner finds the news between other issues.
LABEL = "voortgang"
_NAME = "Nieuws over een actie"
_ABOUT = "Vertel hoe ver een actie is. Dit komt op de site."
# Without a code: who forgets to change it would give news about another action.
_TITLE = "Nieuws over actie "
_CODE = "De code van een actie, zoals A3, staat op de site bij de actie."
_NO_NAMES = "Schrijf geen namen van mensen. Iedereen met een account kan dit lezen."
_LENGTH = f"Hooguit {MOST_LETTERS} tekens, zonder opmaak."
# What the question about the action says to who writes a file.
_ABOUT_FILE = " Mag weg: de map heeft deze naam al."
_UNDER_HEADINGS = "Schrijf je antwoord onder elk kopje. Laat de kopjes staan. Is er geen antwoord? Laat het dan leeg."


def issue_forms(own: Keuzes) -> dict[str, str]:
    """Every form as path below the project and text. The same questions and own words give the same bytes."""
    questions = questions_with(own)
    return {FORM: yaml_text(_form(questions)), TEMPLATE: _template(questions)}


def _form(questions: tuple[Asking, ...]) -> dict[str, Any]:
    intro = {"type": "markdown", "attributes": {"value": f"{_CODE} {_NO_NAMES}"}}
    return {
        "name": _NAME,
        "description": _ABOUT,
        "title": InQuotes(_TITLE),
        "labels": [LABEL],
        "body": [intro, *map(_field, questions)],
    }


def _field(question: Asking) -> dict[str, Any]:
    """One question as an element of the form: a list to choose from, one line, or more lines."""
    attributes: dict[str, Any] = {"label": question.label, "description": _asks(question)}
    if question.choices:
        kind = "dropdown"
        # Between quotes, or a program that reads YAML takes a word like 'Nee' for no text.
        attributes["options"] = [InQuotes(choice.word) for choice in question.choices]
    else:
        kind = "textarea" if question.field == UITLEG else "input"
        attributes["placeholder"] = InQuotes(question.example)
    return {
        "type": kind,
        "id": question.field,
        "attributes": attributes,
        "validations": {"required": "true" if question.required else "false"},
    }


def _asks(question: Asking) -> str:
    """The question, for somebody who does not see the files of the register."""
    if question.field == UITLEG:
        return f"{question.asks} {_LENGTH}"
    return question.asks.removesuffix(_ABOUT_FILE)


def _template(questions: tuple[Asking, ...]) -> str:
    """The text for GitLab. What stands before the first heading is no answer; the comment is shown to nobody."""
    headings = (f"### {question.label}\n\n\n" for question in questions)
    return "\n".join(["<!--", *_hints(questions), "-->", "", f"/label ~{LABEL}", "", *headings])


def _hints(questions: tuple[Asking, ...]) -> Iterator[str]:
    yield from (_CODE, _NO_NAMES, _UNDER_HEADINGS)
    for question in questions:
        words = ", ".join(choice.word for choice in question.choices)
        write = f"Kies uit: {words}" if words else f"Bijvoorbeeld: {question.example.rstrip('.')}"
        may = "" if question.required else " Dit hoeft niet."
        yield f"- {question.label}? {_asks(question)} {write}.{may}"
