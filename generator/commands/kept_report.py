"""Keep what a report was made from: a version in data/rapporten/ for each time it was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

import click

from generator.layout.jaarverslag import Jaarverslag
from generator.model.rapporten import Rapport
from generator.model.register import KINDS, Register
from generator.moment import dag
from generator.outputs.report_files import ReportFiles
from generator.register.yaml_writer import InQuotes, yaml_text

_FILE = next(kind.path for kind in KINDS if kind.name == "rapporten")
_NOT_OVER = "{jaar} is nog niet voorbij. Bewaar dit rapport na {dag}."
_ONE_THEME = "Bewaar het hele rapport, niet dat van 1 thema."
_SAME = "Dit rapport was al bewaard, op {dag}. Er veranderde niets."
_WHY = 'Het rapport over {jaar} is al bewaard, uit andere gegevens. Schrijf erbij wat er anders is: --waarom "...".'
_KEPT = "Bewaard als versie {n}: data/{file}."


def refuse_to_keep(verslag: Jaarverslag, today: date, thema: str | None) -> None:
    """Raises ClickException for a report that cannot be kept: it is not whole yet."""
    if thema:
        raise click.ClickException(_ONE_THEME)
    if today <= date(verslag.jaar, 12, 31):
        message = _NOT_OVER.format(jaar=verslag.jaar, dag=dag(date(verslag.jaar, 12, 31)))
        raise click.ClickException(message)


@dataclass(frozen=True, slots=True)
class VersionToKeep:
    """What to write so that a version is kept: a file below data/ with its text, and what to say. No file: it was kept."""

    says: str
    file: str = ""
    text: str = ""


def kept_version(
    register: Register, verslag: Jaarverslag, found: ReportFiles, today: date, why: str | None
) -> VersionToKeep:
    """The record with a version for these files, unless the last one came from the same data.

    Raises ClickException when a new version does not say why it came.
    """
    old = next((one for one in register.rapporten if one.jaar == verslag.jaar), None)
    if old and old.versies[-1].gegevens == verslag.vingerafdruk:
        return VersionToKeep(_SAME.format(dag=old.versies[-1].dag.zin))
    if old and not why:
        raise click.ClickException(_WHY.format(jaar=verslag.jaar))
    versions = [*_versions(old), _version(verslag, found, today, why)]
    file = _FILE.format(jaar=verslag.jaar)
    text = yaml_text({"jaar": verslag.jaar, "versies": versions})
    return VersionToKeep(_KEPT.format(n=len(versions), file=file), file, text)


def _version(
    verslag: Jaarverslag, found: ReportFiles, today: date, why: str | None
) -> dict[str, Any]:
    files = [
        {"naam": name, "vingerafdruk": sha256(made).hexdigest()}
        for name, made in sorted(found.made.items())
    ]
    reason = {"waarom": InQuotes(why)} if why else {}
    return {
        "dag": today.isoformat(),
        "gegevens": verslag.vingerafdruk,
        **reason,
        "bestanden": files,
    }


def _versions(old: Rapport | None) -> list[dict[str, Any]]:
    """The versions that are there, as they were written."""
    if old is None:
        return []
    return [
        {
            "dag": versie.dag.tekst,
            "gegevens": versie.gegevens,
            **({"waarom": InQuotes(versie.waarom)} if versie.waarom else {}),
            "bestanden": [
                {"naam": one.naam, "vingerafdruk": one.vingerafdruk} for one in versie.bestanden
            ],
        }
        for versie in old.versies
    ]
