"""All figures of the site for one day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.figures.as_known import later_sources
from generator.figures.stand import ActieStand, standen
from generator.figures.tabellen import Tabel, tabellen
from generator.figures.telling import Telling, count
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
        return [stand for stand in self.acties.values() if stand.actie.thema == thema]

    def van_plan(self, plan: str) -> list[ActieStand]:
        """The actions of a plan, in the order of the register."""
        return list(self.per_plan.get(plan, ()))


def figures(register: Register, today: date) -> Figures:
    """Count everything. `today` is the day the site speaks of, never the clock."""
    acties = {stand.actie.code: stand for stand in standen(register, today)}
    groepen = {
        thema.id: [a for a in acties.values() if a.actie.thema == thema.id]
        for thema in register.themas
    }
    per_thema = {thema: count(groep) for thema, groep in groepen.items()}
    # Grouped in one round: there are more plans as there are more actions.
    per_plan: dict[str, list[ActieStand]] = {}
    for stand in acties.values():
        per_plan.setdefault(stand.actie.plan, []).append(stand)
    # What is hidden is decided over all days, also later ones: the site of a past day may give nothing away either.
    metingen = tabellen(register.metingen, register.organisatie.drempels)
    later = later_sources(register.bronnen, today)
    bekend = tuple(found for tabel in metingen if (found := tabel.tot(today, later)).dagen)
    return Figures(today, acties, per_thema, per_plan, count(list(acties.values())), bekend)


def laatste_nieuws(groep: list[ActieStand]) -> Moment | None:
    """The day of the newest update in a group; None when there never was one."""
    dagen = [stand.laatste.peildatum for stand in groep if stand.laatste]
    return max(
        dagen, key=lambda dag: dag.tekst, default=None
    )  # the model lets only 2024-03-07 through
