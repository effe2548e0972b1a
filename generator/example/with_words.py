"""The records of a made-up register that need words of their own, one function for each kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import cycle
from typing import Any

from generator.example.fill import Filler
from generator.example.history import KWARTALEN, bron_van
from generator.example.measurements import GROEP
from generator.example.not_people import not_people
from generator.example.of_source import own_words
from generator.example.phrases import BEGRIPPEN, ONDERWERPEN, ROLLEN
from generator.model.acties import Thema
from generator.model.agenda import (
    Afspraak,
    AfspraakToestand,
    Agenda,
    Doelwaarde,
    Middelen,
    Prioriteit,
    Streefcijfer,
    ThemaMiddelen,
)
from generator.model.meedenken import Advies, Antwoord
from generator.model.naslag import Begrip, Bron, Ingetrokken, Rol
from generator.model.organisatie import Organisatie
from generator.model.overleg import Fase
from generator.model.reacties import Ophaling, Reactie
from generator.model.toegankelijkheid import Controle
from generator.model.uitvraag import Gevraagd, Ronde

# The fields of one record, by the names they have in its file.
Fields = dict[str, Any]


def _organisatie(vul: Filler) -> list[Fields]:
    return [
        vul.record(
            Organisatie,
            naam="Gemeente Oefendam",
            site_naam="Inclusie in Oefendam",
            postbus="inclusie@oefendam.example",
            site="https://inclusie.oefendam.example/",
            bewerken="https://git.oefendam.example/inclusie/bewerk/main/{pad}",
            keuzes=own_words(),
        )
    ]


def roles(vul: Filler, onderdelen: Mapping[str, str]) -> list[Fields]:
    """The roles that every example has, and one for each part of the organisation (role and name)."""
    vast = [
        vul.record(Rol, id=rol, naam=naam, uitleg=uitleg, soort=soort)
        for rol, (naam, uitleg, soort) in ROLLEN.items()
    ]
    return vast + [
        vul.record(
            Rol,
            id=rol,
            naam=naam.split(" ", 1)[1],
            uitleg="Deze groep maakt een eigen plan.",
            soort="directie",
        )
        for rol, naam in onderdelen.items()
    ]


def _bronnen(vul: Filler) -> list[Fields]:
    opdracht = vul.record(
        Bron,
        id="opdracht-acties",
        titel="Opdracht om plannen te maken",
        soort="opdracht",
        datum="2023-01-09",
    )
    return [opdracht] + [
        vul.record(
            Bron,
            id=bron_van(einde),
            titel=f"Voortgangsrapportage kwartaal {int(einde[5:7]) // 3} van {einde[:4]}",
            soort="voortgangsrapportage",
            datum=einde,
        )
        for einde in KWARTALEN
    ]


def _begrippen(vul: Filler) -> list[Fields]:
    return [
        vul.record(Begrip, id=term, term=term, uitleg=tekst) for term, tekst in BEGRIPPEN.items()
    ]


def _themas(vul: Filler) -> list[Fields]:
    return [
        vul.record(
            Thema,
            id=onderwerp.id,
            titel=onderwerp.titel,
            in_het_kort=list(onderwerp.zinnen),
            knelpunten=[onderwerp.knelpunt],
            adviesrollen=["bureau-inclusie"],
        )
        for onderwerp in ONDERWERPEN
    ]


def _agenda(vul: Filler) -> list[Fields]:
    per_thema = [
        vul.record(ThemaMiddelen, thema=onderwerp.id, bedrag="25.000") for onderwerp in ONDERWERPEN
    ]
    middelen = vul.record(Middelen, jaar=2024, totaal="300.000", per_thema=per_thema)
    prioriteit = vul.record(Prioriteit, jaar=2024, rang=1, thema=ONDERWERPEN[0].id)
    return [vul.record(Agenda, prioriteiten=[prioriteit], middelen=[middelen])]


def _afspraken(vul: Filler) -> list[Fields]:
    standen = (
        ("verkend", "Wij keken of deze afspraak kan."),
        ("afgesproken", "De directies spraken dit met elkaar af."),
        ("in uitvoering", "De eerste directies doen het nu zo."),
    )
    made = []
    for nummer, onderwerp in enumerate(ONDERWERPEN, 1):
        known = [
            vul.record(
                AfspraakToestand,
                peildatum=einde,
                stand=stand,
                toelichting=tekst,
                bron=bron_van(einde),
            )
            for einde, (stand, tekst) in zip(KWARTALEN[nummer % 5 :: 2], standen, strict=False)
        ]
        made.append(
            vul.record(
                Afspraak,
                code=f"PAF{nummer}",
                titel=f"Afspraak {nummer}: {onderwerp.werk[0].titel.lower()}",
                officiele_titel=onderwerp.werk[0].officieel,
                thema=onderwerp.id,
                standen=known,
            )
        )
    return made


def _streefcijfers(vul: Filler) -> list[Fields]:
    doel = vul.record(Doelwaarde, waarde="30", moment="december 2026")
    bekend = vul.record(
        Streefcijfer,
        code="SCF1",
        thema=ONDERWERPEN[0].id,
        indeling="cbs-2022",
        richting="hoger",
        groep=GROEP,
        nulmeting="onbekend",  # the first measurement says it
        doel=doel,
        resultaat="onbekend",  # and the last one says whether it was reached
    )
    return [
        bekend,
        vul.record(
            Streefcijfer,
            code="SCF2",
            titel="Vrouwen in de top",
            thema=ONDERWERPEN[0].id,
            indeling="geen",
            richting="hoger",
        ),
        *not_people(vul),
    ]


def _fasen(vul: Filler) -> list[Fields]:
    standen = (("gereed", "ja"), ("loopt", "nee"), ("niet gestart", "nee"))
    titels = ("Bekijken wat er is", "Beginnen met een proef", "Overal invoeren")
    return [
        vul.record(
            Fase,
            nummer=nummer,
            titel=titel,
            stand=stand,
            beoordeeld=beoordeeld,
            periode=f"Q{nummer} 2024",
        )
        for nummer, (titel, (stand, beoordeeld)) in enumerate(zip(titels, standen, strict=True), 1)
    ]


def _adviezen(vul: Filler) -> list[Fields]:
    antwoord = vul.record(Antwoord, datum="2024-09-30", door="managementteam", besluit="deels")
    return [
        vul.record(
            Advies,
            code="ADV1",
            van="netwerk-jong",
            datum="2024-06-03",
            antwoord=antwoord,
            bron=bron_van(KWARTALEN[-3]),
        ),
        vul.record(
            Advies,
            code="ADV2",
            titel="Een rustige werkplek",
            van="netwerk-toegang",
            datum="2024-10-01",
            bron=bron_van(KWARTALEN[-1]),
        ),
    ]


def _ingetrokken(vul: Filler) -> list[Fields]:
    return [vul.record(Ingetrokken, soort="themas", opvolger=ONDERWERPEN[0].id)]


def _controles(vul: Filler) -> list[Fields]:
    return [vul.record(Controle, datum=einde) for einde in KWARTALEN]


def _ophalingen(vul: Filler) -> list[Fields]:
    """Reactions on an action and a theme: answered in time and late, refused, and one that waits."""
    action, other = (vul.keys["acties"] * 2)[:2]
    theme = ONDERWERPEN[0].id
    known: list[Fields] = [
        {"over": action, "gevraagd": "2024-06-03", "beantwoord": "2024-06-10", "stand": "overgenomen", "antwoord": "Wij doen dit vanaf september."},
        {"over": action, "gevraagd": "2024-09-02", "beantwoord": "2024-10-14", "stand": "niet", "antwoord": "Daar is nu geen geld voor."},
        {"over": other, "gevraagd": "2024-11-04", "beantwoord": "2024-11-05", "stand": "beantwoord"},
        {"over": theme, "gevraagd": "2024-12-02", "stand": "open"},
        {"gevraagd": "2024-12-20", "stand": "open"},
    ]  # fmt: skip
    made = [vul.record(Reactie, nummer=str(number), **one) for number, one in enumerate(known, 1)]
    return [vul.record(Ophaling, op=KWARTALEN[-1], reacties=made)]


def _rondes(vul: Filler) -> list[Fields]:
    """A round that is over, and one in which owners can answer still; each asked about a few actions."""
    return [
        vul.record(
            Ronde,
            op="2024-09-16",
            uiterlijk="2024-09-30",
            gevraagd=_gevraagd(vul, "2024-06-30"),
            gesloten="2024-10-07",
        ),
        vul.record(
            Ronde, op="2024-12-16", uiterlijk="2025-01-06", gevraagd=_gevraagd(vul, "2024-09-30")
        ),
    ]


def _gevraagd(vul: Filler, bekend: str) -> list[Fields]:
    """The first actions, each asked of a role. `bekend` is the day of the news that was there."""
    roles = cycle(vul.keys["rollen"])
    return [
        vul.record(Gevraagd, code=code, rol=rol, bekend=bekend)
        for code, rol in zip(vul.keys["acties"][:8], roles, strict=False)
    ]


WITH_WORDS: Mapping[str, Callable[[Filler], list[Fields]]] = {
    "organisatie": _organisatie,
    "bronnen": _bronnen,
    "begrippen": _begrippen,
    "themas": _themas,
    "agenda": _agenda,
    "afspraken": _afspraken,
    "streefcijfers": _streefcijfers,
    "fasen": _fasen,
    "adviezen": _adviezen,
    "ingetrokken": _ingetrokken,
    "controles": _controles,
    "ophalingen": _ophalingen,
    "rondes": _rondes,
}
