"""The nearest right form of a text that is no moment, for the message about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

from generator.moment.calendar_words import MAANDEN, SEIZOENEN, WEEKDAGEN
from generator.moment.rhythm import ZELFDE, ZONDER_EINDE
from generator.moment.value import Moment, MomentError

# Longer is no moment but a story.
_HOOGUIT = 12
_WOORDEN = (*MAANDEN, *SEIZOENEN, *WEEKDAGEN, "jaar", "kwartaal", "helft", "begin", "medio", "eind", "uiterlijk", "vanaf",
            "tot", "en", "met", "week", "van", "schooljaar", "voor", "na", "tussen")  # fmt: skip
_JAAR = r"(?:19|20)\d\d"
# What people write, and what they can have meant by it.
_BEDOELD: tuple[tuple[str, str], ...] = (
    (rf"({_JAAR}) ?/ ?({_JAAR})", r"\1-\2"),
    (r"(19|20)(\d\d) ?[-/] ?(\d\d)", r"\1\2-\1\3"),
    (r"(.*[-/. '])(\d\d)", r"\g<1>20\2"),
    (r"(.*?)(?:de |het )?zomer(?:vakantie|reces)(.*)", r"\1de zomer\2"),
    (r"(.*)zo snel mogelijk|z\.?s\.?m\.?|asap|binnenkort|later", "n.t.b."),
)
_EEN_JAAR = "2025"


def dichtstbij(kaal: str, lees: Callable[[str], Moment]) -> str | None:
    """The first text near to this one that `lees` can read, or None."""
    if len(kaal.split()) > _HOOGUIT:
        return None
    return next((poging for poging in _pogingen(kaal) if _leesbaar(poging, lees)), None)


def _leesbaar(poging: str, lees: Callable[[str], Moment]) -> bool:
    try:
        lees(poging)
    except MomentError:
        return False
    return True


def _pogingen(kaal: str) -> Iterator[str]:
    """What may have been meant, the surest first."""
    if winter := re.fullmatch(rf"(.*winter.*?)({_JAAR})", kaal):
        yield f"{winter[1]}{winter[2]}-{int(winter[2]) + 1}"
    for patroon, bedoeld in _BEDOELD:
        if gevonden := re.fullmatch(patroon, kaal):
            yield gevonden.expand(bedoeld)
    yield _goed_gespeld(kaal)
    jaren = re.findall(_JAAR, kaal)
    yield f"{kaal} {jaren[0] if jaren else _EEN_JAAR}"
    if len(set(jaren)) > 1:
        yield f"{min(jaren)} tot en met {max(jaren)}"
    yield from _minder_woorden(_goed_gespeld(kaal).split())


def _goed_gespeld(kaal: str) -> str:
    """Every word that is almost a word of the calendar as that word, and a known rhythm as a whole."""
    if ritme := get_close_matches(kaal, (*ZONDER_EINDE, *ZELFDE), n=1, cutoff=0.8):
        return ritme[0]
    goed = [next(iter(get_close_matches(w, _WOORDEN, n=1, cutoff=0.75)), w) for w in kaal.split()]
    return " ".join(
        w if w == g or w.isdigit() else g for w, g in zip(kaal.split(), goed, strict=True)
    )


def _minder_woorden(woorden: list[str]) -> Iterator[str]:
    """Parts of the text, the longest first."""
    for lengte in range(len(woorden) - 1, 0, -1):
        for begin in range(len(woorden) - lengte + 1):
            yield " ".join(woorden[begin : begin + lengte])
