"""Commands of the gate: check the finished site, alone or in parts, and write every report."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial, wraps
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from generator.busy import alone
from generator.commands.options import (
    BROKEN,
    DATA,
    FORMAT,
    TODAY,
    day_of,
    folder_options,
    say,
    step,
)
from generator.commands.own_folder import own_folder
from generator.commands.voorgelezen import read_aloud
from generator.folders import ROOT, Folders
from generator.gate.browser.crawl import crawl
from generator.gate.forms.gate_json import read_part, write_report
from generator.gate.forms.junit import as_junit
from generator.gate.forms.kept_figures import with_controle
from generator.gate.forms.opinions import opinions_text
from generator.gate.hidden.known import Known
from generator.gate.hidden.sources import read_known
from generator.gate.run import GateOptions, Places, Settings, run_gate
from generator.gate.verdict.result import GateResult
from generator.gate.verdict.shards import Shard, merge, read_shard
from generator.problem import Problem
from generator.register.read import read_register
from generator.reporters import REPORTERS
from generator.whole_file import write_whole

# One line of progress for so many pages when the output is not a terminal.
_EVERY = 20
_CACHE = ROOT / ".cache"
# The same result in every form that CI systems read, beside gate.json.
_FILES = {"gate.txt": "text", "gate.sarif": "sarif", "gl-code-quality-report.json": "gitlab"}


class _Part(click.ParamType[Shard]):
    """A part of the pages as 1/4."""

    name = "DEEL/DELEN"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Shard:
        """Read the part, or stop with an example."""
        try:
            return read_shard(str(value))
        except ValueError:
            self.fail(f"'{value}' is geen deel. Schrijf bijvoorbeeld: 1/4.", param, ctx)


_RECORD = click.option(
    "--record",
    is_flag=True,
    help="Bewaar de uitslag, voor de pagina over toegankelijkheid.",
)


def gate_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the three options of the gate, as one value `options`."""

    @click.option(
        "--all",
        "everything",
        is_flag=True,
        help="Bekijk ook pagina's met een fout in de browser.",
    )
    @click.option("--full", is_flag=True, help="Bekijk ook pagina's die niet veranderd zijn.")
    @click.option(
        "--shard",
        type=_Part(),
        default="1/1",
        help="Bekijk een deel van de pagina's, zoals 1/4.",
    )
    @wraps(command)
    def with_options(*given: Any, full: bool, everything: bool, shard: Shard, **others: Any) -> int:
        return command(*given, options=GateOptions(full, everything, shard), **others)

    return with_options


