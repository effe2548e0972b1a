"""What happened and what comes, each in one sentence with a link to its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.alphabet import capital
from generator.figures.stand import ActieStand, maanden_later
from generator.figures.veranderingen import Change
from generator.layout.changes import all_changes, change_row, was_unknown
from generator.layout.context import Context
from generator.layout.site_map import SiteMap, actie_path
from generator.layout.words import RESULTATEN, listed
from generator.layout.zin import Zin
from generator.model.fields import Resultaat
from generator.moment import Moment

NEWEST = 3
COMING_MONTHS = 3
_COMING = 5
NIETS_KOMT = "Voor zover wij weten, komt er geen einddatum meer aan."
# A change: what it is of, what it was, and what it is now.
_WERD = Zin("{wanneer}: {soort} ging van ‘{was}’ naar ‘{nu}’.")
_EERSTE_NIEUWS = Zin("{wanneer}, het eerste nieuws: {soort} is ‘{nu}’.")
_VOORBIJ = Zin("De eerste einddatum ging voorbij: {einde}.")
_OOK_BIJ = Zin("{woorden} Ook bij {codes}.")
_SOORT = {
    "stand": "de stand",
    "resultaat": "het resultaat",
    "thema": "het thema",
    "trekker": "de trekker",
}
_EINDDATUM = "de einddatum"
# What worked and what did not.
_HOORDEN = Zin("{resultaat}. Wij hoorden dat {wanneer}.")
_GEHAALD: tuple[Resultaat, ...] = ("gehaald", "deels")
_GEMIST: tuple[Resultaat, ...] = ("niet gehaald",)
# What comes.
_DAN_KLAAR = Zin("{moment}: dan moet dit klaar zijn.")
_DAN = Zin("{moment}.")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence about one thing: the path of its page, its code and title, and what there is to say."""

    target: str
    code: str
    title: str
    words: str

    @property
    def after_title(self) -> str:
        """What parts the title from the words, for the ear too."""
        return stop_after(self.title)


def stop_after(title: str) -> str:
    """The full stop that a title still needs before a sentence follows."""
    return "" if title.endswith((".", "?", "!")) else "."


def newest_changes(context: Context) -> list[Told]:
    """The newest news, whenever it was: of each record only its newest. What was first heard is told after no change."""
    newest: dict[tuple[str, str], Change] = {}
    news = news_first(all_changes(context))
    changed = [change for change in news if not was_unknown(change)]
    for change in changed or news:
        newest.setdefault((change.kind, change.code), change)
    return grouped(context, list(newest.values()))[:NEWEST]


def grouped(context: Context, found: Sequence[Change]) -> list[Told]:
    """Changes, each in a sentence; what changed alike on one day is told once."""
    alike: dict[tuple[str, ...], list[Change]] = {}
    for change in found:
        key = (change.kind, change.what, change.was, change.now, change.when)
        alike.setdefault(key, []).append(change)
    return [_group(context, group) for group in alike.values()]


def news_first(found: Sequence[Change]) -> list[Change]:
    """Only what somebody told. A last day that passes is no news; it is told when there is nothing else."""
    return [change for change in found if change.what != "te laat"] or list(found)


def _group(context: Context, found: Sequence[Change]) -> Told:
    first, *others = found
    told = _change(context, first)
    if not others:
        return told
    codes = listed([change.code for change in others])
    return replace(told, words=_OOK_BIJ(woorden=told.words, codes=codes))


def told_changes(context: Context, found: Sequence[Change]) -> list[Told]:
    """Changes, each in a sentence."""
    return [_change(context, change) for change in found]


def _change(context: Context, change: Change) -> Told:
    wat, was, nu, wanneer = change_row(context, change)
    soort = _SOORT.get(change.what, _EINDDATUM)
    words = _words(change, soort, was.text, nu.text, capital(wanneer.text))
    return Told(wat.target, wat.code, wat.text, words)


def _words(change: Change, soort: str, was: str, nu: str, wanneer: str) -> str:
    if change.what == "te laat":
        return _VOORBIJ(einde=change.was)
    if was_unknown(change):
        return _EERSTE_NIEUWS(wanneer=wanneer, soort=soort, nu=nu)
    return _WERD(wanneer=wanneer, soort=soort, nu=nu, was=was)


def worked_and_not(context: Context) -> tuple[Told | None, Told | None]:
    """The newest result that was reached, whole or in part, and the newest that was not; None where there is none.

    The rule is fixed, so nobody chooses what shines: the newest of both. Of one day, what was reached whole goes before
    what was reached in part, and then the lower code.
    """
    acties = context.figures.acties.values()
    return _newest(acties, _GEHAALD), _newest(acties, _GEMIST)


def _newest(acties: Iterable[ActieStand], wanted: Sequence[Resultaat]) -> Told | None:
    found = [(_since(stand), stand) for stand in acties if stand.resultaat in wanted]
    if not found:
        return None
    moment, stand = max(
        found, key=lambda pair: (str(pair[0].van), -wanted.index(pair[1].resultaat))
    )
    woord = RESULTATEN[stand.resultaat].word
    words = _HOORDEN(resultaat=woord, wanneer=moment.wanneer)
    return Told(actie_path(stand.actie.code), stand.actie.code, stand.actie.titel, words)


def _since(stand: ActieStand) -> Moment:
    """The moment of the first of the newest updates that give this result."""
    since = stand.nieuws[0]
    for nieuws in stand.nieuws:
        if nieuws.resultaat != stand.resultaat:
            break
        since = nieuws
    return since.peildatum


def coming(context: Context) -> tuple[list[Told], int]:
    """What should happen in the coming months, soonest first, and how much of it there is in all."""
    today = context.figures.today
    until = maanden_later(today, COMING_MONTHS)
    soon = [(day, told) for day, told in _ahead(context) if today <= day <= until]
    soon.sort(key=lambda pair: (pair[0], pair[1].title))  # two may have one day and one title
    return [told for _, told in soon[:_COMING]], len(soon)


def last_days(groep: Iterable[ActieStand], today: date) -> list[Told]:
    """The last days of a group of actions that are still to come, soonest first."""
    ahead = [(day, told) for day, told in _last_days(groep) if day >= today]
    ahead.sort(key=lambda pair: (pair[0], pair[1].code))
    return [told for _, told in ahead]


def _ahead(context: Context) -> Iterator[tuple[date, Told]]:
    for stap in context.register.planning:
        if stap.moment.tot and stap.gebeurd != "ja":
            words = _DAN(moment=capital(stap.moment.zin))
            yield stap.moment.tot, Told(SiteMap.PLANNING.path, "", stap.titel, words)
    yield from _last_days(context.figures.acties.values())


def _last_days(groep: Iterable[ActieStand]) -> Iterator[tuple[date, Told]]:
    for stand in groep:
        einde = stand.nieuwe_deadline or stand.actie.eerste_deadline
        if einde.tot and stand.loopt_nog and stand.afgesloten is None:
            words = _DAN_KLAAR(moment=capital(einde.einde))
            code = stand.actie.code
            yield einde.tot, Told(actie_path(code), code, stand.actie.titel, words)
