"""The mark of what was known about an action when a list was made, to see later whether it is still so."""

from __future__ import annotations

from generator.figures.stand import ActieStand
from generator.made_name import made_name
from generator.register.ids import told_by

NOTHING = "nog-niets"


def fingerprint(stand: ActieStand) -> str:
    """A short mark of the newest news of an action; the same as long as no other news came."""
    latest = stand.laatste
    if latest is None:
        return NOTHING
    return made_name(f"{latest.peildatum.tekst} {told_by(latest)}".encode())
