"""The end of a round: one line in its record, and who answered what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import click

from generator.busy import alone
from generator.commands.intake import Intake
from generator.commands.options import say_made
from generator.commands.who_answered import round_of, who_answered
from generator.figures.antwoorden import Uitkomst, antwoorden, open_rondes
from generator.intake.answered import came_back, heard
from generator.intake.round_file import RONDES, round_file, with_end
from generator.layout.words import stand_sign
from generator.layout.zin import Zin
from generator.model.fields import een_of_meer
from generator.model.register import Register
from generator.model.uitvraag import Ronde
from generator.moment import dag
from generator.register.read import Reading, read_more
from generator.whole_file import write_whole_bytes

_NONE_OPEN = "Er is geen open ronde. Begin er 1 met: python -m generator ronde"
_NO_ROUND = "Van {op} is er geen ronde. Rondes zijn er van: {known}."
_CHOOSE = "Er zijn {n} open rondes: {known}. Kies er 1 met --dag."
_CLOSED = "De ronde van {op} is al gesloten, op {einde}. Er veranderde niets."
_TO_COME = "De ronde van {op} is nog niet begonnen. Sluit haar later."
_ODD = "Wij kunnen in {file} geen regel toevoegen. Zet er zelf onderaan: gesloten: {einde}"
_DONE = Zin("De ronde van {op} is gesloten op {einde}.")
_PREVIEW = Zin("Dit is een voorbeeld. De ronde van {op} is nog open.")
_CAME = "  {code}, {wanneer}: {stand}. {uitleg}"


def close_round(reading: Reading, how: Intake, day: date | None) -> int:
    """Close the round of a day, or the one that is open. Raises ClickException when there is none to close."""
    register = reading.register
    if register is None:
        message = "a round was closed in a register that could not be read"
        raise LookupError(message)
    ronde = _to_close(register, how.today, day)
    file = round_file(ronde.op.van or how.today)
    with alone(how.data):
        record = with_end((how.data / file).read_bytes(), how.today)
        odd = read_more(reading, RONDES, {f"{reading.folder}/{file}": record.decode("utf-8-sig")})
        if odd.problems:
            says = _ODD.format(file=f"data/{file}", einde=how.today.isoformat())
            raise click.ClickException(says)
        if not how.preview:
            write_whole_bytes(how.data / file, record)
    return _say(register, ronde, how)


def _say(register: Register, ronde: Ronde, how: Intake) -> int:
    outcomes = antwoorden(ronde, register, how.today)
    questions = {one.code: een_of_meer(one.rol) for one in ronde.gevraagd}
    found = came_back(questions, (), heard(outcomes))
    lines, value = who_answered(register, how, found, questions)
    sentence = _PREVIEW(op=ronde.op.zin)
    if not how.preview:
        sentence = _DONE(op=ronde.op.zin, einde=dag(how.today))
    said = "\n".join([sentence, *_told(outcomes), *lines])
    return say_made(said, {"round": ronde.op.tekst} | value, how.form)


def _told(outcomes: Iterable[Uitkomst]) -> Iterator[str]:
    """What each owner told, a line for each action."""
    for one in outcomes:
        news = one.nieuws
        if news:
            stand = stand_sign(news.stand).word.lower()
            yield _CAME.format(
                code=one.vraag.code,
                wanneer=news.peildatum.zin,
                stand=stand,
                uitleg=news.toelichting,
            )


def _to_close(register: Register, today: date, day: date | None) -> Ronde:
    ronde = round_of(register, today, day)
    waiting = open_rondes(register, today)
    if day is None and len(waiting) > 1:
        raise click.ClickException(_CHOOSE.format(n=len(waiting), known=_days(waiting)))
    if ronde is None and day and register.rondes:
        raise click.ClickException(_NO_ROUND.format(op=dag(day), known=_days(register.rondes)))
    if ronde is None:
        raise click.ClickException(_NONE_OPEN)
    if ronde.gesloten:
        says = _CLOSED.format(op=ronde.op.zin, einde=ronde.gesloten.zin)
        raise click.ClickException(says)
    if ronde.op.later(today):
        raise click.ClickException(_TO_COME.format(op=ronde.op.zin))
    return ronde


def _days(rondes: Sequence[Ronde]) -> str:
    return ", ".join(ronde.op.zin for ronde in rondes)
