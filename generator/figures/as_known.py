"""What could be known on a day: the register without what came later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from generator.model.agenda import Afspraak, AfspraakToestand
from generator.model.overleg import Advies, Contact, Planstap
from generator.model.register import Register
from generator.model.site import Bron
from generator.moment import Moment

_Item = TypeVar("_Item", Afspraak, Contact)
# Kinds of which a record is only shown from the day of its source. Themes, plans and actions always have a page.
_DATED = ("afspraken", "streefcijfers", "planning", "fasen", "contacten", "stuurgroep", "actielijst", "adviezen",
          "instrumenten", "risicos")  # fmt: skip


def later_sources(bronnen: Iterable[Bron], today: date) -> frozenset[str]:
    """The keys of the sources that were not there yet on `today`. One without a date was always there."""
    return frozenset(bron.id for bron in bronnen if bron.datum.later(today))


def as_known(register: Register, today: date) -> Register:
    """The register without what nobody could know on `today`: later sources, and what happened after that day.

    Numbers of people are left out too: they are only shown as the tables of `Figures`, which hide small groups.
    """
    later = later_sources(register.bronnen, today)
    kept = {
        kind: tuple(item for item in getattr(register, kind) if item.bron not in later)
        for kind in _DATED
    }
    seen = register.model_copy(update=kept)
    # Of these there is one, with a page that always exists; what was decided or done is of its source.
    if seen.agenda.bron in later:
        nothing_decided = seen.agenda.model_copy(update={"prioriteiten": (), "middelen": ()})
        seen = seen.model_copy(update={"agenda": nothing_decided})
    if seen.participatie.bron in later:
        nothing_held = seen.participatie.model_copy(update={"gehouden": "onbekend", "gehoord": ()})
        seen = seen.model_copy(update={"participatie": nothing_held})
    # A theme always has a page and says what it is about; who and what comes from its source.
    nobody: dict[str, object] = dict.fromkeys(
        ("trekker_voorstel", "ligt_bij", "adviesrollen", "betrokken", "knelpunten"), ()
    )
    themas = tuple(t.model_copy(update=nobody) if t.bron in later else t for t in seen.themas)
    return seen.model_copy(
        update={
            "metingen": (),
            "themas": themas,
            "afspraken": tuple(
                _with_past(afspraak, "standen", today) for afspraak in seen.afspraken
            ),
            "planning": tuple(_not_before(stap, today) for stap in seen.planning),
            "contacten": tuple(
                _with_past(contact, "gehouden", today) for contact in seen.contacten
            ),
            "actielijst": tuple(punt for punt in seen.actielijst if punt.sinds.begonnen(today)),
            "instrumenten": tuple(
                ding for ding in seen.instrumenten if ding.peildatum.begonnen(today)
            ),
            "adviezen": tuple(
                _answered(advies, today) for advies in seen.adviezen if advies.datum.begonnen(today)
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
