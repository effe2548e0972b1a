"""The lists of actions that are a page of their own: one for each question people ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.alphabet import capital
from generator.figures.stand import THEMA_ONBEKEND, ActieStand
from generator.layout.context import Context
from generator.layout.site_map import (
    SiteMap,
    deel_acties_path,
    pages_left_out,
    thema_acties_path,
    trekker_acties_path,
)
from generator.layout.zin import Deel
from generator.model.acties import Thema

# Lists that the register makes.
_BIJ_THEMA = Deel("Acties bij het thema {thema}")
_EEN_THEMA = "Elke actie hoort bij 1 thema."
_NIET_ELK_THEMA = "Een actie hoort bij 1 thema, of wij weten niet bij welk."
_ZONDER_THEMA = (
    "Thema onbekend",
    "Acties waarvan wij het thema niet weten",
    "Hier staan acties waarvan het register niet zegt bij welk thema ze horen.",
)
_MEER_THEMAS = "Een actie kan bij meer dan 1 thema horen. Dan staat die in meer lijsten."
_MEER_TREKKERS = "Een actie kan meer dan 1 trekker hebben. Dan staat die in meer lijsten."
_VAN_TREKKER = Deel("Acties van de trekker: {trekker}")
_EEN_TREKKER = "De trekker zorgt dat de actie gebeurt."
# Who has a plan often owns an action too, and two links may not have one name.
_IN_PLANNEN_VAN = Deel("In plannen van {deel}")
_VAN_DEEL = Deel("Acties in plannen van: {deel}")
_EEN_DEEL = "Elk plan is van 1 organisatie, afdeling of groep."


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list that is its own page. `rule` says in plain words which actions are in it: it stays true when there are none."""

    path: str
    name: str
    title: str
    rule: str
    holds: Callable[[ActieStand], bool]
    # Of which actions nobody knows whether they belong here.
    unknown: Callable[[ActieStand], bool] | None = None

    @property
    def mark(self) -> str:
        """The name of the list for the script that filters."""
        return self.path.removeprefix("acties/").removesuffix(".md").replace("/", "-")


@dataclass(frozen=True, slots=True)
class Groep:
    """Lists that exclude each other for a reader who filters: a choice from each group can be combined."""

    name: str
    lists: tuple[Lijst, ...]


def _always(
    place: SiteMap,
    name: str,
    rule: str,
    holds: Callable[[ActieStand], bool],
    unknown: Callable[[ActieStand], bool] | None = None,
) -> Lijst:
    """A list that every site has."""
    return Lijst(place.path, name, place.title, rule, holds, unknown)


ALLE = _always(SiteMap.ALLE_ACTIES, "Alle", "Een actie staat 1 keer in de lijst.", lambda _: True)
AANDACHT = (
    _always(
        SiteMap.TE_LAAT,
        "Te laat",
        "Wij kijken naar de eerste einddatum. Een nieuwe datum maakt een actie niet op tijd.",
        lambda stand: stand.te_laat,
    ),
    _always(
        SiteMap.GEEN_NIEUWS,
        "Geen nieuws",
        "Hier staan acties waarover wij te lang niets hoorden. Dan zeggen wij niet dat het goed gaat.",
        lambda stand: stand.oud,
    ),
    _always(
        SiteMap.GEEN_TREKKER,
        "Trekker onbekend",
        "Hier staan acties waarvan wij niet weten wie ervoor zorgt.",
        lambda stand: stand.trekker_onbekend,
    ),
    _always(
        SiteMap.GELD_OF_TIJD,
        "Geld of tijd nodig",
        "Hier staan acties waarvan het register zegt dat geld of tijd nodig is.",
        lambda stand: stand.actie.middelen_nodig == "ja",
        lambda stand: stand.actie.middelen_nodig == "onbekend",
    ),
    _always(
        SiteMap.MET_DE_OR,
        "Met de OR",
        "Hier staan acties waarbij de OR advies geeft, het goed moet vinden, of informatie krijgt.",
        lambda stand: stand.actie.or_ not in {"geen", "onbekend"},
        lambda stand: stand.actie.or_ == "onbekend",
    ),
    _always(
        SiteMap.HANGT_AF,
        "Hangt van iets af",
        "Hier staan acties die op een andere actie wachten, of van iets anders afhangen.",
        lambda stand: bool(stand.actie.voorbehoud or stand.actie.wacht_op),
    ),
)
_STAND = (
    _always(
        SiteMap.KLAAR,
        "Klaar",
        "Klaar zegt nog niets over het resultaat.",
        lambda stand: stand.klaar,
    ),
    _always(
        SiteMap.LOOPT,
        "Loopt",
        "Hier staan acties waaraan iets is gedaan. Ze zijn niet klaar.",
        lambda stand: stand.stand == "loopt",
    ),
    _always(
        SiteMap.TE_HERZIEN,
        "Opnieuw bekijken",
        "Hier staan acties waarvan het plan niet meer klopt. Er moet een nieuwe keuze komen.",
        lambda stand: stand.stand == "te herzien",
    ),
    _always(
        SiteMap.DOORLOPEND,
        "Loopt altijd door",
        "Hier staan acties zonder einde. Wij tellen ze niet mee bij ‘klaar’.",
        lambda stand: stand.stand == "doorlopend",
    ),
    _always(
        SiteMap.LIGT_STIL,
        "Nog niet gestart of stil",
        "Hier staan acties waaraan nog niets is gedaan, of een tijd niets.",
        lambda stand: stand.stand in {"niet gestart", "stil"},
    ),
    _always(
        SiteMap.GESTOPT,
        "Gestopt",
        "Hier staan acties waarmee wij zijn gestopt. De reden staat bij de actie.",
        lambda stand: stand.stand == "gestopt",
    ),
    _always(
        SiteMap.STAND_ONBEKEND,
        "Stand onbekend",
        "Hier staan acties waarvan wij niet weten hoe ver ze zijn.",
        lambda stand: stand.stand == "onbekend",
    ),
)


