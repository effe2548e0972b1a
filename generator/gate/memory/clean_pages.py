"""Keeps which pages had no fault, so that a page that did not change, or changed in words alone, costs nothing.

An answer is kept with everything that decided it: the digest of the HTML and of each file the page loaded, the
rules and tools, Node, the browser and the variants. Not in it: the fonts of the system, and a browser behind a
script that starts it. What does not fit exactly does not count; an answer with a fault is never kept. One with
nothing but questions for a person is, and then the questions are asked again every time.
There is one answer per page, so the folder does not grow.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from generator.gate.browser.events import Issue, Seen
from generator.gate.browser.variants import VARIANTS
from generator.gate.memory.kept_json import keep, read_kept
from generator.gate.memory.kinds import kind
from generator.gate.memory.parts import Parts, parts_of
from generator.gate.memory.to_look import Kept, digest_of
from generator.gate.site.built import BuiltPage, BuiltSite

# The gate uses of other rooms what a person is called, what a record holds, what is hidden,
# what a picture says and how YAML is written. A test finds what is missing here.
_ROOMS = ("moment", "attachments", "model", "figures", "privacy", "register", "editor", "language")
_GATE = Path(__file__).parents[1]
_ALL = tuple(sorted(variant.name for variant in VARIANTS))
_ROOM = 4
# A page that a browser looked at in every way, and found nothing wrong with.
CLEAN = Seen((), _ALL, ())


@dataclass(frozen=True, slots=True)
class PageMemory:
    """A folder of clean answers about the pages of `site`.

    `asked` is the digest of everything that decides an answer beside the page and its files: see `digest_of_question`.
    `now` is the moment that is written beside an answer. With `full` nothing is remembered, but clean answers
    are still kept.
    """

    folder: Path
    site: BuiltSite
    asked: str
    now: str
    full: bool = False

    def read(self, pages: Iterable[BuiltPage]) -> dict[BuiltPage, Kept]:
        """What was kept of each page, as far as the question and the files it loaded are the same."""
        if self.full:
            return {}
        known = {page: self._kept(page) for page in pages}
        return {page: kept for page, kept in known.items() if kept}

    def keep(self, page: BuiltPage, seen: Seen, *, walks: bool) -> None:
        """Keep an answer that is whole and without a fault; a disk that is full costs only time."""
        html = self.site.files.get(page.path, b"")
        files = {path: self.site.digest_at(path) for path in seen.files or ()}
        if not html or not _is_without_fault(seen) or "" in files.values():
            return
        told = {
            "page": page.path,
            "gate": self.asked,
            "files": files,
            "opinions": [[said.rule, said.said, said.selector] for said in seen.opinions],
            "questions": [asdict(asked) for asked in seen.issues],
            "html": digest_of(html),
            "kind": kind(html, page.path),
            "walks": walks,
            "when": self.now,
            "parts": parts_of(html, page.path),
        }
        keep(file_of(self.folder, page), told)

    def keep_all(
        self,
        seen: Mapping[BuiltPage, Seen],
        walks: Mapping[BuiltPage, bool],
        blamed: Collection[str],
    ) -> None:
        """Keep the answers about the pages that nobody blames for anything; `blamed` are paths."""
        for page, answer in seen.items():
            if page.path not in blamed:
                self.keep(page, answer, walks=walks[page])

    def _kept(self, page: BuiltPage) -> Kept | None:
        told = read_kept(file_of(self.folder, page))
        match told:
            case {"page": page.path, "gate": self.asked, "files": dict(files)}:
                same = all(self._same(path, known) for path, known in files.items())
                return _record(told) if same else None
        return None

    def _same(self, path: str, known: Any) -> bool:
        return bool(known) and self.site.digest_at(path) == known


def digest_of_question(tools: str, rules: str) -> str:
    """The digest of what is asked of a page: by which `tools`, under which `rules`, in which ways of looking."""
    return hashlib.sha256(json.dumps([tools, _ALL, rules]).encode()).hexdigest()


def file_of(folder: Path, page: BuiltPage) -> Path:
    """Where the answer about a page is kept."""
    return folder / f"{hashlib.sha256(page.path.encode()).hexdigest()[:32]}.json"


def rules_digest(gate: Path = _GATE) -> str:
    """The digest of the room `gate` and of the modules below it: another rule or lock file is another question."""
    around = gate.parent
    rooms = (
        gate.rglob("*"),
        around.glob("*.py"),
        *((around / name).glob("*.py") for name in _ROOMS),
    )
    files = (file for file in sorted(chain(*rooms)) if _is_ours(file))
    parts = (
        f"{file.relative_to(around)} {hashlib.sha256(file.read_bytes()).hexdigest()}"
        for file in files
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _is_ours(file: Path) -> bool:
    """Whether this is a file of the project, and not what Python makes of it."""
    return file.is_file() and "__pycache__" not in file.parts


def _is_without_fault(seen: Seen) -> bool:
    """Whether somebody looked in every way, has questions at most, and we know what the page loaded."""
    only_questions = all(issue.needs_review for issue in seen.issues)
    return only_questions and seen.files is not None and tuple(sorted(seen.looked)) == _ALL


def _record(told: Mapping[str, Any]) -> Kept | None:
    match told:
        case {
            "html": str(html),
            "kind": str(its_kind),
            "walks": bool(walks),
            "when": str(when),
            "parts": dict(raw),
        }:
            parts, questions = _parts(raw), _questions(told.get("questions"))
            if parts is None or questions is None:
                return None
            opinions = _opinions(told.get("opinions"))
            return Kept(html, its_kind, parts, walks, when, opinions, questions)
    return None


def _parts(raw: Mapping[str, Any]) -> Parts | None:
    rooms = [room for room in raw.values() if isinstance(room, list) and len(room) == _ROOM]
    sizes = chain.from_iterable(rooms)
    if len(rooms) < len(raw) or not all(isinstance(size, int) for size in sizes):
        return None
    return {part: (room[0], room[1], room[2], room[3]) for part, room in raw.items()}


def _questions(raw: Any) -> tuple[Issue, ...] | None:
    """What a person was asked; None when a part of it is broken, because then nobody would ask it any more."""
    told = raw if isinstance(raw, list) else [raw]
    found = tuple(filter(None, map(_question, told)))
    return found if len(found) == len(told) else None


def _question(told: Any) -> Issue | None:
    blank = asdict(Issue("", ""))
    if not isinstance(told, dict) or told.keys() != blank.keys():
        return None
    is_whole = all(type(told[name]) is type(value) for name, value in blank.items())
    return Issue(**told) if is_whole and told["needs_review"] else None


def _opinions(raw: Any) -> tuple[Issue, ...]:
    """What the second opinion said; it decides nothing, so what is broken is none."""
    told = raw if isinstance(raw, list) else []
    return tuple(filter(None, map(_opinion, told)))


def _opinion(told: Any) -> Issue | None:
    match told:
        case [str(rule), str(said), str(selector)]:
            return Issue(rule, said, selector)
    return None
