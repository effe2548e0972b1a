"""The help of each rule, taken from its docstring: what we ask, why, and a wrong and a right sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.documented import doc_of
from generator.language.examine import rule_name
from generator.language.sentence_rules import SENTENCE_RULES
from generator.language.text_rules import TEXT_RULES, pagina


@dataclass(frozen=True, slots=True)
class Help:
    """A rule for editors. `kind` is fout, let op or both; a rule on a whole page has no example of one sentence."""

    name: str
    asks: str
    kind: str
    why: str
    wrong: str = ""
    right: str = ""


def _help(rule: object) -> Help:
    asks, _, rest = doc_of(rule).partition("\n\n")
    parts = dict(re.findall(r"^(\w+): (.+)$", rest, re.MULTILINE))
    return Help(
        rule_name(rule),
        asks,
        parts["Soort"],
        parts["Waarom"],
        parts.get("Fout", ""),
        parts.get("Goed", ""),
    )


RULES: Mapping[str, Help] = {
    found.name: found for found in map(_help, (*SENTENCE_RULES, *TEXT_RULES, pagina))
}
