"""Run ESLint, with the Node and the way to install of the gate."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from generator.gate.errors import MachineError
from generator.gate.tools.node import find_node, install, node_environment
from tests.conftest import ROOT

PACKAGE = Path(__file__).resolve().parent
CACHE = ROOT / ".cache"
# The rooms with scripts. What an organisation puts in `content/` is its own.
ROOMS = ("generator", "tests")


def main(root: Path = ROOT, cache: Path = CACHE, env: Mapping[str, str] = os.environ) -> int:
    """Print what is wrong. Return 0 for nothing, 1 for something, 2 when this machine cannot tell."""
    try:
        return run_eslint(root, cache, env).returncode
    except MachineError as error:
        sys.stderr.write(f"Het lukt niet op deze computer. {error}\n")
        return 2


def run_eslint(
    root: Path, cache: Path, env: Mapping[str, str], *options: str, capture: bool = False
) -> subprocess.CompletedProcess[str]:
    """Judge the scripts and style sheets below `root`; raises MachineError when npm cannot be reached."""
    node = find_node()
    modules = install(node, PACKAGE, cache.resolve(), env) / "node_modules"
    program = modules / "eslint" / "bin" / "eslint.js"
    config = PACKAGE / "eslint.config.cjs"
    return subprocess.run(
        [node.program, program, "--config", config, *options, *ROOMS],
        cwd=root,
        env=node_environment(env, modules),
        capture_output=capture,
        encoding="utf-8",
        check=False,
    )
