"""What mkdocs.yml asks for, and what the later steps of the hook and the theme get."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.layout.page import Page as Made
from generator.layout.page import address
from generator.mkdocs_pages import StandingPages
from generator.model.naslag import Begrip
from generator.model.organisatie import Organisatie
from generator.outputs.made_file import MadeFile
from generator.register.read import KeptFiles
from generator.remember.made_by import code_stamp
from generator.remember.memory import Memory, no_memory, read_memory_file
from generator.texts.mark_markdown import MarkMarkdown

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@dataclass(slots=True)
class _Warm:
    """What one build of a preview leaves to the next, so that only what changed is read and checked again."""

    kept: KeptFiles = field(default_factory=KeptFiles)
    memory: Memory | None = None

    def remembered(self, folder: str) -> Memory:
        """What all builds before computed; of the first one, what stands in the folder, and only that one writes there.

        Rules do not ask again about what is kept, so nothing is forgotten while the preview goes on.
        """
        self.memory = replace(self.memory, file=None) if self.memory else _memory(folder)
        return self.memory


# MkDocs loads its hooks anew for each build of a preview, and this module once.
_WARM = _Warm()


@dataclass(frozen=True, slots=True)
class MaterialStyle:
    """Where the style of Material stands: `path` is its address below the `folder` of Material, and in the site."""

    folder: str
    path: str


@dataclass(frozen=True, slots=True)
class SiteInput:
    """What the site is made from, for the later steps of the hook and for the theme.

    `pages` and `meldingen` (what can be better, beside a page of a live preview) go by the path of a page;
    `files` stand beside the pages; `of_day` are the extensions that fill in the marks of a text about a past day, by its path; `bodies` are the texts of editors by the path of their page; `style` is the style of Material; `stiff_words` is JSON for the forms: each stiff word with an easier one; `editing` are the files beside the page for editing; `begrippen` are the terms that get a link to their explanation; `memory` holds what was computed before; `standing` finds pages that need not be made again.
    """

    pages: Mapping[str, Made]
    files: Sequence[MadeFile]
    of_day: Mapping[str, MarkMarkdown]
    bodies: Mapping[str, str]
    begrippen: Sequence[Begrip]
    organisatie: Organisatie
    meldingen: Mapping[str, Sequence[str]]
    stand_op: str
    style: MaterialStyle
    preview: bool
    stiff_words: str
    editing: Mapping[str, str]
    memory: Memory
    standing: StandingPages

    @staticmethod
    def address(path: str) -> str:
        """The address of a page below the root of the site; a template knows only this value."""
        return address(path)


@dataclass(frozen=True, slots=True)
class SiteWishes:
    """What mkdocs.yml asks for under `extra`. For `build`, what there is to look at is written to `handed` too.

    `kept` is what a preview read before; a build keeps nothing that it read, because that takes most memory.
    """

    data: Path
    content: Path
    today: date
    handed: str
    preview: bool
    reports: bool
    memory: Memory
    kept: KeptFiles | None
    before: Path


def read_wishes(config: MkDocsConfig) -> SiteWishes:
    """The values of `extra`."""
    data = Path(config.extra["data"])
    preview, folder = bool(config.extra["voorbeeld"]), str(config.extra["onthouden"] or "")
    given = str(config.extra["peildatum"])  # YAML has made a date of it; empty means: today
    return SiteWishes(
        data if data.is_absolute() else Path(config.config_file_path).parent / data,
        Path(config.docs_dir),
        date.fromisoformat(given) if given else date.today(),  # noqa: DTZ011  # `build` always gives the day
        str(config.extra["problemen"] or ""),
        preview,
        bool(config.extra["rapporten"]),
        _WARM.remembered(folder) if preview else _memory(folder),
        _WARM.kept if preview else None,
        # A preview has none.
        Path(str(config.extra["vorige"] or config.site_dir)),
    )


def _memory(folder: str) -> Memory:
    """What was computed by an earlier build, when `build` says where that is kept."""
    if not folder:
        return no_memory()
    return read_memory_file(Path(folder) / "delen.json", code_stamp(Path(__file__).parents[1]))
