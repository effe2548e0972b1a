"""Arguments in, text and exit code out: 0 right, 1 an editor must fix something, 2 the machine is broken."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from generator.build import ROOT, BuildError, Folders, build_site, serve_site
from generator.checks.language_rules import renewed
from generator.checks.run import STILL_TO_COME, read_and_check
from generator.checks.subject import Subject
from generator.checks.terms import terms
from generator.example.history import KWARTALEN
from generator.example.write import SEED, ExampleError, example_files, refuse_to_lose, write_example
from generator.gate.errors import MachineError
from generator.gate.junit import as_junit
from generator.gate.result import GateResult
from generator.gate.run import Settings, run_gate, write_report
from generator.gate.shards import Shard, merge, read_part, read_shard
from generator.gate.static.run import read_known
from generator.language.report import REPORTERS as LANGUAGE_REPORTERS
from generator.language.report import language_problems
from generator.model.taal import Vervanging
from generator.problem import Problem, errors
from generator.proofread import STANDARD_INPUT, proofread
from generator.record import with_controle
from generator.register.ids import ids_of, ids_text
from generator.register.measured import FILE as MEASURED_FILE
from generator.register.measured import measured_text
from generator.register.read import read_register
from generator.report import REPORTERS, as_github
from generator.schema import schema_files, with_glossary
from generator.wordlist import import_words

RIGHT, MEND, BROKEN = 0, 1, 2
# One line of progress for so many pages when the output is not a terminal.
_EVERY = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Never shows a traceback for a mistake in data or machine."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that a cancelled job cleans up too
    try:
        return int(_commands.main(args=arguments, standalone_mode=False) or RIGHT)
    except click.ClickException as error:
        click.echo(f"Dit begrijpen wij niet: {error.format_message()} Kijk bij: python -m generator --help", err=True)
    except ExampleError as error:
        click.echo(str(error), err=True)
    except (MachineError, BuildError) as error:
        click.echo(f"Het lukt niet op deze computer. {error}", err=True)
    except OSError as error:
        place = f"Wij kunnen niet bij '{error.filename}' ({error.strerror})." if error.filename else f"{error}."
        click.echo(
            f"Het lukt niet op deze computer. {place} Kijk of je daar mag schrijven en of er ruimte is.", err=True
        )
    except (click.Abort, KeyboardInterrupt):
        click.echo("Gestopt.", err=True)
    return BROKEN


@click.group(help="Maak van het register een site die iedereen kan lezen.")
def _commands() -> None:
    """Hold the commands together; each says for itself what it does."""


class _Day(click.ParamType[date]):
    """A day as 2024-12-31, with a Dutch sentence for anything else."""

    name = "JJJJ-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or stop with an example."""
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            day = date.min
        if not date(2000, 1, 1) <= day <= date(2099, 12, 31):
            self.fail(f"'{value}' is geen dag. Schrijf bijvoorbeeld: 2024-12-31.", param, ctx)
        return day


def _folder(name: str, default: str, text: str) -> Callable[..., Any]:
    return click.option(name, type=click.Path(path_type=Path, file_okay=False), default=ROOT / default, help=text)


_DATA = _folder("--data", "data", "De map met het register.")
_CONTENT = _folder("--content", "content", "De map met de teksten.")
_SITE = _folder("--site-dir", "site", "De map voor de site.")
_FORMAT = click.option(
    "--format", "form", type=click.Choice(list(REPORTERS)), default="text", help="Hoe wij fouten laten zien."
)
_TODAY = click.option("--today", "day", type=_Day(), default=None, help="De dag waarvan je de stand wilt zien.")


@_commands.command("check", help="Controleer het register en de teksten.")
@_DATA
@_CONTENT
@_TODAY
@_FORMAT
@click.option("--update", is_flag=True, help="Onthoud welke pagina's makkelijker werden.")
def _check(data: Path, content: Path, day: date | None, form: str, *, update: bool) -> int:
    today = _day(day)
    reading, texts, problems = read_and_check(data, content, today)
    if update:
        _write(data / MEASURED_FILE, measured_text(renewed(Subject(reading, texts, today))))
    return _say(problems, form, "" if problems else "Het register en de teksten zijn in orde.")


