"""What a moment is once it is read, and the error for a text that is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.moment.calendar_words import dag

_GEEN_DATUM = frozenset({"n.t.b.", "onbekend"})


class MomentError(ValueError):
    """A text that is no moment. `bedoeld` is the nearest text that is one, if there is any."""

    def __init__(self, tekst: str, bedoeld: str | None = None) -> None:
        """Keep the nearest form beside the text."""
        super().__init__(tekst)
        self.bedoeld = bedoeld


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, quarter, season, period, rhythm, or the fact that it is not known.

    `tekst` is what was typed. `zin` is plain Dutch for it; `begin` and `einde` are the same, seen as
    a start and as a deadline: the quarter "Q4 2023" is "oktober 2023" or "december 2023".
    `van` and `tot` are the first and last day it can mean, `None` where the text does not say.
    """

    tekst: str
    zin: str
    begin: str
    einde: str
    van: date | None = None
    tot: date | None = None

    def voorbij(self, today: date) -> bool:
        """Whether `today` lies after every day this can mean. Never true without a last day."""
        return self.tot is not None and today > self.tot

    def begonnen(self, today: date) -> bool:
        """Whether the first day this can mean has come. Never true without a first day."""
        return self.van is not None and self.van <= today

    def later(self, today: date) -> bool:
        """Whether every day this can mean is still to come. Never true without a first day."""
        return self.van is not None and self.van > today

    @property
    def wanneer(self) -> str:
        """To follow a verb: op 7 maart 2024, in augustus 2016."""
        return f"{'op' if self.van and self.zin == dag(self.van) else 'in'} {self.zin}"

    @property
    def bekend(self) -> bool:
        """False for `onbekend` and `n.t.b.`: then nobody has said anything yet."""
        return self.tekst not in _GEEN_DATUM


@dataclass(frozen=True, slots=True)
class Punt:
    """A stretch of days with a first and a last one, and its words as a whole, as a start and as an end."""

    zin: str
    begin: str
    einde: str
    van: date
    tot: date


def vast(zin: str, van: date, tot: date) -> Punt:
    """A stretch that reads the same in a sentence, as a start and as an end."""
    return Punt(zin, zin, zin, van, tot)
