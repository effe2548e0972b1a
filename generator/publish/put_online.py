"""Puts a checked site in a place that a web server shows: beside the old one first, and then a switch.

Whoever kills it at any moment finds the old site or the new one online, never a mix.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.busy import alone
from generator.gate.site.built import base_of, digest_of_files, site_files
from generator.gate.verdict.shards import Shard
from generator.publish.compressed import compressed
from generator.publish.durable import write_durable
from generator.publish.online import Online, online_of
from generator.publish.place import Place
from generator.publish.policies import policies
from generator.publish.publish_error import PublishError
from generator.publish.refusal import refuse_older, refuse_other
from generator.publish.release import (
    ABOUT,
    FILES,
    ONLINE,
    SERVER,
    Release,
    day_of_block,
    day_of_site,
)
from generator.publish.server_files import ServerInput, server_files
from generator.said import SaidError

_NOTHING_BEFORE = (
    "Er is geen eerdere site om naar terug te gaan. Laat --terug weg om deze site online te zetten."
)
_NOTHING_HERE = "In '{place}' staat geen site die wij daar neerzetten. Kijk of de naam klopt."
# What would end the text in a file for a web server.
_NOT_PLAIN = re.compile(r"[\"'$\\\x00-\x1f%<>]")
_STRANGE_PLACE = "De map '{place}' heeft een teken in haar naam dat een webserver anders leest. Kies een andere map."


@dataclass(frozen=True, slots=True)
class Keeping:
    """How many sites a place keeps, and whether brotli makes smaller copies besides gzip."""

    keep: int = 5
    brotli: bool = False


@dataclass(frozen=True, slots=True)
class NowOnline:
    """What readers see now.

    `reload`: web servers are told something else than before, and must read it anew. `untidy`: why what
    is too much could not be taken away.
    """

    release: Release
    reload: bool
    untidy: Exception | None = None


def publish(site: Path, place: Place, checked: Shard, wish: Keeping) -> NowOnline:
    """Put `site` online in `place` when it is what the gate `checked`.

    Raises PublishError when it may not; then readers see what they saw. Raises BusyError when another run
    makes this site or publishes here, and another SaidError when a server cannot be reached.
    """
    with alone(site.resolve()), place.alone():
        listing = place.listing()
        online = online_of(listing, place.name)
        with place.half() as half:
            refuse_other(checked, copy_site(site, half / FILES, brotli=wish.brotli))
            day = _day(half / FILES)
            refuse_older(online, day, checked.site)
            told = _told_servers(listing.folder, half / FILES, brotli=wish.brotli)
            release = _release(online, day, checked.site, told)
            if release != online.now:
                _describe(half, release, told)
                place.add(half, release, online.now)
        untidy = _tidied(place, online.after_showing(release).too_many(wish.keep))
        return NowOnline(release, told != online.told_by(online.now), untidy)


def go_back(place: Place) -> NowOnline:
    """Let readers see the site of before again. Raises PublishError when there is none; then nothing is made."""
    if not place.listing().names:
        raise PublishError(_NOTHING_HERE.format(place=place.name))
    with place.alone():
        online = online_of(place.listing(), place.name)
        before = online.before
        if before is None:
            raise PublishError(_NOTHING_BEFORE)
        place.show(before, online.now)
        return NowOnline(before, reload=online.told_by(before) != online.told_by(online.now))


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


def _tidied(place: Place, gone: Sequence[Release]) -> Exception | None:
    """Why it did not go well. Readers see the site by now, so it is no reason to say that all went wrong."""
    try:
        place.tidy(gone)
    except (PublishError, SaidError, OSError) as error:
        return error
    return None


def _release(online: Online, day: str, digest: str, told: Mapping[str, bytes]) -> Release:
    """What readers see when that is the same in all; else the release that comes next."""
    now = online.now
    if now and now.digest == digest and told == online.told_by(now):
        return now
    return online.next_one(day, digest)


def _describe(half: Path, release: Release, told: Mapping[str, bytes]) -> None:
    """Write beside the files of a site what release it is, and what a web server includes."""
    for name, text in told.items():
        write_durable(half / SERVER / name, text)
    write_durable(half / ABOUT, release.text.encode())


def _told_servers(place: str, files: Path, *, brotli: bool) -> Mapping[str, bytes]:
    """What a web server includes, from what the pages of this site say themselves."""
    pages = {
        str(path): (files / path).read_bytes()
        for path in site_files(files)
        if path.endswith(".html")
    }
    folder = f"{place}/{ONLINE}"
    if _NOT_PLAIN.search(folder):
        raise PublishError(_STRANGE_PLACE.format(place=folder))
    base = base_of(pages.get("index.html", b""))
    told = server_files(ServerInput(folder, base, policies(pages), brotli))
    return {name: text.encode() for name, text in told.items()}


def _day(files: Path) -> str:
    """The day of the figures. A site without an address has an empty list of pages, so its block for others tells it."""
    block, sitemap = files / "blok" / "blok.json", files / "sitemap.xml"
    if block.is_file():
        return day_of_block(block.read_bytes())
    return day_of_site(sitemap.read_bytes()) if sitemap.is_file() else ""
