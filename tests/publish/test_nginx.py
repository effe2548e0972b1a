"""What a real nginx sends with the file that we made for it."""

from __future__ import annotations

import gzip
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.publish.place_here import PlaceHere
from generator.publish.put_online import Keeping, go_back, publish
from tests.publish.made import POLICY, make_site, passed
from tests.publish.nginx import BROTLI, NGINX, get, nginx

pytestmark = pytest.mark.skipif(
    not NGINX, reason="needs nginx (Debian: apt-get install nginx-light)"
)
_WIDER = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")


@pytest.fixture(scope="module", params=["/", "/inclusie/"])
def served(request: pytest.FixtureRequest) -> Iterator[tuple[str, Path]]:
    """The address of the site, and the place where it is put."""
    with _put_and_served(request.param, Keeping()) as (address, folder):
        yield address + request.param, folder


@contextmanager
def _put_and_served(base: str, wish: Keeping) -> Iterator[tuple[str, Path]]:
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)  # nginx reads as another user
    site = _site(folder / "site", "een", base)
    publish(site, PlaceHere(folder / "online"), passed(site)[0], wish)
    user = "user root;" if os.getuid() == 0 else ""
    with nginx(folder / "online" / "server" / "nginx.conf", folder / "nginx", user) as address:
        yield address, folder
    shutil.rmtree(folder)


def _site(folder: Path, word: str, base: str) -> Path:
    site = make_site(folder, word)
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("inclusie.example/", f"x.example{base}"), encoding="utf-8")
    editing = site / "beheer" / "index.html"
    editing.parent.mkdir()
    page = (site / "index.html").read_text(encoding="utf-8").replace(POLICY, _WIDER)
    editing.write_text(page, encoding="utf-8")
    (site / "assets" / "main.57a0d79d.min.css").write_text("p{}", encoding="utf-8")
    (site / "assets" / "f.csv").write_text("a;b\n", encoding="utf-8")
    return site


def test_every_page_has_its_own_strict_policy(served: tuple[str, Path]) -> None:
    address, _ = served

    for path in ("", "index.html", "acties/a1/", "assets/site.css", "nergens/"):
        told = get(address + path).headers["content-security-policy"]
        assert told == f"{POLICY}; frame-ancestors 'none'", path
    for path in ("beheer/", "beheer/index.html"):
        told = get(address + path).headers["content-security-policy"]
        assert told == f"{_WIDER}; frame-ancestors 'none'", path


def test_other_headers_go_with_every_answer(served: tuple[str, Path]) -> None:
    address, _ = served

    for path in ("", "nergens/", "assets/site.css"):
        headers = get(address + path).headers
        assert headers["x-content-type-options"] == "nosniff", path
        assert headers["referrer-policy"] == "same-origin", path


def test_what_is_not_there_is_404_with_our_page(served: tuple[str, Path]) -> None:
    address, _ = served

    for path in ("nergens", "nergens/", "acties/zz/index.html"):
        answer = get(address + path)
        assert (answer.status, b"Niet gevonden" in answer.body) == (404, True), path


def test_nothing_beside_the_site_can_be_read(served: tuple[str, Path]) -> None:
    address, _ = served

    for path in ("%2e%2e/uitgave.json", "..%2fuitgave.json", "../versies/"):
        assert get(address + path).status in {400, 404}, path


def test_a_folder_is_never_listed(served: tuple[str, Path]) -> None:
    address, _ = served

    for path in ("acties/", "assets/"):
        answer = get(address + path)
        assert (answer.status, b"Niet gevonden" in answer.body) == (404, True), path


def test_an_address_without_a_slash_leads_to_the_page(served: tuple[str, Path]) -> None:
    address, _ = served

    answer = get(address + "acties/a1")

    assert answer.status == 301
    assert answer.headers["location"].endswith("/acties/a1/")
    assert "://" not in answer.headers["location"]


def test_a_browser_asks_again_and_gets_nothing_when_nothing_changed(
    served: tuple[str, Path],
) -> None:
    address, _ = served

    first = get(address)
    again = get(address, If_None_Match=first.headers["etag"])

    assert first.headers["cache-control"] == "no-cache"
    assert again.status == 304
    kept = get(address + "assets/main.57a0d79d.min.css").headers["cache-control"]
    assert kept.endswith("immutable")


def test_the_smaller_copy_is_sent_to_who_can_read_it(served: tuple[str, Path]) -> None:
    address, folder = served

    answer = get(address + "assets/site.css", Accept_Encoding="gzip")

    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert gzip.decompress(answer.body) == (folder / "site/assets/site.css").read_bytes()
    assert "content-encoding" not in get(address + "assets/site.css").headers


@pytest.mark.skipif(
    not BROTLI.is_file(),
    reason="needs a module (Debian: apt-get install libnginx-mod-http-brotli-static)",
)
def test_a_copy_made_with_brotli_is_sent_to_who_can_read_it() -> None:
    with _put_and_served("/", Keeping(brotli=True)) as (address, folder):
        answer = get(f"{address}/assets/site.css", Accept_Encoding="br, gzip")
        gzipped = get(f"{address}/assets/site.css", Accept_Encoding="gzip")

        assert answer.headers["content-encoding"] == "br"
        assert answer.headers["content-type"] == "text/css; charset=utf-8"
        assert answer.body == (folder / "online/nu/assets/site.css.br").read_bytes()
        assert answer.headers["content-security-policy"].startswith(POLICY)
        assert gzipped.headers["content-encoding"] == "gzip"


def test_kinds_of_files_have_their_name(served: tuple[str, Path]) -> None:
    address, _ = served

    assert get(address).headers["content-type"] == "text/html; charset=utf-8"
    assert get(address + "assets/f.csv").headers["content-type"] == "text/csv; charset=utf-8"


def test_the_next_site_shows_at_once_and_goes_back_at_once(served: tuple[str, Path]) -> None:
    address, folder = served
    base = "/" + address.split("/", 3)[3]
    site = _site(folder / "twee", "twee", base)

    publish(site, PlaceHere(folder / "online"), passed(site)[0], Keeping())
    assert b"twee" in get(address).body

    go_back(PlaceHere(folder / "online"))
    assert b">een<" in get(address).body
