"""A clone of this project with a small register of its own, in which a pipeline can run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

_WHO = ("-c", "user.name=Proef", "-c", "user.email=proef@voorbeeld.example")
_ANSWERS = ("--naam", "Gemeente Proef", "--postbus", "plan@voorbeeld.example")
_ANSWERS += ("--agenda", "Agenda gebouwen", "--thema", "Gebouwen")
# What the change of the merge request is: the first theme gets other words.
_CHANGED = Path("data", "themas", "gebouwen.yml")

_BEFORE_EACH = "\ndefault:\n  before_script: [python3 tests/pipeline/ready.py {ready} {cache}]\n"


@dataclass(frozen=True, slots=True)
class Clone:
    """A folder with a clone, on its branch `main`. `first` and `last` are its two commits; `last` changes a theme."""

    folder: Path
    first: str
    last: str


def small_clone(folder: Path, ready: Path | None) -> Clone:
    """Copy what git would commit here now, with a register of `new` instead of ours, and clone that.

    With `ready` each job of GitLab begins with that environment; without it each installs its own.
    """
    source = folder / "bron"
    for name in _git(ROOT, "ls-files", "-co", "--exclude-standard").splitlines():
        file = ROOT / name
        if file.is_file() and not name.startswith(("data/", "content/")):
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, source / name)
    _new_register(folder / "register")
    for part in ("data", "content"):
        shutil.copytree(folder / "register" / part, source / part)
    if ready:
        with (source / ".gitlab-ci.yml").open("a", encoding="utf-8") as file:
            file.write(
                _BEFORE_EACH.format(ready=ready.resolve(), cache=(ROOT / ".cache").resolve())
            )
    _git(source, "init", "--quiet", "--initial-branch=main")
    first = _commit(source, "klein")
    theme = source / _CHANGED
    text = theme.read_text(encoding="utf-8")
    theme.write_text(text.replace("Gebouwen", "Gebouwen en pleinen"), encoding="utf-8")
    last = _commit(source, "ander thema")
    clone = folder / "kloon"
    _git(folder, "clone", "--quiet", str(source), str(clone))
    return Clone(clone, first, last)


def _new_register(folder: Path) -> None:
    command = [sys.executable, "-m", "generator", "new", str(folder), *_ANSWERS]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def _commit(folder: Path, message: str) -> str:
    _git(folder, "add", "--all")
    _git(folder, *_WHO, "commit", "--quiet", "--message", message)
    return _git(folder, "rev-parse", "HEAD").strip()


def _git(folder: Path, *arguments: str) -> str:
    # Who starts this from a hook of git has these; they would lead to another clone.
    env = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *arguments],  # noqa: S607  # who has a clone has git
        cwd=folder,
        env=env,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout
