"""Is the HTML valid? One run of html-validate over all pages, and what came out of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.gate.errors import MachineError
from generator.gate.tools.node import TimeLimit, node_environment, run_script
from generator.gate.verdict.locate import locate
from generator.gate.verdict.result import Finding

if TYPE_CHECKING:
    from generator.gate.site.built import BuiltPage
    from generator.gate.tools.node import Node

PACKAGE = Path(__file__).parent / "markup"
_TEXTS = Path(__file__).with_name("markup.json")
# 25 ms for a page, so the time is for ten thousand pages on a slow machine.
_LIMIT = TimeLimit(
    900, "De controle van de code van de pagina's duurt te lang.", "Probeer het opnieuw."
)
_TAG = re.compile(r"<[^>]*>")
# What stands before this many following tags belongs to the place of a fault.
_TAGS = 6
_HELP = "Doe dit: verbeter het sjabloon, of meld dit aan de beheerder."


def run_markup(
    site: Path, pages: Iterable[str], node: Node, folder: Path, env: Mapping[str, str]
) -> str:
    """Validate `pages` of `site` with the packages in `folder`; returns a line of JSON per page.

    Raises MachineError when the program did not reach its end, also not the second time.
    """
    command = [
        str(node.program),
        str(PACKAGE / "validate.mjs"),
        str(folder / "node_modules"),
        str(site.resolve()),
    ]
    asked = json.dumps(list(pages))
    done = run_script(command, asked, node_environment(env), _LIMIT)
    if done.returncode:  # a machine that is short of memory kills a program by chance
        done = run_script(command, asked, node_environment(env), _LIMIT)
    if done.returncode:
        said = next((line for line in done.stderr.splitlines() if "Error" in line), "geen melding")
        raise MachineError(
            missing=f"De controle van de code van de pagina's stopte ({said.strip()}).",
            remedy="Probeer het opnieuw.",
        )
    return done.stdout


def read_markup(
    output: str, codes: Mapping[BuiltPage, str], sources: Mapping[str, str]
) -> tuple[tuple[Finding, ...], str]:
    """The findings, and the version of html-validate. A page without an answer is a finding too.

    `codes` is the code of every page, `sources` the text of each file an editor can change.
    """
    lines: list[dict[str, Any]] = [json.loads(line) for line in output.splitlines()]
    answers = {line["page"]: line["faults"] for line in lines if "page" in line}
    version = next((str(line["version"]) for line in lines if "version" in line), "")
    found: list[Finding] = []
    for page, code in codes.items():
        faults = answers.get(page.path)
        if faults is None:
            found.append(_not_run(page))
        else:
            found += [_fault(page, fault, code, sources) for fault in faults]
    return tuple(sorted(found)), version


def _not_run(page: BuiltPage) -> Finding:
    message = "De code van deze pagina is niet gecontroleerd. Start de controle opnieuw."
    return Finding(page.source, page.path, page.title, "html", message, "", "", "not_run")


def _fault(
    page: BuiltPage, fault: Mapping[str, Any], code: str, sources: Mapping[str, str]
) -> Finding:
    before, after = _split(code, fault["line"], fault["column"])
    framed = before.rfind("<article") <= before.rfind("</article")
    said = _texts_after(after)
    source, line, column = locate(page, said, sources, framed=framed)
    rule = f"html.{fault['rule']}"
    where = f" (regel {fault['line']} van {page.path})"
    if framed:  # the line differs from page to page, and a fault in the skeleton is told once
        where = ""
    return Finding(
        source=source,
        page=page.path,
        title=page.title,
        rule=rule,
        message=f"{_texts().get(rule, _texts()['html'])} In het Engels: {fault['said']}{where}. {_HELP}",
        selector=fault["selector"],
        variant="",
        outcome="violation",
        line=line,
        column=column,
        text=said[0] if said else "",
        framed=framed,
    )


def _split(code: str, line: int, column: int) -> tuple[str, str]:
    """The code of a page before and after a place in it."""
    at = sum(len(before) + 1 for before in code.split("\n")[: line - 1]) + column - 1
    return code[:at], code[at:]


def _texts_after(code: str) -> list[str]:
    """The first pieces of text that follow in the code, which may begin inside a tag."""
    inside, closed, rest = code.partition(">")
    if closed and "<" not in inside:
        code = rest
    pieces = _TAG.split(code, maxsplit=_TAGS)[:_TAGS]
    texts = (" ".join(unescape(piece).split()) for piece in pieces)
    return [text for text in texts if text]


@cache
def _texts() -> dict[str, str]:
    texts: dict[str, str] = json.loads(_TEXTS.read_text(encoding="utf-8"))
    return texts
