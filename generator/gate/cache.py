"""Remembers which pages were clean, so that a page that did not change costs nothing.

An answer is kept with a key made of what decided it: the HTML of the page, the rules and tools, Node,
the browser and the variants. Not in it: the fonts of the system, and a browser behind a script that starts it. Beside it stand the files that the page loaded, each with the digest of its
content. What does not fit exactly does not count; only answers without any finding are kept. There is one
answer per page, so the folder does not grow.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from generator.gate.pages import Page
from generator.gate.report import Issue, Seen
from generator.gate.result import GateResult
from generator.gate.variants import VARIANTS

_HERE = Path(__file__).parent
_ALL = tuple(sorted(variant.name for variant in VARIANTS))
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

    def remembered(self, page: Page, *, walks: bool) -> str | None:
        """Return when this very page, with these very files, was found clean; else None."""
        if self.full or not self.folder:
            return None
        try:
            kept = json.loads(_file(self.folder, page).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None  # not there, or broken: then somebody has to look
        return kept["when"] if self._holds(kept, self._key(page), walks=walks) else None

    def all_remembered(self, plan: Mapping[Page, bool]) -> dict[Page, str]:
        """Return the pages of the plan (page: does it get the keyboard walk) that are remembered, with when."""
        known = {page: self.remembered(page, walks=walks) for page, walks in plan.items()}
        return {page: when for page, when in known.items() if when is not None}

    def keep_all(self, seen: Mapping[Page, Seen], plan: Mapping[Page, bool], result: GateResult) -> None:
        """Keep the answers about pages that nobody found anything about."""
        blamed = {finding.page for finding in result.findings}
        for page, answer in seen.items():
            if page.path not in blamed:
                self.keep(page, answer, walks=plan[page])

    def keep(self, page: Page, seen: Seen, *, walks: bool) -> None:
        """Keep an answer that is whole and clean; a disk that is full costs only time."""
        files = None if seen.files is None else {path: self._digest(path) for path in seen.files}
        key = self._key(page)
        if not self.folder or not key or seen.issues or files is None or None in files.values():
            return
        if tuple(sorted(seen.looked)) != _ALL:
            return
        file = _file(self.folder, page)
        beside = file.with_suffix(".new")
        opinions = [[opinion.rule, opinion.said, opinion.selector] for opinion in seen.opinions]
        told = {"page": page.path, "key": key, "walks": walks, "when": self.now, "files": files, "opinions": opinions}
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(told), encoding="utf-8")
            beside.replace(file)

    def opinions(self, page: Page) -> tuple[Issue, ...]:
        """Return what the second opinion said about a page that is remembered; they decide nothing, so none is fine."""
        try:
            kept = json.loads(_file(self.folder, page).read_text(encoding="utf-8")) if self.folder else None
        except (OSError, ValueError):
            return ()
        return _read_opinions(kept)

    def _holds(self, kept: Any, key: str, *, walks: bool) -> bool:
        match kept:
            case {"when": str(), "key": str(known), "walks": bool(walked), "files": dict(files)} if (
                key and known == key
            ):
                # Who walked through a page also looked at it.
                return (walked or not walks) and all(
                    digest and self._digest(path) == digest for path, digest in files.items()
                )
        return False

    def _key(self, page: Page) -> str:
        """Everything that decides the answer, but for the files; '' when there is no such page."""
        html = self._of(self.site / page.path)
        told = json.dumps([page.path, html, self.tools, _ALL, rules_digest(self.digests)])
        return hashlib.sha256(told.encode()).hexdigest() if html else ""

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


def _read_opinions(kept: Any) -> tuple[Issue, ...]:
    match kept:
        case {"opinions": list(told)}:
            return tuple(opinion for one in told if (opinion := _read_opinion(one)))
    return ()


def _read_opinion(told: Any) -> Issue | None:
    match told:
        case [str(rule), str(said), str(selector)]:
            return Issue(rule, said, selector)
    return None


def _file(folder: Path, page: Page) -> Path:
    return folder / f"{hashlib.sha256(page.path.encode()).hexdigest()[:32]}.json"


def rules_digest(digests: dict[Path, str]) -> str:
    """The digest of this whole room: another rule, message or lock file is another question.

    `digests` remembers it, because reading the room takes longer than looking up a page.
    """
    if _HERE not in digests:
        files = (file for file in sorted(_HERE.rglob("*")) if file.is_file() and "__pycache__" not in file.parts)
        parts = (f"{file.relative_to(_HERE)} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files)
        digests[_HERE] = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    return digests[_HERE]
