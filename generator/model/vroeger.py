"""What was before: earlier owners, and what was put right afterwards."""

from __future__ import annotations

from typing import ClassVar

from generator.model.fields import Dag, EenMoment, Record, RolId, Tekst, veld
from generator.model.typed import read_moment

VERBETERD_VRAAG = (
    "Verbeterde je later een fout in wat hier stond? Op welke dag, en wat was er fout?"
)
_ONBEKEND = read_moment("onbekend")


class EerdereTrekker(Record):
    """Earlier owner: who owned an action or theme before its owner of now, until which day."""

    PLEK: ClassVar[str] = "pagina waar het bij hoort"

    rol: RolId = veld(
        "Wie was toen de trekker? Een functie, afdeling of organisatie, geen naam.",
        "directie-po",
        ook=("afdeling-wegen", "bibliotheek"),
    )
    van: EenMoment = veld(
        "Sinds wanneer? Mag weg als niemand dat weet.",
        "2023-01-01",
        default=_ONBEKEND,
        ook=("maart 2023", "Q1 2023"),
    )
    tot: EenMoment = veld("Tot en met wanneer?", "2024-06-30", ook=("juni 2024", "eind 2024"))


class Verbetering(Record):
    """Correction: on which day something that was told wrong was put right, and what was wrong."""

    PLEK: ClassVar[str] = "pagina waar het bij hoort"

    dag: Dag = veld("Op welke dag verbeterde je de fout?", "2024-04-02")
    waarom: Tekst = veld(
        "Wat was er fout? Schrijf ook wat er eerst stond. Dit komt op de site.",
        "Bij de eerdere trekker stond eerst 30 juni 2042.",
        ook=("De einddatum was eerst Q4 2032.", "Bij de trekker stond eerst het team Zorg."),
    )
