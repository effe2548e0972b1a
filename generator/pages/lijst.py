"""Alle acties: one table, and the same table for each question people ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.figures.stand import ActieStand
from generator.layout.context import Context
from generator.layout.page import Crumb, Page
from generator.layout.tables import actions
from generator.layout.template import make_page, start
from generator.layout.words import GEEN_ACTIES, capital
from generator.layout.zin import Deel, Zin

_ALLE = Zin("Er {is|zijn} **{n} {actie|acties}**.", geen=GEEN_ACTIES)
_DEEL = Zin("Dit {is|zijn} **{n} van de {m}** {actie|acties}.")
_WETEN_NIET = Zin("Van **{n} {actie|acties}** weten wij dit niet.", geen="")
_TABEL = Zin("{n} {actie|acties}.")
# Lists that the register makes.
_BIJ_THEMA = Deel("Acties bij het thema {thema}")
_EEN_THEMA = "Elke actie hoort bij 1 thema."
_VAN_DEEL = Deel("Acties in plannen van: {deel}")
_EEN_DEEL = "Een plan is van 1 deel van de organisatie."


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list that is its own page. `rule` says in plain words which actions are in it."""

    path: str
    name: str
    title: str
    rule: str
    holds: Callable[[ActieStand], bool]
    unknown: Callable[[ActieStand], bool] | None = (
        None  # of which actions nobody knows whether they belong here
    )

    @property
    def mark(self) -> str:
        """The name of the list for the script that filters."""
        return self.path.removeprefix("acties/").removesuffix(".md").replace("/", "-")


@dataclass(frozen=True, slots=True)
class Groep:
    """Lists that exclude each other for a reader who filters: a choice from each group can be combined."""

    name: str
    lists: tuple[Lijst, ...]


ALLE = Lijst(
    "acties/index.md", "Alle", "Alle acties", "Een actie staat 1 keer in de lijst.", lambda _: True
)
_AANDACHT = (
    Lijst(
        "acties/te-laat.md",
        "Te laat",
        "Acties die te laat zijn",
        "Wij kijken naar de eerste einddatum. Een nieuwe datum maakt een actie niet op tijd.",
        lambda stand: stand.te_laat,
    ),
    Lijst(
        "acties/geen-nieuws.md",
        "Geen nieuws",
        "Acties zonder nieuws",
        "Wij hoorden te lang niets. Dan zeggen wij niet dat het goed gaat.",
        lambda stand: stand.oud,
    ),
    Lijst(
        "acties/geen-trekker.md",
        "Trekker onbekend",
        "Acties waarvan wij de trekker niet kennen",
        "De bron noemt geen trekker. Wij weten dus niet wie ervoor zorgt.",
        lambda stand: stand.trekker == "onbekend",
    ),
    Lijst(
        "acties/geld-of-tijd-nodig.md",
        "Geld of tijd nodig",
        "Acties die geld of tijd nodig hebben",
        "De bron zegt dat er geld of tijd nodig is.",
        lambda stand: stand.actie.middelen_nodig == "ja",
        lambda stand: stand.actie.middelen_nodig == "onbekend",
    ),
    Lijst(
        "acties/ondernemingsraad.md",
        "Met de OR",
        "Acties voor de ondernemingsraad (OR)",
        "De OR geeft advies, moet het goed vinden, of krijgt informatie.",
        lambda stand: stand.actie.or_ not in {"geen", "onbekend"},
        lambda stand: stand.actie.or_ == "onbekend",
    ),
    Lijst(
        "acties/hangt-af.md",
        "Hangt van iets af",
        "Acties die van iets afhangen",
        "De actie wacht op een andere actie, of gaat alleen door als iets anders lukt.",
        lambda stand: bool(stand.actie.voorbehoud or stand.actie.wacht_op),
    ),
)
_STAND = (
    Lijst(
        "acties/klaar.md",
        "Klaar",
        "Acties die klaar zijn",
        "Dat zegt nog niets over het resultaat. Acties die altijd doorlopen, staan hier niet bij.",
        lambda stand: stand.klaar,
    ),
    Lijst(
        "acties/loopt.md",
        "Loopt",
        "Acties die lopen",
        "Er is iets gedaan. De actie is niet klaar.",
        lambda stand: stand.stand == "loopt",
    ),
    Lijst(
        "acties/opnieuw-bekijken.md",
        "Opnieuw bekijken",
        "Acties om opnieuw te bekijken",
        "Het plan klopt niet meer. Er moet een nieuwe keuze komen.",
        lambda stand: stand.stand == "te herzien",
    ),
    Lijst(
        "acties/loopt-altijd-door.md",
        "Loopt altijd door",
        "Acties die altijd doorlopen",
        "Deze acties hebben geen einde. Wij tellen ze niet mee bij ‘klaar’.",
        lambda stand: stand.stand == "doorlopend",
    ),
    Lijst(
        "acties/ligt-stil.md",
        "Nog niet gestart of stil",
        "Acties die niet zijn gestart of stil liggen",
        "Er is nog niets gedaan, of een tijd niets.",
        lambda stand: stand.stand in {"niet gestart", "stil"},
    ),
    Lijst(
        "acties/gestopt.md",
        "Gestopt",
        "Acties die zijn gestopt",
        "Wij doen dit niet meer. De reden staat bij de actie.",
        lambda stand: stand.stand == "gestopt",
    ),
    Lijst(
        "acties/stand-onbekend.md",
        "Stand onbekend",
        "Acties waarvan wij de stand niet weten",
        "De bron zegt niet hoe ver de actie is.",
        lambda stand: stand.stand == "onbekend",
    ),
)


