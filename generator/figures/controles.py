"""The kept checks of the site: which of them the site of a day speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model.toegankelijkheid import Controle


def laatste_controle(controles: Sequence[Controle], today: date) -> Controle | None:
    """The newest check on or before `today`; the first in the register of two on one day."""
    known = [controle for controle in controles if controle.datum.begonnen(today)]
    return max(known, key=lambda controle: controle.datum.van or date.min, default=None)
