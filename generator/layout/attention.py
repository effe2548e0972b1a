"""The actions that ask for attention: late, stopped, standing still, or without the result that was wanted."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.stand import ActieStand
from generator.layout.site_map import actie_path
from generator.layout.tables import Cell, Table, name
from generator.layout.told import Told
from generator.layout.zin import Zin
from generator.moment import dag

_AANDACHT = Zin(
    "{n} van de {m} {actie|acties}. Wij kijken naar de eerste einddatum.",
    geen="Geen enkele actie. Wij kijken naar de eerste einddatum.",
    alle="{n} {actie|acties}. Wij kijken naar de eerste einddatum.",
)
_TE_LAAT_SINDS = Zin("Te laat sinds {sinds}.")
_TE_LAAT = Zin("Te laat sinds {sinds}. De eerste einddatum was: {einde}.")
_NIET_GEHAALD = "Het resultaat is niet gehaald."
_LIGT_STIL = "De actie ligt stil."
_IS_GESTOPT = "De actie is gestopt."
_ONBEKEND = "Onbekend"

MAX_ROWS = 7
MAX_TOLD = 3


@dataclass(frozen=True, slots=True)
class Attention:
    """One action that asks for attention, and why."""

    stand: ActieStand
    reason: str


def attention(alles: list[ActieStand]) -> list[Attention]:
    """The actions that ask for attention: those longest late first, each once with all its reasons."""
    laat = sorted((a for a in alles if a.te_laat), key=lambda a: str(a.actie.eerste_deadline.tot))
    rest = [a for a in alles if not a.te_laat]
    found = [(stand, _reasons(stand)) for stand in (*laat, *rest)]
    return [Attention(stand, " ".join(reasons)) for stand, reasons in found if reasons]


def _reasons(stand: ActieStand) -> list[str]:
    """Why an action asks for attention; empty when it does not."""
    found = (
        (stand.te_laat, _te_laat(stand)),
        (stand.resultaat == "niet gehaald", _NIET_GEHAALD),
        (stand.stand == "stil", _LIGT_STIL),
        (stand.stand == "gestopt", _IS_GESTOPT),
    )
    return [reason for holds, reason in found if holds]


def _te_laat(stand: ActieStand) -> str:
    """Since when it is late; empty when it is not."""
    if stand.te_laat_sinds is None:
        return ""
    return _TE_LAAT(sinds=dag(stand.te_laat_sinds), einde=stand.actie.eerste_deadline.einde)


def attention_told(punten: list[Attention]) -> list[Told]:
    """The first actions that ask for attention, each in a few words."""
    return [_told(punt) for punt in punten[:MAX_TOLD]]


def _told(punt: Attention) -> Told:
    actie, sinds = punt.stand.actie, punt.stand.te_laat_sinds
    words = _TE_LAAT_SINDS(sinds=dag(sinds)) if sinds else punt.reason
    return Told(actie_path(actie.code), actie.code, actie.titel, words)


def attention_table(punten: list[Attention]) -> Table:
    """The first actions that ask for attention; how many there are in all is said above them."""
    rows = tuple(
        (
            name(punt.stand),
            Cell(punt.reason),
            Cell(punt.stand.laatste.peildatum.zin if punt.stand.laatste else _ONBEKEND),
        )
        for punt in punten[:MAX_ROWS]
    )
    caption = _AANDACHT(n=len(rows), m=len(punten))
    return Table(caption, ("Wat", "Waarom", "Laatste nieuws"), rows)
