"""Write the index of a whole site."""

from __future__ import annotations

from pathlib import Path

from generator.html_tree import without_soft_hyphens
from generator.remember.memory import Memory
from generator.search.entries import remembered_entry
from generator.search.index import index_files

FOLDER = "zoekindex"


def write_index(site: Path, memory: Memory) -> None:
    """Make the index from the finished pages of `site`, so that it cannot know more than they show.

    Nobody may read the folder of the index before it is whole. `memory` holds what was read of pages before.
    """
    pages = {
        file.parent.relative_to(site).as_posix(): file for file in sorted(site.rglob("index.html"))
    }
    addresses = {"" if folder == "." else f"{folder}/": file for folder, file in pages.items()}
    read = (
        remembered_entry(memory, address, without_soft_hyphens(file.read_bytes()))
        for address, file in addresses.items()
    )
    for name, text in index_files([entry for entry in read if entry]).items():
        file = site / FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
