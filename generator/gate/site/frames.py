"""How many pictures a file shows after each other, for how long, and how often: GIF, PNG and WebP. Pure; never fails."""

from __future__ import annotations

import struct
from dataclasses import dataclass

_GIF, _PNG, _RIFF, _WEBP = (b"GIF87a", b"GIF89a"), b"\x89PNG\r\n\x1a\n", b"RIFF", b"WEBP"
# A table of colours: three bytes each, two to the power of one more than these bits say.
_HAS_TABLE, _SIZE_BITS = 0x80, 0x07
_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_TIMING, _PROGRAM = 0xF9, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
# A browser shows a frame that asks for less for this long.
_SHORTEST, _ASKS_TOO_LITTLE = 0.1, 0.02
FOR_EVER = 0


@dataclass(frozen=True, slots=True)
class Frames:
    """The number of frames, the seconds of one round, and how many rounds: 0 is for ever."""

    count: int = 1
    seconds: float = 0.0
    rounds: int = 1

    @property
    def moves_for(self) -> float:
        """The seconds until it stands still."""
        if self.count <= 1:
            return 0.0
        return float("inf") if self.rounds == FOR_EVER else self.seconds * self.rounds


STILL = Frames()


def frames_of(data: bytes) -> Frames:
    """What a picture shows after each other; one frame for what is no picture or is damaged."""
    try:
        if data.startswith(_GIF):
            return _of_gif(data)
        if data.startswith(_PNG):
            return _of_png(data)
        if data.startswith(_RIFF) and data[8:12] == _WEBP:
            return _of_webp(data)
    except (struct.error, IndexError):
        return STILL
    return STILL


def _of_gif(data: bytes) -> Frames:
    place = 13 + _table(data[10])
    count, seconds, rounds, delay = 0, 0.0, 1, 0
    while place < len(data) and data[place] != _END:
        if data[place] == _IMAGE:
            count += 1
            seconds += _shown(delay / 100)
            place = _after_blocks(data, place + 11 + _table(data[place + 9]))
        elif data[place] == _EXTENSION:
            if data[place + 1] == _TIMING:
                (delay,) = struct.unpack_from("<H", data, place + 4)
            elif data[place + 1] == _PROGRAM and data[place + 3 : place + 14] in _LOOPS:
                (asked,) = struct.unpack_from("<H", data, place + 16)
                rounds = asked + 1 if asked else FOR_EVER
            place = _after_blocks(data, place + 2)
        else:
            break
    return Frames(count, seconds, rounds)


def _table(flags: int) -> int:
    return 3 * 2 ** ((flags & _SIZE_BITS) + 1) if flags & _HAS_TABLE else 0


def _after_blocks(data: bytes, place: int) -> int:
    """The place behind a row of blocks, each with its length in front; one of 0 ends the row."""
    while data[place]:
        place += data[place] + 1
    return place + 1


def _of_png(data: bytes) -> Frames:
    place, seconds, told = len(_PNG), 0.0, STILL
    while place + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        if kind == b"acTL":
            count, rounds = struct.unpack_from(">II", data, place + 8)
            told = Frames(count, 0.0, rounds)
        elif kind == b"fcTL":
            part, whole = struct.unpack_from(">HH", data, place + 8 + 20)
            seconds += _shown(part / (whole or 100))
        place += length + 12
    return Frames(told.count, seconds, told.rounds)


def _of_webp(data: bytes) -> Frames:
    place, count, seconds, rounds = 12, 0, 0.0, 1
    while place + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, place)
        if kind == b"ANIM":
            (rounds,) = struct.unpack_from("<H", data, place + 12)
        elif kind == b"ANMF":
            count += 1
            seconds += _shown(int.from_bytes(data[place + 20 : place + 23], "little") / 1000)
        place += 8 + length + length % 2
    return Frames(max(count, 1), seconds, rounds)


def _shown(seconds: float) -> float:
    return _SHORTEST if seconds < _ASKS_TOO_LITTLE else seconds
