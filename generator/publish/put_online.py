"""Puts a site in a folder that a web server shows: beside the old one first, and then a switch.

Whoever kills it at any moment finds the old site or the new one online, never a mix.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from generator.busy import alone
from generator.gate.site.built import base_of, digest_of_files, site_files
from generator.gate.verdict.shards import Shard
from generator.publish.compressed import compressed
from generator.publish.durable import (
    link_durable,
    remove_halves,
    remove_whole,
    rename_durable,
    settle_folders,
    write_durable,
)
from generator.publish.policies import policies
from generator.publish.publish_error import PublishError
from generator.publish.refusal import refuse_older, refuse_other
from generator.publish.release import (
    FILES,
    ONLINE,
    SERVER,
    VERSIONS,
    Online,
    Release,
    day_of_block,
    day_of_site,
    read_online,
    release_file,
    release_path,
    release_text,
)
from generator.publish.server_files import ServerInput, server_files
from generator.whole_file import write_whole

_NOTHING_BEFORE = (
    "Er is geen eerdere site om naar terug te gaan. Laat --terug weg om deze site online te zetten."
)
_NO_LINKS = "Op dit systeem kan '{place}' niet in één keer wisselen van site ({why}). Gebruik een map op Linux of macOS."
# What would end the text in a file for a web server.
_NOT_PLAIN = re.compile(r"[\"'$\\\x00-\x1f%<>]")
_STRANGE_PLACE = "De map '{place}' heeft een teken in haar naam dat een webserver anders leest. Kies een andere map."


@dataclass(frozen=True, slots=True)
class Keeping:
    """How many sites a place keeps, and whether brotli makes smaller copies besides gzip."""

    keep: int = 5
    brotli: bool = False


def publish(site: Path, place: Path, checked: Shard, wish: Keeping) -> Release:
    """Put `site` online in `place` when it is what the gate `checked`. Returns what readers see now.

    Raises PublishError when it may not; then readers see what they saw. Raises BusyError when another run
    makes this site or publishes here.
    """
    with alone(site.resolve()), alone(place.resolve()):
        online = read_online(place)
        versions = place / VERSIONS
        versions.mkdir(parents=True, exist_ok=True)
        remove_halves(place)
        remove_halves(versions)
        try:
            release = _copied(site, versions, checked, online, brotli=wish.brotli)
        finally:
            remove_halves(versions)
        if release != online.now:
            _show(place, release)
            _forget(place, wish.keep)
        return release


def go_back(place: Path) -> Release:
    """Let readers see the site of before again. Raises PublishError when there is none."""
    with alone(place.resolve()):
        before = read_online(place).before
        if before is None:
            raise PublishError(_NOTHING_BEFORE)
        _switch(place, before)
        return before


def copy_site(site: Path, folder: Path, *, brotli: bool) -> str:
    """Copy every file of a site, with smaller copies beside. Returns the digest of exactly what was copied."""
    paths = site_files(site)
    digests = {}
    for path in paths:
        data = (site / path).read_bytes()
        digests[path] = hashlib.sha256(data).hexdigest()
        write_durable(folder / path, data)
        for name, packed in compressed(path, data, brotli=brotli):
            if name not in paths:  # never instead of a file of the site
                write_durable(folder / name, packed)
    return digest_of_files(digests)


def _copied(site: Path, versions: Path, checked: Shard, online: Online, *, brotli: bool) -> Release:
    """The release of this site, whole and on the disk; the one that readers see when it is the same."""
    half = versions / ".site.nieuw"
    refuse_other(checked, copy_site(site, half / FILES, brotli=brotli))
    day = _day(half / FILES)
    refuse_older(online, day, checked.site)
    if online.now and online.now.digest == checked.site:
        return online.now
    release = online.next_one(day, checked.site)
    write_durable(release_file(half), release_text(release).encode())
    settle_folders(half)
    _tell_servers(versions.parent, half / FILES)
    rename_durable(half, versions / release.name)
    return release


def _tell_servers(place: Path, files: Path) -> None:
    """Write what a web server includes, from what the pages of this site say themselves."""
    pages = {
        str(path): (files / path).read_bytes()
        for path in site_files(files)
        if path.endswith(".html")
    }
    folder = (place.resolve() / ONLINE).as_posix()
    if _NOT_PLAIN.search(folder):
        raise PublishError(_STRANGE_PLACE.format(place=folder))
    base = base_of(pages.get("index.html", b""))
    for name, text in server_files(ServerInput(folder, base, policies(pages))).items():
        write_whole(place / SERVER / name, text)


def _day(files: Path) -> str:
    """The day of the figures. A site without an address has an empty list of pages, so its block for others tells it."""
    block, sitemap = files / "blok" / "blok.json", files / "sitemap.xml"
    if block.is_file():
        return day_of_block(block.read_bytes())
    return day_of_site(sitemap.read_bytes()) if sitemap.is_file() else ""


def _show(place: Path, release: Release) -> None:
    """Let readers see a release that is new here. One that cannot be shown does not stay."""
    try:
        _switch(place, release)
    except PublishError:
        remove_whole(place / VERSIONS / release.name)
        raise


def _switch(place: Path, release: Release) -> None:
    try:
        link_durable(place / ONLINE, release_path(release))
    except OSError as error:
        raise PublishError(_NO_LINKS.format(place=place, why=error.strerror)) from error


def _forget(place: Path, keep: int) -> None:
    """Keep the last releases and take the others away, but never what readers see or saw before it."""
    online = read_online(place)
    for release in list(online.kept)[:-keep]:
        if release not in (online.now, online.before):
            remove_whole(place / VERSIONS / release.name)
