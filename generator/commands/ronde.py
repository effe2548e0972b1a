"""The command for a round: a workbook for each owner to fill in, what came back, and its end."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.commands.close_round import close_round
from generator.commands.intake import Intake, take_in
from generator.commands.options import (
    DATA,
    LAST_DAY,
    MADE_FORMAT,
    ROUND_DAY,
    TODAY,
    day_of,
    say,
    say_made,
)
from generator.commands.who_answered import round_of, who_answered
from generator.figures.antwoorden import antwoorden
from generator.figures.as_known import as_known
from generator.figures.stand import ActieStand, standen
from generator.intake.answered import came_back, heard
from generator.intake.keep import keep_new
from generator.intake.round_file import asked as asked_of
from generator.intake.round_file import round_file, round_text
from generator.intake.take import Judged
from generator.layout.reminder import NOBODY
from generator.layout.words import listed
from generator.model.fields import een_of_meer
from generator.model.register import Register
from generator.model.uitvraag import Ronde
from generator.moment import dag
from generator.problem import errors
from generator.register.read import read_register
from generator.whole_file import write_whole_bytes

_ALL = "alle"
# How long owners have to answer, when nobody says it: two weeks.
_TIME = timedelta(days=14)
_NO_OWNER = "'{rol}' trekt geen actie. Trekkers zijn: {known}."
_MADE = "{n} werkmappen staan in {folder}. Stuur elke trekker de werkmap met zijn naam."
_ONE_MADE = "1 werkmap staat in {folder}."
_NOBODY = "Van {codes} is de trekker onbekend. De werkmap 'onbekend' kun je aan niemand sturen: zoek eerst wie ervoor zorgt."
_ASKED_NOTHING = "Aan {rollen} vragen wij niets: elke actie daarvan is gereed of gestopt."
_NO_ROUND = "Wij legden geen ronde vast, want er is niets om te vragen."
_THERE = "De ronde van {op} stond al in data/{file}."
_NO_ACTION = "Er is geen actie om naar te vragen. Wij maakten niets."
_IS_ACTION = "'{code}' is een actie. Kies de trekker daarvan: --trekker {rol}."
_KEPT = "De ronde staat in data/{file}. De laatste dag om te antwoorden is {last}. Voer ook uit: python -m generator schema. Dan merken wij het als de ronde weg is."
_BACK = "Komen ze terug? Lees ze in met: python -m generator ronde --lees {folder}"
_EXISTS = "{file} is er al. Kies een andere map met --naar, of haal het bestand weg."
_TOO_EARLY = "De laatste dag om te antwoorden is eerder dan de dag van de ronde. Kies een latere dag bij --uiterlijk."
_OTHER_ROUND = "De ronde van {op} is er al, en vroeg niet naar: {codes}. Kies een andere dag met --dag, of schrijf erbij: --niet-vastleggen."


class _Asked(TypedDict):
    """The options of the command."""

    data: Path
    day: date | None
    form: str
    dag: date | None
    uiterlijk: date | None
    naar: Path
    trekker: str | None
    niet_vastleggen: bool
    lees: tuple[Path, ...]
    sluit: bool
    voorbeeld: bool


@click.command("ronde", help="Vraag trekkers om nieuws (Excel), lees antwoorden in, sluit af.")
@DATA
@TODAY
@MADE_FORMAT
@ROUND_DAY
@LAST_DAY
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
    "--niet-vastleggen", is_flag=True, help="Maak alleen werkmappen. Bewaar niet wat je vroeg."
)
@click.option(
    "--lees",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="BESTAND",
    help="Lees een werkmap, een CSV-bestand of een map in.",
)
@click.option("--sluit", is_flag=True, help="Sluit de ronde af, en laat zien wie antwoordde.")
@click.option(
    "--voorbeeld",
    is_flag=True,
    help="Laat bij --lees en --sluit zien wat er zou komen. Schrijf niets.",
)
def ronde_command(**asked: Unpack[_Asked]) -> int:
    """Make the workbooks of a round, take in what came back, or close it."""
    today = day_of(asked["day"])
    if asked["lees"]:
        places = [str(place) for place in asked["lees"]]
        how = Intake(asked["data"], today, asked["form"], asked["voorbeeld"])
        return take_in(places, replace(how, then=partial(_tell, how, asked)))
    reading = read_register(asked["data"])
    if reading.register is None or errors(reading.problems):
        return say(errors(reading.problems), asked["form"], "")
    if asked["sluit"]:
        how = Intake(asked["data"], today, asked["form"], asked["voorbeeld"])
        return close_round(reading, how, asked["dag"])
    return _make(reading.register, asked["dag"] or today, asked)


def _tell(
    how: Intake, asked: _Asked, register: Register, judged: Sequence[Judged]
) -> tuple[list[str], dict[str, object]]:
    """Which actions were asked and got no answer, with the text that asks again.

    Without any record all actions that are followed were asked; when all rounds are over there is nothing to tell.
    """
    today = how.today
    ronde = round_of(register, today, asked["dag"])
    if ronde is None and register.rondes:
        return [], {}
    if ronde is None:
        owned = _owners(register, today, asked["trekker"]).values()
        questions = {one.actie.code: one.trekkers for one in asked_of(chain.from_iterable(owned))}
        return who_answered(register, how, came_back(questions, judged, {}), questions)
    chosen = asked["trekker"] or _ALL
    asked_who = {one.code: een_of_meer(one.rol) for one in ronde.gevraagd}
    questions = {code: who for code, who in asked_who.items() if chosen in {_ALL, *who}}
    found = came_back(questions, judged, heard(antwoorden(ronde, register, today)))
    return who_answered(register, how, found, questions)


def _make(register: Register, day: date, asked: _Asked) -> int:
    from generator.intake.workbook import workbook  # noqa: PLC0415  # 0.2 s

    owners = _owners(register, day, asked["trekker"])
    if not any(owners.values()):
        raise click.ClickException(_NO_ACTION)
    files = {asked["naar"] / f"ronde-{day}-{rol}.xlsx": rol for rol in owners}
    for file in files:
        if file.exists():
            raise click.ClickException(_EXISTS.format(file=file))
    told = [] if asked["niet_vastleggen"] else _keep(register, day, owners, asked)
    roles = as_known(register, day).rollen
    own = register.organisatie.keuzes
    for file, rol in files.items():
        write_whole_bytes(file, workbook(owners[rol], roles, day, rol, own))
    folder = asked["naar"]
    made = _ONE_MADE if len(files) == 1 else _MADE
    made = made.format(n=len(files), folder=folder)
    lines = [made, *_of_nobody(owners), *_asked_nothing(register, owners), *told]
    lines.append(_BACK.format(folder=folder))
    return say_made("\n".join(lines), {"files": sorted(map(str, files))}, asked["form"])


def _keep(
    register: Register, day: date, owners: Mapping[str, Sequence[ActieStand]], asked: _Asked
) -> list[str]:
    """Write down what is asked, unless that stands there already. Says so in a line."""
    last = asked["uiterlijk"] or day + _TIME
    if last < day:
        raise click.ClickException(_TOO_EARLY)
    stands = _once(register, asked_of(chain.from_iterable(owners.values())))
    there = next((ronde for ronde in register.rondes if ronde.op.van == day), None)
    if there and (more := _not_asked(there, stands)):
        says = _OTHER_ROUND.format(op=there.op.zin, codes=", ".join(more))
        raise click.ClickException(says)
    if not stands:
        return [_NO_ROUND]
    file = round_file(day)
    if there:
        return [_THERE.format(op=there.op.zin, file=file)]
    keep_new(asked["data"], {file: round_text(stands, day, last)})
    return [_KEPT.format(file=file, last=dag(last))]


def _once(register: Register, asked: Sequence[ActieStand]) -> list[ActieStand]:
    """What is asked, in the order of the register: an action with two owners is one question to both."""
    by_code = {stand.actie.code: stand for stand in asked}
    return [by_code[actie.code] for actie in register.acties if actie.code in by_code]


def _of_nobody(owners: Mapping[str, Sequence[ActieStand]]) -> Iterator[str]:
    """That a workbook has no owner to send it to."""
    if NOBODY in owners:
        codes = ", ".join(stand.actie.code for stand in owners[NOBODY])
        yield _NOBODY.format(codes=codes)


def _asked_nothing(register: Register, owners: Mapping[str, Sequence[ActieStand]]) -> Iterator[str]:
    """Owners who get a workbook in which nothing needs an answer."""
    names = {rol.id: rol.naam for rol in register.rollen}
    done = [names.get(rol, rol) for rol, stands in owners.items() if not asked_of(stands)]
    if done:
        yield _ASKED_NOTHING.format(rollen=listed(done))


def _not_asked(ronde: Ronde, stands: Sequence[ActieStand]) -> list[str]:
    """The codes of actions about which a round did not ask."""
    known = {vraag.code for vraag in ronde.gevraagd}
    return [stand.actie.code for stand in stands if stand.actie.code not in known]


def _owners(register: Register, day: date, asked: str | None) -> dict[str, Sequence[ActieStand]]:
    """Each owner with the actions that are still followed; all in one under 'alle'."""
    known = standen(as_known(register, day), day)
    stands = [stand for stand in known if stand.afgesloten is None]
    if asked == _ALL:
        return {_ALL: stands}
    _refuse_action(stands, asked or "")
    owners = set(chain.from_iterable(stand.trekkers for stand in stands))
    chosen = _chosen(owners, asked)
    return {owner: [stand for stand in stands if owner in stand.trekkers] for owner in chosen}


def _refuse_action(stands: Sequence[ActieStand], asked: str) -> None:
    """Raise ClickException when somebody asks for an action in the place of its owner."""
    for stand in stands:
        if asked.upper() == stand.actie.code:
            says = _IS_ACTION.format(code=stand.actie.code, rol=stand.trekkers[0])
            raise click.ClickException(says)


def _chosen(owners: Collection[str], asked: str | None) -> list[str]:
    """The owners to make a workbook for. Raises ClickException when the one that was asked owns nothing."""
    if asked is None:
        return sorted(owners)
    if asked not in owners:
        raise click.ClickException(_NO_OWNER.format(rol=asked, known=", ".join(sorted(owners))))
    return [asked]
