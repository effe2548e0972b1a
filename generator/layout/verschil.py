"""What differs between two states of the register: on two days, or in two folders on one day.

Both states are what pages are made from, so a number here is the number that the site says. Nothing is counted anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.figures.telling import Telling
from generator.figures.veranderingen import changes
from generator.figures.vingerafdruk import vingerafdruk
from generator.layout.context import Context
from generator.layout.verschil_acties import actie_parts
from generator.layout.verschil_deel import Onderdeel
from generator.layout.verschil_rest import other_parts
from generator.layout.words import STANDEN, klaar_van
from generator.layout.zin import Deel

_KLAAR = "Klaar"
_AANTALLEN = (
    ("Alle acties", "totaal"),
    ("Te laat", "te_laat"),
    ("Klaar, gehoord na de eerste einddatum", "laat_klaar"),
    ("Zonder nieuws", "oud"),
    ("Zonder trekker", "zonder_trekker"),
    ("Te laat of niet: onbekend", "zonder_einddatum"),
    ("Zonder resultaat", "zonder_resultaat"),
)
_STAND = Deel("Stand ‘{stand}’")


@dataclass(frozen=True, slots=True)
class Getallen:
    """One number of the site, before and after, in the words of the site."""

    wat: str
    was: str
    nu: str

    @property
    def gelijk(self) -> bool:
        """Whether it did not change."""
        return self.was == self.nu


@dataclass(frozen=True, slots=True)
class Verschil:
    """What differs: the fingerprints, the numbers, and lists of which at least one line is there.

    `veranderingen` is how many changes the site tells of the time between two days; None on one day.
    """

    afdrukken: tuple[str, str]
    getallen: tuple[Getallen, ...]
    delen: tuple[Onderdeel, ...]
    veranderingen: int | None = None

    @property
    def niets(self) -> bool:
        """Whether nothing differs that the site shows."""
        return not self.delen and all(getal.gelijk for getal in self.getallen)


def verschil(voor: Context, na: Context) -> Verschil:
    """What differs between two states. A record that only one of them has is new or gone."""
    van, tot = voor.figures.today, na.figures.today
    delen = (*actie_parts(voor, na), *other_parts(voor, na))
    return Verschil(
        (vingerafdruk(voor.register, van), vingerafdruk(na.register, tot)),
        _getallen(voor.figures.totaal, na.figures.totaal),
        tuple(deel for deel in delen if deel.regels),
        None if van == tot else _tussen(na, van),
    )


def _tussen(na: Context, van: date) -> int:
    """How many changes the site tells of the days after `van`."""
    found = changes(list(na.figures.acties.values()), na.register.afspraken, na.figures.today)
    return sum(change.day > van for change in found)


def _getallen(voor: Telling, na: Telling) -> tuple[Getallen, ...]:
    """The key figures, then how many actions are in each state that is not told already."""
    klaar = Getallen(_KLAAR, _klaar(voor), _klaar(na))
    fields = [
        Getallen(wat, str(getattr(voor, veld)), str(getattr(na, veld))) for wat, veld in _AANTALLEN
    ]
    states = [
        Getallen(_STAND(stand=sign.word), str(voor.per_stand[stand]), str(na.per_stand[stand]))
        for stand, sign in STANDEN.items()
        if stand != "gereed"
    ]
    return (fields[0], klaar, *fields[1:], *states)


def _klaar(telling: Telling) -> str:
    """Finished of what can be finished; where there are no actions there is nothing to say of an end."""
    return klaar_van(telling) if telling.totaal else "0"
