"""Damage of every kind gives problems with a place, never a traceback."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import ECHT

COPIES = 500
PER_TEST = 50
JUNK = [b"\t", b"\x00", b"\xff", b"&x ", b"*x", b"!!map ", b"'", b'"', b"[", b"{", b": ", b"- ", b"---\n", b"#", b"\r",
        b"\xef\xbb\xbf", "\u202e".encode(), b"onbekend", b"../", b"<script>", b"%", b"|", b">", b"?", b"@", b"`"]  # fmt: skip


@pytest.mark.parametrize("first", range(0, COPIES, PER_TEST))
def test_a_damaged_register_is_explained_or_still_right(
    first: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ECHT / "data", tmp_path / "data")
    shutil.copytree(ECHT / "content", tmp_path / "content")
    for seed in range(first, first + PER_TEST):
        changed = _damage(tmp_path, random.Random(seed))

        code = main(
            ["check", "--data", str(tmp_path / "data"), "--content", str(tmp_path / "content")]
        )

        lines = capsys.readouterr().out.split("\n\n")[0].splitlines()
        assert code in (0, 1), seed
        if code:
            assert lines, seed
            assert all(
                line.split(":")[1].isdigit() and line.split(":")[2].isdigit() for line in lines
            ), (seed, lines)
        for name in changed:
            (tmp_path / name).unlink(missing_ok=True)
            shutil.copyfile(ECHT / name, tmp_path / name)


def _damage(folder: Path, rng: random.Random) -> list[str]:
    """Damage one to three files; returns their names."""
    files = sorted(
        file
        for part in ("data", "content")
        for file in (folder / part).rglob("*.*")
        if file.suffix in {".yml", ".md"}
    )
    changed = rng.sample([file for file in files if file.name != "LEESMIJ.md"], rng.randint(1, 3))
    for file in changed:
        rng.choice([_cut, _insert, _drop_line, _double_line, _swap, _flip, _remove])(file, rng)
    return [file.relative_to(folder).as_posix() for file in changed]


def _cut(file: Path, rng: random.Random) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: rng.randint(0, len(data))])


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
    for _ in range(rng.randint(1, 5)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    file.write_bytes(bytes(data))


def _remove(file: Path, rng: random.Random) -> None:  # noqa: ARG001
    file.unlink()
