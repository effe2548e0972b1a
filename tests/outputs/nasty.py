"""500 damaged and nasty registers through every output, with figures: `python -m tests.outputs.nasty`.

Each is made whole, or refused whole with a sentence; no text becomes markup, a formula or a link. Of a few also the
documents for paper, and a real build by MkDocs, which may leave nothing half made.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.build import BuildError, build_site
from generator.checks.all_rules import read_and_check
from generator.figures.figures import figures
from generator.folders import Folders
from generator.layout.context import make_context, on_day
from generator.layout.jaarverslag import jaarverslag, report_day
from generator.model.register import Register
from generator.outputs.report_files import report_files
from generator.problem import Problem, errors
from generator.register.content import Text
from tests.conftest import DAG, ECHT, GOED, load
from tests.datasets.nasty import damaged_register
from tests.outputs.everything import everything, faults, meaning_of
from tests.outputs.typed_nasty import typed_nasty

REGISTERS, PAPERS, BUILDS = 500, 6, 12
LATER = date(2024, 12, 31)
Loaded = tuple[Register, list[Text]]
# Of a document for paper only how it begins: what is in it comes from the HTML that is read.
_BEGINS = {"pdf": b"%PDF-1.7", "docx": b"PK", "odt": b"PK", "html": b"<!doctype html>", "md": b"# "}


def right_meaning(*registers: Loaded) -> set[str]:
    """What the outputs of right registers mean besides words."""
    days = (DAG, LATER, date(2099, 12, 31))
    return set().union(*(meaning_of(everything(*one, day)) for one in registers for day in days))


@dataclass(slots=True)
class Tally:
    """What came of registers that were looked at. `right` is what files may mean."""

    right: set[str]
    made: int = 0
    refused: int = 0
    files: int = 0
    papers: int = 0
    accepted: list[int] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def damaged(self, goed: Loaded, seed: int) -> None:
        """A register whose values are nasty, past every rule that would refuse it."""
        self._look(f"damaged {seed}", damaged_register(goed[0], seed), goed[1])

    def typed(self, folder: Path, seed: int) -> None:
        """A folder in which somebody typed something nasty."""
        typed_nasty(folder, seed)
        reading, texts, problems = read_and_check(folder / "data", folder / "content", DAG)
        refused = errors(problems)
        self.wrong += [f"typed {seed}: {one}" for one in refused if not _is_a_sentence(one)]
        self.refused += bool(refused)
        if not refused:
            assert reading.register is not None
            self.accepted.append(seed)
            self._look(f"typed {seed}", reading.register, texts)

    def paper(self, name: str, register: Register, texts: list[Text]) -> None:
        """The documents for paper of a register: each is made whole, or a sentence says why not."""
        self.made += 1
        context = make_context(register, figures(register, DAG), texts)
        then = on_day(context, report_day(DAG.year, DAG))
        found = report_files(then, jaarverslag(then, DAG.year), "rapport")
        self.papers += len(found.made)
        for file, content in found.made.items():
            if not content.startswith(_BEGINS[file.partition(".")[2]]):
                self.wrong.append(f"{name}: {file}: not whole")
        for sentence in found.missing:
            print(f"{name}: {sentence}")

    def built(self, folder: Path, seed: int) -> None:
        """A real build of a nasty folder: a whole new site, or the old one as it was."""
        typed_nasty(folder, seed)
        site = folder.with_name("site")
        before = _contents(site)
        try:
            problems = build_site(Folders(folder / "data", folder / "content", site), DAG)
        except BuildError as error:
            self.wrong.append(f"built {seed}: {error}")
            return
        refused = errors(problems)
        after = _contents(site)
        self.refused += bool(refused)
        self.made += not refused
        self.wrong += [f"built {seed}: {one}" for one in _left_over(folder)]
        if refused:
            self.wrong += [f"built {seed}: {one}" for one in refused if not _is_a_sentence(one)]
            self.wrong += [f"built {seed}: the old site changed"] if after != before else []
        else:
            pages = {path: one for path, one in after.items() if path.endswith(".html")}
            self.wrong += [f"built {seed}: {one}" for one in faults(pages, self.right)]

    def _look(self, name: str, register: Register, texts: list[Text]) -> None:
        self.made += 1
        try:
            files = everything(register, texts, DAG)
        except Exception as error:  # noqa: BLE001  # whatever happens is told with its seed
            self.wrong.append(f"{name}: {type(error).__name__}: {error}")
            return
        self.files += len(files)
        self.wrong += [f"{name}: {one}" for one in faults(files, self.right)]


def _is_a_sentence(problem: Problem) -> bool:
    """Whether a problem says in a few words on one line what to do, and where."""
    text = problem.message
    return bool(problem.file) and problem.line >= 1 and "\n" not in text and 20 < len(text) < 500


def _left_over(folder: Path) -> list[str]:
    """Folders of a site that is not whole."""
    beside = sorted(one.name for one in folder.parent.iterdir())
    return [f"half a site stayed: {name}" for name in beside if name.startswith("site.")]


def _contents(site: Path) -> dict[str, bytes]:
    found = (file for file in sorted(site.rglob("*")) if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in found}


def main() -> int:
    """Print the figures. Returns 1 when something is wrong."""
    goed = load(GOED)
    right = right_meaning(goed, load(ECHT))
    values, files, papers, built = (Tally(right) for _ in range(4))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "kopie"
        _say("nasty values", values, lambda seed: values.damaged(goed, seed), REGISTERS)
        _say("nasty files", files, lambda seed: files.typed(folder, seed), REGISTERS)
        _say("on paper", papers, lambda seed: _on_paper(papers, files, goed, folder, seed), PAPERS)
        built.right = right | _frame(Path(name))
        seeds = _some_of_both(files)
        _say("real builds", built, lambda number: built.built(folder, seeds[number]), len(seeds))
    wrong = [*values.wrong, *files.wrong, *papers.wrong, *built.wrong]
    print(*wrong, sep="\n")
    return int(bool(wrong))


def _on_paper(papers: Tally, files: Tally, goed: Loaded, folder: Path, seed: int) -> None:
    """A damaged register, and a folder that the register takes."""
    if seed % 2:
        papers.paper(f"on paper, damaged {seed}", damaged_register(goed[0], seed), goed[1])
        return
    typed = files.accepted[seed]
    typed_nasty(folder, typed)
    papers.paper(f"on paper, typed {typed}", *load(folder))


def _some_of_both(files: Tally) -> list[int]:
    """Seeds of folders that are taken, and of as many that are refused."""
    refused = [seed for seed in range(REGISTERS) if seed not in files.accepted]
    half = BUILDS // 2
    return [*files.accepted[:half], *refused[:half]]


def _frame(folder: Path) -> set[str]:
    """What the frame that MkDocs puts around pages means: it is in every built page."""
    site = folder / "site"
    assert errors(build_site(Folders(GOED / "data", GOED / "content", site), DAG)) == []
    return meaning_of(
        {path: one for path, one in _contents(site).items() if path.endswith(".html")}
    )


def _say(what: str, tally: Tally, look: Callable[[int], None], number: int) -> None:
    begin = time.process_time()
    for seed in range(number):
        look(seed)
    seconds = time.process_time() - begin
    print(
        f"{what}: {number} registers, {tally.made} made, {tally.refused} refused, {tally.files} files, "
        f"{tally.papers} papers, {len(tally.wrong)} wrong, {seconds:.0f} s CPU",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
