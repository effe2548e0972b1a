"""The command that shows what a change does to the site: in words, and as pictures of before and after."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import click

from generator.before_after.camera import Camera
from generator.before_after.compare import compare_sites
from generator.before_after.shown import Shown, changes_markdown, changes_page
from generator.commands.options import MADE_FORMAT, TODAY, day_of, folder_options, say, say_made
from generator.commands.own_folder import own_folder
from generator.commands.verschil import site_difference
from generator.folders import ROOT, Folders
from generator.whole_file import write_whole

# No reader sees it. On GitLab the next push finds its comment by it, and changes that.
_MARK = "<!-- voortgang:verandert -->"
_MADE = "Wat er op de site verandert, staat in {folder}. Open daar index.html voor de beelden."
_NO_SITE = "Er is nog geen site in '{site}'. Voer eerst uit: python -m generator build."


@click.command("verandert", help="Laat zien wat deze wijziging op de site verandert, met beelden.")
@click.argument(
    "eerst", metavar="EERST", type=click.Path(path_type=Path, file_okay=False, exists=True)
)
@folder_options
@TODAY
@click.option(
    "--beelden",
    default=12,
    type=click.IntRange(0, 200),
    metavar="AANTAL",
    help="Van hoeveel pagina's wij beelden maken, 0 tot en met 200. Anders 12.",
)
@MADE_FORMAT
def verandert_command(
    eerst: Path, folders: Folders, day: date | None, beelden: int, form: str
) -> int:
    """Compare with the folder `eerst`, which holds the register of before and the site that was made from it."""
    if not folders.site.is_dir():
        raise click.ClickException(_NO_SITE.format(site=folders.site))
    told = site_difference(eerst / "data", folders.data, day_of(day))
    if not isinstance(told, str):
        return say(told, form, "")
    folder = own_folder("build") / "verandert"
    shutil.rmtree(folder, ignore_errors=True)
    shown = _shown(eerst / "site", folders.site, folder, beelden)
    write_whole(folder / "verandert.md", f"{_MARK}\n\n{told}\n\n{changes_markdown(shown)}")
    write_whole(folder / "index.html", changes_page(shown))
    pages = {name: len(getattr(shown, name)) for name in ("look", "alike", "unseen", "new", "gone")}
    made = {"folder": str(folder), "compared": shown.compared, "pages": pages}
    return say_made(_MADE.format(folder=folder), made, form)


def _shown(before: Path, after: Path, folder: Path, most: int) -> Shown:
    """The pages that change; without a site of before nothing can be compared."""
    if not before.is_dir():
        return Shown(compared=False)
    return compare_sites(before, after, folder, Camera(ROOT / ".cache", os.environ), most)
