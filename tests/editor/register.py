"""A right register of a municipality that edits on the site, as files."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.folders import Folders
from tests.conftest import GOED

SETTING = """\
beheer:
  soort: gitlab
  adres: https://git.proef.example
  project: inclusie/voortgang
  app_id: 3f2a9c
"""
# What the editing page would write as 10.
_NUMBER = ("totaal: 10.000", "totaal: '10.000'")


def copy_with_setting(home: Path) -> Folders:
    """Write it below `home`."""
    for name in ("data", "content"):
        shutil.copytree(GOED / name, home / name)
    with (home / "data" / "organisatie.yml").open("a", encoding="utf-8") as file:
        file.write(SETTING)
    agenda = home / "data" / "agenda.yml"
    text = agenda.read_text(encoding="utf-8")
    assert _NUMBER[0] in text
    agenda.write_text(text.replace(*_NUMBER), encoding="utf-8")
    return Folders(home / "data", home / "content", home / "site")