@_commands.command("build", help="Maak de site.")
@_DATA
@_CONTENT
@_SITE
@_TODAY
def _build(data: Path, content: Path, site_dir: Path, day: date | None) -> int:
    folders = Folders(data, content, site_dir)
    return _say(_make(folders, day, "text"), "text", f"De site staat in {folders.site}.")


_ALL = click.option("--all", "everything", is_flag=True, help="Bekijk ook pagina's met een fout in de browser.")
_FULL = click.option("--full", is_flag=True, help="Bekijk ook pagina's die niet veranderd zijn.")


class _Part(click.ParamType[Shard]):
    """A part of the pages as 1/4."""

    name = "DEEL/DELEN"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Shard:
        """Read the part, or stop with an example."""
        try:
            return read_shard(str(value))
        except ValueError:
            self.fail(f"'{value}' is geen deel. Schrijf bijvoorbeeld: 1/4.", param, ctx)


_SHARD = click.option("--shard", type=_Part(), default="1/1", help="Bekijk een deel van de pagina's, zoals 1/4.")
_RECORD = click.option("--record", is_flag=True, help="Bewaar de uitslag, voor de pagina over toegankelijkheid.")


@_commands.command("gate", help="Controleer of iedereen de site kan gebruiken.")
@_DATA
@_CONTENT
@_SITE
@_TODAY
@_FORMAT
@_ALL
@_FULL
@_SHARD
@_RECORD
def _gate(  # noqa: PLR0913  # each is one option of the command
    data: Path, content: Path, site_dir: Path, day: date | None, form: str, *, record: bool, **wish: Any
) -> int:
    result = _inspect(Folders(data, content, site_dir), _day(day), form, wish)
    return _verdict(result, form) or (_keep(result, data, _day(day)) if record else RIGHT)


@_commands.command("site", help="Controleer, maak de site, en controleer de site.")
@_DATA
@_CONTENT
@_SITE
@_TODAY
@_FORMAT
@_ALL
@_FULL
@_SHARD
def _site(  # each is one option of the command
    data: Path, content: Path, site_dir: Path, day: date | None, form: str, **wish: Any
) -> int:
    folders = Folders(data, content, site_dir)
    found = _make(folders, day, form)
    if form == "text" or errors(found):
        if code := _say(found, form, f"De site staat in {site_dir}."):
            return code
        found = []
    # A program reads one answer, so what was found waits for the gate.
    return _verdict(_inspect(folders, _day(day), form, wish), form, found)


@_commands.command("merge", help="Voeg de verslagen van alle delen samen tot één uitslag.")
@click.argument("reports", nargs=-1, type=click.Path(path_type=Path, dir_okay=False))
@_FORMAT
def _merge(reports: tuple[Path, ...], form: str) -> int:
    shard, result = merge(read_part(file) for file in reports)
    write_report(_REPORTS / "gate.json", result, shard)
    _write_forms(result)
    return _verdict(result, form)


@_commands.command("serve", help="Bekijk de site terwijl je eraan werkt.")
@_DATA
@_CONTENT
@_TODAY
@click.option("--port", default=8000, show_default=True, help="Het nummer achter het adres.")
def _serve(data: Path, content: Path, day: date | None, port: int) -> int:
    _, _, problems = read_and_check(data, content, None if day else _day(day))
    if _say(problems, "text", f"Bekijk de site op http://127.0.0.1:{port}/. Stop met Ctrl+C."):
        return MEND
    try:
        serve_site(Folders(data, content, ROOT / "site"), _day(day), port)
    except KeyboardInterrupt:
        click.echo("Gestopt.")
    return RIGHT


