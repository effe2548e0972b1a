"""The command that tells what changed between two days, or what another folder of data changes on the site."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.alphabet import capital
from generator.commands.options import DATA, MADE_FORMAT, day_of, day_option, say, say_made
from generator.figures.figures import figures
from generator.layout.context import Context, make_context
from generator.layout.verschil import verschil
from generator.layout.verschil_tekst import difference_markdown, difference_text, difference_value
from generator.layout.zin import Deel
from generator.model.register import Register
from generator.moment import dag
from generator.problem import Problem, errors
from generator.register.read import Reading, read_register
from generator.register.record_changes import RecordChange, record_changes

_TUSSEN = Deel("Wat veranderde er van {van} tot {tot}?")
_OP_DE_SITE = Deel("Dit verandert er op de site van {dag}")
_KIES = "Kies met --van een dag, of met --van-map een map met het register van eerst."
_BEIDE = "Kies --van of --van-map, en niet allebei."
_VOLGORDE = Deel(
    "De dag bij --van ({van}) is niet eerder dan de dag bij --tot ({tot}). Kies een eerdere dag bij --van."
)
_KOMT_NOG = Deel("{tot} komt nog. Nieuws van na vandaag kennen wij niet.")
_EEN_VORM = "Kies --markdown of --format json, en niet allebei."


class _Asked(TypedDict):
    """The options of the command."""

    data: Path
    van: date | None
    tot: date | None
    van_map: Path | None
    form: str
    markdown: bool


@click.command(
    "verschil", help="Vertel wat er veranderde tussen twee dagen, of tussen twee mappen."
)
@DATA
@day_option("--van", "De eerste dag.")
@day_option("--tot", "De laatste dag, anders vandaag.")
@click.option(
    "--van-map",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=None,
    metavar="MAP",
    help="Vergelijk met het register in deze map, op 1 dag.",
)
@click.option("--markdown", is_flag=True, help="Als Markdown, voor een verzoek om samen te voegen.")
@MADE_FORMAT
def verschil_command(**asked: Unpack[_Asked]) -> int:
    """Say what differs."""
    _refuse(asked)
    tot = day_of(asked["tot"])
    if tot > day_of(None):
        click.echo(_KOMT_NOG(tot=capital(dag(tot))), err=True)
    folders = [asked["van_map"] or asked["data"], asked["data"]]
    readings = [read_register(folder) for folder in dict.fromkeys(folders)]
    registers = [reading.register for reading in readings if reading.register is not None]
    if len(registers) < len(readings):
        return say(_wrong(readings), asked["form"], "")
    van = asked["van"] or tot
    titel = _TUSSEN(van=dag(van), tot=dag(tot)) if asked["van"] else _OP_DE_SITE(dag=dag(tot))
    stukken = record_changes(registers[0], registers[-1]) if asked["van_map"] else ()
    return _tell(titel, (_state(registers[0], van), _state(registers[-1], tot)), stukken, asked)


def site_difference(before: Path, data: Path, day: date) -> str | list[Problem]:
    """What the register in `data` changes on the site beside that in `before`, as Markdown; or why we cannot read them."""
    readings = [read_register(folder) for folder in (before, data)]
    registers = [reading.register for reading in readings if reading.register is not None]
    if len(registers) < len(readings):
        return _wrong(readings)
    gevonden = verschil(_state(registers[0], day), _state(registers[1], day))
    return difference_markdown(_OP_DE_SITE(dag=dag(day)), gevonden, record_changes(*registers))


def _refuse(asked: _Asked) -> None:
    """Stop with a sentence when the options do not fit together."""
    two = asked["van"] is not None and asked["van_map"] is not None
    none = asked["van"] is None and asked["van_map"] is None
    tot = day_of(asked["tot"])
    late = asked["van"] is not None and asked["van"] >= tot
    order = _VOLGORDE(van=dag(asked["van"] or tot), tot=dag(tot))
    found = (
        (none, _KIES),
        (two, _BEIDE),
        (late, order),
        (asked["markdown"] and asked["form"] == "json", _EEN_VORM),
    )
    for holds, sentence in found:
        if holds:
            raise click.ClickException(sentence)


def _wrong(readings: Sequence[Reading]) -> list[Problem]:
    return list(chain.from_iterable(errors(reading.problems) for reading in readings))


def _state(register: Register, day: date) -> Context:
    return make_context(register, figures(register, day), [])


def _tell(
    titel: str, states: tuple[Context, Context], stukken: Sequence[RecordChange], asked: _Asked
) -> int:
    gevonden = verschil(*states)
    write = difference_markdown if asked["markdown"] else difference_text
    days = {"from": str(states[0].figures.today), "to": str(states[1].figures.today)}
    return say_made(
        write(titel, gevonden, stukken), days | difference_value(gevonden, stukken), asked["form"]
    )
