"""Puts a site in a folder that a web server shows: beside the old one first, and then a switch.

Whoever kills it at any moment finds the old site or the new one online, never a mix.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
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
    SERVER_OF_ONLINE,
    VERSIONS,
    Online,
    Release,
    day_of_block,
    day_of_site,
    read_online,
    refuse_strange,
    release_file,
    release_path,
    release_text,
    server_texts,
)
from generator.publish.server_files import ServerInput, server_files

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
    refuse_strange(place)
    with alone(site.resolve()), alone(_locked(place)):
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
        _lead_servers(place)
        _forget(place, wish.keep)
        return release


def go_back(place: Path) -> Release:
    """Let readers see the site of before again. Raises PublishError when there is none."""
    refuse_strange(place)
    with alone(_locked(place)):
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
    told = _told_servers(versions.parent, half / FILES, brotli=brotli)
    now = online.now
    if now and now.digest == checked.site and told == server_texts(versions / now.name):
        return now
    release = online.next_one(day, checked.site)
    for name, text in told.items():
        write_durable(half / SERVER / name, text)
    write_durable(release_file(half), release_text(release).encode())
    settle_folders(half)
    rename_durable(half, versions / release.name)
    return release


def _told_servers(place: Path, files: Path, *, brotli: bool) -> Mapping[str, bytes]:
    """What a web server includes, from what the pages of this site say themselves."""
    pages = {
        str(path): (files / path).read_bytes()
        for path in site_files(files)
        if path.endswith(".html")
    }
    folder = (place.resolve() / ONLINE).as_posix()
    if _NOT_PLAIN.search(folder):
        raise PublishError(_STRANGE_PLACE.format(place=folder))
    base = base_of(pages.get("index.html", b""))
    told = server_files(ServerInput(folder, base, policies(pages), brotli))
    return {name: text.encode() for name, text in told.items()}


def _locked(place: Path) -> Path:
    """What is locked stands in the place itself: who may write there need not have a right beside it."""
    return place.resolve() / ONLINE


def _lead_servers(place: Path) -> None:
    """Let the files for servers be those of the site that readers see, also when that changes."""
    link = place / SERVER
    if link.is_symlink():
        return
    if link.is_dir():  # what an earlier version of this program wrote there
        remove_whole(link)
    link_durable(link, SERVER_OF_ONLINE)


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
