"""What could be known on a day: the register without what came later."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from generator.model.agenda import Afspraak
from generator.model.overleg import Advies, Contact, Planstap
from generator.model.register import Register
from generator.moment import Moment

_Item = TypeVar("_Item", Afspraak, Contact)
# Kinds of which a record is only shown from the day of its source. Themes, plans and actions always have a page.
_DATED = ("afspraken", "streefcijfers", "planning", "fasen", "contacten", "stuurgroep", "actielijst", "adviezen",
          "instrumenten", "risicos")  # fmt: skip


def as_known(register: Register, today: date) -> Register:
    """The register without what nobody could know on `today`: later sources, and what happened after that day.

    Numbers of people are left out too: they are only shown as the tables of `Figures`, which hide small groups.
    """
    later = {bron.id for bron in register.bronnen if bron.datum.van and bron.datum.van > today}
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
            "actielijst": tuple(punt for punt in seen.actielijst if _past(punt.sinds, today)),
            "instrumenten": tuple(
                ding for ding in seen.instrumenten if _past(ding.peildatum, today)
            ),
            "adviezen": tuple(
                _answered(advies, today) for advies in seen.adviezen if _past(advies.datum, today)
            ),
        }
    )


def _past(moment: Moment, today: date) -> bool:
    """Whether this day has been. The model lets only a single day through."""
    return moment.van is not None and moment.van <= today


def _with_past(item: _Item, field: str, today: date) -> _Item:
    """The item with only those days, or states of a day, that have been."""
    days = tuple(
        part for part in getattr(item, field) if _past(getattr(part, "peildatum", part), today)
    )
    return item.model_copy(update={field: days})


def _not_before(stap: Planstap, today: date) -> Planstap:
    """The planned step; whether it happened is not known before its moment has begun."""
    later = stap.moment.van is not None and stap.moment.van > today
    return stap.model_copy(update={"gebeurd": "onbekend"}) if later else stap


def _answered(advies: Advies, today: date) -> Advies:
    """The advice, without an answer that came later."""
    if advies.antwoord is None or _past(advies.antwoord.datum, today):
        return advies
    return advies.model_copy(update={"antwoord": None})
