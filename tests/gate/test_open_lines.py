"""While the gate tries a form nothing leaves the browser, also not over a line that stays open."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha1
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest

from tests.gate.tiny_site import build, look_only, settings_for

pytestmark = pytest.mark.browser

# From RFC 6455: with this a server shows that it speaks WebSocket.
_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_TEXT = 1  # the kind of message that holds text

_PAGE = """<p><button type="button" id="k">Tel mee</button></p>
<form id="f"><p><label for="n">Naam van de straat</label> <input id="n" name="n"></p><p><button>Verstuur</button></p></form>
<script>
const plek = '127.0.0.1:PORT', Bewaard = WebSocket, lijn = new WebSocket(`ws://${plek}/begin`);
k.onclick = () => { new WebSocket(`ws://${plek}/knop`); k.textContent += '!'; };
function stuur(wanneer) {
  if (lijn.readyState === 1) lijn.send(n.value);
  new WebSocket(`ws://${plek}/${wanneer}-lijn`).onopen = (e) => e.target.send(n.value);
  new Bewaard(`ws://${plek}/${wanneer}-bewaarde-lijn`);
  new EventSource(`http://${plek}/${wanneer}-bron`);
  navigator.sendBeacon(`http://${plek}/${wanneer}-baken`, n.value);
  fetch(`http://${plek}/${wanneer}-vraag`);
}
f.onsubmit = (e) => { e.preventDefault(); stuur('nu'); setTimeout(() => stuur('straks'), 300); };
</script>"""


def test_what_a_form_sends_over_an_open_line_stays_in_the_browser(tmp_path: Path) -> None:
    with _listen() as (port, heard):
        site = build(tmp_path / "site", formulier=_PAGE.replace("PORT", str(port)))
        result = look_only(settings_for(site, tmp_path))

    assert result.asked == result.answered
    # What the page opens by itself, and what a button opens: this listener does hear.
    assert set(heard) == {"/begin", "/knop"}


@contextmanager
def _listen() -> Iterator[tuple[int, list[str]]]:
    """A server of which every request is kept, and every text that came over a WebSocket."""
    heard: list[str] = []

    class Listener(StreamRequestHandler):
        def handle(self) -> None:
            asked = self.rfile.readline().split()
            if len(asked) < 2:
                return  # a browser may open a line before it has something to ask
            path = asked[1].decode()
            heard.append(path)
            key = self._key()
            if not key:
                self.wfile.write(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
                return
            self.wfile.write(_welcome(key))
            first = self.rfile.read(1)
            if first and first[0] & 0x0F == _TEXT:
                heard.append(f"{path} says something")

        def _key(self) -> str:
            """The key with which a browser asks for a WebSocket; '' when it asks for something else."""
            key = ""
            line = self.rfile.readline().strip()
            while line:
                name, _, value = line.decode().partition(":")
                if name.lower() == "sec-websocket-key":
                    key = value.strip()
                line = self.rfile.readline().strip()
            return key

    with ThreadingTCPServer(("127.0.0.1", 0), Listener) as server:
        server.daemon_threads = True
        server.block_on_close = False
        Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield server.server_address[1], heard
        server.shutdown()


def _welcome(key: str) -> bytes:
    accept = b64encode(sha1(f"{key}{_GUID}".encode(), usedforsecurity=False).digest()).decode()
    lines = (
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Accept: {accept}",
    )
    return "\r\n".join([*lines, "", ""]).encode()
