"""The record of a round: what was asked, written once; its end is a line that is added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator.figures.stand import AF, ActieStand
from generator.model.register import KINDS
from generator.register.yaml_writer import yaml_text

RONDES = next(kind for kind in KINDS if kind.name == "rondes")


def round_file(day: date) -> str:
    """The name of the record of the round of a day, below data/."""
    return RONDES.path.format(op=day.isoformat())


def asked(stands: Iterable[ActieStand]) -> list[ActieStand]:
    """The actions of which news is asked: an action that is over need not answer."""
    return [stand for stand in stands if stand.stand not in AF]


def round_text(stands: Sequence[ActieStand], day: date, last: date) -> str:
    """A new record: who is asked about which action, and of when the news is that we have."""
    return yaml_text(
        {
            "op": day.isoformat(),
            "uiterlijk": last.isoformat(),
            "gevraagd": [_question(stand) for stand in asked(stands)],
        }
    )


def _question(stand: ActieStand) -> dict[str, str | tuple[str, ...]]:
    known = {"bekend": stand.laatste.peildatum.tekst} if stand.laatste else {}
    owners = stand.trekkers if len(stand.trekkers) > 1 else stand.trekkers[0]
    return {"code": stand.actie.code, "rol": owners, **known}


def with_end(record: bytes, day: date) -> bytes:
    """The record as it was, with the day of its end as the last line."""
    end = b"\r\n" if b"\r\n" in record else b"\n"
    whole = record if record.endswith(end) else record + end
    return whole + f"gesloten: {day.isoformat()}".encode() + end
