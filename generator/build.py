"""Run MkDocs as a program and put the finished site in its place, all or nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.busy import alone
from generator.folders import ROOT, Folders
from generator.problem import Problem, errors, hand_over, taken_over
from generator.remember.made_by import code_stamp
from generator.remember.memory import read_memory_file
from generator.remember.site import MadeFrom, remember_site, remembered_site
from generator.said import NotHereError
from generator.swapped import swap_folders
from generator.vendored import add_program

# Where programs of others are kept that npm brought.
CACHE = ROOT / ".cache"
# What every site of ours has; a folder without them is not ours to replace.
_OURS = ("404.html", "assets/site.css")
# What mkdocs.yml reads besides; who has it in his environment by chance gets the same site.
_READ_BY_MKDOCS = frozenset(
    {"VOORBEELD", "PROBLEMS_FILE", "SITE_DIR", "RAPPORTEN", "ONTHOUDEN", "VORIGE_SITE"}
)
# What of the environment decides how a site looks.
_DECIDING = ("PEILDATUM", "SOURCE_DATE_EPOCH", "RAPPORTEN")
# Of so many sites is kept what was remembered.
_ROOMS = 20
# How long a live preview may take to clean up after itself.
_GOODBYE_SECONDS = 5


class BuildError(NotHereError):
    """MkDocs stopped for a reason that is not in the data or the texts."""


@dataclass(frozen=True, slots=True)
class Making:
    """How to make a site. `reports`: with each report as PDF and what else can be made here, beside its page.

    `clean`: from nothing, without what was remembered of an earlier build.
    """

    reports: bool = False
    clean: bool = False


_USUAL = Making()


def build_site(folders: Folders, today: date, making: Making = _USUAL) -> list[Problem]:
    """Check and build the site for `today`. The old site stays until the new one is whole.

    When it stands there already, made from exactly what is there now, nothing is done.

    Returns all problems; when one is an error, nothing was replaced. Raises BuildError when the program broke,
    BusyError when another run makes or checks the same site,
    and MachineError when the program for editing cannot be had.
    The register is read once, by the hook, which hands over what it found: reading is a third of the work.
    """
    site = folders.site.resolve()
    _refuse_to_lose(site, folders)
    with alone(site):
        _put_back(site)
        told = {
            "RAPPORTEN": "ja" if making.reports else "",
            "ONTHOUDEN": str(_room(site)),
            "VORIGE_SITE": str(site),
        }
        environment = mkdocs_environment(folders, today) | told
        if making.clean:
            shutil.rmtree(_room(site), ignore_errors=True)
        # Reports are made by programs of others, of which we do not know whether they changed.
        if making.reports:
            return _build_alone(folders, environment, site)
        return _build_what_changed(folders, environment, site)


def _build_what_changed(folders: Folders, environment: dict[str, str], site: Path) -> list[Problem]:
    """Do nothing when this very site stands there already; else build it, and remember that."""
    stamp = code_stamp(ROOT)
    memory = read_memory_file(_room(site) / "site.json", stamp)
    settings = {name: environment[name] for name in _DECIDING}
    made_from = MadeFrom(stamp, (folders.data, folders.content), settings)
    key = made_from.key()
    known = remembered_site(memory, key, site)
    if known is not None:
        return taken_over(known)
    problems = _build_alone(folders, environment, site)
    # What somebody changed meanwhile must not be taken for what was read.
    if not errors(problems) and made_from.key() == key:
        remember_site(memory, key, site, hand_over(problems))
        _forget_old_rooms()
    return problems


def _room(site: Path) -> Path:
    """Where is kept what was remembered of the building of this site."""
    return CACHE / "onthouden" / hashlib.blake2b(str(site).encode(), digest_size=8).hexdigest()


def _forget_old_rooms() -> None:
    """Keep what was remembered of the sites that were built last; a site in a temporary folder is built once."""
    with suppress(OSError):  # another build may be doing the same
        rooms = [(room.stat().st_mtime, room) for room in (CACHE / "onthouden").iterdir()]
        for _, room in sorted(rooms)[:-_ROOMS]:
            shutil.rmtree(room, ignore_errors=True)


def _build_alone(folders: Folders, environment: dict[str, str], site: Path) -> list[Problem]:
    fresh = site.with_name(f"{site.name}.nieuw")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)  # a folder we may not write in is found here, and not by MkDocs
    try:
        done, problems = _run_mkdocs(environment, fresh)
    except BaseException:  # also after Ctrl+C
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if not errors(problems):  # with errors the hook stopped MkDocs, and the log only repeats them
        from generator.mkdocs_log import read_log  # noqa: PLC0415  # 0.25 s, that a site without changes does not pay

        problems += read_log(done.stderr, folders.content)
    if done.returncode == 0 and not errors(problems):
        _finish(fresh, site)
        return problems
    shutil.rmtree(fresh, ignore_errors=True)
    if not errors(problems):
        message = f"MkDocs stopte met: {done.stderr.strip().rsplit(chr(10), 1)[-1]} Meld dit aan de beheerder."
        raise BuildError(message)
    return problems


def _finish(fresh: Path, site: Path) -> None:
    """Add what MkDocs does not make, and put the new site in its place."""
    try:
        add_program(fresh, CACHE)
        _replace(fresh, site)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _run_mkdocs(
    environment: dict[str, str], fresh: Path
) -> tuple[subprocess.CompletedProcess[str], list[Problem]]:
    """Let MkDocs build in `fresh`. Returns how it ended and what the hook handed over."""
    with TemporaryDirectory() as folder:
        handed = Path(folder) / "problemen.json"
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)],
            cwd=ROOT,
            env=environment | {"PROBLEMS_FILE": str(handed)},
            capture_output=True,
            text=True,
            check=False,  # 1 means warnings or problems; they are read below
        )
        return done, taken_over(handed.read_text(encoding="utf-8")) if handed.is_file() else []


def _refuse_to_lose(site: Path, folders: Folders) -> None:
    """Never replace a folder that holds something else than a site of ours."""
    kept = (ROOT, folders.data.resolve(), folders.content.resolve())
    ours = all((site / name).is_file() for name in _OURS)
    if any(folder.is_relative_to(site) for folder in kept) or (
        site.exists() and any(site.iterdir()) and not ours
    ):
        message = f"In '{site}' staat iets anders dan een site. Kies een lege map met --site-dir."
        raise BuildError(message)


def mkdocs_environment(folders: Folders, today: date) -> dict[str, str]:
    """What mkdocs.yml reads. Nothing in the output depends on the clock or on the terminal."""
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    around = {name: text for name, text in os.environ.items() if name not in _READ_BY_MKDOCS}
    return around | {
        "DATA_DIR": str(folders.data.resolve()),
        "CONTENT_DIR": str(folders.content.resolve()),
        "PEILDATUM": today.isoformat(),
        "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        # generator/README.md says when Material ends; a test keeps it from being forgotten.
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "NO_COLOR": "1",
    }


def _preview(folders: Folders, today: date) -> dict[str, str]:
    """What mkdocs.yml reads for a live preview: only there may MkDocs put its own script in a page."""
    room = _room(folders.site.resolve().with_name(".voorbeeld"))
    return mkdocs_environment(folders, today) | {"VOORBEELD": "ja", "ONTHOUDEN": str(room)}


def refuse_taken(port: int) -> None:
    """Raises BuildError when another program uses this port."""
    with socket.socket() as taken:
        if taken.connect_ex(("127.0.0.1", port)) == 0:
            message = f"Poort {port} is al in gebruik. Kies een andere: --port {port + 1}"
            raise BuildError(message)


def serve_site(folders: Folders, today: date, port: int) -> None:
    """Show the site on this machine and renew it at every change, until somebody stops it. Raises BuildError."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--quiet",
        "--livereload",
        "--no-strict",  # a warning stands on the page, and does not stop the first build
        "--dev-addr",
        f"127.0.0.1:{port}",
    ]
    with subprocess.Popen(command, cwd=ROOT, env=_preview(folders, today)) as server:
        try:
            code = server.wait()
        except KeyboardInterrupt:
            server.send_signal(signal.SIGINT)  # it takes its folder away before it ends
            try:
                server.wait(timeout=_GOODBYE_SECONDS)
            except subprocess.TimeoutExpired:
                server.kill()
            raise
    if code > 0:
        message = f"De site laten zien op poort {port} lukt niet. Kies een ander nummer met --port."
        raise BuildError(message)


def _put_back(site: Path) -> None:
    """Give back the old site, if a run was killed just between two renamings."""
    old = site.with_name(f"{site.name}.oud")
    if old.is_dir() and not site.exists():
        old.rename(site)


def _replace(fresh: Path, site: Path) -> None:
    """Swap two folders by renaming, so that nobody ever sees half a site."""
    if swap_folders(fresh, site):
        shutil.rmtree(fresh, ignore_errors=True)  # now the old site
        return
    old = site.with_name(f"{site.name}.oud")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
