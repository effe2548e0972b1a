"""The days on which news is due, for the calendar of the planner (RFC 5545). The same register gives the same text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from generator.figures.as_known import as_known
from generator.figures.stand import ActieStand
from generator.layout.reminder import NOBODY, ask_before, ask_late, awaited
from generator.layout.zin import Deel, Zin
from generator.model.register import Register
from generator.moment import dag
from generator.outputs.ics import WholeDays, ics_file
from generator.outputs.own_name import uid_of

_MAKER = "-//voortgang//wie//NL"
_TITLE = Deel("Vraag nieuws aan {rol} ({n} {actie|acties})")
_NO_OWNER = Deel("Zoek de trekker van {n} {actie|acties}")
_LATE = "te-laat"
_LAST = Deel("{code}: {titel}. Het laatste nieuws is van {wanneer}.")
_NEVER = Deel("{code}: {titel}. Wij hoorden nog nooit iets.")
_SINCE = Zin("Er is nieuws nodig sinds {dag}.")
_UNTIL = Zin("Er is nieuws nodig, uiterlijk op {dag}.")
_SEND = Zin("Stuur de tekst hieronder. Onderwerp: {subject}")
_Key = tuple[date, str, str]


def calendar_file(register: Register, today: date) -> str:
    """A whole day for each owner and each last day for news. What is late stands together on `today`.

    Each keeps its name, so that a calendar that gets the file again moves what it has.
    """
    names = {rol.id: rol.naam for rol in register.rollen}
    events = [
        WholeDays(
            uid=uid_of(register.organisatie, f"nieuws-{rol}-{name}"),
            title=_title(rol, names.get(rol, rol), len(due)),
            text="\n".join([*map(_line, due), "", *_texts(register, rol, due, today)]),
            first=day,
            last=day,
            stamp=today,
        )
        for (day, name, rol), due in sorted(_by_day(awaited(register, today), today).items())
    ]
    return ics_file(_MAKER, "", events).decode()


def _by_day(acties: Sequence[ActieStand], today: date) -> dict[_Key, list[ActieStand]]:
    """The actions by day, the name of that day, and owner: each owner is asked."""
    found: dict[_Key, list[ActieStand]] = {}
    for stand in acties:
        last = stand.nieuws_uiterlijk
        if stand.oud or last is None:
            day, name = today, _LATE
        else:
            day, name = last, last.isoformat()
        for rol in stand.trekkers:
            found.setdefault((day, name, rol), []).append(stand)
    return found


def _title(rol: str, naam: str, aantal: int) -> str:
    return _NO_OWNER(n=aantal) if rol == NOBODY else _TITLE(n=aantal, rol=naam)


def _texts(
    register: Register, rol: str, due: Sequence[ActieStand], today: date
) -> tuple[str, str, str]:
    """The text to ask with, with its subject; the link to the form stands in it."""
    known, last = as_known(register, today), due[0].nieuws_uiterlijk
    late = due[0].oud or last is None
    one = ask_late(known, rol, due) if late or last is None else ask_before(known, rol, due, last)
    return _SEND(subject=one.subject), "", one.text.rstrip()


def _line(stand: ActieStand) -> str:
    last = stand.nieuws_uiterlijk
    says = _heard(stand)
    if last is None:
        return says
    when = last + timedelta(days=1) if stand.oud else last
    return f"{says} {(_SINCE if stand.oud else _UNTIL)(dag=dag(when))}"


def _heard(stand: ActieStand) -> str:
    code, titel = stand.actie.code, stand.actie.titel
    if stand.laatste is None:
        return _NEVER(code=code, titel=titel)
    return _LAST(code=code, titel=titel, wanneer=stand.laatste.peildatum.zin)
