"""The place that somebody typed: a folder of this machine, or one of a server."""

from __future__ import annotations

import re
from pathlib import Path

from generator.publish.place import Place
from generator.publish.place_here import PlaceHere
from generator.publish.place_there import PlaceThere, Server
from generator.publish.programs import refuse_absent
from generator.publish.publish_error import PublishError

# They begin with a letter or a digit: ssh takes what begins with '-' for an option.
_WHO = r"(?P<server>([A-Za-z0-9_][A-Za-z0-9_.-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*)"
# A whole path, without signs that a screen or a web server reads otherwise.
_PATH = r"(?P<path>/(?!/)[^\x00-\x1f\x7f\"'$\\%<>]*)"
_AS_LINK = re.compile(rf"ssh://{_WHO}(:(?P<port>[0-9]{{1,5}}))?{_PATH}")
_AS_COPY = re.compile(rf"{_WHO}:{_PATH}")
# As rsync reads it: a colon before the first slash; but one letter is a disk of Windows.
_OF_SERVER = re.compile(r"[^/\\:]{2,}:|:")
# A server without a folder.
_SERVER_ALONE = re.compile(r"[^/\\]+@[^/\\]+")
_NOT_READ = "'{typed}' kunnen wij niet lezen. Schrijf een map, of een map op een server: gebruiker@server:/hele/pad of ssh://gebruiker@server:22/hele/pad."


def typed_place(typed: str) -> Place:
    """The place. Raises PublishError for what is none, NotHereError when a server cannot be reached from here."""
    if not _OF_SERVER.match(typed) and not _is_slip(typed):
        return PlaceHere(Path(typed))
    found = _AS_LINK.fullmatch(typed) or _AS_COPY.fullmatch(typed)
    path = found["path"].rstrip("/") if found else ""
    if not found or not path:
        raise PublishError(_NOT_READ.format(typed=typed))
    refuse_absent()
    return PlaceThere(typed, Server(found["server"], found.groupdict().get("port") or ""), path)


def _is_slip(typed: str) -> bool:
    """Whether somebody forgot the folder of a server, or typed nothing; what is there was meant."""
    return not typed or bool(_SERVER_ALONE.fullmatch(typed) and not Path(typed).exists())
