"""What the editing page may load and whom it may ask: more than other pages, and no more than the program needs."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

# The program writes its own style, makes letters and pictures in memory, and works in a worker.
_WIDER = {
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' blob:",
    "connect-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
}
_STRICT = {
    "default-src": "'none'",
    "script-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}


def policy(backend: dict[str, Any]) -> str:
    """The whole policy for a page that asks one other host: the one that keeps the files."""
    parts = {**_STRICT, **_WIDER}
    parts["connect-src"] = f"{parts['connect-src']} {asked_host(backend)}"
    return "; ".join(f"{name} {values}" for name, values in parts.items())


def asked_host(backend: dict[str, Any]) -> str:
    """The one host that the program asks for files."""
    address = urlsplit(str(backend.get("api_root", "")))
    if "*" in address.netloc:
        return ""  # that would be many hosts
    return f"{address.scheme}://{address.netloc}"


def may_be_wider(backend: dict[str, Any]) -> dict[str, frozenset[str]]:
    """What each part of the policy may say besides, on the editing page only."""
    wider = {name: frozenset(values.split()) for name, values in _WIDER.items()}
    return wider | {"connect-src": wider["connect-src"] | {asked_host(backend)}}
