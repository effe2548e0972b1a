"""Calendars for people's own: the whole planning, and of each theme the last days of its actions.

The planning has the planned steps, the talks that were held and the last days of all actions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from generator.figures.stand import ActieStand, dag_van
from generator.layout.context import Context
from generator.layout.follow import PLANNING_ICS, has_last_days, thema_ics
from generator.layout.words import JA_NEE, listed, stand_sign
from generator.layout.zin import Deel
from generator.model.overleg import Planstap
from generator.moment import Moment, MomentError, parse_moment
from generator.outputs.ics import WholeDays, ics_file
from generator.outputs.made_file import MadeFile, made_file
from generator.outputs.own_name import uid_of

_NAAM = Deel("{site}: planning")
_NAAM_THEMA = Deel("{site}: einddatums bij {thema}")
_ONGEVEER = Deel("{titel} (dag niet zeker)")
_GESPREK = Deel("Gesprek: {titel}")
_MET = Deel("Met wie? {wie}.")
_EERSTE = Deel("Eerste einddatum van {code}: {titel}")
_NIEUW = Deel("Nieuwe einddatum van {code}: {titel}")
_WANNEER = Deel("Wanneer? {moment}.")
_NIET_ZEKER = "De precieze dag weten wij niet."
_WIE = Deel("Wie? {wie}.")
_GEBEURD = Deel("Is het gebeurd? {antwoord}.")
_STAND = Deel("Stand van de actie: {stand}.")
_LATER = Deel("Er is een nieuwe einddatum: {moment}.")
_EERST = Deel("De eerste einddatum was: {moment}.")

_MAKER = "-//voortgang//planning//NL"
# Something that has no day of its own yet; also the day from which versions are counted.
_BEGIN = date(2000, 1, 1)
# A longer stretch would fill a calendar; then only its last day is told.
_LONGEST = 92


def files(context: Context) -> Iterator[MadeFile]:
    """Every calendar, where the site is about the planning. What has no last day does not stand in it."""
    if not context.met("planning"):
        return
    site, cijfers = context.register.organisatie.site_naam, context.figures
    yield _calendar(context, PLANNING_ICS, _NAAM(site=site), partial(_everything, context))
    for thema in context.themas():
        group = cijfers.van_thema(thema.id)
        if has_last_days(group):
            name = _NAAM_THEMA(site=site, thema=thema.titel)
            yield _calendar(context, thema_ics(thema.id), name, partial(_deadlines, context, group))


def _calendar(
    context: Context, path: str, name: str, events: Callable[[], Iterable[WholeDays]]
) -> MadeFile:
    """The file, in which each event has an id that no other site gives."""

    def make() -> bytes:
        organisatie = context.register.organisatie
        in_order = sorted(events(), key=lambda event: (event.first, event.uid))
        own = [replace(event, uid=uid_of(organisatie, event.uid)) for event in in_order]
        return ics_file(_MAKER, name, own)

    return made_file(path, make)


def _everything(context: Context) -> Iterator[WholeDays]:
    yield from _steps(context)
    yield from _talks(context)
    yield from _deadlines(context, context.figures.acties.values())


def _steps(context: Context) -> Iterator[WholeDays]:
    """Every step of the page Planning that has a last day, also when it is over."""
    for stap in context.register.planning:
        if stap.moment.tot:
            known = context.bron(stap.bron).datum.van if stap.bron else None
            answered = _answered_on(stap, context.figures.today)
            text = [
                *([_WIE(wie=listed([context.rol(rol) for rol in stap.wie]))] if stap.wie else []),
                *_answer(stap, context.figures.today),
            ]
            yield _event(f"stap-{stap.id}", stap.titel, stap.moment, text, _newest(known, answered))


def _answer(stap: Planstap, today: date) -> list[str]:
    """Whether it happened, once that can be asked."""
    if _answered_on(stap, today) is None:
        return []
    return [_GEBEURD(antwoord=JA_NEE[stap.gebeurd])]


def _answered_on(stap: Planstap, today: date) -> date | None:
    """From which day the file says whether it happened; None when it does not say so."""
    if stap.gebeurd != "onbekend":
        return stap.moment.van or _BEGIN
    if stap.moment.tot and stap.moment.voorbij(today):
        return stap.moment.tot + timedelta(days=1)
    return None


def _talks(context: Context) -> Iterator[WholeDays]:
    """Every day on which we talked with somebody; a rhythm has no days."""
    for contact in context.register.contacten:
        who = _MET(wie=listed([context.rol(rol) for rol in contact.met]))
        title = _GESPREK(titel=contact.titel)
        for held in contact.gehouden:
            yield _event(f"gesprek-{contact.id}-{held.van}", title, held, [who], held.van)


def _deadlines(context: Context, group: Iterable[ActieStand]) -> Iterator[WholeDays]:
    """The first and the newest last day of each action that can be late."""
    for stand in group:
        if not stand.doorlopend:
            yield from _of_action(stand, context.figures.today)


def _of_action(stand: ActieStand, today: date) -> Iterator[WholeDays]:
    actie, first = stand.actie, stand.actie.eerste_deadline
    moved = next((news for news in stand.nieuws if news.nieuwe_deadline), None)
    later = moved.nieuwe_deadline if moved else None
    how_far = _STAND(stand=stand_sign(stand.stand).word.lower())
    name = f"actie-{actie.code.lower()}"
    known = _heard_on(stand, today)
    if first.tot:
        text = [how_far, *([_LATER(moment=later.einde)] if later else [])]
        yield _event(
            f"{name}-eerste",
            _EERSTE(code=actie.code, titel=actie.titel),
            _as_end(first),
            text,
            known,
        )
    if moved and later and later.tot:
        text = [how_far, _EERST(moment=first.einde)]
        yield _event(
            f"{name}-nieuw",
            _NIEUW(code=actie.code, titel=actie.titel),
            _as_end(later),
            text,
            known,
        )


def _heard_on(stand: ActieStand, today: date) -> date | None:
    """The newest day on which we heard of an action or put news of it right: any of it can change what is told."""
    corrected = (news.verbeterd.van for news in stand.nieuws if news.verbeterd)
    known = (day for day in corrected if day and day <= today)
    return _newest(stand.sinds, *map(dag_van, stand.nieuws), *known)


def _newest(*days: date | None) -> date | None:
    return max(filter(None, days), default=None)


def _as_end(moment: Moment) -> Moment:
    """A moment as a last day: of a quarter its last month."""
    try:
        end = parse_moment(moment.einde)
    except MomentError:
        return moment
    return end if end.tot == moment.tot else moment


def _event(name: str, title: str, moment: Moment, text: list[str], known: date | None) -> WholeDays:
    """All days that a moment can mean; the words say so when that is more than one day."""
    last = moment.tot or _BEGIN
    first = moment.van or last
    if (last - first).days > _LONGEST:
        first = last
    is_one_day = moment.van == moment.tot
    stamp = max(known or _BEGIN, _BEGIN)
    said = [_WANNEER(moment=moment.zin), *([] if is_one_day else [_NIET_ZEKER]), *text]
    return WholeDays(
        uid=name,
        title=title if is_one_day else _ONGEVEER(titel=title),
        text="\n".join(said),
        first=first,
        last=last,
        stamp=stamp,
        # News of a later day is a later version, also when it names another moment.
        sequence=(stamp - _BEGIN).days,
    )
