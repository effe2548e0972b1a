"""The mark of what was known about an action when a list was made, to see later whether it is still so."""

from __future__ import annotations

from generator.figures.stand import ActieStand
from generator.made_name import made_name

NOTHING = "nog-niets"


def fingerprint(stand: ActieStand) -> str:
    """A short mark of the newest news of an action; the same as long as no other news came."""
    latest = stand.laatste
    if latest is None:
        return NOTHING
    told = (
        latest.peildatum.tekst,
        latest.stand,
        latest.resultaat,
        " ".join(latest.toelichting.split()),
    )
    return made_name("\n".join(told).encode())
