"""The name that this site has among all others: what is taken in elsewhere carries it, so it never changes."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator.made_name import made_name
from generator.model.organisatie import Organisatie

# RFC 4151 asks for a day on which the name was that of the site. It stays the same for ever.
_SINCE = "2026"


def tag_of(organisatie: Organisatie, name: str) -> str:
    """The id of something in a feed (RFC 4151)."""
    host, folder = _place(organisatie)
    return f"tag:{host},{_SINCE}:{folder}{name}"


def uid_of(organisatie: Organisatie, name: str) -> str:
    """The id of something in a calendar (RFC 5545, 3.8.4.7). With an at sign it would look like an address for mail."""
    host, folder = _place(organisatie)
    return f"{folder.replace('/', '-')}{name}-{host}"


def _place(organisatie: Organisatie) -> tuple[str, str]:
    """The host of the site, and the folder it stands in when it shares that host.

    Without an address it is a name made from that of the organisation and the site; what ends in .example belongs to
    nobody.
    """
    if organisatie.site is None:
        own = made_name(f"{organisatie.naam}\n{organisatie.site_naam}".encode())
        return f"{own}.example", ""
    address = urlsplit(organisatie.site)
    return (address.hostname or "").lower(), address.path.removeprefix("/")
