"""What a theme opens with when editors wrote nothing: its story from the data."""

from __future__ import annotations

from collections.abc import Sequence

from generator.figures.stand import ActieStand
from generator.figures.veranderingen import Change
from generator.layout.changes import NOG_GEEN
from generator.layout.context import Context
from generator.layout.told import NIETS_KOMT, last_days, news_first, told_changes
from generator.layout.zin import Zin

_BEGIN = Zin("Het eerste stuk over deze acties kwam {wanneer}.")
_NIEUWSTE = Zin("Dit veranderde het laatst: ‘{titel}’. {woorden}")
_EERST = Zin("Dit komt het eerst: ‘{titel}’. {woorden}")

# A story is read in half a minute.
MOST_WORDS = 120


def story(context: Context, groep: Sequence[ActieStand], changes: Sequence[Change]) -> str:
    """Where it began, what changed and what comes, in at most 120 words; empty when there are no actions."""
    if not groep:
        return ""
    parts = [*_begin(groep), *_newest(context, changes), *_coming(context, groep)]
    while len(" ".join(parts).split()) > MOST_WORDS:
        parts.pop()
    return " ".join(parts)


def _begin(groep: Sequence[ActieStand]) -> list[str]:
    """The first document, as exact as its date is. What has none was promised without."""
    came = [stand.gekomen for stand in groep if stand.gekomen and stand.actie.bron]
    first = min(
        filter(lambda moment: moment.van, came), key=lambda moment: str(moment.van), default=None
    )
    return [_BEGIN(wanneer=first.wanneer)] if first else []


def _newest(context: Context, changes: Sequence[Change]) -> list[str]:
    told = told_changes(context, news_first(changes)[:1])
    return [_NIEUWSTE(titel=one.title, woorden=one.words) for one in told] or [NOG_GEEN]


def _coming(context: Context, groep: Sequence[ActieStand]) -> list[str]:
    """The first last day that is still to come; nothing of what is followed no more."""
    if all(stand.afgesloten for stand in groep):
        return []
    first = last_days(groep, context.figures.today)[:1]
    return [_EERST(titel=one.title, woorden=one.words) for one in first] or [NIETS_KOMT]
