"""What stops a preview stands on the page, and the page itself stays."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest

from generator.preview.last_build import LastBuild, with_lines

_PAGE = b"<html><body><p>Oud</p></body></html>"


@pytest.fixture
def told(tmp_path: Path) -> Iterator[LastBuild]:
    kept, log = LastBuild(tmp_path), logging.getLogger("mkdocs")
    log.addHandler(kept)
    yield kept
    log.removeHandler(kept)


def answer(told: LastBuild, kind: str = "text/html") -> tuple[dict[str, str], bytes]:
    def app(_, start):
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(_PAGE)))])
        return [_PAGE[:10], _PAGE[10:]]

    sent: dict[str, str] = {}
    environ: dict[str, object] = {}
    setup_testing_defaults(environ)
    body = told.on_pages(app)(environ, lambda _, headers: sent.update(headers))
    return sent, b"".join(body)


def test_what_is_wrong_stands_on_each_page_until_it_is_right(told: LastBuild) -> None:
    def stopped() -> None:
        logging.getLogger("mkdocs").error("data/a.yml:3:1: Fout <b>.\ndata/b.yml:1:1: Ook fout.")
        raise SystemExit("Aborted")

    told.told_by(stopped)()
    headers, page = answer(told)

    assert b"<li>data/a.yml:3:1: Fout &lt;b&gt;.</li><li>data/b.yml:1:1: Ook fout.</li>" in page
    assert page.startswith(b"<html><body><p>Oud</p><div role=")
    assert headers["Content-Length"] == str(len(page))
    assert answer(told, "text/css")[1] == _PAGE

    told.told_by(lambda: None)()
    assert answer(told)[1] == _PAGE


def test_a_link_that_leads_nowhere_is_told_with_its_line(told: LastBuild, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x\n[b](nergens.md)\n", encoding="utf-8")
    message = "Doc file 'a.md' contains a link 'nergens.md', but the target is not found"

    told.told_by(lambda: logging.getLogger("mkdocs").warning(message))()

    (line,) = told.lines
    assert line.startswith(f"{tmp_path.name}/a.md:2:5: De link 'nergens.md' gaat nergens heen.")


@pytest.mark.parametrize("error", [SystemExit(1), ValueError("x")])
def test_a_mistake_of_ours_is_told_too(error: BaseException, told: LastBuild) -> None:
    def broken() -> None:
        raise error

    told.told_by(broken)()

    assert told.lines == [
        "Het maken van de site ging mis. Kijk in het venster waarin 'serve' draait."
    ]


def test_a_page_without_an_end_gets_it_behind() -> None:
    assert with_lines(b"404", ["x"]).startswith(b"404<div")
