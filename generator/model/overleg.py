"""Who decides and talks when: planning, phases, contacts, seats, participation, advice; instruments and risks."""

from __future__ import annotations

from typing import Literal

from generator.model.fields import (
    VAN_WANNEER,
    Code,
    Dag,
    EenMoment,
    Id,
    JaNee,
    NieuwsVan,
    Onbekend,
    Peildatum,
    Record,
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

    id: Id = veld("Welke korte naam krijgt deze stap?", "bv-3")
    lijst: Literal["besluitvorming", "stappenplan"] = veld(
        "Bij welke planning hoort dit?", "besluitvorming"
    )
    titel: Tekst = veld(
        "Wat gebeurt er, in gewone taal?", "De top van de gemeente bespreekt het plan"
    )
    officiele_titel: Tekst = veld("Hoe staat het in de bron?", "bespreking in GMT en akkoord")
    wie: tuple[RolId, ...] = veld("Wie doet dit?", ["gmt"], default=())
    hoe: Tekst | None = veld("Hoe doen zij dat?", "Een gesprek", default=None)
    moment: EenMoment = veld("Wanneer?", "4 juli of 11 juli 2024")
    gebeurd: Weten = veld("Is het gebeurd?", "onbekend")


class Fase(Onderbouwing):
    """Phase: a part of an assignment. The next one starts only after a review of the one before."""

    nummer: Regel = veld("De hoeveelste fase is dit?", 1)
    titel: Tekst = veld("Wat doen wij in deze fase, in gewone taal?", "Kijken wat snel kan")
    officiele_titel: Tekst = veld(
        "Hoe staat de fase in de bron?", "Het uitvoeren van een verkenning"
    )
    periode: EenMoment = veld("Wanneer is deze fase?", "onbekend")
    stand: Stand = veld("Hoe ver is deze fase?", "onbekend")
    beoordeeld: Weten = veld("Is deze fase na afloop beoordeeld?", "onbekend")
    voorbehoud: tuple[Tekst, ...] = veld(
        "Waar hangt het nog van af?", ["een besluit van de top"], default=()
    )


class Contact(Onderbouwing):
    """Cadence: who talks to whom about what, how often, and which moments were held."""

    id: Id = veld("Welke korte naam krijgt dit contact?", "af-5")
    met: tuple[RolId, ...] = veld("Met wie praten wij?", ["ondernemingsraad"], min_length=1)
    titel: Tekst = veld("Waarover, in gewone taal?", "Vertellen hoe het gaat")
    officiele_titel: Tekst = veld("Hoe staat het in de bron?", "Conform WOR verplichtingen")
    ritme: Ritme = veld("Hoe vaak?", "per maand")
    officieel_ritme: Tekst = veld(
        "Hoe staat het ritme in de bron?", "1 x per maand informeren en betrekken"
    )
    gehouden: tuple[Dag, ...] = veld("Op welke dagen was er contact?", ["2024-09-02"], default=())


class Zetel(Onderbouwing):
    """Seat: a place in the steering group, for a part of the organisation. It is advice until it is decided."""

    id: Id = veld("Welke korte naam krijgt deze plek?", "zetel-1")
    onderdeel: Tekst = veld("Welk deel van de organisatie?", "directie P&O")
    onderwerp: Tekst = veld("Waarover?", "veel thema's")
    cluster: TekstOfOnbekend = veld("Welk cluster? Of: onbekend.", "onbekend")
    stand: Literal["advies", "besloten", "onbekend"] = veld("Is dit besloten?", "advies")


class Lijstactie(Onderbouwing):
    """List action: something agreed in a meeting that is open until somebody closes it."""

    id: Id = veld("Welke korte naam krijgt deze actie?", "al-1")
    titel: Tekst = veld("Wat is er afgesproken, in gewone taal?", "Praten over toegankelijkheid")
    officiele_titel: Tekst = veld(
        "Hoe staat het in de bron?", "bespreken hoe alle directies mee te krijgen"
    )
    onderwerp: Tekst = veld("Waarover gaat het?", "Toegankelijkheid")
    wie: RolId | Onbekend = veld("Wie doet dit?", "onbekend")
    sinds: Dag = veld("Sinds wanneer staat dit op de lijst?", "2024-07-08")
    stand: PuntStand = veld("Is het nog open?", "open")
    vervolg: EenMoment | None = veld("Wanneer is het vervolg?", "2024-09-24", default=None)


class Participatie(Onderbouwing):
    """Participation: meetings with colleagues, in numbers only; what was asked, and what was heard."""

    in_het_kort: tuple[Tekst, ...] = veld(
        "Wat is de bedoeling?", ["Wij vragen collega's wat zij vinden."], min_length=1
    )
    periode: EenMoment = veld("Wanneer?", "april - juni 2024")
    gepland: TekstOfOnbekend = veld("Hoeveel bijeenkomsten zijn gepland? Of: onbekend.", "6 tot 8")
    gehouden: TekstOfOnbekend = veld(
        "Hoeveel bijeenkomsten zijn gehouden? Of: onbekend.", "onbekend"
    )
    deelnemers: TekstOfOnbekend = veld(
        "Hoeveel mensen per bijeenkomst? Of: onbekend.", "7 of 8, hooguit 10"
    )
    netwerken: tuple[RolId, ...] = veld("Welke netwerken doen mee?", ["netwerk-can"], default=())
    vragen: tuple[Tekst, ...] = veld(
        "Wat vragen wij? Letterlijk.", ["Wat heb je nodig?"], default=()
    )
    gehoord: tuple[Tekst, ...] = veld("Wat hoorden wij?", [], default=())
    kwaliteit: tuple[Tekst, ...] = veld(
        "Waaraan moet de tekst voldoen? Letterlijk.", ["Bevlogen toon"], default=()
    )
    risicos: tuple[Tekst, ...] = veld("Waar letten wij op? Letterlijk.", [], default=())


class Antwoord(Record):
    """Answer to an advice: when, by whom, what was decided, and what changed because of it."""

    datum: Dag = veld("Op welke dag kwam het antwoord?", "2025-02-01")
    door: RolId = veld("Wie gaf antwoord?", "directie-po")
    tekst: Tekst = veld("Wat is het antwoord, in gewone taal?", "Wij nemen het advies over.")
    besluit: Literal["overgenomen", "deels", "niet", "nog geen"] = veld(
        "Wat is besloten?", "overgenomen"
    )
    veranderd: TekstOfOnbekend = veld("Wat is er daardoor veranderd? Of: onbekend.", "onbekend")
    nieuws: NieuwsVan | None = veld(
        "Welk nieuws laat dat zien? Schrijf de actie en de dag.", "A1 2024-09-30", default=None
    )


class Advies(Onderbouwing):
    """Advice: what a network, owner or works council said, asked or not, and the answer it got."""

    code: Code = veld("Welke code heeft dit advies?", "AD1")
    titel: Tekst = veld("Waarover gaat het advies?", "Meer tijd voor netwerken")
    van: RolId = veld("Wie gaf het advies?", "netwerk-can")
    datum: Dag = veld("Op welke dag?", "2025-01-15")
    gevraagd: JaNee = veld("Hebben wij om dit advies gevraagd?", "nee")
    advies: Tekst = veld("Wat is het advies, in gewone taal?", "Geef netwerken 2 uur per week.")
    antwoord: Antwoord | None = veld("Wat is ons antwoord?", None, default=None)


class Instrument(Onderbouwing):
    """Instrument: a training or tool that helps colleagues."""

    id: Id = veld("Welke korte naam krijgt dit?", "in-1")
    titel: Tekst = veld("Wat is het, in gewone taal?", "Training: wat doe je als je het ziet?")
    officiele_titel: Tekst = veld("Hoe heet het in de bron?", "Omstanderstraining")
    thema: ThemaId = veld("Bij welk thema hoort dit?", "bewustzijn")
    toelichting: Tekst = veld("Hoe ver is het? Korte zinnen.", "De opdracht is klaar.")
    verwacht: EenMoment = veld("Wanneer verwachten wij het?", "na de zomer van 2024")
    meten: TekstOfOnbekend = veld("Hoe meten wij of het gebruikt wordt? Of: onbekend.", "onbekend")
    peildatum: Peildatum = veld(VAN_WANNEER, "2024-07-08")


class Risico(Onderbouwing):
    """Risk: what can go wrong at a theme. A sensitive one is counted and never shown."""

    id: Id = veld("Welke korte naam krijgt dit risico?", "r-4")
    titel: Tekst = veld(
        "Wat kan er misgaan, in gewone taal?", "Wij hebben kennis van buiten nodig."
    )
    thema: ThemaId = veld("Bij welk thema hoort dit?", "sociale-veiligheid")
    gevoelig: JaNee = veld("Is dit gevoelig voor mensen of teams?", "nee")
