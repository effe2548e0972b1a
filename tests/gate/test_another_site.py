"""A site that is not ours is checked without a register, from a folder or where it runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import gate
from generator.gate.browser.crawl import crawl
from generator.gate.browser.server import serve
from generator.gate.errors import MachineError
from tests.gate.right.pages import own_pages, write_site

_WRONG = "<!doctype html><html lang='nl'><title>Fout</title><main><h1>Fout</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='></main></html>"


def _site(folder: Path) -> Path:
    site = write_site(folder / "site", own_pages()[:1])
    (site / "fout.html").write_text(_WRONG, encoding="utf-8")
    links = "<a href='fout.html'>Fout</a> <a href='fout.html?a=1'>x</a> <a href='https://a.example/'>y</a> <a href='//[x'>z</a>"
    home = f"<!doctype html><html lang='nl'><title>Start</title><main><h1>Start</h1><p>{links}</p></main></html>"
    (site / "index.html").write_text(home, encoding="utf-8")
    return site


def test_a_crawl_goes_from_link_to_link_and_nowhere_else(tmp_path: Path) -> None:
    with serve(_site(tmp_path), "/") as served:
        found = crawl(served.address, tmp_path / "kopie")

    assert {path: url.removeprefix(served.address) for path, url in found.items()} == {
        "index.html": "",
        "fout.html": "fout.html",
    }
    assert (tmp_path / "kopie" / "fout.html").read_text(encoding="utf-8") == _WRONG


@pytest.mark.parametrize(
    "url", ["https://gemeente.example/", "file:///etc/", "127.0.0.1", "http://127.0.0.1:1/"]
)
def test_an_address_elsewhere_or_without_a_site_says_what_to_write(
    tmp_path: Path, url: str
) -> None:
    with pytest.raises(MachineError):
        crawl(url, tmp_path)


@pytest.mark.browser
@pytest.mark.parametrize("live", [False, True], ids=["folder", "address"])
def test_a_site_of_another_needs_no_register_and_keeps_no_house_style(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    live: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(gate, "_reports", lambda: tmp_path / "build")
    monkeypatch.chdir(tmp_path)
    site = _site(tmp_path)

    with serve(site, "/") as served:
        where = ["--url", served.address] if live else ["--site-dir", str(site)]
        code = main(["gate", *where, "--data", str(tmp_path / "niets"), "--full"])

    said = capsys.readouterr().out
    assert code == 1
    assert "image-alt" in said
    assert "beveiliging-staat-aan" not in said
    assert "sprong-naar-inhoud" not in said
