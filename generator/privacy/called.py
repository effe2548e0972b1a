"""People who are named by their first name, by an office, or as what a picture shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.privacy.given_names import is_given_name, is_sure_given_name
from generator.privacy.letters import BETWEEN, CAPITAL, NAME, Span
from generator.privacy.not_names import is_common, is_place_or_house
from generator.privacy.surnames import is_only_a_surname, is_sure_surname, is_surname

_WORD = rf"{CAPITAL}[^\W\d_]+(?:-{CAPITAL}[^\W\d_]+)?"
_SURNAME = rf"(?:(?:(?i:{BETWEEN})\s){{1,4}}(?:(?i:[dlmo])['’])?{_WORD}|(?:[dlmo]['’])?{_WORD})"
_FULL = re.compile(
    rf"(?<![\w@/&-])({CAPITAL}[^\W\d_]+)(?=(?:-\w+)?\s({_SURNAME})(?:-de\s{_WORD}|-\w+)?)"
)
# A first name by itself, behind a word without a capital or a word with a colon: there it begins no
# sentence.
_ALONE = re.compile(rf"(?<![\w@/&-])([^\W\d_]{{2,30}})(?::\s?|,\s|\s)({_WORD})(?=$|[\s.,;:!?)|])")
_ONLY = re.compile(rf"(?m)^[ |>.\d-]{{0,6}}({_WORD})[ |.!]{{0,4}}$")
# At the beginning of a sentence a first name is known by what it does.
_VERBS = (
    "is|was|heeft|had|doet|deed|zegt|zei|werkt|trekt|leidt|vertelt|belt|vraagt|gaat|regelt|helpt|"
    "schrijft|schreef|maakt|zorgt|wil|kan|vindt|denkt|ziet|krijgt|kreeg|stopt|wordt|werd"
)
_DOES = re.compile(rf"(?:^|[.!?:]\s|\n\W{{0,6}})({_WORD})\s(?:{_VERBS})\b")
_PAIR = re.compile(rf"(?<![\w@/&-])({_WORD})(?:\sen\s|,\s)(?=({_WORD}))")
_CALLS_TEXT = """contact contactpersoon naam auteur groet groeten groetjes namens bel mail vraag collega trekker
afzender beste hoi dag foto teamleider links rechts volgens portret door van met dank bedankt hallo lieve"""
_CALLS = frozenset(_CALLS_TEXT.split())
# Behind these a first name is that of a thing: a room, a tool, a house.
_THINGS_TEXT = """de het een dit dat deze die project programma systeem tool app zaal training cursus campagne netwerk
groep team storm film boek prijs stichting huis school sint santa stad gemeente dorp eiland wijk buurt straat st onze ons
zwarte roetveeg"""
_THINGS = frozenset(_THINGS_TEXT.split())
# What stands before the surname of somebody after whom a thing is named.
_BEFORE_TEXT = """bakkerij slagerij drukkerij uitgeverij boekhandel firma hotel restaurant cafe café garage apotheek
praktijk kwekerij makelaardij advocaten notaris architecten commissie wet motie methode model lijst kabinet
rapport regeling villa hoeve molen kasteel sluis polder zaak arrest norm formule schaal test prijs the mount san"""
_BEFORE = frozenset(_BEFORE_TEXT.split())
_COMPANY = re.compile(
    r"(?:bedrijf|groep|handel|bouw|winkel|techniek|zorg|advies|school|huis|dienst)$"
)
# Between a first name and a surname that is also an ordinary word; no text of today has these
# words otherwise.
_OLD_BETWEEN = frozenset(
    {"van der", "van den", "v.d.", "v/d", "vd", "van 't", "van ’t", "ter", "ten", "in 't", "op den"}
)
# Also a month or a word, but not with a capital inside a sentence.
_ALSO_ALONE = frozenset({"Jan", "Bas", "Piet", "Hans", "Wim"})
_SMALL_WORD = re.compile(r"(?<![\w@/.-])[a-zà-ÿ]{3,20}(?=\s)")
_SMALL_NAME = re.compile(rf"\s((?:(?:{BETWEEN})\s){{0,3}})([a-zà-ÿ]{{2,30}})\b")
_OFFICE = re.compile(
    rf"\b(?i:wethouder|burgemeester|directeur|dokter|dominee|pater|juf|meester|opa|oma|tante|oom|gezin|familie|teamleider|coach|gemeentesecretaris|minister|staatssecretaris|raadslid|voorzitter|collega|"
    rf"teammanager|projectleider|adviseur|secretaris)\s({NAME}\w+)"
)
_SHOWN = re.compile(rf"\b(?i:portret|portretfoto|pasfoto|selfie|close-up)\svan\s((?:{_SURNAME}))")
# A picture shows a place or a house more often, so then there must be two names.
_IN_PICTURE = re.compile(rf"\b(?i:foto|afbeelding|tekening|schilderij)\svan\s({_WORD})\s({_WORD})")
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
    for found in chain(_SIGNED.finditer(text), _IN_PICTURE.finditer(text)):
        is_place = is_place_or_house(text, found.end()) or is_place_or_house(text, found.end(1))
        if not (is_place or is_common(found[1]) or is_common(found[2])):
            yield found.start(1), found.end(2)


def _first_names(text: str) -> Iterator[Span]:
    for found in _ALONE.finditer(text):
        is_person = _is_alone(found[2]) and _calls(found[1], labels=":" in found[0])
        if is_person and not is_place_or_house(text, found.end()):
            yield found.span(2)
    for found in chain(_ONLY.finditer(text), _DOES.finditer(text)):
        if _is_alone(found[1]):
            yield found.span(1)
    for found in _PAIR.finditer(text):
        if _is_alone(found[1]) and _is_alone(found[2]):
            yield found.start(1), found.end(2)
    yield from _small_names(text)


def _small_names(text: str) -> Iterator[Span]:
    for first in _SMALL_WORD.finditer(text):
        if is_given_name(first[0]):
            last = _SMALL_NAME.match(text, first.end())
            if last and _is_small_family(first[0], last):
                yield first.start(), last.end()


def _calls(word: str, *, labels: bool) -> bool:
    """Whether a first name behind this word, perhaps with a colon, is that of a person."""
    small = word.lower()
    return small in _CALLS or ((labels or word.islower()) and small not in _THINGS)


def _is_alone(word: str) -> bool:
    """Whether a word is a first name; in capitals it is more often short for something else."""
    return (is_sure_given_name(word) or word in _ALSO_ALONE) and not word.isupper()


def _is_small_family(first: str, last: re.Match[str]) -> bool:
    """Whether these words without capitals are surely a surname, behind this first name."""
    if is_sure_surname(last[2]):
        return True
    return is_sure_given_name(first) and bool(last[1]) and is_surname(last[2])


def _full_names(text: str) -> Iterator[Span]:
    for found in _FULL.finditer(text):
        first, last = found[1], found[2].split()[-1]
        if first.isupper() and not last.isupper():
            continue
        is_other = is_common(last) or is_place_or_house(text, found.end(2))
        if _is_first(first, found[2]) and not is_other:
            yield found.start(1), found.end(2)


def _is_first(word: str, family: str) -> bool:
    """Whether a word with a capital is a first name before these words."""
    if is_sure_given_name(word) or (is_given_name(word) and _is_family(family)):
        return True
    return _may_be_first(word) and _is_only_family(family)


def _is_family(words: str) -> bool:
    """Whether these words are surely a surname: with a word such as "van", or one that is often seen."""
    return " " in words or is_surname(words)


def _may_be_first(word: str) -> bool:
    """Whether a word with a capital can be a first name that we do not know."""
    small = word.lower()
    ordinary = is_common(word) or small in _BEFORE or is_surname(word)
    return not (ordinary or word.isupper() or _COMPANY.search(small))


def _is_only_family(words: str) -> bool:
    """Whether these words are a surname, whatever stands before them."""
    *between, last = words.split()
    if is_only_a_surname(last):
        return True
    old = " ".join(between).lower()
    return old in _OLD_BETWEEN and is_surname(last)


def _is_of_office(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1]
    return (
        is_surname(last)
        or is_sure_given_name(last)
        or (" " in words and words[0].isupper() and not is_common(last))
    )