def groups(context: Context) -> tuple[Groep, ...]:
    """The groups to choose from. Only themes and parts of the organisation that have actions get a list."""
    themas = [thema for thema in context.themas() if context.figures.per_thema[thema.id].totaal]
    alles = list(context.figures.acties.values())
    owned = [stand for stand in alles if not stand.trekker_onbekend]
    trekkers = dict.fromkeys(chain.from_iterable(stand.trekkers for stand in owned))
    van = dict.fromkeys(plan.organisatieonderdeel for plan in context.register.plannen)
    return (
        Groep("Waar moet je op letten?", _aandacht(context)),
        Groep("Hoe ver is het?", _STAND),
        Groep(
            "Welk thema?",
            (*(_van_thema(thema, alles) for thema in themas), *_zonder_thema(context)),
        ),
        Groep("Wie trekt het?", tuple(_van_trekker(context, rol, alles) for rol in trekkers)),
        Groep("Van wie is het plan?", tuple(_van_deel(context, deel) for deel in van)),
    )


def _aandacht(context: Context) -> tuple[Lijst, ...]:
    """What asks for attention, as far as the site is about it."""
    left_out = pages_left_out(context.register.organisatie)
    return tuple(lijst for lijst in AANDACHT if lijst.path not in left_out)


def _van_thema(thema: Thema, alles: Sequence[ActieStand]) -> Lijst:
    more = any(len(stand.themas) > 1 for stand in alles)
    unknown = any(stand.thema_onbekend for stand in alles)
    rule = _MEER_THEMAS if more else _EEN_THEMA
    return Lijst(
        thema_acties_path(thema.id),
        thema.titel,
        _BIJ_THEMA(thema=thema.titel),
        _NIET_ELK_THEMA if unknown and not more else rule,
        lambda stand: thema.id in stand.themas,
    )


def _zonder_thema(context: Context) -> tuple[Lijst, ...]:
    """The actions of which nobody knows the theme, where there are any."""
    alles = context.figures.acties.values()
    if not context.met("themas") or not any(stand.thema_onbekend for stand in alles):
        return ()
    path = thema_acties_path(THEMA_ONBEKEND)
    return (Lijst(path, *_ZONDER_THEMA, lambda stand: stand.thema_onbekend),)


def _van_trekker(context: Context, rol: str, alles: Sequence[ActieStand]) -> Lijst:
    """The actions of one owner; those without an owner have a list of their own."""
    naam = context.rol(rol)
    more = any(len(stand.trekkers) > 1 for stand in alles)
    return Lijst(
        trekker_acties_path(rol),
        capital(naam),
        _VAN_TREKKER(trekker=naam),
        f"{_EEN_TREKKER} {_MEER_TREKKERS}" if more else _EEN_TREKKER,
        lambda stand: rol in stand.trekkers,
    )


def _van_deel(context: Context, deel: str) -> Lijst:
    """The actions in the plans of one part of the organisation."""
    plannen = {plan.id for plan in context.register.plannen if plan.organisatieonderdeel == deel}
    naam = context.rol(deel)
    return Lijst(
        deel_acties_path(deel),
        _IN_PLANNEN_VAN(deel=naam),
        _VAN_DEEL(deel=naam),
        _EEN_DEEL,
        lambda stand: not plannen.isdisjoint(stand.plannen),
    )
