"""A theme on one sheet is one sheet in a real browser, also when there is a lot to say of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import generator.gate
from generator.build import build_site
from generator.folders import Folders
from generator.gate.browser.server import serve
from generator.gate.tools.find_browser import find_browser
from generator.gate.tools.node import find_node, install, node_environment
from generator.problem import errors
from tests.conftest import DAG, ECHT, GOED, ROOT

pytestmark = pytest.mark.browser

CACHE = ROOT / ".cache"
_LONG = "Een lange naam van een actie die op papier wel twee hele regels vraagt, en die te laat is, nummer"


def sheets(data: Path, content: Path, folder: Path) -> dict[str, int]:
    """On how many sheets each theme is printed."""
    site = folder / "site"
    assert errors(build_site(Folders(data, content, site), DAG)) == []
    paths = sorted(page.parent.relative_to(site).as_posix() + "/" for page in site.glob("themas/*/op-een-blad/index.html"))  # fmt: skip
    node = find_node()
    package = Path(generator.gate.__path__[0], "tools", "pa11y")
    modules = install(node, package, CACHE, os.environ) / "node_modules"
    browser = find_browser(node, CACHE, os.environ)
    script = Path(__file__).with_name("sheets.cjs")
    asked = [browser.program, json.dumps(browser.arguments)]
    with serve(site, "/") as served:
        done = subprocess.run(
            [node.program, script, *asked, served.address, json.dumps(paths)],
            env={**node_environment(os.environ, modules), **browser.env},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert done.returncode == 0, done.stderr
    found: dict[str, int] = json.loads(done.stdout)
    assert sorted(found) == paths
    return found


def test_every_theme_of_the_real_register_is_one_sheet(tmp_path: Path) -> None:
    found = sheets(ECHT / "data", ECHT / "content", tmp_path)

    assert len(found) > 3
    assert set(found.values()) == {1}


def test_a_theme_with_many_late_actions_is_one_sheet_too(tmp_path: Path) -> None:
    data = shutil.copytree(GOED / "data", tmp_path / "data")
    first = (data / "acties" / "A1.yml").read_text()
    for number in range(10, 30):
        text = first.replace("A1", f"D{number}").replace(
            "Brieven herschrijven", f"{_LONG} {number}"
        )
        (data / "acties" / f"D{number}.yml").write_text(text)

    found = sheets(data, GOED / "content", tmp_path)

    assert set(found.values()) == {1}
