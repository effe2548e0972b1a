"""Lets a virtual screen reader go through pages in a browser."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.gate.browser.server import serve
from generator.gate.errors import MachineError
from generator.gate.heard.spoken import Phrase
from generator.gate.tools.find_browser import Browser, find_browser
from generator.gate.tools.node import (
    PA11Y,
    TimeLimit,
    find_node,
    install,
    node_environment,
    run_script,
)

_SCRIPT = Path(__file__).parent / "listen.cjs"
_READER = Path("node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js")
# To start, and for each page: a page of 2,000 phrases takes one second.
_START_SECONDS = 60
_PAGE_SECONDS = 30
_TOO_LONG = "Een pagina voorlezen duurt te lang."
_TRY = "Kijk of de pagina in een gewone browser opent, en probeer het opnieuw."

Said = dict[str, tuple[Phrase, ...]]


def listen(site: Path, pages: Sequence[str], cache: Path, env: Mapping[str, str]) -> Said:
    """What is said of each page of `site`, in the order of reading; `pages` are paths such as 'acties/a1/index.html'.

    Raises MachineError when the browser cannot be started, or a page gives no answer.
    """
    node = find_node()
    kept = cache.resolve()
    reader = install(node, PA11Y.with_name("voorlezer"), kept, env) / _READER
    modules = install(node, PA11Y, kept, env) / "node_modules"
    browser = find_browser(node, kept, env)
    with serve(site, "/") as served:
        asked = {served.address + page: page for page in pages}
        order = _order(list(asked), reader, browser)
        said = _run(
            [str(node.program), str(_SCRIPT)],
            order,
            {**node_environment(env, modules), **browser.env},
            _START_SECONDS + _PAGE_SECONDS * len(pages),
        )
    return {asked[url]: phrases for url, phrases in read_said(said).items()}


def read_said(lines: str) -> Said:
    """The phrases of each address, from one line of JSON per page."""
    told = map(json.loads, lines.splitlines())
    return {one["url"]: tuple(Phrase(*pair) for pair in one["said"]) for one in told}


def _order(urls: Sequence[str], reader: Path, browser: Browser) -> dict[str, Any]:
    launch = {"executablePath": str(browser.program), "args": list(browser.arguments)}
    return {"urls": urls, "reader": str(reader), "launch": launch}


def _run(
    command: Sequence[str], order: Mapping[str, Any], env: Mapping[str, str], seconds: int
) -> str:
    done = run_script(command, json.dumps(order), env, TimeLimit(seconds, _TOO_LONG, _TRY))
    if done.returncode:
        said = done.stderr.strip() or "de browser stopte zonder melding"
        raise MachineError(
            missing=f"De pagina is niet voor te lezen ({said.splitlines()[-1]}).",
            remedy="Voer eerst de controle uit met: python -m generator gate.",
        )
    return done.stdout
