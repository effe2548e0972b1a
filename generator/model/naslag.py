"""What the rest of the register refers to: roles, sources and terms; and what was withdrawn."""

from __future__ import annotations

from typing import ClassVar, Literal

from generator.model.fields import (
    TAAL_VRAAG,
    BronId,
    Dag,
    EenMoment,
    Id,
    JaNee,
    Record,
    Sleutel,
    Taal,
    Tekst,
    veld,
)
from generator.model.keuzes import BronSoort, RolSoort
from generator.model.shared import Weblink


class Rol(Record):
    """Role: a function, department or group that can own something. Never a person."""

    PLEK: ClassVar[str] = "Wie doet wat?"

    id: Id = veld(
        "Welke korte naam gebruik je in het register?",
        "mt-po",
        ook=("team-energie", "wijkteam"),
        plek="in het adres van de pagina",
    )
    naam: Tekst = veld(
        "Hoe heet deze functie, afdeling, groep of organisatie?",
        "managementteam van de directie P&O",
        ook=("team Energie", "wijkteam Noord"),
        plek="overal waar deze functie of groep genoemd wordt",
    )
    uitleg: Tekst = veld(
        "Wat doet deze groep? Eén korte zin.",
        "Dit team leidt de directie.",
        ook=("Dit team zorgt voor stroom en warmte.", "Dit team geeft zorg in de wijk."),
    )
    soort: RolSoort = veld("Wat voor groep is dit?", "directie")
    bron: BronId | None = veld(
        "In welk stuk staat deze rol voor het eerst?",
        "voortgang-po-2024",
        default=None,
        plek="niet op de site",
    )
    sinds: Dag | None = veld(
        "Sinds wanneer staat dit op de site? Op dagen daarvoor laten wij het niet zien.",
        "2025-01-15",
        default=None,
        plek="niet op de site",
    )


class Bron(Record):
    """Source: a document the register is made from."""

    PLEK: ClassVar[str] = "Bronnen"

    id: Id = veld(
        "Welke korte naam gebruik je in het register?",
        "voortgang-po-2024",
        ook=("klimaatmonitor-2026", "jaarbericht-zorg-2026"),
        plek="niet op de site",
    )
    titel: Tekst = veld(
        "Hoe heet dit stuk?",
        "Voortgangsrapportage van de directie P&O",
        ook=("Klimaatmonitor 2026", "Jaarbericht zorg 2026"),
        plek="overal waar dit stuk genoemd wordt",
    )
    soort: BronSoort = veld("Wat voor stuk is dit?", "voortgangsrapportage")
    datum: EenMoment = veld(
        "Van wanneer is dit stuk?", "2024-03-07", plek="overal waar dit stuk genoemd wordt"
    )
    bestand: Tekst | None = veld(
        "Hoe heet het bestand?",
        "003_72690ab4f8b15f03.txt",
        default=None,
        ook=("klimaatmonitor-2026.pdf", "jaarbericht.docx"),
    )
    taal: Taal | None = veld(
        TAAL_VRAAG, "en", default=None, plek="overal waar dit stuk genoemd wordt"
    )
    links: tuple[Weblink, ...] = veld("Waar kan iedereen dit stuk lezen?", [], default=())
    sinds: Dag | None = veld(
        "Weten wij niet van wanneer dit stuk is? Sinds wanneer kennen wij het dan?",
        "2025-01-15",
        default=None,
        plek="niet op de site",
    )


class Begrip(Record):
    """Term: an official word and what it means in plain words."""

    PLEK: ClassVar[str] = "Begrippen"

    id: Id = veld(
        "Welke korte naam gebruik je in het register?",
        "inclusie",
        ook=("laadpaal", "e-recept"),
        plek="in het adres van de link",
    )
    term: Tekst = veld(
        "Welk woord leg je uit?",
        "inclusie",
        ook=("laadpaal", "e-recept"),
        plek="Begrippen; in teksten wordt het woord een link",
    )
    uitleg: Tekst = veld(
        "Wat betekent het?",
        "Iedereen hoort erbij.",
        ook=("Hier laad je een elektrische auto op.", "Een recept zonder papier."),
    )
    schrijfwijzen: tuple[Tekst, ...] = veld(
        "Hoe schrijven mensen dit woord nog meer?",
        ["inclusief"],
        default=(),
        ook=(["laadpalen"], ["e-recepten"]),
        plek="in teksten wordt het woord een link",
    )
    officieel: JaNee = veld(
        "Is dit een officieel woord?",
        "ja",
        default="ja",
        plek="alleen in de bestanden om op te halen",
    )
    sinds: Dag | None = veld(
        "Sinds wanneer staat dit op de site? Op dagen daarvoor laten wij het niet zien.",
        "2025-01-15",
        default=None,
        plek="niet op de site",
    )

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which people write it. 'ondernemingsraad (OR)' is also written as each of its halves."""
        halves: list[str] = []
        if self.term.endswith(")"):
            halves = self.term.removesuffix(")").split(" (", 1)
        return tuple(dict.fromkeys((self.term, *halves, *self.schrijfwijzen)))


class Ingetrokken(Record):
    """Withdrawn: something that left the register. Its page keeps its address and says why."""

    PLEK: ClassVar[str] = "de pagina die weg is"

    soort: Literal["themas", "plannen", "streefcijfers", "adviezen"] = veld(
        "Wat is ingetrokken? Een actie trek je niet in: die stopt.", "themas"
    )
    sleutel: Sleutel = veld(
        "Welke korte naam of code had het?", "uitstroom", plek="in het adres van de pagina"
    )
    titel: Tekst = veld("Hoe heette het?", "Uitstroom", ook=("Oude wagens", "Fax in de zorg"))
    sinds: Dag = veld("Sinds wanneer is het ingetrokken?", "2025-01-15")
    reden: Tekst = veld(
        "Waarom? Eén korte zin.",
        "Dit hoort nu bij representatie.",
        ook=("Dit staat nu in het klimaatplan.", "De fax bestaat niet meer."),
    )
    opvolger: Sleutel | None = veld(
        "Wat komt ervoor in de plaats? Schrijf de korte naam of de code.",
        "representatie",
        default=None,
    )
