"""All forms of the grammar with their examples, for who has to write a moment."""

from __future__ import annotations

from generator.moment.forms import Vorm
from generator.moment.periods import PERIODES
from generator.moment.points import PUNTEN
from generator.moment.rhythm import ZONDER_EINDE
from generator.moment.value import Moment, Punt


def voorbeelden_per_soort() -> dict[str, tuple[str, ...]]:
    """Each kind of moment in plain Dutch, with every example that its forms give, in the order of the grammar."""
    soorten: dict[str, tuple[str, ...]] = {}
    vormen: tuple[Vorm[Punt] | Vorm[Moment], ...] = (*PUNTEN, *PERIODES)
    for vorm in vormen:
        soorten[vorm.soort] = soorten.get(vorm.soort, ()) + vorm.voorbeelden
    return soorten | {"Zonder einde": tuple(ZONDER_EINDE)}
