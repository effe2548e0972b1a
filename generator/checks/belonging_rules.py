"""Rules on whose an action is and where it belongs: no double names, periods that can be, and real moves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from generator.checks.subject import Subject
from generator.figures.stand import dag_van
from generator.model.acties import Actie
from generator.model.fields import Record, een_of_meer
from generator.model.shared import Beeindiging, Opvolger
from generator.model.voortgang import Voortgang
from generator.model.vroeger import EerdereTrekker
from generator.moment import volgorde
from generator.privacy.file_names import traces_in_file_name
from generator.problem import Problem

# Something that may have ended: its kind, the record, and its end.
_Ended = tuple[str, Record, Beeindiging | None]
# The fields that hold one value or a list, by kind.
_LISTS: Mapping[str, tuple[str, ...]] = {
    "acties": ("thema", "plan", "doel", "trekker"),
    "voortgang": ("nieuwe_trekker", "nieuw_thema"),
}
_DUBBEL = "'{waarde}' staat er 2 keer. Haal er 1 weg."
_GEEN_EINDE = "Hier hoort een dag, maand, kwartaal of jaar. Schrijf bijvoorbeeld: 2024-06-30."
_ANDERSOM = "Deze periode eindigt voor zij begint. Verbeter 'van' of 'tot'."
_TE_LAAT = "Het nieuws van {dag} zegt al wie de nieuwe trekker is. Kies een dag die eerder is, of verbeter dat nieuws."
_EEN_OPVOLGER = "Kies 1 opvolger. Schrijf 'plan', of 'thema', of 'titel' en 'adres'."
_TITEL_BIJ_ADRES = (
    "Een titel hoort bij een adres. Schrijf 'titel' en 'adres', of alleen 'plan' of 'thema'."
)
_ZICHZELF = "Een plan komt niet na zichzelf. Kies een ander plan."
_NAAM_IN_ADRES = "In dit webadres staat misschien een naam: '{naam}'. Kies een adres zonder naam, of laat het weg."
_ZELFDE_THEMA = "De actie hoort al bij dit thema: {themas}. Haal 'nieuw_thema' weg, of kies het thema waar de actie nu bij hoort."


def niets_staat_dubbel(subject: Subject) -> Iterator[Problem]:
    """Een actie noemt elke trekker, elk thema, elk plan en elk doel 1 keer. Anders telt die dubbel."""
    for kind, fields in _LISTS.items():
        for record in getattr(subject.register, kind):
            for field in fields:
                values = een_of_meer(getattr(record, field))
                for index in _again(values):
                    message = _DUBBEL.format(waarde=values[index])
                    yield subject.problem(kind, record, field, index, message=message)


def _again(values: Sequence[str]) -> list[int]:
    """The places of values that stood there before."""
    return [index for index, value in enumerate(values) if value in values[:index]]


def eerdere_trekker_kan(subject: Subject) -> Iterator[Problem]:
    """De tijd van een eerdere trekker begint voor zij eindigt, en eindigt voor er een nieuwe trekker is."""
    first = _first_new_owners(subject.register.voortgang)
    for actie in subject.register.acties:
        found = _wrong_in_periods(actie.eerdere_trekkers, first.get(actie.code))
        for path, message in found:
            yield subject.problem("acties", actie, *path, message=message)
    for thema in subject.register.themas:
        for path, message in _wrong_in_periods(thema.eerdere_trekkers, None):
            yield subject.problem("themas", thema, *path, message=message)


def _first_new_owners(voortgang: Sequence[Voortgang]) -> dict[str, Voortgang]:
    """The first update of each action that tells of another owner."""
    told = [nieuws for nieuws in voortgang if nieuws.nieuwe_trekker]
    newest_first = sorted(told, key=lambda nieuws: volgorde(nieuws.peildatum), reverse=True)
    return {nieuws.code: nieuws for nieuws in newest_first}


def _wrong_in_periods(
    periods: Sequence[EerdereTrekker], nieuws: Voortgang | None
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What is wrong with the owners of before, with the path of the field."""
    for index, eerder in enumerate(periods):
        for field, message in _wrong_in_period(eerder, nieuws):
            yield ("eerdere_trekkers", index, field), message


def _wrong_in_period(eerder: EerdereTrekker, nieuws: Voortgang | None) -> Iterator[tuple[str, str]]:
    """What is wrong with the days of an owner of before, by field."""
    if eerder.van.bekend and eerder.van.van is None:
        yield "van", _GEEN_EINDE
    if eerder.tot.tot is None:
        yield "tot", _GEEN_EINDE
        return
    if eerder.van.later(eerder.tot.tot):
        yield "tot", _ANDERSOM
    if nieuws and eerder.tot.tot >= dag_van(nieuws):
        yield "tot", _TE_LAAT.format(dag=nieuws.peildatum.zin)


def opvolger_is_1_plek(subject: Subject) -> Iterator[Problem]:
    """Na iets dat is beëindigd, komt 1 ding: een ander plan, een thema, of een pagina ergens anders."""
    ends: list[_Ended] = [("agenda", subject.register.agenda, subject.register.agenda.beeindigd)]
    for kind, whole, ended in [*ends, *_ended_plans(subject)]:
        if ended is None or ended.opvolger is None:
            continue
        place = ("beeindigd", "opvolger")
        if message := _wrong_after(ended.opvolger, getattr(whole, "id", "")):
            yield subject.problem(kind, whole, *place, message=message)
        for trace in islice(traces_in_file_name(ended.opvolger.adres or ""), 1):
            message = _NAAM_IN_ADRES.format(naam=trace.text)
            yield subject.problem(kind, whole, *place, "adres", message=message)


def _ended_plans(subject: Subject) -> list[_Ended]:
    return [("plannen", plan, plan.beeindigd) for plan in subject.register.plannen]


def _wrong_after(after: Opvolger, own: str) -> str:
    """What is wrong with a successor of the record with this key; empty when it is right."""
    if len(list(filter(None, (after.plan, after.thema, after.adres)))) != 1:
        return _EEN_OPVOLGER
    if bool(after.titel) != bool(after.adres):
        return _TITEL_BIJ_ADRES
    if own and after.plan == own:
        return _ZICHZELF
    return ""


def verhuizing_is_echt(subject: Subject) -> Iterator[Problem]:
    """Een actie verhuist naar een ander thema. Het thema waar zij al bij hoort, is geen verhuizing."""
    acties = {actie.code: actie for actie in subject.register.acties}
    moves: dict[str, list[Voortgang]] = {}
    for nieuws in subject.register.voortgang:
        if nieuws.nieuw_thema:
            moves.setdefault(nieuws.code, []).append(nieuws)
    for code, told in moves.items():
        yield from _no_moves(subject, acties[code], told)


def _no_moves(subject: Subject, actie: Actie, told: Sequence[Voortgang]) -> Iterator[Problem]:
    """The updates that tell of a move to where the action is already."""
    was = een_of_meer(actie.thema)
    for nieuws in sorted(told, key=lambda one: volgorde(one.peildatum)):
        now = een_of_meer(nieuws.nieuw_thema)
        if set(now) == set(was):
            message = _ZELFDE_THEMA.format(themas=", ".join(now))
            yield subject.problem("voortgang", nieuws, "nieuw_thema", message=message)
        was = now
