"""The command that says who owes news, since when, and with which words to ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypedDict, Unpack

import click

from generator.commands.options import DATA, MADE_FORMAT, TODAY, day_of, say, say_made
from generator.figures.stand import ActieStand
from generator.layout.reminder import NOBODY, Reminder, reminders
from generator.layout.whom import whom_to_ask
from generator.layout.zin import Zin
from generator.model.register import Register
from generator.moment import dag
from generator.problem import errors
from generator.register.read import read_register
from generator.whole_file import write_whole

_ALL_TOLD = "Van elke actie is er nieuws."
_SUM = Zin("Van {n} {actie|acties} hoorden wij te lang niets.")
_OWNER = Zin("{rol}: {n} {actie|acties}.")
_NO_OWNER = Zin("Zonder trekker: {n} {actie|acties}. Zoek eerst wie ervoor zorgt.")
_SINCE = "  {code}: nieuws nodig sinds {dag}. {titel}"
_ABOUT = Zin("  {vraag} Over: {codes}.")
_NEVER = "  {code}: nog nooit nieuws. {titel}"
_ASK = "Zo vraag je het aan {rol}:"
_ASK_WHOSE = "Zo vraag je wie hiervoor zorgt. Stuur het naar de trekker van het thema, of naar wie het plan schreef:"
_SUBJECT = "Onderwerp: {subject}"
_LINK = "Als mail: {link}"
# One link holds a few actions; the text above holds all.
_LINK_OF = "Als mail over {codes}: {link}"
_NO_CALENDAR = "'{file}' kan niet. Kies een naam die eindigt op .ics."
_NO_FOLDER = "De map '{folder}' is er niet. Maak de map, of kies een andere."
_WROTE = "De dagen staan in {file}. Open dat bestand met je agenda."


class _CalendarName(click.ParamType[Path]):
    """The name of a file for a calendar. No file of another kind is written over."""

    name = "BESTAND"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Read the name, or stop with what it must look like."""
        file = Path(value)
        if file.suffix.lower() != ".ics":
            self.fail(_NO_CALENDAR.format(file=file), param, ctx)
        if not file.parent.is_dir():
            self.fail(_NO_FOLDER.format(folder=file.parent), param, ctx)
        return file


class _Asked(TypedDict):
    """The options of the command."""

    data: Path
    day: date | None
    form: str
    agenda: Path | None


@click.command("wie", help="Laat zien wie nieuws moet geven, en met welke tekst je dat vraagt.")
@DATA
@TODAY
@MADE_FORMAT
@click.option(
    "--agenda",
    type=_CalendarName(),
    default=None,
    help="Zet de dagen ook in een bestand voor je agenda (.ics).",
)
def wie_command(**asked: Unpack[_Asked]) -> int:
    """Say who owes news."""
    today = day_of(asked["day"])
    reading = read_register(asked["data"])
    if reading.register is None or errors(reading.problems):
        return say(errors(reading.problems), asked["form"], "")
    found = reminders(reading.register, today)
    lines = list(_lines(found, reading.register))
    if asked["agenda"]:
        from generator.intake.calendar_file import calendar_file  # noqa: PLC0415  # 0.1 s

        write_whole(asked["agenda"], calendar_file(reading.register, today))
        lines.append(_WROTE.format(file=asked["agenda"]))
    made = {
        "owners": [_with_whom(one, reading.register) for one in found],
        "calendar": str(asked["agenda"] or ""),
    }
    return say_made("\n".join(lines), made, asked["form"])


def _lines(found: Sequence[Reminder], register: Register) -> Iterator[str]:
    """First who owes what, and whom to ask where nobody knows the owner; then the text for each."""
    for one in found:
        yield _owner(one)
        yield from map(_since, one.acties)
        if one.rol == NOBODY:
            yield from _asks(one, register)
        yield ""
    yield _SUM(n=sum(len(one.acties) for one in found)) if found else _ALL_TOLD
    yield from texts(found)


def texts(found: Sequence[Reminder]) -> Iterator[str]:
    """The text for each owner, with the link that opens a mail."""
    for one in found:
        if one.text:
            ask = _ASK_WHOSE if one.rol == NOBODY else _ASK.format(rol=one.naam)
            yield from ("", ask, "", _SUBJECT.format(subject=one.subject), "")
            yield one.text
            says = _LINK_OF if len(one.mails) > 1 else _LINK
            yield from (says.format(codes=", ".join(m.codes), link=m.link) for m in one.mails)


def _asks(one: Reminder, register: Register) -> Iterator[str]:
    """Whom to ask, once for all actions about which it is the same."""
    codes: dict[str, list[str]] = {}
    for stand in one.acties:
        codes.setdefault(whom_to_ask(register, stand), []).append(stand.actie.code)
    for whom in filter(None, codes):
        yield _ABOUT(vraag=whom, codes=", ".join(codes[whom]))


def _owner(one: Reminder) -> str:
    if one.rol == NOBODY:
        return _NO_OWNER(n=len(one.acties))
    return _OWNER(n=len(one.acties), rol=one.naam)


def _since(stand: ActieStand) -> str:
    code, titel, last = stand.actie.code, stand.actie.titel, stand.nieuws_uiterlijk
    if last is None:
        return _NEVER.format(code=code, titel=titel)
    return _SINCE.format(code=code, titel=titel, dag=dag(last + timedelta(days=1)))


def _with_whom(one: Reminder, register: Register) -> dict[str, object]:
    """The same for a program."""
    if one.rol != NOBODY:
        return as_value(one)
    asks = {stand.actie.code: whom_to_ask(register, stand) for stand in one.acties}
    return as_value(one) | {"ask": asks}


def as_value(one: Reminder) -> dict[str, object]:
    """Everything about one owner, for a program."""
    actions = [
        {"action": stand.actie.code, "due": str(stand.nieuws_uiterlijk or "")}
        for stand in one.acties
    ]
    return {
        "role": one.rol,
        "name": one.naam,
        "actions": actions,
        "subject": one.subject,
        "text": one.text,
        "link": one.link,
        "mails": [{"actions": list(mail.codes), "link": mail.link} for mail in one.mails],
    }
