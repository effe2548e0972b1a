"""Rounds: when owners were asked for news, and until when they could answer."""

from __future__ import annotations

from typing import ClassVar

from generator.model.fields import (
    NAAM_TAAL_VRAAG,
    ActieCode,
    BronId,
    Dag,
    Peildatum,
    Record,
    Rollen,
    Taal,
    Tekst,
    veld,
)


class Gevraagd(Record):
    """Question: of which action news was asked, who was asked, and which news we had then."""

    PLEK: ClassVar[str] = "pagina van de ronde"

    code: ActieCode = veld("Naar welke actie vroegen wij?", "A3")
    rol: Rollen = veld(
        "Wie vroegen wij? Een functie, afdeling of organisatie, geen naam.",
        "directie-po",
        ook=(["afdeling-wegen", "team-milieu"],),
    )
    bekend: Peildatum | None = veld(
        "Van wanneer was het laatste nieuws dat wij toen hadden? Niets: wij hadden nog geen nieuws.",
        "2024-03-07",
        default=None,
    )


class Ronde(Record):
    """Round: on which day we asked owners for news, about which actions, and until when they could answer. A command writes it.

    A round that stands in a document has a `bron`; its answers are the updates from that source.
    """

    PLEK: ClassVar[str] = "pagina van de ronde"

    op: Dag = veld(
        "Op welke dag vroegen wij om nieuws?",
        "2024-12-01",
        plek="pagina van de ronde, en in het adres",
    )
    uiterlijk: Dag | None = veld(
        "Wat is de laatste dag om te antwoorden? Mag weg als de ronde in een stuk staat.",
        "2024-12-15",
        default=None,
    )
    titel: Tekst | None = veld(
        "Heeft de ronde een naam? Schrijf die.",
        "Tweede ronde van de bouw",
        default=None,
        ook=("Ronde na de zomer", "Ronde van de zorgteams"),
    )
    taal: Taal | None = veld(NAAM_TAAL_VRAAG, "en", default=None)
    bron: BronId = veld(
        "Staat het nieuws van deze ronde in een stuk? Welk stuk?",
        "voortgang-po-2024",
        default="",
    )
    gevraagd: tuple[Gevraagd, ...] = veld(
        "Naar welke acties vroegen wij? Elke actie staat er 1 keer in.",
        [{"code": "A3", "rol": "directie-po", "bekend": "2024-03-07"}],
        min_length=1,
    )
    gesloten: Dag | None = veld(
        "Op welke dag sloten wij de ronde? Nieuws van later telt niet meer mee.",
        "2024-12-16",
        default=None,
    )
