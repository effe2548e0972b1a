"""The command that begins a register for an organisation."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import TypedDict, Unpack

import click

from generator.checks.all_rules import read_and_check
from generator.checks.language_rules import renewed
from generator.checks.subject import Subject
from generator.commands.options import MADE_FORMAT, TODAY, day_of, say_made
from generator.commands.own_folder import SETTINGS, SETTINGS_TEXT
from generator.commands.schema import help_files
from generator.editor_help.json_schema import ANYBODY
from generator.first_register import FirstAnswers, first_files
from generator.folders import ROOT
from generator.problem import errors
from generator.register.page_difficulty import LANGUAGE_FILE, measured_text
from generator.register.product_words import PRODUCT
from generator.register.read import read_register
from generator.whole_file import write_whole

_PARTS = ("data", "content")
# The options, with what is asked and an example of an answer.
_ASKED = {
    "naam": ("Hoe heet de organisatie?", "Gemeente Voorbeeld"),
    "postbus": ("Naar welk mailadres gaan reacties? Een gedeelde postbus.", "plan@voorbeeld.nl"),
    "agenda": ("Hoe heet het plan of de agenda?", "Agenda toegankelijkheid"),
    "thema": ("Hoe heet het eerste thema? Geen thema’s? Laat dit leeg.", "Gebouwen"),
}
_MAY_BE_EMPTY = "thema"
_TAKEN = (
    "In '{folder}' staat al iets in de map '{part}'. Kies een andere map. "
    "Wil je toch deze? Bewaar '{part}' dan eerst ergens anders."
)
_ONE_MISSING = "Er ontbreekt 1 antwoord."
_MORE_MISSING = "Er ontbreken {n} antwoorden."
_WRITE = "Schrijf achter de opdracht: {options}. Maak van de voorbeelden je eigen woorden."
_OPTION = '--{name} "{example}"'
_NOTHING_MADE = "Wij maakten niets."
_MADE = """\
In {folder} staat nu een eigen register.
Zo ga je verder:
1. Ga naar de map: cd {folder}
2. Maak de site: {python} -m generator site
3. Voeg een actie toe. In data/LEESMIJ.md staat hoe."""
# Of the texts only this one is given: the others improve with the product.
_HOME = "content/index.md"
# LEESMIJ sends people there.
_FIRST_FOLDERS = ("data/acties", "data/voortgang", "data/plannen")
# What is made from the rest.
_NOT_KEPT = "/site/\n/build/\n/.site.bezig\n"
_COPIED = """\
In {folder} staat nu een kopie van het register dat bij het programma hoort.
Ga naar de map: cd {folder}
Maak de site: {python} -m generator site
Zoek je een voorbeeld van 2 trekkers, een ronde of een eigen eenheid? Dat maak je zo: {python} -m generator example oefenen"""


class _Asked(TypedDict):
    """The options of the command."""

    folder: Path
    source: str | None
    naam: str | None
    postbus: str | None
    agenda: str | None
    thema: str | None
    day: date | None
    form: str


@click.command("new", help="Begin een eigen register, in een nieuwe map.")
@click.argument("folder", metavar="MAP", type=click.Path(path_type=Path, file_okay=False))
@click.option("--naam", metavar="NAAM", help=_ASKED["naam"][0])
@click.option("--postbus", metavar="ADRES", help=_ASKED["postbus"][0])
@click.option("--agenda", metavar="NAAM", help=_ASKED["agenda"][0])
@click.option("--thema", metavar="NAAM", help=_ASKED["thema"][0])
@click.option(
    "--from",
    "source",
    type=click.Choice(["example"]),
    help="Neem het register over dat bij het programma staat. Dan vragen wij niets.",
)
@TODAY
@MADE_FORMAT
def new_command(**asked: Unpack[_Asked]) -> int:
    """Begin a register: all of it, or nothing when an answer cannot be."""
    folder = asked["folder"].resolve()
    _refuse_to_lose(folder)
    folder.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=".nieuw.", dir=folder))
    try:
        if asked["source"]:
            _copy(beside)
        else:
            _first(beside, asked)
        made = _put_in_place(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        if not any(folder.iterdir()):
            folder.rmdir()
    told = _COPIED if asked["source"] else _MADE
    sentence = told.format(folder=folder, python=_python())
    return say_made(sentence, {"files": made}, asked["form"])


def _refuse_to_lose(folder: Path) -> None:
    """Raises ClickException when the register or the texts would come where something is already."""
    for part in _PARTS:
        there = folder / part
        if there.is_file() or (there.is_dir() and any(there.iterdir())):
            raise click.ClickException(_TAKEN.format(folder=folder, part=part))


def _copy(beside: Path) -> None:
    for part in _PARTS:
        shutil.copytree(ROOT / part, beside / part)


def _first(beside: Path, asked: _Asked) -> None:
    """Write the first register. Raises ClickException when what was answered cannot be."""
    given = {name: asked[name] for name in _ASKED}  # type: ignore[literal-required]  # names of _Asked
    _refuse_to_guess(given)
    answers = FirstAnswers(
        **{name: _ask(name) if text is None else text for name, text in given.items()}
    )
    for name, text in first_files(answers).items():
        write_whole(beside / name, text)
    for name in _FIRST_FOLDERS:
        (beside / name).mkdir(parents=True, exist_ok=True)
    home = (PRODUCT / _HOME).read_text(encoding="utf-8")
    write_whole(beside / _HOME, home)
    today = day_of(asked["day"])
    register = read_register(beside / "data").register
    organisatie = register.organisatie if register else ANYBODY
    for file, text in help_files(beside / "data", today, organisatie).items():
        write_whole(file, text)
    reading, texts, problems = read_and_check(beside / "data", beside / "content", today)
    measured = measured_text(renewed(Subject(reading, texts, today)))
    write_whole(beside / "data" / LANGUAGE_FILE, measured)
    wrong = errors(problems)
    if wrong:
        message = f"{wrong[0].message} {_NOTHING_MADE}"
        raise click.ClickException(message)


def _refuse_to_guess(given: Mapping[str, str | None]) -> None:
    """Raises ClickException where answers are missing and nobody can give them: all at once."""
    missing = [name for name, text in given.items() if text is None]
    if not missing or sys.stdin.isatty():
        return
    options = " ".join(_OPTION.format(name=name, example=_ASKED[name][1]) for name in missing)
    count = _ONE_MISSING if len(missing) == 1 else _MORE_MISSING.format(n=len(missing))
    message = f"{count} {_WRITE.format(options=options)}"
    raise click.ClickException(message)


def _ask(name: str) -> str:
    """Ask for an answer."""
    question, example = _ASKED[name]
    # Without this, somebody who gives no answer is asked again and again.
    empty = "" if name == _MAY_BE_EMPTY else None
    asked = f"{question} Bijvoorbeeld: {example}\n"
    return str(click.prompt(asked, empty, prompt_suffix="> ", show_default=False, err=True))


def _put_in_place(beside: Path, folder: Path) -> list[str]:
    """Move everything into the folder; what the folder has already stays. Returns the names of the files."""
    if folder != ROOT:
        write_whole(beside / SETTINGS, SETTINGS_TEXT)
        write_whole(beside / ".gitignore", _NOT_KEPT)
    made = []
    for file in sorted(beside.rglob("*")):
        name = file.relative_to(beside)
        there = folder / name
        if file.is_dir():
            there.mkdir(exist_ok=True)
        elif not there.exists():
            file.replace(there)
            made.append(name.as_posix())
    return made


def _python() -> str:
    """How somebody here starts the Python of the program."""
    return sys.executable if sys.prefix != sys.base_prefix else "python"
