"""A paper for Word and for LibreOffice, made by pandoc, which is an extra: it is larger than all else together."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from generator.html_tree import find_all, inner_html, parse_html, without
from generator.outputs.output_error import OutputError
from generator.outputs.paper import Paper
from generator.outputs.paper_html import paper_html

_NO_PANDOC = (
    "Wij maken geen bestand voor Word en LibreOffice: het onderdeel pandoc ontbreekt. Installeer het met:"
    " python -m pip install pypandoc_binary==1.17"
)
_REFUSED = "Wij maken geen bestand voor Word en LibreOffice. Meld dit aan de beheerder: {said}"
# pandoc writes this day in a file instead of the clock of the machine.
_DAY = "SOURCE_DATE_EPOCH"


def docx(paper: Paper) -> bytes:
    """The paper for Word. Raises OutputError when pandoc is not there, or cannot make it."""
    return _made(paper, "docx")


def odt(paper: Paper) -> bytes:
    """The paper for LibreOffice, which is the open standard. Raises OutputError as `docx` does."""
    return _made(paper, "odt")


def _made(paper: Paper, kind: Literal["docx", "odt"]) -> bytes:
    pandoc = _pandoc()
    html = _without_title(paper_html(paper, contents=False))
    with TemporaryDirectory() as folder, _day_of(paper):
        file = Path(folder) / f"rapport.{kind}"
        extra = [
            f"--metadata=title:{paper.title}",
            f"--metadata=lang:{paper.language}",
            "--sandbox",
            "--shift-heading-level-by=-1",
        ]
        try:
            pandoc.convert_text(html, kind, format="html", outputfile=str(file), extra_args=extra)
        except RuntimeError as error:
            raise OutputError(_REFUSED.format(said=error)) from error
        return file.read_bytes()


def _pandoc() -> Any:
    if find_spec("pypandoc") is None:
        raise OutputError(_NO_PANDOC)
    import pypandoc  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415  # an extra

    return pypandoc


def _without_title(html: str) -> str:
    """The text without its title, which pandoc writes itself."""
    body = find_all(parse_html(html.encode()), "//body")[0]
    without(body, find_all(body, "./h1"), ())
    return inner_html(body)


@contextmanager
def _day_of(paper: Paper) -> Iterator[None]:
    """Let pandoc think that it is the day of the paper, so that the same paper gives the same bytes."""
    before = os.environ.get(_DAY)
    noon = datetime.combine(paper.day, time(12), UTC)
    os.environ[_DAY] = str(int(noon.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_DAY]
        else:
            os.environ[_DAY] = before
