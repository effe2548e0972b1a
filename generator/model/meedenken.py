"""What colleagues said: participation, advice, and the answer to it."""

from __future__ import annotations

from typing import ClassVar, Literal

from generator.model.fields import (
    Code,
    EenMoment,
    JaNee,
    NieuwsVan,
    Peildatum,
    Record,
    RolId,
    Tekst,
    TekstOfOnbekend,
    veld,
)
from generator.model.shared import Onderbouwing

Besluit = Literal["overgenomen", "deels", "niet", "nog geen"]


class Participatie(Onderbouwing):
    """Participation: meetings with colleagues, in numbers only; what was asked, and what was heard."""

    PLEK: ClassVar[str] = "Meepraten"

    in_het_kort: tuple[Tekst, ...] = veld(
        "Wat is de bedoeling?",
        ["Wij vragen collega's wat zij vinden."],
        min_length=1,
        ook=(["Bewoners kiezen waar groen komt."], ["Cliënten proberen de app."]),
    )
    periode: EenMoment = veld("Wanneer?", "april - juni 2024")
    gepland: TekstOfOnbekend = veld(
        "Hoeveel bijeenkomsten zijn gepland? Of: onbekend.",
        "6 tot 8",
        ook=("3 avonden in de buurt", "5"),
    )
    gehouden: TekstOfOnbekend = veld(
        "Hoeveel bijeenkomsten zijn gehouden? Of: onbekend.", "onbekend", ook=("2", "5 van de 6")
    )
    deelnemers: TekstOfOnbekend = veld(
        "Hoeveel mensen per bijeenkomst? Of: onbekend.",
        "7 of 8, hooguit 10",
        ook=("ongeveer 40", "6 per groep"),
    )
    netwerken: tuple[RolId, ...] = veld("Welke netwerken doen mee?", ["netwerk-can"], default=())
    vragen: tuple[Tekst, ...] = veld(
        "Wat vragen wij? Letterlijk.",
        ["Wat heb je nodig?"],
        default=(),
        ook=(["Waar mist groen?"], ["Wat lukt niet in de app?"]),
    )
    gehoord: tuple[Tekst, ...] = veld(
        "Wat hoorden wij?",
        ["Geef ons meer tijd."],
        default=(),
        ook=(["Zet bomen bij de school."], ["De letters zijn te klein."]),
    )
    kwaliteit: tuple[Tekst, ...] = veld(
        "Waaraan moet de tekst voldoen? Letterlijk.",
        ["Bevlogen toon"],
        default=(),
        ook=(["Korte zinnen"], ["Met plaatjes"]),
    )
    risicos: tuple[Tekst, ...] = veld(
        "Waar letten wij op? Letterlijk.",
        ["Er komen weinig mensen."],
        default=(),
        ook=(["De avond is te druk."], ["Wie geen tablet heeft, doet niet mee."]),
    )


class Antwoord(Record):
    """Answer to an advice: when, by whom, what was decided, and what changed because of it."""

    PLEK: ClassVar[str] = "Meepraten"

    datum: Peildatum = veld(
        "Op welke dag kwam het antwoord? Weet je alleen de maand? Schrijf dan dat.",
        "2025-02-01",
        ook=("2025-02",),
    )
    door: RolId = veld("Wie gaf antwoord?", "directie-po")
    tekst: Tekst = veld(
        "Wat is het antwoord, in gewone taal?",
        "Wij nemen het advies over.",
        ook=("Wij planten 20 bomen meer.", "Wij maken de letters groter."),
    )
    besluit: Besluit = veld("Wat is besloten?", "overgenomen")
    veranderd: TekstOfOnbekend = veld(
        "Wat is er daardoor veranderd? Of: onbekend.",
        "onbekend",
        ook=("Er staan nu 20 bomen.", "De letters zijn groter."),
    )
    nieuws: NieuwsVan | None = veld(
        "Welk nieuws laat dat zien? Schrijf de actie en de dag.", "A1 2024-09-30", default=None
    )


class Advies(Onderbouwing):
    """Advice: what a network, owner or works council said, asked or not, and the answer it got."""

    PLEK: ClassVar[str] = "Meepraten"

    code: Code = veld("Welke code heeft dit advies?", "AD1")
    titel: Tekst = veld(
        "Waarover gaat het advies?",
        "Meer tijd voor netwerken",
        ook=("Meer bomen bij scholen", "Grotere letters in de app"),
    )
    van: RolId = veld("Wie gaf het advies?", "netwerk-can")
    datum: Peildatum = veld(
        "Op welke dag? Weet je alleen de maand? Schrijf dan dat.", "2025-01-15", ook=("2025-01",)
    )
    gevraagd: JaNee = veld("Hebben wij om dit advies gevraagd?", "nee")
    advies: Tekst = veld(
        "Wat is het advies, in gewone taal?",
        "Geef netwerken meer tijd.",
        ook=("Plant bomen bij elke school.", "Maak de letters groter."),
    )
    antwoord: Antwoord | None = veld("Wat is ons antwoord?", None, default=None)
