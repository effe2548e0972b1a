"""What could be known on a day: the register without what came later."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TypeVar

from generator.model.acties import Thema
from generator.model.agenda import Afspraak, AfspraakToestand, Agenda
from generator.model.organisatie import Bron
from generator.model.overleg import Advies, Contact, Participatie, Planstap
from generator.model.register import Register
from generator.moment import Moment

_Item = TypeVar("_Item", Afspraak, Contact)
# Kinds of which a record is only shown from the day of its source. Themes, plans and actions always
# have a page.
_DATED = ("afspraken", "streefcijfers", "planning", "fasen", "contacten", "stuurgroep", "actielijst", "adviezen",
          "instrumenten", "risicos")  # fmt: skip
# The fields of a theme that say who does something and what does not go well.
_WHO_AND_WHAT = ("trekker_voorstel", "ligt_bij", "adviesrollen", "betrokken", "knelpunten")


def later_sources(bronnen: Iterable[Bron], today: date) -> frozenset[str]:
    """The keys of the sources that were not there yet on `today`. One without a date was always there."""
    return frozenset(bron.id for bron in bronnen if bron.datum.later(today))


def as_known(register: Register, today: date) -> Register:
    """The register without what nobody could know on `today`: later sources, and what happened after that day.

    Numbers of people are left out too: they are only shown as the tables of `Figures`, which hide small groups.
    """
    later = later_sources(register.bronnen, today)
    kept: dict[str, object] = {
        kind: tuple(item for item in getattr(register, kind) if item.bron not in later)
        for kind in _DATED
    }
    kept["agenda"] = _agenda(register.agenda, later)
    kept["participatie"] = _participatie(register.participatie, later)
    kept["themas"] = tuple(_thema(thema, later) for thema in register.themas)
    kept["metingen"] = ()
    return _until(register.model_copy(update=kept), today)


def _agenda(agenda: Agenda, later: Collection[str]) -> Agenda:
    """The agenda, which always has a page; what was decided is only known from its source on."""
    if agenda.bron not in later:
        return agenda
    return agenda.model_copy(update={"prioriteiten": (), "middelen": ()})


def _participatie(participatie: Participatie, later: Collection[str]) -> Participatie:
    """The meetings with colleagues, which always have a page; what was held and heard is of their source."""
    if participatie.bron not in later:
        return participatie
    return participatie.model_copy(update={"gehouden": "onbekend", "gehoord": ()})


def _thema(thema: Thema, later: Collection[str]) -> Thema:
    """A theme always has a page and says what it is about; who and what comes from its source."""
    if thema.bron not in later:
        return thema
    return thema.model_copy(update=dict.fromkeys(_WHO_AND_WHAT, ()))


def _until(register: Register, today: date) -> Register:
    """The register without what was held, answered or put on a list after `today`."""
    return register.model_copy(
        update={
            "afspraken": tuple(
                _with_past(afspraak, "standen", today) for afspraak in register.afspraken
            ),
            "planning": tuple(_not_before(stap, today) for stap in register.planning),
            "contacten": tuple(
                _with_past(contact, "gehouden", today) for contact in register.contacten
            ),
            "actielijst": tuple(punt for punt in register.actielijst if punt.sinds.begonnen(today)),
            "instrumenten": tuple(
                ding for ding in register.instrumenten if ding.peildatum.begonnen(today)
            ),
            "adviezen": tuple(
                _answered(advies, today)
                for advies in register.adviezen
                if advies.datum.begonnen(today)
            ),
        }
    )


def _day_of(part: Moment | AfspraakToestand) -> Moment:
    return part if isinstance(part, Moment) else part.peildatum


def _with_past(item: _Item, field: str, today: date) -> _Item:
    """The item with only those days, or states of a day, that have been."""
    days = tuple(part for part in getattr(item, field) if _day_of(part).begonnen(today))
    return item.model_copy(update={field: days})


def _not_before(stap: Planstap, today: date) -> Planstap:
    """The planned step; whether it happened is not known before its moment has begun."""
    if stap.moment.later(today):
        return stap.model_copy(update={"gebeurd": "onbekend"})
    return stap


def _answered(advies: Advies, today: date) -> Advies:
    """The advice, without an answer that came later."""
    if advies.antwoord is None or advies.antwoord.datum.begonnen(today):
        return advies
    return advies.model_copy(update={"antwoord": None})
