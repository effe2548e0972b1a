"""The command for a round: a workbook for each owner to fill in, and what came back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.commands.answers import told
from generator.commands.intake import Intake, take_in
from generator.commands.options import (
    DATA,
    MADE_FORMAT,
    ROUND_DAY,
    TODAY,
    day_of,
    say,
    say_made,
)
from generator.figures.as_known import as_known
from generator.figures.stand import AF, ActieStand, standen
from generator.intake.answered import came_back
from generator.intake.take import Judged
from generator.layout.reminder import ask_again
from generator.model.register import Register
from generator.problem import errors
from generator.register.read import read_register
from generator.whole_file import write_whole_bytes

_ALL = "alle"
_NO_OWNER = "'{rol}' trekt geen actie. Trekkers zijn: {known}."
_MADE = "{n} werkmappen staan in {folder}. Stuur elke trekker de werkmap met zijn naam."
_ONE_MADE = "1 werkmap staat in {folder}."
_BACK = "Komen ze terug? Lees ze in met: python -m generator ronde --lees {folder}"
_EXISTS = "{file} is er al. Kies een andere map met --naar, of haal het bestand weg."


class _Asked(TypedDict):
    """The options of the command."""

    data: Path
    day: date | None
    form: str
    dag: date | None
    naar: Path
    trekker: str | None
    lees: tuple[Path, ...]
    voorbeeld: bool


@click.command("ronde", help="Maak werkmappen voor trekkers (Excel), of lees ze in.")
@DATA
@TODAY
@MADE_FORMAT
@ROUND_DAY
@click.option(
    "--naar",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("ronde"),
    metavar="MAP",
    help="De map voor de werkmappen, anders ronde.",
)
@click.option(
    "--trekker",
    default=None,
    metavar="ROL",
    help="Alleen voor deze trekker. 'alle' maakt 1 werkmap met alles.",
)
@click.option(
    "--lees",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="BESTAND",
    help="Lees een werkmap, een CSV-bestand of een map in.",
)
@click.option(
    "--voorbeeld", is_flag=True, help="Laat bij --lees zien wat er zou komen. Schrijf niets."
)
def ronde_command(**asked: Unpack[_Asked]) -> int:
    """Make the workbooks of a round, or take in what came back."""
    today = day_of(asked["day"])
    if asked["lees"]:
        places = [str(place) for place in asked["lees"]]
        told = partial(_tell, today, asked["trekker"])
        return take_in(
            places, Intake(asked["data"], today, asked["form"], asked["voorbeeld"], told)
        )
    reading = read_register(asked["data"])
    if reading.register is None or errors(reading.problems):
        return say(errors(reading.problems), asked["form"], "")
    return _make(reading.register, asked["dag"] or today, asked)


def _tell(
    day: date, owner: str | None, register: Register, judged: Sequence[Judged]
) -> tuple[list[str], dict[str, object]]:
    """Which actions were asked and got no answer, with the text that asks again. What is over need not answer."""
    owners = dict(_owners(register, day, owner))
    rows = chain.from_iterable(owners.values())
    stands = {stand.actie.code: stand for stand in rows if stand.stand not in AF}
    found = came_back(list(stands), judged, {})
    silent: dict[str, list[ActieStand]] = {}
    for code in found.silent:
        silent.setdefault(stands[code].trekker, []).append(stands[code])
    return told(found, ask_again(as_known(register, day), silent))


def _make(register: Register, day: date, asked: _Asked) -> int:
    from generator.intake.workbook import workbook  # noqa: PLC0415  # 0.2 s

    owners = dict(_owners(register, day, asked["trekker"]))
    files = {asked["naar"] / f"ronde-{day}-{rol}.xlsx": stands for rol, stands in owners.items()}
    for file in files:
        if file.exists():
            raise click.ClickException(_EXISTS.format(file=file))
    roles = as_known(register, day).rollen
    for file, stands in files.items():
        write_whole_bytes(file, workbook(stands, roles, day))
    folder = asked["naar"]
    made = _ONE_MADE if len(files) == 1 else _MADE
    told = f"{made.format(n=len(files), folder=folder)}\n{_BACK.format(folder=folder)}"
    return say_made(told, {"files": sorted(map(str, files))}, asked["form"])


def _owners(
    register: Register, day: date, asked: str | None
) -> Iterator[tuple[str, Sequence[ActieStand]]]:
    """Each owner with the actions that are still followed; all in one under 'alle'."""
    known = standen(as_known(register, day), day)
    stands = [stand for stand in known if stand.afgesloten is None]
    owners = {stand.trekker for stand in stands}
    if asked == _ALL:
        yield _ALL, stands
        return
    for owner in _chosen(owners, asked):
        yield owner, [stand for stand in stands if stand.trekker == owner]


def _chosen(owners: Collection[str], asked: str | None) -> list[str]:
    """The owners to make a workbook for. Raises ClickException when the one that was asked owns nothing."""
    if asked is None:
        return sorted(owners)
    if asked not in owners:
        raise click.ClickException(_NO_OWNER.format(rol=asked, known=", ".join(sorted(owners))))
    return [asked]
