"""Themes, plans, goals and actions, and what was known about an action on a day."""

from __future__ import annotations

from generator.model.fields import (
    VAN_WANNEER,
    ActieCode,
    BronId,
    Code,
    Dag,
    Doelen,
    EenMoment,
    Id,
    JaNee,
    Onbekend,
    Peildatum,
    Plannen,
    Procent,
    Record,
    Regel,
    Resultaat,
    RolId,
    Rollen,
    Taal,
    Tekst,
    ThemaId,
    Themas,
    Werkplan,
    Weten,
    een_of_meer,
    veld,
)
from generator.model.keuzes import StandOfWoord
from generator.model.shared import Beeindiging, Eigen, Inventaris, Onderbouwing, Weblink
from generator.model.typed import read_moment

# A moment that nobody knows.
ONBEKEND = read_moment("onbekend")
# The states of an action without an end.
ZONDER_EINDE = frozenset({"doorlopend", "stil", "gestopt", "onbekend"})


class Thema(Inventaris, Eigen):
    """Theme: a subject of the agenda, with its plan of work and what is not known about it."""

    id: Id = veld("Welke korte naam krijgt dit thema?", "sociale-veiligheid")
    titel: Tekst = veld("Hoe heet dit thema in gewone taal?", "Sociale veiligheid")
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat dit thema over? 1 tot 4 korte zinnen.",
        ["Wij willen dat iedereen veilig werkt."],
        default=(),
    )
    trekker: RolId | Onbekend = veld(
        "Wie trekt dit thema? Een functie of afdeling, geen naam.",
        "directie-po",
        default="onbekend",
    )
    trekker_voorstel: tuple[RolId, ...] = veld(
        "Wie is voorgesteld als trekker?", ["directie-po"], default=()
    )
    ligt_bij: tuple[RolId, ...] = veld(
        "Bij wie ligt dit thema volgens de bron?", ["directie-po"], default=()
    )
    adviesrollen: tuple[RolId, ...] = veld("Wie geeft advies?", ["bureau-id"], default=())
    betrokken: tuple[RolId, ...] = veld("Wie doet nog meer mee?", ["directie-po"], default=())
    werkplan: Werkplan = veld("Is er een werkplan?", "onbekend", default="onbekend")
    hoort_bij: ThemaId | None = veld(
        "Hoort dit thema bij een ander thema?", "sociale-veiligheid", default=None
    )
    knelpunten: tuple[Tekst, ...] = veld(
        "Wat gaat nog niet goed?", ["Er zijn te weinig mensen."], default=()
    )


class Doel(Record):
    """Goal: what a plan wants to reach, and to which theme that belongs."""

    code: Code = veld("Welke letter heeft dit doel?", "A")
    titel: Tekst = veld(
        "Wat willen jullie bereiken? In gewone taal.", "Wij weten meer over inclusie."
    )
    officiele_titel: Tekst = veld(
        "Hoe staat het doel in de bron?", "we vergroten de bewustwording", default=""
    )
    thema: ThemaId = veld("Bij welk thema hoort dit doel?", "bewustzijn")
    bron_regel: Regel | None = veld("Op welke regel van de bron staat dit doel?", 15, default=None)


class Plan(Eigen):
    """Plan: the actions of one part of the organisation. It is not the plan of the whole organisation."""

    id: Id = veld("Welke korte naam krijgt dit plan?", "actieplan-po")
    titel: Tekst = veld("Hoe heet dit plan in gewone taal?", "Actieplan van de directie P&O")
    officiele_titel: Tekst = veld(
        "Hoe heet dit plan in de bron?", "Actieplan Inclusie en Diversiteit", default=""
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat dit plan over?", ["Dit plan is van één directie."], default=()
    )
    organisatieonderdeel: RolId = veld(
        "Van welk deel van de organisatie is dit plan?", "directie-po"
    )
    rapporteert_aan: RolId | Onbekend = veld(
        "Aan wie vertelt dit plan hoe het gaat?", "mt-po", default="onbekend"
    )
    doelen: tuple[Doel, ...] = veld("Welke doelen heeft dit plan?", [], default=())
    beeindigd: Beeindiging | None = veld(
        "Is dit plan beëindigd? Op welke dag, en waarom?", None, default=None
    )


