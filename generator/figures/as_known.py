"""What could be known on a day: the register without what came later."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TypeVar

from generator.figures.origins import later_sources, only_what_came
from generator.model.acties import Plan, Thema
from generator.model.agenda import Afspraak, Agenda
from generator.model.eigenaars import eigenaars
from generator.model.meedenken import Advies, Participatie
from generator.model.overleg import Contact, Planstap
from generator.model.reacties import Ophaling, Reactie
from generator.model.register import Register
from generator.model.uitvraag import Ronde

_Whole = TypeVar("_Whole", Plan, Agenda)
# The fields of a theme that say who does something and what does not go well.
_WHO_AND_WHAT = ("trekker_voorstel", "ligt_bij", "adviesrollen", "betrokken", "knelpunten")


def as_known(register: Register, today: date) -> Register:
    """The register without what nobody could know on `today`: what came later, and what happened after that day.

    Everything that tells of a past day follows from this: past quarters, changes, and the site of that day.

    Numbers of people are left out too: they are only shown as the tables of `Figures`, which hide small groups.
    """
    later = later_sources(register.bronnen, today)
    register = register.model_copy(
        update={
            "agenda": _agenda(register.agenda, later),
            "participatie": _participatie(register.participatie, later),
            "themas": tuple(_thema(thema, later, today) for thema in register.themas),
            "metingen": (),
        }
    )
    return only_what_came(_until(register, later, today), today)


def _agenda(agenda: Agenda, later: Collection[str]) -> Agenda:
    """The agenda, which always has a page; what was decided is only known from its source on."""
    if agenda.bron not in later:
        return agenda
    return agenda.model_copy(update={"prioriteiten": (), "middelen": ()})


def _participatie(participatie: Participatie | None, later: Collection[str]) -> Participatie | None:
    """The meetings with colleagues, which always have a page; what was held and heard is of their source."""
    if participatie is None or participatie.bron not in later:
        return participatie
    return participatie.model_copy(update={"gehouden": "onbekend", "gehoord": ()})


def _thema(thema: Thema, later: Collection[str], today: date) -> Thema:
    """A theme always has a page and says what it is about; who and what comes from its source."""
    if thema.eerdere_trekkers:
        thema = thema.model_copy(update={"trekker": eigenaars(thema).op(today)[-1]})
    if thema.bron not in later:
        return thema
    return thema.model_copy(update=dict.fromkeys(_WHO_AND_WHAT, ()))


def _until(register: Register, later: Collection[str], today: date) -> Register:
    """The records without what was held, answered or found out after `today`."""
    return register.model_copy(
        update={
            "afspraken": tuple(_with_states(item, later, today) for item in register.afspraken),
            "agenda": _not_ended(register.agenda, today),
            "plannen": tuple(_not_ended(plan, today) for plan in register.plannen),
            "planning": tuple(_not_before(stap, today) for stap in register.planning),
            "contacten": tuple(_with_held(contact, today) for contact in register.contacten),
            "adviezen": tuple(_answered(advies, today) for advies in register.adviezen),
            "rondes": tuple(_not_closed(ronde, today) for ronde in register.rondes),
            "ophalingen": tuple(_asked(ophaling, today) for ophaling in register.ophalingen),
        }
    )


def _with_states(afspraak: Afspraak, later: Collection[str], today: date) -> Afspraak:
    """The agreement with only the states that were known."""
    known = tuple(
        stand
        for stand in afspraak.standen
        if stand.peildatum.begonnen(today) and stand.bron not in later
    )
    return afspraak.model_copy(update={"standen": known})


def _with_held(contact: Contact, today: date) -> Contact:
    """The contact with only the days that have been."""
    held = tuple(dag for dag in contact.gehouden if dag.begonnen(today))
    return contact.model_copy(update={"gehouden": held})


def _not_before(stap: Planstap, today: date) -> Planstap:
    """The planned step; whether it happened is not known before its moment has begun."""
    if stap.moment.later(today):
        return stap.model_copy(update={"gebeurd": "onbekend"})
    return stap


def _not_ended(whole: _Whole, today: date) -> _Whole:
    """The plan or agenda, without an end that is still to come."""
    if whole.beeindigd is None or whole.beeindigd.op.begonnen(today):
        return whole
    return whole.model_copy(update={"beeindigd": None})


def _not_closed(ronde: Ronde, today: date) -> Ronde:
    """The round, without a closing that came later."""
    if ronde.gesloten is None or ronde.gesloten.begonnen(today):
        return ronde
    return ronde.model_copy(update={"gesloten": None})


def _answered(advies: Advies, today: date) -> Advies:
    """The advice, without an answer that came later."""
    if advies.antwoord is None or advies.antwoord.datum.begonnen(today):
        return advies
    return advies.model_copy(update={"antwoord": None})


def _asked(ophaling: Ophaling, today: date) -> Ophaling:
    """The fetch with only the reactions that were there, as they stood then."""
    there = (reactie for reactie in ophaling.reacties if reactie.gevraagd.begonnen(today))
    return ophaling.model_copy(update={"reacties": tuple(_waiting(one, today) for one in there)})


def _waiting(reactie: Reactie, today: date) -> Reactie:
    """The reaction, without an answer that came later."""
    if reactie.beantwoord is None or reactie.beantwoord.begonnen(today):
        return reactie
    later = ("beantwoord", "antwoord", "nieuws")
    return reactie.model_copy(update={"stand": "open", **dict.fromkeys(later)})
