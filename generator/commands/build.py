"""Make the site."""

from __future__ import annotations

from datetime import date

import click

from generator.build import Making
from generator.commands.making import check_and_build, making_options
from generator.commands.options import FORMAT, TODAY, folder_options, say
from generator.folders import Folders


@click.command("build", help="Maak de site.")
@folder_options
@TODAY
@FORMAT
@making_options
def build_command(folders: Folders, day: date | None, form: str, making: Making) -> int:
    """Make the site."""
    problems = check_and_build(folders, day, form, making)
    return say(problems, form, f"De site staat in {folders.site}.")
