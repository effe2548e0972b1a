"""Who decides and talks when: planning, phases, contacts, seats, lists; instruments and risks."""

from __future__ import annotations

from typing import ClassVar, Literal

from generator.model.fields import (
    VAN_WANNEER,
    Dag,
    EenMoment,
    Id,
    JaNee,
    Onbekend,
    Peildatum,
    Regel,
    RolId,
    Stand,
    Tekst,
    TekstOfOnbekend,
    ThemaId,
    Weten,
    veld,
)
from generator.model.keuzes import Ritme
from generator.model.shared import Onderbouwing

PuntStand = Literal["open", "gesloten", "onbekend"]


class Planstap(Onderbouwing):
    """Planned step: something that should happen at a moment, by which body, and what came of it."""

    PLEK: ClassVar[str] = "Planning"

    id: Id = veld(
        "Welke korte naam krijgt deze stap?",
        "bv-3",
        ook=("inloopavond", "advies-clienten"),
        plek="niet op de site",
    )
    lijst: Literal["besluitvorming", "stappenplan"] = veld(
        "Bij welke planning hoort dit?", "besluitvorming"
    )
    titel: Tekst = veld(
        "Wat gebeurt er, in gewone taal?",
        "De top van de gemeente bespreekt het plan",
        ook=("Bewoners kijken naar het ontwerp", "De cliëntenraad leest het plan"),
    )
    officiele_titel: Tekst = veld(
        "Hoe staat het in de bron?",
        "bespreking in GMT en akkoord",
        ook=("inloopavond voorontwerp", "adviesaanvraag cliëntenraad"),
    )
    wie: tuple[RolId, ...] = veld("Wie doet dit?", ["gmt"], default=())
    hoe: Tekst | None = veld(
        "Hoe doen zij dat?",
        "Een vergadering",
        default=None,
        ook=("Een avond in het buurthuis", "Een brief"),
    )
    moment: EenMoment = veld("Wanneer?", "4 juli of 11 juli 2024")
    gebeurd: Weten = veld("Is het gebeurd?", "onbekend")


class Fase(Onderbouwing):
    """Phase: a part of an assignment. The next one starts only after a review of the one before."""

    PLEK: ClassVar[str] = "Planning"

    nummer: Regel = veld("De hoeveelste fase is dit?", 1)
    titel: Tekst = veld(
        "Wat doen wij in deze fase, in gewone taal?",
        "Kijken wat snel kan",
        ook=("De daken meten", "De app bouwen"),
    )
    officiele_titel: Tekst = veld(
        "Hoe staat de fase in de bron?",
        "Het uitvoeren van een verkenning",
        ook=("Quickscan vastgoed", "Realisatie MVP"),
    )
    periode: EenMoment = veld("Wanneer is deze fase?", "onbekend")
    stand: Stand = veld("Hoe ver is deze fase?", "onbekend")
    beoordeeld: Weten = veld("Is deze fase na afloop beoordeeld?", "onbekend")
    voorbehoud: tuple[Tekst, ...] = veld(
        "Waar hangt het nog van af?",
        ["een besluit van de top"],
        default=(),
        ook=(["genoeg stroom van het net"], ["een veilige verbinding"]),
    )


class Contact(Onderbouwing):
    """Cadence: who talks to whom about what, how often, and which moments were held."""

    PLEK: ClassVar[str] = "Wie praat met wie?"

    id: Id = veld(
        "Welke korte naam krijgt dit contact?",
        "af-5",
        ook=("overleg-stroom", "overleg-app"),
        plek="niet op de site",
    )
    met: tuple[RolId, ...] = veld("Met wie praten wij?", ["bestuur"], min_length=1)
    titel: Tekst = veld(
        "Waarover, in gewone taal?",
        "Vertellen hoe het gaat",
        ook=("De stroomrekening bekijken", "Fouten in de app bespreken"),
    )
    officiele_titel: Tekst = veld(
        "Hoe staat het in de bron?",
        "Conform WOR verplichtingen",
        ook=("Kwartaaloverleg energie", "Gebruikersoverleg"),
    )
    ritme: Ritme = veld("Hoe vaak?", "per maand")
    officieel_ritme: Tekst = veld(
        "Hoe staat het ritme in de bron?",
        "1 x per maand informeren en betrekken",
        ook=("4 x per jaar", "tweewekelijks"),
    )
    gehouden: tuple[Dag, ...] = veld("Op welke dagen was er contact?", ["2024-09-02"], default=())


