"""What somebody typed wrong, or what is wrong with a file: the sentences of click and the system are English."""

from __future__ import annotations

import errno
import re
from collections.abc import Sequence
from difflib import get_close_matches

import click

# What can be wrong with a file, and what to do.
_FILES = {
    errno.EACCES: "Daar mag je niet bij. Kijk of je er mag lezen en schrijven.",
    errno.EPERM: "Daar mag je niet bij. Kijk of je er mag lezen en schrijven.",
    errno.EROFS: "Daar mag niemand schrijven. Kies een andere map.",
    errno.ENOSPC: "De schijf is vol. Maak ruimte vrij.",
    errno.ENOENT: "Dat is er niet. Kijk of de naam klopt.",
    errno.EEXIST: "Dat is er al. Kies een andere naam.",
    errno.ENOTDIR: "Een deel van het pad is een bestand en geen map. Kies een andere map.",
    errno.EISDIR: "Dat is een map en geen bestand. Noem een bestand.",
}


def about_file(error: OSError) -> str:
    """What is wrong with a file of the machine, and what to do."""
    remedy = _FILES.get(error.errno or 0, f"De computer meldt: {error.strerror or error}.")
    return f"Wij kunnen niet bij '{error.filename}'. {remedy}" if error.filename else remedy


def in_dutch(error: click.ClickException, commands: Sequence[str]) -> str:
    """What somebody typed wrong, and what can be typed. `commands` are the names of all commands."""
    known = ", ".join(commands)
    if isinstance(error, click.NoSuchOption):
        near = _meant(error.possibilities or (), " Met --help zie je ze alle.")
        return f"De optie '{error.option_name}' is er niet.{near}"
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return f"Noem een opdracht: {known}."
    if isinstance(error, click.BadOptionUsage):
        return f"Bij '{error.option_name}' ontbreekt iets."
    if isinstance(error, click.BadParameter) and error.param:
        return _about_value(error, error.param)
    if found := re.match(r"No such command '(.*)'\.", error.message):
        near = _meant(get_close_matches(found[1].lower(), commands, n=1), f" Kies uit: {known}.")
        return f"De opdracht '{found[1]}' is er niet.{near}"
    if isinstance(error, click.UsageError):
        return "Er staat een woord of optie te veel."
    return error.message


def _meant(near: Sequence[str], otherwise: str) -> str:
    """What somebody may have meant, as the next sentence; `otherwise` when nothing looks like it."""
    return f" Bedoel je '{near[0]}'?" if near else otherwise


def _about_value(error: click.BadParameter, param: click.Parameter) -> str:
    """What is wrong with the value of an option. Our own kinds of value say it themselves."""
    kind, name = param.type, param.opts[0]
    if isinstance(error, click.MissingParameter):
        return f"Er ontbreekt iets: {param.human_readable_name.upper()}."
    if isinstance(kind, click.Choice):
        return f"Bij '{name}' kun je kiezen uit: {', '.join(kind.choices)}."
    if isinstance(kind, click.IntRange):
        return f"Bij '{name}' hoort een getal van {kind.min} tot en met {kind.max}."
    if isinstance(kind, click.types.IntParamType):
        return f"Bij '{name}' hoort een heel getal."
    if isinstance(kind, click.Path):
        return f"Bij '{name}' hoort een {'map die' if kind.dir_okay else 'bestand dat'} er is."
    return error.message
