"""The command that makes anew what is derived from the model and the register."""

from __future__ import annotations

import click

from generator.build import ROOT
from generator.commands.options import MADE_FORMAT, say_made
from generator.editor_help import GLOSSARY, schema_files, with_glossary
from generator.register.ids import ids_of, ids_text, kept_values, still_kept
from generator.register.read import read_register
from generator.whole_file import write_whole


@click.command("schema", help="Maak de hulpbestanden voor invullers opnieuw.")
@MADE_FORMAT
def schema_command(form: str) -> int:
    """Make the files that help who fills in the register."""
    words = (ROOT / GLOSSARY).read_text(encoding="utf-8")
    made = schema_files() | {GLOSSARY: with_glossary(words)}
    register = read_register(ROOT / "data")
    if register.register:
        known = {(ooit.kind, ooit.key) for ooit in register.published}
        kept = still_kept(register.published, kept_values(register.register))
        made["data/.ids"] = ids_text(known | ids_of(register.register), kept)
    for name, text in made.items():
        write_whole(ROOT / name, text)
    return say_made(f"{len(made)} bestanden gemaakt.", {"files": sorted(made)}, form)
