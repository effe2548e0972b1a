"""A folder of a server keeps the promises of a folder here. No network: `fake_server` does what is asked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.busy import BusyError, alone
from generator.publish.place_here import PlaceHere
from generator.publish.place_there import PlaceThere
from generator.publish.programs import Done
from generator.publish.publish_error import PublishError
from generator.publish.put_online import Keeping, NowOnline, go_back, publish
from generator.said import SaidError
from tests.publish.fake_server import MISSING, Programs, place_on
from tests.publish.made import make_site, passed, seen

pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"needs {MISSING}, as a server with Linux has"
)


def put(site: Path, place: PlaceThere, keep: int = 5) -> NowOnline:
    return publish(site, place, passed(site)[0], Keeping(keep))


def files_of(site: Path) -> dict[str, bytes]:
    return {f.relative_to(site).as_posix(): f.read_bytes() for f in site.rglob("*") if f.is_file()}


@pytest.mark.parametrize("name", ["online", "on line; touch x", "-rf", "é&`touch x`|*?~#!"])
def test_readers_see_exactly_the_files_whatever_the_folder_is_called(
    name: str, tmp_path: Path
) -> None:
    site, folder = make_site(tmp_path / "site", "een"), tmp_path / "srv" / name

    put(site, place_on(folder))

    assert seen(folder) == files_of(site)
    assert sorted(file.name for file in folder.iterdir() if file.name[0] != ".") == [
        "nu",
        "server",
        "versies",
    ]


def test_a_folder_that_a_web_server_reads_otherwise_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="een teken in haar naam"):
        put(make_site(tmp_path / "site", "een"), place_on(tmp_path / "$(touch x)"))

    assert not (tmp_path / "$(touch x)").exists()


def test_the_next_comes_in_its_place_and_the_first_comes_back(tmp_path: Path) -> None:
    folder, first = tmp_path / "online", make_site(tmp_path / "een", "een")
    assert put(first, place_on(folder)).reload
    second = put(make_site(tmp_path / "twee", "twee"), place_on(folder))
    assert (second.release.number, second.reload) == (2, False)
    assert seen(folder) == files_of(tmp_path / "twee")

    assert go_back(place_on(folder)).release.number == 1

    assert seen(folder) == files_of(first)


def test_the_same_site_again_sends_nothing(tmp_path: Path) -> None:
    folder, site, again = tmp_path / "online", make_site(tmp_path / "een", "een"), Programs()
    put(site, place_on(folder))

    assert put(site, place_on(folder, again)).release.number == 1

    assert not [command for command in again.asked if command[0] == "rsync"]


def test_only_the_last_ones_are_kept_and_what_readers_saw(tmp_path: Path) -> None:
    folder = tmp_path / "online"
    for number in range(5):
        put(make_site(tmp_path / str(number), f"woord {number}"), place_on(folder), keep=1)

    assert [f.name[:5] for f in sorted((folder / "versies").iterdir())] == ["00004", "00005"]


def test_it_and_a_folder_here_are_one_place(tmp_path: Path) -> None:
    """Who logs in on the server itself finds all as if it was put there from there."""
    folder = tmp_path / "online"
    put(make_site(tmp_path / "een", "een"), place_on(folder))
    site = make_site(tmp_path / "twee", "twee")

    there = place_on(folder).listing()
    assert there == PlaceHere(folder).listing()
    assert publish(site, PlaceHere(folder), passed(site)[0], Keeping()).release.number == 2
    assert put(make_site(tmp_path / "drie", "drie"), place_on(folder)).release.number == 3


def test_other_bytes_and_an_older_site_are_refused_before_anything_is_sent(tmp_path: Path) -> None:
    folder, sent = tmp_path / "online", Programs()
    put(make_site(tmp_path / "nieuw", "nieuw", "2024-07-02"), place_on(folder))
    changed = make_site(tmp_path / "anders", "anders", "2024-07-03")
    checked, _ = passed(changed)
    (changed / "index.html").write_text("x", encoding="utf-8")

    with pytest.raises(PublishError, match="anders dan de site die is gecontroleerd"):
        publish(changed, place_on(folder, sent), checked, Keeping())
    with pytest.raises(PublishError, match="Online staat al een nieuwere"):
        put(make_site(tmp_path / "oud", "oud", "2024-07-01"), place_on(folder, sent))

    assert {command[0] for command in sent.asked} == {"ssh"}
    assert seen(folder) == files_of(tmp_path / "nieuw")


@pytest.mark.parametrize("name", ["index.html", "wacht woorden\n", "nu"])
def test_a_folder_with_something_else_is_left_alone(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "online"
    folder.mkdir()
    (folder / name).write_text("van iemand", encoding="utf-8")

    with pytest.raises(PublishError, match="iets anders"):
        put(make_site(tmp_path / "site", "een"), place_on(folder))

    assert [file.name for file in folder.iterdir()] == [name]


def test_a_link_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "online"
    folder.mkdir()
    (folder / "nu").symlink_to(tmp_path)

    with pytest.raises(PublishError, match="leidt 'nu' naar iets"):
        put(make_site(tmp_path / "site", "een"), place_on(folder))


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "online").write_text("x", encoding="utf-8")

    with pytest.raises(PublishError, match="is geen map waar wij in kunnen"):
        put(make_site(tmp_path / "site", "een"), place_on(tmp_path / "online"))


def test_killed_at_any_step_readers_see_a_whole_site(tmp_path: Path) -> None:
    old, new = make_site(tmp_path / "oud", "oud"), make_site(tmp_path / "nieuw", "nieuw")
    count = Programs()
    for number, programs in enumerate((Programs(), count)):
        place = place_on(tmp_path / "heel", programs)
        put(new if number else old, place)
    shown = []

    for step in range(1, len(count.asked) + 1):
        for late in (False, True):
            folder = tmp_path / f"stap{step}{late}"
            put(old, place_on(folder), keep=1)
            dies = Programs(killed_after=step) if late else Programs(killed_before=step)
            with pytest.raises(KeyboardInterrupt):
                put(new, place_on(folder, dies), keep=1)
            shown.append(seen(folder))
            put(new, place_on(folder), keep=1)
            assert seen(folder) == files_of(new)
            assert (folder / "server" / "nginx.conf").is_file()

    assert all(files in (files_of(old), files_of(new)) for files in shown)
    assert files_of(old) in shown
    assert files_of(new) in shown


def test_who_was_first_wins(tmp_path: Path) -> None:
    """Another run showed its site while ours was sent; what we sent goes."""
    folder = tmp_path / "online"
    put(make_site(tmp_path / "een", "een"), place_on(folder))

    class Late(Programs):
        def __call__(self, command):
            if command[0] == "rsync":
                put(make_site(tmp_path / "twee", "twee"), place_on(folder))
            return super().__call__(command)

    with pytest.raises(BusyError, match="Een ander programma zet nu een site online"):
        put(make_site(tmp_path / "drie", "drie"), place_on(folder, Late()))

    assert seen(folder) == files_of(tmp_path / "twee")
    assert [f.name[:5] for f in sorted((folder / "versies").iterdir())] == ["00001", "00002"]


def test_a_run_on_the_server_itself_keeps_it_out(tmp_path: Path) -> None:
    folder = tmp_path / "online"
    put(make_site(tmp_path / "een", "een"), place_on(folder))

    with alone(folder.resolve() / "nu"), pytest.raises(BusyError):
        put(make_site(tmp_path / "twee", "twee"), place_on(folder))

    assert seen(folder) == files_of(tmp_path / "een")


@pytest.mark.parametrize(
    ("done", "told"),
    [
        (
            Done(255, b"", "@@@@\nHost key verification failed.\n"),
            "Wij komen niet op de server 'redactie@server.example' (Host key verification failed.). Kijk of dit lukt: ssh -p 2222 redactie@server.example",
        ),
        (
            Done(1, b"", "mkdir: cannot create directory '/x': Permission denied\n"),
            "(mkdir: cannot create directory '/x': Permission denied). Kijk of je daar mag schrijven",
        ),
        (
            Done(127, b"", "bash: line 1: rsync: command not found\nrsync: connection closed"),
            "is het programma rsync nodig",
        ),
        (
            Done(11, b"", "rsync: [Receiver] no \x1b[31mspace\nrsync error: code 11"),
            "no [31mspace)",
        ),
        (
            Done(2, b"", "protocol version mismatch -- is your shell clean?\nrsync error: code 2"),
            "Laat zijn aanmeldbestand (.bashrc) niets schrijven",
        ),
        (Done(0, b"/srv/online\0"), "schrijft iets als wij binnenkomen"),
        (Done(0, b"voortgang\0/srv/online\0nu\0versies\0"), "of zijn antwoord is niet heel"),
        (Done(0, b"voortgang\0/srv/online\0\0\0versies/1/uit"), "antwoord is niet heel"),
        (Done(0, b"voortgang\0/srv/online\0\0\0versies/1/x\0"), "antwoord is niet heel"),
        (Done(1), "(code 1)"),
    ],
)
def test_a_server_that_refuses_is_told_in_a_sentence(done: Done, told: str, tmp_path: Path) -> None:
    with pytest.raises(SaidError) as error:
        put(make_site(tmp_path / "site", "een"), place_on(tmp_path / "x", Programs([done])))

    assert told in str(error.value)


def test_a_disk_without_links_keeps_the_old_site(tmp_path: Path) -> None:
    class NoLinks(Programs):
        def __call__(self, command):
            if "ln -s" in command[-1]:
                command = [*command[:-1], command[-1].replace("ln -s", "false")]
            return super().__call__(command)

    folder = tmp_path / "online"
    put(make_site(tmp_path / "een", "een"), place_on(folder))

    with pytest.raises(PublishError, match="niet in één keer wisselen"):
        put(make_site(tmp_path / "twee", "twee"), place_on(folder, NoLinks()))

    assert seen(folder) == files_of(tmp_path / "een")
    assert [f.name[:5] for f in (folder / "versies").iterdir()] == ["00001"]


def test_a_server_without_a_tool_we_need_is_told(tmp_path: Path) -> None:
    class NoLock(Programs):
        def __call__(self, command):
            return super().__call__([*command[:-1], command[-1].replace("flock", "is_er_niet")])

    with pytest.raises(SaidError, match=r"is het programma flock nodig.*apt install util-linux"):
        put(make_site(tmp_path / "site", "een"), place_on(tmp_path / "online", NoLock()))

    assert seen(tmp_path / "online") == {}


def test_only_what_a_killed_run_left_a_day_ago_is_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "online"
    put(make_site(tmp_path / "een", "een"), place_on(folder))
    for name in ("oud", "nieuw"):
        (folder / "versies" / f".{name}.nieuw" / "site").mkdir(parents=True)
    os.utime(folder / "versies" / ".oud.nieuw", (1, 1))

    put(make_site(tmp_path / "twee", "twee"), place_on(folder))

    hidden = [f.name for f in (folder / "versies").iterdir() if f.name[0] == "."]
    assert hidden == [".nieuw.nieuw"]
