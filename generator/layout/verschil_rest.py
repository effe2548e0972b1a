"""What differs beside actions: measurements, agreements and decisions, advice, and questions of colleagues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.alphabet import capital
from generator.figures.wachttijd import reactiestand
from generator.layout.agreed import state_word
from generator.layout.context import Context
from generator.layout.measured import uitkomst
from generator.layout.planned import GEBEURD
from generator.layout.verschil_deel import EERST_NU, Onderdeel, onderdeel
from generator.layout.zin import Deel
from generator.model.agenda import Streefcijfer
from generator.model.meedenken import Advies
from generator.moment import dag

_WIE = Deel("{code} {titel}")
_MET = Deel("{wie}: {wat}")
_GEMETEN = Deel("{wie}: gemeten op {dag}")
_REACTIE = Deel("Reactie {nummer}, {dag}")


def other_parts(voor: Context, na: Context) -> tuple[Onderdeel, ...]:
    """Every list that is not about actions, also the empty ones."""
    return (
        onderdeel("measured", "Nieuwe metingen", _measured(voor, na)),
        onderdeel("targets", "Een andere uitkomst bij een streefcijfer", _outcomes(voor, na)),
        onderdeel("agreements", "Nieuwe stand bij een afspraak", _agreements(voor, na)),
        onderdeel("decisions", "Besluiten en stappen", _decisions(voor, na)),
        onderdeel("advice", "Nieuw advies", _advice(voor, na)),
        onderdeel("answers", "Antwoord op een advies", _answers(voor, na)),
        onderdeel("asked", "Nieuwe reacties van lezers", _asked(voor, na)),
        onderdeel("answered", "Antwoord op een reactie", _answered(voor, na)),
    )


def _measured(voor: Context, na: Context) -> Iterator[str]:
    """Each day of which a table came: never a number, because a page may hide it."""
    known, targets = _days(voor), _targets(na)
    for code, day in sorted(_days(na) - known):
        titel = targets[code].titel if code in targets else ""
        yield _GEMETEN(wie=_WIE(code=code, titel=titel).rstrip(), dag=dag(day))


def _days(state: Context) -> set[tuple[str, date]]:
    found: set[tuple[str, date]] = set()
    for tabel in state.figures.tabellen:
        found.update((tabel.code, day) for day in tabel.dagen)
    return found


def _targets(state: Context) -> Mapping[str, Streefcijfer]:
    return {cijfer.code: cijfer for cijfer in state.register.streefcijfers}


def _outcomes(voor: Context, na: Context) -> Iterator[str]:
    before = _targets(voor)
    for code, cijfer in _targets(na).items():
        if code not in before:
            continue
        was, nu = _outcome(voor, before[code]), _outcome(na, cijfer)
        if was != nu:
            yield EERST_NU(wie=_WIE(code=code, titel=cijfer.titel), was=was, nu=nu)


def _outcome(state: Context, cijfer: Streefcijfer) -> str:
    cell = uitkomst(cijfer, state.figures.tabellen, state.figures.today)
    return cell.sign.word if cell.sign else cell.text


def _agreements(voor: Context, na: Context) -> Iterator[str]:
    before = {one.code: state_word(one, voor.figures.today) for one in voor.register.afspraken}
    for afspraak in na.register.afspraken:
        wie = _WIE(code=afspraak.code, titel=afspraak.titel)
        nu = state_word(afspraak, na.figures.today)
        was = before.get(afspraak.code)
        if was is None:
            yield _MET(wie=wie, wat=nu)
        elif was != nu:
            yield EERST_NU(wie=wie, was=was, nu=nu)


def _decisions(voor: Context, na: Context) -> Iterator[str]:
    """The planned steps of which we know now whether they happened."""
    before = {stap.id: stap.gebeurd for stap in voor.register.planning}
    for stap in na.register.planning:
        was = before.get(stap.id, "onbekend")
        if was != stap.gebeurd:
            yield EERST_NU(wie=stap.titel, was=GEBEURD[was].word, nu=GEBEURD[stap.gebeurd].word)


def _advice(voor: Context, na: Context) -> Iterator[str]:
    before = {advies.code for advies in voor.register.adviezen}
    new = (advies for advies in na.register.adviezen if advies.code not in before)
    return (_WIE(code=advies.code, titel=advies.titel) for advies in new)


def _answers(voor: Context, na: Context) -> Iterator[str]:
    before = _decided(voor)
    for advies in na.register.adviezen:
        if advies.antwoord and before.get(advies.code) != _decided_of(advies):
            wie = _WIE(code=advies.code, titel=advies.titel)
            yield _MET(wie=wie, wat=capital(advies.antwoord.besluit))


def _decided(state: Context) -> Mapping[str, str]:
    return {advies.code: _decided_of(advies) for advies in state.register.adviezen}


def _decided_of(advies: Advies) -> str:
    return advies.antwoord.besluit if advies.antwoord else ""


def _asked(voor: Context, na: Context) -> Iterator[str]:
    known = _reactions(voor)
    new = sorted((day, nummer) for nummer, day in _reactions(na).items() if nummer not in known)
    return (_REACTIE(nummer=nummer, dag=dag(day)) for day, nummer in new)


def _answered(voor: Context, na: Context) -> Iterator[str]:
    known = _replies(voor)
    new = sorted((day, nummer) for nummer, day in _replies(na).items() if nummer not in known)
    return (_REACTIE(nummer=nummer, dag=dag(day)) for day, nummer in new)


def _reactions(state: Context) -> Mapping[str, date]:
    """The number of each reaction that was known, with the day on which it came."""
    known = reactiestand(state.register, state.figures.today)
    reacties = [one.reactie for one in known.alle] if known else []
    days = {one.nummer: one.gevraagd.van for one in reacties}
    return {nummer: day for nummer, day in days.items() if day}


def _replies(state: Context) -> Mapping[str, date]:
    known = reactiestand(state.register, state.figures.today)
    reacties = [one.reactie for one in known.alle] if known else []
    days = {one.nummer: one.beantwoord.van for one in reacties if one.beantwoord}
    return {nummer: day for nummer, day in days.items() if day}
