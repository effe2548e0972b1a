"""What is said of actions with more owners, themes or plans, so that nobody counts them double; and of those that moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.figures.stand import ActieStand
from generator.figures.verhuisd import gekomen, verhuizingen, vertrokken
from generator.layout.context import Context
from generator.layout.words import listed
from generator.layout.zin import Zin
from generator.model.acties import Thema

_OOK_ELDERS = Zin(
    "{n} van deze acties {hoort|horen} ook bij een ander thema: {codes}. Dat telt bij elk thema mee, en 1 keer in het totaal.",
    geen="",
    enige="Deze actie hoort ook bij een ander thema. Dat telt bij elk thema mee, en 1 keer in het totaal.",
    alle="Deze acties horen ook bij een ander thema: {codes}. Dat telt bij elk thema mee, en 1 keer in het totaal.",
)
_OOK_IN_PLAN = Zin(
    "{n} van deze acties {staat|staan} ook in een ander plan: {codes}. Dat telt bij elk plan mee, en 1 keer in het totaal.",
    geen="",
    enige="Deze actie staat ook in een ander plan. Dat telt bij elk plan mee, en 1 keer in het totaal.",
    alle="Deze acties staan ook in een ander plan: {codes}. Dat telt bij elk plan mee, en 1 keer in het totaal.",
)
_OOK_VAN_ANDER = Zin(
    "{n} van deze acties {heeft|hebben} ook een andere trekker: {codes}. Dat telt bij elke trekker mee, en 1 keer in het totaal.",
    geen="",
    enige="Deze actie heeft ook een andere trekker. Dat telt bij elke trekker mee, en 1 keer in het totaal.",
    alle="Deze acties hebben ook een andere trekker: {codes}. Dat telt bij elke trekker mee, en 1 keer in het totaal.",
)
_MEER_THEMAS = Zin(
    "{n} {actie|acties} {hoort|horen} bij meer dan 1 thema: {codes}. Dat telt bij elk thema mee. In ‘Samen’ telt elke actie 1 keer.",
    geen="",
)
_MEER_PLANNEN = Zin(
    "{n} {actie|acties} {staat|staan} in meer dan 1 plan: {codes}. Dat telt bij elk plan mee. In ‘Samen’ telt elke actie 1 keer.",
    geen="",
)
_IN_MEER_PLANNEN = Zin(
    "{n} {actie|acties} {staat|staan} in meer dan 1 plan: {codes}. Dat telt bij elk plan mee.",
    geen="",
)
_IN_GEEN_PLAN = Zin("{n} {actie|acties} {staat|staan} in geen plan: {codes}.", geen="")
_MEER_TREKKERS = Zin(
    "{n} {actie|acties} {heeft|hebben} meer dan 1 trekker: {codes}. Dat telt bij elke trekker mee, en 1 keer in het totaal.",
    geen="",
)
_VERTROK = Zin(
    "Actie {code} hoorde eerst hier. Wij hoorden {wanneer} dat dit veranderde. Nu: {nu}."
)
_KWAM = Zin("Actie {code} kwam hier later bij. Dat hoorden wij {wanneer}. Eerst: {was}.")
_VERHUISDE = Zin("Het thema was eerst: {was}. Wij hoorden {wanneer} dat dit veranderde.")


def of_theme(context: Context, thema: Thema, groep: Sequence[ActieStand]) -> list[str]:
    """Which actions of a theme belong elsewhere too, and which left it or came later."""
    acties = list(context.figures.acties.values())
    gone = [
        _VERTROK(
            code=move.stand.actie.code,
            wanneer=move.when,
            nu=listed(context.thema_namen(move.stand.themas)),
        )
        for move in vertrokken(acties, thema.id)
    ]
    came = [
        _KWAM(
            code=move.stand.actie.code,
            wanneer=move.when,
            was=listed(context.thema_namen(move.was)),
        )
        for move in gekomen(acties, thema.id)
    ]
    also = _said(_OOK_ELDERS, _with_more_themes(groep), len(groep))
    return [*also, *gone, *came]


def of_plan(groep: Sequence[ActieStand]) -> list[str]:
    """Which actions of a plan stand in another plan too."""
    return _said(_OOK_IN_PLAN, [stand for stand in groep if len(stand.plannen) > 1], len(groep))


def of_owner(groep: Sequence[ActieStand]) -> list[str]:
    """Which actions of an owner have another owner too."""
    return _said(_OOK_VAN_ANDER, _with_more_owners(groep), len(groep))


def of_all_themes(groep: Iterable[ActieStand]) -> str:
    """Which actions count at more themes; empty when none does."""
    more = _with_more_themes(groep)
    return _MEER_THEMAS(n=len(more), codes=_codes(more))


def of_all_plans(groep: Iterable[ActieStand]) -> str:
    """Which actions count at more plans; empty when none does."""
    more = [stand for stand in groep if len(stand.plannen) > 1]
    return _MEER_PLANNEN(n=len(more), codes=_codes(more))


def beside_plans(groep: Iterable[ActieStand]) -> str:
    """Why the counts of the plans are together not all actions; empty when they are."""
    all_of_them = list(groep)
    more = [stand for stand in all_of_them if len(stand.plannen) > 1]
    none = [stand for stand in all_of_them if not stand.plannen]
    sentences = (
        _IN_MEER_PLANNEN(n=len(more), codes=_codes(more)),
        _IN_GEEN_PLAN(n=len(none), codes=_codes(none)),
    )
    return " ".join(filter(None, sentences))


def of_all_owners(groep: Iterable[ActieStand]) -> str:
    """Which actions count at more owners; empty when none does."""
    more = _with_more_owners(groep)
    return _MEER_TREKKERS(n=len(more), codes=_codes(more))


def moves_of(context: Context, stand: ActieStand) -> list[str]:
    """From which themes an action moved, and when that was told; the newest first."""
    moves = list(verhuizingen(stand))
    return [
        _VERHUISDE(was=listed(context.thema_namen(move.was)), wanneer=move.when)
        for move in reversed(moves)
    ]


def _with_more_themes(groep: Iterable[ActieStand]) -> list[ActieStand]:
    return [stand for stand in groep if len(stand.themas) > 1]


def _with_more_owners(groep: Iterable[ActieStand]) -> list[ActieStand]:
    return [stand for stand in groep if len(stand.trekkers) > 1]


def _said(zin: Zin, more: Sequence[ActieStand], total: int) -> list[str]:
    """The sentence about those of a group that count elsewhere too; nothing when none does."""
    said = zin(n=len(more), m=total, codes=_codes(more))
    return [said] if said else []


def _codes(groep: Iterable[ActieStand]) -> str:
    return listed([stand.actie.code for stand in groep])
