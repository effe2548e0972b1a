"""Killed at any moment, readers see the old site or the new one; and the next time it goes well."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from generator.publish.place_here import PlaceHere
from generator.publish.put_online import Keeping, publish
from tests.publish.kill import killed, steps
from tests.publish.kill_build import Moment, build_until, site_there
from tests.publish.made import make_site, passed, seen

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs links and signals")


def test_killed_at_any_of_some_moments_readers_see_a_whole_site(tmp_path: Path) -> None:
    old, new = make_site(tmp_path / "oud", "oud"), make_site(tmp_path / "nieuw", "nieuw")
    begin = tmp_path / "begin"
    publish(old, PlaceHere(begin), passed(old)[0], Keeping())
    before = seen(begin)
    whole = shutil.copytree(begin, tmp_path / "heel", symlinks=True)
    count = steps(new, whole)
    outcomes = []

    # The switch is near the end, so that is looked at step by step.
    for step in (1, count // 2, *range(count - 14, count)):
        place = shutil.copytree(begin, tmp_path / f"stap{step}", symlinks=True)
        shown = killed(new, place, step, after=step % 2 == 0)
        outcomes.append(shown == before)
        assert shown in (before, seen(whole)), step
        publish(new, PlaceHere(place), passed(new)[0], Keeping(keep=1))
        assert seen(place) == seen(whole), step
        left = [file.name for file in (place / "versies").iterdir()]
        assert not [name for name in left if name.startswith(".")], step

    assert set(outcomes) == {True, False}


@pytest.mark.skipif(sys.platform != "linux", reason="only there two folders can change names")
def test_a_build_on_linux_is_killed_before_or_after_its_one_renaming(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_until(site, "2024-06-30")
    before = site_there(site)

    build_until(site, "2024-07-01", Moment(1, after=False, swap=True))
    assert site.is_dir()
    assert site_there(site) == before

    build_until(site, "2024-07-01", Moment(1, after=True, swap=True))
    assert site.is_dir()
    after = site_there(site)
    assert after != before
    assert build_until(site, "2024-06-30", Moment(0, after=False, swap=True)) == 1
    assert site_there(site) == before
    assert [file.name for file in tmp_path.iterdir() if file.is_dir()] == ["site"]


def test_a_build_killed_between_two_renamings_leaves_the_old_site_whole(tmp_path: Path) -> None:
    """The moments just before, just after, and all others: `nox -s kills`."""
    site, other = tmp_path / "site", tmp_path / "anders" / "site"
    build_until(site, "2024-06-30")
    before = site_there(site)

    build_until(site, "2024-07-01", Moment(1, after=True))

    assert not site.exists()
    assert site_there(site) == before
    assert build_until(site, "2024-07-01") == 3  # the old one first gets its name back
    build_until(other, "2024-07-01")
    assert site_there(site) == site_there(other)
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_dir()) == ["anders", "site"]
