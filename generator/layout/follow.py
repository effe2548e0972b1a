"""Where the feeds and the calendar stand, for who makes them and who links to them.

Their addresses keep working: a reader who follows a feed never hears of a new one.
"""

from __future__ import annotations

ALLES_FEED = "volgen/alles.xml"
PLANNING_ICS = "volgen/planning.ics"


def thema_feed(thema: str) -> str:
    """Where the feed of a theme stands."""
    return f"volgen/thema/{thema}.xml"


def actie_feed(code: str) -> str:
    """Where the feed of an action stands. It does not change when its title does."""
    return f"volgen/actie/{code.lower()}.xml"
