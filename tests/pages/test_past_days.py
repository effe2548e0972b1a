"""The site of a past day does not change by a byte when something is added later."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain
from random import Random
from typing import Any

import pytest

from generator.figures import figures as counting
from generator.figures import peildagen
from generator.figures import verloop as quarters
from generator.figures.as_known import as_known
from generator.figures.figures import figures
from generator.figures.origins import OWN_DAY
from generator.layout import context as looking
from generator.model.fields import Record
from generator.model.reacties import Ophaling, Reactie
from generator.model.register import KINDS, Register
from generator.moment import Moment, parse_moment
from generator.pages.render import render
from generator.register.content import Text

EXAMPLES = 50
EERSTE, LAATSTE = date(2023, 6, 1), date(2025, 12, 31)
HALF = 0.5
# What the register holds once is changed and not added to; people are counted in their own way, and
# a fetch is one list of reactions.
NOT_ADDED = {"bronnen", "metingen", "ophalingen"}
ADDED = [kind for kind in KINDS if kind.key and kind.name not in NOT_ADDED]
# A word of advice names where it comes from, and not one of our sources.
ADVISED = {"vervang", "voorkeur"}
LATER_SOURCE = "later-stuk"


def moment(day: date) -> Moment:
    return parse_moment(day.isoformat())


def a_day(chance: Random) -> date:
    return EERSTE + timedelta(days=chance.randint(0, (LAATSTE - EERSTE).days))


def with_other_days(chance: Random, register: Register) -> Register:
    """The same register, with other days for its sources and for what has a day of its own."""
    update: dict[str, Any] = {
        "bronnen": tuple(
            bron.model_copy(update={"datum": moment(a_day(chance))}) for bron in register.bronnen
        )
    }
    for kind in ("adviezen", "actielijst", "instrumenten", "voortgang"):
        update[kind] = tuple(
            record.model_copy(update={OWN_DAY[kind]: moment(a_day(chance))})
            for record in getattr(register, kind)
        )
    return register.model_copy(update=update)


def new_record(chance: Random, kind: str, old: Record, today: date, number: int) -> Record:
    """A record like an old one, with a key of its own, that came after `today`."""
    day = today + timedelta(days=chance.randint(1, 400))
    fields = type(old).model_fields
    update: dict[str, Any] = {}
    if kind in OWN_DAY:
        update[OWN_DAY[kind]] = moment(day)
    if "bron" in fields and kind not in ADVISED:
        update["bron"] = LATER_SOURCE
    if "id" in fields:
        update["id"] = f"nieuw-{number}"
    elif "code" in fields and kind != "voortgang":
        update["code"] = f"Z{number}"
    elif "sleutel" in fields:
        update["sleutel"] = f"weg-{number}"
    elif "nummer" in fields:
        update["nummer"] = 900 + number
    elif "term" in fields:
        update["term"] = f"nieuwwoord{number}"
    if kind == "voortgang":
        update["stand"] = chance.choice(["gereed", "gestopt", "loopt"])
        update["nieuwe_deadline"] = moment(day)
    return old.model_copy(update=update)


def with_later(chance: Random, register: Register, today: date) -> Register:
    """The register with a later source, and some records that came with it."""
    later = register.bronnen[0].model_copy(
        update={"id": LATER_SOURCE, "datum": moment(today + timedelta(days=1)), "titel": "Later"}
    )
    update: dict[str, Any] = {"bronnen": (*register.bronnen, later)}
    kinds = chance.choices(ADDED, k=chance.randint(1, 6))
    for number, kind in enumerate(kinds, 1):
        there = update.get(kind.name, getattr(register, kind.name))
        if there:
            old = chance.choice(there)
            update[kind.name] = (*there, new_record(chance, kind.name, old, today, number))
    if chance.random() < HALF:
        update["contacten"] = tuple(
            contact.model_copy(update={"gehouden": (*contact.gehouden, later.datum)})
            for contact in update.get("contacten", register.contacten)
        )
        update["afspraken"] = tuple(
            afspraak.model_copy(
                update={
                    "standen": (
                        *afspraak.standen,
                        afspraak.standen[0].model_copy(update={"bron": LATER_SOURCE}),
                    )
                }
            )
            for afspraak in update.get("afspraken", register.afspraken)
        )
    if chance.random() < HALF:
        update["ophalingen"] = tuple(
            ophaling.model_copy(
                update={"reacties": (*ophaling.reacties, new_reaction(chance, ophaling, today))}
            )
            for ophaling in register.ophalingen
        )
    return register.model_copy(update=update)


def new_reaction(chance: Random, ophaling: Ophaling, today: date) -> Reactie:
    """A reaction like an old one, asked and answered after `today`."""
    days = (today + timedelta(days=chance.randint(1, 400)) for _ in range(2))
    asked, answered = sorted(days)
    update = {"nummer": "900", "gevraagd": moment(asked), "beantwoord": moment(answered)}
    return chance.choice(ophaling.reacties).model_copy(update=update)


def site(register: Register, today: date) -> dict[str, tuple[str, str]]:
    return {
        page.path: (page.head, page.body) for page in render(register, figures(register, today), [])
    }


def differences(goed: Register, seed: int) -> list[str]:
    """The pages of a past day that change when something is added later, for one register by chance."""
    chance = Random(seed)
    before, today = with_other_days(chance, goed), a_day(chance)
    after = with_later(chance, before, today)
    first, second = site(before, today), site(after, today)
    paths = sorted(first.keys() | second.keys())
    return [f"{seed}: {path}" for path in paths if first.get(path) != second.get(path)]


def test_what_is_added_later_does_not_change_a_past_day(goed: tuple[Register, list[Text]]) -> None:
    found = list(chain.from_iterable(differences(goed[0], seed) for seed in range(EXAMPLES)))

    assert found == []


@pytest.mark.parametrize("module", [counting, looking], ids=["counts", "pages"])
def test_a_planted_fault_in_what_was_known_is_found(
    module: Any, goed: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "as_known", lambda register, _: register)

    assert any(finds(goed[0], seed) for seed in range(EXAMPLES))


def finds(goed: Register, seed: int) -> bool:
    """Whether this register shows the fault: other pages, or pages that cannot be made at all."""
    try:
        return bool(differences(goed, seed))
    except (KeyError, StopIteration):
        return True


def other_quarters(goed: Register, seed: int) -> list[str]:
    """The themes of which a past quarter says something else than the site said on that day."""
    chance = Random(seed)
    register = with_later(chance, with_other_days(chance, goed), a_day(chance))
    told = quarters.verloop(as_known(register, LAATSTE), LAATSTE)
    return [
        f"{seed}: {thema} {peiling.day}"
        for thema, peilingen in told.items()
        for peiling in peilingen
        if peiling.telling != figures(register, peiling.day).per_thema.get(thema)
    ]


def test_a_past_quarter_says_what_the_site_said_then(goed: tuple[Register, list[Text]]) -> None:
    found = list(chain.from_iterable(other_quarters(goed[0], seed) for seed in range(EXAMPLES)))

    assert found == []


def test_a_planted_fault_in_the_quarters_is_found(
    goed: tuple[Register, list[Text]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peildagen, "as_known", lambda register, _: register)

    assert any(other_quarters(goed[0], seed) for seed in range(EXAMPLES))
