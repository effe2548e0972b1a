"""The facts of an action that people ask for first, each in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.alphabet import capital
from generator.figures.stand import AF, ActieStand
from generator.layout.action_state import in_time_sentences, over_sentences
from generator.layout.action_steps import next_step
from generator.layout.answers import ONBEKEND, hours_in_words
from generator.layout.context import Context
from generator.layout.deadline import first_last_day, late_since, no_last_day
from generator.layout.owners import owners_before
from generator.layout.words import OR_ROLLEN, RESULTATEN, Sign, listed, maanden_oud, stand_sign
from generator.layout.zin import Deel, Zin
from generator.model.keuzes import StandMetWoord
from generator.moment import dag

_STAND = "Stand"
_ARCHIEF = Zin("Wij volgen deze actie **niet meer** sinds {dag}. Je ziet hier de laatste stand.")
_EERSTE_DATUM = "Eerste einddatum"
_PERIODE = Zin("In het register staat: {periode}.")
_NIEUWE_DATUM = "Nieuwe einddatum"
_DATUM_VOORBIJ = "Deze datum is voorbij."
_TREKKER = Deel("{trekker|trekkers}")
_RESULTAAT = "Resultaat"
_STAP = "Volgende stap"
_OR = "Ondernemingsraad (OR)"
_TIJD = "Tijd nodig"
_NIEUWS = "Laatste nieuws"
_NIEUWS_OUD = Deel("{dag}, {lang} oud")
_NOG_GEEN_NIEUWS = "Nog geen"


@dataclass(frozen=True, slots=True)
class Feit:
    """One fact: its name, and a state with its sign or words; then what must be said beside it.

    `day`: the state is old news from that day. `late`: since when it is late, in words; empty when it is not.
    """

    name: str
    text: str = ""
    sign: Sign | None = None
    day: str = ""
    late: str = ""
    beside: tuple[str, ...] = ()


def facts(context: Context, stand: ActieStand) -> list[Feit]:
    """The facts of an action: always in the same order. Unknown is said, and never left out."""
    return [
        _state(stand),
        _first_deadline(stand),
        *_new_deadline(stand),
        _owner(context, stand),
        Feit(_RESULTAAT, sign=RESULTATEN[stand.resultaat]),
        *_next_step(stand),
        *_of_parts(context, stand),
        _latest(stand),
    ]


def _state(stand: ActieStand) -> Feit:
    beside = [_ARCHIEF(dag=dag(stand.afgesloten))] if stand.afgesloten else []
    beside += [*_own_words(stand), *over_sentences(stand)]
    day = stand.laatste.peildatum.zin if stand.oud and stand.laatste else ""
    return Feit(_STAND, sign=stand_sign(stand.stand), day=day, beside=tuple(beside))


def _own_words(stand: ActieStand) -> list[str]:
    """What a word of the organisation itself means."""
    if isinstance(stand.stand, StandMetWoord) and stand.stand.eigen.uitleg:
        return [stand.stand.eigen.uitleg]
    return []


def _first_deadline(stand: ActieStand) -> Feit:
    """The first last day. One that cannot be known is shown in the words of the source."""
    eerste = stand.actie.eerste_deadline
    beside = in_time_sentences(stand) if eerste.tot else [no_last_day(stand)]
    if eerste.tot and eerste.zin.startswith("van "):
        beside = [_PERIODE(periode=eerste.zin), *beside]
    return Feit(_EERSTE_DATUM, first_last_day(stand), late=late_since(stand), beside=tuple(beside))


def _new_deadline(stand: ActieStand) -> list[Feit]:
    """A later last day; that nobody knows one while the action is late."""
    later = stand.nieuwe_deadline
    if later is None:
        return [Feit(_NIEUWE_DATUM, sign=ONBEKEND)] if stand.te_laat else []
    beside = (_DATUM_VOORBIJ,) if later.voorbij(stand.today) else ()
    return [Feit(_NIEUWE_DATUM, capital(later.einde), beside=beside)]


def _owner(context: Context, stand: ActieStand) -> Feit:
    """Who owns it now, and who did before as far as the action itself tells."""
    before = tuple(owners_before(context, stand.actie, stand.today))
    name = capital(_TREKKER(n=max(len(stand.trekkers), 1)))
    if stand.trekker_onbekend:
        return Feit(name, sign=ONBEKEND, beside=before)
    return Feit(name, capital(context.trekkers(stand)), beside=before)


def _next_step(stand: ActieStand) -> list[Feit]:
    """The step that comes now; nothing of an action that is over, or when nobody knows which one it is."""
    over = stand.stand in AF or stand.afgesloten is not None
    step = None if over else next_step(stand)
    return [Feit(_STAP, step.titel)] if step else []


def _of_parts(context: Context, stand: ActieStand) -> list[Feit]:
    """What an organisation can leave out: the works council, and the hours where somebody gave them."""
    actie = stand.actie
    found = []
    if context.met("ondernemingsraad"):
        known = actie.or_ != "onbekend"
        found.append(Feit(_OR, OR_ROLLEN[actie.or_]) if known else Feit(_OR, sign=ONBEKEND))
    if context.met("uren") and not isinstance(actie.capaciteit, str):
        hours = listed([hours_in_words(one) for one in actie.capaciteit])
        found.append(Feit(_TIJD, capital(hours)))
    return found


def _latest(stand: ActieStand) -> Feit:
    """The day of the newest news and how old that is. What is followed no more is not called old."""
    if not stand.laatste or not stand.laatste.peildatum.van:
        return Feit(_NIEUWS, _NOG_GEEN_NIEUWS)
    day = stand.laatste.peildatum
    if stand.afgesloten:
        return Feit(_NIEUWS, day.zin)
    return Feit(
        _NIEUWS,
        _NIEUWS_OUD(dag=day.zin, lang=maanden_oud(stand.laatste.peildatum.van, stand.today)),
    )
