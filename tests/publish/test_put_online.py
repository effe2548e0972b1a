"""A site goes online whole or not at all, and the one before comes back."""

from __future__ import annotations

import gzip
import os
import shutil
import sys
from pathlib import Path

import pytest

from generator.busy import BusyError, alone
from generator.publish import place_here
from generator.publish.place_here import PlaceHere
from generator.publish.publish_error import PublishError
from generator.publish.put_online import Keeping, go_back, publish
from tests.publish.made import make_site, passed, seen

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs links")


_FIVE = Keeping()


def put(site: Path, place: Path, wish: Keeping = _FIVE) -> int:
    return publish(site, PlaceHere(place), passed(site)[0], wish).release.number


def test_readers_see_exactly_the_files_of_the_site(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "een")

    put(site, tmp_path / "online")

    files = {f.relative_to(site).as_posix(): f.read_bytes() for f in site.rglob("*") if f.is_file()}
    assert seen(tmp_path / "online") == files


def test_the_second_site_comes_in_place_of_the_first_and_the_first_comes_back(
    tmp_path: Path,
) -> None:
    place = tmp_path / "online"
    put(make_site(tmp_path / "een", "een"), place)
    first = seen(place)
    put(make_site(tmp_path / "twee", "twee"), place)
    assert seen(place) != first

    go_back(PlaceHere(place))

    assert seen(place) == first


@pytest.mark.parametrize("keep", [1, 2, 5])
def test_going_back_leads_to_what_readers_saw_and_not_to_what_was_taken_back(
    keep: int, tmp_path: Path
) -> None:
    """Also when few are kept: what readers saw before is never taken away."""
    place, few = tmp_path / "online", Keeping(keep=keep)
    for word in ("een", "fout"):
        put(make_site(tmp_path / word, word), place, few)
    go_back(PlaceHere(place))
    put(make_site(tmp_path / "drie", "drie"), place, few)

    go_back(PlaceHere(place))

    assert b'<article data-bron="x">een' in seen(place)["index.html"]


