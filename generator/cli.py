"""Arguments in, exit code out: 0 right, 1 an editor must fix something, 2 the machine is broken."""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Sequence

import click

from generator.build import BuildError
from generator.busy import BusyError
from generator.commands.example import example_command
from generator.commands.gate import gate_command, merge_command
from generator.commands.intake import intake_command
from generator.commands.language import language_command
from generator.commands.manual import with_dutch_help
from generator.commands.new import new_command
from generator.commands.options import BROKEN, RIGHT, asks_for_json
from generator.commands.publish import publish_command
from generator.commands.rapport import rapport_command
from generator.commands.reactions import reactions_command
from generator.commands.ronde import ronde_command
from generator.commands.schema import schema_command
from generator.commands.site import build_command, check_command, serve_command, site_command
from generator.commands.streams import say_the_rest, speak_to_any_terminal, stop_speaking
from generator.commands.verschil import verschil_command
from generator.commands.wie import wie_command
from generator.commands.wrong import about_file, in_dutch
from generator.example.write import ExampleError
from generator.garbage import without_looking
from generator.gate.errors import MachineError
from generator.reactions.tracker_error import TrackerError
from generator.reporters import failed_as_json

_NOT_HERE = "Het lukt niet op deze computer."
_OURS = "Dit is een fout in het programma. Meld hem aan de beheerder, met de regels hierboven."
# What a command may raise; anything else is a mistake of ours, and shows where.
_SAID = (
    click.ClickException,
    ExampleError,
    BusyError,
    MachineError,
    BuildError,
    TrackerError,
    OSError,
)
COMMANDS = (
    new_command,
    check_command,
    build_command,
    gate_command,
    site_command,
    merge_command,
    publish_command,
    serve_command,
    intake_command,
    reactions_command,
    ronde_command,
    rapport_command,
    wie_command,
    verschil_command,
    language_command,
    example_command,
    schema_command,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Never shows a traceback for a mistake in data or machine."""
    try:
        # A job of CI that is cancelled gets SIGTERM; now it cleans up like after Ctrl+C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        speak_to_any_terminal()
        with without_looking():
            return _run(arguments)
    except BrokenPipeError:
        stop_speaking()
        return BROKEN
    except (*_SAID, click.Abort, KeyboardInterrupt) as error:
        if isinstance(error, OSError) and error.filename is None:
            stop_speaking()  # it is the output itself that fails
        return _stop(_sentence(error), sys.argv[1:] if arguments is None else arguments)
    except Exception:  # noqa: BLE001  # told whole, and not with the exit code of an editor's mistake
        traceback.print_exc()
        return _stop(_OURS, sys.argv[1:] if arguments is None else arguments)


def _run(arguments: Sequence[str] | None) -> int:
    code = int(_commands.main(args=arguments, standalone_mode=False) or RIGHT)
    say_the_rest()
    return code


def _sentence(error: BaseException) -> str:
    """What happened and what to do, for somebody who does not know the program."""
    if isinstance(error, click.Abort | KeyboardInterrupt):
        return "Gestopt."
    if isinstance(error, click.ClickException):
        names = [str(command.name) for command in COMMANDS]
        return (
            f"Dit begrijpen wij niet. {in_dutch(error, names)} Kijk bij: python -m generator --help"
        )
    if isinstance(error, ExampleError | BusyError | TrackerError):
        return str(error)
    if isinstance(error, OSError):
        return f"{_NOT_HERE} {about_file(error)}"
    return f"{_NOT_HERE} {error}"


def _stop(sentence: str, arguments: Sequence[str]) -> int:
    """Say why nothing came of it, to a person and to a program that asked for JSON. Returns the exit code."""
    click.echo(sentence, err=True)
    if asks_for_json(arguments):
        click.echo(failed_as_json(sentence))
    return BROKEN


@click.group(
    help="Maak van het register een site die iedereen kan lezen.",
    commands=with_dutch_help(COMMANDS),
)
def _commands() -> None:
    """The group that all commands are in. It does nothing itself."""


with_dutch_help([_commands])
