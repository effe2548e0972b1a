"""Makes the index of the search when somebody searches: most changes are looked at without a search."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.remember.memory import Memory
from generator.search.site_index import FOLDER, write_index

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_NOT_FOUND = "404"


class LateIndex:
    """The index of the preview in `site`. Each build empties that folder, so after it the index is made anew."""

    def __init__(self, site: Path) -> None:
        """Nobody searched yet."""
        self._site = site
        self._alone = threading.Lock()
        self._memory = Memory()

    def after(self, build: Callable[[], None]) -> Callable[[], None]:
        """The same build, which waits until an index that is being made is whole."""

        def build_alone() -> None:
            with self._alone:
                build()

        return build_alone

    def on_pages(self, app: WSGIApplication) -> WSGIApplication:
        """The same server, which makes the index when a browser asks for a part that is not there."""

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            if f"/{FOLDER}/" not in environ["PATH_INFO"]:
                return app(environ, start)
            begun: list[Any] = []

            def keep(status: str, headers: list[tuple[str, str]], *_: object) -> Any:
                begun[:] = [status, headers]

            body = app(environ, keep)
            if begun[0].startswith(_NOT_FOUND):
                self._make()
                return app(environ, start)
            start(*begun)
            return body

        return answer

    def _make(self) -> None:
        """Make the index, unless somebody else just did. What was read of pages that did not change is kept."""
        folder = self._site / FOLDER
        with self._alone:
            if folder.is_dir():
                return
            self._memory = Memory(before=self._memory.used)
            try:
                write_index(self._site, self._memory)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)  # half an index would stay
                raise
