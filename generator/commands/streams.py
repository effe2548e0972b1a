"""What goes out of the program: to a terminal of any kind, to a program that stopped reading, or to nobody."""

from __future__ import annotations

import io
import os
import sys


def speak_to_any_terminal() -> None:
    """Never stop for a letter that the terminal cannot show: such a letter is written as its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say_the_rest() -> None:
    """Write what still waits to be written, while somebody can be told that it does not fit on the disk."""
    sys.stdout.flush()


def stop_speaking() -> None:
    """After this nothing is written any more: who read us, as in `… | head`, has stopped."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
