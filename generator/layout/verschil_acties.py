"""What differs of actions: each of them in as many lists as it has differences, and never twice for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.figures.stand import ActieStand
from generator.layout.context import Context
from generator.layout.unknown import not_known_of
from generator.layout.verschil_deel import EERST_NU, Onderdeel, onderdeel
from generator.layout.words import RESULTATEN, listed, stand_sign
from generator.layout.zin import Deel
from generator.model.voortgang import Voortgang

_WIE = Deel("{code} {titel}")
_WAAROVER = Deel("{wie}: {vraag}")
_NIEUWS = Deel("{code}, {wanneer}: {stand}")
_GEEN_DATUM = "onbekend"
_GESTOPT = "gestopt"
# From nothing to something: that is what people call a start.
_NOG_NIET = frozenset({"niet gestart", "onbekend"})
_BEZIG = frozenset({"loopt", "doorlopend"})
# An action before and after; before there may have been none.
_Pair = tuple[ActieStand | None, ActieStand]
_Both = tuple[ActieStand, ActieStand]


def actie_parts(voor: Context, na: Context) -> tuple[Onderdeel, ...]:
    """Every list about actions, also the empty ones."""
    was, nu = voor.figures.acties, na.figures.acties
    pairs = [(was.get(code), nu[code]) for code in nu]
    both = [(first, then) for first, then in pairs if first is not None]
    return (
        onderdeel("new_actions", "Nieuwe acties", (_wie(nu[code]) for code in nu if code not in was)),
        onderdeel("gone_actions", "Acties die weg zijn", (_wie(was[code]) for code in was if code not in nu)),
        *_states(pairs, both),
        onderdeel("results", "Een ander resultaat", _changed(both, _resultaat)),
        onderdeel("deadlines", "Een andere einddatum", _changed(both, _einddatum)),
        onderdeel("owners", "Een andere trekker", _owners(both, voor, na)),
        onderdeel("themes", "Verhuisd naar een ander thema", _themes(both, voor, na)),
        onderdeel("news", "Nieuws dat erbij kwam", _news(voor, na)),
        onderdeel("now_known", "Dit weten wij nu wel", _questions(both, na, gone=True)),
        onderdeel("now_unknown", "Dit weten wij nu niet meer", _questions(both, na, gone=False)),
    )  # fmt: skip


def _states(pairs: Sequence[_Pair], both: Sequence[_Both]) -> tuple[Onderdeel, ...]:
    """What is late, and each changed state in one list. A new action counts among those that are late or over now."""
    moved = [pair for pair in both if pair[0].stand != pair[1].stand]
    other = [pair for pair in moved if not _told(pair)]
    return (
        _listed("newly_late", "Nu te laat", pairs, _late),
        _listed("no_longer_late", "Niet meer te laat", both, _in_time_again),
        _listed("finished", "Nu klaar", pairs, _finished),
        _listed("started", "Nu begonnen", both, _started),
        _listed("stopped", "Nu gestopt", pairs, _stopped),
        onderdeel("other_states", "Een andere stand", (_anders(pair, _stand) for pair in other)),
    )


def _listed(
    naam: str, kop: str, pairs: Sequence[_Pair], holds: Callable[[_Pair], bool]
) -> Onderdeel:
    return onderdeel(naam, kop, (_wie(pair[1]) for pair in pairs if holds(pair)))


def _late(pair: _Pair) -> bool:
    was, nu = pair
    return nu.te_laat and (was is None or not was.te_laat)


def _in_time_again(pair: _Pair) -> bool:
    was, nu = pair
    return was is not None and was.te_laat and not nu.te_laat


def _finished(pair: _Pair) -> bool:
    was, nu = pair
    return nu.klaar and (was is None or not was.klaar)


def _stopped(pair: _Pair) -> bool:
    was, nu = pair
    return nu.stand == _GESTOPT and (was is None or was.stand != _GESTOPT)


def _started(pair: _Pair) -> bool:
    was, nu = pair
    return was is not None and was.stand in _NOG_NIET and nu.stand in _BEZIG


def _told(pair: _Pair) -> bool:
    """Whether another list says already that the state changed."""
    return _finished(pair) or _stopped(pair) or _started(pair)


def _wie(stand: ActieStand) -> str:
    return _WIE(code=stand.actie.code, titel=stand.actie.titel)


def _anders(pair: _Both, words: Callable[[ActieStand], str]) -> str:
    return EERST_NU(wie=_wie(pair[1]), was=words(pair[0]), nu=words(pair[1]))


def _changed(pairs: Sequence[_Both], words: Callable[[ActieStand], str]) -> Iterator[str]:
    return (_anders(pair, words) for pair in pairs if words(pair[0]) != words(pair[1]))


def _owners(pairs: Sequence[_Both], voor: Context, na: Context) -> Iterator[str]:
    for was, nu in pairs:
        if set(was.trekkers) != set(nu.trekkers):
            first, then = voor.trekkers(was), na.trekkers(nu)
            yield EERST_NU(wie=_wie(nu), was=first, nu=then)


def _themes(pairs: Sequence[_Both], voor: Context, na: Context) -> Iterator[str]:
    for was, nu in pairs:
        if set(was.themas) != set(nu.themas):
            first, then = voor.thema_namen(was.themas), na.thema_namen(nu.themas)
            yield EERST_NU(wie=_wie(nu), was=listed(first), nu=listed(then))


def _stand(stand: ActieStand) -> str:
    return stand_sign(stand.stand).word


def _resultaat(stand: ActieStand) -> str:
    return RESULTATEN[stand.resultaat].word


def _einddatum(stand: ActieStand) -> str:
    """The newest deadline that is told; that of what is over does not count."""
    newest = stand.nieuwe_deadline or stand.actie.eerste_deadline
    return newest.einde or _GEEN_DATUM


def _news(voor: Context, na: Context) -> Iterator[str]:
    """Each update that was not known before, oldest first."""
    known = {_key(nieuws) for nieuws in voor.register.voortgang}
    new = [nieuws for nieuws in na.register.voortgang if _key(nieuws) not in known]
    for nieuws in sorted(new, key=lambda one: (one.peildatum.tekst, one.code)):
        word = stand_sign(nieuws.stand).word
        yield _NIEUWS(code=nieuws.code, wanneer=nieuws.peildatum.zin, stand=word)


def _key(nieuws: Voortgang) -> tuple[str, str]:
    return nieuws.code, nieuws.peildatum.tekst


def _questions(pairs: Sequence[_Both], na: Context, *, gone: bool) -> Iterator[str]:
    """The questions of which the answer came (`gone`), or was lost."""
    for was, nu in pairs:
        first, then = (not_known_of(na, was), not_known_of(na, nu))[:: 1 if gone else -1]
        for vraag in first:
            if vraag not in then:
                yield _WAAROVER(wie=_wie(nu), vraag=vraag)
