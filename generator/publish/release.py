"""One site as it was put online, in a folder of its own, and the names in that folder."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass

# The link that a web server shows; it leads to one of the versions.
ONLINE = "nu"
VERSIONS = "versies"
# Files for a web server to include: those beside the files of the site that readers see.
SERVER = "server"
SERVER_OF_ONLINE = f"{ONLINE}/../{SERVER}"
# What a version is made of: the files of the site, and beside them what it is.
FILES = "site"
ABOUT = "uitgave.json"
_LASTMOD = re.compile(rb"<lastmod>(\d{4}-\d{2}-\d{2})</lastmod>")


@dataclass(frozen=True, order=True, slots=True)
class Release:
    """One site as it was put online: the `number` of the time, the day of its figures, its digest.

    `day` is '' when the site does not say it; `after` is the number of what readers saw before, 0 for nothing.
    """

    number: int
    day: str
    digest: str
    after: int = 0

    @property
    def name(self) -> str:
        """The name of its folder."""
        return f"{self.number:05}-{self.digest[:12]}"

    @property
    def path(self) -> str:
        """Where its files stand, seen from the place."""
        return f"{VERSIONS}/{self.name}/{FILES}"

    @property
    def text(self) -> str:
        """What is written beside its files."""
        return json.dumps(asdict(self), indent=1) + "\n"


def read_release(folder: str, text: bytes) -> Release | None:
    """The release that a folder with this name says it holds; None when that cannot be."""
    try:
        release = Release(**json.loads(text))
        name = release.name
    except (ValueError, TypeError):
        return None
    return release if folder == name else None


def day_of_site(sitemap: bytes) -> str:
    """The day of the figures of a site, as its list of pages tells it; '' when it does not."""
    return max((found.decode() for found in _LASTMOD.findall(sitemap)), default="")


def day_of_block(block: bytes) -> str:
    """The same, as the piece for other sites tells it."""
    return str(json.loads(block)["stand_op"])
