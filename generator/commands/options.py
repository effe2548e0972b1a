"""What commands share: their options, the exit codes, and how they say what they found."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial, wraps
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from generator.commands.own_folder import own_folder, whose_register
from generator.folders import Folders
from generator.moment import MomentError, no_such_day, parse_moment
from generator.problem import Problem, errors
from generator.reporters import REPORTERS

RIGHT, MEND, BROKEN = 0, 1, 2
# These look at a site, which may be of another; the register only helps.
_OF_A_SITE = frozenset({"gate", "merge"})


class _Day(click.ParamType[date]):
    """A day as 2024-12-31, or as people write it; with a Dutch sentence for anything else."""

    name = "JJJJ-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or stop with an example."""
        if none := no_such_day(str(value)):
            self.fail(f"De dag '{none.typed}' bestaat niet: {none.why}.", param, ctx)
        first, last = _days_in(str(value))
        if first is None or first != last:
            self.fail(
                f"'{value}' is geen dag. Schrijf bijvoorbeeld: {last or '2024-12-31'}.", param, ctx
            )
        if not date(2000, 1, 1) <= first <= date(2099, 12, 31):
            self.fail(f"'{value}' kan niet. Kies een dag van 2000 tot en met 2099.", param, ctx)
        return first


def _days_in(typed: str) -> tuple[date | None, date | None]:
    """The first and the last day that somebody can mean."""
    try:
        moment = parse_moment(typed)
    except MomentError:
        return _far_day(typed)
    return moment.van, moment.tot


def _far_day(typed: str) -> tuple[date | None, date | None]:
    """A day that is too far away for the register."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None, None
    return day, day


def _say_whose(ctx: click.Context, param: click.Parameter, folder: Path) -> Path:
    """Say first which register is read when nobody named one, beside what a program reads."""
    given = ctx.get_parameter_source(str(param.name)) is not ParameterSource.DEFAULT
    told = "" if given or ctx.command.name in _OF_A_SITE else whose_register(folder)
    if told:
        click.echo(told, err=True)
    return folder


def _folder(name: str, own: str, text: str, **more: Any) -> Callable[..., Any]:
    return click.option(
        name,
        type=click.Path(path_type=Path, file_okay=False),
        default=partial(own_folder, own),
        metavar="MAP",
        help=text,
        **more,
    )


DATA = _folder("--data", "data", "De map met het register.", callback=_say_whose)
CONTENT = _folder("--content", "content", "De map met de teksten.")
SITE = _folder("--site-dir", "site", "De map voor de site.")


def folder_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the three folders, as one value `folders`."""

    @wraps(command)
    def with_folders(*given: Any, data: Path, content: Path, site_dir: Path, **others: Any) -> int:
        return command(*given, folders=Folders(data, content, site_dir), **others)

    decorated: Callable[..., int] = DATA(CONTENT(SITE(with_folders)))
    return decorated


FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="text",
    help="Hoe wij fouten laten zien.",
)
# For a command that makes something: what a person reads, or what a program reads.
MADE_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Hoe wij zeggen wat wij maakten.",
)
TODAY = click.option(
    "--today", "day", type=_Day(), default=None, help="De dag waarvan je de stand wilt zien."
)
LAST_DAY = click.option(
    "--uiterlijk",
    type=_Day(),
    default=None,
    help="De laatste dag om te antwoorden, anders 2 weken later.",
)
ROUND_DAY = click.option(
    "--dag", type=_Day(), default=None, help="De dag van de ronde, anders vandaag."
)


def day_option(name: str, text: str) -> Callable[..., Any]:
    """An option with a day."""
    return click.option(name, type=_Day(), default=None, help=text)


def asks_for_json(arguments: Sequence[str]) -> bool:
    """Whether the words behind the command ask for JSON, also when they cannot be understood further."""
    typed = list(arguments)
    pairs = pairwise(typed)
    return "--format=json" in typed or ("--format", "json") in pairs


def say_made(sentence: str, made: Mapping[str, object], form: str) -> int:
    """Say what was made: as a sentence, or for a program as JSON. Returns the exit code."""
    if form == "json":
        click.echo(json.dumps({"problems": [], **made}, ensure_ascii=False, indent=1))
    else:
        click.echo(sentence)
    return RIGHT


def day_of(given: date | None) -> date:
    """The day that was asked for, or today by the clock."""
    return given or date.today()  # noqa: DTZ011  # the calendar of the reader, not UTC


def say(problems: Sequence[Problem], form: str, all_right: str) -> int:
    """Print the problems, or that all is well. Returns the exit code."""
    if problems or form in {"json", "gitlab", "sarif"}:
        click.echo(REPORTERS[form](problems))
    if errors(list(problems)):
        return MEND
    if form == "text" and all_right:
        click.echo(all_right)
    return RIGHT


def step(text: str, form: str) -> None:
    """Say what begins now. For a program this is no answer, so it goes to the error output."""
    click.echo(text, err=form != "text")
