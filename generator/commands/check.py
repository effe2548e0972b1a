"""Check the register and the texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.checks.all_rules import read_and_check
from generator.checks.language_rules import renewed
from generator.checks.subject import Subject
from generator.commands.options import CONTENT, DATA, FORMAT, TODAY, day_of, say
from generator.register.page_difficulty import LANGUAGE_FILE, measured_text
from generator.whole_file import write_whole

_RIGHT = "Het register en de teksten zijn in orde: {data}."


@click.command("check", help="Controleer het register en de teksten.")
@DATA
@CONTENT
@TODAY
@FORMAT
@click.option("--update", is_flag=True, help="Onthoud welke pagina's makkelijker werden.")
def check_command(data: Path, content: Path, day: date | None, form: str, *, update: bool) -> int:
    """Check the register and the texts."""
    today = day_of(day)
    reading, texts, problems = read_and_check(data, content, today)
    if update and data.is_dir():  # no folder is made of a slip in its name
        write_whole(data / LANGUAGE_FILE, measured_text(renewed(Subject(reading, texts, today))))
    return say(problems, form, "" if problems else _RIGHT.format(data=data))
