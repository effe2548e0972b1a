"""Why there is no answer about a page: from what the browser or pa11y says to a cause with its own sentence. Pure."""

from __future__ import annotations

_RULE = "browser-gestopt"
_SILENCE = "seconden geen antwoord"
# What puppeteer, Chromium and our own runner say, and the cause it is a sign of.
# The first that fits counts.
_SIGNS = (
    ("ERR_TOO_MANY_REDIRECTS", "stuurt-door"),
    ("context was destroyed", "gaat-weg"),
    # Our own address needs no name, and is never an error of the browser itself.
    ("ERR_NAME_NOT_RESOLVED", "gaat-weg"),
    ("chrome-error:", "gaat-weg"),
    ("target navigated", "gaat-weg"),
    ("rame was detached", "gaat-weg"),
    ("Frame detached", "gaat-weg"),
    ("Failed to launch", "start-niet"),
    ("WS endpoint", "start-niet"),
    ("Target.setDiscoverTargets", "start-niet"),  # the first thing anybody asks of a browser
    ("Navigation timeout", "niet-klaar"),
    ("Pa11y timed out", "niet-klaar"),
    ("Waiting failed", "niet-klaar"),
    ("protocolTimeout", "geen-antwoord"),
    ("Timed out", "geen-antwoord"),
    (_SILENCE, "geen-antwoord"),
    ("net::ERR_", "niet-op-te-halen"),
    ("Target closed", "afgesloten"),
    ("Session closed", "afgesloten"),
    ("Connection closed", "afgesloten"),
    ("Page closed", "afgesloten"),
    ("main frame too early", "afgesloten"),  # gone while it opened a page
    ("with given id", "afgesloten"),
    ("De browser was weg", "afgesloten"),
)


# What a page can do to itself, and the rule that says so.
_OWN_DOING = {
    f"{_RULE}.stuurt-door": "pagina-stuurt-door",
    f"{_RULE}.gaat-weg": "pagina-gaat-weg",
    f"{_RULE}.niet-klaar": "pagina-niet-klaar",
    f"{_RULE}.geen-antwoord": "pagina-geen-antwoord",
}
PAGES_OWN = frozenset(_OWN_DOING.values())


def own_doing(reason: str) -> str:
    """The rule about a page that keeps us from looking; '' when it may be the computer."""
    whole_run = _SILENCE in reason  # then no page can be told from another
    return "" if whole_run else _OWN_DOING.get(rule_of(reason), "")


def rule_of(reason: str) -> str:
    """The rule whose message tells what happened and what to do; the general one when we do not know the reason."""
    return next((f"{_RULE}.{cause}" for sign, cause in _SIGNS if sign in reason), _RULE)
