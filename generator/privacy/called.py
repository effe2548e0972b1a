"""People who are named by their first name, by an office, or as what a picture shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.given_names import is_given_name, is_sure_given_name
from generator.privacy.letters import BETWEEN, CAPITAL, NAME, Span
from generator.privacy.not_names import is_common, is_place_or_house
from generator.privacy.surnames import is_surname

_WORD = rf"{CAPITAL}[^\W\d_]+(?:-{CAPITAL}[^\W\d_]+)?"
_SURNAME = rf"(?:(?:(?i:{BETWEEN})\s){{1,4}}(?:(?i:[dlmo])['’])?{_WORD}|(?:[dlmo]['’])?{_WORD})"
_FULL = re.compile(
    rf"(?<![\w@/&-])({CAPITAL}[^\W\d_]+)(?=(?:-\w+)?\s({_SURNAME})(?:-de\s{_WORD}|-\w+)?)"
)
# What stands before a first name alone: who is meant can only be one of us.
_ALONE = re.compile(
    rf"\b(?i:contact|contactpersoon|naam|auteur|groet(?:en|jes)?|groet|namens|bel|mail|aan|met|door|van|vraag|collega|"
    rf"trekker|afzender|lachende|getekend|is|en|hoi|beste|dag)(?::\s?|,\s|\s)({_WORD})(?=$|[\s.,;:!?)|])"
)
_OFFICE = re.compile(
    rf"\b(?i:wethouder|burgemeester|directeur|gemeentesecretaris|minister|staatssecretaris|raadslid|voorzitter|collega|"
    rf"teammanager|projectleider|adviseur|secretaris)\s({NAME}\w+)"
)
_SHOWN = re.compile(rf"\b(?i:portret|portretfoto|pasfoto|selfie)\svan\s((?:{_SURNAME}))")
_SIGNED = re.compile(
    rf"\b(?i:contactpersoon|ondertekend\sdoor|geïnterviewde|gesproken\smet|ondertekenaar|auteur)(?::\s?|\s)({_WORD})\s({_SURNAME})"
)


def people_called(text: str) -> Iterator[Span]:
    """Where somebody is named by a first name, by an office and a surname, or as what a picture shows."""
    yield from _full_names(text)
    yield from _first_names(text)
    for found in _OFFICE.finditer(text):
        if _is_of_office(found[1]):
            yield found.span()
    for found in _SHOWN.finditer(text):
        if not is_common(found[1].rsplit(maxsplit=1)[-1]):
            yield found.span()
    for found in _SIGNED.finditer(text):
        if not (is_common(found[1]) or is_common(found[2])):
            yield found.start(1), found.end(2)


def _first_names(text: str) -> Iterator[Span]:
    for found in _ALONE.finditer(text):
        if is_sure_given_name(found[1]) and not is_place_or_house(text, found.end()):
            yield found.span(1)


def _full_names(text: str) -> Iterator[Span]:
    for found in _FULL.finditer(text):
        first, last = found[1], found[2].split()[-1]
        known = is_sure_given_name(first) or (is_given_name(first) and _is_family(found[2]))
        if known and not is_common(last) and not is_place_or_house(text, found.end(2)):
            yield found.start(1), found.end(2)


def _is_family(words: str) -> bool:
    """Whether these words are surely a surname: with a word such as "van", or one that is often seen."""
    return " " in words or is_surname(words)


def _is_of_office(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1]
    return (
        is_surname(last)
        or is_sure_given_name(last)
        or (" " in words and words[0].isupper() and not is_common(last))
    )
