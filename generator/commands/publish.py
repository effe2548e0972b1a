"""The command that puts a checked site online."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.commands.options import MADE_FORMAT, MEND, SITE, say, say_made
from generator.commands.own_folder import own_folder
from generator.commands.wrong import about_file
from generator.gate.forms.gate_json import read_part
from generator.problem import Problem
from generator.publish.compressed import refuse_brotli
from generator.publish.place import Place
from generator.publish.publish_error import PublishError
from generator.publish.put_online import Keeping, NowOnline, go_back, publish
from generator.publish.refusal import refuse_unchecked
from generator.publish.release import ONLINE, SERVER
from generator.publish.target import typed_place

_ONLINE = "De site staat online in {folder} (versie {number})."
_RELOAD = "Herlaad de webserver: de bestanden in {folder} zijn nieuw of anders."
_UNTIDY = "De site staat online, maar opruimen lukte niet: {why}"
_NO_REPORT = "Er is nog geen verslag van de controle. Voer eerst uit: python -m generator site."
_NO_SITE = "Er is nog geen site in '{site}'. Voer eerst uit: python -m generator site."


class _Asked(TypedDict):
    """The options of the command."""

    site_dir: Path
    form: str
    bewaar: int
    brotli: bool
    terug: bool


@click.command(
    "publiceer",
    help="Zet de gecontroleerde site online, in één keer of niet. DOEL is een map, of een map op een server: gebruiker@server:/hele/pad.",
)
@click.argument("doel", metavar="DOEL")
@SITE
@MADE_FORMAT
@click.option(
    "--bewaar",
    default=5,
    type=click.IntRange(1, 100),
    metavar="AANTAL",
    help="Hoeveel versies wij bewaren, 1 tot en met 100. Anders 5.",
)
@click.option("--brotli", is_flag=True, help="Maak ook kleinere bestanden met brotli.")
@click.option("--terug", is_flag=True, help="Ga terug naar de site van hiervoor.")
def publish_command(doel: str, **asked: Unpack[_Asked]) -> int:
    """Put the site online, or go back to the one before."""
    try:
        place = typed_place(doel)
        shown = go_back(place) if asked["terug"] else _put(place, asked)
    except PublishError as error:
        wrong = Problem("", 1, 1, "niet-online", str(error))
        return say([wrong], asked["form"], "") or MEND
    release, name = shown.release, place.name.rstrip("/")
    folder = f"{name}/{ONLINE}"
    said = _ONLINE.format(folder=folder, number=release.number)
    if shown.reload:
        said += "\n" + _RELOAD.format(folder=f"{name}/{SERVER}")
    why = _why(shown.untidy)
    if why:
        said += "\n" + _UNTIDY.format(why=why)
    made = {"folder": folder, "number": release.number, "digest": release.digest}
    made |= {"reload": shown.reload, "untidy": why}
    return say_made(said, made, asked["form"])


def _why(untidy: Exception | None) -> str:
    """Why not all was tidied up; '' when it was."""
    if untidy is None:
        return ""
    return about_file(untidy) if isinstance(untidy, OSError) else str(untidy)


def _put(place: Place, asked: _Asked) -> NowOnline:
    report, site = own_folder("build") / "gate.json", asked["site_dir"]
    if not site.is_dir():
        raise PublishError(_NO_SITE.format(site=site))
    if not report.is_file():
        raise PublishError(_NO_REPORT)
    if asked["brotli"]:
        refuse_brotli()
    checked, result = read_part(report)
    refuse_unchecked(checked, result)
    return publish(site, place, checked, Keeping(asked["bewaar"], asked["brotli"]))
