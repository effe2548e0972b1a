"""How many actions of each theme are in each state, as one table; of each plan where the site has no themes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.alphabet import capital
from generator.figures.telling import Telling, count
from generator.layout.context import Context
from generator.layout.more_than_one import of_all_plans, of_all_themes
from generator.layout.site_map import plan_path, thema_path
from generator.layout.tables import Blocks, Cell, Row, Table
from generator.layout.words import STANDEN, klaar_van, listed
from generator.layout.zin import Zin
from generator.model.acties import Thema
from generator.model.fields import Stand

_BLOKJE = "1 blokje is 1 actie."
_GEEN_THEMAS = "Er zijn nog geen thema’s."
_THEMA_ONBEKEND = "Thema onbekend"
_GEEN_PLAN = "Niet in een plan"
_ALLE_ACTIES = "Alle acties"
_ZO_STAAN = "De stand van de acties"
_NOG_GEEN = "Nog geen acties bekend"
_MEESTE = Zin("{thema} heeft de meeste acties die te laat zijn: {aantal}.")
_EVENVEEL = Zin("De meeste acties die te laat zijn, staan bij {themas}: elk {aantal}.")
# The order of the columns: what is finished first, then what goes on, then what stands still.
KOLOMMEN: tuple[Stand, ...] = (
    "gereed",
    "loopt",
    "te herzien",
    "doorlopend",
    "niet gestart",
    "stil",
    "gestopt",
    "onbekend",
)
_ALTIJD = frozenset({"gereed", "loopt", "doorlopend"})


@dataclass(frozen=True, slots=True)
class _Group:
    """Actions that are counted together: what they are called, and their counts."""

    name: Cell
    telling: Telling


def standing_per(context: Context) -> str:
    """What the actions are grouped by: 'thema' or 'plan'; '' when by nothing."""
    if context.met("themas"):
        return "thema"
    return "plan" if context.register.plannen else ""


def themes_table(context: Context) -> Table:
    """Per theme or plan how many actions are in each state, as numbers and as blocks; the totals stand below."""
    totaal = context.figures.totaal
    kolommen = [stand for stand in KOLOMMEN if stand in _ALTIJD or totaal.per_stand[stand]]
    per = standing_per(context)
    return Table(
        f"Acties per {per}" if per else _ALLE_ACTIES,
        (capital(per) or "Acties", *_columns(kolommen)),
        tuple(_row(group, kolommen) for group in _groups(context, per)),
        f"{_BLOKJE} {_double(context, per)}".rstrip(),
        _GEEN_THEMAS,
        look="standen",
        foot=((Cell("Samen"), *_tellingen(totaal, kolommen)),) if per and totaal.totaal else (),
    )


def most_late(context: Context) -> str:
    """Which theme has the most late actions, or which themes have as many; empty when none is late."""
    per_thema = context.figures.per_thema if context.met("themas") else {}
    most = max((telling.te_laat for telling in per_thema.values()), default=0)
    if not most:
        return ""
    found = [one.titel for one in context.themas() if per_thema[one.id].te_laat == most]
    if len(found) == 1:
        return _MEESTE(thema=found[0], aantal=most)
    return _EVENVEEL(aantal=most, themas=listed(found))


def strip(context: Context, thema: Thema) -> Table | None:
    """How many actions of one theme are in each state, as one row; None when it has none."""
    telling = context.figures.per_thema[thema.id]
    if not telling.totaal:
        return None
    kolommen = [stand for stand in KOLOMMEN if stand in _ALTIJD or telling.per_stand[stand]]
    group = _Group(Cell(thema.titel), telling)
    return Table(
        _ZO_STAAN, ("Thema", *_columns(kolommen)), (_row(group, kolommen),), _BLOKJE, look="standen"
    )


def _columns(kolommen: Sequence[Stand]) -> tuple[str, ...]:
    return (*(STANDEN[stand].word for stand in kolommen), "Te laat", "Zonder nieuws")


def _double(context: Context, per: str) -> str:
    """Which actions count in more groups; empty when none does."""
    acties = context.figures.acties.values()
    return of_all_themes(acties) if per == "thema" else of_all_plans(acties)


def _groups(context: Context, per: str) -> Iterator[_Group]:
    if per == "thema":
        yield from _by_theme(context)
    elif per == "plan":
        yield from _by_plan(context)
    else:
        yield _Group(Cell(_ALLE_ACTIES), context.figures.totaal)


def _by_theme(context: Context) -> Iterator[_Group]:
    """Each theme, and the actions of which nobody knows the theme."""
    for thema in context.themas():
        name = Cell(thema.titel, target=thema_path(thema.id))
        yield _Group(name, context.figures.per_thema[thema.id])
    left = [stand for stand in context.figures.acties.values() if stand.thema_onbekend]
    if left:
        yield _Group(Cell(_THEMA_ONBEKEND), count(left))


def _by_plan(context: Context) -> Iterator[_Group]:
    """Each plan, and the actions that stand in none."""
    for plan in context.register.plannen:
        name = Cell(plan.titel, target=plan_path(plan.id))
        yield _Group(name, count(context.figures.van_plan(plan.id)))
    left = [stand for stand in context.figures.acties.values() if not stand.plannen]
    if left:
        yield _Group(Cell(_GEEN_PLAN), count(left))


def _row(group: _Group, kolommen: Sequence[Stand]) -> Row:
    telling, naam = group.telling, group.name
    if not telling.totaal:
        return (naam, Cell(_NOG_GEEN))
    cellen = _tellingen(telling, kolommen)
    stroken = [
        Blocks(STANDEN[s].sign, telling.per_stand[s], telling.oud_per_stand[s]) for s in kolommen
    ]
    return (
        naam,
        *(replace(cel, blocks=strook) for cel, strook in zip(cellen, stroken, strict=False)),
        *cellen[-2:],
    )


def _tellingen(telling: Telling, kolommen: Sequence[Stand]) -> list[Cell]:
    per_stand = [
        Cell(klaar_van(telling), bold=True)
        if stand == "gereed"
        else Cell(str(telling.per_stand[stand]))
        for stand in kolommen
    ]
    return [*per_stand, Cell(str(telling.te_laat)), Cell(str(telling.oud))]
