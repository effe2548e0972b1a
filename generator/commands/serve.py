"""Show the site while somebody works on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.build import refuse_taken, serve_site
from generator.checks.all_rules import LANGUAGE, read_and_check
from generator.commands.options import CONTENT, DATA, MEND, RIGHT, TODAY, day_of, say
from generator.commands.own_folder import own_folder
from generator.folders import Folders
from generator.problem import errors


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
