"""Random measurements, harsh on purpose: small groups, missing parts, groups that say nothing, two days, two tables."""

from __future__ import annotations

from random import Random

from generator.model.metingen import GEHEEL, Meting

DAGEN = ("2023-12-31", "2024-12-31")
Aantallen = dict[tuple[str, str], int]


def table(rng: Random, *, days: int = 1, linked: bool = False, scale: int = 1) -> list[Meting]:
    """One table with totals, on so many days; `linked` adds a second one over the same people, otherwise grouped."""
    onderdelen = [f"team {number}" for number in range(rng.randint(1, 4))]
    groepen = [f"groep {number}" for number in range(rng.randint(1, 4))]
    whole, rest = rng.random() < 0.8, rng.random() < 0.4
    people = {
        (o, g): _size(rng) * scale + rng.randint(0, scale - 1)
        for o in onderdelen
        for g in (*groepen, "over")
    }
    found: list[Meting] = []
    for dag in DAGEN[:days]:
        if not rest:
            people |= {(o, "over"): 0 for o in onderdelen}
        # A number that only the other table knows is a mistake of the editors, not of the rule.
        unknown = {cel for cel in people if rng.random() < 0.03 and not linked}
        found += _rows(people, onderdelen, groepen, dag, whole=whole, unknown=unknown)
        if linked and len(groepen) > 1:
            found += _rows(
                *_merged(people, onderdelen, groepen), dag, whole=whole, unknown=set(), code="SC2"
            )
        people = {
            cel: max(0, aantal + rng.choice((0, 0, 1, -1, 2))) for cel, aantal in people.items()
        }
    return found


def _size(rng: Random) -> int:
    return rng.choice(
        (rng.randint(0, 9), rng.randint(10, 40), rng.randint(10, 40), rng.randint(40, 200))
    )


def _merged(
    people: Aantallen, onderdelen: list[str], groepen: list[str]
) -> tuple[Aantallen, list[str], list[str]]:
    """The same people, with the last two groups as one."""
    merged = {(o, g): people[o, g] for o in onderdelen for g in (*groepen[:-2], "over")}
    samen = {(o, "samen"): people[o, groepen[-2]] + people[o, groepen[-1]] for o in onderdelen}
    return merged | samen, onderdelen, [*groepen[:-2], "samen"]


def _rows(  # noqa: PLR0913  # what a table is made of
    people: Aantallen,
    onderdelen: list[str],
    groepen: list[str],
    dag: str,
    *,
    whole: bool,
    unknown: set[tuple[str, str]],
    code: str = "SC1",
) -> list[Meting]:
    totals = {o: sum(people[o, g] for g in (*groepen, "over")) for o in onderdelen}
    cells = {(o, g): people[o, g] for o in onderdelen for g in groepen}
    if whole:
        totals[GEHEEL] = sum(totals.values())
        cells |= {(GEHEEL, g): sum(people[o, g] for o in onderdelen) for g in groepen}
    return [
        Meting.model_validate(
            {
                "code": code,
                "peildatum": dag,
                "indeling": "geen",
                "groep": groep,
                "waarde": "onbekend" if (onderdeel, groep) in unknown else str(aantal),
                "totaal": str(totals[onderdeel]),
                "bron": "rapport",
                "onderdeel": onderdeel,
            }
        )
        for (onderdeel, groep), aantal in cells.items()
    ]