def test_a_site_that_cannot_be_shown_does_not_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a disk without links. Else every try leaves a whole site behind."""
    place = tmp_path / "online"
    put(make_site(tmp_path / "een", "een"), place)

    def no_links(*_: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(place_here, "link_durable", no_links)
    with pytest.raises(PublishError):
        put(make_site(tmp_path / "twee", "twee"), place)

    assert [folder.name[:5] for folder in (place / "versies").iterdir()] == ["00001"]
    assert b'<article data-bron="x">een' in seen(place)["index.html"]


def test_there_is_no_way_back_from_the_first(tmp_path: Path) -> None:
    put(make_site(tmp_path / "een", "een"), tmp_path / "online")

    with pytest.raises(PublishError, match="geen eerdere site"):
        go_back(PlaceHere(tmp_path / "online"))


def test_to_go_back_in_a_folder_that_is_not_ours_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="staat geen site die wij daar neerzetten"):
        go_back(PlaceHere(tmp_path / "onlin"))

    assert not list(tmp_path.iterdir())


def test_only_the_last_ones_are_kept(tmp_path: Path) -> None:
    place = tmp_path / "online"
    for number in range(5):
        put(make_site(tmp_path / str(number), f"woord {number}"), place, Keeping(keep=2))

    kept = sorted(folder.name[:5] for folder in (place / "versies").iterdir())
    assert kept == ["00004", "00005"]


def test_the_same_site_again_changes_nothing(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "een")
    place = tmp_path / "online"
    put(site, place)

    assert put(site, place) == 1
    assert len(list((place / "versies").iterdir())) == 1


def test_one_other_byte_is_refused(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "een")
    place = tmp_path / "online"
    checked, _ = passed(site)
    put(site, place)
    before = seen(place)
    (site / "assets" / "site.css").write_text("x", encoding="utf-8")

    with pytest.raises(PublishError, match="anders dan de site die is gecontroleerd"):
        publish(site, PlaceHere(place), checked, Keeping())

    assert seen(place) == before
    assert len(list((place / "versies").iterdir())) == 1


def test_a_file_more_is_refused(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "een")
    checked, _ = passed(site)
    (site / "geheim.txt").write_text("x", encoding="utf-8")

    with pytest.raises(PublishError, match="anders dan de site"):
        publish(site, PlaceHere(tmp_path / "online"), checked, Keeping())


def test_an_older_stand_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "online"
    put(make_site(tmp_path / "nieuw", "nieuw", "2024-07-02"), place)

    with pytest.raises(PublishError, match=r"stand van 1 juli 2024.*van 2 juli 2024"):
        put(make_site(tmp_path / "oud", "oud", "2024-07-01"), place)


def test_an_older_stand_of_a_site_without_address_is_refused(tmp_path: Path) -> None:
    """Its list of pages is empty, so the piece for other sites tells the day."""
    place = tmp_path / "online"
    sites = {}
    for day in ("2024-07-01", "2024-06-30"):
        sites[day] = make_site(tmp_path / day, day)
        (sites[day] / "sitemap.xml").write_text("<urlset></urlset>", encoding="utf-8")
        block = sites[day] / "blok" / "blok.json"
        block.parent.mkdir()
        block.write_text(f'{{"stand_op": "{day}"}}', encoding="utf-8")
    put(sites["2024-07-01"], place)

    with pytest.raises(PublishError, match="al een nieuwere"):
        put(sites["2024-06-30"], place)


def test_what_was_online_before_is_refused_on_the_same_day(tmp_path: Path) -> None:
    place = tmp_path / "online"
    old = make_site(tmp_path / "oud", "oud")
    put(old, place)
    put(make_site(tmp_path / "nieuw", "nieuw"), place)

    with pytest.raises(PublishError, match="stond eerder al online"):
        put(old, place)


@pytest.mark.parametrize("name", ["index.html", "wachtwoorden", "nu"])
def test_a_folder_with_something_else_is_left_alone(name: str, tmp_path: Path) -> None:
    place = tmp_path / "online"
    place.mkdir()
    (place / name).write_text("van iemand", encoding="utf-8")

    with pytest.raises(PublishError, match="iets anders"):
        put(make_site(tmp_path / "site", "een"), place)

    assert [file.name for file in place.iterdir()] == [name]


def test_a_link_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "online"
    place.mkdir()
    (place / "nu").symlink_to(tmp_path)

    with pytest.raises(PublishError, match="leidt 'nu' naar iets"):
        put(make_site(tmp_path / "site", "een"), place)

    assert (place / "nu").readlink() == tmp_path


def test_hidden_files_of_somebody_stay(tmp_path: Path) -> None:
    place = tmp_path / "online"
    (place / ".git").mkdir(parents=True)

    put(make_site(tmp_path / "site", "een"), place)

    assert (place / ".git").is_dir()


def test_two_at_once_do_not_mix(tmp_path: Path) -> None:
    with alone((tmp_path / "online" / "nu").resolve()), pytest.raises(BusyError):
        put(make_site(tmp_path / "site", "een"), tmp_path / "online")


def test_nothing_is_written_beside_the_place(tmp_path: Path) -> None:
    """Who publishes may have no right there."""
    beside = tmp_path / "srv"
    beside.mkdir()

    put(make_site(tmp_path / "site", "een"), beside / "online")

    assert [file.name for file in beside.iterdir()] == ["online"]


def test_the_files_for_servers_change_and_go_back_with_the_site(tmp_path: Path) -> None:
    place, told = tmp_path / "online", tmp_path / "online" / "server" / "nginx.conf"
    put(make_site(tmp_path / "een", "een"), place)
    first = told.read_bytes()
    other = make_site(tmp_path / "twee", "twee")
    for page in other.rglob("*.html"):
        page.write_bytes(page.read_bytes().replace(b"script-src 'self'", b"script-src 'none'"))

    put(other, place)

    assert b"script-src 'none'" in told.read_bytes()
    go_back(PlaceHere(place))
    assert told.read_bytes() == first


def test_files_for_servers_that_stood_there_as_a_folder_make_way(tmp_path: Path) -> None:
    """As an earlier version of this program left them."""
    place, site = tmp_path / "online", make_site(tmp_path / "site", "een")
    put(site, place)
    shutil.rmtree(place / "versies" / next((place / "versies").iterdir()).name / "server")
    (place / "server").unlink()
    (place / "server").mkdir()
    (place / "server" / "nginx.conf").write_text("oud", encoding="utf-8")

    assert put(site, place) == 2

    assert b"Content-Security-Policy" in (place / "server" / "nginx.conf").read_bytes()
    assert [file.name for file in place.iterdir() if file.name.endswith(".weg")] == []


def test_brotli_asked_later_is_a_new_version_of_the_same_site(tmp_path: Path) -> None:
    place, site = tmp_path / "online", make_site(tmp_path / "site", "een")
    put(site, place)
    assert b"brotli_static" not in (place / "server" / "nginx.conf").read_bytes()

    assert put(site, place, Keeping(brotli=True)) == 2

    assert (place / "nu" / "assets" / "site.css.br").is_file()
    assert b"brotli_static on;" in (place / "server" / "nginx.conf").read_bytes()


def test_smaller_copies_have_the_same_bytes_each_time(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "een")
    for name in ("een", "twee"):
        put(site, tmp_path / name, Keeping(brotli=True))
        os.utime(site / "assets" / "site.css", (1, 1))

    for end in ("gz", "br"):
        copies = [tmp_path / name / "nu" / "assets" / f"site.css.{end}" for name in ("een", "twee")]
        assert copies[0].read_bytes() == copies[1].read_bytes()
    packed = (tmp_path / "een" / "nu" / "assets" / "site.css.gz").read_bytes()
    assert gzip.decompress(packed) == (site / "assets" / "site.css").read_bytes()


def test_a_smaller_copy_never_replaces_a_file_of_the_site(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "een")
    (site / "assets" / "site.css.gz").write_bytes(b"van de site zelf")

    put(site, tmp_path / "online")

    copy = tmp_path / "online" / "nu" / "assets" / "site.css.gz"
    assert copy.read_bytes() == b"van de site zelf"