@_commands.command("language", help="Kijk of een tekst makkelijk te lezen is. Schrijf - voor tekst die binnenkomt.")
@click.argument("files", nargs=-1, metavar="BESTAND...")
@_DATA
@_CONTENT
@_FORMAT
@click.option(
    "--import", "lists", multiple=True, type=click.Path(path_type=Path), help="Neem een eigen lijst over (CSV)."
)
@click.option("--begrippen", "show_terms", is_flag=True, help="Welk begrip gebruikt niemand, en wat mist uitleg?")
def _language(  # noqa: PLR0913  # one for each option
    files: tuple[str, ...], data: Path, content: Path, form: str, lists: tuple[Path, ...], *, show_terms: bool
) -> int:
    if show_terms:
        reading, written, _ = read_and_check(data, content)
        click.echo(terms(Subject(reading, written)))
        return RIGHT
    if lists:
        return max(_import(data, path) for path in lists)
    if not files:
        message = "Noem een bestand of map, of schrijf '-'."
        raise click.ClickException(message)
    given = sys.stdin.buffer.read() if STANDARD_INPUT in files else b""
    texts, problems = proofread(files, given, data, content)
    if problems:
        click.echo(REPORTERS["text"](problems), err=True)
    found = language_problems(texts)
    click.echo(as_github(found) if form == "github" else LANGUAGE_REPORTERS[form](texts))
    return MEND if problems or errors(found) else RIGHT


def _import(data: Path, path: Path) -> int:
    """Add the words of one list to data/taal/vervang.yml. Returns the exit code."""
    known = [word.term for item in read_register(data).items if isinstance(word := item.record, Vervanging)]
    made = import_words(path.name, path.read_bytes(), known, _day(None))
    target = data / "taal" / "vervang.yml"
    old = target.read_text(encoding="utf-8") if target.is_file() else ""
    if made.added:
        _write(target, (old + made.text).lstrip("\n"))
    return _say(made.problems, "text", f"{made.added} {'woord' if made.added == 1 else 'woorden'} erbij in {target}.")


@_commands.command("example", help="Maak een verzonnen register om mee te oefenen.")
@click.argument("folder", metavar="MAP", type=click.Path(path_type=Path))
@click.option("--acties", default=100, show_default=True, help="Hoeveel acties erin komen.")
@click.option("--seed", default=SEED, show_default=True, help="Een ander getal geeft een ander register.")
@click.option("--fouten", is_flag=True, help="Zet er fouten in, om de meldingen te zien.")
def _example(folder: Path, acties: int, seed: int, *, fouten: bool) -> int:
    refuse_to_lose(folder)
    files = example_files(acties, seed, ROOT / "content", fouten=fouten)
    with click.progressbar(length=len(files), label=f"{len(files)} bestanden schrijven", file=sys.stderr) as bar:
        write_example(folder, files, lambda _done, _total: bar.update(1))
    click.echo(f"In {folder} staan nu de mappen data en content, met {acties} verzonnen acties.")
    where = f"--data {folder / 'data'} --content {folder / 'content'}"
    click.echo(f"Kijk het na: python -m generator check {where}")
    if fouten:
        click.echo("Verbeter eerst de fouten in de bestanden. Daarna zie je de fouten in wat bij elkaar hoort.")
    else:
        site = f"--site-dir {folder / 'site'} --today {KWARTALEN[-1]}"
        click.echo(f"Maak de site: python -m generator build {where} {site}")
    return RIGHT


@_commands.command("schema", help="Maak de hulpbestanden voor invullers opnieuw.")
def _schema() -> int:
    readme = ROOT / "README.md"
    made = schema_files() | {"README.md": with_glossary(readme.read_text(encoding="utf-8"))}
    register = read_register(ROOT / "data")
    if register.register:
        known = {(ooit.kind, ooit.key) for ooit in register.published}
        made["data/.ids"] = ids_text(known | ids_of(register.register))
    for name, text in made.items():
        _write(ROOT / name, text)
    click.echo(f"{len(made)} bestanden gemaakt.")
    return RIGHT


