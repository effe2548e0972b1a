"""`python -m tests.intake.trial`: two owners tell news by form and one by workbook, and the planner takes all of it in.

Everything happens on a copy of the register beside the program. What people do is done by keyboard in a real browser
and counted; how long a person needs for it is reckoned by the keystroke-level model of Card, Moran and Newell (1980),
for somebody who types slowly, with time to read the page. With a folder as argument the form is kept there in pictures,
and the workbook for paper. `--site` checks the whole site afterwards (minutes).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import parse_qs, urlsplit

from openpyxl import load_workbook

import generator.gate
from generator.build import CACHE
from generator.cli import main as command_line
from generator.gate.browser.server import serve
from generator.gate.tools.find_browser import find_browser
from generator.gate.tools.node import find_node, install, node_environment
from generator.intake.answer_table import HEADERS
from generator.intake.workbook import SHEET
from tests.conftest import ROOT

SCRIPT = Path(__file__).with_suffix(".cjs")
TODAY = "2024-12-31"
# A slow typist presses a key in this time; before each thing somebody thinks; a hand goes from mouse to keys.
KEY, THINK, HAND = 0.28, 1.35, 0.4
# Somebody who reads slowly, in words a second. So many words stand on a form, and on what comes after.
READS, WORDS = 3.0, 150
OWNER_MOST, PLANNER_MOST = 120, 60
FORMS = (
    {"code": "A1", "wie": "", "stand": 1, "resultaat": 1,
     "uitleg": "Er is een nieuwe vaste trekker. Zij begint op 1 januari. De werkgroep kwam 3 keer bij elkaar."},
    {"code": "B2", "wie": "Vert", "stand": 1, "resultaat": 1,
     "uitleg": "In 5 teams is nu een vertrouwenspersoon. In 2 teams zoeken wij nog."},
)  # fmt: skip
ROW: Mapping[str, str] = {
    "Gemeld door": "Bureau Inclusie en Diversiteit (I&D)",
    "Stand": "Loopt",
    "Resultaat": "Deels gehaald",
    "Wat gebeurde er": "De training was 4 keer. Er deden 38 collega’s mee.",
}
ROW_CODE = "C2"


@dataclass(frozen=True)
class Step:
    """Something a person did: how many keys, and how many answers."""

    what: str
    keys: int
    fields: int = 0

    @property
    def seconds(self) -> float:
        """How long a person needs for it."""
        return self.keys * KEY + (1 + self.fields) * THINK + HAND


def main() -> int:
    """Do it all, print each thing that holds, and return 1 as soon as one does not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pictures", nargs="?", type=Path)
    parser.add_argument("--site", action="store_true")
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return int(not all(_holds(Path(folder), wish.pictures, whole=wish.site)))


def _holds(home: Path, pictures: Path | None, *, whole: bool) -> Iterator[bool]:
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, home / name)
    where = ["--data", str(home / "data"), "--today", TODAY]
    site = [*where, "--content", str(home / "content"), "--site-dir", str(home / "site")]
    yield _say("the site is made", _run(["build", *site]) == 0)
    came, steps = _by_form(home, pictures)
    yield _say("the form gave a mail and a file", all(file.is_file() for file in came))
    yield from _in_time("form", steps, len(FORMS))
    workbook, typed = _by_workbook(home, where, pictures)
    yield _say("the owner of a workbook filled in one row", workbook.is_file())
    yield from _in_time("workbook", typed, 1)
    for command in (["intake", *map(str, came)], ["ronde", "--lees", str(workbook)]):
        yield from _taken_in(command, where)
    shown = _run(["site" if whole else "build", *site])
    yield _say(f"{'site' if whole else 'build'} ends with 0", shown == 0)
    yield from _shown(home / "site")


def _run(command: Sequence[str]) -> int:
    """Give a command; what it says is shown when it does not end with 0."""
    said = StringIO()
    with redirect_stdout(said):
        ended = command_line([*command])
    if ended:
        print(said.getvalue())
    return ended


def _say(what: str, holds: bool) -> bool:  # noqa: FBT001
    print(f"{'holds' if holds else 'DOES NOT HOLD'}: {what}", flush=True)
    return holds


