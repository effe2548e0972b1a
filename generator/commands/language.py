"""The command for language: proofread a text, take over a list of words, or tell how terms are used."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.checks.proofread import STANDARD_INPUT, proofread
from generator.checks.run import read_and_check
from generator.checks.subject import Subject
from generator.checks.terms import terms
from generator.commands.options import CONTENT, DATA, MEND, RIGHT, day_of, say
from generator.language.import_words import import_words
from generator.language.report import REPORTERS as LANGUAGE_REPORTERS
from generator.language.report import language_problems
from generator.model.taal import Vervanging
from generator.problem import errors
from generator.register.read import read_register
from generator.reporters import REPORTERS, as_github
from generator.whole_file import write_whole

_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice([*LANGUAGE_REPORTERS, "github"]),
    default="text",
    help="Hoe wij laten zien wat beter kan.",
)


@click.command(
    "language", help="Kijk of een tekst makkelijk te lezen is. Schrijf - voor tekst die binnenkomt."
)
@click.argument("files", nargs=-1, metavar="BESTAND...")
@DATA
@CONTENT
@_FORMAT
@click.option(
    "--import",
    "lists",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="LIJST",
    help="Neem een eigen lijst over (CSV).",
)
@click.option(
    "--begrippen",
    "show_terms",
    is_flag=True,
    help="Welk begrip gebruikt niemand, en wat mist uitleg?",
)
def language_command(  # noqa: PLR0913  # one for each option
    files: tuple[str, ...],
    data: Path,
    content: Path,
    form: str,
    lists: tuple[Path, ...],
    *,
    show_terms: bool,
) -> int:
    """Tell whether a text is easy to read."""
    if show_terms:
        reading, written, _ = read_and_check(data, content)
        click.echo(terms(Subject(reading, written)))
        return RIGHT
    if lists:
        return max(_import(data, path) for path in lists)
    if not files:
        message = "Noem een bestand of map, of schrijf '-'."
        raise click.ClickException(message)
    given = sys.stdin.buffer.read() if STANDARD_INPUT in files else b""
    texts, problems = proofread(files, given, data, content)
    if problems:
        click.echo(REPORTERS["text"](problems), err=True)
    if not any(text.sentences for text in texts):
        click.echo("Wij vonden geen zinnen om te lezen.", err=True)
        return MEND
    found = language_problems(texts)
    click.echo(as_github(found) if form == "github" else LANGUAGE_REPORTERS[form](texts))
    return MEND if problems or errors(found) else RIGHT


def _import(data: Path, path: Path) -> int:
    """Add the words of one list to data/taal/vervang.yml. Returns the exit code."""
    known = [
        word.term
        for item in read_register(data).items
        if isinstance(word := item.record, Vervanging)
    ]
    made = import_words(path.name, path.read_bytes(), known, day_of(None))
    target = data / "taal" / "vervang.yml"
    old = target.read_text(encoding="utf-8") if target.is_file() else ""
    if made.added and not errors(list(made.problems)):
        write_whole(target, (old + made.text).lstrip("\n"))
    return say(
        made.problems,
        "text",
        f"{made.added} {'woord' if made.added == 1 else 'woorden'} erbij in {target}.",
    )