class Zetel(Onderbouwing):
    """Seat: a place in the steering group, for a part of the organisation. It is advice until it is decided."""

    PLEK: ClassVar[str] = "Wie doet wat?"

    id: Id = veld(
        "Welke korte naam krijgt deze plek?",
        "zetel-1",
        ook=("zetel-energie", "zetel-zorg"),
        plek="niet op de site",
    )
    onderdeel: Tekst = veld(
        "Welk deel van de organisatie?", "directie P&O", ook=("afdeling Energie", "zorggroep Noord")
    )
    onderwerp: Tekst = veld("Waarover?", "alles", ook=("stroom en warmte", "zorg op afstand"))
    cluster: TekstOfOnbekend = veld(
        "Welk cluster? Of: onbekend.", "onbekend", ook=("Ruimte", "Zorg")
    )
    stand: Literal["advies", "besloten", "onbekend"] = veld("Is dit besloten?", "advies")


class Lijstactie(Onderbouwing):
    """List action: something agreed in a meeting that is open until somebody closes it."""

    PLEK: ClassVar[str] = "Actielijst"

    id: Id = veld(
        "Welke korte naam krijgt deze actie?",
        "al-1",
        ook=("huur-dak", "tablet"),
        plek="niet op de site",
    )
    titel: Tekst = veld(
        "Wat is er afgesproken, in gewone taal?",
        "Praten over toegankelijkheid",
        ook=("Vragen wat de huur van het dak is", "Een extra tablet kopen"),
    )
    officiele_titel: Tekst = veld(
        "Hoe staat het in de bron?",
        "bespreken hoe alle directies mee te krijgen",
        ook=("huurcontract dak checken", "aanschaf tablet"),
    )
    onderwerp: Tekst = veld(
        "Waarover gaat het?", "Toegankelijkheid", ook=("Zonnepanelen", "Zorg-app")
    )
    wie: RolId | Onbekend = veld("Wie doet dit?", "onbekend")
    sinds: Dag = veld("Sinds wanneer staat dit op de lijst?", "2024-07-08")
    stand: PuntStand = veld("Is het nog open?", "open")
    vervolg: EenMoment | None = veld("Wanneer is het vervolg?", "2024-09-24", default=None)


class Instrument(Onderbouwing):
    """Instrument: a training or tool that helps colleagues."""

    PLEK: ClassVar[str] = "pagina van het thema"

    id: Id = veld(
        "Welke korte naam krijgt dit?",
        "in-1",
        ook=("rekenhulp", "les-beeldbellen"),
        plek="niet op de site",
    )
    titel: Tekst = veld(
        "Wat is het, in gewone taal?",
        "Training: wat doe je als je het ziet?",
        ook=("Rekenhulp voor zonnepanelen", "Les in beeldbellen"),
    )
    officiele_titel: Tekst = veld(
        "Hoe heet het in de bron?",
        "Omstanderstraining",
        ook=("Zonnescan-tool", "E-learning beeldzorg"),
    )
    thema: ThemaId = veld("Bij welk thema hoort dit?", "bewustzijn")
    toelichting: Tekst = veld(
        "Hoe ver is het? Korte zinnen.",
        "De opdracht is klaar.",
        ook=("De rekenhulp staat online.", "30 collega’s volgden de les."),
    )
    verwacht: EenMoment = veld("Wanneer verwachten wij het?", "na de zomer van 2024")
    meten: TekstOfOnbekend = veld(
        "Hoe meten wij of het gebruikt wordt? Of: onbekend.",
        "onbekend",
        ook=("hoe vaak mensen de hulp openen", "een vraag na de les"),
    )
    peildatum: Peildatum = veld(VAN_WANNEER, "2024-07-08")


class Risico(Onderbouwing):
    """Risk: what can go wrong at a theme. A sensitive one is counted and never shown."""

    PLEK: ClassVar[str] = "pagina van het thema"

    id: Id = veld(
        "Welke korte naam krijgt dit risico?",
        "r-4",
        ook=("net-vol", "storing"),
        plek="niet op de site",
    )
    titel: Tekst = veld(
        "Wat kan er misgaan, in gewone taal?",
        "Wij hebben kennis van buiten nodig.",
        ook=("Het stroomnet is vol.", "De verbinding valt uit."),
    )
    thema: ThemaId = veld("Bij welk thema hoort dit?", "sociale-veiligheid")
    gevoelig: JaNee = veld(
        "Is dit gevoelig voor mensen of teams?",
        "nee",
        plek="pagina van het thema: dan alleen als aantal",
    )
