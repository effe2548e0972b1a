"""Write what is taken as new files: all of it or nothing, and never over a file that is there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree

from generator.busy import alone
from generator.whole_file import write_whole


def keep_new(data: Path, files: Mapping[str, str]) -> None:
    """Write new files, by their name below `data`. What cannot all be written is not written at all.

    A run that ends while it puts them in their place leaves the rest ready; the next run finishes it.
    Raises FileExistsError that names the first file that is there already, BusyError when another run is
    at work, and OSError when the disk does not take it.
    """
    with alone(data):
        _finish(data)
        for name in files:
            if (data / name).exists():
                raise FileExistsError(17, "File exists", str(data / name))
        half = _beside(data, "half")
        rmtree(half, ignore_errors=True)
        for name, text in files.items():
            write_whole(half / name, text)
        if files:
            half.rename(_beside(data, "binnen"))
            _finish(data)


def finish(data: Path) -> None:
    """Put the files of a run that was killed halfway in their place; after that nothing of it is left to do."""
    with alone(data):
        _finish(data)


def _finish(data: Path) -> None:
    ready = _beside(data, "binnen")
    for file in sorted(ready.rglob("*.yml")):
        place = data / file.relative_to(ready)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.replace(place)
    rmtree(ready, ignore_errors=True)


def _beside(data: Path, name: str) -> Path:
    """A folder beside `data`. Everything is written there first, so that the register never holds half of it."""
    return data.with_name(f".{data.name}.{name}")
