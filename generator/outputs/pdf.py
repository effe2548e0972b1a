"""A paper as PDF/UA-1: tagged, with bookmarks, and the same bytes for the same paper. Nothing is fetched."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

from generator.outputs.output_error import OutputError
from generator.outputs.paper import Paper
from generator.outputs.paper_html import paper_html
from generator.outputs.pdf_fonts import drawable, faces
from generator.outputs.pdf_refusals import refuse

_NO_PANGO = (
    "Wij maken geen pdf: op deze computer mist het onderdeel Pango. Installeer het, op Debian en Ubuntu met:"
    " apt install libpango-1.0-0 libpangoft2-1.0-0"
)
_NO_WEASYPRINT = "Wij maken geen pdf: het onderdeel WeasyPrint ontbreekt. Installeer het met: python -m pip install weasyprint==70.0"
_REFUSED = (
    "Wij maken geen pdf: niet alles uit de tekst komt er goed in. Meld dit aan de beheerder: {said}"
)
# Said where a part of HarfBuzz is missing: the font is made smaller in another way.
_HARMLESS = "Using fontTools instead of HarfBuzz-Subset"
# A font made smaller keeps the moment at which that happened, unless it is told another one.
_CLOCK = "SOURCE_DATE_EPOCH"
_STYLE = Path(__file__).with_name("pdf_style.txt")


def pdf(paper: Paper) -> bytes:
    """The paper as PDF/UA-1. Raises OutputError when Pango is not there, or anything of the paper goes wrong."""
    weasyprint = _weasyprint()
    html = drawable(paper_html(paper, contents=True))
    refuse(html)
    style = f"{faces()}\n{_STYLE.read_text(encoding='utf-8')}"
    # What is not in the text itself is not fetched: no file, no address.
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",))
    with _no_warnings(), _no_clock():
        fonts = weasyprint.text.fonts.FontConfiguration()
        sheet = weasyprint.CSS(string=style, font_config=fonts, url_fetcher=fetcher)
        made: bytes = weasyprint.HTML(string=html, url_fetcher=fetcher).write_pdf(
            stylesheets=[sheet],
            font_config=fonts,
            pdf_variant="pdf/ua-1",
            finisher=_with_scopes,
            pdf_identifier=sha256(html.encode()).digest()[:16],
        )
    return made


def _with_scopes(_document: Any, made: Any) -> None:
    """Say of each header of a table for what it is: WeasyPrint only tells it to the cells."""
    found: list[Any] = [tag for tag in made.objects if isinstance(tag, dict) and "S" in tag]
    tags: dict[Any, Any] = {tag.reference: tag for tag in found}
    for tag in tags.values():
        if tag["S"] == "/TH":
            group = tags[tags[tag["P"]]["P"]]
            tag["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"


def _weasyprint() -> Any:
    """The library, which looks for Pango when it is imported."""
    try:
        # Without fonts on the machine it warns; we bring our own.
        with redirect_stdout(StringIO()), catch_warnings():
            simplefilter("ignore")
            import weasyprint  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError as error:
        raise OutputError(_NO_WEASYPRINT) from error
    except OSError as error:
        raise OutputError(_NO_PANGO) from error
    return weasyprint


@contextmanager
def _no_warnings() -> Iterator[None]:
    """Refuse what WeasyPrint only warns of: it never fails, but leaves out what it does not understand."""
    heard = _Heard()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(heard)
    try:
        yield
    except (ValueError, OverflowError, RecursionError, LookupError) as error:
        raise OutputError(_REFUSED.format(said=f"{type(error).__name__}: {error}")) from error
    finally:
        logger.removeHandler(heard)
    if heard.said:
        raise OutputError(_REFUSED.format(said=heard.said[0]))


@contextmanager
def _no_clock() -> Iterator[None]:
    """Give the same bytes at every moment."""
    before = os.environ.get(_CLOCK)
    os.environ[_CLOCK] = "0"
    try:
        yield
    finally:
        os.environ.pop(_CLOCK)
        if before is not None:
            os.environ[_CLOCK] = before


class _Heard(logging.Handler):
    """Keeps what is said."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = " ".join(record.getMessage().split())
        if not said.startswith(_HARMLESS):
            self.said.append(said)
