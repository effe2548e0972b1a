"""The command for language: proofread a text, take over a list of words, or tell how terms are used."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.checks.all_rules import read_and_check
from generator.checks.proofread import STANDARD_INPUT, proofread
from generator.checks.subject import Subject
from generator.checks.terms import terms
from generator.commands.options import CONTENT, DATA, MEND, RIGHT, day_of, say, say_made
from generator.language.examine import Examined
from generator.language.import_words import NewWord, import_words
from generator.language.show import examined_as_json, examined_as_text, language_problems
from generator.model.taal import Vervanging
from generator.problem import errors
from generator.register.read import read_register
from generator.register.yaml_writer import InQuotes, yaml_text
from generator.reporters import REPORTERS, as_github
from generator.whole_file import write_whole

_EMPTY_LIST = re.compile(r"^\[\]\n", re.MULTILINE)
# JSON also says what could not be read; the others leave that to the error output.
_TOLD: Mapping[str, Callable[[Sequence[Examined]], str]] = {
    "text": examined_as_text,
    "github": lambda texts: as_github(language_problems(texts)),
}
_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice([*_TOLD, "json"]),
    default="text",
    help="Hoe wij laten zien wat beter kan.",
)


class _Asked(TypedDict):
    """The options of the command."""

    files: tuple[str, ...]
    data: Path
    content: Path
    form: str
    lists: tuple[Path, ...]
    show_terms: bool


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
def language_command(**asked: Unpack[_Asked]) -> int:
    """Tell whether a text is easy to read."""
    if asked["show_terms"]:
        return _show_terms(asked)
    if asked["lists"]:
        return max(_import(asked["data"], path, asked["form"]) for path in asked["lists"])
    if not asked["files"]:
        message = "Noem een bestand of map, of schrijf '-'."
        raise click.ClickException(message)
    return _proofread(asked)


def _show_terms(asked: _Asked) -> int:
    """Tell which terms nobody uses, and which words lack an explanation. Returns the exit code."""
    reading, written, _ = read_and_check(asked["data"], asked["content"])
    told = terms(Subject(reading, written))
    return say_made(str(told), asdict(told), asked["form"])


def _proofread(asked: _Asked) -> int:
    """Tell what can be easier in the texts that were named. Returns the exit code."""
    given = sys.stdin.buffer.read() if STANDARD_INPUT in asked["files"] else b""
    texts, problems = proofread(asked["files"], given, asked["data"], asked["content"])
    if problems:
        click.echo(REPORTERS["text"](problems), err=True)
    nothing = not any(text.sentences for text in texts)
    if nothing:
        click.echo("Wij vonden geen zinnen om te lezen.", err=True)
    if asked["form"] == "json":
        click.echo(examined_as_json(texts, problems))
    elif not nothing:
        click.echo(_TOLD[asked["form"]](texts))
    wrong = [*problems, *errors(language_problems(texts))]
    return MEND if nothing or wrong else RIGHT


def _import(data: Path, path: Path, form: str) -> int:
    """Add the words of one list to data/taal/vervang.yml. Returns the exit code."""
    known = [
        word.term
        for item in read_register(data).items
        if isinstance(word := item.record, Vervanging)
    ]
    made = import_words(path.name, path.read_bytes(), known)
    target = data / "taal" / "vervang.yml"
    old = target.read_text(encoding="utf-8") if target.is_file() else ""
    if made.words and not errors(list(made.problems)):
        today = day_of(None)
        new = yaml_text([_entry(word, path.name, today) for word in made.words])
        # A list that is empty says so in a line of its own, and cannot be followed by words.
        words = _EMPTY_LIST.sub("", old)
        write_whole(target, f"{words}\n{new}".lstrip("\n"))
    added = len(made.words)
    return say(
        made.problems,
        form,
        f"{added} {'woord' if added == 1 else 'woorden'} erbij in {target}.",
    )


def _entry(word: NewWord, source: str, today: date) -> dict[str, str]:
    """The fields of a word as the model of the register names them. It warns; a person makes an error of it."""
    return {
        "term": InQuotes(word.term),
        "schrijf": InQuotes(word.write),
        "zeker": "nee",
        "bron": InQuotes(f"Eigen lijst: {source}"),
        "datum": today.isoformat(),
    }
