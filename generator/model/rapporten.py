"""Reports that were published: what they were made from, and which files came of it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from generator.model.fields import Dag, HeelGetal, Record, Tekst, veld

# SHA-256 in hexadecimal digits.
Vingerafdruk = Annotated[Tekst, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_EXAMPLE = "0" * 64


class RapportBestand(Record):
    """Report file: one of the files of a report, with what its bytes were."""

    PLEK: ClassVar[str] = "Rapport per jaar"

    naam: Tekst = veld("Hoe heet het bestand?", "rapport-2024.pdf")
    vingerafdruk: Vingerafdruk = veld("Wat is de vingerafdruk van het bestand?", _EXAMPLE)


class RapportVersie(Record):
    """Report version: when it was published, from which data, and what is different from the version before."""

    PLEK: ClassVar[str] = "Rapport per jaar"

    dag: Dag = veld("Op welke dag is deze versie bewaard?", "2025-01-15")
    gegevens: Vingerafdruk = veld("Wat is de vingerafdruk van de gegevens?", _EXAMPLE)
    waarom: Tekst | None = veld(
        "Waarom kwam deze versie er? Dit komt op de site.",
        "In het eerste rapport ontbrak actie B4.",
        default=None,
    )
    bestanden: tuple[RapportBestand, ...] = veld(
        "Welke bestanden horen erbij?",
        [{"naam": "rapport-2024.pdf", "vingerafdruk": _EXAMPLE}],
        min_length=1,
    )


class Rapport(Record):
    """Report: the published report of a year. A command writes it; versions are added and never changed."""

    PLEK: ClassVar[str] = "Rapport per jaar"

    jaar: Annotated[HeelGetal, Field(ge=2000, le=2099)] = veld("Over welk jaar?", 2024)
    versies: tuple[RapportVersie, ...] = veld(
        "Welke versies zijn er? De oudste eerst.", [], min_length=1
    )