def pages(context: Context) -> list[Page]:
    """The table of all actions, and each list that is made from it."""
    groepen = _groepen(context)
    lijsten = [ALLE, *_lists(groepen)]
    alles = list(context.figures.acties.values())
    rijen = {lijst.path: [stand for stand in alles if lijst.holds(stand)] for lijst in lijsten}
    return [_lijst(context, lijst, groepen, rijen) for lijst in lijsten]


def _lists(groepen: Sequence[Groep]) -> Iterator[Lijst]:
    return chain.from_iterable(groep.lists for groep in groepen)


def _groepen(context: Context) -> tuple[Groep, ...]:
    """The groups to choose from. Only themes and parts of the organisation that have actions get a list."""
    themas = [thema for thema in context.themas() if context.figures.per_thema[thema.id].totaal]
    van = dict.fromkeys(plan.organisatieonderdeel for plan in context.register.plannen)
    return (
        Groep("Waar moet je op letten?", _AANDACHT),
        Groep("Hoe ver is het?", _STAND),
        Groep("Welk thema?", tuple(_van_thema(thema.id, thema.titel) for thema in themas)),
        Groep("Van wie is het plan?", tuple(_van_deel(context, deel) for deel in van)),
    )


def _van_thema(thema: str, titel: str) -> Lijst:
    return Lijst(
        f"acties/thema/{thema}.md",
        titel,
        _BIJ_THEMA(thema=titel),
        _EEN_THEMA,
        lambda stand: stand.actie.thema == thema,
    )


def _van_deel(context: Context, deel: str) -> Lijst:
    """The actions in the plans of one part of the organisation."""
    plannen = {plan.id for plan in context.register.plannen if plan.organisatieonderdeel == deel}
    naam = context.rol(deel)
    return Lijst(
        f"acties/van/{deel}.md",
        capital(naam),
        _VAN_DEEL(deel=naam),
        _EEN_DEEL,
        lambda stand: stand.actie.plan in plannen,
    )


def _lijst(
    context: Context, lijst: Lijst, groepen: Sequence[Groep], rijen: Mapping[str, list[ActieStand]]
) -> Page:
    alle = lijst is ALLE
    crumbs = (
        start(Crumb("Alle acties"))
        if alle
        else start(Crumb("Alle acties", ALLE.path), Crumb(lijst.name))
    )
    page = Page(lijst.path, lijst.title, "", "", "data/acties", crumbs)
    aantal, totaal = len(rijen[lijst.path]), len(context.figures.acties)
    zin = _ALLE(n=totaal) if alle else _DEEL(n=aantal, m=totaal)
    marks = _marks(groepen, rijen) if alle else {}
    groep = rijen[lijst.path]
    return make_page(
        context,
        "lijst.html.j2",
        page,
        "Alle acties" if alle else lijst.name,
        kort=[zin, *_niet_bekend(context, lijst), lijst.rule],
        acties=actions(
            context,
            _TABEL(n=aantal),
            groep,
            marks=tuple(marks[s.actie.code] for s in groep) if alle else (),
        ),
        alle=ALLE,
        filter=alle and aantal > 1,
        groepen=[(keuze.name, _offered(keuze, lijst, rijen)) for keuze in groepen],
    )


def _niet_bekend(context: Context, lijst: Lijst) -> list[str]:
    """Of how many actions nobody knows whether they belong in the list: an empty list is no proof."""
    aantal = sum(map(lijst.unknown, context.figures.acties.values())) if lijst.unknown else 0
    return [_WETEN_NIET(n=aantal)] if aantal else []


def _offered(
    groep: Groep, hier: Lijst, rijen: Mapping[str, list[ActieStand]]
) -> list[tuple[Lijst, int]]:
    """The lists to choose from with their numbers. An empty one is only offered when its emptiness is news."""
    aantallen = [(lijst, len(rijen[lijst.path])) for lijst in groep.lists]
    always = (hier, *_AANDACHT)
    return [(lijst, aantal) for lijst, aantal in aantallen if aantal or lijst in always]


def _marks(groepen: Sequence[Groep], rijen: Mapping[str, list[ActieStand]]) -> dict[str, str]:
    """For each action, by code, the lists it is in."""
    marks: dict[str, list[str]] = {stand.actie.code: [] for stand in rijen[ALLE.path]}
    for lijst in _lists(groepen):
        for stand in rijen[lijst.path]:
            marks[stand.actie.code].append(lijst.mark)
    return {code: " ".join(found) for code, found in marks.items()}
