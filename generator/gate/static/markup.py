"""Is the HTML valid? One run of html-validate over all pages, and what came out of it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.gate.errors import MachineError
from generator.gate.node import environment
from generator.gate.result import Finding, Outcome

if TYPE_CHECKING:
    from generator.gate.node import Node
    from generator.gate.pages import Page

PACKAGE = Path(__file__).parents[1] / "markup"
_TEXTS = Path(__file__).with_name("markup.json")
# 25 ms for a page, so this is for ten thousand pages on a slow machine.
_SECONDS = 900
_HELP = "Doe dit: verbeter het sjabloon, of meld dit aan de beheerder."


def run_markup(site: Path, pages: Iterable[str], node: Node, folder: Path, env: Mapping[str, str]) -> str:
    """Validate `pages` of `site` with the packages in `folder`; returns a line of JSON per page.

    Raises MachineError when the program did not reach its end.
    """
    try:
        done = subprocess.run(
            [str(node.program), str(PACKAGE / "validate.mjs"), str(folder / "node_modules"), str(site.resolve())],
            input=json.dumps(list(pages)),
            env=environment(env),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise MachineError(
            missing="De controle van de code van de pagina's duurt te lang.", remedy="Probeer het opnieuw."
        ) from error
    if done.returncode:
        said = next((line for line in done.stderr.splitlines() if "Error" in line), "geen melding")
        raise MachineError(
            missing=f"De controle van de code van de pagina's stopte ({said.strip()}).", remedy="Probeer het opnieuw."
        )
    return done.stdout


def read_markup(output: str, pages: Iterable[Page]) -> tuple[tuple[Finding, ...], str]:
    """The findings, and the version of html-validate. A page without an answer is a finding too."""
    lines: list[dict[str, Any]] = [json.loads(line) for line in output.splitlines()]
    answers = {line["page"]: line["faults"] for line in lines if "page" in line}
    version = next((str(line["version"]) for line in lines if "version" in line), "")
    return tuple(sorted(found for page in pages for found in _of_page(page, answers.get(page.path)))), version


def _of_page(page: Page, faults: list[dict[str, Any]] | None) -> Iterator[Finding]:
    if faults is None:
        message = "De code van deze pagina is niet gecontroleerd. Start de controle opnieuw."
        yield _finding(page, "html", message, "", "not_run")
        return
    for fault in faults:
        rule = f"html.{fault['rule']}"
        text = _texts().get(rule, _texts()["html"])
        message = f"{text} In het Engels: {fault['said']} (regel {fault['line']} van {page.path}). {_HELP}"
        yield _finding(page, rule, message, fault["selector"], "violation")


def _finding(page: Page, rule: str, message: str, selector: str, outcome: Outcome) -> Finding:
    return Finding(page.source, page.path, page.title, rule, message, selector, "", outcome)


@cache
def _texts() -> dict[str, str]:
    texts: dict[str, str] = json.loads(_TEXTS.read_text(encoding="utf-8"))
    return texts
