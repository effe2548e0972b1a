"""Prism with GitHub's description: it answers what is described, and says what is wrong with a request."""

from __future__ import annotations

import json
import os
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from generator.gate.tools.node import find_node, install, node_environment
from tests.conftest import ROOT

PACKAGE = Path(__file__).resolve().parent
CACHE = ROOT / ".cache"
LONGEST = 300  # seconds before it listens: the description is 13 MB
_ENDED = "Prism ended before it listened: {said}"
# What Prism found wrong stands in a header, also where it answers.
WRONG = "sl-violations"
Answer = tuple[int, Mapping[str, str], bytes]


@contextmanager
def described() -> Iterator[tuple[str, dict[str, Any]]]:
    """Where Prism listens (host and port), and the description. Raises MachineError when npm cannot be reached."""
    node = find_node()
    modules = install(node, PACKAGE, CACHE.resolve(), os.environ) / "node_modules"
    description = modules / "@octokit" / "openapi" / "generated" / "api.github.com.json"
    program = modules / "@stoplight" / "prism-cli" / "dist" / "index.js"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    server = subprocess.Popen(
        [node.program, program, "mock", "--errors", "-h", "127.0.0.1", "-p", port, description],
        env=node_environment(os.environ, modules),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        _until_it_listens(server, int(port))
        yield f"127.0.0.1:{port}", json.loads(description.read_text(encoding="utf-8"))
    finally:
        server.terminate()
        server.communicate()


def _until_it_listens(server: subprocess.Popen[bytes], port: int) -> None:
    begun = monotonic()
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5):
                return
        except OSError:
            if server.poll() is not None or monotonic() - begun > LONGEST:
                server.kill()
                said = server.communicate()[1].decode(errors="replace")
                raise RuntimeError(_ENDED.format(said=said[-500:])) from None
            sleep(0.3)


def ask(place: str, path: str, prefer: str) -> Answer:
    """What Prism answers: status, headers by their name in small letters, and body."""
    connection = HTTPConnection(place, timeout=120)
    try:
        # It knows no other kind of JSON, although GitHub does.
        headers = {"Accept": "application/json", **({"Prefer": prefer} if prefer else {})}
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        named = {name.lower(): value for name, value in response.getheaders()}
        return response.status, named, response.read()
    finally:
        connection.close()


def unknown_names(description: Mapping[str, Any], route: str, path: str) -> set[str]:
    """The names in a question that the description of this route does not know: Prism lets those pass."""
    asked = {name for name, _ in parse_qsl(urlsplit(path).query)}
    return asked - {
        _named(description, one) for one in description["paths"][route]["get"]["parameters"]
    }


def _named(description: Mapping[str, Any], parameter: Mapping[str, str]) -> str:
    whole = description["components"]["parameters"].get(
        parameter.get("$ref", "").rpartition("/")[2]
    )
    return str((whole or parameter)["name"])
