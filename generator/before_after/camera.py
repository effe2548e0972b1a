"""Takes pictures of pages of a finished site, in the browser of the gate."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from generator.gate.browser.server import serve
from generator.gate.errors import MachineError
from generator.gate.site.built import BuiltSite
from generator.gate.tools.find_browser import Browser, find_browser
from generator.gate.tools.node import (
    PA11Y,
    TimeLimit,
    find_node,
    install,
    node_environment,
    run_script,
)

# A wide window, and a phone or 400% zoom.
WIDTHS = (1280, 320)
_SCRIPT = Path(__file__).parent / "camera.cjs"
# In pixels. A browser cannot paint a picture that is much longer.
_MOST_HIGH = 8000
# The gate gives pictures little room, because nobody watches; here somebody does.
_LITTLE_ROOM = "--force-gpu-mem"
_START_SECONDS = 60
_PAGE_SECONDS = 20
_TOO_LONG = "Beelden maken van de site duurt te lang."
_TRY = "Kies met --beelden minder pagina's, en probeer het opnieuw."


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the browser of the gate is kept, and what of the environment it needs."""

    cache: Path
    env: Mapping[str, str]


def take_pictures(site: BuiltSite, pages: Sequence[str], folder: Path, camera: Camera) -> None:
    """Write a picture of each page at each width in `folder`, under the name that `picture_name` gives.

    Raises MachineError when the browser cannot be started or a page does not open.
    """
    if not pages:
        return
    folder.mkdir(parents=True, exist_ok=True)
    cache, node = camera.cache.resolve(), find_node()
    modules = install(node, PA11Y, cache, camera.env) / "node_modules"
    browser = find_browser(node, cache, camera.env)
    with serve(site.folder, site.base) as served:
        addresses = {page: served.address + _address(page) for page in pages}
        done = run_script(
            [str(node.program), str(_SCRIPT)],
            json.dumps(_order(addresses, folder, browser)),
            {**node_environment(camera.env, modules), **browser.env},
            TimeLimit(_START_SECONDS + _PAGE_SECONDS * len(pages), _TOO_LONG, _TRY),
        )
    if done.returncode:
        said = done.stderr.strip() or "de browser stopte zonder melding"
        raise MachineError(
            missing=f"Van de site zijn geen beelden te maken ({said.splitlines()[-1]}).",
            remedy="Voer eerst de controle uit met: python -m generator gate.",
        )


def picture_name(page: str, width: int) -> str:
    """The name of the picture of a page: 'acties-a1-320.png'."""
    words = page.removesuffix("index.html").removesuffix(".html").strip("/") or "home"
    return f"{words.replace('/', '-')}-{width}.png"


def _address(page: str) -> str:
    return page.removesuffix("index.html")


def _order(addresses: Mapping[str, str], folder: Path, browser: Browser) -> dict[str, object]:
    """What the script must do: which pages, how wide, and where to leave the pictures."""
    shots = [
        {"url": url, "width": width, "file": str(folder.resolve() / picture_name(page, width))}
        for (page, url), width in product(addresses.items(), WIDTHS)
    ]
    arguments = [one for one in browser.arguments if not one.startswith(_LITTLE_ROOM)]
    launch = {"executablePath": str(browser.program), "args": arguments}
    return {"shots": shots, "most": _MOST_HIGH, "launch": launch}
