"""What the commands that make a site have in common."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from typing import Any

import click

from generator.build import Making, build_site
from generator.commands.options import day_of, step
from generator.folders import Folders
from generator.problem import STILL_TO_COME, Problem

REPORTS = click.option(
    "--rapporten",
    is_flag=True,
    help="Maak ook de bestanden bij elk rapport: PDF, en met pandoc ook Word en LibreOffice.",
)

CLEAN = click.option(
    "--schoon", is_flag=True, help="Maak de site van niets, zonder wat wij onthielden."
)


def making_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the value `making`: how to make the site."""

    @REPORTS
    @CLEAN
    @wraps(command)
    def with_making(*given: Any, rapporten: bool, schoon: bool, **others: Any) -> int:
        return command(*given, making=Making(rapporten, schoon), **others)

    return with_making


def check_and_build(folders: Folders, day: date | None, form: str, making: Making) -> list[Problem]:
    """Check and build. The old site stays when there is a mistake."""
    step("Controleren en de site maken …", form)
    problems = build_site(folders, day_of(day), making)
    # Who asks for a day of long ago knows that there is later news. A job of CI asks for its own.
    long_ago = day is not None and day < day_of(None) - timedelta(days=1)
    return [problem for problem in problems if not (long_ago and problem.rule == STILL_TO_COME)]
