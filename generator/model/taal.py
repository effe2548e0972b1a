"""Words and exceptions for plain Dutch: lists that editors and networks keep, not code."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from generator.model.fields import Dag, HeelGetal, Id, JaNee, Onbekend, Record, RolId, Tekst, veld


class Vervanging(Record):
    """Replacement: a stiff word, and what to write instead."""

    PLEK: ClassVar[str] = "Schrijfhulp"

    term: Tekst = veld("Welk woord is stijf?", "met betrekking tot")
    schrijfwijzen: tuple[Tekst, ...] = veld(
        "Welke vormen heeft dit woord nog meer?", ["realiseert"], default=()
    )
    schrijf: Tekst = veld("Wat schrijf je?", "over")
    zeker: JaNee = veld("Moet dit altijd anders? 'ja' is een fout, 'nee' is een let op.", "ja")
    bron: Tekst = veld("Wie raadt dit aan?", "Eigen lijst van de redactie")
    datum: Dag = veld("Op welke dag schreven wij dit op?", "2026-11-24")
    gebruiken: JaNee = veld(
        "Gebruiken wij deze regel? Met 'nee' zet je een woord uit dat het programma kent.",
        "ja",
        default="ja",
    )


class Voorkeur(Record):
    """Preferred word: a word that changed, what people choose now, and who decides that. Always a warning."""

    PLEK: ClassVar[str] = "Schrijfhulp"

    term: Tekst = veld("Welk woord gebruiken wij liever niet meer?", "blanke")
    schrijfwijzen: tuple[Tekst, ...] = veld(
        "Welke vormen heeft dit woord nog meer?", ["blanken"], default=()
    )
    schrijf: Tekst = veld("Wat schrijf je?", "witte")
    waarom: Tekst = veld("Waarom? Eén korte zin.", "Noem eerst de mens.")
    eigenaar: RolId | Onbekend = veld("Welke groep beslist over dit woord?", "medewerkersnetwerken")
    bron: Tekst = veld("Wie raadt dit aan?", "CBS, februari 2022")
    datum: Dag = veld("Op welke dag schreven wij dit op?", "2026-11-24")
    gebruiken: JaNee = veld(
        "Gebruiken wij deze regel? Met 'nee' zet je een woord uit dat het programma kent.",
        "ja",
        default="ja",
    )


class Uitzondering(Record):
    """Exception: one sentence that may break one language rule, for a reason and until a day."""

    PLEK: ClassVar[str] = "Over deze site"

    id: Id = veld("Welke korte naam krijgt deze uitzondering?", "wettekst")
    pagina: Tekst = veld("In welk bestand staat de zin?", "content/over-deze-site.md")
    regel: Id = veld("Van welke regel mag deze zin afwijken?", "zin-te-lang")
    tekst: Annotated[Tekst, StringConstraints(max_length=300)] = veld(
        "Hoe begint de zin? Genoeg woorden om hem te vinden.", "Volgens de wet moet"
    )
    reden: Tekst = veld("Waarom mag dit? Dit komt op de site.", "Dit is de tekst van de wet.")
    eigenaar: RolId = veld(
        "Wie beslist dit? Een functie, afdeling of organisatie, geen naam.", "communicatie"
    )
    tot: Dag = veld("Tot en met welke dag mag dit?", "2027-12-31")
    sinds: Dag | None = veld(
        "Sinds wanneer staat dit op de site? Op dagen daarvoor laten wij het niet zien.",
        "2025-01-15",
        default=None,
    )


class Testlezing(Record):
    """Test reading: on which day readers read which pages, and how many they were. Never who they were."""

    PLEK: ClassVar[str] = "Over deze site"

    id: Id = veld("Welke korte naam krijgt deze lezing?", "voorjaar-2027")
    datum: Dag = veld("Op welke dag lazen de testlezers?", "2027-03-15")
    aantal: Annotated[HeelGetal, Field(ge=1, le=10_000)] = veld("Hoeveel mensen lazen mee?", 6)
    gelezen: Tekst = veld("Wat lazen zij? Korte zin.", "De pagina's van alle acties.")
    veranderd: Tekst = veld("Wat is er daardoor veranderd? Of: onbekend.", "onbekend")
