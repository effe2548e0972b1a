"""Damage of every kind gives problems with a place, never a traceback, and nothing that was typed is lost in silence.

`DAMAGED_COPIES=3000 pytest tests/test_damage.py` tries more; the number is small because this takes time.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from itertools import chain
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from generator.checks.language_rules import renewed
from generator.checks.subject import Subject
from generator.figures.figures import figures
from generator.model.register import Register
from generator.pages.render import render
from generator.problem import errors
from generator.register.content import Text
from generator.register.ids import IDS_FILE, ids_of, ids_text, kept_values
from generator.register.page_difficulty import LANGUAGE_FILE, measured_text
from tests.conftest import ECHT, GOED, load

COPIES = int(os.environ.get("DAMAGED_COPIES", "48"))
PARTS = 8
# A day after everything in the examples, so that all of it is known.
DAY = date(2098, 12, 31)
JUNK = [b"\t", b"\x00", b"\xff", b"&x ", b"*x", b"!!map ", b"'", b'"', b"[", b"{", b": ", b"- ", b"---\n", b"#", b"\r",
        b"\xef\xbb\xbf", "\u202e".encode(), b"onbekend", b"../", b"<script>", b"%", b"|", b">", b"?", b"@", b"`",
        b" #", b"\n#", b"\r\r", "\u2028".encode(), "\x85".encode(), b"\x0c", b"&nbsp;", "Ã©".encode(), "\ufffd".encode(),
        "\u00a0".encode(), "\u200b".encode(), "\u00ad".encode(), "\uf0a7".encode(), b'""', b" '' ", b"\\u202E", b"|\n  ",
        b"<<<<<<< HEAD\n", b"\n=======\n", b"\n>>>>>>> tak\n", b"TODO", b"~~", b"\\"]  # fmt: skip
ALIKE = {"a": "а", "e": "е", "o": "о", "i": "і", " ": "\u2009", "-": "–", "n": "ñ", "s": "S"}
LINE_ENDS = [b"\r", b"\r\n", b"\n\r", "\u2028".encode(), "\u2029".encode(), "\x85".encode(), b"\x0b", b"\x0c"]  # fmt: skip
KEY = re.compile(r"\s*(?:- +)*([a-z_]+):(?=\s|$)")
TAG = re.compile(r"<[^>]*>")
WORDS = re.compile(r"\w+")
# Fields in which people write sentences; what stands in them is shown as it is typed.
PROSE = {"titel", "officiele_titel", "in_het_kort", "toelichting", "term", "uitleg", "naam", "let_op", "vraag", "reden",
         "waarom", "tekst", "besluit", "onderwerp", "title", "groep"}  # fmt: skip

# Fewer words can stand anywhere on a site.
SENTENCE = 3

Shown = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Whole:
    """An undamaged register: where it stands, and the fields of which every word is on its site."""

    folder: Path
    shown: Shown


@pytest.fixture(scope="module", params=[GOED, ECHT], ids=["goed", "echt"])
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = _published(request.param, tmp_path_factory.mktemp("whole"))
    site = _site(*load(folder))
    typed = list(chain.from_iterable(_typed(folder, file) for file in _files(folder)))
    # Some fields are not for the site: a quote that is held back, the name of a team.
    lost = {(name, key) for name, key, words in typed if words not in site}
    return Whole(folder, frozenset((name, key) for name, key, _ in typed) - lost)


def test_most_sentences_of_a_right_register_are_on_its_site(whole: Whole) -> None:
    fields = {
        (name, key) for file in _files(whole.folder) for name, key, _ in _typed(whole.folder, file)
    }

    assert len(whole.shown) > 0.8 * len(fields), sorted(fields - whole.shown)


def test_a_sentence_that_gets_lost_is_seen(whole: Whole, tmp_path: Path) -> None:
    shutil.copytree(whole.folder / "data", tmp_path / "data")
    shutil.copytree(whole.folder / "content", tmp_path / "content")
    register, texts = load(tmp_path)
    file = tmp_path / "data" / "acties" / "A2.yml"
    file.write_text(file.read_text("utf-8").replace("titel: ", "titel: Verdwaald "), "utf-8")

    lost = list(_lost(tmp_path, _site(register, texts), whole.shown))

    assert [place for place in lost if "verdwaald" in place]


@pytest.mark.parametrize("part", range(PARTS))
def test_a_damaged_register_is_explained_or_all_of_it_is_shown(
    part: int, whole: Whole, tmp_path: Path
) -> None:
    shutil.copytree(whole.folder / "data", tmp_path / "data")
    shutil.copytree(whole.folder / "content", tmp_path / "content")
    for seed in range(part, COPIES // 2, PARTS):
        changed = _damage(tmp_path, random.Random(seed))

        reading, texts, problems = read_and_check(tmp_path / "data", tmp_path / "content", DAY)

        unplaced = [one for one in problems if not one.file or one.line < 1 or one.column < 1]
        assert not unplaced, (seed, unplaced)
        assert reading.register is not None or errors(problems), (seed, changed)
        if reading.register is not None and not errors(problems):
            told = {problem.file for problem in problems}
            lost = list(_lost(tmp_path, _site(reading.register, texts), whole.shown, told))
            assert not lost, (seed, changed, lost)
        for name in changed:
            _back(tmp_path / name, whole.folder / name)


def _published(right: Path, folder: Path) -> Path:
    """A copy of a right register with the lists of what was on its site."""
    shutil.copytree(right / "data", folder / "data")
    shutil.copytree(right / "content", folder / "content")
    reading, texts, _ = read_and_check(folder / "data", folder / "content")
    register, _ = load(folder)
    lists = {
        IDS_FILE: ids_text(ids_of(register), kept_values(register)),
        LANGUAGE_FILE: measured_text(renewed(Subject(reading, texts))),
    }
    for name, text in lists.items():
        (folder / "data" / name).write_text(text, encoding="utf-8")
    return folder


def _site(register: Register, texts: list[Text]) -> str:
    """Every word of every page, in order, with a space between."""
    pages = render(register, figures(register, DAY), texts)
    html = " ".join(f"{page.title} {page.head} {page.body}" for page in pages)
    written = " ".join(f"{text.head.title} {text.body}" for text in texts)
    return _words(unescape(TAG.sub(" ", html)) + " " + written)


def _words(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return f" {' '.join(WORDS.findall(plain.casefold()))} "


def _typed(folder: Path, file: Path) -> Iterator[tuple[str, str, str]]:
    """The file, the field and the words of every line of prose, read without the reader that is tested."""
    name, key = file.relative_to(folder).as_posix(), ""
    text = file.read_bytes().decode("utf-8", "replace")
    for line in re.split(r"\r\n|[\n\r\u2028\u2029\x85\x0b\x0c]", text):
        found = KEY.match(line)
        if found:
            key = found[1]
        words = _words(line[found.end() if found else 0 :])
        if key in PROSE and len(words.split()) >= SENTENCE and not line.lstrip().startswith("# "):
            yield name, key, words


def _lost(
    folder: Path, site: str, shown: Shown, told: set[str] | frozenset[str] = frozenset()
) -> Iterator[str]:
    """The lines of fields that are always shown, but now stand on no page and in no problem."""
    for file in _files(folder):
        name = file.relative_to(folder).as_posix()
        if name not in told:
            for _, key, words in _typed(folder, file):
                if (name, key) in shown and words not in site:
                    yield f"{name}: {key}:{words}"


def _files(folder: Path) -> list[Path]:
    """The records of a register, one kind in each file or folder."""
    return [file for file in sorted((folder / "data").rglob("*.yml")) if file.is_file()]


def _damage(folder: Path, rng: random.Random) -> list[str]:
    """Damage one to three files; returns their names."""
    files = sorted(
        file
        for part in ("data", "content")
        for file in (folder / part).rglob("*")
        if file.suffix in {".yml", ".md", ".csv"} or file.name in {".ids", ".taal"}
    )
    changed = rng.sample([file for file in files if file.name != "LEESMIJ.md"], rng.randint(1, 3))
    for file in changed:
        rng.choice(DAMAGES)(file, rng)
    return [file.relative_to(folder).as_posix() for file in changed]


def _back(damaged: Path, right: Path) -> None:
    """Put the right file back, whatever stands in its place."""
    if damaged.is_dir() and not damaged.is_symlink():
        shutil.rmtree(damaged)
    damaged.unlink(missing_ok=True)
    shutil.copyfile(right, damaged)


def _cut(file: Path, rng: random.Random) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: rng.randint(0, len(data))])


def _cut_lines(file: Path, rng: random.Random) -> None:
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[: rng.randint(0, len(lines))]))


def _insert(file: Path, rng: random.Random) -> None:
    data = file.read_bytes()
    at = rng.randint(0, len(data))
    file.write_bytes(data[:at] + rng.choice(JUNK) + data[at:])


def _drop_line(file: Path, rng: random.Random) -> None:
    lines = file.read_bytes().split(b"\n")
    del lines[rng.randrange(len(lines))]
    file.write_bytes(b"\n".join(lines))


def _double_line(file: Path, rng: random.Random) -> None:
    lines = file.read_bytes().split(b"\n")
    at = rng.randrange(len(lines))
    file.write_bytes(b"\n".join([*lines[:at], lines[at], *lines[at:]]))


def _swap(file: Path, rng: random.Random) -> None:
    lines = file.read_bytes().split(b"\n")
    rng.shuffle(lines)
    file.write_bytes(b"\n".join(lines))


def _flip(file: Path, rng: random.Random) -> None:
    data = bytearray(file.read_bytes())
    for _ in range(rng.randint(1, 5) if data else 0):
        data[rng.randrange(len(data))] = rng.randrange(256)
    file.write_bytes(bytes(data))


def _remove(file: Path, rng: random.Random) -> None:  # noqa: ARG001
    file.unlink()


def _look_alike(file: Path, rng: random.Random) -> None:
    """One letter, space or dash becomes another one that looks like it."""
    text = file.read_text("utf-8")
    places = [place for place, sign in enumerate(text) if sign in ALIKE]
    if places:
        at = rng.choice(places)
        file.write_text(text[:at] + ALIKE[text[at]] + text[at + 1 :], "utf-8", newline="")


def _apart(file: Path, rng: random.Random) -> None:  # noqa: ARG001
    """Letters and their accents are written apart, as a Mac does."""
    text = unicodedata.normalize("NFD", file.read_text("utf-8"))
    file.write_text(text, "utf-8", newline="")


def _line_ends(file: Path, rng: random.Random) -> None:
    """All lines end in another way, or only one does, or a sentence is broken in two."""
    data, end = file.read_bytes(), rng.choice(LINE_ENDS)
    for old, count in rng.choice([[(b"\n", -1)], [(b"\n", rng.randint(1, 9))], [(b" ", 9)]]):
        file.write_bytes(data.replace(old, end, count))


def _unmerged(file: Path, rng: random.Random) -> None:
    """Two versions of a few lines, with the marks that a merge leaves between them."""
    lines = file.read_bytes().split(b"\n")
    at = rng.randrange(len(lines))
    part = lines[at : at + 2]
    block = [b"<<<<<<< HEAD", *part, b"=======", *part[::-1], b">>>>>>> tak"]
    file.write_bytes(b"\n".join([*lines[:at], *block, *lines[at + 2 :]]))


def _hash(file: Path, rng: random.Random) -> None:
    """A number with a hash in a sentence, which YAML takes for the beginning of a remark."""
    words = file.read_bytes().split(b" ")
    words.insert(rng.randint(0, len(words)), rng.choice([b"#3", b"\n  #team", b"#"]))
    file.write_bytes(b" ".join(words))


def _mistaken(file: Path, rng: random.Random) -> None:  # noqa: ARG001
    """A program took the file for Windows-1252."""
    text = file.read_bytes().decode("cp1252", "replace")
    file.write_text(text, "utf-8", newline="")


def _other_thing(file: Path, rng: random.Random) -> None:
    """A folder, a pipe or a link that leads nowhere stands in the place of the file."""
    file.unlink()
    kind = rng.randrange(3)
    if kind == 0:
        file.mkdir()
    elif kind == 1 and hasattr(os, "mkfifo"):
        os.mkfifo(file)
    else:
        file.symlink_to(file.name)


DAMAGES = (
    _cut,
    _cut_lines,
    _insert,
    _insert,
    _drop_line,
    _double_line,
    _swap,
    _flip,
    _remove,
    _look_alike,
    _look_alike,
    _apart,
    _line_ends,
    _unmerged,
    _hash,
    _mistaken,
    _other_thing,
)
