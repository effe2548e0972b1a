"""What may not be shown stands in no file of the site: a secret word in every such field, and then all files are read."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.build import build_site
from generator.folders import Folders
from generator.model.register import Kind
from generator.model.shared import Onderbouwing
from generator.problem import Problem, errors
from generator.register.files import data_files
from generator.register.yaml_writer import yaml_text
from tests.conftest import DAG, GOED, load
from tests.outputs.everything import everything

# Letters that no word has, and that no program divides.
_WORD = "qzx"
SENSITIVE = "A1"
# What a step or risk says about itself, and what news says about a step.
_OF_ITEM = ("titel", "officiele_titel", "toelichting", "woord_van_bron", "reden")


@dataclass(slots=True)
class Secrets:
    """Where each secret word stands."""

    places: dict[str, str] = field(default_factory=dict)
    sensitive_steps: frozenset[str] = frozenset()

    def word(self, place: str) -> str:
        """A word of its own for one place."""
        word = f"{_WORD}{len(self.places) + 100}"
        self.places[word] = place
        return word

    def plant(self, place: str, kind: Kind, raw: dict[str, Any]) -> None:
        """Put a word in everything of a record that may not be shown."""
        if issubclass(kind.record, Onderbouwing):
            raw["opmerking"] = self.word(f"{place} opmerking")
        # The folder says of which action news is.
        of = (raw.get("code"), raw.get("over"), Path(place).parent.name)
        is_sensitive = raw.get("gevoelig") == "ja" or SENSITIVE in of
        self._quotes(place, raw, held_back=is_sensitive)
        if kind.name == "risicos" and is_sensitive:
            self._all(place, raw, _OF_ITEM)
        if is_sensitive and kind.name == "voortgang":
            raw["woord_van_bron"] = self.word(f"{place} woord_van_bron")
        for step in raw.get("stappen", ()):
            if step.get("gevoelig") == "ja" or step["code"] in self.sensitive_steps:
                self.sensitive_steps |= {step["code"]}
                self._all(f"{place} {step['code']}", step, _OF_ITEM)
                self._quotes(place, step, held_back=True)
        for one in raw.get("reacties", ()):
            if one.get("over") == SENSITIVE:
                self._all(f"{place} {one['nummer']}", one, ("tekst", "antwoord"))

    def later(self, place: str, raw: dict[str, Any]) -> None:
        """News of after the day of the site."""
        raw["toelichting"] = self.word(f"{place} toelichting")

    def _quotes(self, place: str, raw: dict[str, Any], *, held_back: bool) -> None:
        for quote in raw.get("citaten", ()):
            if held_back or "niet_tonen" in quote:
                quote["tekst"] = self.word(f"{place} citaat")

    def _all(self, place: str, raw: dict[str, Any], names: tuple[str, ...]) -> None:
        for name in names:
            if name in raw:
                raw[name] = self.word(f"{place} {name}")


@dataclass(frozen=True, slots=True)
class Hidden:
    """A built site, and the words that may not be in it."""

    folder: Path
    secrets: Secrets
    shown: str


@pytest.fixture(scope="module")
def hidden(tmp_path_factory: pytest.TempPathFactory) -> Hidden:
    folder = tmp_path_factory.mktemp("geheim")
    for name in ("data", "content"):
        shutil.copytree(GOED / name, folder / name)
    secrets, shown = Secrets(), f"{_WORD}99"
    # Actions before their news, so that it is known which steps are sensitive.
    for name, file, kind in sorted(_files(folder), key=lambda one: one[2].name != "acties"):
        raw = yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506  # every value stays text
        for record in raw if kind.many else [raw]:
            if kind.name == "acties" and record["code"] == SENSITIVE:
                record |= {"gevoelig": "ja", "gevoelig_reden": "Dit gaat over een klein team."}
                record["titel"] = f"Brieven {shown}"
            secrets.plant(name, kind, record)
        file.write_text(yaml_text(raw), "utf-8")
    _later(folder, secrets)
    folders = Folders(folder / "data", folder / "content", folder / "site")
    assert errors(build_site(folders, DAG)) == []
    return Hidden(folder, secrets, shown)


def _files(folder: Path) -> Iterator[tuple[str, Path, Kind]]:
    for found in data_files(folder / "data"):
        assert not isinstance(found, Problem)
        if not found[2].csv:
            yield found


def _later(folder: Path, secrets: Secrets) -> None:
    """News of the day after the day of the site, which is not known yet."""
    old = folder / "data" / "voortgang" / "A3" / "2024-03-30.yml"
    raw = yaml.load(old.read_text("utf-8"), yaml.CBaseLoader) | {"peildatum": "2024-07-02"}  # noqa: S506
    secrets.later("later", raw)
    old.with_name("2024-07-02.yml").write_text(yaml_text(raw), "utf-8")


def test_every_kind_of_hidden_field_holds_a_word(hidden: Hidden) -> None:
    told = " ".join(hidden.secrets.places.values())

    kinds = {one.name for one in _kinds() if issubclass(one.record, Onderbouwing)}
    assert len(kinds) > 5
    for part in (
        "opmerking",
        "citaat",
        "A1.3 titel",
        "risicos.yml titel",
        "woord_van_bron",
        "tekst",
        "antwoord",
        "later",
    ):
        assert part in told, part


def _kinds() -> list[Kind]:
    return [kind for _, _, kind in _files(GOED)]


def test_no_file_of_the_site_holds_any_of_them(hidden: Hidden) -> None:
    files = dict(_read(hidden.folder / "site"))
    leaked = {
        f"{place} in {path}"
        for path, text in files.items()
        for word, place in hidden.secrets.places.items()
        if word in text
    }

    assert leaked == set()
    assert {Path(path).suffix for path in files} >= {".html", ".csv", ".json", ".jsonld", ".xlsx", ".xml", ".ics"}  # fmt: skip


def test_no_report_holds_any_of_them(hidden: Hidden) -> None:
    made = everything(*load(hidden.folder), DAG)
    reports = {path: content.decode() for path, content in made.items() if "verslag/" in path}

    assert len(reports) == 4
    assert [
        path for path, text in reports.items() if any(w in text for w in hidden.secrets.places)
    ] == []


def test_a_word_that_is_shown_is_found_in_every_kind_of_file(hidden: Hidden) -> None:
    found = {path for path, text in _read(hidden.folder / "site") if hidden.shown in text}

    assert {Path(path).suffix for path in found} >= {
        ".html",
        ".csv",
        ".json",
        ".xlsx",
        ".xml",
        ".ics",
    }
    assert {"volgen/planning.ics", "volgen/thema/taal.ics", "volgen/actie/a1.xml"} <= found
    assert any(path.startswith("zoekindex/") for path in found)


def _read(site: Path) -> Iterator[tuple[str, str]]:
    """Every file as text, without the places where a long word may break; of a workbook what is in it."""
    for file in sorted(site.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            if file.suffix == ".xlsx":
                with zipfile.ZipFile(io.BytesIO(content)) as archive:
                    content = b"".join(map(archive.read, archive.namelist()))
            text = content.decode("utf-8", "replace")
            # A line of a calendar is folded.
            plain = text.replace("\r\n ", "").replace("\u00ad", "").replace("&shy;", "")
            yield file.relative_to(site).as_posix(), plain.lower()
