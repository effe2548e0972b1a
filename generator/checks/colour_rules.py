"""Rules on the colours of the organisation: everybody must be able to read the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from generator.checks.subject import Subject
from generator.colours.contrast import SIGN, TEXT
from generator.colours.palette import (
    SCHEMES,
    WORDS,
    Pair,
    Palette,
    field_of,
    mended,
    own_colours,
    palette,
    place_of,
    too_weak,
)
from generator.problem import Problem

# What somebody cannot do well with two colours that have less contrast than they need.
_WHAT_FOR = {TEXT: "lezen", SIGN: "zien"}


def kleur_is_goed_te_zien(subject: Subject) -> Iterator[Problem]:
    """Tekst heeft een contrast van 4,5 op 1 met wat erachter staat. Een teken of rand heeft 3 op 1."""
    organisatie = subject.register.organisatie
    for scheme in SCHEMES:
        own = own_colours(organisatie.kleuren, scheme)
        better = mended(scheme, own)
        for field, (pair, found) in _worst(scheme, own).items():
            measured = _measured(scheme, palette(scheme, own), pair, found)
            if not field:
                yield subject.at(place_of(pair.front), f"{measured} Kies daar een andere kleur.")
            # When the field is good as it is, another one is the cause, and that one is named.
            elif better[field] != own[field]:
                place = subject.reading.place("organisatie", organisatie, "kleuren", scheme, field)
                advice = f"Schrijf bij '{field}' bijvoorbeeld: {better[field].removeprefix('#')}."
                yield subject.at(place, f"{measured} {advice}")


def _worst(scheme: str, own: Mapping[str, str]) -> dict[str, tuple[Pair, float]]:
    """The weakest pair of each field; under an empty name when site.css decides both colours."""
    worst: dict[str, tuple[Pair, float]] = {}
    weakest_first = sorted(too_weak(palette(scheme, own)), key=lambda weak: weak[1] / weak[0].need)
    for pair, found in weakest_first:
        field = field_of(pair.front, own) or field_of(pair.back, own)
        worst.setdefault(field, (pair, found))
    return worst


def _measured(scheme: str, colours: Palette, pair: Pair, found: float) -> str:
    what = _WHAT_FOR[pair.need]
    return (
        f"Bij '{scheme}' is {colours[pair.front]} ({WORDS[pair.front]}) niet goed te {what} op {colours[pair.back]} "
        f"({WORDS[pair.back]}). Het contrast is {_comma(found)} op 1; nodig is {_comma(pair.need)}."
    )


def _comma(number: float) -> str:
    """One digit, rounded down: 4,49 is not enough and may not look like it."""
    return f"{floor(number * 10) / 10:.1f}".replace(".", ",").removesuffix(",0")
