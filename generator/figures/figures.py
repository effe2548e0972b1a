"""All figures of the site for one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.as_known import as_known
from generator.figures.origins import later_sources
from generator.figures.stand import ActieStand, standen
from generator.figures.tabellen import Tabel, tabellen
from generator.figures.telling import Telling, count
from generator.figures.waardetabellen import waardetabellen
from generator.model.register import Register
from generator.moment import Moment


@dataclass(frozen=True, slots=True)
class Figures:
    """Where everything stands on `today`: per action (by code), per theme and plan (by id), and together.

    `tabellen` are the measurements up to that day. They are the only form in which measurements reach an output.
    """

    today: date
    acties: Mapping[str, ActieStand]
    per_thema: Mapping[str, Telling]
    per_plan: Mapping[str, Sequence[ActieStand]]
    totaal: Telling
    tabellen: tuple[Tabel, ...] = ()

    def van_thema(self, thema: str) -> list[ActieStand]:
        """The actions of a theme, in the order of the register."""
        return [stand for stand in self.acties.values() if thema in stand.themas]

    def van_plan(self, plan: str) -> list[ActieStand]:
        """The actions of a plan, in the order of the register."""
        return list(self.per_plan.get(plan, ()))


def figures(register: Register, today: date) -> Figures:
    """Count everything. `today` is the day the site speaks of, never the clock."""
    known = as_known(register, today)
    acties = {stand.actie.code: stand for stand in standen(known, today)}
    by_theme = _grouped(acties.values(), lambda stand: stand.themas)
    per_thema = {thema.id: count(by_theme.get(thema.id, ())) for thema in known.themas}
    per_plan = _grouped(acties.values(), lambda stand: stand.plannen)
    # What is hidden is decided over all days, also later ones: the site of a past day may give
    # nothing away either.
    over_mensen = tabellen(register.metingen, register.organisatie.drempels)
    metingen = (*over_mensen, *waardetabellen(register.waarden, register.streefcijfers))
    later = later_sources(register.bronnen, today)
    tot_nu = [tabel.tot(today, later) for tabel in metingen]
    bekend = tuple(tabel for tabel in tot_nu if tabel.dagen)
    return Figures(today, acties, per_thema, per_plan, count(list(acties.values())), bekend)


def _grouped(
    acties: Iterable[ActieStand], groups_of: Callable[[ActieStand], Iterable[str]]
) -> dict[str, list[ActieStand]]:
    """The actions of each group, in one round: there are more plans as there are more actions.

    An action can be in more groups, so together they can hold more than there are.
    """
    groups: dict[str, list[ActieStand]] = {}
    for stand in acties:
        for name in dict.fromkeys(groups_of(stand)):
            groups.setdefault(name, []).append(stand)
    return groups


def laatste_nieuws(groep: list[ActieStand]) -> Moment | None:
    """The day of the newest update in a group; None when there never was one."""
    dagen = [stand.laatste.peildatum for stand in groep if stand.laatste]
    # As text, because the model lets only days written as 2024-03-07 through.
    return max(dagen, key=lambda dag: dag.tekst, default=None)
