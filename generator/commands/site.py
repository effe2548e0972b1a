"""Commands that read the register and make the site."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator.build import Folders, Making, build_site, refuse_taken, serve_site
from generator.checks.all_rules import LANGUAGE, STILL_TO_COME, read_and_check
from generator.checks.language_rules import renewed
from generator.checks.subject import Subject
from generator.commands.gate import gate_options, inspect, say_verdict
from generator.commands.options import (
    CONTENT,
    DATA,
    FORMAT,
    MEND,
    RIGHT,
    TODAY,
    day_of,
    folder_options,
    say,
    step,
)
from generator.commands.own_folder import own_folder
from generator.gate.run import GateOptions
from generator.problem import Problem, errors
from generator.register.page_difficulty import LANGUAGE_FILE, measured_text
from generator.whole_file import write_whole

REPORTS = click.option(
    "--rapporten",
    is_flag=True,
    help="Maak ook de bestanden bij elk rapport: PDF, en met pandoc ook Word en LibreOffice.",
)

CLEAN = click.option(
    "--schoon", is_flag=True, help="Maak de site van niets, zonder wat wij onthielden."
)


def _making(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the value `making`: how to make the site."""

    @REPORTS
    @CLEAN
    @wraps(command)
    def with_making(*given: Any, rapporten: bool, schoon: bool, **others: Any) -> int:
        return command(*given, making=Making(rapporten, schoon), **others)

    return with_making


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
    if update:
        write_whole(data / LANGUAGE_FILE, measured_text(renewed(Subject(reading, texts, today))))
    return say(problems, form, "" if problems else "Het register en de teksten zijn in orde.")


@click.command("build", help="Maak de site.")
@folder_options
@TODAY
@FORMAT
@_making
def build_command(folders: Folders, day: date | None, form: str, making: Making) -> int:
    """Make the site."""
    return say(_make(folders, day, form, making), form, f"De site staat in {folders.site}.")


@click.command("site", help="Controleer, maak de site, en controleer de site.")
@folder_options
@TODAY
@FORMAT
@_making
@gate_options
def site_command(
    folders: Folders, day: date | None, form: str, options: GateOptions, making: Making
) -> int:
    """Check, make the site, and check the site."""
    found = _make(folders, day, form, making)
    if form == "text" or errors(found):
        if code := say(found, form, f"De site staat in {folders.site}."):
            return code
        found = []
    # A program reads one answer, so what was found waits for the gate.
    return say_verdict(inspect(folders, day_of(day), form, options), form, found)


@click.command("serve", help="Bekijk de site terwijl je eraan werkt.")
@DATA
@CONTENT
@TODAY
@click.option(
    "--port",
    default=8000,
    type=click.IntRange(1, 65535),
    metavar="NUMMER",
    help="Het nummer achter het adres, 1 tot en met 65535. Anders 8000.",
)
def serve_command(data: Path, content: Path, day: date | None, port: int) -> int:
    """Show the site while somebody works on it."""
    _, _, problems = read_and_check(data, content, None if day else day_of(day))
    say(problems, "text", "")
    if errors([problem for problem in problems if problem.rule not in LANGUAGE]):
        return MEND
    refuse_taken(port)
    click.echo(
        f"Bekijk de site op http://127.0.0.1:{port}/. Wat beter kan, staat onder de pagina. Stop met Ctrl+C."
    )
    try:
        serve_site(Folders(data, content, own_folder("site")), day_of(day), port)
    except KeyboardInterrupt:
        click.echo("Gestopt.")
    return RIGHT


def _make(folders: Folders, day: date | None, form: str, making: Making) -> list[Problem]:
    """Check and build. The old site stays when there is a mistake."""
    step("Controleren en de site maken …", form)
    problems = build_site(folders, day_of(day), making)
    # Who asks for a day of long ago knows that there is later news. A job of CI asks for its own.
    long_ago = day is not None and day < day_of(None) - timedelta(days=1)
    return [problem for problem in problems if not (long_ago and problem.rule == STILL_TO_COME)]
