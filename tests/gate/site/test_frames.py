"""How long a picture moves, of each kind that can; damaged ones stand still."""

from __future__ import annotations

import struct

import pytest

from generator.gate.site.frames import frames_of
from tests.gate.files.sites import gif

FOR_EVER = float("inf")


def png(frames: int, rounds: int) -> bytes:
    parts = [(b"acTL", struct.pack(">II", frames, rounds))]
    parts += [(b"fcTL", struct.pack(">5I2H2B", 0, 1, 1, 0, 0, 1, 2, 0, 0))] * frames
    told = [struct.pack(">I4s", len(data), kind) + data + b"\0\0\0\0" for kind, data in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(told)


def webp(frames: int, rounds: int) -> bytes:
    parts = [(b"VP8X", b"\0" * 10), (b"ANIM", b"\0\0\0\0" + struct.pack("<H", rounds))]
    parts += [(b"ANMF", b"\0" * 12 + (2000).to_bytes(3, "little") + b"\0")] * frames
    told = [struct.pack("<4sI", kind, len(data)) + data for kind, data in parts]
    return b"RIFF\0\0\0\0WEBP" + b"".join(told)


@pytest.mark.parametrize(
    ("picture", "seconds"),
    [
        (gif(3, 0.5, 0), FOR_EVER),
        (gif(3, 0.5, 2), 3.0),
        (gif(1, 0.5, 0), 0.0),
        (gif(10, 0.0, 1), 1.0),
        (png(4, 0), FOR_EVER),
        (png(4, 3), 6.0),
        (webp(3, 0), FOR_EVER),
        (webp(3, 1), 6.0),
        (b"GIF89a", 0.0),
        (gif(3, 0.5, 0)[:40], 0.0),
        (b"\x89PNG\r\n\x1a\n\0", 0.0),
        (b"plain text", 0.0),
    ],
)
def test_a_picture_moves_for_so_many_seconds(picture: bytes, seconds: float) -> None:
    assert frames_of(picture).moves_for == pytest.approx(seconds)
