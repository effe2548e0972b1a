"""Two runs at once: one works, the other says so; a run that is killed keeps nobody out (case M2)."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.build import BuildError, build_site
from generator.busy import BusyError, alone
from generator.cli import main
from generator.folders import Folders
from generator.said import SaidError
from tests.conftest import DAG, GOED, ROOT

_HOLD = "import sys, time; from pathlib import Path; from generator.busy import alone\nwith alone(Path(sys.argv[1])): print('bezig', flush=True); time.sleep(60)"


@contextmanager
def _held(place: Path) -> Iterator[None]:
    """A program is at work on `place`, until it is killed."""
    command = [sys.executable, "-c", _HOLD, str(place)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "bezig\n"
        try:
            yield
        finally:
            program.kill()


def test_a_second_run_says_that_another_is_busy(tmp_path: Path) -> None:
    with (
        _held(tmp_path / "site"),
        pytest.raises(BusyError, match="Wacht tot dat klaar is"),
        alone(tmp_path / "site"),
    ):
        pass


def test_a_run_that_is_killed_keeps_nobody_out(tmp_path: Path) -> None:
    with _held(tmp_path / "site"):
        pass

    with alone(tmp_path / "site"):
        held = True

    assert held


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder of Linux")
def test_where_nothing_can_be_kept_no_other_program_gets_the_blame() -> None:
    with pytest.raises(SaidError, match="In '/proc' kunnen wij niets bewaren") as told:
        alone(Path("/proc/site")).__enter__()

    assert not isinstance(told.value, BusyError)


def test_runs_on_two_sites_do_not_wait(tmp_path: Path) -> None:
    with alone(tmp_path / "een"), alone(tmp_path / "twee"):
        both = True

    assert both


@pytest.mark.parametrize("command", ["build", "site", "gate"])
def test_every_command_on_a_site_says_it_in_one_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ["--data", str(GOED / "data"), "--content", str(GOED / "content")]
    (tmp_path / "site").mkdir()

    with alone((tmp_path / "site").resolve()):
        holder_code = main([command, *folders, "--site-dir", str(tmp_path / "site")])

    assert holder_code == 2
    assert "Een ander programma is bezig met" in capsys.readouterr().err


def test_two_builds_at_once_leave_one_whole_site(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "--site-dir", str(tmp_path / "site")]
    command += ["--data", str(GOED / "data"), "--content", str(GOED / "content")]
    first = subprocess.Popen([*command, "--today", "2024-07-01"], cwd=ROOT, stderr=subprocess.PIPE)
    time.sleep(0.3)  # the second one starts while the first one works, or is refused, or is first

    second = subprocess.run(
        [*command, "--today", "2024-07-01"], cwd=ROOT, capture_output=True, check=False
    )
    _, said = first.communicate()

    codes = {first.returncode, second.returncode}
    assert 0 in codes
    assert codes <= {0, 2}
    assert "Traceback" not in (said + second.stderr).decode()
    assert (tmp_path / "site" / "index.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.bezig", "site"]


def test_a_site_that_was_set_aside_by_a_killed_run_comes_back(tmp_path: Path) -> None:
    folders = Folders(GOED / "data", GOED / "content", tmp_path / "site")
    build_site(folders, DAG)
    (tmp_path / "site").rename(tmp_path / "site.oud")
    wrong = Folders(tmp_path / "er-niet", GOED / "content", tmp_path / "site")

    problems = build_site(wrong, DAG)

    assert problems
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_folder_with_something_else_is_still_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "brief.txt").touch()

    with pytest.raises(BuildError, match="iets anders dan een site"):
        build_site(Folders(GOED / "data", GOED / "content", tmp_path / "site"), DAG)
