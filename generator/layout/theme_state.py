"""Where a theme stands, in a few sentences."""

from __future__ import annotations

from datetime import date

from generator.figures.figures import laatste_nieuws
from generator.figures.stand import ActieStand
from generator.layout.context import Context
from generator.layout.words import door_zin, klaar_zin, laat_klaar_zin, laat_zin, maanden_oud
from generator.layout.zin import Zin
from generator.model.acties import Thema

_GEEN_ACTIES = "Wij kennen bij dit thema **nog geen acties**."
_NIEUWS_ARCHIEF = Zin(
    "Het laatste nieuws over de acties is van {dag}. Wij volgen de acties niet meer."
)
_NIEUWS = Zin("Het laatste nieuws is van **{dag}**. Dat is {lang} oud.")
_TREKKER_ONBEKEND = "Wie dit thema trekt, **weten wij niet**."


def theme_sentences(context: Context, thema: Thema, groep: list[ActieStand]) -> list[str]:
    """The state of a theme in a few sentences: finished, late, news, owner."""
    telling = context.figures.per_thema[thema.id]
    if not groep:
        zinnen = [_GEEN_ACTIES]
    else:
        laat = laat_zin(telling, [stand.actie.code for stand in groep if stand.te_laat])
        zinnen = [f"{klaar_zin(telling)} {door_zin(telling)}".strip(), laat]
        zinnen += filter(None, [laat_klaar_zin(telling)])
    nieuws = laatste_nieuws(groep)
    if nieuws and nieuws.van:
        zinnen.append(_laatste_nieuws(context, groep, nieuws.zin, nieuws.van))
    if thema.trekker == "onbekend":
        zinnen.append(_TREKKER_ONBEKEND)
    return zinnen


def _laatste_nieuws(context: Context, groep: list[ActieStand], zin: str, van: date) -> str:
    """The day of the newest news and how long ago. What ended is not called old."""
    if all(stand.afgesloten for stand in groep):
        return _NIEUWS_ARCHIEF(dag=zin)
    return _NIEUWS(dag=zin, lang=maanden_oud(van, context.figures.today))