def _with_url(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the address of a site that runs, as part of `options`."""

    @click.option(
        "--url",
        default="",
        metavar="ADRES",
        help="Controleer een site die op deze computer draait, zoals http://127.0.0.1:8000/.",
    )
    @wraps(command)
    def with_url(*given: Any, url: str, options: GateOptions, **others: Any) -> int:
        return command(*given, options=replace(options, url=url), **others)

    return with_url


def _or_aloud(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command another job on request: read one page aloud instead of checking all."""

    @click.option(
        "--voorgelezen",
        "aloud",
        metavar="PAGINA",
        help="Lees wat een voorlezer van een pagina zegt, zoals: acties/a1.",
    )
    @wraps(command)
    def or_aloud(*given: Any, folders: Folders, aloud: str | None, **others: Any) -> int:
        if aloud is not None:
            return read_aloud(folders.site, aloud, _CACHE, others["form"])
        return command(*given, folders=folders, **others)

    return or_aloud


@click.command("gate", help="Controleer of iedereen de site kan gebruiken.")
@folder_options
@TODAY
@FORMAT
@gate_options
@_with_url
@_RECORD
@_or_aloud
def gate_command(
    folders: Folders, day: date | None, form: str, *, options: GateOptions, record: bool
) -> int:
    """Check the finished site."""
    if options.url or not _is_ours(folders.site):
        return say_verdict(_of_another(folders.site, form, options), form)
    if record and options.shard.count > 1:
        message = "Een deel is niet de hele site. Bewaar de uitslag bij het samenvoegen, met: merge --record."
        raise click.ClickException(message)
    result = inspect(folders, day_of(day), form, options)
    return _recorded(result, form, folders.data if record else None, day_of(day))


@click.command("merge", help="Voeg de verslagen van alle delen samen tot één uitslag.")
@click.argument(
    "reports", nargs=-1, metavar="VERSLAG...", type=click.Path(path_type=Path, dir_okay=False)
)
@DATA
@TODAY
@FORMAT
@_RECORD
def merge_command(
    reports: tuple[Path, ...], data: Path, day: date | None, form: str, *, record: bool
) -> int:
    """Join the reports of all parts to one verdict."""
    shard, result = merge(read_part(file) for file in reports)
    write_report(_reports() / "gate.json", result, shard)
    _write_forms(result)
    return _recorded(result, form, data if record else None, day_of(day))


def inspect(folders: Folders, today: date, form: str, options: GateOptions) -> GateResult:
    """Run the gate with a bar on a terminal and plain lines elsewhere, and write every report."""
    if not folders.site.is_dir():
        message = (
            f"Er is nog geen site in '{folders.site}'. Voer eerst uit: python -m generator build."
        )
        raise click.ClickException(message)
    known = _known(folders, today)
    with alone(folders.site.resolve()):
        return _inspect_alone(folders, known, form, options)


def _inspect_alone(
    folders: Folders,
    known: Known,
    form: str,
    options: GateOptions,
    live: Mapping[str, str] = MappingProxyType({}),
) -> GateResult:
    for name in ("gate.xml", *_FILES):
        # A run that is stopped leaves no report of an earlier one behind.
        (_reports() / name).unlink(missing_ok=True)
    step("Nakijken of iedereen de site kan gebruiken …", form)
    if not _CACHE.is_dir():
        step("De eerste keer halen wij hulpmiddelen op (0,4 GB). Dat duurt een paar minuten.", form)
    shard = options.shard
    report = _reports() / ("gate.json" if shard.count == 1 else f"gate-{shard.number}.json")
    places = Places(folders.site, report, _CACHE, _CACHE / "gate-results")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with _shown_progress() as show:
        result = run_gate(Settings(places, known, options, now, show, live=live))
    _write_forms(result)
    return result


def _is_ours(site: Path) -> bool:
    """Whether a page of a site says which file it comes from, as this program makes it. An empty folder may be ours."""
    pages = sorted(site.rglob("*.html"))
    return not pages or any(b"data-bron=" in page.read_bytes() for page in pages)


def _of_another(site: Path, form: str, options: GateOptions) -> GateResult:
    """Check a site that is not ours, in a folder or at an address. It needs no register."""
    with tempfile.TemporaryDirectory() as name:
        live = crawl(options.url, Path(name)) if options.url else {}
        places = Folders(Path(), Path(), Path(name) if options.url else site)
        known = Known(day_of(None))
        return _inspect_alone(places, known, form, replace(options, own=False), live)


def _known(folders: Folders, today: date) -> Known:
    """What the gate must know of the register and the texts."""
    reading = read_register(folders.data)
    if reading.register is None:
        message = "Er staan fouten in het register. Voer eerst uit: python -m generator check."
        raise click.ClickException(message)
    place_of = partial(reading.place, "metingen")
    return read_known(reading.register, today, folders.data, folders.content, place_of)


@contextmanager
def _shown_progress() -> Iterator[Callable[[int, int], None]]:
    """What to call after every page: a bar on a terminal, and a line now and then elsewhere."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("Pagina’s", total=None)
        started = time.monotonic()

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)
            if not console.is_terminal and (done % _EVERY == 0 or done == total):
                seconds = time.monotonic() - started
                click.echo(f"{done} van {total} bekeken na {seconds:.0f} s", err=True)

        yield show


def say_verdict(result: GateResult, form: str, before: Sequence[Problem] = ()) -> int:
    """Say what the gate found, after what was found `before`. Returns the exit code."""
    seen = f"{result.pages} pagina’s, {result.answered} van {result.asked} keer bekeken"
    if result.remembered:
        same, words = len(result.remembered) - len(result.alike), len(result.alike)
        now = len(result.checked) - len(result.remembered)
        seen += f" (nu {now}, de rest eerder: {same} zonder verandering, {words} met alleen andere woorden)"
    if result.exit_code == BROKEN:
        click.echo(REPORTERS[form]([*before, *result.problems()]))
        click.echo(f"Het lukt niet op deze computer. {seen}. Start de controle opnieuw.", err=True)
        return BROKEN
    return say([*before, *result.problems()], form, f"{seen}: {result.count('violation')} fouten.")


def _write_forms(result: GateResult) -> None:
    write_whole(_reports() / "gate.xml", as_junit(result))
    ends = {
        "gate.txt": opinions_text(result)
    }  # the other forms are for programs, which would count them
    for name, reporter in _FILES.items():
        told = REPORTERS[reporter](result.problems()) or "Geen fouten."
        write_whole(_reports() / name, f"{told}\n{ends.get(name, '')}")


def _recorded(result: GateResult, form: str, data: Path | None, today: date) -> int:
    """Say the verdict, and keep its figures in `data` if it is given; also those of a site with faults.

    A check that did not look at everything has no figures. Returns the exit code.
    """
    code = say_verdict(result, form)
    if data is not None and code != BROKEN and result.pages:
        step(f"De uitslag staat in {_keep(result, data, today)}.", form)
    return code


def _keep(result: GateResult, data: Path, today: date) -> Path:
    """Write the figures of this run in the register, so that the next build can show them."""
    file = data / "controles.yml"
    old = file.read_text(encoding="utf-8") if file.is_file() else ""
    write_whole(file, with_controle(old, result, today))
    return file


def _reports() -> Path:
    """Where the reports of the gate go."""
    return own_folder("build")
