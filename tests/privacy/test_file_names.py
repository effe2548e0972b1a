"""Signs of a person in the name of a file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.privacy.file_names import traces_in_file_name


@pytest.mark.parametrize(
    "path",
    [
        "j.jansen.png", "beelden/j.jansen.png", "p.j.devries.jpg", "mevrouw-jansen.png", "Mevr_Smit.jpg", "fatima_haddad.png",
        "JanJansen.png", "jan-de-vries.png", "portret-fatima.webp", "bel-0612345678.png", "dr-bakker.gif", "j-smit.avif",
        "j\u200b.jansen.png", "sanne.html", "verslag-fatima-2024.pdf",
    ],
)  # fmt: skip
def test_a_person_in_a_file_name_is_seen(path: str) -> None:  # S6
    found = [trace.kind for trace in traces_in_file_name(path)]

    assert found


@pytest.mark.parametrize(
    "path",
    [
        "assets/a.css", "index.html", "acties/a1.html", "zoekindex/38b088938547/index.json", "e-mail.png", "x-as.png", "plan-b.png",
        "team-a-en-b.png", "foto-van-het-stadhuis.jpg", "assets/main.0612345678ab.css", "mark-de-vakken.png", "jan-2024.png",
        "assets/stylesheets/main.484c7ddc.min.css", "over-deze-site.html", "lot-1-aanbesteding.png", "portret-team.png", "a.b.c.svg",
    ],
)  # fmt: skip
def test_an_ordinary_file_name_is_nobody(path: str) -> None:
    found = list(traces_in_file_name(path))

    assert found == []


@given(st.text("0123456789abcdef", min_size=8, max_size=12))
def test_a_version_in_a_file_name_is_nobody(version: str) -> None:  # M1
    found = list(traces_in_file_name(f"assets/stylesheets/main.{version}.min.css"))

    assert found == []


@pytest.mark.parametrize(
    "name", ["mr-scan.png", "ir-camera.png", "dr-regeling.html", "ing-bank.png"]
)
def test_a_short_title_may_be_something_else(name: str) -> None:
    assert list(traces_in_file_name(name)) == []
