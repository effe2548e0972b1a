"""Arguments in, exit code out: 0 right, 1 an editor must fix something, 2 the machine is broken."""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Sequence

import click

from generator.commands.later import LaterGroup
from generator.commands.options import BROKEN, RIGHT, asks_for_json
from generator.commands.streams import say_the_rest, speak_to_any_terminal, stop_speaking
from generator.commands.wrong import about_file, in_dutch
from generator.garbage import without_looking
from generator.reporters import failed_as_json
from generator.said import NotHereError, SaidError

_NOT_HERE = "Het lukt niet op deze computer."
_OURS = "Dit is een fout in het programma. Meld hem aan de beheerder, met de regels hierboven."
# What a command may raise; anything else is a mistake of ours, and shows where.
_SAID = (click.ClickException, SaidError, OSError)
# Where the code of each command stands, in the order in which help shows them.
COMMANDS = {
    "new": "generator.commands.new:new_command",
    "check": "generator.commands.check:check_command",
    "build": "generator.commands.build:build_command",
    "gate": "generator.commands.gate:gate_command",
    "site": "generator.commands.site:site_command",
    "merge": "generator.commands.gate:merge_command",
    "publiceer": "generator.commands.publish:publish_command",
    "serve": "generator.commands.serve:serve_command",
    "intake": "generator.commands.intake:intake_command",
    "reacties": "generator.commands.reactions:reactions_command",
    "ronde": "generator.commands.ronde:ronde_command",
    "rapport": "generator.commands.rapport:rapport_command",
    "wie": "generator.commands.wie:wie_command",
    "verschil": "generator.commands.verschil:verschil_command",
    "verandert": "generator.commands.verandert:verandert_command",
    "language": "generator.commands.language:language_command",
    "example": "generator.commands.example:example_command",
    "schema": "generator.commands.schema:schema_command",
}
_GROUP = LaterGroup(help="Maak van het register een site die iedereen kan lezen.", places=COMMANDS)


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
    code = int(_GROUP.main(args=arguments, standalone_mode=False) or RIGHT)
    say_the_rest()
    return code


def _sentence(error: BaseException) -> str:
    """What happened and what to do, for somebody who does not know the program."""
    if isinstance(error, click.Abort | KeyboardInterrupt):
        return "Gestopt."
    if isinstance(error, click.ClickException):
        told = in_dutch(error, list(COMMANDS))
        return f"Dit begrijpen wij niet. {told} Kijk bij: python -m generator --help"
    if isinstance(error, SaidError) and not isinstance(error, NotHereError):
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
