"""The browser that looks at the pages: one of this machine, or else one from npm."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from generator.gate.errors import MachineError
from generator.gate.tools.node import Node, digest, install, node_environment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PACKAGE = Path(__file__).parent / "chromium"
_OWN_CHOICE = ("CHROME_PATH", "PUPPETEER_EXECUTABLE_PATH")
_ON_PATH = (
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "chrome",
    "msedge",
)
_ON_MAC = (
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "Applications/Chromium.app/Contents/MacOS/Chromium",
    "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_ON_WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_ON_LINUX = ("opt/google/chrome/chrome", "usr/lib/chromium/chromium", "snap/bin/chromium")

_ARGUMENTS = (
    # The same picture on every machine, also on one without a video card.
    "--disable-gpu",
    "--force-color-profile=srgb",
    # Nobody watches: with little room for pictures few are painted.
    # Frames still come, so scripts and motion go on.
    "--force-gpu-mem-available-mb=1",
    # Nothing but our own pages: no questions, no updates, no traffic behind our back.
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    # A page that asks another site for something fails at once, with or without a network.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--no-proxy-server",
)
# Needed where the system does not let a browser shut itself in: as root and in most containers.
_NO_SANDBOX = "--no-sandbox"


@dataclass(frozen=True, slots=True)
class Browser:
    """A program with the arguments and the extra environment variables it needs here."""

    program: Path
    arguments: tuple[str, ...] = _ARGUMENTS
    env: Mapping[str, str] = field(default_factory=dict)


def find_browser(node: Node, cache: Path, env: Mapping[str, str]) -> Browser:
    """Return the chosen browser, else an installed one, else one that npm brings to `cache`."""
    program = chosen_program(env) or installed_program(env)
    if program:
        return Browser(program, (*_ARGUMENTS, *([_NO_SANDBOX] if _needs_no_sandbox(env) else [])))
    return _bundled_browser(node, cache, env)


def browser_identity(env: Mapping[str, str]) -> str:
    """Return a text that changes when another browser would look; it starts and installs nothing."""
    program = chosen_program(env) or installed_program(env)
    if not program:
        return f"npm {digest(_PACKAGE)}"
    real = program.resolve()
    return f"{real} {real.stat().st_size} {real.stat().st_mtime_ns}"


def chosen_program(env: Mapping[str, str]) -> Path | None:
    """Return the browser that somebody chose with an environment variable."""
    for name in _OWN_CHOICE:
        if env.get(name):
            program = Path(env[name])
            if program.is_file():
                return program.absolute()
            raise MachineError(
                missing=f"{name} wijst naar '{program}', maar daar staat geen browser.",
                remedy=f"Verbeter {name} of haal het weg.",
            )
    return None


def installed_program(
    env: Mapping[str, str],
    platform: str = sys.platform,
    root: Path = Path("/"),
) -> Path | None:
    """Return a Chrome, Chromium or Edge of this machine: on the PATH or in its usual place."""
    on_path = (shutil.which(name, path=env.get("PATH", "")) for name in _ON_PATH)
    programs = (*(Path(program) for program in on_path if program), *_places(env, platform, root))
    return next((program for program in programs if program.is_file()), None)


def _places(env: Mapping[str, str], platform: str, root: Path) -> Iterator[Path]:
    if platform == "win32":
        folders = [env[name] for name in _WINDOWS_FOLDERS if env.get(name)]
        yield from (Path(folder, place) for folder, place in product(folders, _ON_WINDOWS))
    else:
        yield from (root / place for place in (_ON_MAC if platform == "darwin" else _ON_LINUX))


def _needs_no_sandbox(env: Mapping[str, str]) -> bool:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root or bool(env.get("CI"))


def _bundled_browser(node: Node, cache: Path, env: Mapping[str, str]) -> Browser:
    if sys.platform != "linux":
        raise MachineError(
            missing="Er is geen browser gevonden.",
            remedy="Installeer Chrome, Chromium of Edge, of zet de plek in CHROME_PATH.",
        )
    folder = install(node, _PACKAGE, cache, env, lambda new: _unpack(node, new, env)) / "browser"
    libraries = {"LD_LIBRARY_PATH": str(folder / "al2023" / "lib")}
    fonts = {"FONTCONFIG_FILE": str(folder / "fonts.conf")}
    has_fonts = Path("/etc/fonts/fonts.conf").is_file()
    # Its own list of arguments has --single-process and --no-zygote; with those pa11y-ci cannot
    # open a page. So we use ours, plus the one it needs because it comes without a sandbox.
    return Browser(
        folder / "chromium",
        (*_ARGUMENTS, _NO_SANDBOX),
        libraries if has_fonts else libraries | fonts,
    )


def _unpack(node: Node, folder: Path, env: Mapping[str, str]) -> None:
    target = folder / "browser"
    target.mkdir()
    chromium = folder / "node_modules" / "@sparticuz" / "chromium" / "build" / "index.js"
    done = subprocess.run(
        [str(node.program), str(_PACKAGE / "unpack.mjs"), str(chromium), str(target)],
        # It unpacks into TMPDIR, and the libraries too if it thinks that Amazon runs it.
        env={**node_environment(env), "TMPDIR": str(target), "AWS_LAMBDA_JS_RUNTIME": "nodejs24.x"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not (target / "chromium").is_file():
        raise MachineError(
            missing="Wij konden de browser van npm niet uitpakken.",
            remedy="Installeer Chrome of Chromium, of maak ruimte vrij op de schijf.",
        )
