"""What a server answers, before a browser hears it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


@dataclass(frozen=True, slots=True)
class Response:
    """The status, the headers and the body of an answer."""

    status: str
    headers: list[tuple[str, str]]
    body: Iterable[bytes]

    def give(self, start: StartResponse) -> Iterable[bytes]:
        """Let the browser hear it."""
        start(self.status, self.headers)
        return self.body


def response_of(app: WSGIApplication, environ: WSGIEnvironment) -> Response:
    """What this server answers to a question."""
    begun: list[Any] = []

    def keep(status: str, headers: list[tuple[str, str]], *_: object) -> Any:
        begun[:] = [status, headers]

    body = app(environ, keep)
    status, headers = begun
    return Response(status, headers, body)
