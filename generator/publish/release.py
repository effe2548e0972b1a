"""What stands online, and what stood there before: each whole site in a folder of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.publish.publish_error import PublishError

# The link that a web server shows; it leads to one of the versions.
ONLINE = "nu"
VERSIONS = "versies"
# Files for a web server to include: those beside the files of the site that readers see.
SERVER = "server"
SERVER_OF_ONLINE = Path(ONLINE) / ".." / SERVER
# What a version is made of: the files of the site, and beside them what it is.
FILES = "site"
_ABOUT = "uitgave.json"
_LASTMOD = re.compile(rb"<lastmod>(\d{4}-\d{2}-\d{2})</lastmod>")
_STRANGE = "In '{place}' staat iets anders dan een site die wij daar neerzetten: '{name}'. Kies een lege map."
_NO_SITE = "In '{place}' leidt '{name}' naar iets wat wij daar niet neerzetten. Haal die link weg."


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


@dataclass(frozen=True, slots=True)
class Online:
    """All releases that a place keeps, the oldest first, and the one that readers see (None: nothing yet)."""

    kept: Sequence[Release]
    now: Release | None

    @property
    def before(self) -> Release | None:
        """The release that readers would see again after going back."""
        seen = (release for release in self.kept if self.now and release.number == self.now.after)
        return next(seen, None)

    def next_one(self, day: str, digest: str) -> Release:
        """The release that comes after all that were there."""
        last = self.kept[-1].number if self.kept else 0
        return Release(last + 1, day, digest, self.now.number if self.now else 0)


def day_of_site(sitemap: bytes) -> str:
    """The day of the figures of a site, as its list of pages tells it; '' when it does not."""
    return max((found.decode() for found in _LASTMOD.findall(sitemap)), default="")


def day_of_block(block: bytes) -> str:
    """The same, as the piece for other sites tells it."""
    return str(json.loads(block)["stand_op"])


def read_online(place: Path) -> Online:
    """What a place keeps. Raises PublishError when it holds something that is not ours."""
    refuse_strange(place)
    releases = (_read(folder) for folder in (place / VERSIONS).glob("[0-9]*"))
    kept = sorted(release for release in releases if release)
    link = place / ONLINE
    if not link.is_symlink():
        return Online(kept, None)
    shown = link.readlink()
    now = [release for release in kept if shown == release_path(release)]
    if not now:
        raise PublishError(_NO_SITE.format(place=place, name=ONLINE))
    return Online(kept, now[0])


def release_path(release: Release) -> Path:
    """Where the files of a release stand, seen from the place."""
    return Path(VERSIONS) / release.name / FILES


def release_text(release: Release) -> str:
    """What is written beside the files of a release."""
    return json.dumps(asdict(release), indent=1) + "\n"


def release_file(folder: Path) -> Path:
    """The file that says what release a folder holds."""
    return folder / _ABOUT


def server_texts(folder: Path) -> Mapping[str, bytes]:
    """What web servers are told, by the name of the file. `folder` is the place, or the folder of one release."""
    files = (folder / SERVER).glob("*")
    return {file.name: file.read_bytes() for file in files if file.is_file()}


def refuse_strange(place: Path) -> None:
    """Raises PublishError when a place holds something else than sites of ours."""
    known = {VERSIONS, SERVER}
    names = sorted(file.name for file in place.iterdir()) if place.is_dir() else []
    strange = [name for name in names if name not in known and not name.startswith(".")]
    if ONLINE in strange and (place / ONLINE).is_symlink():
        strange.remove(ONLINE)
    if strange:
        raise PublishError(_STRANGE.format(place=place, name=strange[0]))


def _read(folder: Path) -> Release | None:
    """The release in a folder; None for a folder that is not whole."""
    try:
        release = Release(**json.loads(release_file(folder).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return release if folder.name == release.name else None
