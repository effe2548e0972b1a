"""Rules on the words that an organisation chooses itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from generator.checks.subject import Subject
from generator.layout.words import STANDEN
from generator.model.fields import SoortBron, SoortRol, Stand
from generator.moment import MomentError, parse_moment
from generator.problem import Problem

_IS_ER_AL = "'{word}' is al een woord van het programma bij '{name}'. Kies een ander woord, of haal dit weg."
_DUBBEL = "'{word}' staat er 2 keer in. Haal er 1 weg."
# What the program itself can read or shows.
_SHIPPED: Mapping[str, frozenset[str]] = {
    "standen": frozenset(
        {*get_args(Stand), *(sign.word.lower() for sign in STANDEN.values())},
    ),
    "soorten_bron": frozenset(get_args(SoortBron)),
    "soorten_rol": frozenset(get_args(SoortRol)),
}


def eigen_woord_is_nieuw(subject: Subject) -> Iterator[Problem]:
    """Een eigen woord is nog geen woord van het programma, en het staat er 1 keer in. Anders weten wij niet wat je bedoelt."""
    own = subject.register.organisatie.keuzes
    lists: dict[str, list[str]] = {
        "standen": [one.woord for one in own.standen],
        "soorten_bron": list(own.soorten_bron),
        "soorten_rol": list(own.soorten_rol),
        "ritmes": [one.woord for one in own.ritmes],
    }
    for name, words in lists.items():
        yield from _of_list(subject, name, words)


def _of_list(subject: Subject, name: str, words: list[str]) -> Iterator[Problem]:
    organisatie = subject.register.organisatie
    seen: set[str] = set()
    for index, word in enumerate(words):
        plain = " ".join(word.split()).lower()
        message = ""
        if plain in seen:
            message = _DUBBEL
        elif plain in _SHIPPED.get(name, ()) or (name == "ritmes" and _is_moment(plain)):
            message = _IS_ER_AL
        if message:
            said = message.format(word=word, name=name)
            path = ("keuzes", name, index)
            yield subject.problem("organisatie", organisatie, *path, message=said)
        seen.add(plain)


def _is_moment(word: str) -> bool:
    try:
        parse_moment(word)
    except MomentError:
        return False
    return True
