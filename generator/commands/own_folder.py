"""Where the register, the texts and the site of an organisation stand, when a command is not told."""

from __future__ import annotations

import tomllib
from pathlib import Path

import click

from generator.folders import ROOT

SETTINGS = "voortgang.toml"
# The folders that can be named, and what they are called when they are not.
FOLDERS = ("data", "content", "site", "build")
SETTINGS_TEXT = """\
# Waar het register, de teksten en de site staan. Opdrachten die je in deze map geeft, lezen dit.
data = "data"
content = "content"
site = "site"
"""
_NO_TOML = 'In {file} staat iets wat wij niet kunnen lezen. Schrijf elke regel zo: data = "data".'
_UNKNOWN = "In {file} staat '{name}'. Dat kennen wij niet. Kies uit: {known}."
_NOT_HERE = "Hier is geen {file}, dus wij nemen het register in {data}. Wil je een ander register? Schrijf erachter: --data MAP --content MAP."
_NO_TEXT = "In {file} hoort achter '{name}' een map tussen aanhalingstekens, zoals: \"{name}\"."


def own_folder(name: str) -> Path:
    """The folder that the settings in the working folder name; without settings the one beside the generator.

    Raises ClickException when the settings cannot be read.
    """
    file = Path.cwd() / SETTINGS
    if not file.is_file():
        return ROOT / name
    given = _settings(file)
    return file.parent / given.get(name, name)


def whose_register(data: Path) -> str:
    """Which register is read when nobody named one and no settings stand here; '' where everybody expects that one."""
    here = Path.cwd()
    if here.is_relative_to(ROOT) or (here / SETTINGS).is_file():
        return ""
    return _NOT_HERE.format(file=SETTINGS, data=data)


def _settings(file: Path) -> dict[str, str]:
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise click.ClickException(_NO_TOML.format(file=file.name)) from error
    for name, folder in given.items():
        if name not in FOLDERS:
            known = ", ".join(FOLDERS)
            message = _UNKNOWN.format(file=file.name, name=name, known=known)
            raise click.ClickException(message)
        if not isinstance(folder, str) or not folder:
            raise click.ClickException(_NO_TEXT.format(file=file.name, name=name))
    return given