def _in_time(way: str, steps: Sequence[Step], actions: int) -> Iterator[bool]:
    """The steps with what they cost, and whether it is as fast as wanted for one action."""
    for step in steps:
        print(f"  {step.what}: {step.keys} keys, {step.fields} answers, {step.seconds:.0f} s")
    seconds = sum(step.seconds for step in steps) / actions + WORDS / READS
    told = f"{way}: {seconds:.0f} s for one action, {WORDS / READS:.0f} s of it to read"
    yield _say(f"{told} (wanted: at most {OWNER_MOST} s)", seconds <= OWNER_MOST)


def _taken_in(command: Sequence[str], where: Sequence[str]) -> Iterator[bool]:
    """What the planner does: one line, and reading what it says."""
    line = f"python -m generator {command[0]} " + " ".join(Path(one).name for one in command[1:])
    begun = monotonic()
    ended = _run([*command, *where])
    took = monotonic() - begun
    seconds = Step(line, len(line) + 1).seconds + took + 40 / READS
    yield _say(f"{line} ends with {ended} in {took:.1f} s", ended == 0)
    told = f"planner: {seconds:.0f} s with typing and reading (wanted: at most {PLANNER_MOST} s)"
    yield _say(told, seconds <= PLANNER_MOST)


def _by_form(home: Path, pictures: Path | None) -> tuple[list[Path], list[Step]]:
    """What two owners made with the form: a mail as their mail program sends it, and a file."""
    post = home / "post"
    post.mkdir()
    seen = _in_browser(home, post, pictures)
    print(*(f"  the form says: {said}" for said in seen["said"]), sep="\n")
    query = parse_qs(urlsplit(seen["mail"]).query)
    mail = f"From: iemand@proef.example\nSubject: {query['subject'][0]}\nDate: Mon, 30 Dec 2024 10:00:00 +0100\n\n"
    (post / "brief.eml").write_text(mail + query["body"][0].replace("\r\n", "\n"), "utf-8")
    files = [post / "brief.eml", post / f"nieuws-{FORMS[1]['code']}.txt"]
    return files, [Step(**step) for step in seen["steps"]]


def _in_browser(home: Path, post: Path, pictures: Path | None) -> dict[str, Any]:
    node = find_node()
    package = Path(generator.gate.__path__[0], "tools", "pa11y")
    modules = install(node, package, CACHE, os.environ) / "node_modules"
    browser = find_browser(node, CACHE, os.environ)
    with serve(home / "site", "/") as served:
        settings = [browser.program, json.dumps(browser.arguments), served.address]
        told = [TODAY, json.dumps(FORMS), str(post), str(pictures or "")]
        done = subprocess.run(
            [node.program, SCRIPT, *settings, *told],
            env={**node_environment(os.environ, modules), **browser.env},
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )
    if done.returncode:
        raise RuntimeError(done.stderr)
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def _by_workbook(
    home: Path, where: Sequence[str], pictures: Path | None
) -> tuple[Path, list[Step]]:
    """The workbook of all actions, in which one row is filled in. Each answer ends with Tab."""
    folder = home / "ronde"
    _run(["ronde", *where, "--trekker", "alle", "--naar", str(folder)])
    (file,) = folder.glob("*.xlsx")
    if pictures:
        shutil.copy(file, pictures / "ronde.xlsx")
    book = load_workbook(BytesIO(file.read_bytes()))
    sheet = book[SHEET]
    row = next(row[0].row for row in sheet.iter_rows() if row[0].value == ROW_CODE)
    for name, answer in ROW.items():
        sheet.cell(row, HEADERS.index(name) + 1).value = answer
    book.save(file)
    arrows = row - 1 + len(HEADERS)  # from the first row down, and along all cells
    find = Step(f"find the row of {ROW_CODE}", arrows)
    # A word of a list is typed until it is the only one: five letters.
    letters = sum(len(text) if name == "Wat gebeurde er" else 5 for name, text in ROW.items())
    return file, [find, Step("fill in the row and save", letters + len(ROW) + 2, len(ROW))]


def _shown(site: Path) -> Iterator[bool]:
    told = {str(one["code"]): str(one["uitleg"]) for one in FORMS}
    for code, text in (told | {ROW_CODE: ROW["Wat gebeurde er"]}).items():
        page = (site / "acties" / code.lower() / "index.html").read_text("utf-8")
        page = page.replace("\u00ad", "").replace("&shy;", "")  # where a long word may break
        yield _say(f"the page of {code} shows the news", text in page)


if __name__ == "__main__":
    sys.exit(main())
