"""Where an address leads, read as a browser reads it: to this site, or to another host."""

from __future__ import annotations

import re

# What a browser takes out of an address before it looks at it: the URL Standard, section 4.4.
_DROPPED = re.compile(r"[\t\n\r]")
_AROUND = "".join(map(chr, range(0x21)))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# After these a host follows, with two slashes, one, or none at all.
_WITH_HOST = frozenset({"http", "https", "ws", "wss", "ftp", "file"})


def bare(address: str) -> str:
    """The address without what a browser leaves out, and with every slash the same way."""
    return _DROPPED.sub("", address).strip(_AROUND).replace("\\", "/")


def is_elsewhere(address: str) -> bool:
    """Whether a browser asks another host for this address. Our own pages never name their own host.

    `mailto:` and `data:` ask no host for anything.
    """
    plain = bare(address)
    scheme = _SCHEME.match(plain)
    rest = plain[scheme.end() :] if scheme else plain
    return rest.startswith("//") or (scheme is not None and scheme[1].lower() in _WITH_HOST)
