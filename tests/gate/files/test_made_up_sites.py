"""A made-up register is right at any size, so no rule without a browser finds anything on its site.

Other sizes have other faults: in a small one two lists have the same number of actions, so two links had one name.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import build_site
from generator.example.write import example_files, write_example
from generator.folders import Folders
from generator.gate.files.check import check_site
from generator.gate.hidden.sources import read_known
from generator.gate.site.built import read_site
from generator.model.register import Register
from generator.problem import errors
from generator.register.read import read_register
from tests.gate.bench import DAY
from tests.gate.files.sites import NO_MEMORY, in_its_table


@pytest.mark.parametrize(("actions", "seed"), [(1, 6), (12, 4), (60, 9)])
def test_nothing_is_wrong_on_a_made_up_site(actions: int, seed: int, tmp_path: Path) -> None:
    register = tmp_path / "register"
    write_example(register, example_files(actions, seed), lambda *_: None)
    folders = Folders(register / "data", register / "content", tmp_path / "site")

    problems = build_site(folders, DAY)
    known = read_known(_register(folders.data), DAY, folders.data, folders.content, in_its_table)
    found = check_site(read_site(folders.site), known, NO_MEMORY).findings

    assert errors(problems) == []
    assert [(finding.page, finding.rule, finding.message) for finding in found] == []


def _register(data: Path) -> Register:
    register = read_register(data).register
    assert register is not None
    return register
