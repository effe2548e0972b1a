"""Compares two finished sites, and leaves what a person looks at in a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.before_after.camera import WIDTHS, Camera, picture_name, take_pictures
from generator.before_after.changed_pages import compare_pages
from generator.before_after.shown import AFTER, BEFORE, Shown, ShownPage
from generator.gate.site.built import BuiltSite, read_site

_SITE_FOLLOWS = " – "


def compare_sites(before: Path, after: Path, folder: Path, camera: Camera, most: int) -> Shown:
    """Take pictures of at most so many pages that differ, in `folder`, and say which pages those are.

    Raises MachineError when there is no browser.
    """
    old, new = read_site(before), read_site(after)
    changed = compare_pages(old.files, new.files)
    looked = changed.to_look_at(most)
    take_pictures(old, looked, folder / BEFORE, camera)
    take_pictures(new, looked, folder / AFTER, camera)
    look = [page for page in looked if _looks_different(page, folder)]
    alike = [page for page in looked if page in changed.other and page not in look]
    unseen = [page for page in changed.other if page not in looked]
    names = _titles(old) | _titles(new)
    return Shown(
        look=_named(look, names),
        alike=_named(alike, names),
        unseen=_named(unseen, names),
        new=_named(changed.new, names),
        gone=_named(changed.gone, names),
    )


def _looks_different(page: str, folder: Path) -> bool:
    """Whether a page has another picture at any width. Pictures of the same page are the same to the byte."""
    return any(
        (folder / BEFORE / name).read_bytes() != (folder / AFTER / name).read_bytes()
        for name in (picture_name(page, width) for width in WIDTHS)
    )


def _titles(site: BuiltSite) -> dict[str, str]:
    """The title of each page, without the name of the site that follows it."""
    return {page.path: page.title.rsplit(_SITE_FOLLOWS, 1)[0] for page in site.pages}


def _named(pages: Sequence[str], names: Mapping[str, str]) -> tuple[ShownPage, ...]:
    return tuple(ShownPage(page, names[page]) for page in pages)
