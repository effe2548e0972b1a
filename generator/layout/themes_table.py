"""How many actions of each theme are in each state, as one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.figures.telling import Telling
from generator.layout.context import Context
from generator.layout.more_than_one import of_all_themes
from generator.layout.site_map import thema_path
from generator.layout.tables import Blocks, Cell, Row, Table
from generator.layout.words import STANDEN, klaar_van
from generator.model.acties import Thema
from generator.model.fields import Stand

_BLOKJE = "1 blokje is 1 actie. Grijs: te lang geen nieuws."
_GEEN_THEMAS = "Er zijn nog geen thema’s."
_NOG_GEEN = "Nog geen acties bekend"
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


def themes_table(context: Context) -> Table:
    """Per theme how many actions are in each state, as numbers and as blocks; the totals stand below."""
    totaal = context.figures.totaal
    kolommen = [stand for stand in KOLOMMEN if stand in _ALTIJD or totaal.per_stand[stand]]
    return Table(
        "Acties per thema",
        ("Thema", *(STANDEN[stand].word for stand in kolommen), "Te laat", "Zonder nieuws"),
        tuple(_thema(context, thema, kolommen) for thema in context.themas()),
        " ".join(filter(None, [_BLOKJE, of_all_themes(context.figures.acties.values())])),
        _GEEN_THEMAS,
        foot=((Cell("Samen"), *_tellingen(totaal, kolommen)),) if totaal.totaal else (),
    )


def _thema(context: Context, thema: Thema, kolommen: Sequence[Stand]) -> Row:
    telling = context.figures.per_thema[thema.id]
    naam = Cell(thema.titel, target=thema_path(thema.id))
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
