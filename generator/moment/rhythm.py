"""Moments without an end: a rhythm, a state that goes on, or the fact that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping

from generator.moment.value import Moment

# A rhythm or a state has no end, so it can never be late.
ZONDER_EINDE = {
    "doorlopend": "loopt altijd door",
    "wekelijks": "elke week",
    "per week": "elke week",
    "maandelijks": "elke maand",
    "per maand": "elke maand",
    "per kwartaal": "elk kwartaal",
    "twee keer per jaar": "twee keer per jaar",
    "jaarlijks": "elk jaar",
    "bij besluit": "bij elk besluit",
    "naar behoefte": "als het nodig is",
    "n.t.b.": "nog niet bepaald",
    "onbekend": "onbekend",
}
GEEN_EINDE = "geen einddatum"
# Other ways to write them, and first of all the words that we print ourselves.
ZELFDE: Mapping[str, str] = {zin: naam for naam, zin in reversed(ZONDER_EINDE.items())} | {
    "continu": "doorlopend",
    "permanent": "doorlopend",
    "iedere week": "wekelijks",
    "iedere maand": "maandelijks",
    "ieder kwartaal": "per kwartaal",
    "ieder jaar": "jaarlijks",
    "per jaar": "jaarlijks",
    "halfjaarlijks": "twee keer per jaar",
    "per halfjaar": "twee keer per jaar",
    "2x per jaar": "twee keer per jaar",
    "2 x per jaar": "twee keer per jaar",
    "2 keer per jaar": "twee keer per jaar",
    "indien nodig": "naar behoefte",
    "ntb": "n.t.b.",
    "nnb": "n.t.b.",
    "n.n.b.": "n.t.b.",
    "nog niet bekend": "n.t.b.",
    "nog te bepalen": "n.t.b.",
    "nader te bepalen": "n.t.b.",
    "nog onbekend": "onbekend",
}


def zonder_einde(kaal: str) -> Moment | None:
    """The rhythm or state that is written here, or None."""
    naam = kaal if kaal in ZONDER_EINDE else ZELFDE.get(kaal, "")
    if naam not in ZONDER_EINDE:
        return None
    zin = ZONDER_EINDE[naam]
    return Moment(naam, zin, zin, GEEN_EINDE if naam == "doorlopend" else zin)
