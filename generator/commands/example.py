"""The command that makes up a register."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.options import MADE_FORMAT, say_made
from generator.example.history import KWARTALEN
from generator.example.write import SEED, example_files, refuse_to_lose, write_example


@click.command("example", help="Maak een verzonnen register om mee te oefenen.")
@click.argument("folder", metavar="MAP", type=click.Path(path_type=Path))
@click.option(
    "--acties", default=100, metavar="AANTAL", help="Hoeveel acties erin komen, anders 100."
)
@click.option(
    "--seed", default=SEED, metavar="GETAL", help="Een ander getal geeft een ander register."
)
@click.option("--fouten", is_flag=True, help="Zet er fouten in, om de meldingen te zien.")
@MADE_FORMAT
def example_command(folder: Path, acties: int, seed: int, form: str, *, fouten: bool) -> int:
    """Make up a register to practise with."""
    refuse_to_lose(folder)
    files = example_files(acties, seed, fouten=fouten)
    with click.progressbar(
        length=len(files), label=f"{len(files)} bestanden schrijven", file=sys.stderr
    ) as bar:
        write_example(folder, files, lambda _done, _total: bar.update(1))
    return say_made(_what_now(folder, acties, fouten=fouten), {"files": sorted(files)}, form)


def _what_now(folder: Path, acties: int, *, fouten: bool) -> str:
    """What stands where, and what somebody who practises does first."""
    where = f"--data {folder / 'data'} --content {folder / 'content'}"
    site = f"--site-dir {folder / 'site'} --today {KWARTALEN[-1]}"
    after = f"Maak de site: python -m generator build {where} {site}"
    if fouten:
        after = "Verbeter eerst de fouten in de bestanden. Daarna zie je de fouten in wat bij elkaar hoort."
    return "\n".join(
        (
            f"In {folder} staan nu de mappen data en content, met {acties} verzonnen acties.",
            f"Kijk het na: python -m generator check {where}",
            after,
        )
    )
