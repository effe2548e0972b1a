"""A folder of data in which somebody typed something nasty in a few places, chosen by a seed."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.conftest import GOED
from tests.datasets.nasty import nasty_text

# What a program of another can write, and no text of ours holds.
_HALVES = ("\ud800", "\udc00a", "a\udfff", "\ud83d ")
_BYTES = (
    b"\xed\xa0\x80",
    b"\x00",
    b"\xff\xfe",
    b"\xc3",
    b"\xf4\x90\x80\x80",
    b"\x1a",
    b"\xef\xbf\xbe",
)
_DAYS = (
    "0001-01-01", "9999-12-31", "1899-12-31", "2100-01-01", "2024-02-30", "2099-12-31", "1900-01-01", "-1", "10000-01-01", "31-12-9999",
)  # fmt: skip
_LINKS = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>1</script>", "//kwaad.invalid", "https://a.example@kwaad.invalid/",
    'https://kwaad.invalid/" onclick="x', "vbscript:x", "file:///etc/passwd", "../../weg", "https://[::1", "\x01javascript:alert(1)",
)  # fmt: skip
_NAMES = (
    "../weg",
    "..",
    "a/b",
    "CON",
    "A1.yml",
    "a\\b",
    "x" * 300,
    "é",
    " ",
    "-",
    "A1;B2",
    "%2e%2e",
    "nul\x00",
)
# What a person may well type, and a program could take for more than words.
_TAKEN = (
    "=1+1", "+31 van ons", "-2 plekken", "@ ons", "= SOM(A1:A9)", "]]> en ]", "] en [", "../../weg", "javascript:alert(1)", "Een; =1+1",
    "'=1", 'Hij zei: "ja"', "a | b | c", "{{ 7*7 }}", "${x}", "👩‍🦽 en 🏳️‍🌈", "x" * 10_000, "woord " * 2_000, "100% & meer", "a < b > c",
    "\\n en \\", "`code`", "# kop", "- punt", "**vet** en _schuin_", "_x003D_1+1", "?bcc=iemand&x=1", "END:VCALENDAR", "e\u0301\u0301",
)  # fmt: skip
_FREE_KEYS = frozenset(
    {
        "titel",
        "toelichting",
        "naam",
        "onderwerp",
        "veranderd",
        "advies",
        "hoe",
        "uitleg",
        "in_het_kort",
        "tekst",
    }
)
_FIELD = re.compile(r"^(?P<before>\s*(?:- )?(?P<key>[a-z_]+): )(?P<value>\S.*)$", re.MULTILINE)
_DAY = re.compile(r"^'?[0-9]{4}-[0-9]{2}-[0-9]{2}'?$")
_LINK_KEYS = frozenset({"adres", "link", "links", "site", "bewerken", "url", "postbus"})
_KEY_KEYS = frozenset({"id", "code", "thema", "plan", "bron", "trekker", "rol"})


def typed_nasty(folder: Path, seed: int) -> Path:
    """Copy the small register to `folder`, with one to four places in it damaged. Returns the folder."""
    dice = random.Random(seed)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(GOED, folder)
    # How hard its pages were to read is not what is looked at here.
    (folder / "data" / ".taal").unlink(missing_ok=True)
    files = sorted(
        file for file in folder.rglob("*") if file.suffix in {".yml", ".json", ".csv", ".md"}
    )
    if dice.random() < 0.6:
        _as_a_person(files, dice)
        return folder
    for _ in range(dice.randint(1, 3)):
        file = dice.choice(files)
        dice.choice(_WAYS[file.suffix])(file, dice)
    return folder


def _as_a_person(files: list[Path], dice: random.Random) -> None:
    """Words that may be typed, in a few fields that take any words."""
    places = [(file, found) for file in files if file.suffix == ".yml" for found in _free(file)]
    for file, number in dice.sample(places, 3):
        field = list(_FIELD.finditer(file.read_text("utf-8")))[number]
        _put(file, field, json.dumps(dice.choice(_TAKEN), ensure_ascii=False))


def _free(file: Path) -> list[int]:
    found = enumerate(_FIELD.finditer(file.read_text("utf-8")))
    return [number for number, field in found if field["key"] in _FREE_KEYS]


def _put(file: Path, field: re.Match[str], typed: str) -> None:
    text = f"{field.string[: field.start('value')]}{typed}{field.string[field.end('value') :]}"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))


def _in_a_field(file: Path, dice: random.Random) -> None:
    """Another value in a field of YAML, written so that every sign comes through."""
    text = file.read_bytes().decode("utf-8", "surrogateescape")
    found = list(_FIELD.finditer(text))
    if not found:
        return
    field = dice.choice(found)
    typed = json.dumps(_value(field["key"], field["value"], dice), ensure_ascii=dice.random() < 0.5)
    _put(file, field, typed)


def _value(key: str, value: str, dice: random.Random) -> object:
    if key in _LINK_KEYS:
        return dice.choice(_LINKS)
    if key in _KEY_KEYS:
        return dice.choice(_NAMES)
    if _DAY.match(value):
        return dice.choice(_DAYS)
    if dice.random() < 0.1:
        return dice.choice(_HALVES)
    return dice.choice(([], {}, "", None, [[]])) if dice.random() < 0.1 else nasty_text(dice)


def _in_json(file: Path, dice: random.Random) -> None:
    """Another text in a file that another program wrote."""
    text = file.read_text("utf-8")
    found = list(re.finditer(r'"(?:[^"\\]|\\.)*"(?!\s*:)', text))
    place = dice.choice(found)
    value = dice.choice(
        (nasty_text(dice), dice.choice(_HALVES), dice.choice(_DAYS), dice.choice(_LINKS))
    )
    file.write_text(f"{text[: place.start()]}{json.dumps(value)}{text[place.end() :]}", "utf-8")


def _in_a_table(file: Path, dice: random.Random) -> None:
    rows = file.read_text("utf-8").split("\n")
    number = dice.randrange(len(rows))
    cells = rows[number].split(";")
    cells[dice.randrange(len(cells))] = dice.choice((*_DAYS, *_NAMES, nasty_text(dice)))
    rows[number] = ";".join(cells)
    file.write_bytes("\n".join(rows).encode("utf-8", "surrogatepass"))


def _in_a_text(file: Path, dice: random.Random) -> None:
    text = file.read_text("utf-8")
    typed = dice.choice(
        (nasty_text(dice), f"[klik]({dice.choice(_LINKS)})", f"![]({dice.choice(_LINKS)})")
    )
    file.write_bytes(f"{text}\n{typed}\n".encode("utf-8", "surrogatepass"))


def _some_bytes(file: Path, dice: random.Random) -> None:
    content = file.read_bytes()
    place = dice.randrange(len(content) + 1)
    file.write_bytes(content[:place] + dice.choice(_BYTES) + content[place:])


def _emptied(file: Path, dice: random.Random) -> None:
    file.write_text(dice.choice(("", "[]\n", "{}\n", "\n", "---\n")), "utf-8")


_Way = Callable[[Path, random.Random], None]
_WAYS: dict[str, tuple[_Way, ...]] = {
    ".yml": (_in_a_field,) * 8 + (_some_bytes, _emptied),
    ".json": (_in_json,) * 6 + (_some_bytes, _emptied),
    ".csv": (_in_a_table,) * 6 + (_some_bytes, _emptied),
    ".md": (_in_a_text,) * 6 + (_some_bytes,),
}
