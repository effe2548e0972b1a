"""The command that makes anew what is derived from the model and the register."""

from __future__ import annotations

from datetime import date

import click

from generator.build import ROOT
from generator.commands.options import MADE_FORMAT, TODAY, day_of, say_made
from generator.editor_help import GLOSSARY, schema_files, with_glossary
from generator.intake.issue_forms import issue_forms
from generator.register.ids import ids_of, ids_text, kept_values, still_kept, undated
from generator.register.read import read_register
from generator.whole_file import write_whole


@click.command("schema", help="Maak de hulpbestanden voor invullers opnieuw.")
@TODAY
@MADE_FORMAT
def schema_command(day: date | None, form: str) -> int:
    """Make the files that help who fills in the register."""
    words = (ROOT / GLOSSARY).read_text(encoding="utf-8")
    made = schema_files() | issue_forms() | {GLOSSARY: with_glossary(words)}
    register = read_register(ROOT / "data")
    if register.register:
        known = {(ooit.kind, ooit.key) for ooit in register.published}
        new = undated(register.register, register.published)
        came = dict.fromkeys(new, day_of(day).isoformat())
        kept = still_kept(register.published, kept_values(register.register) | came)
        made["data/.ids"] = ids_text(known | ids_of(register.register) | new, kept)
    for name, text in made.items():
        write_whole(ROOT / name, text)
    return say_made(f"{len(made)} bestanden gemaakt.", {"files": sorted(made)}, form)
