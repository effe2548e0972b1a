"""What a screen reader says of one page, for an editor to read."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path

import click

from generator.busy import alone
from generator.commands.options import MEND, RIGHT, say_made
from generator.gate.heard.in_dutch import lines
from generator.gate.heard.listen import listen
from generator.gate.heard.sound_rules import wrong_sounds
from generator.gate.heard.spoken import Spoken, as_tree

_INDEX = "index.html"
_MOST_NEAR = 3


def read_aloud(site: Path, page: str, cache: Path, form: str) -> int:
    """Print a page as it is said, and what does not sound right. Returns the exit code."""
    path = _page(site, page)
    with alone(site.resolve()):
        heard = _heard(site, path, cache)
    wrong = wrong_sounds(heard)
    said = {"voorgelezen": lines(heard), "klinkt_niet_goed": wrong}
    say_made("\n".join(lines(heard)), said, form)
    for sentence in wrong:
        click.echo(f"{path}: {sentence}", err=True)
    if not wrong:
        click.echo("Wij hoorden niets dat niet goed klinkt.", err=True)
    return MEND if wrong else RIGHT


def _heard(site: Path, path: str, cache: Path) -> Spoken:
    click.echo(f"Wij laten {path} voorlezen …", err=True)
    return as_tree(listen(site, [path], cache, os.environ)[path])


def _page(site: Path, asked: str) -> str:
    """The path of a page below the site, from what somebody typed: acties/a1, /acties/a1/ or acties/a1/index.html."""
    there = {file.relative_to(site).as_posix() for file in site.rglob("*.html")}
    if not there:
        message = f"Er is nog geen site in '{site}'. Voer eerst uit: python -m generator build."
        raise click.ClickException(message)
    typed = asked.strip().strip("/")
    for path in (typed, f"{typed}/{_INDEX}".lstrip("/")):
        if path in there:
            return path
    names = sorted(path.removesuffix(f"/{_INDEX}") for path in there)
    near = get_close_matches(typed.lower(), names, _MOST_NEAR) or names[:_MOST_NEAR]
    message = f"De pagina '{asked}' is er niet. Kies bijvoorbeeld: {', '.join(near)}."
    raise click.ClickException(message)