def _write(file: Path, text: str) -> None:
    """Write beside, then rename: nobody finds half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.nieuw")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def _day(given: date | None) -> date:
    """The day that was asked for, or today by the clock."""
    return given or date.today()  # noqa: DTZ011  # the calendar of the reader, not UTC


def _say(problems: Sequence[Problem], form: str, all_right: str) -> int:
    """Print the problems, or that all is well. Returns the exit code."""
    if problems or form == "json":
        click.echo(REPORTERS[form](problems))
    if errors(list(problems)):
        return MEND
    if form == "text" and all_right:
        click.echo(all_right)
    return RIGHT


def _make(folders: Folders, day: date | None, form: str) -> list[Problem]:
    """Check and build. The old site stays when there is a mistake."""
    _step("Controleren en de site maken …", form)
    problems = build_site(folders, _day(day))
    # Who asks for a day of long ago knows that there is later news.
    return [problem for problem in problems if not (day and problem.rule == STILL_TO_COME)]


def _inspect(folders: Folders, today: date, form: str, wish: dict[str, Any]) -> GateResult:
    """Run the gate with a bar on a terminal and plain lines elsewhere, and write every report.

    `wish` holds the options that the gate knows too: everything, full and shard.
    """
    if not folders.site.is_dir():
        message = f"Er is nog geen site in '{folders.site}'. Voer eerst uit: python -m generator build."
        raise click.ClickException(message)
    register = read_register(folders.data).register
    if register is None:
        message = "Er staan fouten in het register. Voer eerst uit: python -m generator check."
        raise click.ClickException(message)
    known = read_known(register, today, folders.data, folders.content)
    _step("Nakijken of iedereen de site kan gebruiken …", form)
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("Pagina’s", total=None)
        started = time.monotonic()

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)
            if not console.is_terminal and (done % _EVERY == 0 or done == total):
                click.echo(f"{done} van {total} bekeken na {time.monotonic() - started:.0f} s", err=True)

        shard: Shard = wish["shard"]
        report = _REPORTS / ("gate.json" if shard.count == 1 else f"gate-{shard.number}.json")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        results = _CACHE / "gate-results"
        settings = Settings(folders.site, _CACHE, report, progress=show, known=known, results=results, now=now, **wish)
        result = run_gate(settings)
    _write_forms(result)
    return result


def _write_forms(result: GateResult) -> None:
    _write(_REPORTS / "gate.xml", as_junit(result))
    for name, reporter in _FILES.items():
        _write(_REPORTS / name, (REPORTERS[reporter](result.problems()) or "Geen fouten.") + "\n")


_CACHE, _REPORTS = ROOT / ".cache", ROOT / "build"
# The same result in every form that CI systems read, beside gate.json.
_FILES = {"gate.txt": "text", "gate.sarif": "sarif", "gl-code-quality-report.json": "gitlab"}


def _verdict(result: GateResult, form: str, before: Sequence[Problem] = ()) -> int:
    """Say what the gate found, after what was found `before`. Returns the exit code."""
    seen = f"{result.pages} pagina’s, {result.answered} van {result.asked} keer bekeken"
    seen += f", {len(result.remembered)} ongewijzigd" if result.remembered else ""
    if result.exit_code == BROKEN:
        click.echo(REPORTERS[form]([*before, *result.problems()]))
        click.echo(f"Het lukt niet op deze computer. {seen}. Start de controle opnieuw.", err=True)
        return BROKEN
    return _say([*before, *result.problems()], form, f"{seen}: {result.count('violation')} fouten.")


def _keep(result: GateResult, data: Path, today: date) -> int:
    """Write the figures of this run in the register, so that the next build can show them."""
    file = data / "controles.yml"
    old = file.read_text(encoding="utf-8") if file.is_file() else ""
    _write(file, with_controle(old, result, today))
    click.echo(f"De uitslag staat in {file}.")
    return RIGHT


def _step(text: str, form: str) -> None:
    click.echo(text, err=form != "text")
