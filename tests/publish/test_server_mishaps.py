"""What goes otherwise on a server than it should: rights, greetings, and others at work. No network."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.publish.place_here import PlaceHere
from generator.publish.place_there import PlaceThere
from generator.publish.programs import Done
from generator.publish.put_online import Keeping, NowOnline, go_back, publish
from generator.said import SaidError
from tests.publish.fake_server import MISSING, Programs, place_on
from tests.publish.made import make_site, passed, seen

pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"needs {MISSING}, as a server with Linux has"
)


def put(site: Path, place: PlaceThere) -> NowOnline:
    return publish(site, place, passed(site)[0], Keeping())


def test_a_run_on_the_server_itself_leaves_the_half_that_is_still_sent(tmp_path: Path) -> None:
    folder, own = tmp_path / "online", make_site(tmp_path / "twee", "twee")
    put(make_site(tmp_path / "een", "een"), place_on(folder))
    versions = folder / "versies"
    for name in ("oud", "nieuw", "site"):
        (versions / f".{name}.nieuw" / "site").mkdir(parents=True)
    os.utime(versions / ".oud.nieuw", (1, 1))

    publish(own, PlaceHere(folder), passed(own)[0], Keeping())

    assert [f.name for f in versions.iterdir() if f.name[0] == "."] == [".nieuw.nieuw"]


def test_a_site_of_which_a_part_went_away_is_not_shown(tmp_path: Path) -> None:
    """Somebody tidied up on the server while it was sent."""
    folder = tmp_path / "online"
    put(make_site(tmp_path / "een", "een"), place_on(folder))

    class Less(Programs):
        def __call__(self, command):
            done = super().__call__(command)
            if command[0] == "rsync":
                next((folder / "versies").glob(".*.nieuw/site/404.html")).unlink()
            return done

    with pytest.raises(SaidError, match="kwam niet heel aan"):
        put(make_site(tmp_path / "twee", "twee"), place_on(folder, Less()))

    assert b">een<" in seen(folder)["index.html"]
    assert [f.name[:5] for f in (folder / "versies").iterdir()] == ["00001"]


def test_a_server_that_greets_who_comes_in_is_read(tmp_path: Path) -> None:
    class Greets(Programs):
        def __call__(self, command):
            return super().__call__([*command[:-1], f"echo hallo; {command[-1]}"])

    folder = tmp_path / "online"
    for word in ("een", "twee"):
        put(make_site(tmp_path / word, word), place_on(folder))

    assert go_back(place_on(folder, Greets())).release.number == 1


def test_web_servers_get_in_where_new_files_are_closed_to_others(tmp_path: Path) -> None:
    """The folders; for the files `test_sshd.py` asks rsync itself."""

    class Closed(Programs):
        def __call__(self, command):
            closed = "" if command[0] == "rsync" else "umask 077; "
            return super().__call__([*command[:-1], closed + command[-1]])

    put(make_site(tmp_path / "een", "een"), place_on(tmp_path / "srv" / "online", Closed()))

    for folder in ("srv", "srv/online", "srv/online/versies"):
        assert oct((tmp_path / folder).stat().st_mode & 0o777) == "0o755"


def test_a_site_that_is_online_is_told_also_when_it_cannot_be_tidied_up(tmp_path: Path) -> None:
    class Untidy(Programs):
        def __call__(self, command):
            tidies = ".weg" in command[-1] and "mkdir" not in command[-1]
            return Done(255, b"", "Connection closed") if tidies else super().__call__(command)

    now = put(make_site(tmp_path / "een", "een"), place_on(tmp_path / "online", Untidy()))

    assert (now.release.number, now.reload) == (1, True)
    assert "Wij komen niet op de server" in str(now.untidy)
