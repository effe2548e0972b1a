"""Three figures and the newest change, as a piece that another site can take over."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from generator.layout.context import Context
from generator.layout.headline import Figure, headline
from generator.layout.page import address
from generator.layout.template import engine
from generator.layout.told import Told, newest_changes
from generator.moment import dag

_MOST = 3
# The name of its file for a program.
BLOK_FILE = "blok.json"


@dataclass(frozen=True, slots=True)
class _Newest:
    """The newest change: of what, what there is to say, and where it stands."""

    naam: str
    zin: str
    adres: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What the piece says. Only what the pages say too."""

    titel: str
    organisatie: str
    stand_op: str
    day: str
    cijfers: tuple[Figure, ...]
    nieuwste: Told | None
    site: str

    def html(self, template: str, root: str) -> str:
        """The piece as HTML. `root` is the way to the first page of the site."""
        newest = self._newest(root)
        values = {
            "titel": self.titel,
            "stand_op": self.stand_op,
            "cijfers": [(_words(one), f"{root}{address(one.target)}") for one in self.cijfers],
            "nieuwste": newest,
        }
        return engine().get_template(template).render(**values).strip() + "\n"

    def json(self) -> bytes:
        """The piece for a program. Each address is whole where the site has one, else it begins at the first page."""
        newest = self._newest(self.site)
        value = {
            "titel": self.titel,
            "organisatie": self.organisatie,
            "stand_op": self.day,
            "link": self.site,
            "cijfers": [
                {
                    "getal": one.number,
                    "zin": _words(one),
                    "link": f"{self.site}{address(one.target)}",
                }
                for one in self.cijfers
            ],
            "nieuwste": newest and {"wat": newest.naam, "zin": newest.zin, "link": newest.adres},
        }
        return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode("utf-8", "replace")

    def _newest(self, root: str) -> _Newest | None:
        told = self.nieuwste
        if told is None:
            return None
        naam = f"{told.code} {told.title}".strip()
        return _Newest(naam, told.words, f"{root}{address(told.target)}")


def piece(context: Context) -> Piece:
    """The piece of the day of the site."""
    organisatie = context.register.organisatie
    newest: Sequence[Told] = newest_changes(context)
    return Piece(
        titel=organisatie.site_naam,
        organisatie=organisatie.naam,
        stand_op=dag(context.figures.today),
        day=str(context.figures.today),
        cijfers=tuple(headline(context.figures.totaal)[:_MOST]),
        nieuwste=next(iter(newest), None),
        site=organisatie.site or "",
    )


def _words(figure: Figure) -> str:
    return f"{figure.number} {figure.words}"
