"""A paper for Word and for LibreOffice, made by pandoc, which is an extra: it is larger than all else together."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from generator.html_tree import Element, find_all, inner_html, parse_html, without
from generator.outputs.odf_file import odf_file
from generator.outputs.output_error import NoExtraError, OutputError
from generator.outputs.paper import Paper
from generator.outputs.paper_html import paper_html
from generator.outputs.word_file import word_file

_NO_PANDOC = (
    "Wij maken geen bestand voor Word en LibreOffice: het onderdeel pandoc ontbreekt. Installeer het met:"
    " python -m pip install pypandoc_binary==1.17"
)
_REFUSED = "Wij maken geen bestand voor Word en LibreOffice. Meld dit aan de beheerder: {said}"


def docx(paper: Paper) -> bytes:
    """The paper for Word. Raises OutputError when pandoc is not there, or cannot make it."""
    return word_file(made_by_pandoc(paper, "docx"), paper)


def odt(paper: Paper) -> bytes:
    """The paper for LibreOffice, which is the open standard. Raises OutputError as `docx` does."""
    alts = [picture.get("alt", "") for picture in find_all(_body(paper), ".//img")]
    return odf_file(made_by_pandoc(paper, "odt"), paper, alts)


def made_by_pandoc(paper: Paper, kind: Literal["docx", "odt"]) -> bytes:
    """What pandoc makes of a paper, which is the same each time: in its sandbox it knows no clock.

    Raises OutputError as `docx` does.
    """
    pandoc = _pandoc()
    html = inner_html(_body(paper))
    with TemporaryDirectory() as folder:
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
        raise NoExtraError(_NO_PANDOC)
    import pypandoc  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415  # an extra

    return pypandoc


def _body(paper: Paper) -> Element:
    """The text without its title, which pandoc writes itself."""
    body = find_all(parse_html(paper_html(paper, contents=False).encode()), "//body")[0]
    without(body, find_all(body, "./h1"), ())
    return body
