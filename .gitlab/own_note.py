"""Prints the number of our own comment at a merge request; nothing when there is none.

Asked with the text that is told now, the notes (the newest first) and the user of the token, as GitLab gives them.
The first line of the text is a mark that no reader sees. A comment of somebody else who copied it is not ours.
"""

# ruff: noqa: INP001  # a script of a job, and no package

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(text: str, notes: str, user: str) -> None:
    """Read the three files and print what was found."""
    mark = _read(text).partition("\n")[0]
    us = json.loads(_read(user))["id"]
    for note in json.loads(_read(notes)):
        if note["author"]["id"] == us and note["body"].startswith(mark):
            sys.stdout.write(f"{note['id']}\n")
            return


def _read(file: str) -> str:
    return Path(file).read_text(encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
