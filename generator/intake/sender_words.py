"""What is wrong with the answers of an item, in sentences for who sent it: words of the form, never those of the register."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from generator.intake.offered import Offered
from generator.layout.asked import (
    ACTIE,
    BY_FIELD,
    EINDDATUM,
    GEMELD_DOOR,
    LABELS,
    MOST_LETTERS,
    PEILDATUM,
    QUESTIONS,
    UITLEG,
    Asking,
)
from generator.model.acties import Actie
from generator.moment import MomentError, no_such_day, parse_moment, parse_peildatum

_CODE = re.compile(r"</?[A-Za-z][^<>\n]*>|<!--")
# A sentence about a file of the register, with the question before it, is for the planner.
_FOR_PLANNER = re.compile(r"(?:[^.?!]*\?)?[^.?!]*\bdata/\S+")
_IN_QUOTES = re.compile(r"'([\w ]+)'")
# Fields and choices as the form calls them. Who fills in a form explains everything in one place.
_FORM_WORDS: Mapping[str, str] = {
    "let_op": LABELS[UITLEG],
    **{choice.value: choice.word for choice in BY_FIELD["resultaat"].choices},
    **{choice.value: choice.word for choice in BY_FIELD["stand"].choices},
    **LABELS,
}
# So many names of roles somebody still reads.
_MOST_ROLES = 12
_NO_ANSWER = "Er staat geen antwoord bij ‘{label}’. {asks} Bijvoorbeeld: {example}."
_NO_ANSWER_OF = "Er staat geen antwoord bij ‘{label}’. {asks} Kies uit: {words}."
_NO_CODE_ASKS = "Over welke actie gaat dit? Schrijf de code, zoals die op de site staat."
_UNKNOWN_ACTION = "Actie '{code}' kennen wij niet. Kijk op de site welke code de actie heeft."
_NO_CHOICE = "'{typed}' kan niet bij ‘{label}’. Kies uit: {words}."
_NOT_THIS_ACTION = "‘{word}’ past niet bij deze actie. {why} Kies uit: {words}."
_HAS_END = "De actie heeft een einddatum."
_HAS_NO_END = "De actie loopt altijd door."
_NO_SUCH_DAY = "De dag '{typed}' bestaat niet: {why}. Schrijf een dag die er is."
_NO_DAY = f"'{{typed}}' kan niet bij ‘{LABELS[PEILDATUM]}’. Schrijf een dag, of alleen een maand, kwartaal of jaar. Bijvoorbeeld: 7 maart 2024, maart 2024, Q1 2024 of 2024."
_NO_END = f"'{{typed}}' kan niet bij ‘{LABELS[EINDDATUM]}’. Schrijf bijvoorbeeld: 7 maart 2025, maart 2025, Q3 2025, zomer 2025 of n.t.b."
_MEANT = " Bedoel je '{meant}'?"
_NO_ROLE = "'{typed}' kennen wij niet bij ‘{label}’. Schrijf een functie, afdeling of organisatie, geen naam van een mens.{near}"
_NEAR = " Bedoel je {roles}?"
_ALL = " Wij kennen: {roles}."
_TAGS = "'{code}' is code van een webpagina. Haal die weg, en schrijf gewone zinnen."
_TOO_LONG = "De uitleg heeft {n} tekens. Maak er hooguit {most} van."


@dataclass(frozen=True, slots=True)
class Around:
    """What the register knows of what is asked: actions by their code in capitals, and names of roles by their key."""

    acties: Mapping[str, Actie]
    roles: Mapping[str, str]


def wrong_answers(one: Offered, around: Around) -> dict[str, str]:
    """What is wrong with each answer by itself, by field, in the order of the questions; empty when all can be judged."""
    said = {
        question.field: _no_answer(question, one, around)
        for question in QUESTIONS
        if question.required and question.field not in one.answers
    }
    said |= dict(_cannot_be(one, around))
    return {name: said[name] for name in LABELS if name in said}


def _no_answer(question: Asking, one: Offered, around: Around) -> str:
    """That an answer is missing, with what there is to choose from, or else an example."""
    actie, field = around.acties.get(one.actie), question.field
    fit = question.choices_for(actie) if actie else question.choices
    words = [choice.word.lower() for choice in fit]
    if field == GEMELD_DOOR and len(around.roles) <= _MOST_ROLES:
        words = list(around.roles.values())
    if words:
        joined = ", ".join(words)
        return _NO_ANSWER_OF.format(label=question.label, asks=question.asks, words=joined)
    asks = _NO_CODE_ASKS if field == ACTIE else question.asks
    example = question.example
    if field == GEMELD_DOOR:
        example = next(iter(around.roles.values()), example)
    return _NO_ANSWER.format(label=question.label, asks=asks, example=example.rstrip("."))


def _cannot_be(one: Offered, around: Around) -> Iterator[tuple[str, str]]:
    """What is wrong with each answer that is there."""
    actie = around.acties.get(one.actie)
    found = {
        ACTIE: "" if actie or not one.actie else _UNKNOWN_ACTION.format(code=one.answers[ACTIE]),
        GEMELD_DOOR: _no_role(one.answers.get(GEMELD_DOOR, ""), around.roles),
        PEILDATUM: _no_moment(one.answers.get(PEILDATUM, ""), parse_peildatum, _NO_DAY),
        "stand": _no_choice("stand", one.answers.get("stand", ""), actie),
        "resultaat": _no_choice("resultaat", one.answers.get("resultaat", ""), actie),
        EINDDATUM: _no_moment(one.answers.get(EINDDATUM, ""), parse_moment, _NO_END),
        UITLEG: _no_explanation(one.answers.get(UITLEG, "")),
    }
    return ((name, sentence) for name, sentence in found.items() if sentence)


def _no_explanation(typed: str) -> str:
    if code := _CODE.search(typed):
        return _TAGS.format(code=code[0])
    if len(typed) > MOST_LETTERS:
        return _TOO_LONG.format(n=len(typed), most=MOST_LETTERS)
    return ""


def _no_choice(name: str, typed: str, actie: Actie | None) -> str:
    question = BY_FIELD[name]
    fit = question.choices_for(actie) if actie else question.choices
    if typed in {"", *(choice.value for choice in fit)}:
        return ""
    words = ", ".join(choice.word.lower() for choice in fit)
    if actie and typed in {choice.value for choice in question.choices}:
        why = _HAS_NO_END if actie.doorlopend == "ja" else _HAS_END
        return _NOT_THIS_ACTION.format(word=question.word_of(typed), why=why, words=words)
    return _NO_CHOICE.format(typed=typed, label=question.label, words=words)


def _no_moment(typed: str, read: Callable[[str], object], sentence: str) -> str:
    """That an answer is no moment of the kind that is asked; empty when it is, or when there is none."""
    try:
        if typed:
            read(typed)
    except MomentError as error:
        none = no_such_day(typed)
        if none:
            return _NO_SUCH_DAY.format(typed=none.typed, why=none.why)
        return sentence.format(typed=typed) + _meant(error)
    return ""


def _meant(error: MomentError) -> str:
    return _MEANT.format(meant=error.bedoeld) if error.bedoeld else ""


def _no_role(typed: str, roles: Mapping[str, str]) -> str:
    if not typed or typed in roles:
        return ""
    names = {name.lower(): name for name in roles.values()}
    near = get_close_matches(typed.lower(), names, n=2, cutoff=0.6)
    more = ""
    if near:
        more = _NEAR.format(roles=" of ".join(f"‘{names[name]}’" for name in near))
    elif len(names) <= _MOST_ROLES:
        more = _ALL.format(roles=", ".join(roles.values()))
    return _NO_ROLE.format(typed=typed, label=LABELS[GEMELD_DOOR], near=more)


def for_sender(message: str) -> str:
    """A sentence of the rules in the words of the form, without what only somebody with the register can do."""
    plain = " ".join(_FOR_PLANNER.sub("", message).split())
    return _IN_QUOTES.sub(_label, plain)


def for_planner(message: str) -> str:
    """The part of a sentence of the rules that is about files of the register; empty when there is none."""
    return " ".join("".join(_FOR_PLANNER.findall(message)).split())


def _label(quoted: re.Match[str]) -> str:
    label = _FORM_WORDS.get(quoted[1])
    return f"‘{label}’" if label else quoted[0]
