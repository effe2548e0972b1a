"""What happened to a made-up action in 8 quarters: it starts, moves, stands still, ends, or is forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.example.fill import Filler
from generator.example.phrases import CITATEN, NIEUWS
from generator.model.fields import Stand
from generator.model.shared import Citaat
from generator.model.voortgang import StapStand, Voortgang

# The last day of each quarter; the last one is the day to look at the site.
KWARTALEN = ("2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31", "2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31")  # fmt: skip
# From this quarter on owners tell their news themselves, when they are asked in a round.
BEGIN_RONDES = KWARTALEN[-2]
# What a state can become; a word that stands twice happens twice as often.
_DAARNA: Mapping[str, tuple[Stand, ...]] = {
    "niet gestart": ("niet gestart", "loopt", "loopt"),
    "loopt": (
        "loopt",
        "loopt",
        "loopt",
        "loopt",
        "gereed",
        "gereed",
        "te herzien",
        "stil",
        "gestopt",
        "onbekend",
    ),
    "te herzien": ("loopt", "gestopt", "te herzien"),
    "stil": ("loopt", "stil", "gestopt"),
    "onbekend": ("loopt", "onbekend"),
}
_ALTIJD_DOOR: tuple[Stand, ...] = ("doorlopend",) * 6 + ("stil",)
_RESULTATEN = {
    "gereed": ("gehaald", "deels", "niet gehaald", "onbekend"),
    "doorlopend": ("deels", "onbekend"),
}
# New deadlines lie after every first one.
_NIEUWE_DATUM = ("Q1 2026", "juni 2026", "eind 2026")


@dataclass(frozen=True, slots=True)
class Loop:
    """What the history of an action must fit: its code, whether it has an end, and the codes of its steps."""

    code: str
    doorlopend: bool
    stappen: tuple[str, ...]


def made_up_updates(vul: Filler, loop: Loop) -> list[tuple[str, dict[str, Any]]]:
    """The updates of one action as (day, fields), oldest first; it may have none. Nothing comes after its end."""
    made: list[tuple[str, dict[str, Any]]] = []
    stand: Stand = "niet gestart"
    klaar = 0
    if loop.doorlopend:
        stand = vul.random.choice(_ALTIJD_DOOR)
    if vul.random.randrange(20) == 0:
        return made  # promised, and never heard of again
    for dag in KWARTALEN[vul.random.randrange(4) :]:
        if not vul.chance(7):
            continue  # nobody told anything this quarter
        if stand == "gereed":
            klaar = len(loop.stappen)
        else:
            klaar = min(klaar + vul.random.randint(0, 1), len(loop.stappen))
        made.append((dag, _update(vul, loop, (dag, stand), klaar)))
        if stand in {"gereed", "gestopt"}:
            break
        stand = vul.random.choice(_ALTIJD_DOOR if loop.doorlopend else _DAARNA[stand])
    return made


def _update(vul: Filler, loop: Loop, moment: tuple[str, Stand], klaar: int) -> dict[str, Any]:
    dag, stand = moment
    bron = bron_van(dag)
    stappen = [
        vul.record(StapStand, code=code, klaar="ja" if index < klaar else "nee")
        for index, code in enumerate(loop.stappen)
    ]
    citaten = [vul.record(Citaat, tekst=tekst, bron=bron) for tekst in vul.some(CITATEN, 2)]
    later = not loop.doorlopend and stand in {"loopt", "te herzien"} and vul.chance(1)
    return vul.record(
        Voortgang,
        peildatum=dag,
        stand=stand,
        resultaat=vul.random.choice(_RESULTATEN.get(stand, ("onbekend",))),
        toelichting=vul.random.choice(NIEUWS[stand]).format(aantal=vul.random.randint(2, 30)),
        nieuwe_deadline=vul.random.choice(_NIEUWE_DATUM) if later else None,
        stappen=stappen or None,
        bron=bron,
        gemeld_door=vul.keys["rollen"][0] if dag >= BEGIN_RONDES else None,
        bron_regel=vul.random.randint(5, 400),
        citaten=citaten or None,
        code=None,  # the folder says it
    )


def bron_van(dag: str) -> str:
    """The key of the report of the quarter that ends on this day."""
    return f"voortgang-{dag[:4]}-q{int(dag[5:7]) // 3}"
