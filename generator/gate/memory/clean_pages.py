"""Keeps which pages were clean, so that a page that did not change, or changed in words alone, costs nothing.

An answer is kept with everything that decided it: the digest of the HTML and of each file the page loaded, the
rules and tools, Node, the browser and the variants. Not in it: the fonts of the system, and a browser behind a
script that starts it. What does not fit exactly does not count; only answers without any finding are kept.
There is one answer per page, so the folder does not grow.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from generator.gate.browser.events import Issue, Seen
from generator.gate.browser.variants import VARIANTS
from generator.gate.memory.kinds import kind
from generator.gate.memory.parts import Parts, parts_of
from generator.gate.memory.to_look import Kept, digest_of
from generator.gate.site.built import Page
from generator.gate.verdict.result import GateResult

_HERE = Path(__file__).parents[1]
_ALL = tuple(sorted(variant.name for variant in VARIANTS))
_ROOM = 4
# What somebody saw who found nothing.
CLEAN = Seen((), _ALL, ())


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of clean answers about the site in `site`, below the path `base`; None for no memory at all.

    `tools` says which browser and packages look; `now` is the moment that is written beside an answer.
    With `full` nothing is remembered, but clean answers are still kept.
    """

    folder: Path | None
    site: Path
    base: str
    tools: str
    now: str
    full: bool = False
    digests: dict[Path, str] = field(default_factory=dict)

    def read(self, pages: Iterable[Page]) -> dict[Page, Kept]:
        """Return what was kept of each page, as far as the rules, the tools and the files it loaded are the same."""
        known = {page: self._kept(page) for page in pages} if self.folder and not self.full else {}
        return {page: kept for page, kept in known.items() if kept}

    def keep_all(
        self, seen: Mapping[Page, Seen], walks: Mapping[Page, bool], result: GateResult
    ) -> None:
        """Keep the answers about pages that nobody found anything about."""
        blamed = {finding.page for finding in result.findings}
        for page, answer in seen.items():
            if page.path not in blamed:
                self.keep(page, answer, walks=walks[page])

    def keep(self, page: Page, seen: Seen, *, walks: bool) -> None:
        """Keep an answer that is whole and clean; a disk that is full costs only time."""
        files = None if seen.files is None else {path: self._digest(path) for path in seen.files}
        there = self.site / page.path
        if (
            not self.folder
            or not there.is_file()
            or seen.issues
            or files is None
            or None in files.values()
        ):
            return
        if tuple(sorted(seen.looked)) != _ALL:
            return
        html = there.read_bytes()
        parts = parts_of(html, page.path)
        kept = {
            "html": digest_of(html),
            "kind": kind(html),
            "walks": walks,
            "when": self.now,
            "parts": parts,
        }
        opinions = [[opinion.rule, opinion.said, opinion.selector] for opinion in seen.opinions]
        file = file_of(self.folder, page)
        beside = file.with_suffix(".new")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            told = {
                "page": page.path,
                "gate": self._gate(),
                "files": files,
                "opinions": opinions,
                **kept,
            }
            beside.write_text(json.dumps(told), encoding="utf-8")
            beside.replace(file)

    def _kept(self, page: Page) -> Kept | None:
        try:
            told = json.loads(file_of(self.folder or Path(), page).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None  # not there, or broken: then somebody has to look
        match told:
            case {"page": page.path, "gate": str(gate), "files": dict(files)} if (
                gate == self._gate()
            ):
                return (
                    _record(told)
                    if all(self._same(path, known) for path, known in files.items())
                    else None
                )
        return None

    def _same(self, path: str, known: Any) -> bool:
        return bool(known) and self._digest(path) == known

    def _gate(self) -> str:
        """Everything that decides an answer beside the page and its files."""
        told = json.dumps([self.tools, _ALL, rules_digest(self.digests)])
        return hashlib.sha256(told.encode()).hexdigest()

    def _digest(self, path: str) -> str | None:
        """The digest of what the site sends for `path`, None when there is nothing."""
        if not path.startswith(self.base):
            return None
        file = self.site / unquote(path.removeprefix(self.base))
        return self._of(file / "index.html" if path.endswith("/") else file)

    def _of(self, file: Path) -> str | None:
        if file not in self.digests and file.is_file():
            self.digests[file] = hashlib.sha256(file.read_bytes()).hexdigest()
        return self.digests.get(file)


def file_of(folder: Path, page: Page) -> Path:
    """Where the answer about a page is kept."""
    return folder / f"{hashlib.sha256(page.path.encode()).hexdigest()[:32]}.json"


def rules_digest(digests: dict[Path, str]) -> str:
    """The digest of this whole room and of the modules below it: another rule or lock file is another question.

    `digests` remembers it, because reading the room takes longer than looking up a page.
    """
    if _HERE not in digests:
        around = _HERE.parent
        # What the gate uses of other rooms: what a person is called, what a record holds, which numbers are hidden.
        rooms = (
            _HERE.rglob("*"),
            around.glob("*.py"),
            *((around / name).glob("*.py") for name in ("model", "figures")),
        )
        found = sorted(file for room in rooms for file in room)
        files = (file for file in found if file.is_file() and "__pycache__" not in file.parts)
        parts = (
            f"{file.relative_to(around)} {hashlib.sha256(file.read_bytes()).hexdigest()}"
            for file in files
        )
        digests[_HERE] = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    return digests[_HERE]


def _record(told: Mapping[str, Any]) -> Kept | None:
    match told:
        case {
            "html": str(html),
            "kind": str(its_kind),
            "walks": bool(walks),
            "when": str(when),
            "parts": dict(raw),
        }:
            parts = _parts(raw)
            opinions = _opinions(told.get("opinions"))
            return None if parts is None else Kept(html, its_kind, parts, walks, when, opinions)
    return None


def _parts(raw: Mapping[str, Any]) -> Parts | None:
    rooms = [room for room in raw.values() if isinstance(room, list) and len(room) == _ROOM]
    if len(rooms) < len(raw) or not all(isinstance(size, int) for room in rooms for size in room):
        return None
    return {part: (room[0], room[1], room[2], room[3]) for part, room in raw.items()}


def _opinions(raw: Any) -> tuple[Issue, ...]:
    """What the second opinion said; it decides nothing, so what is broken is none."""
    told = raw if isinstance(raw, list) else []
    return tuple(opinion for one in told if (opinion := _opinion(one)))


def _opinion(told: Any) -> Issue | None:
    match told:
        case [str(rule), str(said), str(selector)]:
            return Issue(rule, said, selector)
    return None
