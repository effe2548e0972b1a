"""A folder of this machine where sites are put online."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.busy import alone
from generator.publish.durable import (
    link_durable,
    remove_halves,
    remove_whole,
    rename_durable,
    settle_folders,
)
from generator.publish.online import Listing, refuse_strange
from generator.publish.place import NO_LINKS, READ
from generator.publish.publish_error import PublishError
from generator.publish.release import ONLINE, SERVER, SERVER_OF_ONLINE, VERSIONS, Release

_FILE = "'{place}' is een bestand. Kies een map."


@dataclass(frozen=True, slots=True)
class PlaceHere:
    """The `Place` that is a folder of this machine. Everything is on the disk itself before readers see it."""

    folder: Path

    @property
    def name(self) -> str:
        """The folder as somebody typed it."""
        return str(self.folder)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be the only one here. A strange folder is refused before anything is written in it."""
        refuse_strange(self.listing(), self.name)
        # The lock stands in the place itself: who may write there need not have a right beside it.
        with alone(self.folder.resolve() / ONLINE):
            yield

    def listing(self) -> Listing:
        """What is there now."""
        if self.folder.is_file():
            raise PublishError(_FILE.format(place=self.folder))
        link = self.folder / ONLINE
        found = self.folder.iterdir() if self.folder.is_dir() else ()
        return Listing(
            self.folder.resolve().as_posix(),
            sorted(file.name for file in found if not file.name.startswith(".")),
            link.readlink().as_posix() if link.is_symlink() else "",
            {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in self._read()},
        )

    @contextmanager
    def half(self) -> Iterator[Path]:
        """A hidden folder beside the versions, so that a renaming makes it one of them."""
        versions = self.folder / VERSIONS
        versions.mkdir(parents=True, exist_ok=True)
        remove_halves(self.folder)
        remove_halves(versions)
        half = versions / ".site.nieuw"
        shutil.rmtree(half, ignore_errors=True)  # of a run that was killed: nobody else is here
        try:
            yield half
        finally:
            shutil.rmtree(half, ignore_errors=True)

    def add(self, half: Path, release: Release, seen: Release | None, /) -> None:
        """Put it beside the others and let readers see it. One that cannot be shown does not stay."""
        folder = self.folder / VERSIONS / release.name
        settle_folders(half)
        rename_durable(half, folder)
        try:
            self.show(release, seen)
        except PublishError:
            remove_whole(folder)
            raise

    def show(self, release: Release, _seen: Release | None, /) -> None:
        """Let readers see a release that is there."""
        try:
            link_durable(self.folder / ONLINE, Path(release.path))
        except OSError as error:
            raise PublishError(NO_LINKS.format(place=self.name, why=error.strerror)) from error

    def tidy(self, gone: Sequence[Release], /) -> None:
        """Take releases away, and let the files for web servers be those of what readers see."""
        self._lead_servers()
        for release in gone:
            remove_whole(self.folder / VERSIONS / release.name)

    def _read(self) -> Iterator[Path]:
        """The files that a listing reads."""
        for pattern in READ:
            yield from filter(Path.is_file, self.folder.glob(pattern))

    def _lead_servers(self) -> None:
        link = self.folder / SERVER
        if link.is_symlink():
            return
        if link.is_dir():  # what an earlier version of this program wrote there
            remove_whole(link)
        link_durable(link, Path(SERVER_OF_ONLINE))
