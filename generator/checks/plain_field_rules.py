"""Rules on marks in a field of the register: there a text is shown as it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.checks.subject import Subject, within
from generator.problem import Problem

# Tags that come along from a web page or a mail. Other words between < and > may be meant.
_TAGS = (
    "a|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|s|small|span"
    "|strong|su[bp]|table|t[dhr]|u|ul"
)
# A page shows it safely, as it was typed; so a site need not wait for that.
_HTML = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>=]*=[^<>]*)?\s?/?>|<!--", re.IGNORECASE)
# A mark, and what to do instead. What stands in a page of content/ has its own rules.
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\*\*[^\s*][^*\n]*\*\*|(?<!\w)__[^\s_][^_\n]*__(?!\w)"), "Haal de tekens weg; vet kan hier niet."),
    (re.compile(r"(?<![\w*])\*[^\s*][^*\n]*[^\s*]\*(?![\w*])"), "Haal de sterretjes weg; schuin kan hier niet."),
    (re.compile(r"!?\[[^\]\n]+\] ?\([^)\n]+\)"), "Schrijf wat er staat; een link kan hier niet."),
    (re.compile(r"`[^`\n]+`"), "Haal de streepjes weg."),
    (re.compile(r"~~[^~\n]+~~"), "Haal weg wat niet meer geldt, met de tekens."),
    (re.compile(r"^#{1,6} \S.*$", re.MULTILINE), "Een kop kan hier niet. Maak er een zin van."),
    (re.compile(r"^> \S.*$", re.MULTILINE), "Een citaat hoort bij 'citaten'."),
    (re.compile(r"(?<=\n)[ \t]*(?:[-*+•]|\d{1,2}[.)]) +\S.*$", re.MULTILINE), "Een lijst kan hier niet. Maak er zinnen van."),
    (_HTML, "Dat is HTML. Haal het weg."),
    (re.compile(r"^\|.*\|[ \t]*$", re.MULTILINE), "Een tabel kan hier niet. Maak er zinnen van."),
)  # fmt: skip
# Most texts have none of these signs.
_HINT = re.compile(r"[*_\[`~#<>|\n]")
_MESSAGE = "In een veld komen tekens zoals '{typed}' zo op de site. {remedy}"


def geen_opmaak_in_veld(subject: Subject) -> Iterator[Problem]:
    """In een veld van het register staat gewone tekst: geen vet, geen link, geen lijst, geen HTML."""
    for shown, _ in subject.published(_HINT):
        if shown.quote or shown.place[0].endswith(".md"):
            continue
        for pattern, remedy in _MARKS:
            found = pattern.search(shown.text)
            if found:
                message = _MESSAGE.format(typed=found[0].strip(), remedy=remedy)
                problem = subject.at(within(shown.place, shown.text, found.start()), message)
                yield replace(problem, severity="warning") if pattern is _HTML else problem
                break
