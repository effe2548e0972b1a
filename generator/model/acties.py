"""Themes, plans, goals and actions."""

from __future__ import annotations

from typing import ClassVar

from generator.model.fields import (
    NAAM_TAAL_VRAAG,
    ActieCode,
    Code,
    Dag,
    Doelen,
    EenMoment,
    Id,
    JaNee,
    Onbekend,
    Plannen,
    Record,
    Regel,
    RolId,
    Rollen,
    Taal,
    Tekst,
    ThemaId,
    Themas,
    Werkplan,
    een_of_meer,
    veld,
)
from generator.model.shared import Beeindiging, Eigen, Inventaris, Weblink
from generator.model.typed import read_moment
from generator.model.vroeger import VERBETERD_VRAAG, EerdereTrekker, Verbetering

# A moment that nobody knows.
ONBEKEND = read_moment("onbekend")
# The states of an action without an end.
ZONDER_EINDE = frozenset({"doorlopend", "stil", "gestopt", "onbekend"})


class Thema(Inventaris, Eigen):
    """Theme: a subject of the agenda, with its plan of work and what is not known about it."""

    PLEK: ClassVar[str] = "pagina van het thema"

    id: Id = veld(
        "Welke korte naam krijgt dit thema?",
        "sociale-veiligheid",
        ook=("schone-lucht", "zorg-thuis"),
        plek="in het adres van de pagina",
    )
    titel: Tekst = veld(
        "Hoe heet dit thema in gewone taal?",
        "Sociale veiligheid",
        ook=("Schone lucht", "Zorg thuis"),
        plek="overal waar dit thema genoemd wordt",
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat dit thema over? 1 tot 4 korte zinnen.",
        ["Wij willen dat iedereen veilig werkt."],
        default=(),
        ook=(["In 2030 is de lucht schoon."], ["Wie zorg nodig heeft, krijgt die thuis."]),
    )
    trekker: RolId | Onbekend = veld(
        "Wie trekt dit thema? Een functie, afdeling of organisatie, geen naam.",
        "directie-po",
        default="onbekend",
        plek="pagina van het thema, Thema’s en Wie doet wat?",
    )
    eerdere_trekkers: tuple[EerdereTrekker, ...] = veld(
        "Was er eerst een andere trekker? Tot en met welke dag?", [], default=()
    )
    trekker_voorstel: tuple[RolId, ...] = veld(
        "Wie is voorgesteld als trekker?", ["directie-po"], default=()
    )
    ligt_bij: tuple[RolId, ...] = veld(
        "Bij wie ligt dit thema volgens de bron?", ["directie-po"], default=()
    )
    adviesrollen: tuple[RolId, ...] = veld("Wie geeft advies?", ["bureau-id"], default=())
    betrokken: tuple[RolId, ...] = veld("Wie doet nog meer mee?", ["directie-po"], default=())
    werkplan: Werkplan = veld(
        "Is er een werkplan?",
        "onbekend",
        default="onbekend",
        plek="pagina van het thema, en Wat weten we niet?",
    )
    hoort_bij: ThemaId | None = veld(
        "Hoort dit thema bij een ander thema?", "sociale-veiligheid", default=None
    )
    knelpunten: tuple[Tekst, ...] = veld(
        "Wat gaat nog niet goed?",
        ["Er zijn te weinig mensen."],
        default=(),
        ook=(["Het stroomnet is vol."], ["De systemen passen niet bij elkaar."]),
    )
    verbeterd: tuple[Verbetering, ...] = veld(VERBETERD_VRAAG, [], default=())


class Doel(Record):
    """Goal: what a plan wants to reach, and to which theme that belongs."""

    PLEK: ClassVar[str] = "pagina van het plan"

    code: Code = veld("Welke letter heeft dit doel?", "A")
    titel: Tekst = veld(
        "Wat willen jullie bereiken? In gewone taal.",
        "Wij weten meer over inclusie.",
        ook=("Wij stoten minder CO2 uit.", "Iedereen kan online een paspoort vragen."),
    )
    officiele_titel: Tekst = veld(
        "Hoe staat het doel in de bron?",
        "we vergroten de bewustwording",
        default="",
        ook=("reductie van emissies", "verhogen digitale dienstverlening"),
    )
    thema: ThemaId | Onbekend = veld(
        "Bij welk thema hoort dit doel?", "bewustzijn", default="onbekend"
    )
    bron_regel: Regel | None = veld("Op welke regel van de bron staat dit doel?", 15, default=None)
    officiele_taal: Taal | None = veld(NAAM_TAAL_VRAAG, "en", default=None)


class Plan(Eigen):
    """Plan: the actions of one part of the organisation. It is not the plan of the whole organisation."""

    PLEK: ClassVar[str] = "pagina van het plan"

    id: Id = veld(
        "Welke korte naam krijgt dit plan?",
        "actieplan-po",
        ook=("klimaatplan", "zorgplan"),
        plek="in het adres van de pagina",
    )
    titel: Tekst = veld(
        "Hoe heet dit plan in gewone taal?",
        "Actieplan van de directie P&O",
        ook=("Klimaatplan van de provincie", "Plan voor zorg op afstand"),
        plek="overal waar dit plan genoemd wordt",
    )
    officiele_titel: Tekst = veld(
        "Hoe heet dit plan in de bron?",
        "Actieplan Inclusie en Diversiteit",
        default="",
        ook=("Uitvoeringsprogramma Klimaat", "Programmaplan Digitale Zorg"),
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Waar gaat dit plan over?",
        ["Dit plan is van één directie."],
        default=(),
        ook=(["Dit plan gaat over energie en groen."], ["Dit plan is van 4 zorgteams."]),
    )
    organisatieonderdeel: RolId = veld(
        "Van wie is dit plan? Een afdeling, groep of organisatie.", "directie-po"
    )
    rapporteert_aan: RolId | Onbekend = veld(
        "Aan wie vertelt dit plan hoe het gaat?", "mt-po", default="onbekend"
    )
    doelen: tuple[Doel, ...] = veld("Welke doelen heeft dit plan?", [], default=())
    beeindigd: Beeindiging | None = veld(
        "Is dit plan beëindigd? Op welke dag, en waarom?", None, default=None
    )
    officiele_taal: Taal | None = veld(NAAM_TAAL_VRAAG, "en", default=None)


