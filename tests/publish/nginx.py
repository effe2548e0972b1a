"""A real nginx on this machine that includes the file we made, and what it answers."""

from __future__ import annotations

import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.publish.ports import free_port, wait_for

# Debian: apt-get install nginx-light.
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
# Debian: apt-get install libnginx-mod-http-brotli-static.
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
_CONF = """{modules} daemon off; pid {folder}/pid; error_log {folder}/error.log; {user}
events {{ worker_connections 64; }}
http {{ access_log off; client_body_temp_path {folder}/a; proxy_temp_path {folder}/b;
fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
server {{ listen 127.0.0.1:{port}; include {include}; }} }}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server sent."""

    status: int
    headers: dict[str, str]
    body: bytes


@contextmanager
def nginx(include: Path, folder: Path, user: str = "") -> Iterator[str]:
    """Serve with this file included, on a free port. Gives the address."""
    assert NGINX
    folder.mkdir()
    port = free_port()
    conf = folder / "nginx.conf"
    conf.write_text(
        _CONF.format(
            folder=folder, port=port, include=include, user=user, modules=_modules(include)
        ),
        encoding="utf-8",
    )
    with subprocess.Popen([NGINX, "-c", str(conf), "-e", str(folder / "error.log")]) as server:
        try:
            wait_for(port, "nginx")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _modules(include: Path) -> str:
    """What the file needs besides nginx itself."""
    asked = "brotli_static" in include.read_text(encoding="utf-8")
    return f"load_module {BROTLI};" if asked else ""


def get(url: str, **headers: str) -> Answer:
    """Ask for one address; redirects are not followed."""
    asked = {name.replace("_", "-"): text for name, text in headers.items()}
    request = urllib.request.Request(url, headers=asked)  # noqa: S310  # of this machine
    try:
        with _no_redirects().open(request, timeout=5) as answer:
            return Answer(answer.status, _lower(answer.headers), answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, _lower(error.headers), error.read())


def _no_redirects() -> urllib.request.OpenerDirector:
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    return urllib.request.build_opener(urllib.request.ProxyHandler({}), Stay)


def _lower(headers: object) -> dict[str, str]:
    return {name.lower(): text for name, text in headers.items()}  # type: ignore[attr-defined]