class Stap(Record):
    """Sub-action: a part of an action. All steps done does not make the action done."""

    code: Code = veld("Welke code heeft deze stap?", "A3.1")
    titel: Tekst = veld("Wat is de stap, in gewone taal?", "Bekijken wat wij al doen")
    officiele_titel: Tekst = veld("Hoe staat de stap in de bron?", "Aanpak I&D en MWO", default="")
    eerste_deadline: EenMoment = veld(
        "Wanneer moest deze stap klaar zijn, de eerste keer?", "Q4 2023", default=ONBEKEND
    )
    gevoelig: JaNee = veld("Is deze stap gevoelig voor mensen of teams?", "nee", default="nee")


class EerdereTrekker(Record):
    """Earlier owner: who owned an action before its owner of now, until which day."""

    rol: RolId = veld(
        "Wie was toen de trekker? Een functie of afdeling, geen naam.",
        "directie-po",
        ook=("afdeling-wegen", "bibliotheek"),
    )
    van: EenMoment = veld(
        "Sinds wanneer? Mag weg als niemand dat weet.",
        "2023-01-01",
        default=ONBEKEND,
        ook=("maart 2023", "Q1 2023"),
    )
    tot: EenMoment = veld("Tot en met wanneer?", "2024-06-30", ook=("juni 2024", "eind 2024"))


class Actie(Inventaris, Eigen):
    """Action: one promise with one owner (a role) and one first deadline."""

    code: Code = veld("Welke code heeft deze actie?", "A3")
    titel: Tekst = veld("Wat doen wij, in gewone taal?", "Overzicht van wat teams doen")
    officiele_titel: Tekst = veld("Hoe heet de actie in de bron?", "Inventarisatie P&O", default="")
    in_het_kort: tuple[Tekst, ...] = veld(
        "Wat doen wij en waarom? 2 tot 4 korte zinnen.",
        ["Wij vragen teams wat zij doen."],
        min_length=2,
        max_length=4,
        default=(),
    )
    thema: Themas = veld(
        "Bij welk thema hoort deze actie?", "bewustzijn", ook=(["veilig-fietsen", "schone-lucht"],)
    )
    plan: Plannen = veld(
        "In welk plan staat deze actie?",
        "actieplan-po",
        default="",
        ook=(["fietsplan", "klimaatplan"],),
    )
    # Where two plans of the action have a goal with this code, its plan stands before it.
    doel: Doelen = veld(
        "Bij welk doel van het plan hoort deze actie?",
        "A",
        default="",
        ook=(["fietsplan A", "klimaatplan A"],),
    )
    sinds: Dag | None = veld(
        "Is er geen bron? Op welke dag hebben wij dit dan beloofd?", "2025-01-15", default=None
    )
    trekker: Rollen = veld(
        "Wie trekt deze actie? Een functie of afdeling, geen naam.",
        "directie-po",
        ook=(["afdeling-wegen", "team-milieu"], "bibliotheek"),
    )
    eerdere_trekkers: tuple[EerdereTrekker, ...] = veld(
        "Was er eerst een andere trekker, of een tijdelijke? Tot en met welke dag?",
        [],
        default=(),
    )
    betrokken: tuple[RolId, ...] = veld("Wie doet nog meer mee?", ["werkgroep-id-po"], default=())
    eerste_deadline: EenMoment = veld(
        "Wanneer moest het klaar zijn, de eerste keer?", "Q4 2023", default=ONBEKEND
    )
    doorlopend: JaNee = veld("Loopt deze actie altijd door?", "nee", default="nee")
    stappen: tuple[Stap, ...] = veld("Uit welke stappen bestaat de actie?", [], default=())
    wacht_op: tuple[ActieCode, ...] = veld("Op welke andere actie wacht deze?", ["A3"], default=())
    officiele_taal: Taal | None = veld(
        "Is de naam in de bron geen Nederlands? Schrijf welke taal het is.", "en", default=None
    )
    links: tuple[Weblink, ...] = veld("Waar kan iedereen meer lezen?", [], default=())


