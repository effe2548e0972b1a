"""What every page is made from: the register, its figures and the texts of the editors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.figures.as_known import later_sources
from generator.figures.figures import Figures
from generator.model.acties import Actie, Plan, Thema
from generator.model.register import Register
from generator.model.site import Bron
from generator.register.content import Text


@dataclass(frozen=True)  # without slots, because what is looked up often is kept
class Context:
    """The whole input of the pages for one day. `texts` are the pages of the editors by path."""

    register: Register
    figures: Figures
    texts: Mapping[str, Text]

    def rol(self, rol: str) -> str:
        """The name of a role, or the word for an owner nobody knows."""
        return self._rollen.get(rol, "onbekend")

    def bron(self, bron: str) -> Bron:
        """A source by its key. The register has no reference to a source that is not there."""
        return self._bronnen[bron]

    def already(self, bron: str) -> bool:
        """Whether this source was there on the day of the site."""
        return bron in self._al

    def thema(self, thema: str) -> Thema:
        """A theme by its key. The register has no reference to a theme that is not there."""
        return self._themas[thema]

    def plan(self, plan: str) -> Plan:
        """A plan by its key. The register has no reference to a plan that is not there."""
        return self._plannen[plan]

    def actie(self, code: str) -> Actie:
        """An action by its code. The register has no reference to an action that is not there."""
        return self.figures.acties[code].actie

    def themas(self) -> list[Thema]:
        """The themes in the order of the site: first those with actions, then by name."""
        return sorted(
            self.register.themas,
            key=lambda t: (not self.figures.per_thema[t.id].totaal, t.titel.lower()),
        )

    @cached_property
    def _rollen(self) -> dict[str, str]:
        return {rol.id: rol.naam for rol in self.register.rollen}

    @cached_property
    def _bronnen(self) -> dict[str, Bron]:
        return {bron.id: bron for bron in self.register.bronnen}

    @cached_property
    def _al(self) -> frozenset[str]:
        later = later_sources(self.register.bronnen, self.figures.today)
        return frozenset(bron.id for bron in self.register.bronnen) - later

    @cached_property
    def _themas(self) -> dict[str, Thema]:
        return {thema.id: thema for thema in self.register.themas}

    @cached_property
    def _plannen(self) -> dict[str, Plan]:
        return {plan.id: plan for plan in self.register.plannen}
