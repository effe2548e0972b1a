"""Fetches the pages of a site that runs on this machine, from link to link."""

from __future__ import annotations

import http.client
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from generator.gate.errors import MachineError
from generator.html_tree import find_all, parse_html

# The browser of the gate goes to no other machine, so neither do we.
_HERE = "127.0.0.1"
_MOST_PAGES = 500
_SECONDS = 20
_OK = 200


def crawl(start: str, folder: Path) -> dict[str, str]:
    """Write every page that links lead to from `start` below `folder`. Returns the address of each file.

    Addresses with a question mark are left out: they have no end. Raises MachineError when the first page is not there.
    """
    first = urlsplit(start)
    if first.scheme != "http" or first.hostname != _HERE:
        raise MachineError(
            missing=f"'{start}' is geen adres op deze computer.",
            remedy="Schrijf een adres dat begint met http://127.0.0.1, zoals http://127.0.0.1:8000/.",
        )
    found: dict[str, str] = {}
    seen = {_address(first, first.path or "/")}
    to_do = deque(seen)
    while to_do and len(found) < _MOST_PAGES:
        address = to_do.popleft()
        html = _page_at(address)
        if html:
            found[_keep(folder, address, html)] = address
            new = [link for link in _links(first, address, html) if link not in seen]
            seen.update(new)
            to_do.extend(dict.fromkeys(new))
    if not found:
        raise MachineError(
            missing=f"Op '{start}' kwam geen pagina terug.",
            remedy="Start je site, en kijk of je haar met dit adres in een browser ziet.",
        )
    return found


def _page_at(address: str) -> bytes:
    """The HTML at an address; b'' when there is none, or something else."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(_HERE, parts.port, timeout=_SECONDS)
    try:
        connection.request("GET", parts.path)
        answer = connection.getresponse()
        is_page = answer.status == _OK and "html" in (answer.getheader("Content-Type") or "")
        return answer.read() if is_page else b""
    except (OSError, http.client.HTTPException):
        return b""
    finally:
        connection.close()


def _links(first: SplitResult, address: str, html: bytes) -> Iterator[str]:
    for link in find_all(parse_html(html), "//a[@href]|//area[@href]"):
        try:
            there = urlsplit(urljoin(address, (link.get("href") or "").strip()))
        except ValueError:
            continue
        if (there.scheme, there.netloc) == (first.scheme, first.netloc) and not there.query:
            yield _address(first, there.path or "/")


def _address(first: SplitResult, path: str) -> str:
    return f"{first.scheme}://{first.netloc}{path}"


def _keep(folder: Path, address: str, html: bytes) -> str:
    """Write a page. Returns its path; no address can lead out of the folder."""
    named = [part for part in unquote(urlsplit(address).path).split("/") if part.strip(".")]
    if not named or not named[-1].endswith(".html"):
        named.append("index.html")
    path = "/".join(named)
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(html)
    return path
