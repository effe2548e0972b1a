"""A port of this machine for a server of a test."""

from __future__ import annotations

import socket
import time


def free_port() -> int:
    """A port that nothing listens to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(port: int, server: str) -> None:
    """Until something answers there. Raises AssertionError after five seconds."""
    for _ in range(100):
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    message = f"{server} does not answer"
    raise AssertionError(message)
