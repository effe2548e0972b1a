"""Make the files of an example and put them in a folder that is empty, all or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from generator.checks.language_rules import renewed
from generator.checks.subject import Subject
from generator.example.faults import with_faults
from generator.example.phrases import ONDERWERPEN
from generator.example.records import MAX_ACTIES, make_register
from generator.register.content import read_texts
from generator.register.json_writer import json_text
from generator.register.page_difficulty import LANGUAGE_FILE, measured_text
from generator.register.read import read_register
from generator.register.yaml_writer import yaml_text
from generator.said import SaidError
from generator.whole_file import write_whole

SEED = 2024
Progress = Callable[[int, int], None]


class ExampleError(SaidError):
    """What was asked cannot be made, or there is something in the folder. The sentence says what to do."""


def example_files(acties: int, seed: int, *, fouten: bool = False) -> dict[str, str]:
    """Every file of an example as path and text: data/ with so many actions, and content/.

    The pages that every site has need no text here: the product brings one.
    Raises ExampleError when there are too few or too many actions to make up.
    """
    if not 1 <= acties <= MAX_ACTIES:
        message = f"{acties} acties kan niet. Kies een aantal van 1 tot en met {MAX_ACTIES}."
        raise ExampleError(message)
    made = make_register(acties, seed)
    files = {f"data/{name}": _file_text(name, part) for name, part in made.items()}
    for onderwerp in ONDERWERPEN:
        head = yaml_text({"title": onderwerp.titel})
        files[f"content/themas/{onderwerp.id}.md"] = (
            f"---\n{head}---\n{' '.join(onderwerp.zinnen)}\n"
        )
    if fouten:
        return with_faults(files)
    return files


def _file_text(name: str, part: Any) -> str:
    """The text of a file: a table is text already, anything else becomes JSON or YAML."""
    if isinstance(part, str):
        return part
    if name.endswith(".json"):
        return json_text(part)
    return yaml_text(part)


def refuse_to_lose(folder: Path) -> None:
    """Raises ExampleError when the folder holds anything."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"In '{folder}' staat al iets. Kies een map die leeg is of nog niet bestaat."
        raise ExampleError(message)


def write_example(folder: Path, files: Mapping[str, str], progress: Progress) -> None:
    """Write beside, then rename: the folder is whole or not there. Raises ExampleError when it is not empty."""
    refuse_to_lose(folder)
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        for number, (name, text) in enumerate(files.items(), 1):
            write_whole(beside / name, text)
            progress(number, len(files))
        _measure(beside)
        if folder.exists():
            folder.rmdir()  # only works when it is empty
        beside.chmod(0o777 & ~_umask())
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _measure(folder: Path) -> None:
    """Keep how difficult each page is, as `check --update` does in a register that is used."""
    texts, _ = read_texts(folder / "content")
    measured = renewed(Subject(read_register(folder / "data"), texts))
    write_whole(folder / "data" / LANGUAGE_FILE, measured_text(measured))


def _umask() -> int:
    """The rights that new files do not get here. A temporary folder is closed to others, so it needs them back."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
