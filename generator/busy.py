"""One run at a time where two would spoil each other's work. A run that is killed keeps nobody out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.said import SaidError

_NO_PLACE = "In '{folder}' kunnen wij niets bewaren. Kies een andere map."


class BusyError(SaidError):
    """Another run is at work on the same thing. The message says which, and what to do."""


@contextmanager
def alone(place: Path) -> Iterator[None]:
    """Be the only run that works on `place`, a file or folder. Raises BusyError at once when another is.

    Where no file can be made it raises another SaidError.

    The system itself ends the lock with the program, also when that is killed. The empty file beside
    `place` that holds it stays: taking it away would let two runs in.
    """
    lock = FileLock(place.with_name(f".{place.name}.bezig"))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except OSError as error:  # a Timeout is one too
        if not isinstance(error, Timeout) or not Path(lock.lock_file).exists():
            raise SaidError(_NO_PLACE.format(folder=place.parent)) from error
        message = f"Een ander programma is bezig met '{place}'. Wacht tot dat klaar is en probeer het opnieuw."
        raise BusyError(message) from error
    try:
        yield
    finally:
        lock.release()
