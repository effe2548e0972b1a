"""Made-up plans with their actions, each with its history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.example.fill import Filler
from generator.example.history import Loop, made_up_updates
from generator.example.phrases import (
    CITATEN,
    ONDERWERPEN,
    SAMEN,
    STAPPEN,
    VOORBEHOUD,
    Onderwerp,
    Werk,
)
from generator.model.acties import Actie, Doel, Plan, Stap
from generator.model.fields import Citaat, Uren

Made = Iterator[tuple[str, dict[str, Any]]]
PER_PLAN = 40
_DOELEN = 3
_EERSTE_DATUM = (
    "Q3 2023", "Q4 2023", "Q1 2024", "Q2 2024", "Q4 2024", "zomer 2024", "juni 2024", "uiterlijk maart 2025",
    "2024-09-30", "eind 2025", "Q2 2025", "n.t.b.", "onbekend",
)  # fmt: skip
_BRON = "opdracht-acties"


def plans(vul: Filler, onderdelen: dict[str, str], acties: int) -> Made:
    """So many actions, spread over plans of the parts of the organisation (role and name): plan, actions, updates."""
    for nummer, (rol, naam) in enumerate(onderdelen.items()):
        # The first plans take the rest, so that the numbers differ by one at most.
        aantal = acties // len(onderdelen) + (nummer < acties % len(onderdelen))
        letters = [doel_letters(nummer * _DOELEN + index) for index in range(_DOELEN)]
        yield _plan(vul, (rol, naam), letters)
        werk = [(onderwerp, deel) for onderwerp in ONDERWERPEN for deel in onderwerp.werk]
        # Without repeating, so that no two actions of a plan have the same title.
        for volgnummer, (onderwerp, deel) in enumerate(vul.random.sample(werk, aantal)):
            code = f"{letters[volgnummer % _DOELEN]}{volgnummer // _DOELEN + 1}"
            yield from _actie(vul, (code, rol, naam), onderwerp, deel)


def doel_letters(nummer: int) -> str:
    """A, B … Z, AA, AB …: the letters of a goal, which begin the codes of its actions."""
    letters = ""
    while nummer >= 0:
        letters = chr(ord("A") + nummer % 26) + letters
        nummer = nummer // 26 - 1
    return letters


def _plan(
    vul: Filler, onderdeel: tuple[str, str], letters: list[str]
) -> tuple[str, dict[str, Any]]:
    rol, naam = onderdeel
    doelen = [
        vul.record(
            Doel,
            code=letter,
            titel=onderwerp.zinnen[0],
            officiele_titel=f"{onderwerp.titel} is verankerd in de werkwijze",
            thema=onderwerp.id,
        )
        for letter, onderwerp in zip(
            letters, vul.random.sample(ONDERWERPEN, len(letters)), strict=True
        )
    ]
    key = f"plan-{rol}"
    return f"plannen/{key}.yml", vul.record(
        Plan,
        id=key,
        titel=f"Plan van {naam}",
        officiele_titel=f"Uitvoeringsplan inclusie {naam.split(' ', 1)[1]}",
        in_het_kort=[f"Dit is het plan van {naam}.", "Het geldt niet voor de hele gemeente."],
        organisatieonderdeel=rol,
        rapporteert_aan="managementteam",
        doelen=doelen,
        bron=_BRON,
    )


def _actie(vul: Filler, waar: tuple[str, str, str], onderwerp: Onderwerp, werk: Werk) -> Made:
    code, rol, naam = waar
    doorlopend = vul.chance(2)
    stappen = () if doorlopend else STAPPEN[: vul.random.randint(0, len(STAPPEN))]
    gevoelig = vul.chance(1) and vul.chance(3)
    datum = "doorlopend" if doorlopend else vul.random.choice(_EERSTE_DATUM)
    yield (
        f"acties/{code}.yml",
        vul.record(
            Actie,
            code=code,
            titel=f"{werk.titel} bij {naam}",
            officiele_titel=f"{werk.officieel} {naam.split(' ', 1)[1]}",
            in_het_kort=[werk.waarom, *vul.random.sample(SAMEN, vul.random.randint(1, 3))],
            thema=onderwerp.id,
            plan=f"plan-{rol}",
            doel=code.rstrip("0123456789"),
            trekker="onbekend" if vul.chance(2) else rol,
            betrokken=vul.random.sample(vul.keys["netwerken"], vul.random.randint(0, 2)) or None,
            eerste_deadline=datum,
            doorlopend="ja" if doorlopend else "nee",
            stappen=[
                _stap(vul, f"{code}.{index}", *stap, datum) for index, stap in enumerate(stappen, 1)
            ]
            or None,
            geld=vul.random.choice(
                ("onbekend", "onbekend", "5.000 euro", "20.000 euro", "minder dan 1.000 euro")
            ),
            capaciteit=_uren(vul),
            voorbehoud=vul.some(VOORBEHOUD, 2) or None,
            gevoelig="ja" if gevoelig else None,
            gevoelig_reden="Dit gaat over een klein team." if gevoelig else None,
            bron=_BRON,
            bron_regel=vul.random.randint(5, 900),
            citaten=[vul.record(Citaat, tekst=tekst, bron=_BRON) for tekst in vul.some(CITATEN, 3)]
            or None,
        ),
    )
    for dag, nieuws in made_up_updates(
        vul, Loop(code, doorlopend, tuple(f"{code}.{i + 1}" for i in range(len(stappen))))
    ):
        yield f"voortgang/{code}/{dag}.yml", nieuws


def _stap(vul: Filler, code: str, titel: str, officieel: str, datum: str) -> dict[str, Any]:
    gevoelig = "ja" if vul.chance(1) and vul.chance(2) else None
    return vul.record(
        Stap,
        code=code,
        titel=titel,
        officiele_titel=officieel,
        eerste_deadline=datum,
        gevoelig=gevoelig,
    )


def _uren(vul: Filler) -> str | list[dict[str, Any]]:
    if vul.chance(5):
        return "onbekend"
    return [
        vul.record(Uren, wie="de trekker", uren_per_week=vul.random.randint(1, 16), ongeveer="ja")
    ]
