"""Made-up actions of more owners, plans and themes, that moved, and a plan that ended. No chance: by their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from typing import Any

Fields = dict[str, Any]
# One of so many actions gets each of these in turn.
_EVERY = 6
_LAATSTE_DAG = "2024-11-30"


def with_more_places(files: Mapping[str, Any], themas: Sequence[str]) -> dict[str, Any]:
    """The files of plans, actions and updates, in which some actions have more than one owner, plan or theme."""
    made = {name: dict(fields) for name, fields in files.items()}
    plans = [fields for name, fields in made.items() if name.startswith("plannen/")]
    actions = [fields for name, fields in made.items() if name.startswith("acties/")]
    ways = (_owners, _plans, _themes, _earlier, _moved)
    chosen = islice(actions, 1, None, _EVERY)
    for action, way in zip(chosen, cycle(ways), strict=False):
        told = [fields for name, fields in made.items() if name.startswith(_news_of(action))]
        way(action, told, (plans, themas))
    _end(plans)
    return made


# The plans and the keys of the themes of the register.
_Around = tuple[Sequence[Fields], Sequence[str]]


def _news_of(action: Fields) -> str:
    return f"voortgang/{action['code']}/"


def _owners(action: Fields, told: Sequence[Fields], around: _Around) -> None:
    """Two owners; the newest update leaves one of them."""
    action["trekker"] = list(_two_owners(action, around))
    if told:
        told[-1]["nieuwe_trekker"] = action["trekker"][0]


def _plans(action: Fields, _: Sequence[Fields], around: _Around) -> None:
    """A second plan, with a goal of it."""
    other = _other_plan(action, around[0])
    action["plan"] = [action["plan"], other["id"]]
    action["doel"] = [action["doel"], other["doelen"][0]["code"]]
    action["trekker"] = list(_two_owners(action | {"plan": action["plan"][0]}, around))


def _themes(action: Fields, _: Sequence[Fields], around: _Around) -> None:
    action["thema"] = [action["thema"], _other(around[1], action["thema"])]


def _earlier(action: Fields, _: Sequence[Fields], around: _Around) -> None:
    """An owner of before its owner of now."""
    other = _other_plan(action, around[0])["organisatieonderdeel"]
    action["eerdere_trekkers"] = [{"rol": other, "van": "Q1 2023", "tot": "juni 2023"}]


def _moved(action: Fields, told: Sequence[Fields], around: _Around) -> None:
    """A move to another theme and another owner, told by its newest update."""
    if told:
        told[-1]["nieuw_thema"] = _other(around[1], action["thema"])
        told[-1]["nieuwe_trekker"] = _other_plan(action, around[0])["organisatieonderdeel"]


def _end(plans: Sequence[Fields]) -> None:
    """The last plan ended, and went on in the first."""
    plans[-1]["beeindigd"] = {
        "op": _LAATSTE_DAG,
        "waarom": "Dit plan ging op in een ander plan.",
        "opvolger": {"plan": plans[0]["id"]},
    }


def _two_owners(action: Fields, around: _Around) -> Iterator[str]:
    own = next(plan for plan in around[0] if plan["id"] == action["plan"])
    yield own["organisatieonderdeel"]
    yield _other_plan(action, around[0])["organisatieonderdeel"]


def _other_plan(action: Fields, plans: Sequence[Fields]) -> Fields:
    """The plan after that of an action; after the last the first."""
    ids = [plan["id"] for plan in plans]
    return plans[(ids.index(action["plan"]) + 1) % len(plans)]


def _other(keys: Sequence[str], key: str) -> str:
    return keys[(keys.index(key) + 1) % len(keys)]
