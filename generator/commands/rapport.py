"""The command that makes the report of a year, as files and as a paragraph for the letter."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from generator.checks.all_rules import read_and_check
from generator.commands.kept_report import VersionToKeep, kept_version, refuse_to_keep
from generator.commands.letter_places import where
from generator.commands.options import (
    CONTENT,
    DATA,
    MADE_FORMAT,
    TODAY,
    day_of,
    say,
    say_made,
)
from generator.figures.figures import figures
from generator.folders import ROOT
from generator.layout.context import Context, make_context, on_day
from generator.layout.jaarverslag import (
    Jaarverslag,
    jaarverslag,
    report_day,
    report_years,
    themaverslag,
)
from generator.layout.report_length import MOST_SHEETS, sheets
from generator.layout.words import listed
from generator.layout.zin import Zin
from generator.outputs.report_files import ReportFiles, report_files
from generator.outputs.report_markdown import letter
from generator.problem import Problem, errors
from generator.whole_file import write_all

_NO_YEAR = "Over {jaar} is er geen rapport. Kies uit: {jaren}."
_NO_THEME = "Het thema '{thema}' kennen wij niet. Kies uit: {themas}."
_THERE = "Dit bestand is er al. Wil je het vervangen? Zet er dan bij: --opnieuw."
_RULE = "rapport-bestaat"
_WRITTEN = "Het rapport over {jaar} staat in {map}: {namen}."
_NOT_CHECKED = "Of de PDF voor iedereen te lezen is, is hier niet gecontroleerd."
_LONG = Zin(
    "Het rapport is ongeveer {n} {bladzijde|bladzijden}. Wij willen er niet meer dan {meest}. Kies 1 thema met --thema, of schrap tekst in het register."
)


class _Asked(TypedDict):
    """The options of the command."""

    data: Path
    content: Path
    day: date | None
    form: str
    jaar: int | None
    thema: str | None
    uit: Path
    kort: bool
    opnieuw: bool
    bewaar: bool
    waarom: str | None


@click.command("rapport", help="Maak het rapport over een jaar.")
@DATA
@CONTENT
@TODAY
@MADE_FORMAT
@click.option(
    "--jaar", type=click.IntRange(2000, 2099), metavar="JAAR", help="Het jaar, anders het nieuwste."
)
@click.option("--thema", metavar="THEMA", help="De korte naam van 1 thema.")
@click.option(
    "--uit",
    type=click.Path(path_type=Path, file_okay=False),
    default=ROOT / "rapport",
    metavar="MAP",
    help="De map voor de bestanden.",
)
@click.option("--kort", is_flag=True, help="Laat alleen het stukje voor de brief zien.")
@click.option("--opnieuw", is_flag=True, help="Vervang bestanden die er al zijn.")
@click.option("--bewaar", is_flag=True, help="Schrijf op waaruit dit rapport is gemaakt.")
@click.option(
    "--waarom",
    metavar="ZIN",
    help="Bij een nieuwe versie: waarom die er kwam. Dit komt op de site.",
)
def rapport_command(**asked: Unpack[_Asked]) -> int:
    """Make the report of a year."""
    today = day_of(asked["day"])
    reading, texts, problems = read_and_check(asked["data"], asked["content"], today)
    if reading.register is None or errors(problems):
        return say(errors(problems), asked["form"], "")
    whole = make_context(reading.register, figures(reading.register, today), texts)
    year = _year(whole, asked["jaar"])
    context = on_day(whole, report_day(year, today))
    verslag = _report(context, year, asked["thema"])
    if asked["kort"]:
        text = letter(context, verslag)
        return say_made(text.rstrip(), {"text": text}, asked["form"])
    stem = "-".join(filter(None, ["rapport", str(year), asked["thema"]]))
    if asked["bewaar"]:
        refuse_to_keep(verslag, today, asked["thema"])
    found = report_files(context, verslag, stem, asked["content"])
    kept = None
    if asked["bewaar"]:
        kept = kept_version(reading.register, verslag, found, today, asked["waarom"])
    return _written(found, verslag, kept, asked)


def _year(context: Context, asked: int | None) -> int:
    """The year that was asked for, or the newest."""
    years = report_years(context)
    if asked is None:
        return years[-1]
    if asked not in years:
        offered = listed(list(map(str, years)))
        raise click.ClickException(_NO_YEAR.format(jaar=asked, jaren=offered))
    return asked


def _report(context: Context, year: int, thema: str | None) -> Jaarverslag:
    if thema is None:
        return jaarverslag(context, year)
    themas = {one.id: one for one in context.register.themas}
    if thema not in themas:
        raise click.ClickException(_NO_THEME.format(thema=thema, themas=", ".join(sorted(themas))))
    return themaverslag(context, year, themas[thema])


def _written(
    found: ReportFiles, verslag: Jaarverslag, kept: VersionToKeep | None, asked: _Asked
) -> int:
    """Write the files, all or none, and say where they stand and when the report is too long."""
    files = {asked["uit"] / name: data for name, data in found.made.items()}
    there = sorted(str(file) for file in files if file.exists())
    if there and not asked["opnieuw"]:
        return say([Problem(one, 1, 1, _RULE, _THERE) for one in there], asked["form"], "")
    record = {asked["data"] / kept.file: kept.text.encode()} if kept and kept.file else {}
    write_all(files | record)
    missing = [*found.missing, *where(found.letters, (asked["data"], asked["content"]))]
    lines = [*_said(found, verslag, asked["uit"]), *missing, *([kept.says] if kept else [])]
    value = {
        "files": sorted(map(str, files)),
        "digest": verslag.vingerafdruk,
        "sheets": sheets(verslag),
        "missing": missing,
    }
    return say_made("\n".join(lines), value, asked["form"])


def _said(found: ReportFiles, verslag: Jaarverslag, folder: Path) -> list[str]:
    """Where the files stand, that they are too long, and what nobody looked at."""
    length = sheets(verslag)
    lines = [_WRITTEN.format(jaar=verslag.jaar, map=folder, namen=listed(sorted(found.made)))]
    if length > MOST_SHEETS:
        lines.append(_LONG(n=length, meest=MOST_SHEETS))
    if any(name.endswith(".pdf") for name in found.made):
        lines.append(_NOT_CHECKED)
    return lines
