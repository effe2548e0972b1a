"""What a real sshd and rsync on this machine do with a site."""

from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publish.place_there import PlaceThere
from generator.publish.put_online import Keeping, NowOnline, publish
from generator.publish.target import typed_place
from generator.said import SaidError
from tests.publish.kill_sent import send
from tests.publish.made import make_site, passed, seen, write_passed
from tests.publish.sshd import READY, path_with, sshd

pytestmark = pytest.mark.skipif(
    not READY, reason="needs sshd and rsync (Debian: apt-get install openssh-server rsync)"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The name of a server, and the folder with its keys."""
    folder = tmp_path_factory.mktemp("sshd")
    with sshd(folder) as name:
        yield name, folder


@pytest.fixture(autouse=True)
def _found(server: tuple[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", path_with(server[1]))


def put(site: Path, server: tuple[str, Path], folder: Path) -> NowOnline:
    place = typed_place(f"ssh://{server[0]}{folder}")
    assert isinstance(place, PlaceThere)
    return publish(site, place, passed(site)[0], Keeping(2))


def files_of(site: Path) -> dict[str, bytes]:
    return {f.relative_to(site).as_posix(): f.read_bytes() for f in site.rglob("*") if f.is_file()}


def test_a_site_goes_online_whatever_the_folder_is_called(
    server: tuple[str, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "srv" / "-é; touch x&`touch x`|*?~#!"
    for number in (1, 2, 3):
        site = make_site(tmp_path / f"site{number}", f"keer {number}")
        assert put(site, server, folder).release.number == number
        assert seen(folder) == files_of(site)

    assert [f.name[:5] for f in sorted((folder / "versies").iterdir())] == ["00002", "00003"]
    assert (folder / "nu" / "assets" / "site.css.gz").is_file()
    assert oct((folder / "nu" / "index.html").stat().st_mode & 0o444) == "0o444"
    assert sorted(f.name for f in folder.iterdir()) == [".nu.bezig", "nu", "server", "versies"]


def test_web_servers_can_read_all(server: tuple[str, Path], tmp_path: Path) -> None:
    """Also on a server where new files are closed to others."""
    folder = tmp_path / "srv" / "online"
    put(make_site(tmp_path / "site", "een"), server, folder)

    there = [folder, *(file for file in folder.rglob("*") if file.name[0] != ".")]
    rights = {(file.is_dir(), oct(file.stat().st_mode & 0o777)) for file in there}
    assert rights == {(True, "0o755"), (False, "0o644")}


def test_a_file_that_stays_is_not_sent_again(server: tuple[str, Path], tmp_path: Path) -> None:
    """It is one file on the disk of the server, with the time it had, so a browser keeps it too."""
    folder, site = tmp_path / "online", make_site(tmp_path / "site", "een")
    put(site, server, folder)
    before = (folder / "nu" / "404.html").stat()
    (site / "index.html").write_text((site / "index.html").read_text().replace("een", "TWE"))
    os.utime(site / "404.html")

    put(site, server, folder)

    assert (folder / "nu" / "404.html").stat().st_ino == before.st_ino
    assert b"TWE" in (folder / "nu" / "index.html").read_bytes()
    first = min((folder / "versies").iterdir())
    assert b"een" in (first / "site" / "index.html").read_bytes()


def test_same_size_and_time_with_other_bytes_is_sent(
    server: tuple[str, Path], tmp_path: Path
) -> None:
    """What somebody changed on the server never stands in the next site."""
    folder, site = tmp_path / "online", make_site(tmp_path / "site", "een")
    put(site, server, folder)
    spoiled = folder / "nu" / "404.html"
    spoiled.write_bytes(spoiled.read_bytes().replace(b"een", b"zes"))
    (site / "index.html").write_text((site / "index.html").read_text().replace("een", "TWE"))

    put(site, server, folder)

    assert seen(folder) == files_of(site)


def test_the_command_and_back(server: tuple[str, Path], tmp_path: Path) -> None:
    place = f"ssh://{server[0]}{tmp_path}/online"
    for word in ("een", "twee"):
        write_passed(make_site(tmp_path / "site", word), tmp_path / "build" / "gate.json")
        said = send(tmp_path, place)
    assert f"online in {place}/nu (versie 2)." in said

    assert "(versie 1)" in send(tmp_path, place, "--terug")

    assert b"een" in seen(tmp_path / "online")["index.html"]


def test_a_server_that_we_may_not_enter_is_told(server: tuple[str, Path], tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "een")
    address = server[0].partition("@")[2]

    with pytest.raises(
        SaidError, match=r"Wij komen niet op de server 'niemand@127.*Permission denied"
    ):
        put(site, (f"niemand@{address}", server[1]), tmp_path / "online")
    with pytest.raises(SaidError, match=r"Wij komen niet op de server.*Connection refused"):
        put(site, ("web@127.0.0.1:9", server[1]), tmp_path / "online")
    (server[1] / "known").rename(server[1] / "unknown")
    try:
        with pytest.raises(SaidError, match=r"\(Host key verification failed.\)"):
            put(site, server, tmp_path / "online")
    finally:
        (server[1] / "unknown").rename(server[1] / "known")


def test_what_it_may_not_write_is_told(server: tuple[str, Path], tmp_path: Path) -> None:
    with pytest.raises(SaidError, match=r"weigert in '/proc/x' wat wij vragen \(mkdir: "):
        put(make_site(tmp_path / "site", "een"), server, Path("/proc/x"))


def test_killed_at_some_moments_readers_see_a_whole_site(
    server: tuple[str, Path], tmp_path: Path
) -> None:
    """The program and all it started. `nox -s kills` does it more often."""
    old, new = make_site(tmp_path / "oud", "oud"), make_site(tmp_path / "site", "nieuw")
    write_passed(new, tmp_path / "build" / "gate.json")
    chance = random.Random(1)

    for _ in range(2):
        folder = tmp_path / "online"
        subprocess.run(["/bin/rm", "-rf", str(folder)], check=True)
        put(old, server, folder)
        send(tmp_path, f"ssh://{server[0]}{folder}", seconds=chance.uniform(0.5, 2))
        assert seen(folder) in (files_of(old), files_of(new))
        put(new, server, folder)
        assert seen(folder) == files_of(new)
