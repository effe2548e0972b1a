"""Edits as people make them in a register: add, change, delete, rename, settings, texts, the theme of a site."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

_WORDS = [
    "Bel de afdeling",
    "Bel 06-12345678 van 9 tot 5",
    "Mail naar iemand@gemeente.nl",
    "Dit is gerealiseerd",
]


def random_edit(folder: Path, chance: random.Random) -> str:
    """Make one edit in `folder/data` or `folder/content`. Returns what it was; some make mistakes, as people do."""
    edit = chance.choice(EDITS)
    edit(folder, chance)
    return edit.__name__


def change_a_text(folder: Path, chance: random.Random) -> None:
    """Another sentence in a field of the register."""
    file = _one(folder, "data/**/*.yml", chance)
    text = file.read_text(encoding="utf-8")
    fields = list(re.finditer(r"(?m)^(titel|in_het_kort|toelichting): (.+)$", text))
    if fields:
        found = chance.choice(fields)
        said = f"{found[1]}: {chance.choice(_WORDS)} {chance.randint(1, 99)}"
        file.write_text(text[: found.start()] + said + text[found.end() :], encoding="utf-8")


def change_a_page(folder: Path, chance: random.Random) -> None:
    """A sentence more in a text of the editors."""
    file = _one(folder, "content/**/*.md", chance)
    with file.open("a", encoding="utf-8") as out:
        out.write(f"\n\n{chance.choice(_WORDS)}\n")


def add_a_file(folder: Path, chance: random.Random) -> None:
    """A page more."""
    number = chance.randint(1, 999)
    said = f"---\ntitle: Extra {number}\nin_het_kort:\n  - Een pagina erbij.\n---\n\nEen zin.\n"
    (folder / "content" / f"extra-{number}.md").write_text(said, encoding="utf-8")


def add_news(folder: Path, chance: random.Random) -> None:
    """News of another day, with the words of before."""
    file = _one(folder, "data/voortgang/A1/*.yml", chance)
    day = f"2024-06-{chance.randint(20, 29)}"
    text = file.read_text(encoding="utf-8").replace(file.stem, day)
    file.with_stem(day).write_text(text, encoding="utf-8")


def delete_a_file(folder: Path, chance: random.Random) -> None:
    """A file less, of either folder."""
    _one(folder, "*/**/*.*", chance).unlink()


def rename_a_file(folder: Path, chance: random.Random) -> None:
    """Another name for the same bytes."""
    file = _one(folder, "*/**/*.*", chance)
    file.rename(file.with_stem(f"{file.stem}-{chance.randint(1, 9)}"))


def move_lines(folder: Path, chance: random.Random) -> None:
    """Nothing but another place for the same words."""
    file = _one(folder, "data/**/*.yml", chance)
    text = file.read_text(encoding="utf-8")
    file.write_text("# een regel erbij\n" * chance.randint(1, 3) + text, encoding="utf-8")


def change_a_word_list(folder: Path, chance: random.Random) -> None:
    """A stiff word more, so that the same texts get other remarks."""
    file = folder / "data" / "taal" / "vervang.yml"
    typed = _one(folder, "data/acties/*.yml", chance).read_text(encoding="utf-8")
    word = chance.choice(re.findall(r"(?m)^titel: (\w+)", typed) or ["klaar"]).lower()
    with file.open("a", encoding="utf-8") as out:
        out.write(
            f"- term: {word}\n  schrijf: iets anders\n  zeker: nee\n  bron: Eigen lijst\n  datum: 2024-06-01\n"
        )


def change_settings(folder: Path, chance: random.Random) -> None:
    """Another name for the site."""
    file = folder / "data" / "organisatie.yml"
    text = file.read_text(encoding="utf-8")
    name = f"site_naam: Naam {chance.randint(1, 99)}"
    file.write_text(re.sub(r"(?m)^site_naam: .*$", name, text), encoding="utf-8")


def begin(folder: Path, source: Path) -> Path:
    """A copy of a register to edit."""
    for name in ("data", "content"):
        shutil.copytree(source / name, folder / name)
    return folder


def _one(folder: Path, pattern: str, chance: random.Random) -> Path:
    return chance.choice(sorted(file for file in folder.glob(pattern) if file.is_file()))


# What most often shows a fault stands there more than once.
EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    change_a_text,
    change_a_text,
    change_a_word_list,
    change_a_word_list,
    change_a_text,
    change_a_page,
    add_a_file,
    add_news,
    delete_a_file,
    rename_a_file,
    move_lines,
    change_a_word_list,
    change_settings,
)
