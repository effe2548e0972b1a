"""What was computed before, by a key that holds everything it was computed from: bytes in, text out.

A program that computes the same with and without this room is right; one that does not has a key that
forgets something.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.whole_file import write_whole_bytes

_DIGEST = 32


@dataclass(slots=True)
class Memory:
    """Texts by key. `before` was read from a file; only what was asked for this time is kept again.

    Without a file it remembers nothing after the program.
    """

    file: Path | None = None
    stamp: bytes = b""
    before: dict[str, str] = field(default_factory=dict)
    used: dict[str, str] = field(default_factory=dict)

    def text(self, kind: str, given: bytes, make: Callable[[], str]) -> str:
        """What `make` gives for `given`: remembered, or made now."""
        found = self.known(kind, given)
        if found is None:
            found = make()
        self.used[_key(kind, given)] = found
        return found

    def known(self, kind: str, given: bytes) -> str | None:
        """What is remembered for `given`; None when it is nothing."""
        key = _key(kind, given)
        return self.used.get(key, self.before.get(key))

    def keep(self) -> None:
        """Write what was used. A disk that is full costs only time, the next time."""
        if self.file is None or self.used == self.before:
            return
        # One by one: together they are a tenth of the memory of a build.
        whole = bytearray(_DIGEST)
        for line in self.used.items():
            whole += json.dumps(line, separators=(",", ":")).encode() + b"\n"
        whole[:_DIGEST] = _head(self.stamp, whole)
        with suppress(OSError):
            write_whole_bytes(self.file, whole)


def no_memory() -> Memory:
    """A memory that begins empty and is not kept."""
    return Memory()


def read_memory_file(file: Path, stamp: bytes) -> Memory:
    """What was remembered under this stamp; nothing when the file is broken, or of other code."""
    try:
        whole = file.read_bytes()
        is_whole = whole[:_DIGEST] == _head(stamp, whole)
        before = dict(map(json.loads, whole[_DIGEST:].splitlines())) if is_whole else {}
    except (OSError, ValueError):
        before = {}
    return Memory(file, stamp, before)


def _key(kind: str, given: bytes) -> str:
    return f"{kind} {hashlib.blake2b(given, digest_size=16).hexdigest()}"


def _head(stamp: bytes, whole: bytes | bytearray) -> bytes:
    """What a file begins with: the digest of the stamp and of all that stands behind it."""
    told = hashlib.blake2b(stamp + b"\n", digest_size=_DIGEST)
    told.update(memoryview(whole)[_DIGEST:])
    return told.digest()
