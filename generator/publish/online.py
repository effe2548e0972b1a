"""What stands in a place, what readers see of it, and what they saw before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.publish.publish_error import PublishError
from generator.publish.release import ABOUT, ONLINE, SERVER, VERSIONS, Release, read_release

_STRANGE = "In '{place}' staat iets anders dan een site die wij daar neerzetten: '{name}'. Kies een lege map."
_NO_SITE = "In '{place}' leidt '{name}' naar iets wat wij daar niet neerzetten. Haal die link weg."


@dataclass(frozen=True, slots=True)
class Listing:
    """What a place holds, as far as we must know it.

    `folder` is its whole path, with '/', as a web server sees it; `names` is what is in it and not hidden;
    `shown` is where the link for readers leads ('' when it is no link); `files` is what the versions say of
    themselves and tell web servers, by path in the place.
    """

    folder: str
    names: Sequence[str] = ()
    shown: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Online:
    """All releases that a place keeps, the oldest first, and the one that readers see (None: nothing yet).

    `told` is what each release tells web servers: by its name, each file by its own.
    """

    kept: Sequence[Release]
    now: Release | None
    told: Mapping[str, Mapping[str, bytes]] = field(default_factory=dict)

    @property
    def before(self) -> Release | None:
        """The release that readers would see again after going back."""
        seen = (release for release in self.kept if self.now and release.number == self.now.after)
        return next(seen, None)

    def told_by(self, release: Release | None) -> Mapping[str, bytes]:
        """What a release tells web servers; nothing when there is no release."""
        return self.told.get(release.name, {}) if release else {}

    def next_one(self, day: str, digest: str) -> Release:
        """The release that comes after all that were there."""
        last = self.kept[-1].number if self.kept else 0
        return Release(last + 1, day, digest, self.now.number if self.now else 0)

    def after_showing(self, release: Release) -> Online:
        """What a place keeps when readers see this release, which is new or the one they saw."""
        kept = self.kept if release in self.kept else (*self.kept, release)
        return replace(self, kept=kept, now=release)

    def too_many(self, keep: int) -> list[Release]:
        """What goes when the last `keep` stay, and always what readers see and saw before it."""
        old = list(self.kept)[:-keep]
        return [release for release in old if release not in (self.now, self.before)]


def refuse_strange(listing: Listing, place: str) -> None:
    """Raises PublishError when a place holds something else than sites of ours."""
    known = {VERSIONS, SERVER} | ({ONLINE} if listing.shown else set())
    strange = [name for name in listing.names if name not in known]
    if strange:
        raise PublishError(_STRANGE.format(place=place, name=strange[0]))


def online_of(listing: Listing, place: str) -> Online:
    """What a place keeps. Raises PublishError when it holds something that is not ours."""
    refuse_strange(listing, place)
    read = (_read(path, data) for path, data in listing.files.items())
    kept = sorted(release for release in read if release)
    told = {release.name: _told(release, listing) for release in kept}
    if not listing.shown:
        return Online(kept, None, told)
    now = [release for release in kept if listing.shown == release.path]
    if not now:
        raise PublishError(_NO_SITE.format(place=place, name=ONLINE))
    return Online(kept, now[0], told)


def _read(path: str, data: bytes) -> Release | None:
    """The release that a file tells of; None for another file, or of a folder that is not whole."""
    _, folder, name = path.split("/", 2)
    return read_release(folder, data) if name == ABOUT else None


def _told(release: Release, listing: Listing) -> Mapping[str, bytes]:
    below = f"{VERSIONS}/{release.name}/{SERVER}/"
    files = listing.files.items()
    return {path.removeprefix(below): data for path, data in files if path.startswith(below)}