class Stap(Record):
    """Sub-action: a part of an action. All steps done does not make the action done."""

    PLEK: ClassVar[str] = "pagina van de actie"

    code: Code = veld("Welke code heeft deze stap?", "A3.1")
    titel: Tekst = veld(
        "Wat is de stap, in gewone taal?",
        "Bekijken wat wij al doen",
        ook=("Daken uitzoeken voor zonnepanelen", "De app proberen met 10 cliënten"),
    )
    officiele_titel: Tekst = veld(
        "Hoe staat de stap in de bron?",
        "Aanpak I&D en MWO",
        default="",
        ook=("Dakscan vastgoed", "Pilot beeldbellen"),
    )
    eerste_deadline: EenMoment = veld(
        "Wanneer moest deze stap klaar zijn, de eerste keer?", "Q4 2023", default=ONBEKEND
    )
    gevoelig: JaNee = veld("Is deze stap gevoelig voor mensen of teams?", "nee", default="nee")
    officiele_taal: Taal | None = veld(NAAM_TAAL_VRAAG, "en", default=None)


class Actie(Inventaris, Eigen):
    """Action: one promise with one owner (a role) and one first deadline."""

    PLEK: ClassVar[str] = "pagina van de actie"

    code: Code = veld(
        "Welke code heeft deze actie?", "A3", plek="bij de titel, en in het adres van de pagina"
    )
    titel: Tekst = veld(
        "Wat doen wij, in gewone taal?",
        "Overzicht van wat teams doen",
        ook=("Zonnepanelen op elk dak", "Paspoort vragen via de website"),
        plek="overal waar deze actie genoemd wordt",
    )
    officiele_titel: Tekst = veld(
        "Hoe heet de actie in de bron?",
        "Inventarisatie P&O",
        default="",
        ook=("Zon op dak", "Digitaal loket"),
    )
    in_het_kort: tuple[Tekst, ...] = veld(
        "Wat doen wij en waarom? 2 tot 4 korte zinnen.",
        ["Wij vragen teams wat zij doen.", "Zo zien wij wat er mist."],
        min_length=2,
        max_length=4,
        default=(),
        ook=(
            ["Wij leggen panelen op onze daken.", "Zo maken wij zelf stroom."],
            ["Cliënten kiezen zelf een tijd.", "Dat scheelt bellen."],
        ),
    )
    thema: Themas = veld(
        "Bij welk thema hoort deze actie?",
        "bewustzijn",
        default="onbekend",
        ook=(["veilig-fietsen", "schone-lucht"],),
        plek="pagina van de actie en van het thema, en Alle acties",
    )
    plan: Plannen = veld(
        "In welk plan staat deze actie?",
        "actieplan-po",
        default="",
        ook=(["fietsplan", "klimaatplan"],),
        plek="pagina van de actie en van het plan",
    )
    # Where two plans of the action have a goal with this code, its plan stands before it.
    doel: Doelen = veld(
        "Bij welk doel van het plan hoort deze actie?",
        "A",
        default="",
        ook=(["fietsplan A", "klimaatplan A"],),
        plek="pagina van het plan",
    )
    sinds: Dag | None = veld(
        "Is er geen bron? Op welke dag hebben wij dit dan beloofd?", "2025-01-15", default=None
    )
    trekker: Rollen = veld(
        "Wie trekt deze actie? Een functie, afdeling of organisatie, geen naam.",
        "directie-po",
        ook=(["afdeling-wegen", "team-milieu"], "bibliotheek"),
        plek="pagina van de actie, Alle acties en Wie doet wat?",
    )
    eerdere_trekkers: tuple[EerdereTrekker, ...] = veld(
        "Was er eerst een andere trekker, of een tijdelijke? Tot en met welke dag?",
        [],
        default=(),
    )
    betrokken: tuple[RolId, ...] = veld(
        "Wie doet nog meer mee?",
        ["werkgroep-id-po"],
        default=(),
        plek="pagina van de actie, en die van de functie",
    )
    eerste_deadline: EenMoment = veld(
        "Wanneer moest het klaar zijn, de eerste keer?",
        "Q4 2023",
        default=ONBEKEND,
        plek="pagina van de actie en alle lijsten met acties",
    )
    doorlopend: JaNee = veld(
        "Loopt deze actie altijd door?",
        "nee",
        default="nee",
        plek="pagina van de actie; de actie kan dan niet te laat zijn",
    )
    stappen: tuple[Stap, ...] = veld("Uit welke stappen bestaat de actie?", [], default=())
    wacht_op: tuple[ActieCode, ...] = veld("Op welke andere actie wacht deze?", ["A3"], default=())
    officiele_taal: Taal | None = veld(NAAM_TAAL_VRAAG, "en", default=None)
    links: tuple[Weblink, ...] = veld("Waar kan iedereen meer lezen?", [], default=())
    verbeterd: tuple[Verbetering, ...] = veld(VERBETERD_VRAAG, [], default=())


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
