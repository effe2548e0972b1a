"""Two sites side by side in a real browser: what looks different is shown, what does not is only named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.before_after.camera import Camera
from generator.before_after.compare import compare_sites
from generator.folders import ROOT
from tests.publish.made import make_site

pytestmark = pytest.mark.browser
_CAMERA = Camera(ROOT / ".cache", os.environ)
_PNG = b"\x89PNG"


def _width(picture: bytes) -> int:
    return int.from_bytes(picture[16:20], "big")


def test_what_looks_different_gets_pictures_of_both_at_two_widths(tmp_path: Path) -> None:
    before, after = make_site(tmp_path / "een", "een"), make_site(tmp_path / "twee", "een")
    page, quiet = after / "acties/a0/index.html", after / "acties/a1/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace(">Actie een<", ">Anders<"), "utf-8")
    quiet.write_text(quiet.read_text(encoding="utf-8") + "<!-- stil -->", encoding="utf-8")

    shown = compare_sites(before, after, tmp_path / "uit", _CAMERA, 12)

    assert [one.path for one in shown.look] == ["acties/a0/index.html"]
    assert [one.path for one in shown.alike] == ["acties/a1/index.html"]
    assert (shown.unseen, shown.new, shown.gone) == ((), (), ())
    for when in ("eerst", "nu"):
        for width in (1280, 320):
            picture = (tmp_path / "uit" / when / f"acties-a0-{width}.png").read_bytes()
            assert picture.startswith(_PNG)
            assert _width(picture) == width


def test_more_pages_than_asked_are_named_without_pictures(tmp_path: Path) -> None:
    before, after = make_site(tmp_path / "een", "een"), make_site(tmp_path / "twee", "twee")

    shown = compare_sites(before, after, tmp_path / "uit", _CAMERA, 0)

    assert len(shown.unseen) == 5
    assert not (tmp_path / "uit").exists()
