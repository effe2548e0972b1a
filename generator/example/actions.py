"""Made-up plans with their actions, each with its history."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
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
from generator.model.shared import Citaat, Uren

Made = Iterator[tuple[str, dict[str, Any]]]
PER_PLAN = 40
_DOELEN = 3
_EERSTE_DATUM = (
    "Q3 2023", "Q4 2023", "Q1 2024", "Q2 2024", "Q4 2024", "zomer 2024", "juni 2024", "uiterlijk maart 2025",
    "2024-09-30", "eind 2025", "Q2 2025", "n.t.b.", "onbekend",
)  # fmt: skip
_BRON = "opdracht-acties"
_GELD = ("onbekend", "onbekend", "5.000 euro", "20.000 euro", "minder dan 1.000 euro")
_GEVOELIG = {"gevoelig": "ja", "gevoelig_reden": "Dit gaat over een klein team."}


def plans(vul: Filler, onderdelen: dict[str, str], acties: int) -> Made:
    """So many actions, spread over plans of the parts of the organisation (role and name): plan, actions, updates."""
    for nummer, (rol, naam) in enumerate(onderdelen.items()):
        # The first plans take the rest, so that the numbers differ by one at most.
        aantal = acties // len(onderdelen) + (nummer < acties % len(onderdelen))
        letters = [doel_letters(nummer * _DOELEN + index) for index in range(_DOELEN)]
        yield _plan(vul, (rol, naam), letters)
        werk = list(chain.from_iterable(map(_werk, ONDERWERPEN)))
        # Without repeating, so that no two actions of a plan have the same title.
        for volgnummer, (onderwerp, deel) in enumerate(vul.random.sample(werk, aantal)):
            code = f"{letters[volgnummer % _DOELEN]}{volgnummer // _DOELEN + 1}"
            yield from _actie(vul, (code, rol, naam), onderwerp, deel)


def _werk(onderwerp: Onderwerp) -> list[tuple[Onderwerp, Werk]]:
    """What can be done for a theme, each beside that theme."""
    return [(onderwerp, deel) for deel in onderwerp.werk]


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
    """An action of a part of the organisation (`waar`: code, role and name) with its updates, each as (file, fields)."""
    code, rol, naam = waar
    doorlopend = vul.chance(2)
    stappen: tuple[tuple[str, str], ...] = ()
    if not doorlopend:
        stappen = STAPPEN[: vul.random.randint(0, len(STAPPEN))]
    gevoelig = vul.chance(1) and vul.chance(3)
    datum = "doorlopend"
    if not doorlopend:
        datum = vul.random.choice(_EERSTE_DATUM)
    fields = vul.record(
        Actie,
        code=code,
        titel=f"{werk.titel} bij {naam}",
        officiele_titel=f"{werk.officieel} {naam.split(' ', 1)[1]}",
        in_het_kort=[werk.waarom, *vul.random.sample(SAMEN, vul.random.randint(1, 3))],
        thema=onderwerp.id,
        plan=f"plan-{rol}",
        doel=code.rstrip("0123456789"),
        **_wie(vul, rol),
        eerste_deadline=datum,
        doorlopend="ja" if doorlopend else "nee",
        stappen=_stappen(vul, code, stappen, datum),
        **_wat_het_kost(vul),
        **(_GEVOELIG if gevoelig else {}),
        **_bron(vul),
    )
    yield f"acties/{code}.yml", fields
    codes = tuple(f"{code}.{nummer}" for nummer in range(1, len(stappen) + 1))
    for dag, nieuws in made_up_updates(vul, Loop(code, doorlopend, codes)):
        yield f"voortgang/{code}/{dag}.yml", nieuws


def _wie(vul: Filler, rol: str) -> dict[str, Any]:
    """Who does it. Of an empty list nothing is written, here and below."""
    trekker = "onbekend" if vul.chance(2) else rol
    betrokken = vul.random.sample(vul.keys["netwerken"], vul.random.randint(0, 2))
    return {"trekker": trekker, "betrokken": betrokken or None}


def _wat_het_kost(vul: Filler) -> dict[str, Any]:
    return {
        "geld": vul.random.choice(_GELD),
        "capaciteit": _uren(vul),
        "voorbehoud": vul.some(VOORBEHOUD, 2) or None,
    }


def _bron(vul: Filler) -> dict[str, Any]:
    regel = vul.random.randint(5, 900)
    citaten = [vul.record(Citaat, tekst=tekst, bron=_BRON) for tekst in vul.some(CITATEN, 3)]
    return {"bron": _BRON, "bron_regel": regel, "citaten": citaten or None}


def _stappen(
    vul: Filler, code: str, stappen: tuple[tuple[str, str], ...], datum: str
) -> list[dict[str, Any]] | None:
    made = [_stap(vul, f"{code}.{nummer}", *stap, datum) for nummer, stap in enumerate(stappen, 1)]
    return made or None


def _stap(vul: Filler, code: str, titel: str, officieel: str, datum: str) -> dict[str, Any]:
    gevoelig = vul.chance(1) and vul.chance(2)
    return vul.record(
        Stap,
        code=code,
        titel=titel,
        officiele_titel=officieel,
        eerste_deadline=datum,
        gevoelig="ja" if gevoelig else None,
    )


def _uren(vul: Filler) -> str | list[dict[str, Any]]:
    if vul.chance(5):
        return "onbekend"
    return [
        vul.record(Uren, wie="de trekker", uren_per_week=vul.random.randint(1, 16), ongeveer="ja")
    ]
