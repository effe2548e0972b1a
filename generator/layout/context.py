"""What every page is made from: the register, its figures and the texts of the editors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial

from generator.figures.as_known import as_known
from generator.figures.figures import Figures, figures
from generator.figures.origins import later_sources
from generator.figures.peildagen import Peildag, peildagen
from generator.figures.stand import ActieStand
from generator.layout.page import Page, PageFile
from generator.layout.words import listed
from generator.model.acties import Actie, Plan, Thema
from generator.model.fields import Onderwerp
from generator.model.naslag import Bron, Rol
from generator.model.onderwerpen import without_parts
from generator.model.register import Register
from generator.register.content import Text


@dataclass(frozen=True, slots=True)
class Lookup:
    """What pages look up often, by its key. `already` holds the sources that were there on the day of the site."""

    rollen: Mapping[str, str]
    bronnen: Mapping[str, Bron]
    already: frozenset[str]
    themas: Mapping[str, Thema]
    plannen: Mapping[str, Plan]


@dataclass(frozen=True, slots=True)
class Context:
    """The whole input of the pages for one day.

    `texts` are the pages of the editors by path. `made` are the pages of the kinds that came before.
    `peildagen` gives the measuring days, worked out when the first page asks for them.
    `papers` are the files of the report of each year, when they were made.
    """

    register: Register
    figures: Figures
    texts: Mapping[str, Text]
    by_key: Lookup
    peildagen: Callable[[], tuple[Peildag, ...]]
    made: tuple[Page, ...] = ()
    papers: Mapping[int, tuple[PageFile, ...]] = field(default_factory=dict)

    def met(self, *onderwerpen: Onderwerp) -> bool:
        """Whether the site is about all of these parts, or the organisation leaves one of them out."""
        return self.register.organisatie.met(*onderwerpen)

    def rol(self, rol: str) -> str:
        """The name of a role, or the word for an owner nobody knows."""
        return self.by_key.rollen.get(rol, "onbekend")

    def trekkers(self, stand: ActieStand) -> str:
        """The names of the owners of an action, in a row; or the word for an owner nobody knows."""
        return self.rolnamen(stand.trekkers)

    def rolnamen(self, rollen: Sequence[str]) -> str:
        """The names of roles in a row."""
        return listed([self.rol(rol) for rol in rollen])

    def thema_namen(self, themas: Iterable[str]) -> list[str]:
        """The titles of themes, or the word for a theme nobody knows."""
        titles = self.by_key.themas
        return [titles[one].titel if one in titles else "onbekend" for one in themas]

    def bron(self, bron: str) -> Bron:
        """A source by its key. The register has no reference to a source that is not there."""
        return self.by_key.bronnen[bron]

    def already(self, bron: str) -> bool:
        """Whether this source was there on the day of the site. What comes from no source was always there."""
        return not bron or bron in self.by_key.already

    def thema(self, thema: str) -> Thema:
        """A theme by its key. The register has no reference to a theme that is not there."""
        return self.by_key.themas[thema]

    def plan(self, plan: str) -> Plan:
        """A plan by its key. The register has no reference to a plan that is not there."""
        return self.by_key.plannen[plan]

    def actie(self, code: str) -> Actie:
        """An action by its code. The register has no reference to an action that is not there."""
        return self.figures.acties[code].actie

    def rollen(self) -> list[Rol]:
        """The roles whose source was there, and those that need none."""
        return [rol for rol in self.register.rollen if rol.bron is None or self.already(rol.bron)]

    def bronnen(self) -> list[Bron]:
        """The sources that were there on the day of the site."""
        return [bron for bron in self.register.bronnen if self.already(bron.id)]

    def themas(self) -> list[Thema]:
        """The themes in the order of the site: first those with actions, then by name."""
        return sorted(
            self.register.themas,
            key=lambda t: (not self.figures.per_thema[t.id].totaal, t.titel.lower()),
        )


def make_context(register: Register, figures: Figures, texts: list[Text]) -> Context:
    """What every page is made from, without what was not known yet on the day of the figures."""
    known = without_parts(as_known(register, figures.today))
    sources = {bron.id: bron for bron in known.bronnen}
    by_key = Lookup(
        rollen={rol.id: rol.naam for rol in known.rollen},
        bronnen=sources,
        already=frozenset(sources) - later_sources(known.bronnen, figures.today),
        themas={thema.id: thema for thema in known.themas},
        plannen={plan.id: plan for plan in known.plannen},
    )
    days = cache(partial(peildagen, known, figures.today))
    return Context(known, figures, {text.path: text for text in texts}, by_key, days)


def on_day(context: Context, day: date) -> Context:
    """The same context as it was known on an earlier day. What is hidden now is hidden then too."""
    if day == context.figures.today:
        return context
    later = later_sources(context.register.bronnen, day)
    until = (tabel.tot(day, later) for tabel in context.figures.tabellen)
    counted = replace(
        figures(context.register, day), tabellen=tuple(tabel for tabel in until if tabel.dagen)
    )
    return make_context(context.register, counted, list(context.texts.values()))
