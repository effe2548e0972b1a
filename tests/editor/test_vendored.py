"""The program is put beside our page as we looked at it, or not at all."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator import vendored
from generator.editor.beside_page import CONFIG
from generator.gate.errors import MachineError
from generator.vendored import PACKAGE, add_program, by_itself, program, with_dutch_words

CODE = "nl:()=>u(()=>import(`../locales/nl.json`)),de:()=>u(()=>import(`../locales/de.json`))"
LETTERS = "src:url(https://cdn.jsdelivr.net/fontsource/fonts/a.woff2);"


def package(folder: Path, code: str) -> Path:
    """A package that looks like the real one."""
    (folder / "npm" / "assets").mkdir(parents=True)
    (folder / "locales").mkdir()
    (folder / "npm" / "index.js").write_text(code, encoding="utf-8")
    (folder / "npm" / "index.js.map").write_text("{}", encoding="utf-8")
    (folder / "npm" / "assets" / "a.woff2").write_bytes(b"wOF2")
    (folder / "locales" / "nl.json").write_text('{"save": "Opslaan"}', encoding="utf-8")
    (folder / "LICENSE.txt").write_text("MIT", encoding="utf-8")
    return folder


def test_every_language_is_the_dutch_one_because_a_browser_asks_for_json_without_end() -> None:
    assert with_dutch_words(CODE).count("./nl.js") == 2
    assert ".json" not in with_dutch_words(CODE)


@pytest.mark.parametrize("code", [CODE + CODE, CODE.replace("nl.json", "nl.mjs"), ""])
def test_words_that_are_not_named_exactly_once_stop_the_build(code: str) -> None:
    with pytest.raises(
        MachineError, match=r"klopt niet: .* keer in, en dat moet 1 keer zijn\. Haal 'beheer' weg"
    ):
        with_dutch_words(code)


def test_no_letters_come_from_another_host() -> None:
    assert "://" not in by_itself(LETTERS * 3)
    with pytest.raises(MachineError, match="2 keer in, en dat moet 3 keer zijn"):
        by_itself(LETTERS * 2)


def test_other_files_than_we_looked_at_stop_the_build(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="andere bestanden"):
        program(package(tmp_path, CODE + LETTERS * 3))


def test_the_files_are_those_of_the_package_with_its_licence_and_without_maps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dict(vendored._made(package(tmp_path, CODE + LETTERS * 3)))  # noqa: SLF001
    known = {f"beheer/cms/{name}": digest for name, digest in vendored.digests(made).items()}
    monkeypatch.setattr(vendored, "program_files", lambda: known)

    assert program(tmp_path) == made
    assert sorted(made) == ["LICENSE.txt", "assets/a.woff2", "index.js", "nl.js"]
    assert made["nl.js"] == b'export default {"save": "Opslaan"};\n'


def test_a_site_on_which_nobody_edits_needs_no_npm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vendored, "install", None)

    add_program(tmp_path, tmp_path / "cache")

    assert list(tmp_path.iterdir()) == []


def test_the_folder_for_the_program_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / CONFIG).parent.mkdir()
    (tmp_path / CONFIG).write_text("{}", encoding="utf-8")
    monkeypatch.setattr(vendored, "install", lambda *_: tmp_path)
    monkeypatch.setattr(vendored, "program", lambda _: {"assets/a.woff2": b"wOF2"})

    add_program(tmp_path, tmp_path / "cache")

    assert (tmp_path / "beheer" / "cms" / "assets" / "a.woff2").read_bytes() == b"wOF2"


def test_one_version_is_locked_with_the_digest_of_every_package() -> None:
    wanted = json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    locked = json.loads((PACKAGE / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    assert re.fullmatch(r"\d+\.\d+\.\d+", wanted["@sveltia/cms"])
    assert locked["node_modules/@sveltia/cms"]["version"] == wanted["@sveltia/cms"]
    assert [name for name, one in locked.items() if name and "integrity" not in one] == []
