"""What a machine of CI has in its environment."""

from __future__ import annotations

import os
from collections.abc import Mapping

# All tests take a quarter of an hour for themselves, and are run by `nox -s tests`.
# And what Python compiles while installing, it else does when it is first asked for.
QUICKER = {
    "PYTEST_ADDOPTS": "tests/test_problem.py tests/test_reporters.py",
    "PIP_NO_COMPILE": "1",
}


def bare_environment(env: Mapping[str, str]) -> dict[str, str]:
    """An environment without anything of the one that started us."""
    ours = env.get("VIRTUAL_ENV", "")
    kept = {name: text for name, text in env.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    places = kept.get("PATH", os.defpath).split(os.pathsep)
    elsewhere = [place for place in places if not ours or not place.startswith(ours)]
    return kept | {"PATH": os.pathsep.join(elsewhere)}
