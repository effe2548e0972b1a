"""A task about a site is done where it was asked: in the folder of an organisation, or beside the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import noxfile
from generator.commands.own_folder import SETTINGS
from tests.conftest import ROOT


class _Session:
    """What nox gives a task, as far as it is used here; it remembers what was run, and where."""

    posargs = ("--today", "2026-11-27")

    def __init__(self, asked: Path) -> None:
        self.invoked_from = str(asked)
        self.here = ROOT
        self.ran: list[tuple[Path, tuple[str, ...]]] = []

    @contextmanager
    def chdir(self, folder: Path) -> Iterator[None]:
        self.here, before = folder, self.here
        yield
        self.here = before

    def run(self, *command: str, env: dict[str, str]) -> None:
        assert env == {"PYTHONPATH": str(ROOT)}
        self.ran.append((self.here, command))


@pytest.mark.parametrize("own", [True, False])
def test_a_task_is_done_in_the_folder_that_has_settings(tmp_path: Path, *, own: bool) -> None:
    if own:
        (tmp_path / SETTINGS).touch()
    session = _Session(tmp_path)

    noxfile.generator(session, "site")  # type: ignore[arg-type]  # only what it uses

    command = ("python", "-m", "generator", "site", "--today", "2026-11-27")
    assert session.ran == [(tmp_path if own else ROOT, command)]


def test_the_settings_have_one_name() -> None:
    assert noxfile.OWN == SETTINGS
