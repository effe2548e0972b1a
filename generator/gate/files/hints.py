"""Words beside a field that say how to fill it in, and that do not belong to it in the code. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gate.site.document import Document, is_out_of_sight, spoken_words
from generator.html_tree import Element

# Fields to type or choose in; what one ticks is explained by its label.
_FIELDS = (
    "//input[not(@type) or @type='text' or @type='email' or @type='tel' or @type='number' or @type='date'"
    " or @type='search' or @type='password' or @type='url' or @type='file' or @type='time']|//textarea|//select"
)
# A text that tells how: it begins so, or has a form to follow in it.
_BEGINS = re.compile(
    r"[(*\[–-]?\s*(?:bijvoorbeeld|bijv|bv|vb|voorbeeld|denk aan|zoals|formaat|notatie|let op|tip|hint|maximaal|max|hooguit|hoogstens|minimaal|min|minstens"
    r"|ten ?minste|alleen|gebruik|vul|schrijf|noteer|kies|typ|voer|tussen de|zonder|met (?:hoofdletters|punten|streepjes|landcode|netnummer|een)|uw (?:wachtwoord|nummer|code) (?:moet|heeft|bestaat|staat|vindt)"
    r"|je (?:wachtwoord|nummer|code) (?:moet|heeft|bestaat|staat|vindt)|u vindt|je vindt|dit (?:nummer|getal|staat|vindt)|het (?:nummer|wachtwoord|bestand|kenmerk|getal|bedrag)|toegestane?"
    r"|(?:verplicht|optioneel|niet verplicht)(?: veld)?$|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+) (?:tot |à |of |t/m |- ?)?(?:\w+ )?(?:cijfers?|letters?|tekens?|woorden|regels|mb|kb)\b|in (?:hele )?(?:euro|meters?|minuten|uren|dagen|jaren|kilo))",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\bd{1,2}[-/. ]?m{1,2}[-/. ]?(?:j{2,4}|y{2,4})\b|\b(?:j{4}|y{4})-mm-dd\b|\bdag[-/ ]maand[-/ ]jaar\b|\bu{2}[:.]mm\b|\b1234 ?ab\b|\b0{2,}[ .-]?0+\b"
    r"|\b(?:minimaal|maximaal|minstens|ten ?minste|hooguit|hoogstens|max\.?|min\.?) (?:\d+|een|twee|drie|vier|vijf|zes|acht|tien)\b|\b(?:pdf|jpe?g|png|docx?)(?:, | of )(?:pdf|jpe?g|png|docx?)"
    r"|\b(?:bijvoorbeeld|bijv\.|bv\.|zoals):? \S*\d|\b\d+ (?:cijfers|tekens|letters)\b|\b(?:cijfers|hoofdletters?) (?:en|of) (?:letters|cijfers|tekens|leestekens)\b",
    re.IGNORECASE,
)
# What forms call such a text.
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:hint|help(?:text)?|hulp|uitleg|toelichting|tip|aanwijzing|instructie|voorbeeld|formaat|format|bijschrift|desc|description)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONGEST = 200
# Another field, label or part of the page begins here: what stands behind it is about that.
_NEXT_TEXT = (
    "input select textarea button label legend fieldset form h1 h2 h3 h4 h5 h6 table nav dl"
)
_NEXT = frozenset(_NEXT_TEXT.split())
_PHRASES_TEXT = "p div span small em i strong b ul ol li tr td dd output aside abbr var"
_PHRASES = frozenset(_PHRASES_TEXT.split())
_EDGES = frozenset(["form", "fieldset", "main", "body", "table"])
_TIES = ("aria-describedby", "aria-errormessage", "aria-labelledby", "aria-details")


def loose_hints(page: Document) -> Iterator[tuple[Element, str]]:
    """Every field with a text right before or behind it that tells how to fill it in, and that no field names."""
    tied = _tied(page)
    for field in page.all(_FIELDS):
        if is_out_of_sight(page, field):
            continue
        beside = _beside(field, tied)
        hint = next((said for said, is_called in beside if is_called or _tells_how(said)), "")
        if hint:
            yield field, hint


def _tied(page: Document) -> frozenset[str]:
    """The ids of all that some part of the page names as its label or description."""
    found: set[str] = set()
    for tie in _TIES:
        for element in page.all(f"//*[@{tie}]"):
            found.update((element.get(tie) or "").split())
    return frozenset(found)


def _tells_how(said: str) -> bool:
    is_short = 0 < len(said) <= _LONGEST
    return is_short and bool(_BEGINS.match(said) or _FORM.search(said))


def _beside(field: Element, tied: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """The texts from a field to what comes next, and those between it and its label.

    With each whether the code calls it a hint.
    """
    if any(part.tag == "label" for part in field.iterancestors()):
        return
    yield from _behind(field, tied)
    yield from _before(field, tied)


def _behind(field: Element, tied: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """The texts behind a field, also of parts around it, until another field, label or part of the page."""
    at: Element | None = field
    while at is not None and at.tag not in _EDGES:
        yield _tail(at)
        for beside in at.itersiblings():
            if not _is_phrase(beside):
                return
            if beside.get("id") not in tied:
                yield _said(beside)
            yield _tail(beside)
        at = at.getparent()


def _before(field: Element, tied: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """The texts between a field and the label before it; none when no label is there."""
    said: list[tuple[str, bool]] = []
    at: Element | None = field
    while at is not None and at.tag not in _EDGES:
        for beside in at.itersiblings(preceding=True):
            said.append(_tail(beside))
            if not _is_phrase(beside):
                yield from said if _holds_label(beside) else []
                return
            said += [] if beside.get("id") in tied else [_said(beside)]
        at = at.getparent()


def _said(part: Element) -> tuple[str, bool]:
    said = spoken_words(part)
    names = f"{part.get('class') or ''} {part.get('id') or ''}"
    return said, bool(said) and _CALLED.search(names) is not None


def _tail(part: Element) -> tuple[str, bool]:
    return " ".join((part.tail or "").split()), False


def _holds_label(part: Element) -> bool:
    return part.tag == "label" or part.find(".//label") is not None


def _is_phrase(part: Element) -> bool:
    """Whether a part holds words only: nothing to fill in or press, and nothing that begins something else."""
    if not isinstance(part.tag, str) or part.tag == "br":
        return True
    if part.tag not in _PHRASES or part.get("hidden") is not None:
        return False
    return not any(inside.tag in _NEXT for inside in part.iter())