def has_goal(actie: Actie, plan: Plan, doel: Doel) -> bool:
    """Whether an action works on this goal of a plan in which it stands."""
    told = een_of_meer(actie.doel)
    return plan.id in een_of_meer(actie.plan) and (
        doel.code in told or f"{plan.id} {doel.code}" in told
    )


def kan_stand(actie: Actie, stand: str) -> bool:
    """Whether an action can be in a state. One without an end cannot be finished; it goes on, stands still or is stopped."""
    if actie.doorlopend == "ja":
        return stand in ZONDER_EINDE
    return stand != "doorlopend"


class StapStand(Record):
    """Step state: whether a sub-action was done on one day."""

    code: Code = veld("Welke stap?", "A3.1")
    klaar: Weten = veld("Is de stap klaar?", "nee")
    percentage: Procent | None = veld(
        "Welk percentage noemt de bron? Wij laten het zo zien.", 60, default=None
    )
    woord_van_bron: Tekst | None = veld(
        "Met welk woord zegt de bron hoe ver de stap is?", "grotendeels klaar", default=None
    )
    toelichting: Tekst | None = veld(
        "Wat gebeurde er bij deze stap? Korte zinnen.", "Vijf gemeenten doen mee.", default=None
    )


class Voortgang(Onderbouwing):
    """Update: what was known about an action on one day, from a source or from its owner. Updates are added, never changed."""

    code: ActieCode = veld(
        "Over welke actie gaat dit? Mag weg: de map heeft deze naam al.", "A3", default=""
    )
    bron: BronId = veld(
        "Uit welke bron komt dit? Mag weg als 'gemeld_door' zegt wie het vertelde.",
        "voortgang-po-2024",
        default="",
    )
    gemeld_door: RolId | None = veld(
        "Wie vertelt dit? Een functie of afdeling, geen naam.", "directie-po", default=None
    )
    peildatum: Peildatum = veld(VAN_WANNEER, "2024-03-07")
    stand: StandOfWoord = veld("Hoe ver is de actie?", "loopt")
    resultaat: Resultaat = veld("Wat leverde de actie op?", "onbekend")
    toelichting: Tekst = veld("Wat is er gebeurd? Korte zinnen.", "Wij bezochten 2 teams.")
    percentage: Procent | None = veld(
        "Welk percentage noemt de bron? Wij laten het zo zien, en rekenen er niet mee.",
        60,
        default=None,
    )
    woord_van_bron: Tekst | None = veld(
        "Met welk woord zegt de bron hoe ver de actie is?", "grotendeels klaar", default=None
    )
    woord_taal: Taal | None = veld(
        "Is dat woord geen Nederlands? Schrijf welke taal het is.", "en", default=None
    )
    nieuwe_deadline: EenMoment | None = veld(
        "Is de einddatum verschoven? Naar wanneer?", "Q2 2025", default=None
    )
    nieuwe_trekker: Rollen | None = veld(
        "Is er een andere trekker?", "mt-po", default=None, ook=(["afdeling-wegen", "team-milieu"],)
    )
    nieuw_thema: Themas | None = veld(
        "Is de actie verhuisd naar een ander thema?",
        "schone-lucht",
        default=None,
        ook=(["veilig-fietsen", "schone-lucht"],),
    )
    stappen: tuple[StapStand, ...] = veld("Hoe ver is elke stap?", [], default=())
    links: tuple[Weblink, ...] = veld("Waar kan iedereen hier meer over lezen?", [], default=())
    let_op: tuple[Tekst, ...] = veld(
        "Spreekt de bron zichzelf tegen? Leg uit in korte zinnen.",
        ["De bron zet een vinkje."],
        default=(),
    )
    verbeterd: Dag | None = veld(
        "Verbeterde je later een fout in dit nieuws? Op welke dag? Dit komt op de site.",
        "2024-04-02",
        default=None,
    )
