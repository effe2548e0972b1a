"""Makes what somebody opens when he opens it: of a large site few pages are looked at before the next change."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from generator.preview.last_build import BROKEN, with_lines
from generator.preview.response import Response, response_of
from generator.remember.memory import Memory
from generator.search.site_index import FOLDER, write_index

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_NOT_FOUND = "404"
# So often something is made for one question.
_TIMES = 3


_BROKEN = Response(
    "500 Internal Server Error",
    [("Content-Type", "text/html; charset=utf-8")],
    [with_lines(b"", [BROKEN])],
)


class Maker(Protocol):
    """What makes the pages and files of the last build that read everything, in the folder of the preview."""

    def make(self, address: str) -> bool:
        """Make what stands at this address below the root, such as `acties/a1/`. False when that is nothing."""

    def make_all(self) -> None:
        """Make every page."""


class LatePages:
    """The preview in `site`. Each build empties that folder; after it everything is made anew, when it is asked for."""

    def __init__(self, site: Path, maker: Maker) -> None:
        """Nobody asked for anything yet."""
        self._site = site
        self._maker = maker
        self._alone = threading.Lock()
        self._memory = Memory()

    def after(self, build: Callable[[], None]) -> Callable[[], None]:
        """The same build, which waits until what is being made is whole."""

        def build_alone() -> None:
            with self._alone:
                build()

        return build_alone

    def on_pages(self, app: WSGIApplication) -> WSGIApplication:
        """The same server, which makes what a browser asks for and is not there yet."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            try:
                return self._response(app, environ).give(start)
            except Exception:
                logging.getLogger("mkdocs").exception(BROKEN)
                return _BROKEN.give(start)

        return answer

    def _response(self, app: WSGIApplication, environ: WSGIEnvironment) -> Response:
        """The answer, also of what is not there yet. Who saves just now takes away what was made a moment ago."""
        response = response_of(app, environ)
        for _ in range(_TIMES):
            if not response.status.startswith(_NOT_FOUND) or not self._made(environ["PATH_INFO"]):
                break
            response = response_of(app, environ)
        return response

    def _made(self, path: str) -> bool:
        """Make what stands at this path, unless somebody else just did. False when there is nothing."""
        address = path.lstrip("/").encode("latin-1").decode("utf-8", "replace")
        with self._alone:
            if address.startswith(f"{FOLDER}/"):
                return self._make_index()
            return self._maker.make(address)

    def _make_index(self) -> bool:
        """Make the index of the search. What was read of pages that did not change is kept."""
        folder = self._site / FOLDER
        if not folder.is_dir():
            self._maker.make_all()
            self._memory = Memory(before=self._memory.used)
            try:
                write_index(self._site, self._memory)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)  # half an index would stay
                raise
        return True
