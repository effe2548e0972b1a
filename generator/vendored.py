"""Puts Sveltia CMS beside the page for editing. It is not in this project: npm brings it, as a lock file says."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.editor.beside_page import CONFIG, PROGRAM, program_files
from generator.gate.errors import MachineError
from generator.gate.tools.node import find_node, install
from generator.whole_file import write_whole_bytes

PACKAGE = Path(__file__).parent / "editor" / "sveltia"
_MODULE = Path("node_modules", "@sveltia", "cms")
# The only texts that are not in the program itself. A browser refuses JSON as a module, and then
# the program asks for it without end; so every language is the Dutch one, as a module.
_DUTCH = "../locales/nl.json"
_LANGUAGE = re.compile(r"\.\./locales/[\w-]+\.json")
_AS_MODULE = "./nl.js"
_MAP = ".map"
_OTHER_FILES = "er kwamen andere bestanden binnen dan wij kennen"
# The program brings its letters along, and asks another host for the same ones.
_LETTERS = re.compile(r"url\(https://cdn\.jsdelivr\.net/[^)]+\)")
_NO_LETTERS = "local('-')"
_KINDS_OF_LETTERS = 3


def add_program(site: Path, cache: Path) -> None:
    """Put the program in a site that has a page for editing; do nothing in any other.

    Raises MachineError when npm cannot bring it, or when it is not what we know to be right.
    """
    if not (site / CONFIG).is_file():
        return
    folder = install(find_node(), PACKAGE, cache, os.environ) / _MODULE
    for name, data in program(folder).items():
        write_whole_bytes(site / PROGRAM / name, data)


def program(package: Path) -> dict[str, bytes]:
    """The files that a browser needs, by name. Raises MachineError when they are not those we looked at."""
    files = dict(_made(package))
    known = {name.removeprefix(f"{PROGRAM}/"): told for name, told in program_files().items()}
    if digests(files) != known:
        raise _changed(_OTHER_FILES)
    return files


def digests(files: dict[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each file, by name."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}


def _made(package: Path) -> Iterator[tuple[str, bytes]]:
    """Each file as it comes on the site: the code, with Dutch as a module, and the licence."""
    for file in sorted((package / "npm").rglob("*")):
        if file.is_file() and file.suffix != _MAP:
            yield file.relative_to(package / "npm").as_posix(), _code(file)
    words = json.loads((package / "locales" / "nl.json").read_text(encoding="utf-8"))
    yield "nl.js", f"export default {json.dumps(words, ensure_ascii=False)};\n".encode()
    yield "LICENSE.txt", (package / "LICENSE.txt").read_bytes()


def _code(file: Path) -> bytes:
    if file.name == "index.js":
        return by_itself(with_dutch_words(file.read_bytes().decode())).encode()
    return file.read_bytes()


def with_dutch_words(code: str) -> str:
    """The code of the program with its Dutch words as a module. Raises MachineError unless it names them exactly once."""
    _must_be(1, code.count(_DUTCH), _DUTCH)
    return _LANGUAGE.sub(_AS_MODULE, code)


def by_itself(code: str) -> str:
    """The code of the program without the letters of another host. Raises MachineError when those are others than we know."""
    code, found = _LETTERS.subn(_NO_LETTERS, code)
    _must_be(_KINDS_OF_LETTERS, found, "cdn.jsdelivr.net")
    return code


def _must_be(wanted: int, found: int, what: str) -> None:
    if found != wanted:
        said = f"'{what}' staat er {found} keer in, en dat moet {wanted} keer zijn"
        raise _changed(said)


def _changed(what: str) -> MachineError:
    return MachineError(
        missing=f"Het programma voor beheer op de site klopt niet: {what}.",
        remedy="Haal 'beheer' weg uit data/organisatie.yml, of meld dit aan de beheerder.",
    )
