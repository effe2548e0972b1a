"""Says on every page of a preview why the last change is not on it."""

from __future__ import annotations

import html
import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from generator.mkdocs_log import read_log
from generator.preview.response import Response, response_of

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_END = b"</body>"
_STYLE = (
    "position:fixed;inset:auto 0 0;max-height:50vh;overflow:auto;z-index:9;margin:0;padding:1rem;"
    "border-top:.3rem solid #b3261e;background:#fff;color:#1a1a1a;font:1rem/1.5 sans-serif"
)
_TITLE = "Je laatste verandering is nog niet goed"
BROKEN = "Het maken van de site ging mis. Kijk in het venster waarin 'serve' draait."


class LastBuild(logging.Handler):
    """Keeps what MkDocs says of one build: what stopped it, and what it warns for."""

    def __init__(self, content: Path) -> None:
        """`content` is the folder with the texts, for the line on which something is wrong."""
        super().__init__(logging.WARNING)
        self._content = content
        self._records: list[logging.LogRecord] = []
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self._records.append(record)

    def tell(self) -> None:
        """Put in `lines` what was wrong until now."""
        self.lines = self._said()

    def told_by(self, build: Callable[[], None]) -> Callable[[], None]:
        """A build that never fails: what is wrong stands in `lines` afterwards.

        A mistake in the register or a text leaves the old pages; one in our own code may not, because MkDocs
        empties the site as soon as it has its configuration.
        """

        def build_and_tell() -> None:
            self._records = []
            failed = False
            try:
                build()
            except (Exception, SystemExit) as error:
                # A mistake in the register or a text was said by MkDocs; any other is one of ours.
                failed = True
                if not isinstance(error, SystemExit):
                    logging.getLogger("mkdocs").exception(BROKEN)
            self.tell()
            if failed and not self.lines:
                self.lines = [BROKEN]

        return build_and_tell

    def _said(self) -> list[str]:
        stopped = [one.getMessage() for one in self._records if one.levelno >= logging.ERROR]
        warned = [one.getMessage() for one in self._records if one.levelno < logging.ERROR]
        log = "\n".join(f"WARNING - {text}" for text in warned)
        return [*"\n".join(stopped).splitlines(), *map(str, read_log(log, self._content))]

    def on_pages(self, app: WSGIApplication) -> WSGIApplication:
        """The same server, which says on each page what is wrong."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            found = response_of(app, environ)
            if not self.lines or "text/html" not in dict(found.headers).get("Content-Type", ""):
                return found.give(start)
            page = with_lines(b"".join(found.body), self.lines)
            others = [header for header in found.headers if header[0] != "Content-Length"]
            length = ("Content-Length", str(len(page)))
            return Response(found.status, [*others, length], [page]).give(start)

        return answer


def with_lines(page: bytes, lines: Iterable[str]) -> bytes:
    """A page with these lines at the bottom of the window, so that what somebody reads stays in its place."""
    told = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    block = f'<div role="alert" style="{_STYLE}"><strong>{_TITLE}</strong><ul>{told}</ul></div>'
    before, end, after = page.rpartition(_END)
    return (before + block.encode() + end + after) if end else page + block.encode()
