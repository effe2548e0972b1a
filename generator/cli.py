"""Arguments in, exit code out: 0 right, 1 an editor must fix something, 2 the machine is broken."""

from __future__ import annotations

import signal
from collections.abc import Sequence

import click

from generator.build import BuildError
from generator.commands.example import example_command
from generator.commands.gate import gate_command, merge_command
from generator.commands.language import language_command
from generator.commands.manual import with_dutch_help
from generator.commands.options import BROKEN, RIGHT
from generator.commands.schema import schema_command
from generator.commands.site import build_command, check_command, serve_command, site_command
from generator.commands.wrong import about_file, in_dutch
from generator.example.write import ExampleError
from generator.garbage import without_looking
from generator.gate.errors import MachineError

COMMANDS = (
    check_command,
    build_command,
    gate_command,
    site_command,
    merge_command,
    serve_command,
    language_command,
    example_command,
    schema_command,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Never shows a traceback for a mistake in data or machine."""
    # A job of CI that is cancelled gets SIGTERM; now it cleans up like after Ctrl+C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with without_looking():
            return int(_commands.main(args=arguments, standalone_mode=False) or RIGHT)
    except click.ClickException as error:
        click.echo(
            f"Dit begrijpen wij niet. {in_dutch(error, [str(command.name) for command in COMMANDS])} Kijk bij: python -m generator --help",
            err=True,
        )
    except ExampleError as error:
        click.echo(str(error), err=True)
    except (MachineError, BuildError) as error:
        click.echo(f"Het lukt niet op deze computer. {error}", err=True)
    except OSError as error:
        click.echo(f"Het lukt niet op deze computer. {about_file(error)}", err=True)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Gestopt.", err=True)
    return BROKEN


@click.group(
    help="Maak van het register een site die iedereen kan lezen.",
    commands=with_dutch_help(COMMANDS),
)
def _commands() -> None:
    """The group that all commands are in. It does nothing itself."""


with_dutch_help([_commands])
