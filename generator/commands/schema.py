"""The command that makes anew what is derived from the model and the register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.commands.options import DATA, MADE_FORMAT, TODAY, day_of, say, say_made
from generator.editor_help.json_schema import (
    ANYBODY,
    GLOSSARY,
    schema_files,
    schemas_left_out,
    with_glossary,
)
from generator.folders import ROOT
from generator.intake.issue_forms import issue_forms
from generator.model.organisatie import Organisatie
from generator.register.corrections import put_right_later
from generator.register.ids import IDS_FILE, ids_of, ids_text, kept_values, still_kept, undated
from generator.register.read import read_register
from generator.whole_file import write_whole

# Where the files about the register stand in the names that they are made with.
_DATA = "data/"


@click.command("schema", help="Maak de hulpbestanden voor invullers opnieuw.")
@DATA
@TODAY
@MADE_FORMAT
def schema_command(data: Path, day: date | None, form: str) -> int:
    """Make the files that help who fills in the register."""
    if not data.is_dir():  # no folder is made of a slip in its name
        return say(read_register(data).problems, form, "")
    register = read_register(data).register
    organisatie = register.organisatie if register else ANYBODY
    made = help_files(data, day_of(day), organisatie)
    for file, text in made.items():
        write_whole(file, text)
    for name in schemas_left_out(organisatie):
        _place(name, data).unlink(missing_ok=True)
    names = sorted(str(_shown(file)) for file in made)
    return say_made(f"{len(made)} bestanden gemaakt.", {"files": names}, form)


def help_files(data: Path, today: date, organisatie: Organisatie = ANYBODY) -> dict[Path, str]:
    """What helps who fills in this register, and the list of what was published. Where the program is also its own words."""
    home = data.resolve().parent
    files = schema_files(organisatie) | issue_forms(organisatie.keuzes)
    made = {_place(name, data): text for name, text in files.items()}
    if home == ROOT:
        words = (ROOT / GLOSSARY).read_text(encoding="utf-8")
        made[ROOT / GLOSSARY] = with_glossary(words)
    published = _published(data, today)
    return made | ({data / IDS_FILE: published} if published else {})


def _published(data: Path, today: date) -> str:
    """The list of what was published, with what is new; empty when the register cannot be read.

    What is put right on a day that is still to come stays as it was kept.
    """
    reading = read_register(data)
    register = reading.register
    if register is None:
        return ""
    known = {(ooit.kind, ooit.key) for ooit in reading.published}
    new = undated(register, reading.published)
    came = dict.fromkeys(new, today.isoformat())
    later = put_right_later(register, today)
    now = {key: value for key, value in kept_values(register).items() if key not in later}
    kept = still_kept(reading.published, now | came)
    return ids_text(known | ids_of(register) | new, kept)


def _place(name: str, data: Path) -> Path:
    if name.startswith(_DATA):
        return data / name.removeprefix(_DATA)
    return data.parent / name


def _shown(file: Path) -> Path:
    """The file as somebody who works in this folder calls it."""
    here = Path.cwd()
    whole = file.resolve()
    return whole.relative_to(here) if whole.is_relative_to(here) else file
