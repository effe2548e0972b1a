"""Rules against what editors write to themselves and forget to take away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.subject import Subject, within
from generator.privacy.leftovers import LEFT_FOR_LATER
from generator.problem import Problem

# "n.t.b." is not here: that is a moment, and it tells the reader something.
REDACTIE = re.compile(
    r"(?i:\b(?:nog )?aan(?:vullen met|\s?te vullen)\b|\bnog aanvullen\b|\bcheck(?:en)? met\b|\blorem ipsum\b)"
    r"|(?i:\[(?:invullen|in te vullen|nog in te vullen|naam|datum|tekst|tekst volgt|volgt|pm|p\.m\.)\])"
    r"|(?i:\b(?:hier komt (?:nog )?tekst|tekst volgt|nog in te vullen)\b)"
    r"|(?i:\bnog invullen\b|\bklik hier om tekst in te voeren\b|\{\{[^{}]*\}\})"
    r"|#(?:N/B|VERW|WAARDE|NAAM|DEEL/0|REF|VALUE|N/A|DIV/0)[!?]?(?!\w)"  # mistakes of Excel
    r"|(?i:\b(?:fout! (?:bladwijzer|verwijzingsbron)|error! (?:bookmark|reference)))"  # and of Word
    rf"|(?i:\bx{{3,}}\b)|\b(?:{LEFT_FOR_LATER})\b|[✘✗❌]|\?{{3,}}"
)
_CITAAT = " Of zet bij 'niet_tonen' waarom dit citaat niet op de site komt."


def geen_redactie_opmerking(subject: Subject) -> Iterator[Problem]:
    """Een opmerking van de redactie aan zichzelf hoort niet op de site. Een citaat met 'niet_tonen' mag blijven."""
    for shown, found in subject.published(REDACTIE):
        message = f"'{found[0]}' is een opmerking van de redactie. Haal het weg."
        if shown.quote:
            message += _CITAAT
        yield subject.at(within(shown.place, shown.text, found.start()), message)
