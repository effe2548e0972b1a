"""What the pages of a finished site say that a browser may load, for the server to say too.

The pages are asked, so that the strict policy stands in one place: where the site is made.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.publish.publish_error import PublishError

_META = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
# Signs that mean nothing in a file for a server; anything else could end the text there.
_PLAIN = re.compile(r"[A-Za-z0-9 ':;/._*+=-]*")
# What only a server can say: who may show a page in a window. It says more than X-Frame-Options,
# so that is not sent.
_IN_NO_WINDOW = "; frame-ancestors 'none'"
_IN_ANY_WINDOW = "; frame-ancestors *"
# The page that is made for the window of an intranet. It has no script and no form.
_WINDOW = re.compile(rb'<main class="venster[ "]')
_NONE = (
    "Pagina '{path}' heeft geen Content-Security-Policy. Voer eerst uit: python -m generator site."
)
_STRANGE = "De Content-Security-Policy van pagina '{path}' heeft een teken dat niet in een bestand voor een webserver kan. Haal het daar weg, en voer uit: python -m generator site."


@dataclass(frozen=True, slots=True)
class Policies:
    """The policy of nearly every page, and of the others by their address below the site ('beheer/')."""

    usual: str
    others: Mapping[str, str]


def policies(pages: Mapping[str, bytes]) -> Policies:
    """The policies of pages by path. Raises PublishError when one has none, or none that a server can say."""
    told = {path: _policy(path, page) for path, page in pages.items()}
    usual = Counter(told.values()).most_common(1)[0][0]
    others = {
        path.removesuffix("index.html"): policy for path, policy in told.items() if policy != usual
    }
    return Policies(usual, others)


def _policy(path: str, page: bytes) -> str:
    found = _META.search(page)
    if not found:
        raise PublishError(_NONE.format(path=path))
    text = html.unescape(found[1].decode())
    if not _PLAIN.fullmatch(text):
        raise PublishError(_STRANGE.format(path=path))
    return text + (_IN_ANY_WINDOW if _WINDOW.search(page) else _IN_NO_WINDOW)
