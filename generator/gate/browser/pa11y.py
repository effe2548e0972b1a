"""Runs pa11y-ci over a list of URLs and passes on what happens."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, TYPE_CHECKING, Any

from generator.gate.browser.events import read_event
from generator.gate.browser.variants import VARIANTS
from generator.gate.errors import MachineError
from generator.gate.tools.node import node_environment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.gate.browser.events import Event
    from generator.gate.tools.find_browser import Browser
    from generator.gate.tools.node import Node

_HERE = Path(__file__).parent
# A page of ours waits for next to nothing, so one page per core; each page more takes 0.3 GB.
_CONCURRENCY = min(8, max(2, os.cpu_count() or 1))
_GOODBYE_SECONDS = 5
_CONFIG = "config.json"
_VARIANTS = [{**asdict(variant), "name": variant.name} for variant in VARIANTS]


@dataclass(frozen=True, slots=True)
class Tools:
    """Everything pa11y-ci needs to start; `modules` is a folder `node_modules`."""

    node: Node
    modules: Path
    browser: Browser
    page_seconds: int
    env: Mapping[str, str]


def config(urls: Mapping[str, bool], tools: Tools) -> dict[str, Any]:
    """Return the settings of pa11y-ci for `urls`, each with whether to walk through it with the keyboard.

    There are no ignore rules, and there never will be.
    """
    milliseconds = tools.page_seconds * 1000
    return {
        "defaults": {
            "standard": "WCAG2AA",
            "runners": [
                str(_HERE.parent / "look" / "look.cjs")
            ],  # HTML CodeSniffer, axe and our own rules
            "reporters": [str(_HERE / "reporter.cjs")],
            "includeWarnings": True,  # our runner reports what a person must judge as a warning
            "concurrency": _CONCURRENCY,
            "timeout": milliseconds,
            "chromeLaunchConfig": {
                "executablePath": str(tools.browser.program),
                "args": list(tools.browser.arguments),
                # Over a pipe the browser ends with us, however we end, and it opens no port.
                "pipe": True,
                # pa11y's own `timeout` does not cover the runners; this does.
                "protocolTimeout": milliseconds,
            },
        },
        "urls": [
            {
                "url": url,
                "viewport": {"width": VARIANTS[0].width, "height": VARIANTS[0].height},
                "actions": ["look " + json.dumps({"variants": _VARIANTS, "walks": walks})],
            }
            for url, walks in urls.items()
        ],
    }


def run_pa11y(urls: Mapping[str, bool], tools: Tools) -> Iterator[Event]:
    """Run pa11y-ci over `urls` and yield what happens, as it happens.

    A run that dies or says nothing for too long ends with an event 'crash'.
    """
    script = tools.modules / "pa11y-ci" / "bin" / "pa11y-ci.js"
    with (
        _room(json.dumps(config(urls, tools))) as folder,
        Path(folder, "errors").open("w+b") as errors,
    ):
        with subprocess.Popen(
            [str(tools.node.program), str(script), "--config", str(Path(folder, _CONFIG))],
            cwd=folder,
            # The browser makes its profile in this folder, and leaves it behind when it is killed.
            # The browser inherits it. Nothing of it is written down: it may hold secrets of CI.
            env={
                **node_environment(tools.env, tools.modules),
                **tools.browser.env,
                "TMPDIR": folder,
                "TEMP": folder,
            },
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
            errors="replace",
        ) as process:
            yield from _events(process, silence=3 * tools.page_seconds)
        if process.returncode == 1:  # the browser did not start; 2 only means: there are findings
            yield {"event": "crash", "message": _why(errors)}


@contextmanager
def _room(settings: str) -> Iterator[str]:
    """A folder of our own for a while, with the settings in it. Raises MachineError when the disk has no room."""
    with ExitStack() as stack:
        try:
            # A browser that is killed may still be writing in this folder while we clean it up.
            temporary = tempfile.TemporaryDirectory(prefix="gate-", ignore_cleanup_errors=True)
            folder = stack.enter_context(temporary)
            Path(folder, _CONFIG).write_text(settings, encoding="utf-8")
        except OSError as error:
            raise MachineError(
                missing=f"Wij konden geen tijdelijke map maken ({error.strerror}).",
                remedy="Maak ruimte vrij op de schijf, of kies met TMPDIR een andere map.",
            ) from error
        yield folder


def _events(process: subprocess.Popen[str], silence: float) -> Iterator[Event]:
    lines: Queue[str | None] = Queue()
    pump = Thread(target=_pump, args=(process.stdout, lines), daemon=True)
    pump.start()
    try:
        while (line := lines.get(timeout=silence)) is not None:
            event = read_event(line)
            if event:
                yield event
    except Empty:
        yield {"event": "crash", "message": f"Er kwam {silence:g} seconden geen antwoord"}
    finally:
        _stop(process)
        # A browser that was left behind can hold the other end of the pipe open.
        pump.join(timeout=_GOODBYE_SECONDS)


def _pump(source: IO[str], lines: Queue[str | None]) -> None:
    for line in source:
        lines.put(line)
    lines.put(None)


def _stop(process: subprocess.Popen[str]) -> None:
    try:
        process.wait(timeout=_GOODBYE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _why(errors: IO[bytes]) -> str:
    errors.seek(0)
    lines = errors.read().decode("utf-8", "replace").splitlines()
    said = (line.strip() for line in lines if "Error:" in line)
    return next(said, "Node of de browser stopte zonder melding")
