"""A small tracker on this machine: it serves recorded answers, and counts what it was asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Reply:
    """What the tracker says to one request."""

    value: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    length: int | None = None  # what it claims, when that is not true

    @property
    def body(self) -> bytes:
        return json.dumps(self.value).encode() if self.raw is None else self.raw


@dataclass
class Asked:
    """One request that came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


Answers = Callable[[Asked], Reply]


@dataclass
class Running:
    """A tracker that runs: its address, and everything it was asked."""

    address: str
    asked: list[Asked]


@contextmanager
def tracker(answers: Answers) -> Iterator[Running]:
    """Serve on loopback until the end of the block. Each answer has an ETag, and is 304 when that is sent."""
    asked: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            size = int(self.headers.get("content-length") or 0)
            body = json.loads(self.rfile.read(size)) if size else None
            headers = {name.lower(): value for name, value in self.headers.items()}
            one = Asked(self.command, self.path, headers, body)
            asked.append(one)
            self._say(answers(one), headers)

        do_POST = do_GET  # noqa: N815  # so the library calls it

        def _say(self, reply: Reply, headers: dict[str, str]) -> None:
            mark = f'W/"{sha256(reply.body).hexdigest()[:20]}"'
            same = reply.status == 200 and headers.get("if-none-match") == mark
            self.send_response(304 if same else reply.status)
            body = b"" if same else reply.body
            for name, value in {"ETag": mark, **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(reply.length or len(body)))
            self.end_headers()
            self.wfile.write(body)
            if reply.length:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield Running(f"http://127.0.0.1:{server.server_port}", asked)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
