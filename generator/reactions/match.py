"""From issues to reactions: which item one is about, what was decided, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.model.acties import Actie, Thema
from generator.model.agenda import Afspraak
from generator.model.meedenken import Advies
from generator.model.reacties import ReactieStand
from generator.reactions.plain import plain_words
from generator.reactions.ticket import Comment, Ticket

# Labels, in small letters: what is a reaction, and whose words may be shown.
LABEL, SHOW = "reactie", "tonen"
_DECIDED: Mapping[str, ReactieStand] = {
    "overgenomen": "overgenomen",
    "deels": "deels",
    "deels overgenomen": "deels",
    "niet": "niet",
    "niet overgenomen": "niet",
    "beantwoord": "beantwoord",
}
_TOKEN = re.compile(r"\[([^\[\]]{1,200})\]")
# How our answer begins, also when it was made bold.
_ANSWER = re.compile(r"^[\s*_#>]*(?:<p>|<div>|\s)*\s*antwoord\b[\s*_]*:[\s*_]*", re.IGNORECASE)
_NEWS = re.compile(
    r"(?<![\w/-])(?:data/)?(?:voortgang/)?([A-Z]{1,3}\d{0,4}(?:\.\d{1,3})?)[ /](\d{4}-\d\d-\d\d)(?!\d)"
)


def names_of(records: Iterable[Any]) -> dict[str, str]:
    """What a reaction can be about: the key of an item by its code, key or title in small letters."""
    found: dict[str, str] = {}
    for record in records:
        if isinstance(record, Thema):
            found |= {record.id.lower(): record.id, record.titel.lower(): record.id}
        elif isinstance(record, Actie | Afspraak | Advies):
            found[record.code.lower()] = record.code
    return found


def is_reaction(issue: Ticket, names: Mapping[str, str]) -> bool:
    """Whether an issue has our label, or names an item: who reacts may often not set a label."""
    return LABEL in issue.labels or bool(about(issue, names))


def about(issue: Ticket, names: Mapping[str, str]) -> str:
    """The key of the item that an issue is about; empty when it names none."""
    return about_title(issue.title, names)


def about_title(title: str, names: Mapping[str, str]) -> str:
    """The key of the item that a title names between brackets; empty when it names none."""
    tokens = (token.strip().lower() for token in _TOKEN.findall(title))
    return next((names[token] for token in tokens if token in names), "")


def may_be_shown(issue: Ticket) -> bool:
    """Whether somebody of ours looked at the words and said that they may be shown."""
    return SHOW in issue.labels


def reaction_of(
    issue: Ticket, names: Mapping[str, str], remarks: Sequence[Comment]
) -> dict[str, Any]:
    """The fields of a reaction. `remarks` are only given of an issue whose words may be shown."""
    answer = _answer(issue, remarks)
    stand = _stand(issue, answered=answer is not None)
    fields: dict[str, Any] = {"nummer": issue.number}
    if about(issue, names):
        fields["over"] = about(issue, names)
    fields |= {"gevraagd": issue.asked.isoformat(), "stand": stand}
    if stand != "open":
        day = answer.day if answer else issue.closed or issue.changed
        fields["beantwoord"] = max(day, issue.asked).isoformat()
    words = {"tekst": plain_words(issue.text) if may_be_shown(issue) else ""}
    if answer:
        words["antwoord"] = plain_words(_ANSWER.sub("", answer.text))
        words["nieuws"] = _news(answer.text)
    return fields | _said(words)


def _answer(issue: Ticket, remarks: Sequence[Comment]) -> Comment | None:
    """The first answer of somebody who may give it.

    Where nobody says who may, anybody could have written it. Then it counts only when somebody who may set labels
    said what was decided, and there is no second one that could be the real one.
    """
    answers = [one for one in remarks if _ANSWER.match(one.text)]
    sure = next((one for one in answers if one.sure), None)
    if sure is None and _decided(issue) and len(answers) == 1:
        return answers[0]
    return sure


def _decided(issue: Ticket) -> ReactieStand | None:
    """What a label says that was decided."""
    return next((_DECIDED[label] for label in _DECIDED if label in issue.labels), None)


def _said(words: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in words.items() if text}


def _stand(issue: Ticket, *, answered: bool) -> ReactieStand:
    """What was decided: a label says it; else an answer, else only that it was closed."""
    decided = _decided(issue)
    if decided:
        return decided
    if answered:
        return "beantwoord"
    return "gesloten" if issue.closed else "open"


def _news(text: str) -> str:
    """The update that an answer names, as its action and day."""
    found = _NEWS.search(text)
    return f"{found[1]} {found[2]}" if found else ""
