"""A small web server on this machine, so that a browser can open the built site."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.gate.errors import MachineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Our own list: Python's `mimetypes` asks the Windows registry, which may say anything.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server sends back."""

    status: int
    type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Delivery:
    """One time that the server sent something: URL, status, and the URL of the page that asked (or '')."""

    url: str
    status: int
    asked_by: str


@dataclass(slots=True)
class Served:
    """A site that is being served: its address ('http://127.0.0.1:…/base/') and what was sent so far."""

    address: str
    sent: list[Delivery] = field(default_factory=list)


@contextmanager
def serve(site: Path, base: str) -> Iterator[Served]:
    """Serve `site` on a free port of this machine only, below the path `base`."""
    try:
        server = _Server(("127.0.0.1", 0), BaseHTTPRequestHandler)
    except OSError as error:
        raise MachineError(
            missing=f"Wij kunnen op deze computer geen webserver starten ({error.strerror}).",
            remedy="Sluit andere programma's en probeer het opnieuw.",
        ) from error
    served = Served(f"http://127.0.0.1:{server.server_port}{base}")
    server.RequestHandlerClass = _handler(site, base, served)
    thread = Thread(target=server.serve_forever, args=[0.05], daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def reply(site: Path, base: str, target: str) -> Reply:
    """Answer a request for `target`, a path that may have a query."""
    address = urlsplit(target)
    file = _file(site, base, unquote(address.path))
    if file is None and address.path == "/favicon.ico":
        # The browser asks for this by itself; no page is to blame.
        return Reply(HTTPStatus.NO_CONTENT, "image/x-icon", b"")
    status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
    file = file or _file(site, "/", "/404.html")
    if file is None:
        return Reply(status, "text/plain; charset=utf-8", b"")
    body = file.read_bytes()
    if file.suffix == ".html":
        # axe makes functions from text, which the policy of the site forbids.
        # Only this is opened, and only here.
        body = body.replace(b"script-src 'self'", b"script-src 'self' 'unsafe-eval'", 1)
    return Reply(status, _TYPES.get(file.suffix.lower(), "application/octet-stream"), body)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        # A browser that is done with a page hangs up in the middle of a file.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def _file(site: Path, base: str, path: str) -> Path | None:
    if not path.startswith(base):
        return None
    file = site / path.removeprefix(base)
    if path.endswith("/"):
        file /= "index.html"
    inside = file.resolve().is_relative_to(site.resolve())
    return file if inside and file.is_file() else None


def _handler(site: Path, base: str, served: Served) -> type[BaseHTTPRequestHandler]:
    origin = served.address.removesuffix(base)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # one connection for all files of a page

        def do_GET(self) -> None:  # the name is fixed by http.server
            answer = reply(site, base, self.path)
            served.sent.append(
                Delivery(origin + self.path, answer.status, self.headers.get("Referer", "")),
            )
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.type)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Stay quiet: `sent` is the log."""

    return Handler
