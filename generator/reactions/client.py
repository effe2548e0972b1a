"""Asks a tracker over the network: the only module that goes online.

`requests` is there already, because the theme needs it. A token goes to the host of the tracker only: a
redirect or a next page on another host is refused. What a user is called is never written anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic, sleep
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests

from generator.reactions.tracker_error import TrackerError

TRIES = 3
MOST_BYTES = 30_000_000
_REDIRECTS = 3
_TIMEOUT = (10, 30)  # seconds to connect, and between two parts of an answer
_MOST_SECONDS = 120  # for one whole answer
_LONGEST_WAIT = 60  # seconds that we wait when the tracker asks so
_BUSY, _NEVER_MIND, _MOVED, _OK = 429, 304, range(301, 309), 200
_BROKEN = range(500, 600)
_REFUSED = {
    401: ("De tracker laat ons niet binnen.", "Kijk of de sleutel klopt en nog geldig is."),
    403: ("De tracker laat ons niet binnen.", "Kijk of de sleutel dit project mag lezen."),
    404: ("Dit project vinden wij niet.", "Kijk bij 'tracker' in data/organisatie.yml. Of is een sleutel nodig?"),
    410: ("Bij dit project kun je geen meldingen doen.", "Kijk bij 'tracker' in data/organisatie.yml."),
}  # fmt: skip
_LATER = "Probeer het later opnieuw."
_NO_ANSWER = "De tracker geeft geen antwoord."
_TOO_OFTEN = "Wij vroegen de tracker te veel achter elkaar."
_DOWN = "De tracker doet het nu niet."
_UNKNOWN = "De tracker geeft een antwoord dat wij niet kennen ({status})."
_HALF = "Het antwoord van de tracker is niet heel."
_ELSEWHERE = "De tracker stuurt ons naar een ander adres. Daar vragen wij niets."
_TOO_LONG = "Het antwoord van de tracker is te groot."


@dataclass(frozen=True, slots=True)
class Heard:
    """A whole answer: its value from JSON, and its headers by their name in small letters.

    `same` is true when nothing changed since the mark we sent; then there is no value.
    """

    value: Any
    headers: Mapping[str, str] = field(default_factory=dict)
    same: bool = False


@dataclass(slots=True)
class Client:
    """Asks one host. `headers` go with each request; `wait` can be replaced, so that tests need not wait."""

    headers: Mapping[str, str]
    wait: Callable[[float], None] = sleep
    session: requests.Session = field(default_factory=requests.Session)

    def ask(self, address: str, mark: str = "", question: Any = None) -> Heard:
        """The answer to GET, or to POST with a `question`. `mark` is the ETag of what we have already.

        Raises TrackerError when there is no whole answer after some tries.
        """
        for again in range(TRIES):
            last = again == TRIES - 1
            response, body = self._once(address, mark, question, last=last)
            if response is None:
                self.wait(2**again)
                continue
            pause = _pause(response)
            if pause is None or last:
                return _read(response, body)
            self.wait(pause)
        raise TrackerError(_NO_ANSWER, _LATER)

    def _once(
        self, address: str, mark: str, question: Any, *, last: bool
    ) -> tuple[requests.Response | None, bytes]:
        """One try; without a response when the line failed and it is not the last try."""
        headers = {**self.headers, **({"If-None-Match": mark} if mark else {})}
        try:
            response = self._send(address, headers, question)
            return response, _whole(response)
        except (
            requests.ConnectionError,
            requests.Timeout,
            requests.exceptions.ChunkedEncodingError,
        ):
            if last:
                raise TrackerError(_NO_ANSWER, _LATER) from None
            return None, b""
        except (requests.RequestException, ValueError, UnicodeError):
            raise TrackerError(_HALF, _LATER) from None

    def _send(self, address: str, headers: Mapping[str, str], question: Any) -> requests.Response:
        method = "GET" if question is None else "POST"
        here = _host(address)
        for _ in range(_REDIRECTS + 1):
            response = self.session.request(
                method, address, headers=dict(headers), json=question, auth=_no_login,
                timeout=_TIMEOUT, allow_redirects=False, stream=True,
            )  # fmt: skip
            if response.status_code not in _MOVED or response.status_code == _NEVER_MIND:
                return response
            response.close()
            address = urljoin(address, response.headers.get("location", ""))
            if _host(address) != here:
                break
        raise TrackerError(_ELSEWHERE, "Kijk bij 'tracker' in data/organisatie.yml.")


def _no_login(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Send what we say ourselves, and no password that this computer keeps for a host."""
    return request


def _host(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc


def _whole(response: requests.Response) -> bytes:
    """The body, within a limit of size and of time."""
    begun, parts, size = monotonic(), [], 0
    with response:
        for part in response.iter_content(65_536):
            parts.append(part)
            size += len(part)
            if size > MOST_BYTES:
                raise TrackerError(_TOO_LONG, _LATER)
            if monotonic() - begun > _MOST_SECONDS:
                raise TrackerError(_NO_ANSWER, _LATER)
    return b"".join(parts)


def _pause(response: requests.Response) -> float | None:
    """How many seconds to wait before another try; None when another try has no use."""
    used_up = response.headers.get("x-ratelimit-remaining") == "0"
    asked = response.headers.get("retry-after", "")
    if response.status_code == _BUSY or (response.status_code == 403 and (used_up or asked)):  # noqa: PLR2004
        seconds = int(asked) if asked.isdecimal() else _LONGEST_WAIT + 1
        if seconds > _LONGEST_WAIT:
            raise TrackerError(_TOO_OFTEN, _later(seconds, asked))
        return seconds
    return 1.0 if response.status_code in _BROKEN else None


def _later(seconds: int, asked: str) -> str:
    if not asked.isdecimal():
        return "Probeer het over een uur opnieuw. Met een sleutel mag je vaker vragen."
    return f"Probeer het over {-(-seconds // 60)} minuten opnieuw."


def _read(response: requests.Response, body: bytes) -> Heard:
    """The value of an answer, or why there is none."""
    status = response.status_code
    headers = {name.lower(): value for name, value in response.headers.items()}
    if status == _NEVER_MIND:
        return Heard(None, headers, same=True)
    if status in _REFUSED:
        raise TrackerError(*_REFUSED[status])
    if status in _BROKEN:
        raise TrackerError(_DOWN, _LATER)
    if status != _OK:
        raise TrackerError(_UNKNOWN.format(status=status), _LATER)
    try:
        return Heard(json.loads(body), headers)
    except (ValueError, RecursionError):
        raise TrackerError(_HALF, _LATER) from None
