"""A file that is away is told once, and not at each place that names what stood in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.checks.all_rules import read_and_check
from generator.problem import errors
from tests.conftest import GOED


@pytest.mark.parametrize(
    ("away", "told", "how"),
    [
        ("rollen.yml", "rollen.yml", "18 plekken"),
        ("bronnen.yml", "bronnen.yml", "47 plekken"),
        ("organisatie.yml", "organisatie.yml", "Zet het terug."),
        ("agenda.yml", "agenda.yml", "Zet het terug."),
        ("themas", "themas", "Zet de bestanden terug"),
        ("plannen", "plannen", "Zet de bestanden terug"),
        ("acties", "acties", "Zet de bestanden terug"),
        # One file of more: the others are still there.
        ("themas/taal.yml", "themas/taal.yml", "het thema 'taal'"),
        ("acties/A1.yml", "acties/A1.yml", "de actie 'A1'"),
        # What only one place names is told there.
        ("streefcijfers", "metingen/SC1.csv", "was er eerst wel"),
    ],
)
def test_a_file_that_is_away_is_told_once(away: str, told: str, how: str, tmp_path: Path) -> None:
    shutil.copytree(GOED, tmp_path / "goed")
    lost = tmp_path / "goed" / "data" / away
    lost.rename(tmp_path / "lost")

    _, _, problems = read_and_check(lost.parents[away.count("/")], tmp_path / "goed" / "content")

    assert [one.file for one in errors(problems)] == [f"data/{told}"]
    assert how in errors(problems)[0].message


def test_a_folder_that_nothing_names_is_told_once_too(tmp_path: Path) -> None:
    data = tmp_path / "goed" / "data"
    shutil.copytree(GOED, tmp_path / "goed")
    shutil.rmtree(data / "voortgang")
    shutil.rmtree(data / "adviezen")

    _, _, problems = read_and_check(data, tmp_path / "goed" / "content")

    told = [one.message for one in errors(problems) if one.rule == "niets-verdwijnt"]
    assert (
        "In data/voortgang stonden eerder 5 dingen, maar nu niets. Zet de bestanden terug." in told
    )
    assert len(told) == 2
