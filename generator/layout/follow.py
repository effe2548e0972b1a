"""Where the feeds and the calendar stand, for who makes them and who links to them.

Their addresses keep working: a reader who follows a feed never hears of a new one.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.figures.stand import ActieStand

ALLES_FEED = "volgen/alles.xml"
PLANNING_ICS = "volgen/planning.ics"


def thema_feed(thema: str) -> str:
    """Where the feed of a theme stands."""
    return f"volgen/thema/{thema}.xml"


def actie_feed(code: str) -> str:
    """Where the feed of an action stands. It does not change when its title does."""
    return f"volgen/actie/{code.lower()}.xml"


def thema_ics(thema: str) -> str:
    """Where the calendar of a theme stands, if it has one."""
    return f"volgen/thema/{thema}.ics"


def has_last_days(group: Iterable[ActieStand]) -> bool:
    """Whether any of these actions has a last day that can stand in a calendar."""
    return any(_moments(stand) for stand in group if not stand.doorlopend)


def _moments(stand: ActieStand) -> bool:
    newest = next((news.nieuwe_deadline for news in stand.nieuws if news.nieuwe_deadline), None)
    return stand.actie.eerste_deadline.tot is not None or bool(newest and newest.tot)
