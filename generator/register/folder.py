"""What stands in a folder of the editors: each file, or why it cannot be used. Nothing is passed over in silence."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problem import Problem
from generator.register.file_name import shown, twins, wrong_in_name

# Not part of register or texts: the help for editors that is made from the model, and what systems
# leave behind.
IGNORED = frozenset(
    {"LEESMIJ.md", ".schema", ".ids", ".taal", ".DS_Store", ".gitkeep", "Thumbs.db", "desktop.ini"}
)
NO_FOLDER = "Deze map is er niet. Maak de map, of noem een andere map."
_LINK = "Dit is een snelkoppeling. Zet het bestand zelf hier."
_LINK_OUTSIDE = "Dit is een snelkoppeling naar buiten deze map. Zet het bestand zelf hier."
_DOT = "De naam begint met een punt. Haal het bestand weg of hernoem het."
_FOLDER_LIKE_FILE = (
    "Dit is een map met de naam van een bestand. Zet het bestand terug, of verander de naam."
)
NO_FILE = "Dit is geen gewoon bestand. Haal het weg, of zet het bestand zelf hier."
_CLOSED = "Wij mogen niet in deze map kijken. Geef leesrechten."
_FILE_SUFFIXES = (".md", ".yml", ".yaml", ".csv", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
_HELP = ".schema"
# Folders in each other; Python itself stops at a thousand.
_MOST_DEEP = 10
_TOO_DEEP = "Deze map zit te diep: hoogstens {most} mappen in elkaar. Zet hem hoger."
_LISTS = frozenset({".ids", ".taal"})


@dataclass(frozen=True, slots=True)
class OrdinaryFile:
    """An ordinary file: `inside` is its path below the folder, `name` how an editor calls it."""

    name: str
    inside: str
    path: Path


def files_below(folder: Path) -> Iterator[OrdinaryFile | Problem]:
    """Every file below `folder`, and what is wrong with its name or kind; in order of name (A2 before A10).

    Links are not followed and pipes are not opened, so this always ends. A file with a name that other
    systems cannot hold comes with its problem. Never raises for what editors do.
    """
    if folder.is_dir():
        yield from _inside(folder, "")
    else:
        yield Problem(shown(folder.name), 1, 1, "map-ontbreekt", NO_FOLDER)


def _inside(top: Path, below: str) -> Iterator[OrdinaryFile | Problem]:
    """What stands in the folder `below`, a path that ends with a slash, or is empty for `top` itself."""
    try:
        with os.scandir(top / below) as there:
            entries = sorted(there, key=lambda entry: _natural(entry.name))
    except OSError:
        yield Problem(_name(top, below.rstrip("/")), 1, 1, "onleesbaar", _CLOSED)
        return
    for name, message in twins(entry.name for entry in entries):
        yield Problem(_name(top, below + name), 1, 1, "naam-van-bestand", message)
    for entry in entries:
        yield from _entry(top, below, entry)


def _entry(top: Path, below: str, entry: os.DirEntry[str]) -> Iterator[OrdinaryFile | Problem]:
    inside = below + entry.name
    name = _name(top, inside)
    ordinary = entry.is_file(follow_symlinks=False)
    if _is_ignored(entry.name) and (ordinary or inside == _HELP):
        return
    wrong = wrong_in_name(entry.name)
    if wrong:
        yield Problem(name, 1, 1, "naam-van-bestand", wrong)
    if entry.is_symlink():
        yield Problem(name, 1, 1, "snelkoppeling", _link_message(top, top / inside))
    elif entry.is_dir(follow_symlinks=False):
        yield from _folder(top, inside)
    elif not ordinary:
        yield Problem(name, 1, 1, "geen-bestand", NO_FILE)
    elif entry.name.startswith(".") and entry.name not in IGNORED:
        yield Problem(name, 1, 1, "bestand-onbekend", _DOT)
    else:
        yield OrdinaryFile(name, inside, top / inside)


def _folder(top: Path, inside: str) -> Iterator[OrdinaryFile | Problem]:
    last = inside.rpartition("/")[2]
    if last.lower().endswith(_FILE_SUFFIXES) or last in _LISTS:
        yield Problem(_name(top, inside), 1, 1, "map-in-plaats-van-bestand", _FOLDER_LIKE_FILE)
        return
    if last.startswith("."):
        yield Problem(_name(top, inside), 1, 1, "bestand-onbekend", _DOT)
        return
    if inside.count("/") >= _MOST_DEEP:
        message = _TOO_DEEP.format(most=_MOST_DEEP)
        yield Problem(_name(top, inside), 1, 1, "te-diep", message)
        return
    yield from _inside(top, f"{inside}/")


def _is_ignored(name: str) -> bool:
    """Whether this is no part of what editors write; the last form is a file that Word has open."""
    return name in IGNORED or name.startswith("~$")


def _link_message(folder: Path, path: Path) -> str:
    # Path.resolve raises for a link that leads to itself.
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        return _LINK
    return _LINK_OUTSIDE


def _name(top: Path, inside: str) -> str:
    return shown("/".join(part for part in (top.name, inside) if part))


def _natural(name: str) -> list[int | str]:
    """Sort A2 before A10."""
    return [int(part) if part.isdecimal() else part for part in re.split(r"([0-9]+)", name)]
