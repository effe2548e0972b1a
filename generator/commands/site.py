"""Check, make the site, and check the site."""

from __future__ import annotations

from datetime import date

import click

from generator.build import Making
from generator.commands.gate import gate_options, inspect, say_verdict
from generator.commands.making import check_and_build, making_options
from generator.commands.options import FORMAT, TODAY, day_of, folder_options, say
from generator.folders import Folders
from generator.gate.run import GateOptions
from generator.problem import errors


@click.command("site", help="Controleer, maak de site, en controleer de site.")
@folder_options
@TODAY
@FORMAT
@making_options
@gate_options
def site_command(
    folders: Folders, day: date | None, form: str, options: GateOptions, making: Making
) -> int:
    """Check, make the site, and check the site."""
    found = check_and_build(folders, day, form, making)
    if options.shard.number > 1:
        found = errors(found)  # every part finds the same; the first tells what only needs a look
    if form == "text" or errors(found):
        if code := say(found, form, f"De site staat in {folders.site}."):
            return code
        found = []
    # A program reads one answer, so what was found waits for the gate.
    return say_verdict(inspect(folders, day_of(day), form, options), form, found)
